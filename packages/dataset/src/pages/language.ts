import { PAGE_WORDS } from './words/index.js';
import type { PageWords } from './words/types.js';

/** The language a page speaks: its words, and how it writes dates, amounts and lists. */
export interface PageLanguage {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: Direction;
  readonly words: PageWords;
  /** A sentence with its `{names}` filled in. */
  say: (key: keyof PageWords, values: Readonly<Record<string, string | number>>) => string;
  /** The name of a language or of a unit of time, or words in a row. */
  languageName: (code: string) => string;
  list: (words: readonly string[]) => string;
  /** What stands between names in a row. */
  readonly comma: string;
  /** Weekday `0` (Monday) to `6`. */
  weekday: (index: number) => string;
  /** A date, month or year in words, never more precise than given. */
  date: (date: string) => string;
  /** A wall time, `08:30`. */
  time: (time: string) => string;
  number: (value: number) => string;
  amount: (value: number, currency: string | undefined) => string;
  /** An ISO 8601 duration; words come back as they are. */
  duration: (duration: string) => string;
  compare: (a: string, b: string) => number;
  /** A moment, or from one to another. The zone is UTC unless the options name one. */
  moment: (options: Intl.DateTimeFormatOptions, from: Date, to?: Date) => string;
}

export type Direction = 'ltr' | 'rtl';

/** The writing direction of a BCP 47 tag. */
export function direction(tag: string): Direction {
  return /^(?:ar|fa|he|ps|ur)\b/i.test(tag) ? 'rtl' : 'ltr';
}

/** A language's name in itself, with a capital: what a person looks for in a list of languages. */
export function ownName(code: string): string {
  const name = nameIn(new Intl.DisplayNames([code], { type: 'language' }), code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** How much of a date is known, and the instant its wall clock would show in UTC; `undefined` for what is no date. */
export function readDate(date: string): { precision: 'year' | 'month' | 'day'; at: Date } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return undefined;
  return { precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year', at };
}

const DATE_PARTS: Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'];

/**
 * The language of a region's pages: the words we have in it, else those of the next language in the list, else French.
 * `country`: ISO 3166-1, whose habits of writing times and dates French follows.
 */
export function pageLanguage(wanted: readonly string[], country: string): PageLanguage {
  const known = wanted.find((tag) => PAGE_WORDS[base(tag)] !== undefined) ?? 'fr';
  const lang = base(known);
  const words = PAGE_WORDS[lang] as PageWords;
  // Gregorian calendar and Latin digits in all languages, as on the forms people fill in here.
  const locale = `${lang === 'fr' ? `fr-${country}` : known}-u-ca-gregory-nu-latn`;
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' });
  const collator = new Intl.Collator(lang, { numeric: true });
  const numbers = cache((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dates = cache((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const weekdays = Array.from({ length: 7 }, (_, day) => dates({ weekday: 'long' }).format(Date.UTC(2024, 0, 1 + day)));
  const moment: PageLanguage['moment'] = (options, from, to) => {
    const text = to === undefined ? dates(options).format(from) : dates(options).formatRange(from, to);
    // French counts the first day of a month only: « 1er juin », « 2 juin ». Intl does not.
    return lang === 'fr' ? text.replace(/(?<!\d)1(?= \p{L}{3})/gu, '1er') : text;
  };
  const languageName = memo((code) => nameIn(names, code));
  return {
    lang,
    dir: direction(lang),
    words,
    say: (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    languageName,
    list: (items) => lists.format(items),
    comma: direction(lang) === 'rtl' ? '، ' : ', ',
    weekday: (index) => weekdays[index] ?? '',
    date: memo((date) => {
      const read = readDate(date);
      return read ? moment(DATE_PARTS[read.precision], read.at) : date;
    }),
    time: memo((time) => {
      const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
      if (hours === undefined || minutes === undefined) return time;
      const format = dates({ hour: 'numeric', ...(minutes !== '00' && { minute: '2-digit' }) });
      // Without minutes, some languages write the hour on two digits.
      return format.format(Date.UTC(2024, 0, 1, Number(hours), Number(minutes))).replace(/^0(?=\d)/, '');
    }),
    number: (value) => numbers({}).format(value),
    amount: (value, currency) =>
      numbers({
        ...(currency !== undefined && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
        minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      }).format(value),
    duration: (duration) => {
      const counts: (string | undefined)[] = DURATION.exec(duration)?.slice(1) ?? [];
      const parts = counts.flatMap((count, index) =>
        count === undefined ? [] : [numbers({ style: 'unit', unit: UNITS[index] ?? 'day', unitDisplay: 'long' }).format(Number(count))],
      );
      return parts.length === 0 ? duration : lists.format(parts);
    },
    compare: (a, b) => collator.compare(a, b),
    moment,
  };
}

function base(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Remembers what was made for equal options. */
function cache<Options extends object, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = memo((key) => make(JSON.parse(key) as Options));
  return (options) => made(JSON.stringify(options));
}

function memo<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
