import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Report } from '../../diagnostics/report.js';
import { readRegion } from '../../read/read-region.js';
import { readYaml } from '../../read/yaml-file.js';
import { FIXTURE, withRegion } from '../../testing/region-fixture.js';
import { parseRegion } from '../../validate/parse-region.js';
import { ImportFailure, ImportLog } from '../problems.js';
import { readColumnMap, type ColumnMap } from './column-map.js';
import { importCsv } from './import-csv.js';
import { readCsv, type Table } from './read-csv.js';
import { suggestMap } from './suggest-map.js';

const region = withRegion(FIXTURE, async (folder) => {
  const report = new Report();
  return parseRegion(await readRegion(folder, report), report);
});
const MAP: ColumnMap = {
  keys: { organization: '{o}', service: '{o}--{s}' },
  columns: {
    o: 'organization.name',
    s: 'service.name',
    p: 'service.phones[1].number',
    d: { to: 'service.documents.x' },
    n: { to: 'service.needs', separator: ';' },
  },
};
const table = (text: string | Uint8Array): Table =>
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'x.csv', new ImportLog());

async function imported(
  text: string,
  map: ColumnMap = MAP,
): Promise<{ keys: string[]; told: string[]; values: Record<string, unknown>[] }> {
  const log = new ImportLog();
  const input = { file: 'x.csv', source: 'x', map, region: await region, state: undefined, today: '2026-01-02', log };
  const { records } = importCsv(table(text), input, []);
  return {
    keys: records.map(({ kind, key }) => `${kind} ${key}`),
    told: log.problems.map(({ code }) => code),
    values: records.map(({ values }) => values),
  };
}

describe('readCsv', () => {
  it('finds the delimiter outside quotes', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const { headings, rows } = table(`a${delimiter}"b,;|\t!"${delimiter}c\n1${delimiter}2${delimiter}3`);
      assert.deepEqual([headings, rows], [['a', 'b,;|\t!', 'c'], [{ line: 2, cells: ['1', '2', '3'] }]]);
    }
  });

  it('ends on random bytes, with a table or a clear refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          try {
            const { headings, rows } = table(bytes);
            assert.ok(headings.length > 0);
            for (const { line } of rows) assert.ok(line >= 2);
          } catch (error) {
            assert.ok(error instanceof ImportFailure, String(error));
          }
        },
      ),
    );
  });

  it('refuses what is too large, soon', () => {
    const start = performance.now();
    const refused = (text: string): string => {
      try {
        table(text);
      } catch (error) {
        return error instanceof ImportFailure ? error.problem.code : String(error);
      }
      return 'read';
    };
    assert.equal(refused('x'.repeat(21 * 1024 * 1024)), 'file-too-large');
    assert.equal(refused(`a\n"${'x'.repeat(5_000_000)}"`), 'csv-syntax');
    assert.equal(refused(`a\n${'b\n'.repeat(100_001)}`), 'rows-bounded');
    assert.ok(performance.now() - start < 10_000);
  });
});

describe('importCsv', () => {
  it('makes one record of the rows that have one key, and tells where they differ', async () => {
    const { keys, told } = await imported('o,s,p\nLa Ville,Aide,819-555-0101\nLa Ville,Aide,819-555-0102\n');
    assert.deepEqual(keys, ['organization la-ville', 'service la-ville--aide']);
    assert.ok(told.includes('rows-disagree'));
  });

  it('has no empty place where a list begins with its second item', async () => {
    const { values } = await imported('o,s,p\nLa Ville,Aide,819-555-0101\n');
    assert.deepEqual(values[1]?.['phones'], [{ number: '819-555-0101' }]);
  });

  it('tells a member that does not exist', async () => {
    assert.ok((await imported('o,s,d\nLa Ville,Aide,x\n')).told.includes('map-wrong'));
  });

  it('ends whatever the cells hold, and gives clean keys', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 5, maxLength: 5 }), { maxLength: 5 }),
        async (rows) => {
          const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
          const { keys } = await imported(['o,s,p,d,n', ...quoted].join('\n'));
          for (const key of keys) assert.match(key, /^(?:organization|service) [a-z0-9]+(?:-+[a-z0-9]+)*$/);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('suggestMap', () => {
  it('gives a map that can be read, whatever the headings are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(fc.constantFrom('Organisme', 'Service', 'Ville', 'Phone', 'E-mail'), fc.string({ unit: 'grapheme', maxLength: 12 })),
          { maxLength: 8 },
        ),
        (headings) => {
          const report = new Report();
          const map = readColumnMap(readYaml('m.yaml', suggestMap(headings, 'fr'), report), report);
          assert.ok(map !== undefined || report.diagnostics.length > 0);
          if (headings.every((heading) => /^[A-Za-z-]*$/.test(heading) && heading !== '__proto__'))
            assert.ok(map, JSON.stringify(report.diagnostics));
        },
      ),
    );
  });
});
