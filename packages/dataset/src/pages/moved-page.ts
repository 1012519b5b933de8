import { absoluteAddress, type PagePath } from './addresses.js';
import { markup } from './markup.js';
import type { Site } from './site.js';

/** The page left at a record's former address: it sends to the new one, and is a plain link where it cannot. Both stand in the same folder. */
export function movedPage(site: Site, to: PagePath, name: string): string {
  const { language, context, edition } = site;
  const near = to.split('/').at(-1) ?? to;
  const address = absoluteAddress(context, edition.lang, to) ?? near;
  return String(markup`<!doctype html>
<html lang="${language.lang}" dir="${language.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${near}">
<link rel="stylesheet" href="../../style.css">
</head>
<body>
<main>
<h1>${language.words.moved}</h1>
<p class="lead"><a href="${near}"><bdi>${name}</bdi></a></p>
</main>
</body>
</html>
`);
}
