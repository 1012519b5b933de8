import { TAXONOMIES, type TaxonomyKey } from '@accueil/sdk';
import type { Report } from '../diagnostics/report.js';
import type { Path, RecordKind } from '../diagnostics/types.js';
import type { SourceFile } from '../read/yaml-file.js';
import type { RegionData } from './parse-region.js';

/** Where a key is given, and the key that stands for it now. */
export interface KeyEntry {
  source: SourceFile;
  path: Path;
  /** For a former key: the key of the record that goes on answering it. Else the key itself. */
  current: string;
}

/** What keys name, apart: an organization and a service may share one. Terms are apart by taxonomy. */
export type KeySpace = 'organization' | 'service' | 'location' | 'territory' | 'municipality' | 'training' | `term:${TaxonomyKey}`;

/** Every key of a region, current and former. */
export class KeyIndex {
  readonly #spaces = new Map<KeySpace, Map<string, KeyEntry>>();
  readonly #report: Report;

  /** Gathers the keys of every file that is YAML, faulty ones too: a fault elsewhere in a file makes no reference to it wrong. */
  constructor(data: RegionData, report: Report) {
    const { files } = data;
    this.#report = report;
    // A file that was checked holds the same keys; what it holds as written would have to be read again.
    const checked = new Map<SourceFile, unknown>([...data.organizations, ...data.trainings].map(({ source, value }) => [source, value]));
    const valueOf = (source: SourceFile): unknown => checked.get(source) ?? source.value;
    for (const source of files.organizations) this.#addOrganization(source, valueOf(source));
    for (const source of files.trainings) this.#addRecord('training', source, valueOf(source), []);
    for (const taxonomy of TAXONOMIES) {
      const source = files.taxonomies[taxonomy];
      if (source) this.#addList(`term:${taxonomy}`, source, source.value, []);
    }
    if (files.territories) {
      const { value } = files.territories;
      this.#addList('territory', files.territories, memberOf(value, 'territories'), ['territories'], 'id');
      this.#addList('municipality', files.territories, memberOf(value, 'municipalities'), ['municipalities'], 'code');
    }
  }

  /** The entry of a key, former ones included; `undefined` where nothing has it. */
  find(space: KeySpace, key: string): KeyEntry | undefined {
    return this.#spaces.get(space)?.get(key);
  }

  /** Current keys of a space. */
  keys(space: KeySpace): string[] {
    return [...(this.#spaces.get(space) ?? [])].filter(([key, entry]) => key === entry.current).map(([key]) => key);
  }

  /** True when the space has any key: a region without a gazetteer gets one fault for it, not one per reference. */
  has(space: KeySpace): boolean {
    return (this.#spaces.get(space)?.size ?? 0) > 0;
  }

  #addOrganization(source: SourceFile, value: unknown): void {
    this.#addRecord('organization', source, value, []);
    this.#addList('service', source, memberOf(value, 'services'), ['services']);
    this.#addList('location', source, memberOf(value, 'locations'), ['locations']);
  }

  #addList(space: KeySpace, source: SourceFile, list: unknown, path: Path, member = 'key'): void {
    if (!Array.isArray(list)) return;
    for (const [index, record] of (list as unknown[]).entries()) this.#addRecord(space, source, record, [...path, index], member);
  }

  #addRecord(space: KeySpace, source: SourceFile, record: unknown, path: Path, member = 'key'): void {
    const current = asKey(memberOf(record, member));
    if (current === undefined) return;
    this.#add(space, current, { source, path: [...path, member], current });
    const former = memberOf(record, 'former_keys');
    if (!Array.isArray(former)) return;
    for (const [index, item] of former.entries()) {
      const key = asKey(item);
      if (key !== undefined) this.#add(space, key, { source, path: [...path, 'former_keys', index], current });
    }
  }

  #add(space: KeySpace, key: string, entry: KeyEntry): void {
    const entries = this.#spaces.get(space) ?? new Map<string, KeyEntry>();
    this.#spaces.set(space, entries);
    const first = entries.get(key);
    if (first) {
      const { line } = first.source.locate(first.path);
      this.#report.add(entry.source, entry.path, 'duplicate-key', { kind: kindOf(space), key, file: first.source.file, line });
    } else {
      entries.set(key, entry);
    }
  }
}

/** The kind of record a space names, for messages. */
export function kindOf(space: KeySpace): RecordKind {
  const taxonomy = TAXONOMIES.find((key) => space === `term:${key}`);
  return taxonomy ?? (space as Exclude<KeySpace, `term:${string}`>);
}

function memberOf(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (Reflect.get(value, step) as unknown) : undefined;
}

function asKey(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
