import { msg, str } from '@lit/localize';
import { formatLocale } from '../strings/languages.js';

/** A local wall time in a language's own way: `08:30` → « 8 h 30 ». What is no time comes back as it is. */
export function formatTime(time: string, lang: string): string {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  const format = new Intl.DateTimeFormat(formatLocale(lang), {
    timeZone: 'UTC',
    hour: 'numeric',
    ...(minutes !== '00' && { minute: '2-digit' }),
  });
  // Without minutes, some languages write the hour on two digits (« 08 h »).
  return format.format(Date.UTC(2024, 0, 1, Number(hours), Number(minutes))).replace(/^0(?=\d)/, '');
}

/** From one local wall time to another, in words: « 8 h 30 à 12 h ». */
export function timeSpan(opens: string, closes: string, lang: string): string {
  const from = formatTime(opens, lang);
  const to = formatTime(closes, lang);
  return msg(str`${from} à ${to}`);
}
