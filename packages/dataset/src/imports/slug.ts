import { foldText } from '@accueil/sdk';
import { createHash } from 'node:crypto';

/** Longest key the schema takes. */
const KEY_LIMIT = 100;

/**
 * A readable key from a name: folded words joined by hyphens, in Latin letters only. A name of which nothing is left gives a key
 * derived from `id`, the same each time.
 */
export function slug(name: string, id: string, limit = 60): string {
  const words = foldText(name).split(' ');
  const latin = words.map((word) => word.replace(/[^a-z0-9]+/g, '')).filter((word) => word !== '');
  let key = '';
  for (const word of latin) {
    if (key.length + word.length + 1 > limit) break;
    key = key === '' ? word : `${key}-${word}`;
  }
  return key === '' ? `x${shortHash(latin[0] ?? id)}` : key;
}

/**
 * A key nobody has yet: `wanted`, else with eight characters derived from `id`, so that the order records come in changes nothing.
 *
 * Effects: `taken` gains the key.
 */
export function uniqueKey(wanted: string, id: string, taken: Set<string>): string {
  const base = wanted.slice(0, KEY_LIMIT).replace(/-+$/, '');
  let key = base;
  for (let turn = 0; taken.has(key); turn += 1) {
    key = `${base.slice(0, KEY_LIMIT - 9).replace(/-+$/, '')}-${shortHash(turn === 0 ? id : `${id} ${turn}`)}`;
  }
  taken.add(key);
  return key;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
