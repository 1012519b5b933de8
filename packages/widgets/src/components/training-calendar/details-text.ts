import type { TrainingPlace } from '@accueil/sdk';
import { daysOf } from './calendar-layout.js';
import { dayLabel, daysLabel, timeLabel, zoneLabel } from './calendar-times.js';
import { priceLabel, providerNames } from './render-session.js';
import type { CalendarView, OpenTraining } from './training-calendar.types.js';

/** All that matters of what is open, as plain text to paste in a message. */
export function detailsText({ session, training }: OpenTraining, view: CalendarView): string {
  const { lang } = view;
  const place: Partial<TrainingPlace> = session?.instance.location ?? {};
  const ways = session?.instance.registration ?? training.registration ?? [];
  const days = session && daysOf(session);
  const date = days && (days.first === days.last ? dayLabel(days.first, lang) : daysLabel(days.first, days.last, lang));
  const time = session && `${timeLabel(session, lang)}${session.isAllDay ? '' : ` (${zoneLabel(session, lang)})`}`;
  return [
    training.name,
    providerNames(training, view),
    [date, time].filter(Boolean).join(', '),
    [place.name, place.address].filter(Boolean).join(', '),
    place.url,
    priceLabel(training, session, lang),
    ...ways.map(({ description, email, telephone, url }) => [description, url, email, telephone].filter(Boolean).join(' ')),
    ways.length === 0 ? training.url : undefined,
    training.description,
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}
