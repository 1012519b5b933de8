import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { csvText } from './csv.js';
import { fileNameOf } from './file-name.js';
import type { Shown } from './shown.types.js';
import { xlsxFile } from './xlsx.js';

const shownOf = (rows: readonly (readonly (string | number)[])[], more: Partial<Shown> = {}): Shown => ({
  title: 'Qui fait quoi: Estrie',
  lang: 'fr',
  rightToLeft: false,
  fileName: 'qui-fait-quoi',
  about: [
    ['Date', '27 novembre 2026'],
    ['Licence', 'CC-BY-4.0'],
  ],
  grids: [
    {
      title: 'Qui fait quoi: Estrie',
      notes: [],
      foot: [],
      legend: [],
      corner: 'Besoin',
      columns: ['Arrivée', 'Établissement'],
      rows: [
        { label: 'Logement', cells: [{ items: [{ text: '2 organismes', bold: true }, { text: 'ACEF' }] }, { items: [{ text: '=1+1' }] }] },
      ],
    },
  ],
  list: { name: 'Rôles', columns: ['Besoin', 'Organisme', 'Services'], rows },
  draw: () => ({ width: 0, height: 0, shapes: [] }),
  words: '',
  ...more,
});

const plain = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\uFEFF'));

describe('CSV', () => {
  const read = (text: string) => parse(text, { bom: true });

  test('reads back as it was: table, then what it is, of when and from whom', () => {
    const rows = [
      ['Logement', 'ACEF; « Estrie », "Sherbrooke"', 3],
      ['Santé', 'deux\nlignes', 0],
    ] as const;
    const text = csvText(shownOf(rows));
    assert.equal(text.charCodeAt(0), 0xfeff, 'spreadsheets read accents');
    assert.deepEqual(read(text), [
      ['Besoin', 'Organisme', 'Services'],
      ['Logement', 'ACEF; « Estrie », "Sherbrooke"', '3'],
      ['Santé', 'deux\nlignes', '0'],
      ['', '', ''],
      ['Qui fait quoi: Estrie', '', ''],
      ['Date', '27 novembre 2026', ''],
      ['Licence', 'CC-BY-4.0', ''],
    ]);
  });

  test('whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain, plain), { maxLength: 5 }), (rows) => {
        const back = read(csvText(shownOf(rows))).slice(1, 1 + rows.length);
        assert.deepEqual(
          back.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
      }),
    );
  });

  test('no cell begins as a formula would', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
      const [, row] = read(csvText(shownOf([[`${start}HYPERLINK("https://mal.example")`, 'x', 1]])));
      assert.equal(row?.[0]?.charAt(0), "'", JSON.stringify(start));
    }
  });
});

describe('XLSX', () => {
  const read = async (shown: Shown) => {
    const sheets = (await readXlsxFile(await xlsxFile(shown))) as { sheet: string; data: unknown[][] }[];
    return sheets.map(({ sheet, data }) => ({ sheet, data }));
  };

  test('reads back as it was: the table as it is seen, its rows, what it is', async () => {
    const sheets = await read(shownOf([['Logement', 'ACEF', 3]]));
    assert.deepEqual(sheets.map(({ sheet }) => sheet), ['Qui fait quoi Estrie', 'Rôles', 'À propos']); // prettier-ignore
    assert.deepEqual(sheets[0]?.data, [
      ['Besoin', 'Arrivée', 'Établissement'],
      ['Logement', '2 organismes\nACEF', '=1+1'],
    ]);
    assert.deepEqual(sheets[1]?.data, [
      ['Besoin', 'Organisme', 'Services'],
      ['Logement', 'ACEF', 3],
    ]);
    assert.deepEqual(sheets[2]?.data.slice(1), [
      ['Date', '27 novembre 2026'],
      ['Licence', 'CC-BY-4.0'],
    ]);
  });

  test('takes any name for its sheets, and never the same twice', async () => {
    const long = 'Vers qui diriger un travailleur étranger temporaire? [Estrie]';
    const sheets = await read(
      shownOf([['a', 'b', 1]], { grids: [{ ...shownOf([]).grids[0]!, title: long }], list: { name: long, columns: ['a'], rows: [['b']] } }),
    );
    const names = sheets.map(({ sheet }) => sheet);
    assert.equal(new Set(names).size, 3);
    for (const name of names) assert.ok(name.length <= 31 && !/[\\/?*[\]:]/.test(name), name);
  });

  test('a large one too, which a library would give to a worker', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => [`Besoin ${String(n)}`, `Organisme au nom long numéro ${String(n * 7)}`, n]);
    const sheets = await read(shownOf(rows));
    assert.equal(sheets[1]?.data.length, 3001);
  });
});

describe('the name of a file', () => {
  test('is made of what it holds, in letters every disk takes', () => {
    assert.equal(
      fileNameOf(['Qui fait quoi', 'Memphrémagog', 'Cours de français (francisation)']),
      'qui-fait-quoi-memphremagog-cours-de-francais-francisation',
    );
    assert.equal(fileNameOf(['../../etc/passwd']), 'etc-passwd');
    assert.equal(fileNameOf(['؟من يفعل ماذا']), 'من-يفعل-ماذا');
    assert.equal(fileNameOf(['Хто що робить, їжа']), 'хто-що-робить-їжа');
    assert.equal(fileNameOf(['…']), 'accueil');
    fc.assert(
      fc.property(fc.array(plain), (words) => {
        const name = fileNameOf(words);
        assert.match(name, /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}-]*$/u);
        assert.ok(Array.from(name).length <= 100);
      }),
    );
  });
});
