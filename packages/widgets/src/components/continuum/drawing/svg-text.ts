import { FILE_FONTS, PAPER } from './palettes.js';
import type { Drawing } from './shapes.js';
import { rounded, vector } from './vector.js';

/** What a file says of its drawing. */
export interface SvgAbout {
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
  readonly lang: string;
}

/** A drawing as an SVG file that stands by itself: colours and fonts are attributes, nothing is fetched. Pure. */
export function svgText({ width, height, shapes }: Drawing, { title, description, lang }: SvgAbout): string {
  const [wide, high] = [rounded(width), rounded(height)];
  const root = tag('svg', [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', wide],
    ['height', high],
    ['viewBox', `0 0 ${wide} ${high}`],
    ['role', 'img'],
    ['aria-labelledby', 'title description'],
    ['xml:lang', lang],
    ['font-family', FILE_FONTS],
  ]);
  return [
    root,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER.paper}"/>`,
    ...shapes.map((shape) => {
      const { name, attributes, text } = vector(shape, PAPER);
      return `${tag(name, attributes)}${escape(text ?? '')}</${name}>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}

function tag(name: string, attributes: readonly (readonly [string, string])[]): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it; what XML 1.0 has no way to write is left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
