import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatList, formatRecords, parseList, parseRecords } from './cell-syntax.js';
import { cellText, parseScalar } from './scalars.js';
import type { Shape } from './shape.js';
import { rowShapes } from './sheets.js';

const shapes = rowShapes(['fr', 'en'], 'fr');

/** The shape of the items of a list of a table. */
function itemOf(sheet: keyof typeof shapes, name: string): Shape {
  const shape = shapes[sheet].find((member) => member.name === name)?.shape;
  assert.equal(shape?.kind, 'list');
  return shape.item;
}

/** Texts as records hold them: trimmed, with every sign the syntax gives a meaning to. */
const words = fc
  .array(fc.constantFrom('a', '|', ';', '=', '\\', '\n', '.', '[', ']', ' ', 'é', 'n', 's', '"', "'", ','), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

describe('the syntax of a cell', () => {
  it('is what the guide says', () => {
    assert.equal(
      formatRecords([{ number: '819-555-0100', extension: '0123', description: { fr: 'Le jour' } }, { number: '211' }], 'fr'),
      'number=819-555-0100 | extension=0123 | description.fr=Le jour\nnumber=211',
    );
    assert.equal(
      formatRecords([{ territory: 'a', municipalities: ['99010', '99020'], unconfirmed: true }], 'fr'),
      'territory=a | municipalities=99010; 99020 | unconfirmed=oui',
    );
    assert.equal(formatRecords(['maison', { name: 'Une école' }], 'fr'), 'maison\nname=Une école');
    assert.equal(formatList(['a; b', 'c'], 'fr'), 'a\\; b; c');
    assert.deepEqual([formatList([], 'fr'), formatRecords([], 'fr')], ['[]', '[]']);
    assert.equal(formatRecords([{ except: ['[]'] }, { except: [] }], 'fr'), 'except=\\[]\nexcept=[]');
    assert.deepEqual(parseRecords('  maison \n\n name = Une école ', itemOf('trainings', 'provider')), {
      value: ['maison', { name: 'Une école' }],
    });
    assert.deepEqual(parseList('a ;b\nc;', itemOf('services', 'needs')), { value: ['a', 'b', 'c'] });
    assert.deepEqual(
      parseRecords('stage=s | sources[1].url=u | sources[1].supports=x | sources[2].url=v', itemOf('organizations', 'stage_roles')),
      {
        value: [{ stage: 's', sources: [{ url: 'u', supports: 'x' }, { url: 'v' }] }],
      },
    );
  });

  it('loses nothing of a record, whatever its texts hold', () => {
    const optional = { requiredKeys: [] as [] };
    const text = fc.oneof(words, fc.record({ fr: words, en: words }, { requiredKeys: ['fr'] }));
    const source = fc.record({ url: words, supports: words }, { requiredKeys: ['url'] });
    const cases: [Shape, fc.Arbitrary<unknown>][] = [
      [itemOf('organizations', 'phones'), fc.record({ number: words, description: text }, { requiredKeys: ['number'] })],
      [
        itemOf('services', 'service_areas'),
        fc.record(
          { territory: words, except: fc.array(words, { maxLength: 3 }), unconfirmed: fc.boolean() },
          { requiredKeys: ['territory'] },
        ),
      ],
      [
        itemOf('services', 'cost_options'),
        fc.record({ amount: fc.integer({ min: 0, max: 999 }), option: text }, { requiredKeys: ['amount'] }),
      ],
      [
        itemOf('organizations', 'stage_roles'),
        fc.record({ needs: fc.array(words, { minLength: 1 }), sources: fc.array(source, { minLength: 1, maxLength: 3 }) }, optional),
      ],
    ];
    for (const [shape, item] of cases) {
      const list = fc.array(
        item.filter((record) => Object.keys(record as object).length > 0),
        { maxLength: 4 },
      );
      fc.assert(
        fc.property(list, fc.constantFrom('fr' as const, 'en' as const), (records, lang) => {
          const written = formatRecords(records, lang);
          assert.deepEqual(
            JSON.parse(JSON.stringify(parseRecords(written, shape))),
            { value: JSON.parse(JSON.stringify(records)) as unknown },
            written,
          );
        }),
        { numRuns: 200 },
      );
    }
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (values) => {
        assert.deepEqual(parseList(formatList(values, 'fr'), { kind: 'string', format: 'other' }), { value: values });
      }),
    );
  });

  it('answers any text with records or a fault, and touches no prototype', () => {
    const noise = fc.array(
      fc.constantFrom('a', '|', ';', '=', '\\', '\n', '.', '[1]', '[999]', '__proto__', 'constructor', 'sources', 'url', ' '),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const parsed = parseRecords(parts.join(''), itemOf('organizations', 'stage_roles'));
        assert.ok('value' in parsed || parsed.fault.code.startsWith('item'));
        assert.equal(Reflect.get({}, 'url'), undefined);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one value', () => {
  const day: Shape = { kind: 'string', format: 'date' };

  it('is read where it can mean one thing only', () => {
    const read = (shape: Shape, text: string): unknown => {
      const parsed = parseScalar(shape, text);
      return 'value' in parsed ? parsed.value : parsed.fault.code;
    };
    assert.deepEqual(
      ['31/12/2026', '12/31/2026', '2026/1/2', '2/2/2026', '1/2/2026', '31.12.2026', '99/99/2026', 'hier'].map((text) => read(day, text)),
      ['2026-12-31', '2026-12-31', '2026-01-02', '2026-02-02', 'date-order', '2026-12-31', '99/99/2026', 'hier'],
    );
    assert.deepEqual(
      ['1 234,5', '-71.5', '1e3', 'x', ''].map((text) => read({ kind: 'number' }, text)),
      [1234.5, -71.5, 'number', 'number', 'number'],
    );
    assert.deepEqual(
      ['Oui', 'VRAI', 'no', 'x', 'maybe'].map((text) => read({ kind: 'boolean' }, text)),
      [true, true, false, true, 'yes-no'],
    );
  });

  it('that a spreadsheet made a number of is a text again only where no zero can be lost', () => {
    const read = (shape: Shape, number: string, was = ''): unknown => {
      const text = cellText({ number }, shape, was);
      return 'value' in text ? text.value : text.fault.code;
    };
    const other: Shape = { kind: 'string', format: 'other' };
    assert.deepEqual(
      [
        read(other, '43027'),
        read(other, '43027.5'),
        read(other, '7'),
        read(other, '7', '007'),
        read({ kind: 'string', format: 'extension' }, '1234'),
      ],
      ['43027', 'zeros', 'zeros', '007', 'zeros'],
    );
    assert.deepEqual(
      [read({ kind: 'string', format: 'phone' }, '8195550100'), read(day, '46154'), read(day, '7')],
      ['8195550100', 'date-number', 'date-number'],
    );
    assert.deepEqual(cellText({ number: '46154' }, day, ''), { fault: { code: 'date-number', found: '46154', suggestion: '2026-05-12' } });
  });
});
