import type { MapName } from './drawing-labels.js';
import { visibleSize, type MapPoint } from './map-clusters.js';
import type { Outline } from './map-outlines.js';
import type { MapPlace } from './map-places.js';

/** What there is to name. */
export interface Nameable {
  territories: readonly Outline[];
  /** Ids of the asked ones. */
  asked: ReadonlySet<string>;
  /** Those with most services first. */
  points: readonly MapPoint[];
  /** Keys of the places of the chosen service. */
  chosen: ReadonlySet<string>;
  placeName(place: MapPlace): string;
  /** A point of several places: the name of one, and how many others. */
  severalName(name: string, others: number): string;
}

/** Between a point and its name, CSS pixels. */
const GAP = 3;
/** So many towns are named before the neighbouring territories. */
const FIRST_TOWNS = 12;

/** The names to write, those that matter most first: the chosen place, the asked land, the busiest places, the other lands. Pure. */
export function namesOf({ territories, asked, points, chosen, placeName, severalName }: Nameable): MapName[] {
  const lands = territories.map((land): MapName => ({
    id: `land ${land.id}`,
    text: land.name,
    ...land.middle,
    gap: 0,
    land,
    ...(asked.has(land.id) ? { kind: 'asked' } : { kind: 'territory', once: true }),
  }));
  const towns = points.map((point): MapName => {
    const { key, latitude, longitude, places, count } = point;
    const picked = places.find((place) => chosen.has(place.key));
    const named = picked ?? places[0];
    const name = named === undefined ? '' : placeName(named);
    return {
      id: `point ${key}`,
      text: picked === undefined && places.length > 1 ? severalName(name, places.length - 1) : name,
      latitude,
      longitude,
      kind: picked === undefined ? 'town' : 'chosen',
      gap: visibleSize(count) / 2 + (places.length > 1 ? GAP + GAP : GAP),
    };
  });
  const rest = towns.filter(({ kind }) => kind === 'town');
  return [
    ...towns.filter(({ kind }) => kind === 'chosen'),
    ...lands.filter(({ kind }) => kind === 'asked'),
    ...rest.slice(0, FIRST_TOWNS),
    ...lands.filter(({ kind }) => kind !== 'asked'),
    ...rest.slice(FIRST_TOWNS),
  ];
}
