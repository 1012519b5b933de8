import { foldPlaceName, withoutArticle } from '../geo/fold.js';
import type { PlaceNames } from '../geo/resolve.js';
import type { PlaceCandidate } from '../geo/types.js';
import { stemsOf, type Phrases } from './phrases.js';
import { isStopWord, stem, withoutStopWords } from './stem.js';
import type { TextIndex } from './text-index.js';
import { variantsOf, type Variant } from './variants.js';
import { wordsOf, type Word } from './words.js';

/** A telling word of a query, with what answers for it. */
export interface QueryWord extends Word {
  readonly variants: readonly Variant[];
  readonly corrected?: string;
  readonly isGuess?: boolean;
  /** Needs that the word, or the phrase it is in, names. */
  readonly needs: readonly string[];
  /** True in a phrase of several words: alone, the word would mean another need (`family doctor` is not about families). */
  readonly inPhrase: boolean;
}

/** What a query says: words to find, and a place to be served at. */
export interface ReadQuery {
  readonly words: readonly QueryWord[];
  /** Words that name the place: found in names too, never asked for. */
  readonly placeWords: readonly QueryWord[];
  readonly places: readonly PlaceCandidate[];
  /** Keys of needs, sorted. */
  readonly needs: readonly string[];
  /** The query with the spelling used, where a word was not known as typed. */
  readonly corrected?: string;
}

const MAX_WORDS = 24;
/** Before a place: one goes there, one is not there (`autobus vers …`). */
const TOWARDS = new Set(['vers', 'to', 'hacia']);

/**
 * Reads a query: the longest place name in it (exact, typing errors are not places), then the longest phrases that name needs.
 * With `ignorePlaces`, every word is a word to find.
 */
export function readQuery(
  query: string,
  text: TextIndex,
  phrases: Phrases,
  names: PlaceNames | undefined,
  ignorePlaces = false,
): ReadQuery {
  const all = wordsOf(query).slice(0, MAX_WORDS);
  const found = names && !ignorePlaces ? findPlace(query, all, names, phrases) : undefined;
  const isPlace = (word: Word): boolean => found !== undefined && word.start >= found.start && word.end <= found.end;
  const rest = all.filter((word) => !isPlace(word));
  // Once a place is read, stop words alone (`à Magog`) ask for nothing more.
  const telling = found ? rest.filter(({ word }) => !isStopWord(word)) : withoutStopWords(rest);
  const last = all.at(-1);
  const read = (word: Word): QueryWord => {
    const unfinished = word === last && word.end === query.length;
    return { ...word, ...variantsOf(word.word, text, unfinished), needs: [], inPhrase: false };
  };
  const words = withoutGuesses(withNeeds(telling.map(read), phrases));
  const placeWords = withoutStopWords(all.filter(isPlace)).map(read);
  const corrected = correctedQuery(query, words);
  return {
    words,
    placeWords,
    places: found?.places ?? [],
    needs: [...new Set(words.flatMap(({ needs }) => needs))].sort(),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

interface FoundPlace {
  places: PlaceCandidate[];
  start: number;
  end: number;
}

function findPlace(query: string, words: readonly Word[], names: PlaceNames, phrases: Phrases): FoundPlace | undefined {
  let wide: FoundPlace | undefined;
  for (let length = Math.min(names.longest + 2, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const gram = words.slice(at, at + length);
      const first = gram[0];
      const end = gram.at(-1)?.end ?? 0;
      if (!first || gram.every(({ word }) => isStopWord(word)) || TOWARDS.has(words[at - 1]?.word ?? '')) continue;
      const slice = query.slice(first.start, end);
      if (phrases.needs.has(stemsOf(slice).join(' '))) continue;
      const postal = length <= 2 && /\d/.test(slice) ? names.postal(slice) : undefined;
      const places = postal ? [postal] : names.exact(foldPlaceName(slice));
      // `Sources` alone is the territory Les Sources; in `sources de revenu` it is a common word.
      if (length === 1 && words.length > 1 && places.every(({ name, matched }) => matched && isBareName(matched, name))) continue;
      if (places.length === 0) continue;
      const place = { places, start: first.start, end };
      if (places.some(({ precision }) => precision !== 'region')) return place;
      // The name of a province is often part of another name: a narrower place goes before.
      wide ??= place;
    }
  }
  return wide;
}

function isBareName(matched: string, name: string): boolean {
  const folded = foldPlaceName(name);
  const bare = withoutArticle(folded);
  return bare !== folded && foldPlaceName(matched) === bare;
}

function withNeeds(words: readonly QueryWord[], phrases: Phrases): QueryWord[] {
  const named: QueryWord[] = [...words];
  const stems = words.map(({ word, corrected }) => stem(corrected === undefined ? word : (wordsOf(corrected)[0]?.word ?? word)));
  for (let at = 0; at < words.length;) {
    let length = Math.min(phrases.longest, words.length - at);
    const phrase = (): readonly string[] | undefined => phrases.needs.get(stems.slice(at, at + length).join(' '));
    while (length > 1 && !phrase()) length -= 1;
    const needs = phrase();
    if (needs) for (let n = at; n < at + length; n += 1) named[n] = { ...(words[n] as QueryWord), needs, inPhrase: length > 1 };
    at += length;
  }
  return named;
}

/** Where a word as typed names a need, a word that could only be guessed is left out: it would change what is meant. Phrases stay whole. */
function withoutGuesses(words: QueryWord[]): QueryWord[] {
  const isSure = words.some(({ needs, corrected }) => needs.length > 0 && corrected === undefined);
  return isSure ? words.filter(({ isGuess, inPhrase }) => !isGuess || inPhrase) : words;
}

function correctedQuery(query: string, words: readonly QueryWord[]): string | undefined {
  let text = query;
  for (const { start, end, corrected } of [...words].reverse()) {
    if (corrected !== undefined) text = text.slice(0, start) + corrected + text.slice(end);
  }
  return text === query ? undefined : text.trim();
}
