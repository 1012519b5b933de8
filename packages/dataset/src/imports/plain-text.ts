import { compile } from 'html-to-text';

/** Longest text a record takes (`words` of the schema). */
export const TEXT_LIMIT = 6000;

/** A foreign text beyond this is cut before it is read as HTML: no description is that long. */
const INPUT_LIMIT = 200_000;

/** Tags HTML knows, opening, closing or void; `<3` and `a < b` are none. */
const TAG =
  /<\/?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|object|ol|p|pre|q|s|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|u|ul|video|wbr)(?:[\s/][^<>]*)?>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
const SKIPPED = ['script', 'style', 'head', 'title', 'template', 'iframe', 'object', 'embed', 'svg', 'video', 'img', 'textarea', 'select'];

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 100, maxChildNodes: 5000, maxInputLength: INPUT_LIMIT, ellipsis: '…' },
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true, linkBrackets: ['(', ')'], pathRewrite: webOnly } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'hr', options: { length: 3 } },
  ],
});

/** Only an address a reader can follow stays beside a link's words. */
function webOnly(href: string): string {
  const address = href.trim();
  return URL.canParse(address) && ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address).protocol) ? address : '';
}

/**
 * A foreign text as plain text: HTML without its tags, lists as lines that begin with a hyphen, entities decoded once, scripts and
 * addresses of no known kind gone. A text without HTML keeps its lines. Control characters and the marks that turn the direction of
 * a text are taken out. Idempotent but for entities that were written twice. Never throws.
 */
export function plainText(given: string): string {
  const text = given.slice(0, INPUT_LIMIT);
  return tidy(isHtml(text) ? convert(text) : text);
}

/** True where a text has HTML in it. */
function isHtml(text: string): boolean {
  return TAG.test(text) || ENTITY.test(text);
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')

    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD\u200B]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text of at most `TEXT_LIMIT` characters, cut between two words. */
export function cutText(text: string, limit = TEXT_LIMIT): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 2);
  const end = cut.lastIndexOf(' ');
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`;
}
