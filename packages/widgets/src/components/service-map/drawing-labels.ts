import type { LeafletMap } from '../../vendor/leaflet.js';
import { placeLabels, type Box, type LabelWish } from './map-labels.js';

/** A name to write on the map. */
export interface MapName {
  id: string;
  text: string;
  latitude: number;
  longitude: number;
  /** Looks: a territory's name, the asked one's, a town's. */
  kind: 'territory' | 'asked' | 'town';
  /** See `LabelWish`. */
  gap: number;
  room?: number;
}

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
    const wishes = names.map(({ id, latitude, longitude, gap, room }, index): LabelWish => {
      const { x, y } = this.#map.latLngToContainerPoint([latitude, longitude]);
      const { offsetWidth: width = 0, offsetHeight: height = 0 } = elements[index] ?? {};
      return { id, x, y, width, height, gap, ...(room !== undefined && { room }) };
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
