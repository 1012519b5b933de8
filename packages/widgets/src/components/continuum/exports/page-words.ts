import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../../strings/plural.js';

/** « Et 12 autres lignes, qui n’ont pas de place sur cette page. » */
export function moreRowsWords(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`Et ${n} autre ligne, qui n’a pas de place sur cette page.`, { id: 'more-rows-one' }),
    two: msg('Et 2 autres lignes, qui n’ont pas de place sur cette page.', { id: 'more-rows-two' }),
    few: msg(str`Et ${n} autres lignes, qui n’ont pas de place sur cette page.`, { id: 'more-rows-few' }),
    many: msg(str`Et ${n} autres lignes, qui n’ont pas de place sur cette page.`, { id: 'more-rows-many' }),
    other: msg(str`Et ${n} autres lignes, qui n’ont pas de place sur cette page.`, { id: 'more-rows-other' }),
  });
}
