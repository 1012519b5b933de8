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
  /** What the name belongs to, in CSS pixels. */
  x: number;
  y: number;
  /** The size of the name as it is written. */
  width: number;
  height: number;
  /** How far the name stands from its point; 0 lets it stand on it, as a territory's name does. */
  gap: number;
  /** The width of what is named: a wider name would seem to name its neighbours too, and is left out. */
  room?: number;
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
  for (const wish of wishes) {
    if (wish.room !== undefined && wish.width > wish.room) continue;
    const spot = (wish.gap > 0 ? around(wish) : upon(wish)).find(({ left, top }) => isFree(wish, left, top, taken, frame));
    if (spot === undefined) continue;
    taken.push({ left: spot.left, top: spot.top, right: spot.left + wish.width, bottom: spot.top + wish.height });
    spots.push({ id: wish.id, ...spot });
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

function upon({ x, y, width, height }: LabelWish): { left: number; top: number }[] {
  const steps = [0, 1, -1, 2, -2];
  return steps
    .flatMap((down) =>
      [0, 0.35, -0.35].map((aside) => ({ left: x - width / 2 + aside * width, top: y - height / 2 + down * height * 1.2 })),
    )
    .sort((a, b) => reach(a) - reach(b));

  function reach({ left, top }: { left: number; top: number }): number {
    return Math.hypot(left + width / 2 - x, (top + height / 2 - y) * 1.5);
  }
}

function isFree({ width, height }: LabelWish, left: number, top: number, taken: readonly Box[], frame: Box): boolean {
  const [right, bottom] = [left + width, top + height];
  if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom) return false;
  return !taken.some((box) => left < box.right + AIR && right > box.left - AIR && top < box.bottom + AIR && bottom > box.top - AIR);
}
