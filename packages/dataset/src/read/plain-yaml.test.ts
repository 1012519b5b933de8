import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Report } from '../diagnostics/report.js';
import { FIXTURE } from '../testing/region-fixture.js';
import { plainYaml } from './plain-yaml.js';
import { READ_LIMITS, readWhole } from './yaml-file.js';

/** `undefined` where the whole parser finds a fault. */
function whole(text: string): unknown {
  const report = new Report();
  const { value } = readWhole('a.yaml', text, new TextEncoder().encode(text), report, READ_LIMITS);
  return report.diagnostics.length === 0 ? value : undefined;
}

/** Holds the two readers against each other; true when the quick one had an answer. */
function agree(text: string): boolean {
  const value = plainYaml(text, READ_LIMITS.depth);
  if (value !== undefined) assert.deepEqual(value, whole(text), JSON.stringify(text));
  return value !== undefined;
}

/** Some seconds; 300 000 were run when this was written, without a difference. */
const RUNS = Number(process.env.PLAIN_YAML_RUNS ?? 4000);

const SCALARS = [
  'a',
  'été',
  'a b',
  '0',
  '-1',
  '1.5',
  '0123',
  '1e3',
  '1e21',
  '08:30',
  '2024-11',
  '-',
  '- a',
  '~',
  'null',
  'NULL',
  'yes',
  'true',
  'True',
  'http://a.b/c',
  'a:b',
  'a: b',
  'a:',
  'a #b',
  'a#b',
  '#b',
  '"a"',
  '"a: #b"',
  '"a \\" b"',
  '"a\\nb"',
  '"a\\\\"',
  '"open',
  'close"',
  "'a'",
  "'it''s'",
  "'open",
  "'a' b",
  '[]',
  '{}',
  '[a, b]',
  '[a b, "c, d"]',
  '[a,',
  'b]',
  '[a, b: c]',
  '{ a: b }',
  '{a: b, c: [d, 1]}',
  '{ a: b',
  'c: d }',
  '{a}',
  '[[a], {b: c}]',
  '[a, ]',
  '[a]b',
  '*x',
  '&x a',
  '!t a',
  '|',
  '>',
  '? a',
  '%a',
  '@a',
  'a\u00a0',
  'Infinity',
  '.5',
  '+1',
  "l'a",
  'a, b',
  '[http://x, a:]',
  '<<',
  '__proto__',
  'constructor',
  '...',
  '---',
  ' ',
];
const scalar = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('a', 'a b', '1', '"a"', "'a'", '[a, b]', '{ a: b }') },
  { weight: 1, arbitrary: fc.constantFrom(...SCALARS) },
);
const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'fr', 'pt-BR', 'null', 'c_1'), { minLength: 1, maxLength: 3 });

/** Lines that are nearly always YAML: maps and lists inside one another, and scalars of every kind, some folded. */
const { node } = fc.letrec<{ node: string[]; leaf: string[] }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: scalar.map((text) => [text]) },
    { weight: 1, arbitrary: fc.tuple(scalar, scalar, fc.nat(3)).map(([one, two, by]) => [one, `${' '.repeat(by)}${two}`]) },
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(keys, fc.array(tie('node'), { minLength: 3, maxLength: 3 }), fc.nat(2))
      .map(([names, values, by]) => names.flatMap((name, index) => under(`${name}:`, values[index] ?? [], by))),
    fc
      .tuple(fc.array(tie('node'), { minLength: 1, maxLength: 3 }), fc.nat(2))
      .map(([values, by]) => values.flatMap((value) => beside(value, by))),
  ),
}));

function under(name: string, value: readonly string[], by: number): string[] {
  const [first = '', ...rest] = value;
  const isBlock = /^(?:- |[\w-]+:)/.test(first);
  const inner = (lines: readonly string[]): string[] => lines.map((line) => `${' '.repeat(by + 1)}${line}`);
  return isBlock ? [name, ...(first.startsWith('- ') && by === 0 ? value : inner(value))] : [`${name} ${first}`, ...inner(rest)];
}

function beside(value: readonly string[], by: number): string[] {
  const [first = '', ...rest] = value;
  return [`-${' '.repeat(by + 1)}${first}`, ...rest.map((line) => `${' '.repeat(by + 2)}${line}`)];
}

describe('plainYaml', () => {
  it('reads what stewards write', () => {
    for (const [file, text] of Object.entries(FIXTURE)) assert.ok(agree(text), file);
    const text = `# words
key: sanc
name:
  fr: "Aide : l'accueil
    des personnes"
  en: 'It''s
    folded'
description: text that
    goes on
empty:
list:
- a
-   key: b
    flow: [ a, 'b, c', { d: 1 } ]
- key: c

  # words
  wide: [ a,
    b ]
`;
    assert.ok(agree(text));
    assert.deepEqual(plainYaml(text, 24), {
      key: 'sanc',
      name: { fr: "Aide : l'accueil des personnes", en: "It's folded" },
      description: 'text that goes on',
      empty: null,
      list: ['a', { key: 'b', flow: ['a', 'b, c', { d: 1 }] }, { key: 'c', wide: ['a', 'b'] }],
    });
  });

  it('leaves to the whole parser what is rare, wrong or too deep', () => {
    for (const text of [
      '',
      '# a',
      'a: |\n  b',
      'a: *b',
      'a: 1\na: 2',
      'a: b: c',
      'a:\tb',
      'a: 1\r\n',
      '\uFEFFa: 1',
      '"a": 1',
      'a: 1\n---\nb: 1',
      'a: "b\\u0000"',
    ]) {
      assert.equal(plainYaml(text, 24), undefined, JSON.stringify(text));
    }
    assert.equal(plainYaml('a:\n  b: [c]', 2), undefined);
    assert.deepEqual(plainYaml('a:\n  b: [c]', 3), { a: { b: ['c'] } });
  });

  it('never answers otherwise than the whole parser', () => {
    let answered = 0;
    const change = fc.tuple(
      fc.nat(4000),
      fc.nat(3),
      fc.oneof(scalar, fc.constantFrom(' ', '\n', '  ', '- ', ': ', '#', "'", '"', ',', ']', '}'), fc.string({ maxLength: 4 })),
    );
    const changed = (text: string, [at, cut, put]: [number, number, string]): string => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + cut);
    };
    fc.assert(
      fc.property(node, fc.array(change, { maxLength: 2 }), (lines, changes) => {
        if (agree(changes.reduce(changed, lines.join('\n')))) answered += 1;
      }),
      { numRuns: RUNS },
    );
    assert.ok(answered > RUNS / 20, `${answered}`);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(FIXTURE)), change, (text, one) => {
        agree(changed(text, one));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('stays quick whatever the text', () => {
    for (const text of [
      `a: [${'[a, '.repeat(20_000)}`,
      `a:\n${'  b\n'.repeat(50_000)}`,
      `a: "${'b\n  '.repeat(30_000)}`,
      `a: [b,\n${'  c,\n'.repeat(50_000)}`,
      `${'- '.repeat(50_000)}a`,
    ]) {
      const started = performance.now();
      plainYaml(text, 24);
      assert.ok(performance.now() - started < 1500, text.slice(0, 10));
    }
  });
});
