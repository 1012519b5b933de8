import type { ServicesOfNeed } from './phrases.js';
import type { ReadQuery, QueryWord } from './read-query.js';
import type { TextIndex } from './text-index.js';

/** What a need adds for each word that names it: nearly as much as the word standing in the name. */
const NEED_WORTH = 8;
const TERM_SHARE = 0.6;
const ORGANIZATION_SHARE = 0.5;
const PLACE_SHARE = 0.3;
/** A word that stands in the name has at least this. */
const NAME_WORTH = 8;
/** What a name that holds all the words gains: it is what was asked for, whatever else the words mean. */
const NAME_FACTOR = 1.35;
/** With fewer services than this that hold all the words, those that hold most of them are listed too. */
const ENOUGH = 5;

/** Scores of the services a query finds, by number; the others are absent. */
export type Scores = Map<number, number>;

export interface Scored {
  scores: Scores;
  /** True when a service holds all the words. */
  complete: boolean;
}

/**
 * Scores every service against the words of a query. Those that hold all the words come first; when they are fewer than `ENOUGH`, those that
 * lack one, then two, are let in under them. Filters play no part, so that adding one can only take away.
 */
export function scoreServices(query: Pick<ReadQuery, 'words' | 'placeWords'>, text: TextIndex, servicesOfNeed: ServicesOfNeed): Scored {
  const scores: Scores = new Map();
  const { words } = query;
  const total = new Float64Array(text.services);
  const held = new Uint8Array(text.services);
  const named = new Uint8Array(text.services);
  for (const word of words) {
    const worth = wordScores(word, text);
    for (const key of word.needs) {
      for (const [n, share] of servicesOfNeed.get(key) ?? []) worth.need[n] = Math.max(worth.need[n] ?? 0, NEED_WORTH * share);
    }
    let finds = 0;
    const sum = worth.sum();
    for (const one of sum) if (one > 0) finds += 1;
    const rarity = Math.log(1 + text.services / Math.max(1, finds));
    for (let n = 0; n < sum.length; n += 1) {
      const one = sum[n] ?? 0;
      if (one <= 0) continue;
      total[n] = (total[n] ?? 0) + one * rarity;
      held[n] = (held[n] ?? 0) + 1;
      if ((worth.own[n] ?? 0) >= NAME_WORTH) named[n] = (named[n] ?? 0) + 1;
    }
  }
  const least = leastHeld(held, words.length);
  for (let n = 0; n < text.services; n += 1) {
    const count = held[n] ?? 0;
    if (words.length === 0) scores.set(n, 1);
    else if (count >= least) scores.set(n, (total[n] ?? 0) * (count / words.length) ** 2 * (named[n] === words.length ? NAME_FACTOR : 1));
  }
  for (const word of query.placeWords) {
    for (const [n, one] of wordScores(word, text).sum().entries()) {
      const score = scores.get(n);
      if (score !== undefined && one > 0) scores.set(n, score + one * PLACE_SHARE);
    }
  }
  return { scores, complete: held.includes(words.length) };
}

function leastHeld(held: Uint8Array, words: number): number {
  for (let least = words; least > 1; least -= 1) {
    let count = 0;
    for (const one of held) if (one >= least) count += 1;
    if (count >= ENOUGH) return least;
  }
  return 1;
}

interface WordScores {
  own: Float32Array;
  need: Float32Array;
  sum(): Float32Array;
}

function wordScores(word: QueryWord, text: TextIndex): WordScores {
  const { services, terms, starts, documents, weights, spread } = text;
  const own = new Float32Array(services);
  const term = new Float32Array(services);
  const organization = new Float32Array(services);
  const need = new Float32Array(services);
  const raise = (scores: Float32Array, n: number, worth: number): void => {
    if (worth > (scores[n] ?? 0)) scores[n] = worth;
  };
  for (const variant of word.variants) {
    for (let at = starts[variant.word] ?? 0; at < (starts[variant.word + 1] ?? 0); at += 1) {
      const document = documents[at] ?? 0;
      const worth = (weights[at] ?? 0) * variant.quality;
      if (document < services) raise(own, document, worth);
      else {
        const isTerm = document - services < terms;
        if (isTerm && word.inPhrase) continue;
        const zone = isTerm ? term : organization;
        for (const service of spread[document - services] ?? []) raise(zone, service, worth);
      }
    }
  }
  return {
    own,
    need,
    sum: () => own.map((one, n) => one + (term[n] ?? 0) * TERM_SHARE + (organization[n] ?? 0) * ORGANIZATION_SHARE + (need[n] ?? 0)),
  };
}
