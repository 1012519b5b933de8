import type { ServiceHit } from '@accueil/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import { warnOnce } from '../../base/warn.js';
import type { FinderState, FinderStore } from '../../context/finder-store.js';
import { OnlineController } from '../../controllers/online.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { direction } from '../../strings/languages.js';
import { formatCount } from '../../strings/plural.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { leafletCss } from '../../vendor/leaflet-css.js';
import { DetailController } from './detail-controller.js';
import { DrawingController } from './drawing-controller.js';
import type { FirstView } from './drawing.js';
import { readCenter, readTiles, readZoom, type Reading } from './map-attributes.js';
import type { MapPoint } from './map-clusters.js';
import { placeName, pointWords } from './map-names.js';
import groundStyles from './map-ground.styles.js';
import { groupPlaces, placesOf, type MapPlace, type MappedHits } from './map-places.js';
import pointsStyles from './map-points.styles.js';
import { placeCount, unmappedCount } from './map-strings.js';
import { renderLegend, renderLoading, renderNotice, renderPrinted } from './render-map.js';
import { renderTools } from './render-tools.js';
import { coveredBy, renderCanvas, renderPanel } from './render-panel.js';
import panelStyles from './map-panel.styles.js';
import styles from './service-map.styles.js';
import type { MapActions, MapView } from './service-map.types.js';
import { StoreController, type StoreWish } from './store-controller.js';
import { TilesController } from './tiles-controller.js';

const NO_REFERENCE: Reference = { terms: [], territories: [], municipalities: [] };
/** As many services as the SDK gives at once: a map shows all. */
const ALL = 1000;
/** Services of a place that show at once. */
const PANEL_STEP = 20;

/**
 * A map of services: our own outlines and lakes, and a button for each place that offers something.
 * Alone it shows the services of `territory`; beside a finder it shows the finder's search, and opens services in it.
 * Network: the dataset at `src`; the host of `tiles` only after the visitor has asked for the detailed map.
 *
 * ```html
 * <accueil-service-map territory="memphremagog" lang="fr"></accueil-service-map>
 * ```
 *
 * @tag accueil-service-map
 * @slot - shown until the map is there, and kept if it cannot be had
 * @fires {AccueilServiceSelectEvent} accueil-service-select - when a visitor opens a service from the map
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the services cannot be had
 * @csspart base - everything
 * @csspart map - the map with what lies over it
 * @csspart point - each place's button
 * @csspart button - each other button
 * @csspart panel - the list of a place
 * @csspart legend - what is under the map
 * @csspart loading - the map's shape while loading
 * @csspart empty - what shows when there is no place to show
 * @csspart error - what shows when the map cannot be had
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the points
 * @cssproperty [--accueil-map-height=clamp(20em, 56cqi, 32em)] - the least height of the map
 * @cssproperty [--accueil-map-land=#eeede4] - the land
 * @cssproperty [--accueil-map-lake=#c4dbe5] - the lakes
 * @cssproperty [--accueil-map-around=#fafaf7] - what is outside the region
 */
export class AccueilServiceMap extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, leafletCss, styles, groundStyles, pointsStyles, panelStyles];

  /** Id of the finder to follow. Default: the page's only finder, else none. */
  @property() for = '';
  /** Address of detailed tiles, with `{z}`, `{x}` and `{y}`; asked for only once the visitor agrees. Default: none. */
  @property() tiles = '';
  /** Whose the detailed tiles are, in plain text. */
  @property() attribution = '';
  /** First zoom, 1 to 18. Default: what shows the territory whole. */
  @property({ type: Number }) zoom: number | null = null;
  /** First middle of the map: latitude and longitude in degrees, with a comma. Default: the territory. */
  @property() center = '';
  /** The search to show, handed over by an element around this one. */
  @property({ attribute: false }) store: FinderStore | undefined;

  @state() private mapped: MappedHits = { places: [], unmapped: [] };
  @state() private openKeys: readonly string[] = [];
  @state() private listed = PANEL_STEP;
  @state() private reference: Reference = NO_REFERENCE;
  @state() private announced = '';
  @query('.base') private readonly base!: HTMLElement | null;
  @query('.canvas') private readonly canvas!: HTMLElement | null;

  #follower = new StoreController(
    this,
    (current) => this.#handleState(current),
    (id) => warnOnce(this, `for="${id}" names no accueil-service-finder; the map goes on alone.`),
  );
  #detail = new DetailController(this);
  #tiles = new TilesController(this);
  #map = new DrawingController(this, {
    label: (point) => pointWords(point, this.reference.municipalities, this.uiLanguage),
    count: ({ count }) => formatCount(count, this.uiLanguage),
    placeName: (place) => placeName(place, this.reference.municipalities),
    severalName: (name, others) => `${name} +${formatCount(others, this.uiLanguage)}`,
    shape: (ratio) => this.base?.style.setProperty('--_accueil-map-shape', ratio.toFixed(3)),
    open: (point) => void this.#openPoint(point),
  });
  #state: FinderState | undefined;
  #answer: FinderState['page'];
  #first: FirstView = {};
  #announcedFor: FinderState['page'];

  constructor() {
    super();
    new OnlineController(this, () => this.#actions.retry());
  }

  protected override clientChanged(): void {
    const { client } = this;
    void loadReference(client).then((reference) => {
      if (client === this.client) this.reference = reference;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('tiles')) this.#tiles.source = this.#checked(readTiles(this.tiles, document.baseURI));
    if (changed.has('center') || changed.has('zoom')) {
      this.#first = { center: this.#checked(readCenter(this.center)), zoom: this.#checked(readZoom(this.zoom)) };
    }
    this.#follower.wish(this.#wish());
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#map.show(
      {
        client: this.client,
        places: this.mapped.places,
        asked: this.#askedIds(),
        first: this.#first,
        selected: this.#selectedKeys(),
        opened: new Set(this.openKeys),
        // The towns' names come after the map, and another language after both.
        words: `${this.uiLanguage} ${this.reference.municipalities.length}`,
      },
      this.canvas,
    );
    this.#map.drawing?.cover(coveredBy(this.renderRoot.querySelector('.panel'), this.canvas));
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const lang = view.lang;
    const waiting = this.hasFallback && view.state.page === undefined;
    return html`<div
      class=${waiting ? 'base waiting' : 'base'}
      part="base"
      lang=${lang}
      dir=${direction(lang)}
      @keydown=${this.#handleKeydown}
    >
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${waiting ? html`<slot></slot>${renderNotice(view, this.#actions)}` : nothing}
      <div class="frame" part="map" ?hidden=${waiting}>
        ${renderCanvas()} ${renderLoading(view)} ${waiting ? nothing : renderNotice(view, this.#actions)}
      </div>
      ${waiting ? nothing : html`${renderTools(view, this.#actions)} ${renderPanel(view, this.#actions)} ${renderLegend(view, this.#actions)}`}
      ${renderPrinted(view)}
    </div>`;
  }

  #view(): MapView {
    const current = this.#state ?? { params: {}, status: 'idle', problems: [] };
    return {
      state: current,
      mapped: this.mapped,
      lang: this.uiLanguage,
      headingLevel: this.safeHeadingLevel,
      drawing: this.#map.status,
      ground: this.#map.ground,
      opened: this.#openPlaces(),
      listed: this.listed,
      detail: this.#renderDetail(current),
      tiles: this.#tiles.source,
      tilesShown: this.#tiles.shown,
      tilesFailed: this.#tiles.failed,
      tilesAttribution: this.attribution,
      placeName: (place) => placeName(place, this.reference.municipalities),
    };
  }

  /** The chosen service in full, where no finder beside the map shows it. */
  #renderDetail({ selected, hit, catalogLang }: FinderState): unknown {
    if (!this.#follower.isAlone || selected === undefined || hit === undefined) return undefined;
    return this.#detail.render(hit, {
      headingLevel: this.safeHeadingLevel,
      lang: this.uiLanguage,
      catalogLang,
      reference: this.reference,
      onSelect: (key) => void this.#follower.store?.select(key),
    });
  }

  #wish(): StoreWish {
    const territory = this.territoryIds;
    return {
      given: this.store,
      finderId: this.for,
      src: this.dataSrc,
      client: this.client,
      params: { perPage: ALL, ...(territory.length > 0 && { territory }) },
    };
  }

  #checked<T>({ value, problem }: Reading<T>): T | undefined {
    if (problem !== undefined) warnOnce(this, problem);
    return value;
  }

  /** The territories to light: those the search asks for, else the element's own. */
  #askedIds(): string[] {
    const asked = this.#state?.params.territory;
    const ids = asked === undefined ? this.territoryIds : typeof asked === 'string' ? [asked] : [...asked];
    return ids;
  }

  #openPlaces(): MapPlace[] {
    return this.mapped.places.filter(({ key }) => this.openKeys.includes(key));
  }

  #selectedKeys(): Set<string> {
    return new Set(placesOf(this.mapped.places, this.#state?.selected).map(({ key }) => key));
  }

  #handleState(current: FinderState): void {
    const last = this.#state;
    this.#state = current;
    this.requestUpdate();
    if (current.status === 'ready' && current.page !== this.#answer) {
      this.#answer = current.page;
      void this.#readHits(current);
    }
    if (current.error !== undefined && current.error !== last?.error && this.#follower.isAlone && current.status !== 'loading') {
      this.dispatchEvent(new AccueilLoadErrorEvent({ error: current.error }));
    }
    if (current.hit !== undefined && current.hit !== last?.hit) void this.#handleHit(current.hit);
  }

  async #readHits({ page }: FinderState): Promise<void> {
    const hits = await this.#follower.store?.allHits();
    if (hits === undefined || this.#answer !== page) return;
    this.mapped = groupPlaces(hits);
    const there = new Set(this.mapped.places.map(({ key }) => key));
    if (!this.openKeys.every((key) => there.has(key))) this.openKeys = [];
    if (this.#announcedFor === page) return;
    this.#announcedFor = page;
    const { places, unmapped } = this.mapped;
    const sentences = [placeCount(places.length, this.uiLanguage)];
    if (unmapped.length > 0) sentences.push(unmappedCount(unmapped.length, this.uiLanguage));
    this.announced = sentences.join(' ');
  }

  /** The chosen service comes into view; alone, the map shows it in full. */
  async #handleHit(hit: ServiceHit): Promise<void> {
    const [place] = placesOf(this.mapped.places, hit.service.key);
    if (this.#follower.isAlone) {
      if (!(await this.#detail.open(hit, this.client))) return;
      await this.updateComplete;
      this.#enterPanel('.details-title');
    }
    if (place !== undefined) this.#reveal(place);
  }

  async #openPoint({ places }: MapPoint): Promise<void> {
    if (this.#follower.isAlone) void this.#follower.store?.select(undefined);
    this.openKeys = places.map(({ key }) => key);
    this.listed = PANEL_STEP;
    await this.updateComplete;
    this.#enterPanel('.panel-title');
    const [first] = places;
    if (first !== undefined) this.#reveal(first);
  }

  /** Moves focus into the panel; where it stands under the map, the page comes to it. */
  #enterPanel(title: string): void {
    this.renderRoot.querySelector<HTMLElement>(title)?.focus({ preventScroll: true });
    const panel = this.renderRoot.querySelector('.panel');
    if (panel === null) return;
    panel.scrollTop = 0;
    panel.scrollIntoView({ block: 'nearest' });
  }

  /** Brings a place into view, clear of the panel. */
  #reveal(place: MapPlace): void {
    this.#map.drawing?.reveal(place);
  }

  /** Lists more of the open place, and moves focus to the first service that was not there. */
  async #listMore(): Promise<void> {
    const before = this.renderRoot.querySelectorAll('.panel-service').length;
    this.listed += PANEL_STEP;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.panel-service')[before]?.focus();
  }

  async #closePlaces(): Promise<void> {
    const keys = this.openKeys;
    this.openKeys = [];
    await this.updateComplete;
    if (this.#map.drawing?.focus(keys) !== true) this.canvas?.focus({ preventScroll: true });
  }

  async #closeDetail(): Promise<void> {
    const key = this.#state?.selected;
    await this.#follower.store?.select(undefined);
    await this.updateComplete;
    const list = [...this.renderRoot.querySelectorAll<HTMLElement>('.panel-service')];
    const back = list.find(({ dataset }) => dataset['key'] === key) ?? list[0];
    if (back !== undefined) back.focus();
    else if (this.#map.drawing?.focus(placesOf(this.mapped.places, key).map((place) => place.key)) !== true)
      this.canvas?.focus({ preventScroll: true });
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const detailed = this.#follower.isAlone && this.#state?.selected !== undefined && this.#detail.isReady;
    if (!detailed && this.openKeys.length === 0) return;
    event.stopPropagation();
    void (detailed ? this.#closeDetail() : this.#closePlaces());
  }

  readonly #actions: MapActions = {
    zoom: (levels) => this.#map.drawing?.zoomBy(levels),
    pan: (right, down) => this.#map.drawing?.panBy(right, down),
    reset: () => this.#map.drawing?.reset(),
    select: ({ service }) => {
      this.dispatchEvent(new AccueilServiceSelectEvent({ key: service.key, service }));
      void this.#follower.store?.select(service.key);
    },
    more: () => void this.#listMore(),
    closePlaces: () => void this.#closePlaces(),
    closeDetail: () => void this.#closeDetail(),
    retry: () => {
      this.#map.retry();
      if (['error', 'offline'].includes(this.#state?.status ?? '')) void this.#follower.store?.retry();
    },
    toggleTiles: () => this.#tiles.toggle(this.#map.drawing),
  };
}
