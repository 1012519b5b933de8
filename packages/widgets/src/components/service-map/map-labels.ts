/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A name that would like to be written. */
export interface LabelWish {
  id: string;
  text: string;
  /** What the name belongs to, in CSS pixels. */
  x: number;
  y: number;
  /** The size of the name as it is written. */
  width: number;
  height: number;
  /** How far the name stands from its point; 0 lets it stand on it, as a territory's name does. */
  gap: number;
  /** Whether a box lies wholly on what is named: a name that reaches over the neighbour would seem to name it too. */
  fits?(box: Box): boolean;
  /** Leaves the name out where the same words already stand, as where a territory has its town's name. */
  once?: boolean;
}

/** Where a name may be written: its top left corner. */
export interface LabelSpot {
  id: string;
  left: number;
  top: number;
}

/** Air around a name. */
const AIR = 3;

/**
 * Chooses where each name is written, first wishes first: names yield to the obstacles (points) and to each other, try the sides
 * of their point in turn, and are left out where nothing is free. All stay inside `frame`. Pure.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], frame: Box): LabelSpot[] {
  const taken = [...obstacles];
  const spots: LabelSpot[] = [];
  const written = new Set<string>();
  for (const wish of wishes) {
    if (wish.once === true && written.has(wish.text)) continue;
    const box = (wish.gap > 0 ? around(wish) : upon(wish))
      .map(({ left, top }): Box => ({ left, top, right: left + wish.width, bottom: top + wish.height }))
      .find((one) => isFree(one, taken, frame) && wish.fits?.(one) !== false);
    if (box === undefined) continue;
    taken.push(box);
    written.add(wish.text);
    spots.push({ id: wish.id, left: box.left, top: box.top });
  }
  return spots;
}

function around({ x, y, width, height, gap }: LabelWish): { left: number; top: number }[] {
  const middle = { left: x - width / 2, top: y - height / 2 };
  return [
    { left: middle.left, top: y + gap },
    { left: x + gap, top: middle.top },
    { left: x - gap - width, top: middle.top },
    { left: middle.left, top: y - gap - height },
  ];
}

/** Spots over the middle of what is named, nearest first, as far as a few lines up and down. */
function upon({ x, y, width, height }: LabelWish): { left: number; top: number }[] {
  return SPREAD.map(([aside, down]) => ({ left: x - width / 2 + aside * width, top: y - height / 2 + down * height }));
}

const SPREAD = [0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6]
  .flatMap((down) => [0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8].map((aside) => [aside, down] as const))
  .sort((a, b) => reach(a) - reach(b));

function reach([aside, down]: readonly [number, number]): number {
  return Math.hypot(aside * 5, down);
}

function isFree({ left, top, right, bottom }: Box, taken: readonly Box[], frame: Box): boolean {
  if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom) return false;
  return !taken.some((box) => left < box.right + AIR && right > box.left - AIR && top < box.bottom + AIR && bottom > box.top - AIR);
}
