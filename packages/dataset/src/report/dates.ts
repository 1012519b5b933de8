/** The last day a date, a month or a year can mean: `2024-02` gives `2024-02-29`. A date-time gives its day. */
export function lastDay(partial: string): string {
  const [year = '', month, day] = partial.slice(0, 10).split('-');
  if (month === undefined) return `${year}-12-31`;
  if (day === undefined) return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return `${year}-${month}-${day}`;
}

/** The same day so many months before; the last of the month where that month is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = Date.UTC(year, month - 1 - months, 1);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(target + (Math.min(date, last) - 1) * 86_400_000).toISOString().slice(0, 10);
}

/** The newest of some partial dates, by the last day each can mean; `undefined` where there is none. */
export function newest(dates: readonly (string | undefined)[]): string | undefined {
  let best: string | undefined;
  for (const date of dates) {
    if (date !== undefined && (best === undefined || lastDay(date) > lastDay(best))) best = date;
  }
  return best;
}

/** True for a real day, `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** A day in words: `26 novembre 2026`; in French, the first of a month is `1er`. */
export function longDate(day: string, lang: string): string {
  const words = new Intl.DateTimeFormat(`${lang}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return lang === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** A day, a month or a year in words, as precise as it is written: `novembre 2024`. */
export function partialDate(date: string, lang: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (month === undefined) return year;
  if (day !== undefined) return longDate(`${year}-${month}-${day}`, lang);
  const first = new Date(`${year}-${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(`${lang}-CA`, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(first);
}
