import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { runAccueil } from '../testing/run-accueil.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { readCsvTables } from './csv-tables.js';
import { SheetError } from './problems.js';
import { readWorkbook } from './read-workbook.js';
import { SHEET_LIMITS } from './unzip.js';

type Rows = Cell[][];

/** A region with its workbook, which is written again with cells of other kinds, as a spreadsheet does. */
async function withWorkbook(edit: (sheets: Map<string, Rows>) => void, use: (folder: string) => Promise<void>): Promise<void> {
  const placed = Object.fromEntries(Object.entries(FIXTURE).map(([file, text]) => [`region/${file}`, text]));
  await withRegion(placed, async (folder) => {
    assert.equal((await runAccueil(['export', 'xlsx', 'region', '--out', 'w.xlsx'], { cwd: folder })).code, 0);
    const read = await readXlsxFile(new Blob([await readFile(join(folder, 'w.xlsx'))]), { trim: false });
    const sheets = new Map(read.map(({ sheet, data }): [string, Rows] => [sheet, data as Rows]));
    edit(sheets);
    await writeXlsxFile([...sheets].map(([sheet, data]) => ({ sheet, data, dateFormat: 'yyyy-mm-dd' }))).toFile(join(folder, 'w.xlsx'));
    await use(folder);
  });
}

/** Where a record's cell is, from 0. */
function find(rows: Rows, key: string, path: string): { row: Cell[]; column: number } {
  const column = rows[1]?.indexOf(path) ?? -1;
  const row = rows.find((cells) => cells.includes(key));
  assert.ok(row && column >= 0);
  return { row, column };
}

async function problemOf(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    assert.ok(error instanceof SheetError, String(error));
    return error.problem.code;
  }
  return '';
}

describe('a workbook', () => {
  it('has frozen headings, text cells, a guide, allowed values and a hidden sheet', async () => {
    await withWorkbook(
      () => undefined,
      async (folder) => {
        assert.equal((await runAccueil(['export', 'xlsx', 'region', '--out', 'w.xlsx'], { cwd: folder })).code, 0);
        const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'w.xlsx'))));
        const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
        const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]+)"(?: state="(\w+)")?/g)].map(([, name, state]) => [
          name,
          state,
        ]);
        assert.deepEqual(names, [
          ['Lisez-moi', undefined],
          ['Organismes', undefined],
          ['Lieux', undefined],
          ['Services', undefined],
          ['Formations', undefined],
          ['Séances', undefined],
          ['Valeurs permises', undefined],
          ['_base', 'hidden'],
        ]);
        assert.match(part('xl/worksheets/sheet4.xml'), /<pane ySplit="2" xSplit="2"[^>]*state="frozen"/);
        assert.match(part('xl/styles.xml'), /formatCode="@"/);
        assert.match(part('xl/sharedStrings.xml'), /Comment remplir ce classeur/);
        assert.match(part('xl/sharedStrings.xml'), /Personnes réfugiées/);
      },
    );
  });

  it('takes what a spreadsheet made of texts for what it was, where that is certain', async () => {
    await withWorkbook(
      (sheets) => {
        const services = sheets.get('Services') ?? [];
        const put = (rows: Rows, key: string, path: string, value: Cell): void => {
          const { row, column } = find(rows, key, path);
          row[column] = value;
        };
        put(services, 'maison--logement', 'minimum_age', 16);
        put(services, 'maison--logement', 'maximum_age', 80);
        put(services, 'maison--logement', 'assured_date', new Date(Date.UTC(2026, 4, 12)));
        put(services, 'maison--refuge', 'status_detail.since', 2024);
        put(sheets.get('Lieux') ?? [], 'maison-montclair', 'municipality', 99010);
        put(sheets.get('Lieux') ?? [], 'maison-refuge', 'address_withheld', true);
        put(sheets.get('Séances') ?? [], 'accueillir', 'endDate', new Date(Date.UTC(2024, 4, 15, 21, 0)));
      },
      async (folder) => {
        const { out, code } = await runAccueil(['import', 'w.xlsx', 'region', '--json'], { cwd: folder });
        const answer = JSON.parse(out) as { faults: unknown[]; edits: { path: string[]; after: unknown }[] };
        assert.deepEqual([answer.faults, code], [[], 0]);
        assert.deepEqual(
          answer.edits.map(({ path, after }) => [path.at(-1), after]),
          [
            ['maximum_age', 80],
            ['assured_date', '2026-05-12'],
            ['since', '2024'],
            ['endDate', '2024-05-15T21:00'],
          ],
        );
      },
    );
  });

  it('refuses what a spreadsheet made of texts, where that is not certain, and names the cell', async () => {
    await withWorkbook(
      (sheets) => {
        const services = sheets.get('Services') ?? [];
        const { row, column } = find(services, 'maison--logement', 'assured_date');
        row[column] = 46154;
        const name = find(services, 'maison--refuge', 'name.fr');
        name.row[name.column] = 1.5;
        const status = find(services, 'maison--refuge', 'status');
        status.row[status.column] = '#N/A';
      },
      async (folder) => {
        const { err, code } = await runAccueil(['import', 'w.xlsx', 'region', '--write'], { cwd: folder });
        assert.equal(code, 1);
        assert.match(err, /Services![A-Z]+3 : Le tableur a fait un nombre \(46154\) .* Vouliez-vous dire « 2026-05-12 » \?/);
        assert.match(err, /Services!E4 : Le tableur a fait un nombre \(1\.5\)/);
        assert.match(err, /Services![A-Z]+4 : La cellule contient une erreur du tableur \(#N\/A\)/);
        assert.match(err, /Rien n’a été écrit/);
      },
    );
  });

  it('takes no value out for a formula that failed, or was never computed', async () => {
    await withWorkbook(
      () => undefined,
      async (folder) => {
        const file = join(folder, 'w.xlsx');
        const parts = unzipSync(new Uint8Array(await readFile(file)));
        const name = 'xl/worksheets/sheet4.xml';
        const xml = strFromU8(parts[name] ?? new Uint8Array())
          .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
          .replace(/<c r="E3"[^>]*>.*?<\/c>/, '<c r="E3" t="str"><f>A1</f></c>')
          .replace(/<c r="E4"[^>]*>.*?<\/c>/, '<c r="E4"><f ca="1">A1</f></c>');
        await writeFile(file, zipSync({ ...parts, [name]: strToU8(xml) }));
        const { err, out } = await runAccueil(['import', 'w.xlsx', 'region', '--lang', 'en'], { cwd: folder });
        for (const cell of ['B3', 'E3', 'E4'])
          assert.match(err, new RegExp(`Services!${cell}: (?:The cell holds an error|The row has no key)`), cell);
        assert.doesNotMatch(out, /What changes/);
      },
    );
  });

  it('keeps a zero that a spreadsheet took off', async () => {
    const files = { ...FIXTURE, 'organizations/relais.yaml': `${FIXTURE['organizations/relais.yaml']}alternate_name: '0042'\n` };
    await withRegion(Object.fromEntries(Object.entries(files).map(([file, text]) => [`region/${file}`, text])), async (folder) => {
      await runAccueil(['export', 'csv', 'region', '--out', 'w'], { cwd: folder });
      const file = join(folder, 'w/organizations.csv');
      const text = await readFile(file, 'utf8');
      assert.match(text, /,0042,/);
      await writeFile(file, text.replace(',0042,', ',42,'));
      const { out } = await runAccueil(['import', 'w', 'region', '--json'], { cwd: folder });
      assert.deepEqual((JSON.parse(out) as { edits: unknown[] }).edits, []);
    });
  });
});

describe('a workbook that is none, or too much', () => {
  it('refuses a bomb by its directory, and one whose directory lies, quickly and in little memory', async () => {
    const limits = { ...SHEET_LIMITS, inflatedBytes: 16 * 1024 * 1024 };
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * limits.inflatedBytes) }, { level: 6 });
    assert.ok(bomb.length < 200_000);
    assert.equal(await problemOf(() => readWorkbook(bomb, 'b.xlsx', limits)), 'inflates');
    const liar = Uint8Array.from(bomb);
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 4 < liar.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    }
    const [started, before] = [performance.now(), process.memoryUsage().rss];
    assert.equal(await problemOf(() => readWorkbook(liar, 'b.xlsx', limits)), 'inflates');
    assert.ok(performance.now() - started < 5000);
    assert.ok(process.memoryUsage().rss - before < 150 * 1024 * 1024);
  });

  it('refuses a file of 50 MB, a cell at the far end of a sheet, too many rows and too many parts', async () => {
    const sheet = (rows: string): Uint8Array =>
      zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) });
    assert.equal(await problemOf(() => readWorkbook(new Uint8Array(50 * 1024 * 1024), 'b.xlsx')), 'too-large');
    for (const rows of ['<row r="1"><c r="XFD1"/></row>', '<row r="1048576"/>', "<row r='9'><c r='A1048576'/></row>"]) {
      assert.equal(await problemOf(() => readWorkbook(sheet(rows), 'b.xlsx')), 'too-many-cells', rows);
    }
    assert.equal(await problemOf(() => readWorkbook(sheet('<row/>'.repeat(SHEET_LIMITS.cells + 1)), 'b.xlsx')), 'too-many-cells');
    const parts = Object.fromEntries(Array.from({ length: SHEET_LIMITS.entries + 1 }, (_, index) => [`${index}.xml`, new Uint8Array(1)]));
    assert.equal(await problemOf(() => readWorkbook(zipSync(parts), 'b.xlsx')), 'inflates');
  });

  it('refuses 50 MB, a million rows and other encodings of CSV', async () => {
    const read = (bytes: Uint8Array): Promise<string> => problemOf(() => readCsvTables(new Map([['services.csv', bytes]]), 'w'));
    assert.equal(await read(new Uint8Array(50 * 1024 * 1024).fill(97)), 'too-large');
    assert.equal(await read(strToU8('a,b\n'.repeat(1_000_000))), 'too-many-cells');
    assert.equal(await read(strToU8(','.repeat(100_000))), 'too-many-cells');
    assert.equal(await read(Buffer.from('clé', 'latin1')), 'not-utf8');
    assert.equal(await read(strToU8('a,"b\n')), 'not-csv');
    assert.equal(await problemOf(() => readCsvTables(new Map(), 'w')), 'no-tables');
  });

  it('says so in words, in both languages, and ends with 1', async () => {
    await withRegion({ ...FIXTURE, 'w.xlsx': 'not a zip', 'e/notes.csv': 'a' }, async (folder) => {
      for (const [file, french, english] of [
        ['w.xlsx', /n’est pas un classeur/, /is not a readable/],
        ['none.xlsx', /n’existe pas/, /does not exist/],
        ['e', /aucune des feuilles/, /none of the expected/],
      ] as const) {
        const said = await runAccueil(['import', file, '.'], { cwd: folder });
        assert.equal(said.code, 1);
        assert.match(said.err, french);
        assert.match((await runAccueil(['import', file, '.', '--lang', 'en'], { cwd: folder })).err, english);
      }
    });
  });

  it('answers any bytes with a problem or with tables', async () => {
    const bytes = await withRegion(FIXTURE, async (folder) => {
      await runAccueil(['export', 'xlsx', '.', '--out', 'w.xlsx'], { cwd: folder });
      return new Uint8Array(await readFile(join(folder, 'w.xlsx')));
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.boolean(), async (noise, at, isInside) => {
        const spoilt = isInside ? Uint8Array.from(bytes) : noise;
        if (isInside) spoilt.set(noise, at % (bytes.length - noise.length));
        await problemOf(() => readWorkbook(spoilt, 'w.xlsx'));
        await problemOf(() => readCsvTables(new Map([['services.csv', spoilt]]), 'w'));
      }),
      { numRuns: 60 },
    );
  });

  it('reads damaged tables to the end, whatever stands in the cells', async () => {
    await withRegion(Object.fromEntries(Object.entries(FIXTURE).map(([file, text]) => [`region/${file}`, text])), async (folder) => {
      await runAccueil(['export', 'csv', 'region', '--out', 'w'], { cwd: folder });
      const csv = await readFile(join(folder, 'w/services.csv'), 'utf8');
      await mkdir(join(folder, 'x'));
      await writeFile(join(folder, 'x/_base.csv'), await readFile(join(folder, 'w/_base.csv')));
      const pieces = fc.constantFrom(
        '=',
        '|',
        ';',
        '\\',
        '[',
        ']',
        '.',
        'name',
        'fr',
        '0',
        '__proto__',
        '\n',
        'é',
        '"',
        ',',
        ' ',
        'territory=',
      );
      await fc.assert(
        fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), fc.nat(), async (noise, at) => {
          const cut = at % csv.length;
          await writeFile(join(folder, 'x/services.csv'), csv.slice(0, cut) + noise.join('') + csv.slice(cut));
          const { code, err } = await runAccueil(['import', 'x', 'region'], { cwd: folder });
          assert.ok(code < 2, err);
        }),
        { numRuns: 60 },
      );
    });
  });
});
