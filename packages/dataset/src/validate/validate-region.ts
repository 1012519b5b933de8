import { Report } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { readRegion, type RegionFiles } from '../read/read-region.js';
import { READ_LIMITS, type ReadLimits } from '../read/yaml-file.js';
import { checkKeys } from './checks/keys.js';
import { checkPlaces } from './checks/places.js';
import { checkReferences } from './checks/references.js';
import { checkServices } from './checks/services.js';
import { KeyIndex } from './key-index.js';
import { parseRegion, type RegionData } from './parse-region.js';

/** A region that was read and checked: its faults, and its data, whole only where `ok`. */
export interface ValidatedRegion {
  /** No error; warnings do not count. */
  ok: boolean;
  diagnostics: Diagnostic[];
  data: RegionData;
}

/**
 * Reads a region's folder and checks everything at once. Never throws for what the folder holds.
 *
 * Effects: reads the folder.
 */
export async function validateRegion(folder: string, limits: ReadLimits = READ_LIMITS): Promise<ValidatedRegion> {
  const report = new Report();
  const files = await readRegion(folder, report, limits);
  return checkRegion(files, report);
}

/** The same for files that are already read. */
export function checkRegion(files: RegionFiles, report: Report): ValidatedRegion {
  const data = parseRegion(files, report);
  const context = { data, keys: new KeyIndex(files, report), report };
  for (const check of [checkKeys, checkReferences, checkPlaces, checkServices]) check(context);
  return { ok: !report.hasErrors, diagnostics: report.sorted(), data };
}
