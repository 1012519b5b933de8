import { direction } from '../strings/languages.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Names as one list in words: « Magog, Orford et Austin ». In a language that runs right to left each keeps its own direction.
 * `rest`: what ends the list and is no name (« 4 autres »).
 */
export function nameList(names: readonly string[], lang: string, rest?: string): string {
  const isolated = direction(lang) === 'rtl' ? names.map((name) => `${FIRST_STRONG_ISOLATE}${name}${POP_DIRECTIONAL_ISOLATE}`) : names;
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(rest === undefined ? isolated : [...isolated, rest]);
}
