import type { Format } from '../diagnostics/types.js';

/** Ways to write a scalar that people often mean another by, with the form that is read. */
const REPAIRS: Partial<Record<Format, (found: string) => string | undefined>> = {
  key: (found) => {
    const key = found
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    return key === '' ? undefined : key;
  },
  'postal-code': (found) => /^([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)$/i.exec(found)?.slice(1).join(' ').toUpperCase(),
  'postal-area': (found) => /^([A-Z]\d[A-Z])(?:[ -]?(\d[A-Z]\d))?$/i.exec(found)?.slice(1).filter(Boolean).join(' ').toUpperCase(),
  time: (found) => {
    const [, hours, minutes = '00'] = /^(\d{1,2}) ?(?:h|:|\.) ?(\d{2})?$/i.exec(found) ?? [];
    return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
  },
  date: (found) => asDate(found),
  'partial-date': (found) => asDate(found),
  'web-address': (found) => withScheme(found),
  'feed-address': (found) => withScheme(found.replace(/^http:\/\//i, '')),
  'source-address': (found) => withScheme(found),
  country: (found) => (/^[a-z]{2}$/.test(found) ? found.toUpperCase() : undefined),
  currency: (found) => (/^[a-z]{3}$/.test(found) ? found.toUpperCase() : undefined),
  extension: (found) => /^(?:poste|ext\.?|#)\s*(\d+)$/i.exec(found)?.[1],
};

/** What was most likely meant by a scalar of the wrong form; `undefined` where nothing is sure enough. */
export function repaired(found: string, format: Format): string | undefined {
  const repair = found.length > 200 ? undefined : REPAIRS[format]?.(found);
  return repair === found ? undefined : repair;
}

function asDate(found: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})$/.exec(found) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withScheme(found: string): string | undefined {
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s]*)?$/i.test(found) ? `https://${found}` : undefined;
}
