import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';

/** « et 4 autres », at the end of a list. */
export function moreWords(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`et ${n} autre`, { id: 'and-more-one' }),
    two: msg('et 2 autres', { id: 'and-more-two' }),
    few: msg(str`et ${n} autres`, { id: 'and-more-few' }),
    many: msg(str`et ${n} autres`, { id: 'and-more-many' }),
    other: msg(str`et ${n} autres`, { id: 'and-more-other' }),
  });
}
