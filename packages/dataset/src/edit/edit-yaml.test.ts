import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Report } from '../diagnostics/report.js';
import { readYaml } from '../read/yaml-file.js';
import { FIXTURE } from '../testing/region-fixture.js';
import { compareRecords } from './compare.js';
import { editYaml } from './edit-yaml.js';
import { writeFileText } from './house-style.js';
import type { Edit } from './types.js';
import { isMembers, toPositions, withValue } from './values.js';

/** Of each property. */
const RUNS = 200;
const ORDER = ['key', 'former_keys', 'name', 'description', 'status', 'website', 'email', 'phones'];

function read(text: string): unknown {
  return readYaml('f.yaml', text, new Report()).value;
}

/** The text after one edit; the value there before is looked up. */
function edited(text: string, path: (string | number)[], after: unknown, more: Partial<Edit> = {}): string {
  let before: unknown = read(text);
  for (const step of toPositions(before, path) ?? []) before = (before as Record<string | number, unknown> | undefined)?.[step];
  const result = editYaml(text, [{ file: 'f.yaml', path, before, after, ...more }], () => ORDER);
  assert.deepEqual(result.refused, []);
  return result.text;
}

describe('editYaml', () => {
  it('changes a text and nothing around it', () => {
    const text = '# A\n\nkey:   a   # tail\nname: "B"  # name\n# last\nother: [x,y]   # z\n';
    assert.equal(edited(text, ['name'], 'C'), text.replace('"B"', '"C"'));
    assert.equal(edited(text, ['key'], 'b'), text.replace('key:   a', 'key: b'));
    assert.equal(edited(text, ['other', 1], 'z'), text.replace('[x,y]', '[x, z]'));
    assert.equal(edited(text, ['name'], undefined), text.replace('name: "B"  # name\n', ''));
  });

  it('quotes what a reader would take for a number, a day or a time', () => {
    for (const value of ['0123', '43027', '08:30', '2024-11-05', '1e3', 'true', 'null', '~', '- a', 'a: b', "l'a : #b", '@x', '']) {
      const text = edited('key: a\nname: x\n', ['name'], value);
      assert.deepEqual(read(text), { key: 'a', name: value });
    }
    assert.equal(edited('a: x\n', ['a'], '0123'), "a: '0123'\n");
    assert.equal(edited('a: 12\n', ['a'], 13), 'a: 13\n');
  });

  it('puts a new member where the schema has it, or after the one named', () => {
    const text = 'key: a\nstatus: b # c\nemail: d\n';
    assert.equal(edited(text, ['name'], 'Nom'), 'key: a\nname: Nom\nstatus: b # c\nemail: d\n');
    assert.equal(edited(text, ['website'], 'W'), 'key: a\nstatus: b # c\nwebsite: W\nemail: d\n');
    assert.equal(edited(text, ['name'], 'Nom', { following: 'email' }), `${text}name: Nom\n`);
    assert.equal(edited(text, ['name'], 'Nom', { following: null }), `name: Nom\n${text}`);
  });

  it('finds a record by its key, and adds, changes and takes out records', () => {
    const text = 'services:\n  # the first\n  - key: a # x\n    name: A\n  - key: b\n    name: { fr: B }\n';
    assert.equal(edited(text, ['services', 'b', 'name', 'fr'], 'C'), text.replace('fr: B', 'fr: C'));
    assert.equal(edited(text, ['services', 'b'], undefined), text.slice(0, text.indexOf('  - key: b')));
    assert.equal(
      edited(text, ['services', 'c'], { key: 'c', name: { fr: 'C' } }, { following: 'a' }),
      text.replace('  - key: b', '  - key: c\n    name: { fr: C }\n  - key: b'),
    );
    assert.equal(edited(text, ['services', 'c'], { key: 'c' }), `${text}  - key: c\n`);
    assert.equal(edited(text, ['services', 'a', 'key'], undefined), text.replace('key: a # x\n    name', 'name'));
  });

  it('keeps the text of the items of a list that stay', () => {
    const text = 'phones:\n  - {number:   "1"} # one\n  - {number: "2"}\n';
    assert.equal(edited(text, ['phones'], [{ number: '1' }, { number: '3' }]), 'phones:\n  - {number:   "1"} # one\n  - {number: \'3\'}\n');
  });

  it('empties and fills a list, and keeps Windows line ends', () => {
    assert.equal(edited('needs:\n  - a\nx: 1\n', ['needs', 0], undefined), 'needs: []\nx: 1\n');
    assert.equal(edited('needs: []\r\nx: 1\r\n', ['needs', 0], 'b'), 'needs: [ b ]\r\nx: 1\r\n');
    assert.equal(edited('key: a\r\nb: 2\r\n', ['name'], { fr: 'd', en: 'e' }), 'key: a\r\nname: { fr: d, en: e }\r\nb: 2\r\n');
  });

  it('refuses what does not fit, and goes on', () => {
    const text = 'key: a\nname: b\n';
    const edits: Edit[] = [
      { file: 'f', path: ['name'], before: 'c', after: 'd' },
      { file: 'f', path: ['list', 'x', 'name'], before: undefined, after: 'd' },
      { file: 'f', path: ['key'], before: 'a', after: 'z' },
    ];
    const result = editYaml(text, edits, () => ORDER);
    assert.equal(result.text, 'key: z\nname: b\n');
    assert.deepEqual(
      result.refused.map(({ reason }) => reason),
      ['changed', 'no-place'],
    );
  });

  it('gives the bytes back when an edit and its inverse are made, in files of the house', () => {
    const words = fc.constantFrom('0123', "d'accord", 'a: b', 'x', '2024-01-02', 'oui # non', `${'mot '.repeat(40)}fin`, 'deux\nlignes');
    const texts = realFiles();
    assert.ok(texts.length > 20);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.oneof(fc.constant(undefined), words), (text, seed, after) => {
        const value = read(text);
        const paths = pathsOf(value, after !== undefined);
        const path = paths[seed % paths.length] ?? [];
        const wanted = withValue(value, path, after, false);
        const there = editYaml(text, compareRecords('f', value, wanted), () => ORDER);
        assert.deepEqual([there.refused, read(there.text)], [[], wanted]);
        const back = editYaml(there.text, compareRecords('f', wanted, value), () => ORDER);
        assert.deepEqual([back.refused, back.text], [[], text]);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes any change of any value, and loses no comment of what stays', () => {
    const records = Object.values(FIXTURE).filter((text) => isMembers(read(text)));
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom([], ['a'], {}, { fr: 'z' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(), any, (plain, seed, after) => {
        const text = `# before\n${plain}# behind\n`;
        const value = read(text);
        const paths = pathsOf(value, true).filter((path) => path.length > 1);
        const path = paths[seed % Math.max(paths.length, 1)];
        if (!path) return;
        const wanted = withValue(value, path, after, false);
        const { text: changed, refused } = editYaml(text, compareRecords('f', value, wanted), () => ORDER);
        assert.deepEqual([refused, read(changed)], [[], wanted]);
        for (const comment of ['# before\n', '# behind\n']) assert.ok(changed.includes(comment), comment);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Every third file of the region kept in this package, where it is written as the house writes a new one. */
function realFiles(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const region = readdirSync(root).find((name) => existsSync(join(root, name, 'region.yaml'))) ?? '';
  return ['organizations', 'trainings'].flatMap((folder) =>
    readdirSync(join(root, region, folder))
      .filter((_, index) => index % 3 === 0)
      .map((name) => readFileSync(join(root, region, folder, name), 'utf8'))
      .filter((text) => writeFileText(read(text), /^# (.*)/.exec(text)?.[1] ?? '') === text),
  );
}

/** Every place of a value but its root; only those that hold a text. */
function pathsOf(value: unknown, onlyText: boolean, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value) ? [...value.entries()] : isMembers(value) ? Object.entries(value) : [];
  const own = path.length > 0 && (!onlyText || typeof value === 'string') ? [path] : [];
  return [...own, ...inner.flatMap(([step, item]) => pathsOf(item, onlyText, [...path, step]))];
}
