import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesOf } from './drawing-names.js';
import type { MapPoint } from './map-clusters.js';
import type { Outline } from './map-outlines.js';
import type { MapPlace } from './map-places.js';

const place = (key: string): MapPlace => ({ key }) as MapPlace;
const point = (...keys: string[]): MapPoint => ({
  key: keys.join(),
  latitude: 45,
  longitude: -72,
  places: keys.map(place),
  count: keys.length,
  partsAt: undefined,
});
const land = (id: string): Outline => ({ id, name: id, middle: { latitude: 45, longitude: -72 } }) as unknown as Outline;

const written = (chosen: string[]): string[] =>
  namesOf({
    territories: [land('north'), land('south')],
    asked: new Set(['south']),
    points: [point('magog', 'orford'), point('granby')],
    chosen: new Set(chosen),
    placeName: ({ key }) => key,
    severalName: (name, others) => `${name} +${others}`,
  }).map(({ text, kind }) => `${kind} ${text}`);

describe('namesOf', () => {
  it('names the asked land first, then busy places, then the other lands', () => {
    assert.deepEqual(written([]), ['asked south', 'town magog +1', 'town granby', 'territory north']);
  });

  it('names the place of the chosen service before all, even inside a point of several', () => {
    assert.deepEqual(written(['orford']).slice(0, 2), ['chosen orford', 'asked south']);
  });
});
