import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContinuumMatrix, HsdsOrganization, HsdsTaxonomyTerm, RoleEntry, StageRoleName } from '@accueil/sdk';
import { roughMeasure } from '../drawing/text.js';
import { drawLine } from './line-drawing.js';
import type { LineStage } from './line-layout.js';
import { rolesByStage, whoFollows } from './line-stages.js';

const term = (key: string) => ({ id: key, key, name: key }) as HsdsTaxonomyTerm;
const entry = (name: string, role: StageRoleName = 'lead', derived = true): RoleEntry => ({
  organization: { id: name, key: name, name } as HsdsOrganization,
  role,
  derived,
  needs: [],
  territories: [],
  services: [],
  sources: [],
});
const matrix = (rows: Record<string, RoleEntry[][]>): ContinuumMatrix => ({
  rules: '1',
  by: 'need',
  columns: ['housing', 'health', 'food'].map(term),
  rows: Object.entries(rows).map(([key, cells]) => ({ stage: term(key), cells })),
  territories: ['t'],
});
const named = (found: ReturnType<typeof rolesByStage>[number] | undefined) =>
  found?.roles.map(({ organization, role, needs }) => [organization.name, role, needs.length]);

describe('who has a role at each stage', () => {
  test('each organization and role once, with its needs', () => {
    const [arrival] = rolesByStage(matrix({ arrival: [[entry('A'), entry('A', 'partner')], [entry('A')], []] }));
    assert.deepEqual(named(arrival), [
      ['A', 'lead', 2],
      ['A', 'partner', 1],
    ]);
  });

  test('what a source says first, then for how many needs, then by role and by name', () => {
    const [arrival] = rolesByStage(
      matrix({ arrival: [[entry('Zoé'), entry('Élan'), entry('Un', 'refers'), entry('Dit', 'funds', false)], [entry('Zoé')], []] }),
    );
    assert.deepEqual(named(arrival), [
      ['Dit', 'funds', 1],
      ['Zoé', 'lead', 2],
      ['Élan', 'lead', 1],
      ['Un', 'refers', 1],
    ]);
  });

  test('who follows has a role at the next stage for one of the same needs, and is another', () => {
    const stages = rolesByStage(
      matrix({ arrival: [[entry('A')], [], []], settlement: [[entry('A'), entry('B')], [entry('C')], []], integration: [[], [], []] }),
    );
    const [a] = stages[0]?.roles ?? [];
    assert.ok(a);
    assert.deepEqual(whoFollows(stages, a)?.roles.map(({ organization }) => organization.name), ['B']); // prettier-ignore
    const b = stages[1]?.roles.find(({ organization }) => organization.name === 'B');
    assert.ok(b);
    assert.deepEqual(whoFollows(stages, b)?.roles, []);
  });
});

describe('the line on one page', () => {
  const stages = (count: number): LineStage[] =>
    Array.from({ length: 5 }, (_, s) => ({
      key: `${s}`,
      name: `Étape ${s}`,
      stops: Array.from({ length: count }, (_s, n) => ({
        key: `${s}.${n}`,
        name: `Organisme ${n}`,
        notes: 'Responsable',
        role: 'lead' as const,
      })),
      rest: '',
    }));
  const framed = { title: 'Le parcours', notes: ['Estrie'], legend: [], foot: ['Licence: CC-BY-4.0'] };
  const page = { width: 1587, height: 1122, measure: roughMeasure, rightToLeft: false, more: String, moreRows: String };
  const textsOf = (drawing: ReturnType<typeof drawLine>) => drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

  test('shows every stop where they can be read, else the first ones', () => {
    const few = textsOf(drawLine(stages(4), stages(2), framed, page)).filter(({ text }) => text.startsWith('Organisme'));
    assert.equal(few.length, 20);
    const many = textsOf(drawLine(stages(90), stages(6), framed, page)).filter(({ text }) => text.startsWith('Organisme'));
    assert.equal(many.length, 30);
  });

  test('nothing leaves the page; where the first stops do not fit either, it is as high as they need', () => {
    for (const count of [1, 6, 90]) {
      const drawing = drawLine(stages(count), stages(count), framed, page);
      assert.equal(drawing.height > page.height, count === 90);
      for (const { x, y, text, size, bold } of textsOf(drawing)) {
        assert.ok(x >= 0 && x + roughMeasure(text, size, bold) <= drawing.width && y > 0 && y < drawing.height, text);
      }
    }
  });
});
