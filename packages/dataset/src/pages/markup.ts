import { escapeToBuffer } from 'hono/utils/html';

/** HTML that is ready. Made in this file only: nothing that was read can pass for it. */
class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

export type { Markup };

/** What may stand in a template. Strings and numbers are escaped; nothing is written for `undefined` and `false`. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/** A template of HTML whose values are escaped, in text and in quoted attributes alike. */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  const buffer: Buffer = [strings[0] ?? ''];
  // A loop: every line of every page passes here.
  for (let index = 0; index < values.length; index++) {
    append(buffer, values[index]);
    buffer[0] += strings[index + 1] ?? '';
  }
  return new Markup(buffer[0]);
}

/** What `hono` escapes into. */
type Buffer = [string];

function append(buffer: Buffer, value: Content): void {
  if (value instanceof Markup) buffer[0] += value.html;
  else if (typeof value === 'string') escapeToBuffer(value, buffer);
  else if (typeof value === 'number') buffer[0] += String(value);
  else if (typeof value === 'object') for (const item of value) append(buffer, item);
}

/** Pieces of ready HTML with an address that needs no escape between them. */
export function template(pieces: readonly string[], address: string): Markup {
  if (!/^[\w./-]*$/.test(address)) throw new TypeError(`${address} is no plain address`);
  return new Markup(pieces.join(address));
}

/** Data for programs inside a page. `<`, `>` and `&` are written as JSON escapes, so that no text can end the script. */
export function dataScript(data: object): Markup {
  return new Markup(`<script type="application/ld+json">${escapeJson(JSON.stringify(data))}</script>`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}

/** The contents one after the other, with words between. */
export function joined(contents: readonly Content[], between: Content): Content[] {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}

/** A list of things; nothing where there is none. */
export function list(items: readonly Content[], className?: string): Markup | undefined {
  const shown = items.filter((item) => item !== undefined && item !== false);
  if (shown.length === 0) return undefined;
  const lines = shown.map((item) => markup`<li>${item}</li>`);
  return className === undefined ? markup`<ul>${lines}</ul>` : markup`<ul class="${className}">${lines}</ul>`;
}
