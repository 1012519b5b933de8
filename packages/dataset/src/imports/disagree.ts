import { isDeepStrictEqual } from 'node:util';
import { isObject } from './json.js';
import type { ImportedRecord } from './plan.js';
import { clip, type ImportLog } from './problems.js';
import type { SourceState } from './state.js';

/** Members whose disagreement sends somebody to a wrong door: what one phones, where one goes, when, and whether it is open at all. */
const TOLD = ['phones', 'email', 'website', 'url', 'schedules', 'addresses', 'status', 'hasCourseInstance'];

/** Tells where two sources say different things of the same record. A source that says nothing of a member does not disagree. */
export function disagreements(
  source: string,
  records: readonly ImportedRecord[],
  others: ReadonlyMap<string, SourceState>,
  log: ImportLog,
): void {
  for (const [otherSource, state] of others) {
    if (otherSource === source) continue;
    const theirs = new Map(Object.values(state.records).map((record) => [`${record.kind} ${record.key}`, record]));
    for (const { kind, key, values } of records) {
      const other = theirs.get(`${kind} ${key}`);
      if (!other) continue;
      for (const member of TOLD) {
        const [here, there] = [comparable(values[member]), comparable(other.values[member])];
        if (here === undefined || there === undefined || isDeepStrictEqual(here, there)) continue;
        const params = { member, here: shown(here), other: shown(there), otherSource };
        log.add('sources-disagree', params, { where: key, severity: 'warning' });
      }
    }
  }
}

/** Without words: two sources describe the same telephone line each in its own. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return typeof value === 'string' ? value.trim() : value;
  const members = Object.entries(value).filter(
    ([name]) => !['description', 'notes', 'type', 'date_seen', 'country', 'address_type'].includes(name),
  );
  const facts = members.map(([name, inner]) => [
    name,
    name === 'number' && typeof inner === 'string' ? inner.replace(/[^\d]+/g, '') || inner : comparable(inner),
  ]);
  return Object.fromEntries(facts);
}

function shown(value: unknown): string {
  return clip(typeof value === 'string' ? value : JSON.stringify(value), 160);
}
