import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Coverage, HsdsService, HsdsServiceArea } from '@accueil/sdk';
import { coverageLabel } from './coverage.js';
import { nameList } from './name-list.js';

const TOWNS: Record<string, string> = { 1: 'Pinville', 2: 'Saint-Aubin', 3: 'Le Lac', 4: 'Rive-Haute', 5: 'Sapin', 9: 'Port-Bleu' };
const asked = (territories: string[], municipalities: string[] = []) => ({
  lang: 'fr',
  territories,
  municipalities,
  territoryName: (id: string) => ({ pins: 'Les Pins', baie: 'La Baie', vallee: 'La Vallée' })[id] ?? id,
  municipalityName: (code: string) => TOWNS[code] ?? code,
  territoryOf: (code: string) => (code === '9' ? 'baie' : 'pins'),
});
const label = (coverage: Coverage | undefined, areas: HsdsServiceArea[], ask: ReturnType<typeof asked>) => {
  const service: HsdsService = {
    id: 's',
    key: 's',
    organization_id: 'o',
    name: 'Service',
    status: 'active',
    service_areas: areas,
    needs: [],
    stages: [],
    audiences: [],
  };
  return coverageLabel({ service, ...(coverage && { coverage }) }, ask)?.replace(/\s/g, ' ');
};

describe('the whole territory was asked for', () => {
  test('a service of the territory names it, not those nobody asked about', () => {
    assert.equal(label('territory', [{ territory: 'pins' }, { territory: 'baie' }], asked(['pins'])), 'Dessert Les Pins');
    assert.equal(
      label('territory', [{ territory: 'pins' }, { territory: 'baie' }], asked(['pins', 'baie'])),
      'Dessert Les Pins et La Baie',
    );
  });
  test('an area that names all its towns is the territory', () => {
    assert.equal(label('territory', [{ territory: 'vallee', municipalities: ['1', '2'] }], asked(['pins'])), 'Dessert Les Pins');
  });
  test('towns are a part of it, those of the territory only, three at most', () => {
    const towns = (...municipalities: string[]) => [{ territory: 'vallee', municipalities }];
    assert.equal(label('municipality', towns('1', '9'), asked(['pins'])), 'Dessert une partie du territoire : Pinville');
    assert.equal(
      label('municipality', towns('1', '2', '3'), asked(['pins'])),
      'Dessert une partie du territoire : Pinville, Saint-Aubin et Le Lac',
    );
    assert.equal(
      label('municipality', towns('1', '2', '3', '4', '5'), asked(['pins'])),
      'Dessert une partie du territoire : Pinville, Saint-Aubin, Le Lac et 2 autres',
    );
  });
});

describe('a place was asked for', () => {
  test('its name, where the service names it', () => {
    assert.equal(label('municipality', [{ territory: 'pins', municipalities: ['1', '2'] }], asked(['pins'], ['2'])), 'Dessert Saint-Aubin');
  });
  test('never a place the service does not name', () => {
    assert.equal(
      label('municipality', [{ territory: 'pins', municipalities: ['1'] }], asked(['pins'], ['2'])),
      'Dessert une partie du territoire : Pinville',
    );
  });
  test('its territory', () => {
    assert.equal(label('territory', [{ territory: 'pins' }], asked(['pins'], ['2'])), 'Dessert tout le territoire : Les Pins');
  });
});

test('wider, unknown, elsewhere; nothing where nothing was asked for', () => {
  assert.equal(label('region', [{ territory: 'vallee' }], asked(['pins'])), 'Dessert toute la région');
  assert.equal(label('province', [{ territory: 'province' }], asked(['pins'])), 'Dessert toute la province');
  assert.equal(label('unknown', [], asked(['pins'])), 'Couverture à confirmer');
  assert.equal(label('elsewhere', [{ territory: 'baie' }], asked(['pins'])), 'Dessert d’autres lieux seulement');
  assert.equal(label(undefined, [], asked([])), undefined);
});

test('names keep their own direction in a text that runs right to left', () => {
  assert.equal(nameList(['Magog'], 'ar'), '\u2068Magog\u2069');
  assert.equal(nameList(['Magog'], 'fr'), 'Magog');
});
