/** Made once a zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A local date-time with the offset its IANA zone has then: `2027-01-14T09:00-05:00`, so that a program elsewhere reads the same moment.
 * A date, a month or a year, and what has an offset already, come back as they are.
 */
export function instantOf(date: string, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(date)) return date;
  const wall = Date.parse(`${date}Z`);
  if (Number.isNaN(wall)) return date;
  // The offset of the moment that the wall time would be without one, then of the moment this gives: right on both sides of a change.
  const first = wall - offsetAt(wall, zone) * 60_000;
  const minutes = offsetAt(first, zone);
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${date}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** Minutes east of UTC in a zone at an instant. */
function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) formats.set(zone, (format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
