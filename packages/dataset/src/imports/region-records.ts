import type { RegionFiles } from '../read/read-region.js';
import { isObject, objects } from './json.js';
import type { StateRecord } from './state.js';

/** Where a record stands now. */
export interface RecordPlace {
  file: string;
  /** Its key today; the one asked for may be a former one. */
  key: string;
  value: Readonly<Record<string, unknown>>;
}

/** The records of a region's files, by kind and key, as they are written. */
export interface RegionRecords {
  find(kind: StateRecord['kind'], key: string): RecordPlace | undefined;
  /** What each file holds. */
  values: ReadonlyMap<string, unknown>;
}

/** Indexes the records of a region; former keys answer too. */
export function regionRecords(files: RegionFiles): RegionRecords {
  const places = new Map<string, RecordPlace>();
  const values = new Map<string, unknown>();
  const add = (kind: StateRecord['kind'], file: string, value: unknown): void => {
    if (!isObject(value) || (typeof value['key'] !== 'string' && typeof value['key'] !== 'number')) return;
    const place: RecordPlace = { file, key: String(value['key']), value };
    const former: unknown[] = Array.isArray(value['former_keys']) ? value['former_keys'] : [];
    // A key in use goes before the same one in use formerly.
    places.set(`${kind} ${place.key}`, place);
    for (const key of former) if (typeof key === 'string' && !places.has(`${kind} ${key}`)) places.set(`${kind} ${key}`, place);
  };
  for (const { file, value } of files.organizations) {
    values.set(file, value);
    if (!isObject(value)) continue;
    add('organization', file, value);
    for (const location of objects(value['locations'])) add('location', file, location);
    for (const service of objects(value['services'])) add('service', file, service);
  }
  for (const { file, value } of files.trainings) {
    values.set(file, value);
    add('training', file, value);
  }
  return { find: (kind, key) => places.get(`${kind} ${key}`), values };
}
