import { NAMED } from './audience.js';
import type { Continuum } from './open.js';
import { STANDINGS } from './types.js';
import { isGone, type View } from './view.js';

/** Services of one cell that are alike in all that the rules ask of them but their places: they are judged once. */
export interface Alike {
  /** Number of one of them. */
  readonly sample: number;
  /** Place, in the order of names, of the organization that alone gives them all; -1: several do. */
  giver: number;
  /** It stands in from another cell, alone. */
  readonly isGuest?: boolean;
}

interface AlikeCell {
  readonly list: readonly Alike[];
  /** Numbers of the services of the cell that are gone, and name what replaces them. */
  readonly replaced: readonly number[];
}

/** The services of one view by kind: the same areas, standing, and levels of audience and of language. */
export interface Alikes {
  readonly view: View;
  /** Kind of each service, by number. */
  readonly kinds: Uint32Array;
  /** Number of a service of each kind. */
  readonly samples: readonly number[];
  /** By cell, those already asked of. */
  readonly cells: (AlikeCell | undefined)[];
  /** By kind: its place in the list of the cell that was read last. */
  readonly places: Uint32Array;
}

const LEVELS = NAMED + 1;

/** Sorts services by kind, once a view. Linear. */
export function findAlikes({ geography: { areas, areasOf }, cells }: Continuum, view: View): Alikes {
  const { standing, audience, language } = view;
  const kinds = new Uint32Array(standing.length);
  const samples: number[] = [];
  /** By areas, standing and levels: kind + 1. */
  const known = new Uint32Array(areas.length * STANDINGS.length * LEVELS * LEVELS);
  for (let n = 0; n < kinds.length; n += 1) {
    const place = (areasOf[n] as number) * STANDINGS.length + (standing[n] as number);
    const at = (place * LEVELS + (audience?.[n] ?? 0)) * LEVELS + (language?.[n] ?? 0);
    kinds[n] = (known[at] ||= samples.push(n)) - 1;
  }
  return { view, kinds, samples, cells: cells.map(() => undefined), places: new Uint32Array(samples.length) };
}

/** The services of a cell, those that are alike together. Read once a view, whatever the unit. */
export function alikesOf({ cells, givers, isReplaced }: Continuum, alikes: Alikes, cell: number): AlikeCell {
  const known = alikes.cells[cell];
  if (known) return known;
  const { kinds, places, view } = alikes;
  const list: Alike[] = [];
  const replaced: number[] = [];
  for (const n of cells[cell] ?? []) {
    const kind = kinds[n] as number;
    const alike = list[places[kind] as number];
    // A place may be left from another cell.
    if (!alike || kinds[alike.sample] !== kind) places[kind] = list.push({ sample: n, giver: givers[n] as number }) - 1;
    else if (alike.giver !== givers[n]) alike.giver = -1;
    if (isReplaced[n] === 1 && isGone(n, view.standing)) replaced.push(n);
  }
  return (alikes.cells[cell] = { list, replaced });
}
