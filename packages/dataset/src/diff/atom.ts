import { Feed } from 'feed';
import { html } from 'hono/html';
import { v5 } from 'uuid';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import { detailLines, recordLine } from './text.js';
import type { RecordChange, RegionDiff, SnapshotRef } from './types.js';
import type { DiffWords } from './words.js';

/** What a feed needs to know beside what changed. */
export interface AtomOptions {
  /** Date of every entry: the feed tells one comparison. */
  updated: Date;
  /** Where the region's pages are served, ending with `/`. */
  baseUrl?: string;
  /** Name of who publishes it; a feed must have an author. */
  author: string;
}

/** Names feeds by region: RFC 4122 wants a namespace, and the region's key is no UUID. Drawn once at random. */
const FEED_NAMESPACE = '6f0f4f0e-6c4b-4b55-9c0e-6d3f0a3a5d17';
/** Folder of a kind's pages; places have none of their own. */
const FOLDERS = { organization: 'organizations', service: 'services', training: 'trainings', location: undefined } as const;

/**
 * The comparison as an Atom feed (RFC 4287), an entry a record. The same records compared at the same version have the same ids, so that
 * a reader tells nobody twice. Pure; reads no clock.
 */
export async function diffAtom(diff: RegionDiff, words: DiffWords, { updated, baseUrl, author }: AtomOptions): Promise<string> {
  const region = v5(diff.region.key, FEED_NAMESPACE);
  const feed = new Feed({
    id: `urn:uuid:${region}`,
    title: clean(words.title(diff.region.name)),
    // A path of the machine that compared is nobody else's business.
    description: clean(words.between(nameless(diff.from), nameless(diff.to))),
    updated,
    generator: 'Accueil',
    author: { name: clean(author) },
    ...(baseUrl === undefined ? {} : { link: baseUrl, feedLinks: { atom: `${baseUrl}changes.atom` } }),
  });
  for (const record of diff.records) {
    const id = `urn:uuid:${v5(diff.to.version, record.id)}`;
    feed.addItem({
      id,
      title: await markup(
        html`${record.changes.map((change) => words.labels[change]).join(', ')}${words.colon}${recordLine(record, words)}`,
      ),
      // An entry must lead somewhere: to the record's page, else to itself.
      link: pageOf(record, diff.lang, baseUrl) ?? id,
      date: updated,
      content: await contentOf(record, words),
      category: record.changes.map((change) => ({ name: words.labels[change], term: change })),
    });
  }
  return feed.atom1();
}

function nameless({ version, date }: SnapshotRef): SnapshotRef {
  return { label: date?.slice(0, 10) ?? version, version };
}

function pageOf({ kind, key, changes }: RecordChange, lang: string, baseUrl: string | undefined): string | undefined {
  const folder = FOLDERS[kind];
  if (baseUrl === undefined || folder === undefined || changes.includes('removed')) return undefined;
  return absoluteAddress({ baseUrl, pageLanguages: [lang] }, lang, pagePath(folder, key));
}

async function contentOf(record: RecordChange, words: DiffWords): Promise<string> {
  const parts = record.changes.map((change) => {
    const lines = detailLines(record, change, words);
    return html`<p>${words.labels[change]}</p>
      ${
        lines.length > 0
          ? html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : ''
      }`;
  });
  return markup(html`${parts}`);
}

async function markup(made: ReturnType<typeof html>): Promise<string> {
  return clean((await made).toString().replace(/\s*\n\s*/g, ''));
}

/** Without the characters XML 1.0 has no way to write. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
