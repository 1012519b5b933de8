import type { Municipality } from '@accueil/sdk';
import type { MapPoint } from './map-clusters.js';
import type { MapPlace } from './map-places.js';
import { pointLabel, serviceCount, severalPlaces, unnamedPlace } from './map-strings.js';

/** What a place is called: its municipality, else the town of its addresses. */
export function placeName({ municipality, name }: MapPlace, municipalities: readonly Municipality[]): string {
  return municipalities.find(({ code }) => code === municipality)?.name ?? name ?? unnamedPlace();
}

/** What a screen reader hears at a point: its name, and how much is there. `lang` is the interface's. */
export function pointWords({ places, count }: MapPoint, municipalities: readonly Municipality[], lang: string): string {
  const [first] = places;
  const name = first === undefined ? unnamedPlace() : placeName(first, municipalities);
  return pointLabel(places.length > 1 ? severalPlaces(name, places.length - 1, lang) : name, serviceCount(count, lang));
}
