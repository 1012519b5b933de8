import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCenter, readTiles, readZoom } from './map-attributes.js';

const BASE = 'https://town.example/page';

describe('readCenter', () => {
  it('reads latitude, then longitude', () =>
    assert.deepEqual(readCenter('45.27, -72.15'), { value: { latitude: 45.27, longitude: -72.15 } }));
  it('says nothing of what was not set', () => assert.deepEqual(readCenter(' '), {}));
  for (const text of ['45.27', 'Magog', '91,0', '45,-72,3', '45,', ',']) {
    it(`says why "${text}" cannot be used`, () => assert.match(readCenter(text).problem ?? '', /latitude,longitude/));
  }
});

describe('readZoom', () => {
  it('takes 1 to 18', () => assert.deepEqual(readZoom(9.5), { value: 9.5 }));
  it('says nothing of what was not set', () => assert.deepEqual(readZoom(null), {}));
  for (const zoom of [0, 19, NaN]) it(`says why ${zoom} cannot be used`, () => assert.match(readZoom(zoom).problem ?? '', /1 to 18/));
});

describe('readTiles', () => {
  it('names the host', () => {
    assert.equal(readTiles('https://tiles.example.org/{z}/{x}/{y}.png', BASE).value?.host, 'tiles.example.org');
    assert.equal(readTiles('https://{s}.tiles.example.org/{z}/{x}/{y}.png', BASE).value?.host, 'tiles.example.org');
    assert.equal(readTiles('/tiles/{z}/{x}/{-y}.png', BASE).value?.host, 'town.example');
  });
  it('says nothing of what was not set', () => assert.deepEqual(readTiles('', BASE), {}));
  for (const text of ['https://tiles.example.org/', 'javascript:{z}{x}{y}', 'https://{z}:{x}:{y}']) {
    it(`says why "${text}" cannot be used`, () => assert.ok(readTiles(text, BASE).problem));
  }
});
