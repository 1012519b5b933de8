import type { PolylineOptions } from 'leaflet';
import { GeoJSON, type LeafletMap } from '../../vendor/leaflet.js';
import type { Outlines } from './map-outlines.js';

/** The paper under the points: land, seams, what is asked for, lakes. */
export class GroundLayer {
  readonly #map: LeafletMap;
  #layers: GeoJSON[] = [];

  constructor(map: LeafletMap) {
    this.#map = map;
  }

  /** Draws all of it again. `lit`: ids of the territories to light. */
  draw(outlines: Outlines | undefined, lit: ReadonlySet<string>): void {
    for (const layer of this.#layers) layer.remove();
    this.#layers = [];
    if (outlines === undefined) return;
    for (const { shape } of outlines.territories) this.#add(shape, 'land');
    this.#add(outlines.seams, 'seam');
    // Above the seams, so that the edge of what is lit runs all around it.
    for (const { id, shape } of outlines.territories) if (lit.has(id)) this.#add(shape, 'land land-asked');
    for (const lake of outlines.lakes) this.#add(lake, 'lake');
  }

  #add(shape: GeoJSON.GeoJsonObject, className: string): void {
    const style: PolylineOptions = { className, stroke: true, fill: !className.includes('seam'), smoothFactor: 0.4 };
    this.#layers.push(new GeoJSON(shape, { style, interactive: false }).addTo(this.#map));
  }
}
