import type { Site } from '../site.js';

/** From when to when something holds, in words; `undefined` where neither is said. ISO 8601 dates. */
export function renderPeriod({ language }: Site, from: string | undefined, to: string | undefined): string | undefined {
  if (from !== undefined && to !== undefined) return language.say('period', { from: language.date(from), to: language.date(to) });
  if (from !== undefined) return language.say('periodFrom', { from: language.date(from) });
  return to === undefined ? undefined : language.say('periodTo', { to: language.date(to) });
}
