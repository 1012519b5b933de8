import type { ServiceHit } from '@accueil/sdk';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstOf, groupHits } from './map-groups.js';

const hit = (id: string, organization: string, locationsOf?: ServiceHit['locationsOf']): ServiceHit =>
  ({ service: { id }, organization: { id: organization }, ...(locationsOf && { locationsOf }) }) as unknown as ServiceHit;
const seen = (groups: ReturnType<typeof groupHits>): unknown[] =>
  groups.map(({ organization, atOffice, hits }) => [organization.id, atOffice, hits.map(({ service }) => service.id).join('')]);

const hits = [
  hit('a', 'x', 'service'),
  hit('b', 'y', 'organization'),
  hit('c', 'x', 'service'),
  hit('d', 'x', 'organization'),
  hit('e', 'y'),
];

describe('groupHits', () => {
  it('groups by organization, in the order of the search, and keeps offices apart from places of services', () => {
    assert.deepEqual(seen(groupHits(hits)), [
      ['x', false, 'ac'],
      ['y', true, 'b'],
      ['x', true, 'd'],
      ['y', false, 'e'],
    ]);
  });
});

describe('firstOf', () => {
  it('stops at a number of services, inside a group where it must', () => {
    assert.deepEqual(seen(firstOf(groupHits(hits), 1)), [['x', false, 'a']]);
    assert.deepEqual(seen(firstOf(groupHits(hits), 3)), [
      ['x', false, 'ac'],
      ['y', true, 'b'],
    ]);
    assert.deepEqual(firstOf(groupHits(hits), 99), groupHits(hits));
  });
});
