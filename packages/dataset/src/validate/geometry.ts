import type { Outline } from './outlines.js';

/** A point in degrees WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

const METRES_A_DEGREE = 111_195;

/** The outline that holds a point; `undefined` where none does. */
export function outlineAt(outlines: readonly Outline[], point: Point): Outline | undefined {
  return outlines.find((outline) => holds(outline, point));
}

/** Metres from a point to an outline: 0 inside. Right within some percents up to a hundred kilometres. */
export function metresFrom(outline: Outline, point: Point): number {
  if (holds(outline, point)) return 0;
  const across = METRES_A_DEGREE * Math.cos((point.latitude * Math.PI) / 180);
  const flat = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => [
    (longitude - point.longitude) * across,
    (latitude - point.latitude) * METRES_A_DEGREE,
  ];
  let nearest = Infinity;
  for (const ring of outline.polygons.flat()) {
    let before: [number, number] | undefined;
    for (const position of ring) {
      const here = flat(position);
      if (before) nearest = Math.min(nearest, toSegment(before, here));
      before = here;
    }
  }
  return nearest;
}

/** From the origin to the segment between two positions. */
function toSegment([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** A ray to the east crosses the rings an odd number of times: of the outer ring and the holes together. */
function holds({ polygons, box: [west, south, east, north] }: Outline, { latitude, longitude }: Point): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return polygons.some((rings) => {
    let isInside = false;
    for (const ring of rings) {
      let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
      for (const [x = 0, y = 0] of ring) {
        const crosses = y > latitude !== beforeY > latitude && longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x;
        if (crosses) isInside = !isInside;
        [beforeX, beforeY] = [x, y];
      }
    }
    return isInside;
  });
}
