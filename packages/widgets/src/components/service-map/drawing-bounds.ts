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

/** The least box around territories and places; `undefined` around neither. */
export function reachOf(outlines: readonly Outline[], places: readonly MapPlace[]): LatLngBounds | undefined {
  const boxes = [...(outlines.length > 0 ? [boundsOfOutlines(outlines)] : []), ...(places.length > 0 ? [boundsOf(places)] : [])];
  return boxes.length === 0 ? undefined : boxes.reduce((all, box) => all.extend(box));
}
