import { Report } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { readRegion } from '../read/read-region.js';
import { parseRegion, type RegionData } from '../validate/parse-region.js';
import type { SheetRegion } from './tables.js';

/** A region's files, ready for tables. */
export interface ReadSheetRegion {
  region: SheetRegion;
  data: RegionData;
  /** Errors of files whose records no table can hold as they are. */
  faults: Diagnostic[];
}

/** Effects: reads the folder. Never throws for what it holds. */
export async function readSheetRegion(folder: string): Promise<ReadSheetRegion> {
  const report = new Report();
  const files = await readRegion(folder, report);
  const data = parseRegion(files, report);
  const records = [...files.organizations, ...files.trainings];
  const region: SheetRegion = {
    locales: data.locales,
    defaultLocale: data.defaultLocale,
    files: Object.fromEntries(records.map(({ file, value }) => [file, value])),
  };
  const faults = report
    .sorted()
    .filter(({ severity, file }) => severity === 'error' && /^(?:organizations|trainings|region\.yaml|\.)/.test(file));
  return { region, data, faults };
}
