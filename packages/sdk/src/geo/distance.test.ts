import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { distanceMetres } from './distance.js';

const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

it('measures a degree of latitude, the same both ways, never more than half the Earth', () => {
  const degree = distanceMetres({ latitude: 45, longitude: -72 }, { latitude: 46, longitude: -72 });
  assert.ok(Math.abs(degree - 111_195) < 5, String(degree));
  fc.assert(
    fc.property(position, position, (a, b) => {
      const metres = distanceMetres(a, b);
      assert.ok(metres >= 0 && metres <= 20_015_200);
      assert.ok(Math.abs(metres - distanceMetres(b, a)) < 1e-3);
    }),
  );
});
