import type { MessageLanguage } from '../messages/types.js';
import type { ScheduleEntry } from '../validate/schema/organization.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday: the names of days are taken from the week it begins. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const WORDS = {
  fr: {
    to: ' à ',
    allDay: '24 heures',
    every: (interval: number, freq: string) => (freq === 'MONTHLY' ? `tous les ${interval} mois` : `toutes les ${interval} semaines`),
    monthDays: (days: string) => `le ${days} du mois`,
    monthly: 'chaque mois',
    season: (from?: string, to?: string) => [from && `du ${from}`, to && `au ${to}`].filter(Boolean).join(' '),
    appointment: 'sur rendez-vous',
  },
  en: {
    to: ' to ',
    allDay: '24 hours',
    every: (interval: number, freq: string) => `every ${interval} ${freq === 'MONTHLY' ? 'months' : 'weeks'}`,
    monthDays: (days: string) => `on day ${days} of the month`,
    monthly: 'monthly',
    season: (from?: string, to?: string) => [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
    appointment: 'by appointment',
  },
} as const;

/**
 * A schedule in a few words, as an organization would read it over: `lun. à ven., 8 h 30 à 12 h (sur rendez-vous)`. Empty where it has
 * no structure; the words as given are its `description`. Pure.
 */
export function hoursText(schedule: ScheduleEntry, lang: MessageLanguage): string {
  const words = WORDS[lang];
  const { byday, opens_at: opens, closes_at: closes, interval = 1, bymonthday, freq } = schedule;
  const rhythm = [
    ...(byday === undefined ? [] : [daysText(byday, lang)]),
    ...(bymonthday === undefined ? [] : [words.monthDays(bymonthday)]),
    ...(interval > 1 ? [words.every(interval, freq ?? 'WEEKLY')] : freq === 'MONTHLY' && bymonthday === undefined ? [words.monthly] : []),
  ].join(', ');
  const isAllDay = opens === '00:00' && (closes === '24:00' || closes === '00:00');
  const hours =
    opens === undefined || closes === undefined
      ? ''
      : isAllDay
        ? words.allDay
        : `${timeText(opens, lang)}${words.to}${timeText(closes, lang)}`;
  const season = words.season(schedule.valid_from, schedule.valid_to);
  const notes = [...(season === '' ? [] : [season]), ...(schedule.by_appointment === true ? [words.appointment] : [])].join(', ');
  const text = [rhythm, hours].filter((part) => part !== '').join(', ');
  return notes === '' ? text : text === '' ? notes : `${text} (${notes})`;
}

/** `MO,TU,WE,FR` gives `lun. à mer., ven.`; a nth day (`1MO`) is told by its number. */
function daysText(byday: string, lang: MessageLanguage): string {
  const format = new Intl.DateTimeFormat(`${lang}-CA`, { weekday: 'short', timeZone: 'UTC' });
  const name = (index: number): string => format.format(new Date(MONDAY + index * DAY_MS));
  const parts = byday.split(',');
  const plain = DAYS.map((day, index) => ({ index, isThere: parts.includes(day) })).filter(({ isThere }) => isThere);
  const runs: [number, number][] = [];
  for (const { index } of plain) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  const told = runs.flatMap(([first, last]) =>
    last - first >= 2 ? [`${name(first)}${WORDS[lang].to}${name(last)}`] : first === last ? [name(first)] : [name(first), name(last)],
  );
  const numbered = parts.flatMap((part) => {
    const [, nth, day] = /^([+-]?\d+)([A-Z]{2})$/.exec(part) ?? [];
    return nth === undefined || day === undefined ? [] : [`${nth} ${name(DAYS.indexOf(day))}`];
  });
  return [...told, ...numbered].join(', ');
}

/** `08:30` gives `8 h 30` or `8:30`. */
function timeText(time: string, lang: MessageLanguage): string {
  const [hours = '', minutes = ''] = time.split(':');
  if (lang === 'en') return `${Number(hours)}:${minutes}`;
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}
