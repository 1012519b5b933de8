import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRegion } from '../../build/build-region.js';
import { FIXTURE, withRegion } from '../../testing/region-fixture.js';
import { validateRegion } from '../../validate/validate-region.js';

describe('the words of a period', () => {
  it('suit a day, a month and a year', async () => {
    const maison = (FIXTURE['organizations/maison.yaml'] ?? '')
      .replace(
        "    schedules:\n      - { freq: WEEKLY, byday: 'MO,TU', opens_at: '08:30', closes_at: '12:00', description: { fr: Le matin } }",
        `    schedules:
      - { freq: WEEKLY, byday: 'MO', opens_at: '08:30', closes_at: '12:00', valid_from: 2024-06-24, date_seen: 2023-10 }
    capacities: [{ unit: { fr: places }, available: 1, updated: 2024-05-01 }]`,
      )
      .replace('cost_options: [{ amount: 0, currency: CAD }]', 'cost_options: [{ amount: 5, currency: CAD, valid_from: 2024-01-01 }]')
      .replace(
        '    territory: haute-vallee\n  - key: maison-refuge',
        '    territory: haute-vallee\n    valid_from: 2024-12\n  - key: maison-refuge',
      );
    const page = await withRegion({ ...FIXTURE, 'organizations/maison.yaml': maison }, async (folder) => {
      const validated = await validateRegion(folder);
      const built = await compileRegion(validated);
      assert.ok(built, JSON.stringify(validated.diagnostics));
      return Buffer.from(built.contents.get('pages/fr/services/maison--logement.html') ?? []).toString('utf8');
    });
    assert.match(page, /À partir du 24 juin 2024/);
    assert.match(page, /Début\u00A0: décembre 2024/);
    assert.match(page, /relevé\u00A0: octobre 2023/);
    assert.match(page, /en date du 1er mai 2024/);
    assert.doesNotMatch(page, /du (?:décembre|octobre)/);
  });
});
