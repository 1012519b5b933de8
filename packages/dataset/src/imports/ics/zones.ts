/** Names Windows gives the zones a Canadian or European calendar may be in; CLDR windowsZones. */
const WINDOWS: Readonly<Record<string, string>> = {
  'Newfoundland Standard Time': 'America/St_Johns',
  'Atlantic Standard Time': 'America/Halifax',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Canada Central Standard Time': 'America/Regina',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'GMT Standard Time': 'Europe/London',
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  UTC: 'Etc/UTC',
  'Coordinated Universal Time': 'Etc/UTC',
};

/**
 * The IANA zone a calendar's `TZID` means: itself, a Windows name, or the end of an address (`/mozilla.org/20070129_1/America/Toronto`).
 * A Windows name stands for many zones of the same hours: `preferred`, where it is one of them today and half a year on, else the usual one.
 */
export function zoneOf(tzid: string, preferred: string): string | undefined {
  const name = tzid.replace(/^"|"$/g, '').trim();
  const windows = Object.hasOwn(WINDOWS, name) ? WINDOWS[name] : undefined;
  if (windows !== undefined) return isSameClock(windows, preferred) ? preferred : windows;
  const parts = name.split('/').filter((part) => part !== '');
  for (const count of [parts.length, 3, 2]) {
    const zone = parts.slice(-count).join('/');
    if (zone.includes('/') && isZone(zone)) return zone;
  }
  return undefined;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isSameClock(a: string, b: string): boolean {
  const instants = [Date.UTC(2024, 0, 15, 12), Date.UTC(2024, 6, 15, 12)];
  return isZone(b) && instants.every((instant) => localTime(instant, a) === localTime(instant, b));
}

/** The wall time of an instant (milliseconds) in a zone: `2027-03-01T18:30`. */
export function localTime(instant: number, zone: string): string {
  let format = FORMATS.get(zone);
  if (!format) {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone });
    FORMATS.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** Formats are costly to make, and a calendar has few zones. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();
