import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Report } from '../diagnostics/report.js';
import { withRegion } from '../testing/region-fixture.js';
import { readYaml } from './yaml-file.js';

function read(text: string): { value: unknown; codes: string[]; report: Report } {
  const report = new Report();
  const { value } = readYaml('a.yaml', text, report);
  return { value, codes: report.diagnostics.map(({ code }) => code), report };
}

describe('readYaml', () => {
  it('keeps a number only where it is written as one: no leading zero is lost', () => {
    const { value } = read('a: 16\nb: 0123\nc: 45.5\nd: 1e3\ne: 2017\nf: "7"\ng: 0x1F\nh: 2024-11\ni: 1.50\nj: ~\nk: yes\nl: true');
    assert.deepEqual(value, {
      a: 16,
      b: '0123',
      c: 45.5,
      d: '1e3',
      e: 2017,
      f: '7',
      g: '0x1F',
      h: '2024-11',
      i: '1.50',
      j: null,
      k: 'yes',
      l: true,
    });
  });

  it('knows where each member and value stands', () => {
    const source = readYaml('a.yaml', 'a:\n  - b: 1\n    c: [x, y]\n', new Report());
    assert.deepEqual(source.locate(['a', 0, 'c', 1]), { line: 3, column: 12 });
    assert.deepEqual(source.locate(['a', 0, 'c'], 'member'), { line: 3, column: 5 });
    assert.deepEqual(source.locate(['a', 0, 'absent']), { line: 2, column: 5 });
    assert.deepEqual(source.locate([]), { line: 1, column: 1 });
  });

  it('locates in what was read, also once the file was written over, whichever file is asked in turn', async () => {
    await withRegion({ 'a.yaml': 'a: 1\n\nb: 2\n' }, async (folder) => {
      const path = join(folder, 'a.yaml');
      const first = readYaml('a.yaml', await readFile(path), new Report());
      await writeFile(path, 'b: 2\n');
      const later = readYaml('a.yaml', await readFile(path), new Report());
      const others = Array.from({ length: 9 }, (_, n) => readYaml(`${n}.yaml`, `${'\n'.repeat(n)}b: 2`, new Report()));
      for (let turn = 0; turn < 2; turn++) {
        assert.deepEqual(first.locate(['b']), { line: 3, column: 4 });
        assert.deepEqual(later.locate(['b']), { line: 1, column: 4 });
        for (const [n, other] of others.entries()) assert.deepEqual(other.locate(['b'], 'member'), { line: n + 1, column: 1 });
      }
    });
  });

  it('refuses a bomb of aliases before it grows', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`}]`);
    const started = performance.now();
    const { value, codes } = read(levels.join('\n'));
    assert.equal(value, undefined);
    assert.ok(codes.includes('yaml-alias'));
    assert.ok(performance.now() - started < 1000);
  });

  it('stays quick with a large file of members, of repeated members and of aliases', () => {
    const lines = 40_000;
    for (const [write, wanted] of [
      [(n: number) => `k${n}: 1`, []],
      [() => 'k: 1', ['duplicate-member', 'too-many-faults']],
      [() => '- *x', ['yaml-alias', 'yaml-syntax', 'too-many-faults']],
    ] as const) {
      const started = performance.now();
      const { codes } = read(Array.from({ length: lines }, (_, n) => write(n)).join('\n'));
      for (const code of codes) assert.ok((wanted as readonly string[]).includes(code), code);
      assert.equal(codes.length === 0, wanted.length === 0);
      assert.ok(performance.now() - started < 15_000);
    }
  });

  it('refuses an alias to what holds it', () => {
    assert.deepEqual(read('a: &a\n  b: *a\n').codes, ['yaml-alias']);
    assert.deepEqual(read('a: *nothing\n').value, undefined);
  });

  it('refuses depth, in flow and in block style', () => {
    for (const text of [
      '['.repeat(50_000),
      '['.repeat(40) + ']'.repeat(40),
      `a: ${'{a: '.repeat(300)}`,
      Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    ]) {
      const started = performance.now();
      const { value, codes } = read(text);
      assert.equal(value, undefined);
      assert.ok(codes.length > 0);
      assert.ok(performance.now() - started < 2000);
    }
  });

  it('refuses tags, merges nothing, and accepts no member of the prototype', () => {
    assert.deepEqual(read('a: !!js/function x').codes, ['yaml-tag']);
    assert.deepEqual(read('a: !custom x').codes, ['yaml-tag']);
    assert.deepEqual(read('__proto__: { polluted: true }').codes, ['unknown-member']);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.deepEqual(read('<<: { b: 1 }').value, { '<<': { b: 1 } });
  });

  it('refuses several documents, repeated members and an empty file', () => {
    assert.deepEqual(read('a: 1\n---\nb: 2\n').codes, ['yaml-syntax']);
    assert.deepEqual(read('a: 1\na: 2\n').codes, ['duplicate-member']);
    assert.deepEqual(read('').codes, ['file-empty']);
    assert.deepEqual(read('# words only\n').codes, ['file-empty']);
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    const report = new Report();
    const source = readYaml('a.yaml', '\uFEFFa: 1\r\nb:\r\n  - x\r\n', report);
    assert.deepEqual(source.value, { a: 1, b: ['x'] });
    assert.equal(source.locate(['b', 0]).line, 3);
  });

  it('never throws: any text gives a value or a fault', () => {
    const pieces = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&x',
      '*x',
      '!t',
      '"',
      "'",
      '|',
      '>',
      '#',
      '%',
      '---',
      '?',
      ',',
      '0',
      '\t',
      'é',
      '\u0000',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, report } = read(text);
        assert.equal(value === undefined, report.diagnostics.length > 0);
        for (const { line, column } of report.diagnostics) assert.ok(line >= 1 && column >= 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back what was written as JSON', () => {
    const plain = fc
      .jsonValue({ maxDepth: 4, noUnicodeString: false })
      .filter((value) => value !== null && !JSON.stringify(value).includes('__proto__'));
    fc.assert(
      fc.property(plain, (value) => {
        const { value: readBack, codes } = read(JSON.stringify(value));
        if (codes.length === 0) assert.deepEqual(numbersAsText(readBack), numbersAsText(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 300 },
    );
  });
});

/** A number in an unusual spelling (`1e21`) is kept as text: compare what is written. */
function numbersAsText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)));
}
