/** One event of a feed as its lines, those that are read, unfolded; nothing else of the feed is kept, and so no address of a person. */
export interface IcsBlocks {
  /** Properties of the calendar itself, the definitions of zones among them. */
  header: string[];
  events: string[][];
  /** Whether there were more events than are read. */
  isCut: boolean;
  /** Events that began and did not end. */
  unended: number;
}

/** Bytes, events, and letters of one line: what is longer is cut. */
export const ICS_LIMITS = { bytes: 5 * 1024 * 1024, events: 20_000, line: 20_000 };

const EVENT =
  /^(?:UID|RECURRENCE-ID|SUMMARY|DESCRIPTION|X-ALT-DESC|LOCATION|URL|DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|STATUS|SEQUENCE|DTSTAMP|LAST-MODIFIED|CATEGORIES|CLASS|CONFERENCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-SKYPETEAMSMEETINGURL|X-(?:WP-|WR-)?(?:CATEGORIES|CATEGORY|TAGS))$/;
const HEADER =
  /^(?:METHOD|NAME|COLOR|REFRESH-INTERVAL|X-WR-CALNAME|X-WR-TIMEZONE|X-PUBLISHED-TTL|X-APPLE-CALENDAR-COLOR|TZID|X-LIC-LOCATION|TZOFFSETTO|DTSTART|BEGIN)$/;

/** What Windows-1252 has where ISO 8859-1 has controls. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];
/** Bytes between two pauses. */
const STEP = 1 << 16;

/**
 * The text of a feed, unfolded, yielding so that a caller can share the thread. Lines are unfolded as bytes, since producers fold in the
 * middle of a letter; what is not UTF-8 is read as Windows-1252.
 */
export function* icsText(bytes: Uint8Array): Generator<undefined, string> {
  const joined = new Uint8Array(bytes.length);
  let [from, length, pause] = [0, 0, STEP];
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1];
    if (next === SPACE || next === TAB) {
      const end = bytes[at - 1] === CR ? at - 1 : at;
      if (end > from) {
        joined.set(bytes.subarray(from, end), length);
        length += end - from;
      }
      from = at + 2;
    }
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
  }
  joined.set(bytes.subarray(from), length);
  const all = joined.subarray(0, length + Math.max(0, bytes.length - from));
  yield;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    const text = new TextDecoder('windows-1252').decode(all);
    // Node 20 takes it for ISO 8859-1: https://github.com/nodejs/node/issues/56542
    return text.replace(/[\u0080-\u009f]/g, (letter) => C1[letter.charCodeAt(0) - 0x80] ?? '');
  }
}

/** Cuts an unfolded text into events, dropping what is not read: alarms, attendees, attachments, tasks. Yields as `icsText` does. */
export function* icsBlocks(text: string, limits = ICS_LIMITS): Generator<undefined, IcsBlocks> {
  const header: string[] = [];
  const events: string[][] = [];
  const inside: string[] = [];
  let event: string[] | undefined;
  let unended = 0;
  let pause = STEP;
  for (let at = 0; at < text.length;) {
    let end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    const line = text.slice(at, Math.min(end, at + limits.line)).trimEnd();
    at = end + 1;
    const name = /^[A-Za-z0-9-]+/.exec(line)?.[0].toUpperCase() ?? '';
    if (name === 'BEGIN') {
      const component = line.slice(6).trim().toUpperCase();
      if (component === 'VEVENT') {
        // One that was never ended does not take the next with it.
        if (event) unended += 1;
        if (events.length >= limits.events) return { header, events, isCut: true, unended };
        event = [];
        inside.length = 0;
      }
      inside.push(component);
      if (component === 'STANDARD' || component === 'DAYLIGHT' || component === 'VTIMEZONE') header.push(`BEGIN:${component}`);
    } else if (name === 'END') {
      const component = line.slice(4).trim().toUpperCase();
      if (component === 'VEVENT' && event) {
        events.push(event);
        event = undefined;
        inside.length = 0;
      } else if (inside.at(-1) === component) inside.pop();
    } else if (event) {
      if (inside.length === 1 && EVENT.test(name)) event.push(line);
    } else if (HEADER.test(name) && /^(?:VCALENDAR|VTIMEZONE|STANDARD|DAYLIGHT)?$/.test(inside.at(-1) ?? '')) header.push(line);
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
  }
  return { header, events, isCut: false, unended: unended + (event ? 1 : 0) };
}

/** The text that gives the same blocks again: what of a feed is kept. */
export function blocksText({ header, events }: IcsBlocks): string {
  const lines = ['BEGIN:VCALENDAR'];
  let isZone = false;
  for (const line of header) {
    if (isZone && /^BEGIN:VTIMEZONE$/.test(line)) lines.push('END:VTIMEZONE');
    isZone ||= line === 'BEGIN:VTIMEZONE';
    lines.push(line);
  }
  for (const event of events) lines.push('BEGIN:VEVENT', ...event, 'END:VEVENT');
  return lines.join('\n');
}
