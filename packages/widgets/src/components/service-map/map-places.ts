import type { CoordinatePrecision, ServiceHit } from '@accueil/sdk';

/** One spot of the map and the services that are offered there. */
export interface MapPlace {
  /** Made of the coordinates: stays the same from one search to the next. */
  key: string;
  /** Degrees WGS 84. */
  latitude: number;
  longitude: number;
  /** The town, as its addresses write it; `undefined` where none does. */
  name: string | undefined;
  /** Municipality code, where the place is inside the region. */
  municipality: string | undefined;
  /** The least exact precision of the coordinates that met here. */
  precision: CoordinatePrecision;
  /** In the order of the search; each service once. */
  hits: readonly ServiceHit[];
}

/** The services of a search, as a map sees them. */
export interface MappedHits {
  /** Those with most services first. */
  places: MapPlace[];
  /** Services with no coordinates at all, in the order of the search. */
  unmapped: ServiceHit[];
}

/** Digits after the point that make two coordinates the same spot: about ten metres. */
const DIGITS = 4;
const PRECISIONS: readonly CoordinatePrecision[] = ['address', 'street', 'municipality'];

/**
 * Groups services by the spot they are offered at. A withheld address counts only at the precision of its municipality.
 * A service with several places stands at each. Pure; never throws.
 */
export function groupPlaces(hits: readonly ServiceHit[]): MappedHits {
  const places = new Map<string, MapPlace & { hits: ServiceHit[] }>();
  const unmapped: ServiceHit[] = [];
  for (const hit of hits) {
    let found = false;
    for (const { latitude, longitude, coordinate_precision = 'municipality', address_withheld, addresses, municipality } of hit.locations) {
      if (latitude === undefined || longitude === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) continue;
      if (address_withheld === true && coordinate_precision !== 'municipality') continue;
      found = true;
      const key = `${latitude.toFixed(DIGITS)} ${longitude.toFixed(DIGITS)}`;
      const name = addresses?.[0]?.city;
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, { key, latitude, longitude, name, municipality, precision: coordinate_precision, hits: [hit] });
        continue;
      }
      if (!place.hits.some(({ service }) => service.id === hit.service.id)) place.hits.push(hit);
      place.name ??= name;
      place.municipality ??= municipality;
      place.precision = leastExact(place.precision, coordinate_precision);
    }
    if (!found) unmapped.push(hit);
  }
  return { places: [...places.values()].sort((a, b) => b.hits.length - a.hits.length || (a.key < b.key ? -1 : 1)), unmapped };
}

/** The least exact of two precisions. */
export function leastExact(a: CoordinatePrecision, b: CoordinatePrecision): CoordinatePrecision {
  return PRECISIONS.indexOf(a) > PRECISIONS.indexOf(b) ? a : b;
}

/** The services of several places, each once. */
export function hitsOf(places: readonly MapPlace[]): ServiceHit[] {
  return [...new Map(places.flatMap(({ hits }) => hits).map((hit) => [hit.service.id, hit])).values()];
}

/** The places of one service, by its key; none where it has none, or where no service is meant. */
export function placesOf(places: readonly MapPlace[], serviceKey: string | undefined): MapPlace[] {
  return serviceKey === undefined ? [] : places.filter(({ hits }) => hits.some(({ service }) => service.key === serviceKey));
}
