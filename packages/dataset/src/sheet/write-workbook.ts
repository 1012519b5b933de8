import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Cell, type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import type { MessageLanguage } from '../messages/types.js';
import { BASE_TITLE, labelOf, TITLES } from './labels.js';
import type { Table } from './tables.js';

/** What a workbook is written from. */
export interface WorkbookContent {
  tables: readonly Table[];
  guide: readonly string[];
  values: readonly (readonly string[])[];
  base: readonly (readonly string[])[];
}

type Content = Stream | Buffer | Blob;
type Style = Pick<CellObject, 'format' | 'wrap' | 'alignVertical' | 'fontWeight' | 'fontStyle' | 'textColor' | 'backgroundColor'>;
const TEXT: Style = { format: '@', wrap: true, alignVertical: 'top' };
const HEADING: Style = { ...TEXT, fontWeight: 'bold', backgroundColor: '#DCE6F1' };
const PATH: Style = { ...TEXT, textColor: '#808080', fontStyle: 'italic', backgroundColor: '#F2F2F2' };
/** Rows below the last record that are text already: what is typed there stays as it is typed. */
const SPARE_ROWS = 100;
const [NARROWEST, WIDEST] = [12, 60];
const GUIDE_WIDTH = 110;
/** Points of one line of text, and as many lines a row shows at most. */
const [LINE_HEIGHT, MOST_LINES] = [15, 8];

/** Writes a workbook: guide, tables, allowed values, and what it was written from on a hidden sheet. */
export async function writeWorkbook(content: WorkbookContent, lang: MessageLanguage): Promise<Uint8Array> {
  const titles = TITLES[lang];
  const sheets = [
    {
      sheet: titles.guide,
      data: content.guide.map((line, index) => withHeight([cell(line, index === 0 ? HEADING : TEXT)], [line], [GUIDE_WIDTH])),
      columns: [{ width: GUIDE_WIDTH }],
    },
    ...content.tables.map((table) => tableSheet(table, lang)),
    {
      sheet: titles.values,
      data: content.values.map((row, index) => row.map((text) => cell(text, index === 0 ? HEADING : TEXT))),
      columns: [{ width: 44 }, { width: 34 }, { width: 50 }],
      stickyRowsCount: 1,
    },
    { sheet: BASE_TITLE, data: content.base.map((row) => row.map((text) => cell(text, { format: '@' }))) },
  ] satisfies Sheet<Content>[];
  return new Uint8Array(await writeXlsxFile(sheets, { features: [hideBase] }).toBuffer());
}

function tableSheet({ sheet, columns, rows }: Table, lang: MessageLanguage): Sheet<Content> {
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map(() => cell('', TEXT)));
  const isOwned = columns[0]?.path !== 'key';
  const widths = columns.map(({ path }, index) => widthOf(path, rows, index));
  return {
    sheet: TITLES[lang][sheet],
    data: [
      columns.map((column) => cell(labelOf(column, lang), HEADING)),
      columns.map(({ path }) => cell(path, PATH)),
      ...rows.map((row) =>
        withHeight(
          row.map((text) => cell(text, TEXT)),
          row,
          widths,
        ),
      ),
      ...spare,
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 2,
    stickyColumnsCount: isOwned ? 2 : 1,
  };
}

/** A row as high as its text: not every program finds the height of wrapped text by itself. A long text is cut off by the row, not lost. */
function withHeight(cells: Cell[], texts: readonly string[], widths: readonly number[]): Cell[] {
  const lines = texts.map((text, index) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[index] ?? NARROWEST) - 2))), 0),
  );
  const height = Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_HEIGHT;
  const [first, ...rest] = cells;
  return first ? [{ ...(first as CellObject), height }, ...rest] : cells;
}

/** Wide enough for most lines of the column. */
function widthOf(path: string, rows: readonly (readonly string[])[], index: number): number {
  const lengths = rows
    .map((row) => Math.max(0, ...(row[index] ?? '').split('\n').map((line) => line.length)))
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, path.length + 2, most + 2));
}

function cell(text: string, style: Style): Cell {
  // What looks like an escape of the format is one to every reader, unless it is escaped itself (ECMA-376, ST_Xstring).
  const value = text.replace(/_x[0-9A-Fa-f]{4}_/g, (escape) => `_x005F${escape}`);
  return value === '' ? { ...style, type: String } : { ...style, type: String, value };
}

const hideBase: Feature<Content> = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'sheet' && attributes['name'] === BASE_TITLE ? { ...attributes, state: 'hidden' } : attributes,
      },
    },
  },
};
