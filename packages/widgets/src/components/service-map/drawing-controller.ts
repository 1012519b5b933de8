import type { AccueilClient } from '@accueil/sdk';
import type { LitElement, ReactiveController } from 'lit';
import type { DrawingHandlers, FirstView, MapDrawing } from './drawing.js';
import type { MapPlace } from './map-places.js';
import type { DrawingStatus, GroundFacts } from './service-map.types.js';

/** What is to be on the map, whenever it is there. */
export interface DrawingWish {
  client: AccueilClient;
  places: readonly MapPlace[];
  /** Ids of the territories to light. */
  asked: readonly string[];
  first: FirstView;
  /** Keys of places. */
  selected: ReadonlySet<string>;
  opened: ReadonlySet<string>;
  /** What names depend on: where it changes, everything is written again. */
  words: string;
}

/**
 * Fetches the drawing's chunk and the region's boundaries, and keeps the map as the host wishes it.
 * Ends the map when the host leaves the page, and starts another when it comes back.
 */
export class DrawingController implements ReactiveController {
  status: DrawingStatus = 'loading';
  ground: GroundFacts;
  /** The map, once it is there. */
  drawing: MapDrawing | undefined;

  readonly #host: LitElement;
  readonly #handlers: DrawingHandlers;
  #wish: DrawingWish | undefined;
  #shown: Partial<DrawingWish> = {};
  #starting = false;

  constructor(host: LitElement, handlers: DrawingHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.drawing?.destroy();
    this.drawing = undefined;
    this.#shown = {};
    this.#setStatus('loading');
  }

  /** Brings the map to what the host wishes; the first time, gets it. `container` is the box it lives in. */
  show(wish: DrawingWish, container: HTMLElement | null): void {
    this.#wish = wish;
    if (this.drawing !== undefined) this.#apply(this.drawing, wish);
    else if (container !== null && this.status === 'loading') void this.#start(container);
  }

  /** Tries again to get the map, after it could not be had. */
  retry(): void {
    if (this.status !== 'failed') return;
    this.#setStatus('loading');
  }

  async #start(container: HTMLElement): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    try {
      const { MapDrawing: Drawing } = await import('./drawing.js');
      if (!this.#host.isConnected || !container.isConnected) return;
      this.drawing = new Drawing(container, this.#handlers);
      if (this.#wish !== undefined) this.#apply(this.drawing, this.#wish);
      this.#setStatus('ready');
    } catch (error) {
      this.#setStatus('failed');
      reportError(error);
    } finally {
      this.#starting = false;
    }
  }

  #apply(drawing: MapDrawing, wish: DrawingWish): void {
    const shown = this.#shown;
    this.#shown = wish;
    const { client, places, asked, first, selected, opened, words } = wish;
    if (first.center !== shown.first?.center || first.zoom !== shown.first?.zoom) drawing.setFirstView(first);
    drawing.setAsked(asked);
    if (client !== shown.client) void this.#readGround(client);
    if (places !== shown.places) drawing.setPlaces(places);
    drawing.mark(selected, opened);
    if (shown.words !== undefined && words !== shown.words) drawing.rewrite();
  }

  async #readGround(client: AccueilClient): Promise<void> {
    const { drawing } = this;
    let ground: GroundFacts = 'missing';
    try {
      const boundaries = await client.territories.boundaries();
      if (drawing === undefined || drawing !== this.drawing || client !== this.#shown.client) return;
      ground = await drawing.setBoundaries(boundaries);
    } catch {
      // A region may have no outlines, or ones that cannot be drawn: the legend says so, and the points do without.
    }
    if (drawing !== this.drawing || client !== this.#shown.client) return;
    this.ground = ground;
    this.#host.requestUpdate();
  }

  #setStatus(status: DrawingStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}
