import type { Report } from '../../diagnostics/report.js';
import type { KeyIndex } from '../key-index.js';
import type { RegionData } from '../parse-region.js';

/** What each cross-file check is given. */
export interface CheckContext {
  data: RegionData;
  keys: KeyIndex;
  report: Report;
}
