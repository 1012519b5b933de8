import { asksOf, type CoverageAsk } from '../coverage/coverage.js';
import type { Position } from '../geo/distance.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { resolvePlace } from '../geo/resolve.js';
import type { PlaceCandidate } from '../geo/types.js';
import type { SearchGeography } from './geography.js';
import type { ServiceSearch } from './types.js';

/** A place that was asked for, in every way it can be used. */
export interface AskedPlace {
  /** Several: the name is shared. */
  readonly candidates: readonly PlaceCandidate[];
  readonly asks: readonly CoverageAsk[];
  /** To measure distances from: only from one place, a municipality or better. */
  readonly origin: Position | undefined;
}

/** A place as search uses it. */
export function askedPlace(candidates: readonly PlaceCandidate[], gazetteer: LinkedGazetteer | undefined): AskedPlace {
  const [only] = candidates;
  const point = candidates.length === 1 && only?.precision === 'municipality' ? only : undefined;
  const asks = gazetteer ? candidates.flatMap((candidate) => asksOf(candidate, gazetteer)) : [];
  const isWhole = (id: string): boolean => asks.some(({ territory, municipality }) => territory === id && municipality === undefined);
  return {
    candidates,
    // A town and the territory it names: what serves another town of it serves a part of what was asked.
    asks: asks.filter(({ territory, municipality }) => municipality === undefined || !isWhole(territory)),
    origin:
      point?.latitude !== undefined && point.longitude !== undefined ? { latitude: point.latitude, longitude: point.longitude } : undefined,
  };
}

/** The point or the place `near` names; `undefined` when it names none that is known. */
export function readNear(near: ServiceSearch['near'], geography: SearchGeography): AskedPlace | undefined {
  if (!near) return undefined;
  if ('place' in near) {
    const candidates = geography.names ? resolvePlace(near.place, geography.names) : [];
    return candidates.length > 0 ? geography.asked(candidates) : undefined;
  }
  return { candidates: [], asks: [], origin: { latitude: near.latitude, longitude: near.longitude } };
}
