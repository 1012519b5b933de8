import { foldText } from '@accueil/sdk';
import { editDistance } from './suggest.js';

const LITTLE = new Set(
  'a au aux d de des du en et l la le les par pour sur un une the an and at for in of on to with inc ltee ltd obnl'.split(' '),
);

/** A name without case, accents, little words, plurals and order: the same for names that say the same. */
export function signature(name: string): string {
  const words = foldText(name)
    .split(' ')
    .filter((word) => !LITTLE.has(word));
  return [...new Set(words.map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)))].sort().join(' ');
}

/** True where two signatures differ by a slip of the fingers at most. A number is never a slip: “1” and “2” are two levels. */
export function nearSame(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const limit = Math.min(a.length, b.length) >= 20 ? 2 : Math.min(a.length, b.length) >= 10 ? 1 : 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  return editDistance(a, b, limit + 1) <= limit;
}
