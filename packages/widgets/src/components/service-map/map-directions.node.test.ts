import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMove, nextPoint } from './map-directions.js';

const cross = [
  { x: 100, y: 100 },
  { x: 200, y: 110 },
  { x: 100, y: 200 },
  { x: 20, y: 95 },
  { x: 105, y: 10 },
];

describe('nextPoint', () => {
  it('leads to the nearest point that way', () => {
    assert.equal(nextPoint(cross, 0, 'ArrowRight'), 1);
    assert.equal(nextPoint(cross, 0, 'ArrowDown'), 2);
    assert.equal(nextPoint(cross, 0, 'ArrowLeft'), 3);
    assert.equal(nextPoint(cross, 0, 'ArrowUp'), 4);
  });

  it('stays where nothing stands that way', () => {
    assert.equal(nextPoint(cross, 1, 'ArrowRight'), 1);
  });

  it('knows the first and the last', () => {
    assert.equal(nextPoint(cross, 2, 'Home'), 0);
    assert.equal(nextPoint(cross, 2, 'End'), 4);
  });

  it('reaches every point of a spread by arrows alone', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ x: (index * 73) % 600, y: (index * 131) % 400 }));
    const reached = new Set([0]);
    for (const from of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) reached.add(nextPoint(points, from, key));
    assert.equal(reached.size, 30);
  });

  it('tells its keys from others', () => {
    assert.ok(isMove('Home') && !isMove('Enter'));
  });
});
