import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { flow, type Item } from './flow.js';
import { drawGrids, gridWords, type DrawnGrid } from './grid-drawing.js';
import { mirror, runsLeft, type Shape, type TextShape } from './shapes.js';
import { svgText } from './svg-text.js';
import { roughMeasure as measure, wrap } from './text.js';

const phrase = fc.array(fc.stringMatching(/^[A-Za-zéÀ'’-]{1,16}$/), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const texts = (shapes: readonly Shape[]): TextShape[] => shapes.filter((shape) => shape.kind === 'text');
const more = (count: number) => `et ${String(count)} autres`;
const moreRows = (count: number) => `Et ${String(count)} autres lignes`;

describe('wrapping a text', () => {
  test('no line is wider than its room, and no word is lost', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const lines = wrap(text, { width, size: 10, measure });
        for (const line of lines) assert.ok(measure(line, 10) <= width || Array.from(line).length === 1, line);
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      }),
    );
  });

  test('a text cut short says so, in its room', () => {
    const lines = wrap('Commission des normes, de l’équité, de la santé et de la sécurité du travail', {
      width: 120,
      size: 10,
      measure,
      lines: 2,
    });
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /…$/);
    assert.ok(measure(lines[1] ?? '', 10) <= 120);
  });
});

describe('items that flow', () => {
  const items = fc.array(fc.record({ text: phrase, mark: fc.constantFrom('lead', 'partner', undefined) }), {
    maxLength: 20,
  }) as fc.Arbitrary<Item[]>;

  test('all of it is said, in order, where there is room', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { shapes } = flow(list, { width: 300, size: 10, measure, more });
        assert.equal(texts(shapes).map(({ text }) => text).join(' '), list.map(({ text }) => text).join(' ')); // prettier-ignore
        assert.equal(shapes.filter(({ kind }) => kind === 'mark').length, list.filter(({ mark }) => mark).length);
      }),
    );
  });

  test('within the lines allowed, what is left out is counted', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 3 }), (list, lines) => {
        const flowed = flow(list, { width: 300, size: 10, measure, more, lines });
        const said = texts(flowed.shapes).map(({ text }) => text).join(' '); // prettier-ignore
        const [, count] = /et (\d+) autres$/.exec(said) ?? [];
        assert.ok(flowed.lines <= lines);
        if (flow(list, { width: 300, size: 10, measure, more }).lines <= lines) assert.equal(count, undefined);
        else if (count !== undefined) {
          const kept = list.slice(0, list.length - Number(count));
          assert.equal(said, [...kept.map(({ text }) => text), more(Number(count))].join(' '));
          assert.ok(
            list.slice(kept.length).every(({ mark }) => mark),
            'names alone are counted',
          );
        }
      }),
    );
  });

  test('nothing leaves its width, and nothing on a line covers the rest', () => {
    fc.assert(
      fc.property(items, (list) => {
        const said = texts(flow(list, { width: 300, size: 10, measure, more }).shapes);
        for (const [n, { x, y, text, bold }] of said.entries()) {
          const end = x + measure(text, 10, bold);
          assert.ok(end <= 300.01, text);
          const next = said[n + 1];
          if (next?.y === y) assert.ok(end < next.x);
        }
      }),
    );
  });
});

const A3 = { width: 1587, height: 1122, measure, more, moreRows };
const cell = (names: number): { tone: 'present' | 'unknown'; items: Item[] } => ({
  tone: names > 0 ? 'present' : 'unknown',
  items: [
    { text: names > 0 ? `${String(names)} organismes` : 'Non documenté', bold: true },
    ...Array.from({ length: names }, (_, n): Item => ({
      text: `Centre d’action bénévole numéro ${String(n)}`,
      mark: n % 3 === 0 ? 'partner' : 'lead',
    })),
  ],
});
const grid = (rows: number, columns: number, names: (row: number, column: number) => number): DrawnGrid => ({
  title: 'Qui fait quoi',
  notes: ['Estrie', 'Personnes réfugiées'],
  foot: ['27 novembre 2026', 'Données ouvertes · CC-BY-4.0'],
  legend: [{ text: 'Responsable', mark: 'lead' }],
  corner: 'Besoin',
  columns: Array.from({ length: columns }, (_, n) => `Étape ${String(n)}`),
  rows: Array.from({ length: rows }, (_, r) => ({
    label: `Besoin ${String(r)}`,
    cells: Array.from({ length: columns }, (_c, c) => cell(names(r, c))),
  })),
});
/** As many rows as a region has organizations: a shape and a number a cell. */
const organizations: DrawnGrid = {
  ...grid(190, 5, () => 0),
  rows: Array.from({ length: 190 }, (_, r) => ({
    label: `Besoin ${String(r)} d’un organisme au nom plutôt long`,
    cells: [0, 1, 2, 3, 4].map((c) => ({ items: (r + c) % 3 === 0 ? [{ text: String(r % 12), mark: 'lead' }] : [] })),
  })),
};
const labels = (drawn: readonly Shape[], word: string) => new Set(texts(drawn).map(({ text }) => text).filter((text) => text.startsWith(word))); // prettier-ignore

test('a count of names follows names; before any, the cell has said how many', () => {
  const said = (list: Item[], lines: number, width = 120) => texts(flow(list, { width, size: 10, measure, more, lines }).shapes).map(({ text }) => text); // prettier-ignore
  const names: Item[] = ['ACEF', 'AGRI', 'Carnets'].map((text) => ({ text, mark: 'lead' }));
  assert.deepEqual(said([{ text: '3 noms', bold: true }, ...names], 1, 165), ['3 noms', 'ACEF', 'et 2 autres']);
  assert.deepEqual(said([{ text: 'trois organismes', bold: true }, ...names], 1), ['trois organismes']);
  assert.deepEqual(said([{ text: 'un mot' }, { text: 'encore un mot plus long' }], 1), ['un mot', '…']);
});

test('where there is no room for the count, the beginning of the first shows', () => {
  const { lines, shapes } = flow([{ text: 'Service d’aide aux Néo-Canadiens', mark: 'lead' }], {
    width: 60,
    size: 10,
    measure,
    more,
    lines: 1,
  });
  assert.equal(lines, 1);
  assert.deepEqual(texts(shapes).map(({ text }) => text), ['Service…']); // prettier-ignore
});

describe('a table on one page', () => {
  const whole = (table: DrawnGrid) => drawGrids([table], { ...A3, rightToLeft: false });

  test('nothing leaves the page, every row is there, and letters can be read', () => {
    for (const table of [grid(28, 5, (r, c) => (r * 7 + c * 5) % 42), organizations, grid(3, 5, () => 2), grid(0, 5, () => 0)]) {
      const { shapes, width, height } = whole(table);
      for (const shape of texts(shapes)) {
        assert.ok(shape.x >= 0 && shape.x + measure(shape.text, shape.size, shape.bold) <= width, shape.text);
        assert.ok(shape.y > 0 && shape.y <= height, shape.text);
        assert.ok(shape.size >= 8.79, '6.6 points at least');
      }
      assert.equal(labels(shapes, 'Besoin ').size, table.rows.length);
      assert.equal(labels(shapes, 'Et ').size, 0, 'no row was left out');
    }
  });

  test('a small table is set in large letters, a large one in small ones', () => {
    const sizes = (table: DrawnGrid) => texts(whole(table).shapes).find(({ text }) => text === 'Besoin 0')?.size ?? 0;
    assert.ok(sizes(grid(3, 4, () => 1)) > 15);
    assert.ok(sizes(grid(28, 5, () => 30)) < 10);
  });

  test('rows that have no place are counted', () => {
    const { shapes } = whole(grid(2000, 5, () => 3));
    const [said] = labels(shapes, 'Et ');
    const [, left] = /Et (\d+) autres/.exec(said ?? '') ?? [];
    assert.equal(labels(shapes, 'Besoin ').size - 1 + 1 + Number(left), 2000);
  });

  test('two tables share the page: each has its name and all its rows, and neither covers the other', () => {
    const [left, right] = [grid(28, 9, () => 0), grid(11, 3, (r, c) => (r + c) % 4)].map((table, n) => ({
      ...table,
      name: `Table ${String(n)}`,
    }));
    assert.ok(left && right);
    const { shapes, width, height } = drawGrids([left, right], { ...A3, rightToLeft: false });
    const at = (word: string) => texts(shapes).filter(({ text }) => text.startsWith(word)).map(({ x }) => x); // prettier-ignore
    assert.deepEqual([at('Table 0').length, at('Table 1').length, labels(shapes, 'Et ').size], [1, 1, 0]);
    const [start = 0] = at('Table 1');
    assert.deepEqual([at('Besoin ').filter((x) => x < start).length, at('Besoin ').filter((x) => x >= start).length], [28, 11]);
    for (const shape of texts(shapes)) {
      const end = shape.upwards ? shape.x : shape.x + measure(shape.text, shape.size, shape.bold);
      if (shape.x < start && shape.y > 100 && shape.y < height - 80) assert.ok(end <= start, shape.text);
      assert.ok(end <= width && shape.y <= height, shape.text);
    }
  });

  test('a legend shows the grounds of the cells it explains', () => {
    const { shapes, lines } = flow([{ text: 'Présent', ground: 'present' }, { text: 'Manquant', ground: 'missing' }], { width: 300, size: 10, measure, more }); // prettier-ignore
    const [first, word, second] = shapes;
    assert.deepEqual([lines, first?.kind, word?.kind, second?.kind], [1, 'rect', 'text', 'rect']);
    assert.ok(first?.kind === 'rect' && word && first.x + first.width < word.x && word.x < (second?.x ?? 0));
    assert.ok(second?.kind === 'rect' && second.dashed);
  });

  test('mirrored from right to left', () => {
    const table = grid(4, 3, (r, c) => r + c);
    const [left, right] = [whole(table), drawGrids([table], { ...A3, rightToLeft: true })];
    assert.deepEqual(right.shapes, mirror(left.shapes, left.width));
  });

  test('is the same in words', () => {
    const words = gridWords(grid(2, 2, (r) => r));
    assert.equal(
      words,
      [
        'Besoin 0. Étape 0: Non documenté. Étape 1: Non documenté',
        'Besoin 1. Étape 0: 1 organismes; Centre d’action bénévole numéro 0. Étape 1: 1 organismes; Centre d’action bénévole numéro 0',
      ].join('\n'),
    );
  });
});

describe('an SVG file', () => {
  test('stands by itself: no style, no address but the namespace, text escaped', () => {
    const shapes: Shape[] = [
      { kind: 'text', x: 1, y: 2, text: 'a < b & "c" \u0000\u000B', size: 10, side: 'left', ink: 'ink' },
      { kind: 'rect', x: 0, y: 0, width: 1 / 3, height: 2, stroke: 'edge', dashed: true },
      { kind: 'mark', name: 'refers', x: 5, y: 5, size: 16, ink: 'accent', flipped: true },
    ];
    const text = svgText({ width: 10, height: 20, shapes }, { title: 'T & U', description: '<b>', lang: 'ar' });
    assert.doesNotMatch(text, /style=|class=|var\(|url\(|href/);
    assert.deepEqual(text.match(/https?:[^"]+/g), ['http://www.w3.org/2000/svg']);
    assert.match(text, /<title id="title">T &amp; U<\/title>/);
    assert.match(text, />a &lt; b &amp; &quot;c&quot; <\/text>/);
    assert.match(text, /scale\(-1 1\)/);
    assert.match(text, /width="0.33"/);
  });

  test('Arabic is set from its right end, and its names in French from their left', () => {
    const of = (text: string, side: 'left' | 'right') =>
      /text-anchor="(\w+)" direction="(\w+)"/
        .exec(
          svgText(
            { width: 9, height: 9, shapes: [{ kind: 'text', x: 1, y: 1, text, size: 9, side, ink: 'ink' }] },
            { title: '', description: '', lang: 'ar' },
          ),
        )
        ?.slice(1);
    assert.deepEqual(of('السكن', 'right'), ['start', 'rtl']);
    assert.deepEqual(of('السكن', 'left'), ['end', 'rtl']);
    assert.deepEqual(of('« Actions »', 'right'), ['end', 'ltr']);
    assert.equal(runsLeft('12 منظمة'), true);
    assert.equal(runsLeft('+12'), false);
  });
});
