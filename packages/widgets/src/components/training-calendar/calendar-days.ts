/** A day of a calendar on a wall, `2026-11-03`: no zone, no clock, so that no change of clocks makes one longer or shorter. */
export type Day = string;

const DAY_MS = 86_400_000;

/**
 * The first day of the week where each language is spoken most, by CLDR; Sunday in Québec. 0: Sunday.
 * Some browsers do not have `Intl.Locale.prototype.getWeekInfo`.
 */
const FIRST_WEEKDAYS: Readonly<Record<string, number>> = { fr: 0, en: 0, pt: 0, es: 1, uk: 1, sw: 1, ar: 6, fa: 6 };

/** The first day of the week in an interface language: 0 for Sunday to 6. */
export function firstWeekday(lang: string): number {
  return FIRST_WEEKDAYS[lang] ?? 1;
}

const toUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** Whether a text is a day there is: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;
}

/** The visitor's own day at a moment. */
export function dayAt(moment: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function addDays(day: Day, count: number): Day {
  return fromUtc(toUtc(day) + count * DAY_MS);
}

/** The same day of another month; its last, where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The seven days of the week a day is in. `first`: 0 for Sunday. */
export function weekOf(day: Day, first: number): Day[] {
  const start = addDays(day, -((new Date(toUtc(day)).getUTCDay() - first + 7) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** The weeks that hold a day's month, whole: four to six, with the days of the months around. */
export function weeksOfMonth(day: Day, first: number): Day[][] {
  const month = monthOf(day);
  const weeks: Day[][] = [];
  for (
    let week = weekOf(`${month}-01`, first);
    week.some((one) => monthOf(one) === month);
    week = weekOf(addDays(week[0] ?? day, 7), first)
  ) {
    weeks.push(week);
  }
  return weeks;
}
