import { openZone, type Zone } from './zone.js';

/** The names Windows and Outlook give zones; CLDR windowsZones, the first zone of each. */
const WINDOWS: Readonly<Record<string, string>> = {
  Newfoundland: 'America/St_Johns',
  Atlantic: 'America/Halifax',
  Eastern: 'America/New_York',
  Central: 'America/Chicago',
  'Canada Central': 'America/Regina',
  Mountain: 'America/Denver',
  'US Mountain': 'America/Phoenix',
  Pacific: 'America/Los_Angeles',
  Alaskan: 'America/Anchorage',
  Hawaiian: 'Pacific/Honolulu',
  'SA Pacific': 'America/Bogota',
  'SA Western': 'America/La_Paz',
  'SA Eastern': 'America/Cayenne',
  'E. South America': 'America/Sao_Paulo',
  Argentina: 'America/Buenos_Aires',
  Venezuela: 'America/Caracas',
  Haiti: 'America/Port-au-Prince',
  'Central Standard Time (Mexico)': 'America/Mexico_City',
  GMT: 'Europe/London',
  Greenwich: 'Atlantic/Reykjavik',
  Morocco: 'Africa/Casablanca',
  Romance: 'Europe/Paris',
  'W. Europe': 'Europe/Berlin',
  'Central Europe': 'Europe/Budapest',
  'Central European': 'Europe/Warsaw',
  'W. Central Africa': 'Africa/Lagos',
  FLE: 'Europe/Kiev',
  GTB: 'Europe/Bucharest',
  'E. Europe': 'Europe/Chisinau',
  Egypt: 'Africa/Cairo',
  'South Africa': 'Africa/Johannesburg',
  'E. Africa': 'Africa/Nairobi',
  Israel: 'Asia/Jerusalem',
  Syria: 'Asia/Damascus',
  Turkey: 'Europe/Istanbul',
  Russian: 'Europe/Moscow',
  Arab: 'Asia/Riyadh',
  Iran: 'Asia/Tehran',
  Afghanistan: 'Asia/Kabul',
  Pakistan: 'Asia/Karachi',
  India: 'Asia/Calcutta',
  China: 'Asia/Shanghai',
  Tokyo: 'Asia/Tokyo',
};
const UTC = /^(?:(?:coordinated universal time|utc|gmt|z|etc\/utc|universal)|\(?utc\+00:00\)?.*)$/i;

/** What a feed says of a zone it names: the offsets of its observances, in milliseconds. */
export interface DefinedZone {
  location?: string;
  standard?: number;
  daylight?: number;
}

/**
 * The IANA zone a feed's `TZID` means: itself, a Windows name, the end of an address (`/mozilla.org/20070129_1/America/Toronto`), a display
 * name (`(UTC-05:00) Eastern Time`), or the one its definition fits. Many zones have the same clock: `preferred` where it is one of them.
 */
export function zoneOfTzid(tzid: string, preferred: Zone, defined?: DefinedZone): Zone | undefined {
  const name = tzid.replace(/^"|"$/g, '').trim();
  if (UTC.test(name)) return openZone('Etc/UTC');
  const windows = windowsZone(name);
  if (windows) return isSameClock(windows, preferred) ? preferred : windows;
  for (const text of [name, defined?.location ?? '']) {
    const parts = text.split('/').filter((part) => part !== '');
    for (const count of [parts.length, 3, 2]) {
      const path = parts.slice(-count).join('/');
      const zone = path.includes('/') ? openZone(path.replace(/ /g, '_')) : undefined;
      if (zone) return zone;
    }
  }
  if (defined?.standard === undefined) return undefined;
  return [preferred.name, ...Object.values(WINDOWS)]
    .map((one) => openZone(one))
    .find((zone) => zone?.offset(WINTER) === defined.standard && zone?.offset(SUMMER) === (defined.daylight ?? defined.standard));
}

function windowsZone(name: string): Zone | undefined {
  const [, place] = /^(.+?) (?:Standard|Daylight|Summer) Time$/.exec(name) ?? [];
  // `(UTC-05:00) Eastern Time (US & Canada)` is how Outlook shows it, and `Eastern Time (US & Canada)` how others took it.
  const [, shown] = /^(?:\(?(?:UTC|GMT)[+-]\d\d:\d\d\)? )?(.+?) Time \((?:US & Canada|Canada)\)$/.exec(name) ?? [];
  for (const key of [name, place, shown]) if (key !== undefined && Object.hasOwn(WINDOWS, key)) return openZone(WINDOWS[key] as string);
  return undefined;
}

const [WINTER, SUMMER] = [Date.UTC(2025, 0, 15, 12), Date.UTC(2025, 6, 15, 12)];

function isSameClock(a: Zone, b: Zone): boolean {
  return [WINTER, SUMMER].every((instant) => a.offset(instant) === b.offset(instant));
}
