import { join } from 'node:path';
import { Report } from '../diagnostics/report.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { readRegion } from '../read/read-region.js';
import { parseRegion } from '../validate/parse-region.js';

/** What the keys of a region depend on: its own key, who may sign, and which organizations there are. */
export interface RegionKey {
  key: string;
  steward_keys?: string[] | undefined;
  /** Keys of its organizations. */
  organizations: ReadonlySet<string>;
}

/** Reads it. Rejects where the folder holds no region. */
export async function loadRegionKey(folder: string): Promise<RegionKey> {
  const report = new Report();
  const { region, organizations } = parseRegion(await readRegion(folder, report, READ_LIMITS), report);
  if (!region) throw new Error(join(folder, 'region.yaml'));
  const { key, steward_keys } = region.value;
  return { key, steward_keys, organizations: new Set(organizations.map(({ value }) => value.key)) };
}
