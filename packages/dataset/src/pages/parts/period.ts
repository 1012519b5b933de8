import type { Site } from '../site.js';

/** From when to when something holds, in words; `undefined` where neither is said. ISO 8601 dates, months or years. */
export function renderPeriod({ language }: Site, from: string | undefined, to: string | undefined): string | undefined {
  // « À partir du décembre 2024 » is no French: a month and a year take other small words than a day.
  const isDays = [from, to].every((date) => date === undefined || isDay(date));
  if (from !== undefined && to !== undefined)
    return language.say(isDays ? 'period' : 'periodPart', { from: language.date(from), to: language.date(to) });
  if (from !== undefined) return language.say(isDays ? 'periodFrom' : 'periodFromPart', { from: language.date(from) });
  return to === undefined ? undefined : language.say(isDays ? 'periodTo' : 'periodToPart', { to: language.date(to) });
}

/** As of when something was seen, in words. ISO 8601 date, month or year. */
export function renderSeen({ language }: Site, date: string): string {
  return language.say(isDay(date) ? 'asOf' : 'asOfPart', { date: language.date(date) });
}

function isDay(date: string): boolean {
  return date.length === 10;
}
