import type { SharedText } from './shared-data.js';
import { ENGLISH, PROPER_NAMES, reworded } from './decisions/english.js';
import { shortened } from './decisions/summaries.js';
import { englishStyle, frenchSpaces } from './typography.js';

/** A text as a steward's file holds it: bare where it is the same in every language. */
export type YamlText = string | { fr: string; en?: string };

/** A text of two languages, each with its own typography; bare where both are the same. */
export function text(value: SharedText): YamlText {
  const fr = shortened(value.fr.trim());
  const en = value.en === undefined ? undefined : shortened(value.en.trim());
  if (en === undefined) return { fr: frenchSpaces(fr) };
  return en === fr ? fr : { fr: frenchSpaces(fr), en: englishStyle(reworded(en)) };
}

/** A proper name: bare where no other name is known. */
export function properName(value: SharedText): YamlText {
  return value.en === undefined ? value.fr.trim() : text(value);
}

/** Words gathered in French only, with the project's English. A proper name is the same in both. */
export function withEnglish(words: string): SharedText {
  const fr = words.trim();
  const en = PROPER_NAMES.has(fr) ? fr : ENGLISH[fr];
  return en === undefined ? { fr } : { fr, en };
}

/** The same, as a steward's file holds it. */
export function frenchWords(words: string): YamlText {
  return text(withEnglish(words));
}

/** Several texts told one after the other, each once. */
export function join(texts: readonly SharedText[], separator: '. ' | '; '): SharedText | undefined {
  const [first] = texts;
  if (!first) return undefined;
  const en = texts.map((item) => item.en).filter((item) => item !== undefined);
  const fr = joinWords(
    texts.map((item) => item.fr),
    separator,
  );
  return en.length === texts.length ? { fr, en: joinWords(en, separator) } : { fr };
}

function joinWords(words: readonly string[], separator: '. ' | '; '): string {
  const each = [...new Set(words.map((item) => item.trim()))];
  return each.reduce((all, item) => (separator === '. ' && /[.!?]$/.test(all) ? `${all} ${item}` : `${all}${separator}${item}`));
}

/** An object without its `undefined` members. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

/** A list, or `undefined` where it is empty: an empty list says nothing. */
export function filled<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}
