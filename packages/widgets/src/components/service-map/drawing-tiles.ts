import type { TileLayer } from '../../vendor/leaflet-tiles.js';
import type { LeafletMap } from '../../vendor/leaflet.js';
import type { TileSource } from './map-attributes.js';

const MAX_ZOOM_WITH_TILES = 18;

/** An embedder's tiles under the map, whose code comes with the first wish for them. */
export class Tiles {
  #layer: TileLayer | undefined;
  #asked = false;

  /** `changed`: the tiles came, or went. `maxZoom` is the map's without them. */
  constructor(
    private readonly map: LeafletMap,
    private readonly maxZoom: number,
    private readonly changed: () => void,
  ) {}

  /** Whether they are on the map. */
  get shown(): boolean {
    return this.#layer !== undefined;
  }

  /** Puts them on the map; `failed` is called once if one of them, or their code, cannot be had. */
  show({ template }: TileSource, failed: () => void): void {
    this.#asked = true;
    this.map.getContainer().classList.add('with-tiles');
    import('../../vendor/leaflet-tiles.js').then(({ TileLayer }) => {
      // Hidden again, or taken off the page, while the code came.
      if (!this.#asked) return;
      this.#layer ??= new TileLayer(template, {
        maxZoom: MAX_ZOOM_WITH_TILES,
        // Some hosts refuse a request that does not say which page asks.
        referrerPolicy: 'strict-origin-when-cross-origin',
        crossOrigin: false,
      });
      this.#layer.once('tileerror', failed);
      this.map.setMaxZoom(MAX_ZOOM_WITH_TILES);
      this.#layer.addTo(this.map);
      this.changed();
    }, failed);
  }

  hide(): void {
    this.forget();
    this.#layer?.remove();
    this.#layer = undefined;
    this.map.setMaxZoom(this.maxZoom);
    this.map.getContainer().classList.remove('with-tiles');
    this.changed();
  }

  /** Wants them no more: the map they were for is going. */
  forget(): void {
    this.#asked = false;
  }
}
