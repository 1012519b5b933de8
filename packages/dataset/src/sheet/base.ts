import { createHash } from 'node:crypto';
import { compareText } from '../diagnostics/report.js';
import { isMembers } from '../edit/values.js';
import type { RecordFiles } from './tables.js';

/** What a workbook was written from, kept in it: an import can then tell what the workbook changed from what the files changed. */
export interface Base {
  lang: 'fr' | 'en';
  files: RecordFiles;
}

const FORMAT = 'accueil-sheet/1';
/** A spreadsheet's cell holds 32 767 characters. */
const CHUNK = 30_000;

/** Rows of text: format, language and digest, then a row a file with its value as JSON. Same base, same rows. */
export function baseRows({ lang, files }: Base): string[][] {
  const rows = Object.keys(files)
    .sort(compareText)
    .map((file) => [file, ...chunks(JSON.stringify(files[file]))]);
  return [[FORMAT, lang, digestOf(rows)], ...rows];
}

/** Reads them back; `undefined` where they are not there, or are not as they were written. */
export function readBase(rows: readonly (readonly string[])[]): Base | undefined {
  const [first = [], ...rest] = rows.map(withoutEmptyEnd).filter((row) => row.length > 0);
  const [format, lang, digest] = first;
  if (format !== FORMAT || (lang !== 'fr' && lang !== 'en') || digest !== digestOf(rest)) return undefined;
  const files: Record<string, unknown> = {};
  for (const [file = '', ...parts] of rest) {
    try {
      const value: unknown = JSON.parse(parts.join(''));
      if (isMembers(value)) files[file] = value;
    } catch {
      return undefined;
    }
  }
  return { lang, files };
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  // Never between the halves of a character.
  for (const part of text.match(new RegExp(`[\\s\\S]{1,${CHUNK}}`, 'gu')) ?? []) parts.push(part);
  return parts;
}

function digestOf(rows: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

function withoutEmptyEnd(row: readonly string[]): string[] {
  const last = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, last + 1);
}
