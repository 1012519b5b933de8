import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Report } from '../diagnostics/report.js';
import { formatDiagnostic } from '../messages/format.js';
import { readYaml } from '../read/yaml-file.js';
import { withRegion } from '../testing/region-fixture.js';
import { TODAY, WHOLE } from '../testing/whole-fixture.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { faultOf } from './json-file.js';
import { parseOutlines } from './outlines.js';
import { validateRegion, type ValidatedRegion } from './validate-region.js';

const MEGABYTE = 1024 * 1024;
const BOUNDARIES = 'boundaries.topojson';
const check = (folder: string): Promise<ValidatedRegion> => validateRegion(folder, READ_LIMITS, { today: TODAY });

/** Every fault can be said, and stands somewhere. */
function assertSaid({ diagnostics }: ValidatedRegion): void {
  for (const fault of diagnostics) {
    assert.ok(fault.line >= 1 && fault.column >= 1);
    for (const lang of ['fr', 'en'] as const) assert.doesNotMatch(formatDiagnostic(fault, lang), /undefined|\[object/);
  }
}

describe('hostile files', () => {
  it('of 50 MB are refused by their size, without being read', async () => {
    for (const file of [
      'region.yaml',
      'territories.yaml',
      'taxonomies/needs.yaml',
      'organizations/gros.yaml',
      'trainings/gros.yaml',
      BOUNDARIES,
    ]) {
      await withRegion({ ...WHOLE, [file]: '' }, async (folder) => {
        const handle = await open(join(folder, file), 'w');
        await handle.truncate(50 * MEGABYTE);
        await handle.close();
        const before = process.memoryUsage().arrayBuffers;
        const started = performance.now();
        const validated = await check(folder);
        const fault = validated.diagnostics.find((one) => one.file === file);
        assert.equal(fault?.code, 'file-too-large', file);
        assert.match(formatDiagnostic(fault, 'fr'), /52428800 octets; la limite est de/);
        assert.ok(process.memoryUsage().arrayBuffers - before < 10 * MEGABYTE, `${file}: it was read`);
        assert.ok(performance.now() - started < 5000);
        assert.equal(validated.ok, false);
      });
    }
  });

  it('of 50 MB given as text are refused or told in bounded time', () => {
    const text = 'a: 1\n'.repeat(10 * MEGABYTE);
    const started = performance.now();
    const outlines = new Report();
    assert.equal(parseOutlines(BOUNDARIES, Buffer.from(text), outlines), undefined);
    assert.deepEqual(
      outlines.diagnostics.map(({ code, line, column }) => [code, line, column]),
      [['json-syntax', 1, 1]],
    );
    assert.ok(performance.now() - started < 5000);
  });

  it('with huge fields, bombs and circles are told, and the rest goes on', async () => {
    const huge = 'é'.repeat(400_000);
    const levels = Array.from({ length: 20 }, (_, n) => `a${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`}]`).join('\n');
    const validated = await withRegion(
      {
        ...WHOLE,
        'organizations/champ.yaml': `key: champ\nname: { fr: ${huge} }\n`,
        'organizations/bombe.yaml': levels,
        'organizations/cercle.yaml': 'key: &a\n  - *a\n',
        'trainings/liste.yaml': `key: liste\nprovider: [${'x, '.repeat(200_000)}x]\n`,
      },
      check,
    );
    const codes = new Set(validated.diagnostics.map(({ file, code }) => `${file} ${code}`));
    for (const expected of [
      'organizations/champ.yaml out-of-range',
      'organizations/bombe.yaml yaml-alias',
      'organizations/cercle.yaml yaml-alias',
      'trainings/liste.yaml missing-member',
    ]) {
      assert.ok(codes.has(expected), `${expected} is not among ${[...codes].join(', ')}`);
    }
    assert.ok(validated.data.organizations.some(({ value }) => value.key === 'carrefour'));
    assertSaid(validated);
  });

  it('of outlines, nested as deep as they like, end in a fault', () => {
    for (const text of ['['.repeat(2_000_000), `${'{"a":'.repeat(200_000)}1`, '"'.repeat(1_000_001), '-'.repeat(1_000_000)]) {
      const report = new Report();
      const started = performance.now();
      assert.equal(parseOutlines(BOUNDARIES, Buffer.from(text), report), undefined);
      assert.deepEqual(report.diagnostics.map(({ code }) => code).slice(0, 1), ['json-syntax']);
      assert.ok(performance.now() - started < 5000);
    }
  });

  it('of random bytes anywhere in the outlines end in faults or in none', async () => {
    const original = Buffer.from(WHOLE[BOUNDARIES] ?? '');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 12 }), fc.nat(original.length), fc.nat(12), async (bytes, at, cut) => {
        const spoilt = Buffer.concat([original.subarray(0, at), bytes, original.subarray(at + cut)]);
        assertSaid(await withRegion({ ...WHOLE, [BOUNDARIES]: spoilt }, check));
      }),
      { numRuns: 80 },
    );
  });

  it('of outlines that are any JSON at all never throw', () => {
    const anything = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(null, 0, -1, 7, 1e300, 'x', true, [], {}, 'GeometryCollection', 'Polygon', 'Topology'),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom('type', 'objects', 'territories', 'geometries', 'arcs', 'id', 'transform', 'scale', 'translate'),
          tie('node'),
          {
            maxKeys: 5,
          },
        ),
      ),
    })).node;
    const topology = fc.record({
      type: fc.constant('Topology'),
      objects: fc.record({
        territories: fc.oneof(anything, fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(anything) })),
      }),
      arcs: anything,
      transform: fc.option(anything, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.oneof(anything, topology), (value) => {
        const report = new Report();
        const outlines = parseOutlines(BOUNDARIES, Buffer.from(JSON.stringify(value)), report);
        assert.equal(outlines === undefined, report.hasErrors);
        for (const { line, column } of report.diagnostics) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 800 },
    );
  });

  it('of any text stop being JSON where it can be said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(400), fc.string({ maxLength: 3 }), (value, at, inserted) => {
        const whole = JSON.stringify(value, null, 1);
        const text = whole.slice(0, at % (whole.length + 1)) + inserted + whole.slice(at % (whole.length + 1));
        const offset = faultOf(text);
        assert.ok(offset >= 0 && offset <= text.length);
        try {
          JSON.parse(text);
          assert.equal(offset, text.length);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          // What stands before the fault can still be made JSON; newer engines say where it is too.
          const told = /position (\d+)/.exec(error.message)?.[1];
          if (told !== undefined) assert.ok(offset <= Number(told), `${text}: ${offset}, ${told}`);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('of random changes to any file of the region end in faults that can be said', async () => {
    const pieces = fc.constantFrom(
      '¦',
      '\n',
      ' ',
      '- ',
      ': ',
      '[',
      '}',
      "'",
      '"',
      '0',
      '-1',
      '99999999999',
      '2026-13-45',
      'é',
      'null',
      'true',
      '{}',
      '\u202E',
      '\t',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(WHOLE)),
        fc.array(pieces, { maxLength: 6 }),
        fc.nat(6000),
        fc.nat(30),
        async (file, list, at, cut) => {
          const text = WHOLE[file] ?? '';
          const from = at % (text.length + 1);
          assertSaid(await withRegion({ ...WHOLE, [file]: text.slice(0, from) + list.join('') + text.slice(from + cut) }, check));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('whose strings are anything pass every check without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(200), async (text, at) => {
        const file = 'organizations/carrefour.yaml';
        const strings = [...(WHOLE[file] ?? '').matchAll(/fr: ([^}\n]+) \}/g)];
        const match = strings[at % strings.length];
        assert.ok(match?.[1] !== undefined);
        const from = match.index + 4;
        const whole = WHOLE[file] ?? '';
        const spoilt = whole.slice(0, from) + JSON.stringify(text) + whole.slice(from + match[1].length);
        assert.ok(readYaml(file, spoilt, new Report()).file === file);
        assertSaid(await withRegion({ ...WHOLE, [file]: spoilt }, check));
      }),
      { numRuns: 80 },
    );
  });
});
