import { LatLngBounds } from '../../vendor/leaflet.js';
import type { Outline } from './map-outlines.js';
import type { MapPlace } from './map-places.js';

/** The least box around places. */
export function boundsOf(places: readonly MapPlace[]): LatLngBounds {
  return new LatLngBounds(places.map(({ latitude, longitude }) => [latitude, longitude]));
}

/** The least box around territories. */
export function boundsOfOutlines(outlines: readonly Outline[]): LatLngBounds {
  return new LatLngBounds(
    outlines.flatMap(
      ({ bbox: [west, south, east, north] }) =>
        [
          [south, west],
          [north, east],
        ] as [number, number][],
    ),
  );
}
