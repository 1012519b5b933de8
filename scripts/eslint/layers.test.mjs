import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerFault } from './layers.mjs';

const ROOT = '/repo';
const at = (path, specifier) => layerFault(`${ROOT}/packages/${path}`, specifier, ROOT);

test('a layer may import itself and those before it', () => {
  assert.equal(at('sdk/src/search/index-build.ts', '../hsds/types.js'), undefined);
  assert.equal(at('sdk/src/search/rank.ts', './types.js'), undefined);
  assert.equal(at('sdk/src/client.ts', './resources/services.js'), undefined);
  assert.equal(at('widgets/src/components/service-finder/service-finder.ts', '../../parts/icons.js'), undefined);
});

test('a layer may not import one above it', () => {
  assert.match(at('sdk/src/hsds/check.ts', '../search/types.js'), /hsds may not import search/);
  assert.match(at('widgets/src/base/accueil-element.ts', '../components/service-card/index.js'), /base may not import components/);
});

test('packages import each other by their entry points, and only downwards', () => {
  assert.equal(at('widgets/src/base/accueil-element.ts', '@accueil/sdk'), undefined);
  assert.match(at('sdk/src/client.ts', '@accueil/dataset'), /may not import/);
  assert.match(at('demo/pages/town.ts', '@accueil/sdk'), /may not import/);
  assert.match(at('widgets/src/base/accueil-element.ts', '../../../sdk/src/index.js'), /leaves the package/);
});

test('a component imports another only by its index', () => {
  assert.equal(at('widgets/src/components/service-finder/view.ts', '../service-map/index.js'), undefined);
  assert.match(at('widgets/src/components/service-finder/view.ts', '../service-map/drawing.js'), /only by its index/);
});

test('a file in no layer is a fault, so that a new folder is placed on purpose', () => {
  assert.match(at('sdk/src/odds-and-ends/x.ts', '../hsds/types.js'), /stands in no layer/);
});
