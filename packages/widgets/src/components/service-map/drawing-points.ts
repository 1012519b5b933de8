import { Icon, LayerGroup, Marker, type LeafletMap } from '../../vendor/leaflet.js';
import { COARSE, FINE, MapClusters, SIZES, targetSize, visibleSize, type MapPoint } from './map-clusters.js';
import { isMove, nextPoint } from './map-directions.js';
import type { Box } from './map-labels.js';
import type { MapPlace } from './map-places.js';

/** What a point says and does. */
export interface PointHandlers {
  /** What a screen reader hears. */
  label(point: MapPoint): string;
  /** What is written in it. */
  count(point: MapPoint): string;
  open(point: MapPoint): void;
}

interface Drawn {
  point: MapPoint;
  marker: Marker;
  button: HTMLButtonElement;
}

/** Of a map so narrow, points leave more of the ground to see. */
export const NARROW_PIXELS = 480;
const COARSE_POINTER = matchMedia('(any-pointer: coarse)');
/** Kept between a focused point and the edge of the map. */
const EDGE_PIXELS = 48;

/** An icon that is a real button. */
class ButtonIcon extends Icon {
  constructor(
    readonly button: HTMLButtonElement,
    size: number,
  ) {
    super({ iconUrl: '', iconSize: [size, size] });
  }

  override createIcon(): HTMLElement {
    // Leaflet sizes and centres what it is given.
    (this as unknown as { _setIconStyles(element: HTMLElement, name: string): void })._setIconStyles(this.button, 'icon');
    this.button.classList.add('point');
    return this.button;
  }

  override createShadow(): HTMLElement {
    return null as unknown as HTMLElement;
  }
}

/** The places of a search as buttons on the map: one tab stop, arrows lead to the nearest one that way. */
export class PointLayer {
  readonly #map: LeafletMap;
  readonly #handlers: PointHandlers;
  readonly #group = new LayerGroup();
  #clusters = new MapClusters([]);
  #drawn: Drawn[] = [];
  #selected: ReadonlySet<string> = new Set();
  #opened: ReadonlySet<string> = new Set();
  #stop: string | undefined;

  constructor(map: LeafletMap, handlers: PointHandlers) {
    this.#map = map;
    this.#handlers = handlers;
    this.#group.addTo(map);
    map.on('zoomend', () => this.draw());
    map.on('moveend', () => this.#keepStopInView());
    map.getPane('markerPane')?.addEventListener('keydown', (event) => this.#handleKeydown(event));
  }

  /** The points as drawn, those with most services first. */
  get points(): readonly MapPoint[] {
    return this.#drawn.map(({ point }) => point);
  }

  setPlaces(places: readonly MapPlace[]): void {
    this.#clusters = new MapClusters(places);
    this.draw();
  }

  /** Place keys to show as chosen, and those whose list is open. */
  mark(selected: ReadonlySet<string>, opened: ReadonlySet<string>): void {
    this.#selected = selected;
    this.#opened = opened;
    for (const drawn of this.#drawn) this.#markOne(drawn);
  }

  /** Draws again, after a zoom, other places or another language. Focus stays where its place is. */
  draw(): void {
    const focused = this.#drawn.find(({ button }) => button.matches(':focus'));
    const old = new Map(this.#drawn.map((drawn) => [drawn.point.key, drawn]));
    this.#drawn = this.#clusters
      .at(this.#map.getZoom(), this.#map.getSize().x < NARROW_PIXELS || COARSE_POINTER.matches ? COARSE : FINE)
      .map((point) => {
        const known = old.get(point.key);
        if (known === undefined || targetSize(known.point.count) !== targetSize(point.count)) return this.#make(point);
        old.delete(point.key);
        return this.#remake(known, point);
      });
    for (const drawn of this.#drawn) this.#markOne(drawn);
    // The pane's order is the tab order of a screen reader: most services first.
    const pane = this.#map.getPane('markerPane');
    this.#drawn.forEach(({ button }, index) => {
      if (pane !== undefined && pane.children[index] !== button) pane.insertBefore(button, pane.children[index] ?? null);
    });
    if (focused !== undefined && !this.#drawn.includes(focused)) this.focus(focused.point.places.map(({ key }) => key));
    for (const { marker } of old.values()) this.#group.removeLayer(marker);
    this.#keepStopInView();
  }

  /** Moves focus to the point that holds the first of these places that is drawn. Returns whether there is one. */
  focus(placeKeys: readonly string[]): boolean {
    const target = placeKeys.map((key) => this.#drawn.find(({ point }) => point.places.some((place) => place.key === key))).find(Boolean);
    if (target === undefined) return false;
    this.#moveTo(target);
    return true;
  }

  /** What the points cover, in CSS pixels of the map. */
  boxes(): Box[] {
    return this.#drawn.map(({ point, marker }) => {
      const { x, y } = this.#map.latLngToContainerPoint(marker.getLatLng());
      const half = visibleSize(point.count) / 2;
      return { left: x - half, top: y - half, right: x + half, bottom: y + half };
    });
  }

  #make(point: MapPoint): Drawn {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.part.add('point');
    const disc = document.createElement('span');
    disc.className = 'point-disc';
    button.append(disc);
    const icon = new ButtonIcon(button, targetSize(point.count));
    const marker = new Marker([point.latitude, point.longitude], { icon, interactive: false, keyboard: false, zIndexOffset: point.count });
    this.#group.addLayer(marker);
    const drawn: Drawn = { point, marker, button };
    button.addEventListener('click', () => this.#handlers.open(this.#drawn.find((one) => one.button === button)?.point ?? point));
    button.addEventListener('focus', () => this.#setStop(button));
    return this.#remake(drawn, point);
  }

  #remake(drawn: Drawn, point: MapPoint): Drawn {
    const { button } = drawn;
    button.className = button.className.replace(/ ?\bpoint-(?:dot|several|s\d)\b/g, '');
    button.classList.add(`point-s${(SIZES as readonly number[]).indexOf(targetSize(point.count))}`);
    if (point.count === 1) button.classList.add('point-dot');
    if (point.places.length > 1) button.classList.add('point-several');
    button.setAttribute('aria-label', this.#handlers.label(point));
    const disc = button.firstElementChild;
    if (disc !== null) disc.textContent = point.count === 1 ? '' : this.#handlers.count(point);
    return { ...drawn, point };
  }

  #markOne({ button, point }: Drawn): void {
    const chosen = point.places.some(({ key }) => this.#selected.has(key));
    const open = point.places.some(({ key }) => this.#opened.has(key));
    button.classList.toggle('point-selected', chosen || open);
    if (chosen) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    if (point.partsAt === undefined) button.setAttribute('aria-expanded', String(open));
    else button.removeAttribute('aria-expanded');
  }

  #handleKeydown(event: KeyboardEvent): void {
    const current = this.#drawn.findIndex(({ button }) => button === event.target);
    if (current < 0 || !isMove(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const places = this.#drawn.map(({ marker }) => this.#map.latLngToContainerPoint(marker.getLatLng()));
    const next = this.#drawn[nextPoint(places, current, event.key)];
    if (next !== undefined) this.#moveTo(next);
  }

  #moveTo({ button, marker }: Drawn): void {
    this.#map.panInside(marker.getLatLng(), { padding: [EDGE_PIXELS, EDGE_PIXELS] });
    // The browser would scroll the map's box, which only the map may do.
    button.focus({ preventScroll: true });
  }

  #keepStopInView(): void {
    const bounds = this.#map.getBounds();
    const inView = this.#drawn.filter(({ marker }) => bounds.contains(marker.getLatLng()));
    const kept = inView.find(({ button }) => button.matches(':focus')) ?? inView.find(({ point }) => point.key === this.#stop);
    this.#setStop((kept ?? inView[0] ?? this.#drawn[0])?.button);
  }

  #setStop(stop: HTMLButtonElement | undefined): void {
    for (const { button, point } of this.#drawn) {
      button.tabIndex = button === stop ? 0 : -1;
      if (button === stop) this.#stop = point.key;
    }
  }
}
