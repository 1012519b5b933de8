import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeLabels, type Box, type LabelSpot, type LabelWish } from './map-labels.js';

const FRAME: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const wish = (id: string, x: number, y: number, gap = 12): LabelWish => ({ id, text: id, x, y, width: 60, height: 14, gap });
const overlap = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const boxOf = (spot: LabelSpot, wishes: readonly LabelWish[]): Box => {
  const { width, height } = wishes.find(({ id }) => id === spot.id) ?? { width: 0, height: 0 };
  return { left: spot.left, top: spot.top, right: spot.left + width, bottom: spot.top + height };
};

describe('placeLabels', () => {
  it('writes a town under its point where nothing is in the way', () => {
    assert.deepEqual(placeLabels([wish('magog', 300, 200)], [], FRAME), [{ id: 'magog', left: 270, top: 212 }]);
  });

  it('takes another side when a point is below', () => {
    const [spot] = placeLabels([wish('magog', 300, 200)], [{ left: 280, top: 214, right: 320, bottom: 250 }], FRAME);
    assert.deepEqual(spot, { id: 'magog', left: 312, top: 193 });
  });

  it('leaves a name out rather than write it over another', () => {
    const walls: Box[] = [{ left: 0, top: 0, right: 600, bottom: 400 }];
    assert.deepEqual(placeLabels([wish('magog', 300, 200)], walls, FRAME), []);
  });

  it('writes a name on its own land, aside from the middle where it must, or not at all', () => {
    const land = (left: number, right: number): LabelWish => ({
      ...wish('territory', 300, 200, 0),
      fits: (box) => box.left >= left && box.right <= right,
    });
    assert.deepEqual(placeLabels([land(260, 400)], [], FRAME), [{ id: 'territory', left: 270, top: 193 }]);
    assert.deepEqual(placeLabels([land(281, 400)], [], FRAME), [{ id: 'territory', left: 285, top: 193 }]);
    assert.deepEqual(placeLabels([land(280, 320)], [], FRAME), []);
  });

  it('writes a territory called as its town once', () => {
    const town = wish('town', 300, 200);
    const named = (id: string, once: boolean): LabelWish => ({ ...wish(id, 300, 100, 0), text: 'town', once });
    assert.equal(placeLabels([town, named('territory', true)], [], FRAME).length, 1);
    assert.equal(placeLabels([town, named('territory', false)], [], FRAME).length, 2);
  });

  it('never lets names meet points, each other or the edge', () => {
    const coordinate = { x: fc.integer({ min: -50, max: 650 }), y: fc.integer({ min: -50, max: 450 }) };
    const wishes = fc.array(
      fc.record({
        ...coordinate,
        width: fc.integer({ min: 5, max: 140 }),
        height: fc.integer({ min: 5, max: 30 }),
        gap: fc.constantFrom(0, 12),
      }),
      { maxLength: 25 },
    );
    const points = fc.array(fc.record(coordinate), { maxLength: 25 });
    fc.assert(
      fc.property(wishes, points, (wanted, discs) => {
        const named = wanted.map((one, index) => ({ ...one, id: String(index), text: '' }));
        const obstacles = discs.map(({ x, y }): Box => ({ left: x - 18, top: y - 18, right: x + 18, bottom: y + 18 }));
        const boxes = placeLabels(named, obstacles, FRAME).map((spot) => boxOf(spot, named));
        boxes.forEach((box, index) => {
          assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400);
          assert.ok(!obstacles.some((obstacle) => overlap(box, obstacle)));
          assert.ok(!boxes.slice(index + 1).some((other) => overlap(box, other)));
        });
      }),
    );
  });
});
