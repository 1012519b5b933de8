import type { TrainingSession } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';
import type { StateIcon } from './calendar-icons.js';

/** Something to know of a session at once, in words; the icon and the colour only repeat it. */
export interface SessionState {
  words: string;
  icon: StateIcon;
  tone: 'ok' | 'warn' | 'danger' | 'soft';
}

/** Whether a session will not take place as it stands: it can then be neither registered for nor added to a calendar. */
export function isOff({ eventStatus, isPast }: TrainingSession): boolean {
  return isPast || eventStatus === 'EventCancelled' || eventStatus === 'EventPostponed';
}

/** What is the matter with a session and whether there is room, the gravest first. Empty: it takes place as announced, and nobody has said how many places are left. */
export function sessionStates(session: TrainingSession, lang: string, now: Date): SessionState[] {
  const states: SessionState[] = [];
  const { eventStatus, isPast, room, start, instance } = session;
  if (isPast) states.push({ words: msg('Terminé'), icon: 'past', tone: 'soft' });
  const changed = changedState(session);
  if (changed !== undefined) states.push(changed);
  if (isPast || eventStatus === 'EventCancelled' || eventStatus === 'EventPostponed') return states;
  if (start <= now.getTime()) states.push({ words: msg('En cours'), icon: 'clock', tone: 'ok' });
  const left = instance.remainingAttendeeCapacity;
  if (room === 'full') states.push({ words: msg('Complet'), icon: 'full', tone: 'warn' });
  else if (left !== undefined && left > 0) states.push({ words: placesLeft(left, lang), icon: 'places', tone: 'ok' });
  return states;
}

function changedState({ eventStatus }: TrainingSession): SessionState | undefined {
  switch (eventStatus) {
    case 'EventCancelled':
      return { words: msg('Annulé'), icon: 'cancelled', tone: 'danger' };
    case 'EventPostponed':
      return { words: msg('Reporté à une date inconnue'), icon: 'changed', tone: 'warn' };
    case 'EventRescheduled':
      return { words: msg('Date changée'), icon: 'changed', tone: 'warn' };
    case 'EventMovedOnline':
      return { words: msg('Se tiendra en ligne'), icon: 'online', tone: 'warn' };
    default:
      return undefined;
  }
}

/** « 4 places libres ». */
export function placesLeft(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} place libre`, { id: 'places-left-one' }),
    two: msg('Deux places libres', { id: 'places-left-dual' }),
    few: msg(str`${n} places libres`, { id: 'places-left-few' }),
    many: msg(str`${n} places libres`, { id: 'places-left-many' }),
    other: msg(str`${n} places libres`, { id: 'places-left-other' }),
  });
}
