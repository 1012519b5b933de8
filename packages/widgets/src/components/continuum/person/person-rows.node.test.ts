import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HsdsOrganization, HsdsService, HsdsTaxonomyTerm, JourneyStage } from '@accueil/sdk';
import { choicesShown, personRows } from './person-rows.js';

type Seen = JourneyStage['steps'][number]['services'][number];
const term = (taxonomy: 'needs' | 'stages', key: string) => ({ id: key, key, taxonomy, name: key }) as HsdsTaxonomyTerm;
const seen = (key: string, more: Partial<Seen> = {}, phone = true): Seen => ({
  service: { id: key, key, name: key, ...(phone && { phones: [{ number: '819-555-0110' }] }) } as HsdsService,
  organization: { id: 'o', key: 'o', name: 'O' } as HsdsOrganization,
  coverage: 'territory',
  standing: 'running',
  audience: 'named',
  ...more,
});
const stage = (key: string, need: string, services: Seen[]): JourneyStage => ({
  stage: term('stages', key),
  steps: [{ need: term('needs', need), services, findings: [] }],
});
const order = (services: Seen[], isTown = false) =>
  personRows([stage('arrival', 'housing', services)], isTown)[0]?.choices.map((choice) => choice.seen.service.key);

describe('whom to see, by need', () => {
  test('a service of several stages is one choice, with all of them', () => {
    const rows = personRows([stage('arrival', 'housing', [seen('a'), seen('b')]), stage('settlement', 'housing', [seen('b')])], false);
    assert.equal(rows.length, 1);
    assert.deepEqual(
      rows[0]?.choices.map((choice) => [choice.seen.service.key, choice.stages.map(({ key }) => key)]),
      [
        ['b', ['arrival', 'settlement']],
        ['a', ['arrival']],
      ],
    );
  });

  test('who surely serves this person comes before who may', () => {
    assert.deepEqual(
      order([seen('unplaced', { coverage: 'unknown' }), seen('unsaid', { audience: 'unsaid' }), seen('sure', { coverage: 'province' })]),
      ['sure', 'unsaid', 'unplaced'],
    );
    assert.deepEqual(order([seen('stale', { standing: 'stale' }), seen('running', { audience: 'everyone' })]), ['running', 'stale']);
    assert.deepEqual(
      order([
        seen('other', { language: 'other' }),
        seen('interpreter', { language: 'interpreter' }),
        seen('spoken', { language: 'spoken' }),
      ]),
      ['spoken', 'interpreter', 'other'],
    );
  });

  test('a service of some municipalities comes first only for who lives in one', () => {
    const services = [seen('part', { coverage: 'municipality' }), seen('whole', { coverage: 'territory' })];
    assert.deepEqual(order(services), ['whole', 'part']);
    assert.deepEqual(order(services, true), ['part', 'whole']);
  });

  test('between equals, the one that can be called', () => {
    assert.deepEqual(order([seen('mute', {}, false), seen('called')]), ['called', 'mute']);
  });

  test('three show: one to see first, two otherwise; a need without any keeps its row', () => {
    const [full] = personRows(
      [
        stage(
          'arrival',
          'housing',
          ['a', 'b', 'c', 'd'].map((key) => seen(key)),
        ),
      ],
      false,
    );
    assert.equal(full && choicesShown(full).length, 3);
    const [empty] = personRows([stage('arrival', 'health', [])], false);
    assert.deepEqual(empty?.choices, []);
  });
});
