/** The keys that move from one point to another. */
export const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
export type Move = (typeof MOVES)[number];

/** Where something stands on the screen, in CSS pixels. */
export interface OnScreen {
  x: number;
  y: number;
}

const TOWARDS: Record<'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** How much a step aside counts beside a step ahead. */
const ASIDE = 2;

/**
 * The index a key leads to: for an arrow the nearest point that way, by what the eye sees; for Home and End the first and the last.
 * Stays where it is when nothing stands that way.
 */
export function nextPoint(points: readonly OnScreen[], current: number, move: Move): number {
  if (move === 'Home') return 0;
  if (move === 'End') return points.length - 1;
  const from = points[current];
  if (from === undefined) return 0;
  const [dx, dy] = TOWARDS[move];
  let best = Infinity;
  let found = current;
  points.forEach(({ x, y }, index) => {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    // Within a quarter turn of the key's direction.
    if (index === current || ahead <= 0 || aside > ahead * 2) return;
    const cost = ahead + ASIDE * aside;
    if (cost < best) {
      best = cost;
      found = index;
    }
  });
  return found;
}

/** Whether a key moves between points. */
export function isMove(key: string): key is Move {
  return MOVES.some((move) => move === key);
}
