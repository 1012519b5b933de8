import type { FacetKey, HsdsService, ServiceHit } from '@accueil/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import { warnOnce } from '../../base/warn.js';
import { publishFinder, withdrawFinder } from '../../context/finder-registry.js';
import { FinderStore, type FinderState, type SearchChanges } from '../../context/finder-store.js';
import { OnlineController } from '../../controllers/online.js';
import { PositionController } from '../../controllers/position.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { WidthController } from '../../controllers/width.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { direction } from '../../strings/languages.js';
import { chooseLanguage } from '../../strings/localize.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { AddressController } from './address-controller.js';
import { ExtrasLoader } from './extras-loader.js';
import { filtersOf, toggled, valuesOf } from './finder-filters.js';
import { liveSentence } from './finder-strings.js';
import type { FinderAddress } from './finder-url.js';
import { fittingView, initialSearch, makeView } from './finder-view.js';
import { renderDetails } from './render-details.js';
import { renderBar, renderResults } from './render-results.js';
import { renderChoices, renderGuided, renderLanguages, renderSearch } from './render-search.js';
import { renderFailure } from './render-states.js';
import { AccueilSearchChangeEvent } from './service-finder.events.js';
import styles from './service-finder.styles.js';
import { FINDER_VIEWS, type FinderActions, type FinderView, type FinderViewName, type Rescue } from './service-finder.types.js';

/** Width, in em of the element, from which the list and the map stand side by side. */
const WIDE_EM = 46;
const TYPING_PAUSE_MS = 250;
const DEFAULT_PAGE_SIZE = 20;
const MAX_SHOWN = 1000;
const NOTHING_CHOSEN: SearchChanges = {
  query: undefined,
  need: undefined,
  stage: undefined,
  audience: undefined,
  language: undefined,
  free: undefined,
  near: undefined,
  sort: undefined,
};

/**
 * Finds services: search box, filters with counts, list and map, and all that is known of one service.
 * Network: the dataset at `src`. What is typed and where the visitor is never leave the page.
 *
 * ```html
 * <accueil-service-finder territory="memphremagog" lang="fr"></accueil-service-finder>
 * ```
 *
 * @tag accueil-service-finder
 * @slot - shown until the services are there, and kept if they cannot be had
 * @fires {AccueilSearchChangeEvent} accueil-search-change - when a search of the visitor's has its answer; never holds the words typed
 * @fires {AccueilServiceSelectEvent} accueil-service-select - when a visitor opens a service
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the services cannot be had
 * @csspart base - everything
 * @csspart search - the form
 * @csspart input - the search box
 * @csspart button - each button
 * @csspart choices - the filters' button and the chosen filters
 * @csspart filters - the filters
 * @csspart guided - the guided entry by need
 * @csspart bar - the count, the order and the view's button
 * @csspart results - the list's column
 * @csspart list - each list of services
 * @csspart map - the map's column
 * @csspart details-view - the open service with the way back
 * @csspart loading - the list's shape while loading
 * @csspart empty - what shows when no service is found
 * @csspart error - what shows when the services cannot be had
 * @csspart languages - the choice of language
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the one accent colour
 * @cssproperty [--accueil-finder-map-height=34em] - greatest height of the map beside the list
 */
export class AccueilServiceFinder extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, serviceSummaryStyles, styles];

  /** Keys of needs to begin with, space separated. */
  @property() need = '';
  /** Keys of stages to begin with, space separated. */
  @property() stage = '';
  /** Keys of audiences to begin with, space separated. */
  @property() audience = '';
  /** BCP 47 codes of languages of service to begin with, space separated. */
  @property() language = '';
  /** Words to begin with. */
  @property() query = '';
  /** `list`, `map` or `split`. Default: `split` where it is wide, else `list`. */
  @property() view: FinderViewName | '' = '';
  /** How many services show at first, and how many more each time. Default: 20. */
  @property({ attribute: 'page-size', type: Number }) pageSize = DEFAULT_PAGE_SIZE;
  /** Leaves the map out. */
  @property({ attribute: 'without-map', type: Boolean }) withoutMap = false;
  /** Leaves the filters out. */
  @property({ attribute: 'without-filters', type: Boolean }) withoutFilters = false;
  /** Keeps the search in the page's address, under parameters that begin with `accueil-` and the element's `id`. */
  @property({ attribute: 'url-sync', type: Boolean }) urlSync = false;
  /** Languages the visitor may choose from, space separated. Default: no choice. */
  @property() languages = '';

  @state() private reference: Reference = { terms: [], territories: [], municipalities: [] };
  @state() private typed = '';
  @state() private filtersOpen = false;
  @state() private expanded: ReadonlySet<string> = new Set();
  @state() private shownChoice: FinderViewName | undefined;
  @state() private freeCount: number | undefined;
  @state() private rescues: readonly Rescue[] = [];
  @state() private replacements: readonly HsdsService[] = [];
  @state() private announced = '';

  /** The search, its answer and the open service; a map follows it. */
  readonly store = new FinderStore();

  #width = new WidthController(this, WIDE_EM);
  #address = new AddressController(this, (address) => this.#follow(address));
  #extras = new ExtrasLoader(this);
  #position = new PositionController(this, (near) => this.#search({ near, sort: 'distance' }));
  #typing: ReturnType<typeof setTimeout> | undefined;
  #last: FinderState = this.store.state;
  #view!: FinderView;
  #started = false;
  /** Key of the service whose place in the list focus goes back to. */
  #returnTo: string | undefined;
  /** Whether a change of the open service is this element's own doing, not a map's. */
  #moving = false;

  constructor() {
    super();
    this.store.subscribe((current) => this.#handleStore(current));
    new OnlineController(this, () => {
      if (['error', 'offline'].includes(this.store.state.status)) void this.store.retry();
    });
  }

  /** Searches again, as the « Réessayer » button does. */
  retry(): Promise<void> {
    return this.store.retry();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#publish();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    withdrawFinder(this);
  }

  protected override clientChanged(): void {
    if (!this.#started) this.#start();
    void this.store.use(this.client);
    this.#readReference();
    this.#publish();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) this.#applyAttributes(changed);
    this.#view = makeView({
      state: this.store.state,
      reference: this.reference,
      typed: this.typed,
      filtersOpen: this.filtersOpen,
      expanded: this.expanded,
      freeCount: this.freeCount,
      rescues: this.rescues,
      replacements: this.replacements,
      position: this.#position.status,
      lang: this.uiLanguage,
      languageList: this.languages,
      base: this.territoryIds,
      headingLevel: this.safeHeadingLevel,
      now: new Date(),
      wide: this.#width.wide,
      shown: this.#shown(),
      withMap: !this.withoutMap,
      withFilters: !this.withoutFilters,
      hasFallback: this.hasFallback,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && this.filtersOpen !== dialog.open) {
      if (dialog.open) dialog.close();
      else dialog.showModal();
    }
    // A map that cannot be loaded leaves its column empty: the list is its equivalent.
    if (this.#view.shown !== 'list') import('../service-map/index.js').catch(() => warnOnce(this, 'cannot load the map; the list goes on alone.'));
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { page, status, selected, hit, hitError } = view.state;
    const open = selected !== undefined && (hit ?? hitError) !== undefined;
    return html`<div class="finder" part="base" lang=${view.lang} dir=${direction(view.lang)} @keydown=${this.#handleKeydown}>
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${renderLanguages(view, this.#actions)}
      ${page === undefined && view.hasFallback
        ? html`<slot></slot>${renderFailure(view, this.#actions)}`
        : html`${this.#renderFront(view, open)}
            <div class="body ${view.shown}" ?hidden=${page === undefined && ['error', 'offline'].includes(status) && !open}>
              ${this.#renderColumn(view, open)} ${this.#renderMap(view, open)}
            </div>`}
    </div>`;
  }

  #renderFront(view: FinderView, open: boolean): TemplateResult {
    const actions = this.#actions;
    return html`<div class="front" ?hidden=${open}>
      ${renderSearch(view, actions)} ${renderChoices(view, actions)} ${this.#extras.extras?.renderFilters(view, actions)}
      ${renderFailure(view, actions)} ${renderGuided(view, actions)} ${renderBar(view, actions)}
    </div>`;
  }

  #renderColumn(view: FinderView, open: boolean): unknown {
    if (view.shown === 'map' && !open) return nothing;
    const { extras, failed } = this.#extras;
    return html`<div class="column">
      <div ?hidden=${open}>${renderResults(view, this.#actions, this.#href, extras)}</div>
      ${open ? renderDetails(view, this.#actions, extras, failed) : nothing}
    </div>`;
  }

  #renderMap(view: FinderView, open: boolean): unknown {
    if (view.shown === 'list' || (open && !view.wide)) return nothing;
    return html`<div class="map" part="map">
      <accueil-service-map
        exportparts="base:map__base"
        color-scheme="inherit"
        .store=${this.store}
        .src=${this.dataSrc}
        .territory=${this.territoryIds.join(' ')}
        .headingLevel=${Math.min(6, view.headingLevel + 1)}
      ></accueil-service-map>
    </div>`;
  }

  #shown(): FinderViewName {
    const named = FINDER_VIEWS.find((name) => name === this.view);
    if (named === undefined && this.view) warnOnce(this, `view="${this.view}" is none of ${FINDER_VIEWS.join(', ')}; the default is used.`);
    return this.withoutMap ? 'list' : fittingView(this.shownChoice ?? named, this.#width.wide);
  }

  #perPage(): number {
    const size = this.pageSize;
    if (Number.isInteger(size) && size >= 1 && size <= MAX_SHOWN) return size;
    warnOnce(this, `page-size="${size}" is not 1 to ${MAX_SHOWN}; ${DEFAULT_PAGE_SIZE} is used.`);
    return DEFAULT_PAGE_SIZE;
  }

  #start(): void {
    this.#started = true;
    const { params, service } = this.#address.read();
    const first = { ...initialSearch(this, this.territoryIds, this.#perPage()), ...params };
    this.typed = first.query ?? '';
    void this.store.search(first);
    if (service !== undefined) void this.#move(service);
  }

  /** An attribute the page changes after the start is a new search from there. */
  #applyAttributes(changed: PropertyValues<this>): void {
    const searched = ['need', 'stage', 'audience', 'language', 'query', 'territory', 'pageSize'] as const;
    if (!searched.some((name) => changed.has(name))) return;
    if (changed.has('query')) this.typed = this.query;
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...initialSearch(this, this.territoryIds, this.#perPage()) });
  }

  #publish(): void {
    publishFinder(this, { id: this.id, src: this.dataSrc, store: this.store });
  }

  #readReference(): void {
    const { client } = this;
    void loadReference(client).then((reference) => {
      if (client !== this.client) return;
      this.reference = reference;
      const known = reference.territories.map(({ id }) => id);
      const unknown = known.length > 0 ? this.territoryIds.find((id) => !known.includes(id)) : undefined;
      if (unknown !== undefined) warnOnce(this, `territory="${unknown}" is none of the region's: ${known.join(', ')}.`);
    });
  }

  #handleStore(current: FinderState): void {
    const last = this.#last;
    this.#last = current;
    this.requestUpdate();
    const { status, page, error, hit, selected } = current;
    if (status === 'ready' && page !== last.page) this.#handleAnswer(current);
    if (error && error !== last.error) this.dispatchEvent(new AccueilLoadErrorEvent({ error }));
    if (hit !== last.hit) void this.#readReplacements(hit);
    // A map chose: what was opened takes focus as well.
    if (selected !== undefined && selected !== last.selected && !this.#moving) {
      this.#address.push(this.#here());
      void this.#showOpen();
    }
  }

  #handleAnswer({ page, params }: FinderState): void {
    if (page === undefined) return;
    if (this.reference.terms.length === 0) this.#readReference();
    this.announced = liveSentence(page, this.uiLanguage);
    void this.#count();
    if (this.#extras.extras === undefined) this.#extras.loadWhenIdle();
    this.dispatchEvent(new AccueilSearchChangeEvent({ filters: filtersOf(params), count: page.total_items, hasQuery: Boolean(params.query) }));
  }

  /** Counts what only matters now: free services while the filters are open, and the ways out of an empty answer. */
  async #count(): Promise<void> {
    const { page, params } = this.store.state;
    this.rescues = [];
    if (page === undefined || !(this.filtersOpen || page.empty)) return;
    const extras = await this.#extras.load();
    const [free, rescues] = await Promise.all([
      this.filtersOpen ? extras?.countFree(this.client, params) : undefined,
      page.empty ? extras?.findRescues(this.client, params, this.#view) : undefined,
    ]);
    if (this.store.state.page !== page) return;
    this.freeCount = free;
    this.rescues = rescues ?? [];
  }

  async #readReplacements(hit: ServiceHit | undefined): Promise<void> {
    this.replacements = [];
    const extras = hit?.service.status_detail?.replaced_by ? await this.#extras.load() : undefined;
    if (hit === undefined || extras === undefined) return;
    const replacements = await extras.readReplacements(this.client, hit.service);
    if (this.store.state.hit === hit) this.replacements = replacements;
  }

  #here(): FinderAddress {
    const { params, selected } = this.store.state;
    const { territory, ...rest } = params;
    // The embedder's own territory is the page's business, not the address's.
    return { params: { ...rest, ...(!this.#isBase(territory) && territory && { territory }) }, service: selected };
  }

  #isBase(territory: string | readonly string[] | undefined): boolean {
    return valuesOf({ ...(territory && { territory }) }, 'territory').join(' ') === this.territoryIds.join(' ');
  }

  #base(): readonly string[] | undefined {
    return this.territoryIds.length > 0 ? this.territoryIds : undefined;
  }

  #href = (hit: ServiceHit): string | undefined =>
    this.urlSync ? this.#address.href({ ...this.#here(), service: hit.service.key }) : undefined;

  #follow({ params, service }: FinderAddress): void {
    this.typed = params.query ?? '';
    const initial = initialSearch({ ...this, query: '' }, this.territoryIds, this.#perPage());
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...initial, ...params });
    void this.#move(service);
  }

  #search(changes: SearchChanges): void {
    clearTimeout(this.#typing);
    void this.store.search({ openAt: new Date(), perPage: this.#perPage(), ...changes });
    this.#address.replace(this.#here());
  }

  /** Opens a service, or closes the open one, and takes focus there. */
  async #move(key: string | undefined): Promise<void> {
    this.#moving = true;
    const done = this.store.select(key);
    this.#moving = false;
    await done;
    if (key === undefined) await this.#showList();
    else await this.#showOpen();
  }

  async #open(key: string): Promise<void> {
    this.#returnTo ??= key;
    const moved = this.#move(key);
    this.#address.push(this.#here());
    await moved;
    const { hit } = this.store.state;
    if (hit) this.dispatchEvent(new AccueilServiceSelectEvent({ key: hit.service.key, service: hit.service }));
  }

  async #close(): Promise<void> {
    if (this.#address.pushed) {
      history.back();
      return;
    }
    const moved = this.#move(undefined);
    this.#address.replace(this.#here());
    await moved;
  }

  async #showOpen(): Promise<void> {
    await this.#extras.load();
    await this.updateComplete;
    this.#find('.details-title')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  async #showList(): Promise<void> {
    const key = this.#returnTo;
    this.#returnTo = undefined;
    await this.updateComplete;
    const from = key === undefined ? null : this.#find(`[data-key="${CSS.escape(key)}"] :is(a, button)`);
    const target = from ?? this.#find('#query');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** After « Afficher plus », focus goes to the first service that was not there. */
  #focusNew(index: number): void {
    const stop = this.store.subscribe(({ status }) => {
      if (status === 'loading') return;
      stop();
      void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('.summary-name :is(a, button)')[index]?.focus());
    });
  }

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.store.state.selected === undefined) return;
    event.preventDefault();
    void this.#close();
  };

  readonly #actions: FinderActions = {
    submit: (event) => {
      event.preventDefault();
      this.#search({ query: this.typed.trim() || undefined });
    },
    type: (event) => {
      this.typed = (event.target as HTMLInputElement).value;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#search({ query: this.typed.trim() || undefined }), TYPING_PAUSE_MS);
    },
    clearQuery: () => {
      this.typed = '';
      this.#search({ query: undefined });
      this.#find('#query')?.focus();
    },
    change: (changes) => {
      if ('query' in changes) this.typed = changes.query ?? '';
      this.#search(changes);
    },
    toggle: (facet: FacetKey, term) => {
      const { params } = this.store.state;
      const own = facet === 'territory' && this.#isBase(params.territory);
      this.#search({ [facet]: toggled(own ? [] : valuesOf(params, facet), term) ?? (facet === 'territory' ? this.#base() : undefined) });
    },
    clearAll: () => {
      this.typed = '';
      this.#position.forget();
      this.#search({ ...NOTHING_CHOSEN, territory: this.#base() });
    },
    pickPlace: (code) => {
      const found = this.reference.municipalities.find((municipality) => municipality.code === code);
      this.#position.forget();
      this.#search(found ? { near: { place: found.full_name ?? found.name } } : { near: undefined, sort: undefined });
    },
    usePosition: () => this.#position.locate(),
    toggleFilters: () => {
      this.filtersOpen = !this.filtersOpen;
      void this.#extras.load();
      void this.#count();
    },
    closeFilters: () => (this.filtersOpen = false),
    expand: (group) => (this.expanded = new Set([...this.expanded, group])),
    sort: (sort) => this.#search({ sort }),
    more: () => {
      const { params, page } = this.store.state;
      this.#search({ perPage: Math.min(MAX_SHOWN, (params.perPage ?? 0) + this.#perPage()) });
      this.#focusNew(page?.contents.length ?? 0);
    },
    show: (view) => (this.shownChoice = view),
    open: (event, { service }) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      // A new tab or window is the browser's to open, where the name is a link.
      if (this.urlSync && (ctrlKey || metaKey || shiftKey)) return;
      event.preventDefault();
      void this.#open(service.key);
    },
    openKey: (event, key) => {
      event.preventDefault();
      void this.#open(key);
    },
    close: () => void this.#close(),
    retry: () => void this.store.retry(),
    speak: (language) => void chooseLanguage(language),
  };
}
