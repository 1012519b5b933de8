/** Media types by file extension. Text types name their charset: a browser must never guess it. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  age: 'text/plain; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  map: 'application/json',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  topojson: 'application/json',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

const COMPRESSIBLE = /^(?:text\/|application\/(?:.*json|.*xml|x-ndjson)|image\/(?:svg\+xml|x-icon))/;

/** The media type of a file name; `application/octet-stream` when its extension is not known. */
export function contentType(fileName: string): string {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[extension] ?? 'application/octet-stream';
}

/** Whether a body of this media type is worth compressing: pictures and fonts already are. */
export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}
