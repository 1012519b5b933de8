import { absoluteAddress, addressFrom, addressFromRoot, pagePath, type PagePath } from './addresses.js';
import { hostLabel, webUrl } from './links.js';
import { dataScript, markup, template, type Content, type Markup } from './markup.js';
import type { Site } from './site.js';

/** One page, before the frame that all share. */
export interface Page {
  path: PagePath;
  /** As a person reads it, without the name of the site. */
  title: string;
  /** A sentence for search engines; absent: none. */
  description?: string | undefined;
  /** The pages above this one, from the widest, without the index. */
  crumbs?: readonly Content[];
  main: Content;
  /** schema.org data about what the page shows. */
  data?: object | undefined;
}

/** Longest description that search engines show. */
const DESCRIPTION_LENGTH = 200;

/** Writes the whole text of a page. */
export type PageWriter = (page: Page) => string;

/** The writer of a site's pages. What all of them share is made once. */
export function pageWriter(site: Site): PageWriter {
  const { language } = site;
  const brand = markup`<b><bdi>${site.edition.catalog.region.name}</bdi></b> <span>${language.words.directory}</span>`;
  const foot = renderFoot(site);
  const alternates = ofPath(site, renderAlternates);
  const languages = ofPath(site, renderLanguages);
  return (page) =>
    String(markup`<!doctype html>
<html lang="${language.lang}" dir="${language.dir}">
<head>
${renderHead(site, page, alternates(page.path))}
</head>
<body>
<a class="skip" href="#main">${language.words.skip}</a>
<header class="top">
<p class="brand"><a href="${addressFrom(page.path, 'index.html')}">${brand}</a></p>
${languages(page.path)}
</header>
<main id="main">
${renderCrumbs(site, page)}${page.main}
</main>
${foot}
</body>
</html>
`);
}

/** Makes a part of a page that differs by the page's path only. The paths of a folder share one template: it is filled in, not made anew. */
function ofPath(site: Site, render: (site: Site, path: PagePath) => Content): (path: PagePath) => Content {
  const [before = '', ...after] = String(markup`${render(site, SAMPLE_PATH)}`).split(SAMPLE_PATH);
  return (path) => (path === 'index.html' ? render(site, path) : template([before, ...after], path));
}

const SAMPLE_PATH = pagePath('services', '-');

function renderHead(site: Site, { path, title, description, data }: Page, alternates: Content): Markup {
  const { context, edition } = site;
  const name = `${title} · ${edition.catalog.region.name}`;
  const about = description === undefined ? undefined : shortened(description);
  const absolute = absoluteAddress(context, edition.lang, path);
  return markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
${about !== undefined && markup`<meta name="description" content="${about}">\n`}${alternates}
<link rel="stylesheet" href="${addressFromRoot(path, 'style.css')}">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
${about !== undefined && markup`<meta property="og:description" content="${about}">\n`}${
    absolute !== undefined && markup`<meta property="og:url" content="${absolute}">\n`
  }${data && dataScript(data)}`;
}

/** The page's own address, and that of the same page in each language: whole where it is known, else relative. */
function renderAlternates({ context, edition }: Site, path: PagePath): Markup {
  const at = (lang: string): string => absoluteAddress(context, lang, path) ?? addressFromRoot(path, `${lang}/${path}`);
  return markup`<link rel="canonical" href="${at(edition.lang)}">
${context.pageLanguages.map((lang) => markup`<link rel="alternate" hreflang="${lang}" href="${at(lang)}">\n`)}<link rel="alternate" hreflang="x-default" href="${at(context.defaultLocale)}">`;
}

function renderLanguages({ languages, edition, language }: Site, path: PagePath): Content {
  if (languages.length < 2) return undefined;
  const items = languages.map(({ lang, name, dir }) =>
    lang === edition.lang
      ? markup`<li><b lang="${lang}" dir="${dir}" aria-current="true">${name}</b></li>`
      : markup`<li><a href="${addressFromRoot(path, `${lang}/${path}`)}" hreflang="${lang}" lang="${lang}" dir="${dir}">${name}</a></li>`,
  );
  return markup`<nav class="languages" aria-label="${language.words.pageLanguages}"><ul>${items}</ul></nav>`;
}

function renderCrumbs({ language }: Site, { path, crumbs = [] }: Page): Content {
  if (path === 'index.html') return undefined;
  const home = markup`<li><a href="${addressFrom(path, 'index.html')}">${language.words.directory}</a></li>`;
  return markup`<nav class="crumbs" aria-label="${language.words.whereYouAre}"><ol>${home}${crumbs.map((crumb) => markup`<li>${crumb}</li>`)}</ol></nav>
`;
}

function renderFoot({ edition, context, language }: Site): Markup {
  const { licence, attribution, steward } = edition.catalog.region;
  const website = webUrl(context.region.website);
  const name = /^LicenseRef-/.test(licence) ? licence : `https://spdx.org/licenses/${licence}.html`;
  const [before = '', after = ''] = language.words.licence.split('{name}');
  return markup`<footer class="foot">
${steward !== undefined && markup`<p>${language.say('maintainedBy', { name: steward })}</p>\n`}${website && markup`<p><a href="${website.href}" rel="noopener noreferrer">${hostLabel(website)}</a></p>\n`}<p>${before}${name === licence ? licence : markup`<a href="${name}" rel="license noopener noreferrer">${licence}</a>`}${after}</p>
${attribution !== undefined && markup`<p>${renderAttribution(attribution, edition.lang, context.region.attribution, context.defaultLocale, language.lang)}</p>\n`}</footer>`;
}

/** The catalog's summary of the region has no `translations`: whether its attribution fell back is read from the steward's text. */
function renderAttribution(
  text: string,
  lang: string,
  source: Site['context']['region']['attribution'],
  defaultLocale: string,
  pageLang: string,
): Content {
  if (source === undefined || 'neutral' in source) return markup`<bdi>${text}</bdi>`;
  const shown = source.values[lang] === undefined ? defaultLocale : lang;
  return shown === pageLang ? text : markup`<bdi lang="${shown}">${text}</bdi>`;
}

/** The beginning of a text, up to the end of a word. */
function shortened(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const cut = text.slice(0, DESCRIPTION_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DESCRIPTION_LENGTH / 2))}…`;
}
