import { parse } from 'csv-parse/sync';
import { failure, type ImportLog } from '../problems.js';

/** Bytes and rows of one file; a province's directory is below. */
export const CSV_LIMITS = { bytes: 20 * 1024 * 1024, rows: 100_000, recordBytes: 1024 * 1024 };

/** A table: its headings, and its rows with the line each begins on. */
export interface Table {
  headings: string[];
  rows: { line: number; cells: string[] }[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads a CSV file whatever its delimiter; UTF-8, else as Windows writes Western European text, which is told. Rows shorter or longer than the
 * headings are read as far as both go.
 * @throws {ImportFailure} when it is too large, malformed, or has no heading
 */
export function readCsv(bytes: Uint8Array, file: string, log: ImportLog, limits = CSV_LIMITS): Table {
  if (bytes.byteLength > limits.bytes) throw failure('file-too-large', { file, limit: limits.bytes });
  const text = decode(bytes, log);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.recordBytes,
      to: limits.rows + 2,
      // The types do not know what `info` makes of the records.
    }) as unknown as typeof records;
  } catch (error) {
    throw failure('csv-syntax', { detail: error instanceof Error ? error.message : String(error) });
  }
  if (records.length > limits.rows + 1) throw failure('rows-bounded', { limit: limits.rows });
  const [first, ...rest] = records;
  const headings = (first?.record ?? []).map((heading) => heading.trim());
  if (!headings.some((heading) => heading !== '')) throw failure('csv-syntax', { detail: '∅' });
  for (const heading of new Set(headings.filter((one, index) => one !== '' && headings.indexOf(one) !== index))) {
    log.add('columns-repeated', { column: heading }, { where: file, severity: 'warning' });
  }
  // `lines` counts to the end of a record, which may hold line breaks.
  let line = (first?.info.lines ?? 0) + 1;
  const rows = rest.map(({ record, info }) => {
    const row = { line: Math.max(line, info.lines - lineBreaks(record)), cells: record };
    line = info.lines + 1;
    return row;
  });
  return { headings, rows };
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function decode(bytes: Uint8Array, log: ImportLog): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    log.add('encoding-guessed', { encoding: 'Windows-1252' }, { severity: 'warning' });
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const heading = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const bare = heading.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
