import type { Topology } from '@accueil/sdk';
import { LeafletMap, type LatLngBounds, SVG } from '../../vendor/leaflet.js';
import { boundsOf, boundsOfOutlines, reachOf } from './drawing-bounds.js';
import { listenToGestures } from './drawing-gestures.js';
import { GroundLayer } from './drawing-ground.js';
import { LabelLayer } from './drawing-labels.js';
import { namesOf } from './drawing-names.js';
import { NARROW_PIXELS, PointLayer } from './drawing-points.js';
import { Tiles } from './drawing-tiles.js';
import type { Center, TileSource } from './map-attributes.js';
import type { MapPoint } from './map-clusters.js';
import type { Box } from './map-labels.js';
import { readOutlines, type Outlines } from './map-outlines.js';
import type { MapPlace } from './map-places.js';

/** What the map says, in the interface's language, and whom it tells. */
export interface DrawingHandlers {
  label(point: MapPoint): string;
  count(point: MapPoint): string;
  placeName(place: MapPlace): string;
  severalName(name: string, others: number): string;
  /** The shape of what the first view shows: its height over its width. */
  shape(ratio: number): void;
  /** A point was chosen that stands for one place, or for several that no zoom parts. */
  open(point: MapPoint): void;
}

/** What is shown at first; the whole region where nothing says. */
export interface FirstView {
  center?: Center | undefined;
  zoom?: number | undefined;
}

const MAX_ZOOM = 14;
/** Around what the first view shows, where there is room and where there is little: points stand on its edges, too. */
const FIT_PADDING_PIXELS = 24;
const NARROW_PADDING_PIXELS = 16;
/** Of its neighbours, how much an asked territory shows around itself. */
const AROUND = 0.1;
const AROUND_NARROW = 0.04;
/** Any zoom does for the shape of a view. */
const SHAPE_ZOOM = 8;
const PAN_PIXELS = 110;
/** Kept between a revealed point and the edge. */
const EDGE_PIXELS = 40;

/** What was known of the outlines, once read. */
export type OutlineFacts = Pick<Outlines, 'schematic' | 'attribution'>;

/**
 * The map itself: Leaflet over our own outlines. It lives in a chunk of its own.
 * Effects: fills `container`; no network, but for tiles once `showTiles` is called.
 */
export class MapDrawing {
  readonly #map: LeafletMap;
  readonly #points: PointLayer;
  readonly #labels: LabelLayer;
  readonly #ground: GroundLayer;
  readonly #tiles: Tiles;
  readonly #handlers: DrawingHandlers;
  readonly #container: HTMLElement;
  readonly #resize: ResizeObserver;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  #outlines: Outlines | undefined;
  #chosen: ReadonlySet<string> = new Set();
  #covered: Box | undefined;
  #asked: readonly string[] = [];
  #places: readonly MapPlace[] = [];
  #first: FirstView = {};
  #moved = false;
  #gone = false;
  #writing: number | undefined;
  #placing = false;

  constructor(container: HTMLElement, handlers: DrawingHandlers) {
    this.#container = container;
    this.#handlers = handlers;
    this.#map = new LeafletMap(container, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      boxZoom: false,
      trackResize: false,
      doubleClickZoom: true,
      // A view fills its box to the pixel.
      zoomSnap: 0,
      zoomDelta: 1,
      wheelPxPerZoomLevel: 120,
      maxBoundsViscosity: 0.8,
      maxZoom: MAX_ZOOM,
      renderer: new SVG({ padding: 1 }),
      zoomAnimation: !this.#calm,
      fadeAnimation: !this.#calm,
      markerZoomAnimation: !this.#calm,
      inertia: !this.#calm,
      center: [0, 0],
      zoom: 2,
    });
    this.#tiles = new Tiles(this.#map, MAX_ZOOM, () => this.#write());
    this.#ground = new GroundLayer(this.#map);
    this.#labels = new LabelLayer(this.#map);
    this.#points = new PointLayer(this.#map, {
      label: (point) => handlers.label(point),
      count: (point) => handlers.count(point),
      open: (point) => this.#open(point),
    });
    this.#map.on('movestart', () => {
      if (!this.#placing) this.#moved = true;
    });
    this.#map.on('moveend', () => {
      this.#write();
      const { maxBounds } = this.#map.options;
      if (!this.#placing && maxBounds != null) this.#map.panInsideBounds(maxBounds, { animate: !this.#calm });
    });
    listenToGestures(this.#map, container, (key, onMap) => this.#handleKey(key, onMap));
    this.#resize = new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false, pan: false });
      if (!this.#moved) this.#place();
    });
    this.#resize.observe(container);
  }

  /** Takes the region's boundaries, in two tasks. Rejects with a TypeError where they cannot be drawn; the points stay usable. */
  async setBoundaries(boundaries: Topology): Promise<OutlineFacts> {
    const outlines = readOutlines(boundaries);
    await new Promise((resolve) => setTimeout(resolve));
    if (this.#gone) return outlines;
    this.#outlines = outlines;
    this.#ground.draw(this.#outlines, new Set(this.#asked));
    this.#place();
    return outlines;
  }

  /** The territories to light: ids; none lights all alike. */
  setAsked(ids: readonly string[]): void {
    if (ids.join(' ') === this.#asked.join(' ')) return;
    this.#asked = ids;
    this.#moved = false;
    this.#ground.draw(this.#outlines, new Set(this.#asked));
    this.#place();
  }

  setFirstView(first: FirstView): void {
    this.#first = first;
    this.#moved = false;
    this.#place();
  }

  /** Takes the places of a search. The view stays, unless none of them is in it. */
  setPlaces(places: readonly MapPlace[]): void {
    const first = this.#places.length === 0;
    this.#places = places;
    // The view first, so that points are drawn at the zoom they are seen at.
    if (first && this.#outlines === undefined) this.#place();
    const bounds = this.#map.getBounds();
    const seen = places.some(({ latitude, longitude }) => bounds.contains([latitude, longitude]));
    if (!seen && places.length > 0) this.#show(boundsOf(places), false);
    this.#points.setPlaces(places);
    this.#limit();
    this.#write();
  }

  /** Place keys to show as chosen, and those whose list is open. */
  mark(selected: ReadonlySet<string>, opened: ReadonlySet<string>): void {
    this.#points.mark(selected, opened);
    if (selected.size === this.#chosen.size && [...selected].every((key) => this.#chosen.has(key))) return;
    this.#chosen = selected;
    this.#write();
  }

  /** Writes everything again, in another language. */
  rewrite(): void {
    this.#points.draw();
    this.#write();
  }

  /** Moves focus to the point of one of these places. Returns whether there is one. */
  focus(placeKeys: readonly string[]): boolean {
    return this.#points.focus(placeKeys);
  }

  /** What covers a side of the map, CSS pixels: names stay clear of it, and `reveal` does. */
  cover(box: Box | undefined): void {
    const same = box?.left === this.#covered?.left && box?.right === this.#covered?.right && box?.bottom === this.#covered?.bottom;
    this.#covered = box;
    if (!same) this.#write();
  }

  /** Brings a place into view, clear of what covers the map. */
  reveal({ latitude, longitude }: Center): void {
    const { x } = this.#map.getSize();
    const box = this.#covered;
    const atLeft = box !== undefined && box.left + box.right < x;
    this.#map.panInside([latitude, longitude], {
      paddingTopLeft: [EDGE_PIXELS + (box !== undefined && atLeft ? box.right : 0), EDGE_PIXELS],
      paddingBottomRight: [EDGE_PIXELS + (box !== undefined && !atLeft ? x - box.left : 0), EDGE_PIXELS],
      animate: !this.#calm,
    });
  }

  zoomBy(levels: number): void {
    this.#map.setZoom(Math.min(this.#map.getMaxZoom(), Math.max(this.#map.getMinZoom(), this.#map.getZoom() + levels)), {
      animate: !this.#calm,
    });
  }

  /** Moves the view by so many steps right and down. */
  panBy(right: number, down: number): void {
    this.#map.panBy([right * PAN_PIXELS, down * PAN_PIXELS], { animate: !this.#calm });
  }

  /** Goes back to the first view. */
  reset(): void {
    this.#moved = false;
    this.#place();
  }

  /**
   * Puts an embedder's tiles under the points; `failed` is called once if one of them cannot be had.
   * Network: the tiles' host, which learns the visitor's address.
   */
  showTiles(source: TileSource, failed: () => void): void {
    this.#tiles.show(source, failed);
  }

  hideTiles(): void {
    this.#tiles.hide();
  }

  destroy(): void {
    this.#gone = true;
    this.#tiles.forget();
    this.#resize.disconnect();
    this.#settle();
    // Leaflet gathers turns of the wheel for a moment, and would zoom a map that is gone.
    clearTimeout((this.#map.scrollWheelZoom as unknown as { _timer?: ReturnType<typeof setTimeout> })._timer);
    this.#map.remove();
  }

  /** Ends a running zoom at once: Leaflet would end it later, over whatever came since, or on a map that is gone. */
  #settle(): void {
    (this.#map as unknown as { _onZoomTransitionEnd(): void })._onZoomTransitionEnd();
  }

  #open(point: MapPoint): void {
    if (point.partsAt !== undefined && point.partsAt <= this.#map.getMaxZoom()) {
      const keys = point.places.map(({ key }) => key);
      this.#map.once('zoomend', () => this.#points.focus(keys));
      const bounds = boundsOf(point.places);
      const whole = this.#map.getBoundsZoom(bounds, false, this.#map.getSize().divideBy(3));
      this.#map.setView(bounds.getCenter(), Math.max(point.partsAt, Math.min(whole, MAX_ZOOM)), { animate: !this.#calm });
      return;
    }
    this.#handlers.open(point);
  }

  /** The view nobody has moved: what the embedder asked, else the asked territories, else the region, else the points. */
  #place(): void {
    const { center, zoom } = this.#first;
    this.#settle();
    this.#limit();
    if (center !== undefined) {
      this.#placing = true;
      this.#map.setView([center.latitude, center.longitude], zoom ?? Math.max(this.#map.getZoom(), 9), { animate: false });
      this.#placing = false;
      return;
    }
    const territories = this.#outlines?.territories ?? [];
    const asked = territories.filter(({ id }) => this.#asked.includes(id));
    const shown = asked.length > 0 ? asked : territories;
    const bounds = shown.length > 0 ? boundsOfOutlines(shown) : this.#places.length > 0 ? boundsOf(this.#places) : undefined;
    if (bounds === undefined) return;
    const view = asked.length > 0 ? bounds.pad(this.#isNarrow() ? AROUND_NARROW : AROUND) : bounds;
    const size = this.#map.project(view.getSouthEast(), SHAPE_ZOOM).subtract(this.#map.project(view.getNorthWest(), SHAPE_ZOOM));
    if (shown.length > 0 && size.x > 0) this.#handlers.shape(size.y / size.x);
    this.#show(view, true, zoom);
  }

  #show(bounds: LatLngBounds, exact: boolean, zoom?: number): void {
    const size = this.#map.getSize();
    if (size.x === 0 || size.y === 0) return;
    this.#placing = true;
    const pixels = this.#isNarrow() ? NARROW_PADDING_PIXELS : FIT_PADDING_PIXELS;
    if (zoom !== undefined) this.#map.setView(bounds.getCenter(), zoom, { animate: false });
    else this.#map.fitBounds(bounds, { animate: false, padding: [pixels, pixels], maxZoom: exact ? MAX_ZOOM : 11 });
    this.#placing = false;
  }

  #isNarrow(): boolean {
    return this.#map.getSize().x < NARROW_PIXELS;
  }

  /** How far the map may be moved and zoomed out: the region, and whatever points lie beyond it. */
  #limit(): void {
    const all = reachOf(this.#outlines?.territories ?? [], this.#places);
    const size = this.#map.getSize();
    if (all === undefined || size.x === 0 || size.y === 0) return;
    // `setMinZoom` would glide there, after the view below is set.
    this.#map.options.minZoom = 1;
    this.#map.options.minZoom = Math.max(1, Math.min(this.#map.getBoundsZoom(all.pad(0.06)), MAX_ZOOM) - 0.25);
    // `setMaxBounds` would move the view at once, before it is placed.
    this.#map.options.maxBounds = all.pad(0.6);
  }

  /** Writes the names, once before the next picture however much has changed. */
  #write(): void {
    this.#writing ??= requestAnimationFrame(() => {
      this.#writing = undefined;
      if (!this.#gone) this.#writeNow();
    });
  }

  #writeNow(): void {
    const names = namesOf({
      territories: this.#tiles.shown ? [] : (this.#outlines?.territories ?? []),
      asked: new Set(this.#asked),
      points: this.#points.points,
      chosen: this.#chosen,
      placeName: (place) => this.#handlers.placeName(place),
      severalName: (name, others) => this.#handlers.severalName(name, others),
    });
    this.#labels.write(names, [...this.#points.boxes(), ...(this.#covered === undefined ? [] : [this.#covered])]);
  }

  #handleKey(key: string, onMap: boolean): boolean {
    const moves: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const move = onMap ? moves[key] : undefined;
    if (move !== undefined) this.panBy(...move);
    else if (key === '+' || key === '=') this.zoomBy(1);
    else if (key === '-' || key === '_') this.zoomBy(-1);
    else if (key === '0') this.reset();
    else return false;
    return true;
  }
}
