import type { LeafletMap } from '../../vendor/leaflet.js';
import { placeLabels, type Box, type LabelWish } from './map-labels.js';
import { holds, type Outline } from './map-outlines.js';

/** A name to write on the map. */
export interface MapName {
  id: string;
  text: string;
  latitude: number;
  longitude: number;
  /** Looks: a territory's name, the asked one's, a town's, that of the chosen service's place. */
  kind: 'territory' | 'asked' | 'town' | 'chosen';
  /** See `LabelWish`. */
  gap: number;
  once?: boolean;
  /** The land the name must lie on. */
  land?: Outline;
}

/** Where along a name its land is looked at, the ends first. */
const ACROSS = [0, 1, 0.5, 0.25, 0.75] as const;
const DOWN = [0, 1, 0.5] as const;

/** Names on the map's paper, written again after each move. Hidden from assistive technology: points and lists say them. */
export class LabelLayer {
  readonly #map: LeafletMap;
  readonly #pane: HTMLElement;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#pane = map.createPane('names');
    this.#pane.classList.add('names', 'leaflet-zoom-hide');
    this.#pane.setAttribute('aria-hidden', 'true');
  }

  /** Writes the names there is room for, first ones first, clear of the obstacles (CSS pixels of the map). */
  write(names: readonly MapName[], obstacles: readonly Box[]): void {
    const elements = names.map(({ text, kind }) => {
      const element = document.createElement('span');
      element.className = `name name-${kind}`;
      element.dir = 'auto';
      element.textContent = text;
      return element;
    });
    this.#pane.replaceChildren(...elements);
    const size = this.#map.getSize();
    const isOn = (land: Outline, { left, top, right, bottom }: Box): boolean => {
      const northWest = this.#map.containerPointToLatLng([left, top]);
      const southEast = this.#map.containerPointToLatLng([right, bottom]);
      const [across, down] = [southEast.lng - northWest.lng, southEast.lat - northWest.lat];
      return DOWN.every((y) =>
        ACROSS.every((x) => holds(land, { latitude: northWest.lat + down * y, longitude: northWest.lng + across * x })),
      );
    };
    const wishes = names.map(({ id, text, latitude, longitude, gap, once = false, land }, index): LabelWish => {
      const { x, y } = this.#map.latLngToContainerPoint([latitude, longitude]);
      const { offsetWidth: width = 0, offsetHeight: height = 0 } = elements[index] ?? {};
      return { id, text, x, y, width, height, gap, once, ...(land !== undefined && { fits: (box: Box) => isOn(land, box) }) };
    });
    const spots = new Map(
      placeLabels(wishes, obstacles, { left: 4, top: 4, right: size.x - 4, bottom: size.y - 4 }).map((spot) => [spot.id, spot]),
    );
    names.forEach(({ id }, index) => {
      const spot = spots.get(id);
      const element = elements[index];
      if (spot === undefined) element?.remove();
      else if (element !== undefined) {
        const { x, y } = this.#map.containerPointToLayerPoint([spot.left, spot.top]);
        element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      }
    });
  }
}
