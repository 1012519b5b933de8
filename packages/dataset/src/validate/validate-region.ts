import { Report, wholeFile } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { areUsable, readSignedKeys, type FoundKeys, type RefusedKeys } from '../keys/signed-keys.js';
import { readEarly, readRegion, type EarlyFile, type ReadAhead, type RegionFiles } from '../read/read-region.js';
import { READ_LIMITS, type ReadLimits } from '../read/yaml-file.js';
import { checkAddresses } from './checks/addresses.js';
import { checkCalendars } from './checks/calendars.js';
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
import { checkStrings, checkTexts } from './checks/texts.js';
import { checkTrainings } from './checks/trainings.js';
import { KeyIndex } from './key-index.js';
import { readOutlines, type Outlines } from './outlines.js';
import { RegionParser, parseRegion, type HandRecord, type ParseOptions, type RegionData } from './parse-region.js';

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
  checkCalendars,
  checkDates,
  checkTrainings,
  checkTexts,
  checkDuplicates,
];

/** A region whose files were each checked by itself; what is between them was not. */
export interface ParsedRegion {
  data: RegionData;
  /** What was found so far. */
  report: Report;
  outlines?: Outlines;
  /** The organizations' signed keys, where the folder has them. */
  signedKeys?: FoundKeys | RefusedKeys;
}

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
  return checkParsed(await parseFolder(folder, limits), options);
}

/** Another thread that reads, and is told what this one has read. */
export interface SecondReader {
  hand?: HandRecord;
  ahead?: ReadAhead;
}

/**
 * The first half of it: reads a region's folder, and checks each file by itself as soon as it is read. Never throws for what the folder
 * holds.
 *
 * Effects: reads the folder.
 */
export async function parseFolder(folder: string, limits: ReadLimits = READ_LIMITS, second: SecondReader = {}): Promise<ParsedRegion> {
  const report = new Report();
  const options: ParseOptions = { look: checkStrings, hand: second.hand };
  let parser: RegionParser | undefined;
  const files = await readRegion(folder, report, limits, {
    ahead: second.ahead,
    take: (kind, source, region, json) => {
      parser ??= new RegionParser(region, report, options);
      parser.add(kind, source, json);
    },
  });
  parser ??= new RegionParser(files.region, report, options);
  const data = parser.end(files);
  const outlines = await readOutlines(files, report);
  const signedKeys = await signedKeysOf(files);
  if (areUsable(signedKeys)) data.signedKeys = signedKeys;
  return { data, report, ...(outlines ? { outlines } : {}), ...(signedKeys ? { signedKeys } : {}) };
}

/** Reads and checks files of organizations for another thread; `region`: what `region.yaml` holds. Never throws. */
export function readOrganizations(folder: string, files: readonly string[], region: unknown): Map<string, EarlyFile> {
  const report = new Report();
  const parser = new RegionParser({ ...wholeFile('region.yaml'), value: region }, report, { look: checkStrings });
  return readEarly(folder, files, report, READ_LIMITS, (source) => parser.organizationJson(source));
}

async function signedKeysOf({ folder, region }: RegionFiles): Promise<FoundKeys | RefusedKeys | undefined> {
  const value = region?.value as { key?: unknown; steward_keys?: unknown } | undefined;
  const pinned = Array.isArray(value?.steward_keys) ? (value.steward_keys as string[]) : undefined;
  // A region without a key of its own is told of that, and of no more.
  return typeof value?.key === 'string' ? readSignedKeys(folder, value.key, pinned) : undefined;
}

/** The second half: checks what is between files. */
export function checkParsed({ data, report, ...found }: ParsedRegion, options: CheckOptions = {}): ValidatedRegion {
  const context: CheckContext = { data, keys: new KeyIndex(data, report), report, ...found, ...options };
  for (const check of CHECKS) check(context);
  return { ok: !report.hasErrors, diagnostics: report.sorted(), data };
}

/** The same for files that are already read; `outlines` where they were read too. */
export function checkRegion(files: RegionFiles, report: Report, options: CheckOptions & { outlines?: Outlines } = {}): ValidatedRegion {
  const { outlines, ...others } = options;
  return checkParsed({ data: parseRegion(files, report, { look: checkStrings }), report, ...(outlines ? { outlines } : {}) }, others);
}
