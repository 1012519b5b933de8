import type { HsdsService } from '../hsds/types.js';

/** The term whose services are for anybody. */
export const EVERYONE = 'everyone';

/** How sure it is that a service is for an audience, or in a language. */
export const [TURNED_AWAY, UNSAID, OPEN, NAMED] = [0, 1, 2, 3] as [number, number, number, number];
/** Of a language: the service gives its languages, and not this one. */
export const OTHER_LANGUAGE = 0;

/** Whether a service is for any of the audiences; turned away only when it turns them all away. `named` are its audiences with their wider terms. */
export function audienceLevel(service: HsdsService, named: readonly string[], asked: readonly string[]): number {
  let best = TURNED_AWAY;
  for (const audience of asked) {
    if (service.excluded_audiences?.includes(audience)) continue;
    best = Math.max(best, named.includes(audience) ? NAMED : service.audiences.includes(EVERYONE) ? OPEN : UNSAID);
  }
  return best;
}

/** For one person who is all of the audiences at once: what turns one of them away turns the person away. */
export function personLevel(service: HsdsService, named: readonly string[], asked: readonly string[]): number {
  return asked.some((audience) => service.excluded_audiences?.includes(audience)) ? TURNED_AWAY : audienceLevel(service, named, asked);
}

/** Whether one of the languages (BCP 47) is spoken: `NAMED`; through an interpreter: `OPEN`. `fr` is met by `fr-CA`. */
export function languageLevel({ languages }: HsdsService, asked: readonly string[]): number {
  if (!languages?.length) return UNSAID;
  let best = OTHER_LANGUAGE;
  for (const { code, by_interpreter } of languages) {
    if (asked.includes(code) || asked.includes(code.split('-')[0] ?? code)) best = Math.max(best, by_interpreter ? OPEN : NAMED);
  }
  return best;
}
