import type { LitElement, ReactiveController } from 'lit';
import type { MapDrawing } from './drawing.js';
import type { TileSource } from './map-attributes.js';

/** Whether an embedder's tiles lie under the points, which only the visitor decides. Network: their host, once they are shown. */
export class TilesController implements ReactiveController {
  source: TileSource | undefined;
  shown = false;
  /** A tile that was asked for did not come. */
  failed = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.shown = false;
    this.failed = false;
  }

  toggle(drawing: MapDrawing | undefined): void {
    if (this.source === undefined || drawing === undefined) return;
    this.shown = !this.shown;
    this.failed = false;
    if (!this.shown) drawing.hideTiles();
    else
      drawing.showTiles(this.source, () => {
        this.failed = true;
        this.#host.requestUpdate();
      });
    this.#host.requestUpdate();
  }
}
