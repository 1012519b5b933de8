import type { ServicesOfNeed } from './phrases.js';
import type { ReadQuery, QueryWord } from './read-query.js';
import type { TextIndex } from './text-index.js';

/** What a need adds for each word that names it: nearly as much as the word standing in the name. */
const NEED_WORTH = 6;
const TERM_SHARE = 0.6;
const ORGANIZATION_SHARE = 0.5;
/** What a service that names the asked place gains, for each word of it. */
const PLACE_FACTOR = 1.2;
/** Of a word that stands in a service and names a need it meets, the lesser of the two counts this much: it is said twice. */
const BOTH_SHARE = 0.15;
/** A word that stands in the name has at least this. */
const NAME_WORTH = 8;
/** What a name that holds all the words gains: it is what was asked for, whatever else the words mean. */
const NAME_FACTOR = 1.35;
/** A word that stands in the name of the organization has at least this; and what its services gain when all words do. */
const ORGANIZATION_WORTH = 4;
const ORGANIZATION_FACTOR = 1.6;
/** With fewer services than this that hold all the words, those that hold most of them are listed too. */
const ENOUGH = 5;

/** Scores of the services a query finds, by number; the others are absent. */
export type Scores = Map<number, number>;

export interface Scored {
  scores: Scores;
  /** True when a service holds all the words. */
  complete: boolean;
  /** True when the name of a service, or of an organization, holds all the words. */
  isNamed: boolean;
}

/**
 * Scores every service against the words of a query. Those that hold all the words come first; when they are fewer than `ENOUGH`, those that
 * lack one, then two, are let in under them. Filters play no part, so that adding one can only take away.
 */
export function scoreServices(query: Pick<ReadQuery, 'words' | 'placeWords'>, text: TextIndex, servicesOfNeed: ServicesOfNeed): Scored {
  const scores: Scores = new Map();
  const { words, placeWords } = query;
  const [total, held, named, run] = zeros(text);
  for (const word of words) {
    const { own, organization, sum } = wordScores(word, text, servicesOfNeed);
    const rarity = Math.log(1 + text.services / Math.max(1, sum.filter((one) => one > 0).length));
    for (const [n, one] of sum.entries()) {
      if (one <= 0) continue;
      add(total, n, one * rarity);
      add(held, n, 1);
      add(named, n, (own[n] as number) < NAME_WORTH ? 0 : 1);
      add(run, n, (organization[n] as number) < ORGANIZATION_WORTH ? 0 : 1);
    }
  }
  const least = leastHeld(held, words.length);
  for (const [n, count] of held.entries()) {
    if (words.length === 0) scores.set(n, 1);
    else if (count >= least) {
      const factor = named[n] === words.length ? NAME_FACTOR : run[n] === words.length ? ORGANIZATION_FACTOR : 1;
      scores.set(n, (total[n] as number) * (count / words.length) ** 2 * factor);
    }
  }
  // A place alone asks for what serves it, whoever bears its name.
  for (const word of words.length > 0 ? placeWords : []) {
    for (const [n, one] of wordScores(word, text, servicesOfNeed).sum.entries()) {
      const score = scores.get(n);
      if (score !== undefined && one > 0) scores.set(n, score * PLACE_FACTOR);
    }
  }
  const all = (counts: Float32Array): boolean => counts.includes(words.length);
  return { scores, complete: all(held), isNamed: words.length > 0 && (all(named) || all(run)) };
}

function leastHeld(held: Float32Array, words: number): number {
  for (let least = words; least > 1; least -= 1) {
    if (held.filter((one) => one >= least).length >= ENOUGH) return least;
  }
  return 1;
}

type Four = [Float32Array, Float32Array, Float32Array, Float32Array];

/** Four numbers of every service. */
function zeros({ services }: TextIndex): Four {
  return [0, 1, 2, 3].map(() => new Float32Array(services)) as Four;
}

function add(list: Float32Array, n: number, more: number): void {
  list[n] = (list[n] as number) + more;
}

function raise(list: Float32Array, n: number, worth: number): void {
  if (worth > (list[n] as number)) list[n] = worth;
}

/** What one word is worth to every service: where it stands in the service itself, in its organization, and in all. */
function wordScores(
  word: QueryWord,
  text: TextIndex,
  servicesOfNeed: ServicesOfNeed,
): { own: Float32Array; organization: Float32Array; sum: Float32Array } {
  const { services, terms, starts, documents, weights, spread } = text;
  const [own, term, organization, need] = zeros(text);
  for (const variant of word.variants) {
    for (let at = starts[variant.word] as number; at < (starts[variant.word + 1] as number); at += 1) {
      const document = documents[at] as number;
      const worth = (weights[at] as number) * variant.quality;
      if (document < services) raise(own, document, worth);
      else {
        const isTerm = document - services < terms;
        if (isTerm && word.inPhrase) continue;
        for (const service of spread[document - services] ?? []) raise(isTerm ? term : organization, service, worth);
      }
    }
  }
  for (const key of word.needs) for (const [n, share] of servicesOfNeed.get(key) ?? []) raise(need, n, NEED_WORTH * share);
  const sum = own.map((one, n) => {
    const met = need[n] as number;
    const both = Math.max(one, met) + Math.min(one, met) * BOTH_SHARE;
    return both + (term[n] as number) * TERM_SHARE + (organization[n] as number) * ORGANIZATION_SHARE;
  });
  return { own, organization, sum };
}
