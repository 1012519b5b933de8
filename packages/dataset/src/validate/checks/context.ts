import type { Report } from '../../diagnostics/report.js';
import type { FoundKeys, RefusedKeys } from '../../keys/signed-keys.js';
import type { KeyIndex } from '../key-index.js';
import type { Outlines } from '../outlines.js';
import type { RegionData } from '../parse-region.js';

/** What each cross-file check is given. */
export interface CheckContext {
  data: RegionData;
  keys: KeyIndex;
  report: Report;
  /** Outlines of the region's territories, and of its municipalities where known. */
  outlines?: Outlines;
  /** The organizations' signed keys, where the folder has them. */
  signedKeys?: FoundKeys | RefusedKeys;
  /** ISO date of the steward's day. Without it, nothing is compared with the present. */
  today?: string;
}
