import { foldText } from '@accueil/sdk';
import type { JsonObject } from '../json.js';
import type { RegionRecords } from '../region-records.js';
import type { Settings } from '../settings.js';
import { slug, uniqueKey } from '../slug.js';
import type { SourceState, StateRecord } from '../state.js';

/** What keys are chosen from. */
export interface KeyInput {
  settings: Pick<Settings, 'match' | 'key_prefix'>;
  state: SourceState | undefined;
  region: RegionRecords;
}

/** A record that wants a key. */
export interface Keyless {
  id: string;
  object: JsonObject;
  /** Key of the organization it stands under. */
  under?: string;
  /** What it is called when it has no name. */
  fallback?: string | undefined;
}

/**
 * A key for each record: the steward's choice, the one of the last import, the source's own `key` where it is one of ours, else made of its name.
 * A key that a record of the region has is the same record when both have the same name; else another key is made. The order records come in
 * changes nothing.
 */
export function assignKeys(
  kind: StateRecord['kind'],
  wanted: readonly Keyless[],
  { settings, state, region }: KeyInput,
): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const sorted = [...wanted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const left = sorted.filter(({ id }) => {
    const known = settings.match?.[id] ?? state?.records[id]?.key;
    if (known !== undefined) {
      keys.set(id, known);
      taken.add(known);
    }
    return known === undefined;
  });
  for (const { kind: other, key } of Object.values(state?.records ?? {})) if (other === kind) taken.add(key);
  for (const record of left) {
    const made = keyOf(kind, record, settings.key_prefix);
    const place = region.find(kind, made);
    const isOther = place !== undefined && !isSameName(place.value['name'], record.object['name'] ?? record.fallback);
    if (isOther) taken.add(made);
    keys.set(record.id, uniqueKey(made, record.id, taken));
  }
  return keys;
}

function keyOf(kind: StateRecord['kind'], { id, object, under, fallback }: Keyless, prefix: string | undefined): string {
  const own = object['key'];
  if (typeof own === 'string' && own.length <= 60 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(own))
    return prefix === undefined ? own : `${prefix}-${own}`;
  const name = slug(typeof object['name'] === 'string' ? object['name'] : (fallback ?? ''), id, kind === 'organization' ? 50 : 45);
  if (under !== undefined) return `${under.slice(0, 52).replace(/-+$/, '')}${kind === 'service' ? '--' : '-'}${name}`;
  return prefix === undefined ? name : `${prefix}-${name}`;
}

function isSameName(here: unknown, there: unknown): boolean {
  if (typeof there !== 'string') return false;
  const names = typeof here === 'object' && here !== null ? Object.values(here) : [here];
  return names.some((name) => typeof name === 'string' && foldText(name) === foldText(there));
}
