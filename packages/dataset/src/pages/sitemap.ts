import type { PublishedFile, RegionContext } from '../build/edition.js';
import { PAGES } from './addresses.js';

/** Most addresses of one sitemap, by its protocol (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemaps of one language, and with the default language the index of all: every language has the same pages.
 * Nothing where nobody said where the region is published, since a sitemap needs whole addresses.
 */
export function* sitemap(
  lang: string,
  paths: readonly string[],
  { baseUrl, pageLanguages, defaultLocale }: RegionContext,
): Generator<PublishedFile> {
  if (baseUrl === undefined) return;
  const parts = Math.ceil(paths.length / MOST_ADDRESSES);
  for (let part = 0; part < parts; part++) {
    const addresses = paths.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES).map((path) => `${baseUrl}${PAGES}${lang}/${path}`);
    yield { path: `${PAGES}${fileName(lang, part)}`, content: xml('urlset', 'url', addresses) };
  }
  if (lang !== defaultLocale) return;
  const maps = pageLanguages.flatMap((locale) => Array.from({ length: parts }, (_, part) => `${baseUrl}${PAGES}${fileName(locale, part)}`));
  yield { path: `${PAGES}sitemap.xml`, content: xml('sitemapindex', 'sitemap', maps) };
}

function fileName(lang: string, part: number): string {
  return `sitemap-${lang}${part === 0 ? '' : `-${part + 1}`}.xml`;
}

function xml(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escaped(address)}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${items.join('')}</${root}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
