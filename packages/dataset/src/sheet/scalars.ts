import { suggest } from '../validate/suggest.js';
import type { CellFault } from './faults.js';
import type { Shape, StringFormat } from './shape.js';

/** What a cell holds, as its file has it: a text; a number as it is written there; a day as the spreadsheet keeps it. */
export type Cell = string | { number: string } | { date: Date } | { error: string };

export type Parsed<T> = { value: T } | { fault: CellFault };

const YES = new Set(['oui', 'yes', 'true', 'vrai', 'x', '1', 'o', 'y']);
const NO = new Set(['non', 'no', 'false', 'faux', '0', 'n']);

/** One value as a cell's text; what it stands for in words of the steward's language is read back from either language. */
export function formatScalar(value: unknown, lang: 'fr' | 'en'): string {
  if (typeof value !== 'boolean') return String(value);
  return lang === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
}

/** Reads one value as its shape has it. Never throws: what is not clear is a fault, nothing is guessed. */
export function parseScalar(shape: Shape, text: string): Parsed<unknown> {
  const found = text.trim();
  if (shape.kind === 'boolean') {
    const word = found.toLowerCase();
    if (YES.has(word)) return { value: true };
    return NO.has(word) ? { value: false } : { fault: { code: 'yes-no', found } };
  }
  if (shape.kind === 'number') {
    const digits = found.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
    if (!/^[+-]?\d+(?:\.\d+)?$/.test(digits)) return { fault: { code: 'number', found } };
    // `12.50` is kept as it is written, as the reader of the files keeps it.
    return { value: /\.\d*0$/.test(digits) ? digits : Number(digits) };
  }
  if (shape.kind === 'enum' && !shape.values.includes(found)) {
    const suggestion = shape.values.find((value) => value.toLowerCase() === found.toLowerCase()) ?? suggest(found, shape.values);
    const fault: CellFault = { code: 'value', found, expected: shape.values.join(', ') };
    return { fault: suggestion === undefined ? fault : { ...fault, suggestion } };
  }
  return shape.kind === 'string' ? parseDay(shape.format, found) : { value: found };
}

/** `31/12/2026` can only be one day; `1/2/2026` can be two. */
function parseDay(format: StringFormat, found: string): Parsed<string> {
  const isDay = format === 'date' || format === 'partial-date' || format === 'date-time';
  const slashed = isDay ? /^(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})$/.exec(found) : null;
  if (!slashed) return { value: found };
  const [first = 0, second = 0, third = 0] = slashed.slice(1).map(Number);
  const days = (
    first > 99
      ? [[first, second, third]]
      : [
          [third, second, first],
          [third, first, second],
        ]
  )
    .filter(([year = 0, month = 0, day = 0]) => year > 99 && isRealDay(year, month, day))
    .map(([year, month, day]) => `${String(year)}-${pad(month)}-${pad(day)}`);
  const [only, other] = new Set(days);
  if (only === undefined) return { value: found };
  return other === undefined ? { value: only } : { fault: { code: 'date-order', found, suggestion: `${only}, ${other}` } };
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(part: number | undefined): string {
  return String(part ?? 0).padStart(2, '0');
}

/**
 * The text of a cell that should be a text but that a spreadsheet may have made a number or a day of; `was` is what the cell held
 * when it was exported: `0123` that became 123 is still `0123`.
 */
export function cellText(cell: Cell, shape: Shape, was: string): Parsed<string> {
  if (typeof cell === 'string') return { value: isNumberOf(cell, was) ? was : cell };
  if ('error' in cell) return { fault: { code: 'cell-error', found: cell.error } };
  if ('date' in cell) return dayText(cell.date, shape);
  const { number } = cell;
  if (shape.kind === 'number' || shape.kind === 'boolean') return { value: number };
  if (isNumberOf(number, was) || number === was) return { value: was };
  const format = shape.kind === 'string' ? shape.format : 'other';
  if (format === 'date' || format === 'date-time' || (format === 'partial-date' && !/^(?:1[5-9]|2[01])\d\d$/.test(number))) {
    return { fault: { code: 'date-number', found: number, ...serialDay(number) } };
  }
  const isWhole = /^\d{3,15}$/.test(number);
  return isWhole && format !== 'extension' ? { value: number } : { fault: { code: 'zeros', found: number } };
}

/** The same number, with zeros before it or behind its point that a spreadsheet takes off. */
function isNumberOf(number: string, was: string): boolean {
  return number !== was && /^\d+$/.test(number) && /^0\d+$/.test(was) && Number(number) === Number(was);
}

function dayText(date: Date, shape: Shape): Parsed<string> {
  const [day = '', time = ''] = date.toISOString().split('T');
  const isMidnight = time.startsWith('00:00:00');
  const format = shape.kind === 'string' ? shape.format : 'other';
  if (isMidnight && (format === 'date' || format === 'partial-date' || format === 'date-time')) return { value: day };
  if (format === 'date-time') return { value: `${day}T${time.slice(0, 5)}` };
  return { fault: { code: 'date-number', found: isMidnight ? day : `${day} ${time.slice(0, 5)}` } };
}

/** The day a spreadsheet counts as this number, where it can be one. */
function serialDay(number: string): { suggestion?: string } {
  const days = Number(number);
  if (!Number.isInteger(days) || days < 20_000 || days > 80_000) return {};
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return { suggestion: date.toISOString().slice(0, 10) };
}
