import { DataError } from '../errors/data-error.js';
import type { DataProblem } from '../errors/problem.js';
import { expectFormat } from './format.js';
import { faultOf, isObject } from './shape.js';
import type { Synonyms } from './types.js';

/** Phrases by term (`needs/housing`), then by language (BCP 47). */
export type TermSynonyms = Synonyms['terms'];

/** The sound terms of a file of synonyms. */
export interface CheckedSynonyms {
  readonly terms: TermSynonyms;
  readonly problems: readonly DataProblem[];
}

/**
 * Checks a parsed file of synonyms. A bad term is left out and told as a problem; the rest goes on.
 * @throws {DataError} when it is no such file at all
 */
export function checkSynonyms(value: unknown, file: string): CheckedSynonyms {
  const { terms } = expectFormat(value, 'synonyms', file);
  if (!isObject(terms)) throw new DataError(file, 'Expected terms', { path: 'terms' });
  const problems: DataProblem[] = [];
  const sound = Object.entries(terms).filter(([term, lists]) => {
    const fault = faultOfSynonyms(lists, `terms.${term}`);
    if (fault) problems.push({ file, record: term, ...fault });
    return !fault;
  });
  return { terms: Object.fromEntries(sound) as TermSynonyms, problems };
}

/** The first fault of lists of phrases by language. */
export function faultOfSynonyms(lists: unknown, path: string): ReturnType<typeof faultOf> {
  return faultOf(lists, isObject(lists) ? { strings: Object.keys(lists).join(' ') || 'fr' } : {}, path);
}
