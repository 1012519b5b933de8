import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { HsdsService } from '../hsds/types.js';
import { fixtureCatalog } from '../testing/fixture.js';
import { standings } from './standing.js';

it('lets a service sink by its state, its end, and the age of its assurance', () => {
  const standing = standings(new Date('2026-11-22T00:00:00Z'));
  const [service] = fixtureCatalog().services;
  assert.ok(service);
  const of = (change: Partial<HsdsService>): number => standing({ ...service, ...change });
  assert.equal(of({}), 1);
  assert.equal(of({ assured_date: '2026-01-15' }), 1);
  assert.ok(of({ assured_date: '2025-01-15' }) < 1);
  assert.equal(of({ status_detail: { state: 'pilot', until: '2027' } }), 1);
  assert.equal(of({ status_detail: { state: 'pilot', until: '2025' } }), of({ status_detail: { state: 'past' } }));
  assert.ok(of({ status_detail: { state: 'suspended' } }) < of({ status_detail: { state: 'uncertain' } }));
  assert.equal(of({ status_detail: { state: 'constructor' as never } }), 1);
  assert.ok(of({ status: 'defunct' }) < of({ status: 'temporarily closed' }));
});
