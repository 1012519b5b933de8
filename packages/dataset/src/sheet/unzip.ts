import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync, zipSync } from 'fflate';
import { SheetError } from './problems.js';

/** How large a workbook may be, packed and unpacked, and how far its cells may reach. */
export interface SheetLimits {
  /** Bytes of a file. */
  fileBytes: number;
  /** Bytes of everything in a workbook, unpacked. */
  inflatedBytes: number;
  /** Files inside a workbook. */
  entries: number;
  rows: number;
  columns: number;
  /** Cells and rows of one sheet. */
  cells: number;
}
export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 96 * 1024 * 1024,
  entries: 500,
  rows: 100_000,
  columns: 600,
  cells: 2_000_000,
};

/** What a formula that was never computed reads as. */
export const FORMULA_ERROR = '#FORMULA';

/** Fed to the inflater at a time: what one push can unfold into stays bounded. */
const STEP = 16 * 1024;

/**
 * Unpacks a workbook within limits, and packs it again without compression, so that whatever reads it next inflates nothing. First the
 * sizes its directory declares are added up, then those that are really met.
 *
 * Throws `SheetError` for what is not a zip, or unfolds too far.
 */
export function repack(bytes: Uint8Array, file: string, limits: SheetLimits): ArrayBuffer {
  if (bytes.length > limits.fileBytes) throw new SheetError({ code: 'too-large', file, size: bytes.length, limit: limits.fileBytes });
  const tooFar = new SheetError({ code: 'inflates', file, limit: limits.inflatedBytes });
  let declared = 0;
  let entries = 0;
  guard(file, () =>
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        declared += originalSize;
        if (++entries > limits.entries || declared > limits.inflatedBytes) throw tooFar;
        return false;
      },
    }),
  );
  const contents: Record<string, Uint8Array> = {};
  let inflated = 0;
  const unzip = new Unzip((entry) => {
    const isSheetPart = /\.(?:xml|rels)$/i.test(entry.name) && !entry.name.includes('..');
    if (!isSheetPart) return;
    const parts: Uint8Array[] = [];
    entry.ondata = (error, part, isLast) => {
      if (error) throw error;
      inflated += part.length;
      if (inflated > limits.inflatedBytes) throw tooFar;
      parts.push(part);
      if (isLast) contents[entry.name] = Buffer.concat(parts);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  guard(file, () => {
    for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  });
  if (Object.keys(contents).length === 0) throw new SheetError({ code: 'not-a-workbook', file, detail: 'zip' });
  // Any part can be a sheet: another one says which are.
  for (const [name, content] of Object.entries(contents)) {
    const text = new TextDecoder().decode(content);
    checkReach(text, file, limits);
    contents[name] = showErrors(text, content);
  }
  const packed = zipSync(contents, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
}

function guard(file: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError({ code: 'not-a-workbook', file, detail: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * A cell with an error, or with a formula that was never computed, is empty to the reader: an import would take its value out. Here
 * it is made a text that says so.
 */
function showErrors(text: string, content: Uint8Array): Uint8Array {
  if (!text.includes('sheetData')) return content;
  const shown = text
    .replace(/(<(?:\w+:)?c\s(?:[^>]*?\s)?t\s*=\s*["'])e(?=["'])/g, '$1str')
    .replace(/(<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))\s*(?=<\/(?:\w+:)?c>)/g, `$1<v>${FORMULA_ERROR}</v>`);
  return shown === text ? content : new TextEncoder().encode(shown);
}

/** One cell at the far end makes a reader fill everything before it. */
function checkReach(text: string, file: string, limits: SheetLimits): void {
  const tooMany = new SheetError({ code: 'too-many-cells', file, rows: limits.rows, columns: limits.columns });
  const tags = /<(?:\w+:)?(?:c|row)[\s/>]/g;
  for (let cells = 0; tags.test(text);) if (++cells > limits.cells) throw tooMany;
  for (const [, column = '', row = ''] of text.matchAll(/\sr\s*=\s*["']\s*([A-Za-z]*)(\d+)/g)) {
    const isFar = Number(row) > limits.rows || columnNumber(column) > limits.columns;
    if (isFar) throw tooMany;
  }
}

function columnNumber(name: string): number {
  if (name.length > 3) return Infinity;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
