import type { IsMatch } from './highlight.js';
import { stem } from './stem.js';

/** A test for the words a query found, their families by stem included. */
export function matcher(words: Iterable<string>): IsMatch {
  const exact = new Set(words);
  const stems = new Set([...exact].map(stem));
  return (word) => exact.has(word) || stems.has(stem(word));
}
