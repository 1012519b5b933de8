import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mirror } from '../drawing/shapes.js';
import { roughMeasure } from '../drawing/text.js';
import { layLine, type Box, type Laid, type LineLayout, type LineStage } from './line-layout.js';

const words = (max: number) =>
  fc.array(fc.stringMatching(/^[a-zéà'’؀-ي-]{1,14}$/), { minLength: 1, maxLength: max }).map((list) => list.join(' '));
const stage = fc.record({
  name: words(3),
  stops: fc.array(fc.record({ name: words(9), notes: words(6), role: fc.constantFrom('lead', 'partner', 'refers', 'funds') }), {
    maxLength: 7,
  }),
  rest: fc.oneof(fc.constant(''), words(5)),
});
const line = fc.array(stage, { maxLength: 6 }).map((stages) =>
  stages.map((one, s): LineStage => ({
    key: `s${s}`,
    ...one,
    stops: one.stops.map((stop, n) => ({ key: `s${s}.${n}`, ...stop })),
  })),
);
const room = fc.record({ width: fc.integer({ min: 280, max: 1600 }), size: fc.constantFrom(14, 16, 20) });
const lay = (stages: LineStage[], { width, size }: { width: number; size: number }, rightToLeft = false) =>
  layLine(stages, { width, size, measure: roughMeasure, rightToLeft });

const stopsOf = ({ stages }: LineLayout): Laid[] => stages.flatMap(({ stops, rest }) => [...stops, ...(rest ? [rest] : [])]);
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

describe('the journey line', () => {
  test('no stop covers another, and none leaves the drawing', () => {
    fc.assert(
      fc.property(line, room, (stages, at) => {
        const laid = lay(stages, at);
        const boxes = stopsOf(laid).map(({ box }) => box);
        for (const [n, box] of boxes.entries()) {
          for (const other of boxes.slice(n + 1)) assert.equal(meet(box, other), false);
          assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= laid.width + 0.01 && box.y + box.height <= laid.height + 0.01);
        }
      }),
    );
  });

  test('what is written in a stop stays in its room', () => {
    fc.assert(
      fc.property(line, room, (stages, at) => {
        for (const { box, shapes } of stopsOf(lay(stages, at))) {
          for (const shape of shapes) {
            if (shape.kind !== 'text') continue;
            const right = shape.x + roughMeasure(shape.text, shape.size, shape.bold);
            assert.ok(shape.x >= box.x && right <= box.x + box.width + 0.01, `${shape.text} ${right} > ${box.x + box.width}`);
            assert.ok(shape.y - shape.size * 0.8 >= box.y && shape.y <= box.y + box.height, shape.text);
          }
        }
      }),
    );
  });

  test('order is kept: stages along the line, stops down from it', () => {
    fc.assert(
      fc.property(line, room, (stages, at) => {
        const laid = lay(stages, at);
        assert.deepEqual(
          laid.stages.map(({ key, stops }) => [key, stops.map((stop) => stop.key)]),
          stages.map(({ key, stops }) => [key, stops.map((stop) => stop.key)]),
        );
        for (const [n, { box, stops }] of laid.stages.entries()) {
          const next = laid.stages[n + 1];
          if (next) assert.ok(laid.isVertical ? box.y + box.height <= next.box.y : box.x + box.width <= next.box.x + 0.01);
          for (const [i, stop] of stops.entries())
            assert.ok(i === 0 || stop.box.y >= (stops[i - 1] as Laid).box.y + (stops[i - 1] as Laid).box.height - 0.01);
        }
      }),
    );
  });

  test('from right to left it is the same, mirrored; mirrored again, itself', () => {
    fc.assert(
      fc.property(line, room, (stages, at) => {
        const [left, right] = [lay(stages, at), lay(stages, at, true)];
        assert.deepEqual([right.width, right.height, right.isVertical], [left.width, left.height, left.isVertical]);
        for (const [n, stop] of stopsOf(right).entries()) {
          const same = stopsOf(left)[n] as Laid;
          assert.equal(stop.box.y, same.box.y);
          assert.ok(Math.abs(stop.box.x + stop.box.width + same.box.x - left.width) < 0.01);
          assert.deepEqual(stop.shapes, mirror(same.shapes, left.width));
        }
        const twice = mirror(mirror(left.track, left.width), left.width);
        twice.forEach((shape, i) => assert.ok(Math.abs(shape.x - (left.track[i] as { x: number }).x) < 0.01));
      }),
    );
  });

  test('it runs across where there is room, down where there is not', () => {
    const five: LineStage[] = Array.from({ length: 5 }, (_, n) => ({ key: `${n}`, name: 'Établissement', stops: [], rest: 'Rien' }));
    assert.equal(lay(five, { width: 1280, size: 16 }).isVertical, false);
    assert.equal(lay(five, { width: 360, size: 16 }).isVertical, true);
    assert.equal(lay(five, { width: 1280, size: 32 }).isVertical, true, 'letters twice as large need twice the room');
    assert.equal(lay([], { width: 360, size: 16 }).height, 0);
  });
});
