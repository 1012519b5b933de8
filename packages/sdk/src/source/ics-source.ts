import { NotCalendarError, readIcs, type IcsCalendar } from '../calendar/ics-calendar.js';
import { ICS_LIMITS } from '../calendar/ics-lines.js';
import type { CalendarState } from '../calendar/types.js';
import { ArgumentError } from '../errors/argument-error.js';
import type { DataProblem } from '../errors/problem.js';
import type { CallOptions } from '../http/call-options.js';
import { getBytes } from '../http/get-bytes.js';
import { abortable } from '../http/shared.js';
import { inSlices } from '../search/slices.js';
import { browserCopies, type CopyStore } from './last-good.js';

export interface IcsSourceOptions {
  /** IANA zone of times that name none. */
  timezone: string;
  /** Address of an Accueil server the feed is asked through: most calendars do not let other sites' pages read them. Default: none. */
  server?: string | URL | undefined;
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for the whole answer. Default: 8000. */
  timeoutMs?: number | undefined;
  /** Default: the browser's Cache API, where there is one. */
  copies?: CopyStore | undefined;
  /** Default: the system's clock. */
  now?: (() => Date) | undefined;
}

/** A feed as it is had: the calendar, where there is one, and how. */
export interface IcsAnswer {
  calendar?: IcsCalendar;
  state: CalendarState;
}

/** One published iCalendar feed. */
export interface IcsSource {
  /** Address of the feed, `https:`. */
  readonly url: string;
  /**
   * The feed as it is now, read in slices; a copy that is recent enough is not asked for again. Where it cannot be had, is too slow, too
   * large or no calendar: the last good copy, and what was wrong. Rejects only with the signal's reason.
   */
  read(options?: CallOptions): Promise<IcsAnswer>;
}

const TIMEOUT_MS = 8000;
/** How long a page waits for a feed it has a copy of. */
const PATIENCE_MS = 2500;
const MINUTE_MS = 60_000;
/** A copy serves this long before it is asked for again, whatever the feed would like. */
const [LEAST_AGE_MS, AGE_MS, MOST_AGE_MS] = [5 * MINUTE_MS, 15 * MINUTE_MS, 24 * 60 * MINUTE_MS];
/** A copy older than this says nothing true of a calendar. */
const OLDEST_MS = 60 * 24 * 60 * MINUTE_MS;

interface Copy {
  calendar: IcsCalendar;
  at: number;
}

/**
 * A source over an organization's published iCalendar feed (Google, Outlook, Nextcloud, WordPress…). `webcal:` is read as `https:`.
 * Effects: GET requests without cookies to that address, or to the server's `feeds/`; copies in the browser's Cache API.
 * @throws {ArgumentError} when the address is not `https:` (or `http:`)
 */
export function icsSource(address: string | URL, options: IcsSourceOptions): IcsSource {
  const url = feedAddress(address);
  const { now = () => new Date(), copies = browserCopies(), timezone } = options;
  const asked = options.server === undefined ? url : `${String(options.server).replace(/\/*$/, '/')}feeds/?url=${encodeURIComponent(url)}`;
  let copy: Copy | undefined;
  let failed: { at: number; problem: DataProblem } | undefined;
  let running: Promise<void> | undefined;

  const problemOf = (message: string, path?: string): DataProblem => ({ file: url, ...(path === undefined ? {} : { path }), message });

  async function ask(): Promise<void> {
    try {
      const limits = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, most: ICS_LIMITS.bytes };
      const bytes = await getBytes(asked, { fetch: options.fetch, accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1', ...limits });
      const calendar = await inSlices(readIcs(bytes, timezone));
      copy = { calendar, at: now().getTime() };
      failed = undefined;
      void copies.put(url, { text: calendar.text, at: copy.at });
    } catch (error) {
      const message = error instanceof NotCalendarError ? error.message : String(error);
      failed = { at: now().getTime(), problem: problemOf(message) };
    }
  }

  async function recall(): Promise<void> {
    const kept = await copies.get(url);
    if (!kept || copy || now().getTime() - kept.at > OLDEST_MS) return;
    try {
      copy = { calendar: await inSlices(readIcs(kept.text, timezone)), at: kept.at };
    } catch {
      // Written by another version of this code, or by somebody else.
    }
  }

  let recalled: Promise<void> | undefined;

  async function had(): Promise<void> {
    const age = (at: number): number => now().getTime() - at;
    const life = Math.min(MOST_AGE_MS, Math.max(LEAST_AGE_MS, copy?.calendar.refresh ?? AGE_MS));
    if ((copy && age(copy.at) < life) || (failed && age(failed.at) < MINUTE_MS)) return;
    running ??= ask().finally(() => (running = undefined));
    recalled ??= recall();
    // Without a copy there is nothing to show before.
    await Promise.race([running, recalled]);
    await (copy ? Promise.race([running, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]) : running);
    // A refusal may come before the copy is found.
    if (!copy) await recalled;
  }

  return {
    url,
    async read({ signal } = {}) {
      await abortable(had(), signal);
      const isWaiting = running !== undefined;
      const problems = failed ? [failed.problem] : isWaiting ? [problemOf('No answer yet: the last good copy is shown')] : [];
      const status = !copy ? 'failed' : failed || isWaiting ? 'kept' : 'fresh';
      return {
        ...(copy ? { calendar: copy.calendar } : {}),
        state: { calendar: url, status, ...wordsOf(copy), problems: [...problems, ...(copy ? problemsOf(copy.calendar, problemOf) : [])] },
      };
    },
  };
}

function wordsOf(copy: Copy | undefined): Pick<CalendarState, 'name' | 'color' | 'updated'> {
  if (!copy) return {};
  const { calendar, at } = copy;
  const { name, color } = calendar;
  return { ...(name === undefined ? {} : { name }), ...(color === undefined ? {} : { color }), updated: at };
}

function problemsOf({ problems, isCut }: IcsCalendar, problem: (message: string, path?: string) => DataProblem): DataProblem[] {
  const read = problems.map(({ code, where, found }) => problem(`${MESSAGES[code]}: ${found}`, where));
  return isCut ? [problem(`Cut short, or more than ${ICS_LIMITS.events} events: the rest is left out`), ...read] : read;
}

const MESSAGES = {
  'property-unread': 'not understood, left out',
  'zone-unknown': 'zone nobody knows, read in that of the calendar',
  'event-without': 'event left out, without',
};

/**
 * The address a feed is asked at: `webcal:` as `https:`, without what would name a user.
 * @throws {ArgumentError} when it is no `https:` or `http:` address
 */
export function feedAddress(address: string | URL): string {
  try {
    const url = new URL(
      String(address)
        .trim()
        .replace(/^webcals?:/i, 'https:'),
    );
    if (/^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.href;
  } catch {
    // Told below.
  }
  throw new ArgumentError(`"${String(address)}" is no https: address of a calendar`);
}
