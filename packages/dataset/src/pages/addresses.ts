import type { RegionContext } from '../build/edition.js';

/** Folder of every page, in the region's published folder. */
export const PAGES = 'pages/';

/** The folders of a language's pages. */
export type PageFolder = 'services' | 'organizations' | 'trainings' | 'needs' | 'territories';

/** Where a page stands among those of its language: `services/maison--logement.html`, `index.html`. Keys hold nothing an address must escape. */
export type PagePath = `${PageFolder}/${string}.html` | 'index.html';

/** The page of a record, or of the first part of a list. */
export function pagePath(folder: PageFolder, key: string, part = 1): PagePath {
  // No key holds a point, so that no part of a list takes the address of a record.
  return `${folder}/${key}${part === 1 ? '' : `.${part}`}.html`;
}

/** The lists of everything. No key holds a `_`, so that no record takes their address. */
export const ALL_ORGANIZATIONS = pagePath('organizations', 'a_z');
export const ALL_TRAININGS = pagePath('trainings', 'a_z');

/** The relative address of another page of the same language. */
export function addressFrom(from: PagePath, to: PagePath): string {
  return from === 'index.html' ? to : `../${to}`;
}

/** The relative address of something in the folder of all languages: `style.css`, `en/index.html`. */
export function addressFromRoot(from: PagePath, to: string): string {
  return from === 'index.html' ? `../${to}` : `../../${to}`;
}

/** The absolute address of a page; `undefined` where nobody said where the region is published, and where the language has no page. */
export function absoluteAddress(
  { baseUrl, pageLanguages }: Pick<RegionContext, 'baseUrl' | 'pageLanguages'>,
  lang: string,
  path: PagePath,
): string | undefined {
  return baseUrl === undefined || !pageLanguages.includes(lang) ? undefined : `${baseUrl}${PAGES}${lang}/${path}`;
}
