import { v5 } from 'uuid';
import { atomFeed, pageOf, type AtomOptions } from './feed.js';
import { detailLines, recordLine } from './text.js';
import type { RecordChange, RegionDiff, SnapshotRef } from './types.js';
import type { DiffWords } from './words.js';

/**
 * The comparison as an Atom feed (RFC 4287), an entry a record. The same records compared at the same version have the same ids, so that
 * a reader tells nobody twice. Pure; reads no clock.
 */
export function diffAtom(diff: RegionDiff, words: DiffWords, options: AtomOptions): Promise<string> {
  const entries = diff.records.map((record) => ({
    id: v5(diff.to.version, record.id),
    title: `${record.changes.map((change) => words.labels[change]).join(', ')}${words.colon}${recordLine(record, words)}`,
    ...linkOf(record, diff.lang, options.baseUrl),
    content: record.changes.map((change) => ({ heading: words.labels[change], lines: detailLines(record, change, words) })),
    categories: record.changes.map((change) => ({ name: words.labels[change], term: change })),
  }));
  const feed = {
    of: diff.region.key,
    file: 'changes.atom',
    title: words.title(diff.region.name),
    // A path of the machine that compared is nobody else's business.
    description: words.between(nameless(diff.from), nameless(diff.to)),
  };
  return atomFeed(feed, entries, options);
}

function nameless({ version, date }: SnapshotRef): SnapshotRef {
  return { label: date?.slice(0, 10) ?? version, version };
}

function linkOf({ kind, key, changes }: RecordChange, lang: string, baseUrl: string | undefined): { link?: string } {
  const link = changes.includes('removed') ? undefined : pageOf(kind, key, lang, baseUrl);
  return link === undefined ? {} : { link };
}
