import { html, raw } from 'hono/html';
import { REPORT_STYLE } from './html-style.js';

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Writes a sentence as it is printed in a language: in French, signs that stand apart never begin a line. */
export type Typeset = (sentence: string) => string;

/** A page that stands alone: no script, nothing asked of the network, printable on letter paper. `style` comes after the report's own. */
export async function standalonePage(page: { lang: string; title: string; style?: string; body: Markup }): Promise<string> {
  const made = await html`<!doctype html>
    <html lang="${page.lang}-CA" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        <style>
          ${raw(REPORT_STYLE)}${raw(page.style ?? '')}
        </style>
      </head>
      <body>
        <main>${page.body}</main>
      </body>
    </html> `;
  return made.toString();
}

/** How sentences of a language are printed. French: U+00A0 inside guillemets and before `:`, U+202F before `;?!` and `%`. */
export function typesetOf(lang: string): Typeset {
  return lang === 'fr' ? frenchTypeset : (sentence) => sentence;
}

function frenchTypeset(sentence: string): string {
  return sentence
    .replaceAll(' :', '\u00a0:')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replace(/ (?=[;?!%])/g, '\u202f');
}
