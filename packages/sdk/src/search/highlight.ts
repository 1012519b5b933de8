import type { HighlightPart } from './types.js';
import { wordsOf } from './words.js';

/** Says of a folded word whether a query found it. */
export type IsMatch = (word: string) => boolean;

/** A text cut where the query was found; `undefined` when it was found nowhere. The parts joined are the text. */
export function highlight(text: string | undefined, isMatch: IsMatch): HighlightPart[] | undefined {
  if (!text) return undefined;
  const parts: HighlightPart[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!isMatch(word)) continue;
    if (start > at) parts.push({ text: text.slice(at, start), match: false });
    parts.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (parts.length === 0) return undefined;
  if (at < text.length) parts.push({ text: text.slice(at), match: false });
  return parts;
}
