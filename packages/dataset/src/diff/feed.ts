import { Feed } from 'feed';
import { html } from 'hono/html';
import { v5 } from 'uuid';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import type { ComparedKind } from './types.js';

/** What a feed needs to know beside what it tells. */
export interface AtomOptions {
  /** Date of every entry: the feed tells one comparison. */
  updated: Date;
  /** Where the region's pages are served, ending with `/`. */
  baseUrl?: string;
  /** Name of who publishes it; a feed must have an author. */
  author: string;
}

/** One thing that is told. */
export interface FeedEntry {
  /** UUID: the same for the same thing, so that a reader tells nobody twice. */
  id: string;
  title: string;
  /** Where it leads: its record's page. Default: to itself, since an entry must lead somewhere. */
  link?: string;
  /** A heading, and lines under it. */
  content: readonly { heading: string; lines: readonly string[] }[];
  categories: readonly { name: string; term: string }[];
}

/** Names feeds by what they are of: RFC 4122 wants a namespace, and a region's key is no UUID. Drawn once at random. */
export const FEED_NAMESPACE = '6f0f4f0e-6c4b-4b55-9c0e-6d3f0a3a5d17';
/** Folder of a kind's pages; places have none of their own. */
const FOLDERS = { organization: 'organizations', service: 'services', training: 'trainings', location: undefined } as const;

/** An Atom feed (RFC 4287). `of` names it among those of all regions, `file` is where it is meant to be served. Pure; reads no clock. */
export async function atomFeed(
  { of, file, title, description }: { of: string; file: string; title: string; description: string },
  entries: readonly FeedEntry[],
  { updated, baseUrl, author }: AtomOptions,
): Promise<string> {
  const feed = new Feed({
    id: `urn:uuid:${v5(of, FEED_NAMESPACE)}`,
    title: clean(title),
    description: clean(description),
    updated,
    generator: 'Accueil',
    author: { name: clean(author) },
    ...(baseUrl === undefined ? {} : { link: baseUrl, feedLinks: { atom: `${baseUrl}${file}` } }),
  });
  for (const { id, title: told, link, content, categories } of entries) {
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: await markup(html`${told}`),
      link: link ?? `urn:uuid:${id}`,
      date: updated,
      content: await contentOf(content),
      category: [...categories],
    });
  }
  return feed.atom1();
}

/** The page of a record; none for a place, or where nobody said where pages are served. */
export function pageOf(kind: ComparedKind, key: string, lang: string, baseUrl: string | undefined): string | undefined {
  const folder = FOLDERS[kind];
  if (baseUrl === undefined || folder === undefined) return undefined;
  return absoluteAddress({ baseUrl, pageLanguages: [lang] }, lang, pagePath(folder, key));
}

async function contentOf(content: FeedEntry['content']): Promise<string> {
  const parts = content.map(
    ({ heading, lines }) =>
      html`<p>${heading}</p>
        ${
          lines.length > 0
            ? html`<ul>
                ${lines.map((line) => html`<li>${line}</li>`)}
              </ul>`
            : ''
        }`,
  );
  return markup(html`${parts}`);
}

async function markup(made: ReturnType<typeof html>): Promise<string> {
  return clean((await made).toString().replace(/\s*\n\s*/g, ''));
}

/** Without the characters XML 1.0 has no way to write. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
