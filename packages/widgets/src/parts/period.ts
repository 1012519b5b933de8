import { msg, str } from '@lit/localize';
import { formatDate } from './dates.js';

/** When something holds: ISO 8601 dates, months or years, each as precise as the source is. */
export interface Period {
  valid_from?: string | undefined;
  valid_to?: string | undefined;
}

/** From when to when something holds, in words; empty where neither is said. */
export function periodLabel({ valid_from = '', valid_to = '' }: Period, lang: string): string {
  const [from, to] = [formatDate(valid_from, lang), formatDate(valid_to, lang)];
  // French wants « du » before a day, « de » before a month or a year; whole sentences keep that out of other languages.
  const [fromDay, toDay] = [isDay(valid_from), isDay(valid_to)];
  if (from && to && fromDay === toDay) return fromDay ? msg(str`Du ${from} au ${to}`) : msg(str`De ${from} à ${to}`);
  const begins = from && (fromDay ? msg(str`À partir du ${from}`) : msg(str`À partir de ${from}`));
  const ends = to && (toDay ? msg(str`Jusqu’au ${to}`) : msg(str`Jusqu’à ${to}`));
  return [begins, ends].filter(Boolean).join(' · ');
}

const isDay = (date: string): boolean => date.length > '2024-12'.length;
