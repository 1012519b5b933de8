import { Report } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { areUsable, readSignedKeys, type FoundKeys, type RefusedKeys } from '../keys/signed-keys.js';
import { readRegion, type RegionFiles } from '../read/read-region.js';
import { READ_LIMITS, type ReadLimits } from '../read/yaml-file.js';
import { checkAddresses } from './checks/addresses.js';
import { checkContacts } from './checks/contacts.js';
import type { CheckContext } from './checks/context.js';
import { checkDates } from './checks/dates.js';
import { checkDuplicates } from './checks/duplicates.js';
import { checkKeys } from './checks/keys.js';
import { checkLinks } from './checks/links.js';
import { checkOutlines } from './checks/outlines.js';
import { checkPlaces } from './checks/places.js';
import { checkPoints } from './checks/points.js';
import { checkReferralKeys } from './checks/referral-keys.js';
import { checkReferences } from './checks/references.js';
import { checkSchedules } from './checks/schedules.js';
import { checkServices } from './checks/services.js';
import { checkShared } from './checks/shared.js';
import { checkTexts } from './checks/texts.js';
import { checkTrainings } from './checks/trainings.js';
import { KeyIndex } from './key-index.js';
import { readOutlines } from './outlines.js';
import { parseRegion, type RegionData } from './parse-region.js';

/** A region that was read and checked: its faults, and its data, whole only where `ok`. */
export interface ValidatedRegion {
  /** No error; warnings do not count. */
  ok: boolean;
  diagnostics: Diagnostic[];
  data: RegionData;
}

/** What may be said to a check. */
export interface CheckOptions {
  /** ISO date of the steward's day: dates still to come, and ends that have passed, are then warned of. Default: not looked at. */
  today?: string;
}

const CHECKS: readonly ((context: CheckContext) => void)[] = [
  checkKeys,
  checkReferences,
  checkReferralKeys,
  checkLinks,
  checkShared,
  checkOutlines,
  checkPlaces,
  checkPoints,
  checkAddresses,
  checkServices,
  checkSchedules,
  checkContacts,
  checkDates,
  checkTrainings,
  checkTexts,
  checkDuplicates,
];

/**
 * Reads a region's folder and checks everything at once. Never throws for what the folder holds.
 *
 * Effects: reads the folder.
 */
export async function validateRegion(
  folder: string,
  limits: ReadLimits = READ_LIMITS,
  options: CheckOptions = {},
): Promise<ValidatedRegion> {
  const report = new Report();
  const files = await readRegion(folder, report, limits);
  const outlines = await readOutlines(files, report);
  const signedKeys = await signedKeysOf(files);
  return checkRegion(files, report, { ...options, ...(outlines ? { outlines } : {}), ...(signedKeys ? { signedKeys } : {}) });
}

async function signedKeysOf({ folder, region }: RegionFiles): Promise<FoundKeys | RefusedKeys | undefined> {
  const value = region?.value as { key?: unknown; steward_keys?: unknown } | undefined;
  const pinned = Array.isArray(value?.steward_keys) ? (value.steward_keys as string[]) : undefined;
  // A region without a key of its own is told of that, and of no more.
  return typeof value?.key === 'string' ? readSignedKeys(folder, value.key, pinned) : undefined;
}

/** The same for files that are already read; `outlines` and `signedKeys` where they were read too. */
export function checkRegion(
  files: RegionFiles,
  report: Report,
  options: CheckOptions & Pick<CheckContext, 'outlines' | 'signedKeys'> = {},
): ValidatedRegion {
  const data = parseRegion(files, report);
  if (areUsable(options.signedKeys)) data.signedKeys = options.signedKeys;
  const context: CheckContext = { data, keys: new KeyIndex(files, report), report, ...options };
  for (const check of CHECKS) check(context);
  return { ok: !report.hasErrors, diagnostics: report.sorted(), data };
}
