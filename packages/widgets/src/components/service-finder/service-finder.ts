import type { FacetKey, HsdsService, ServiceHit, ServiceSearch } from '@accueil/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import { warnOnce } from '../../base/warn.js';
import { publishFinder, withdrawFinder } from '../../context/finder-registry.js';
import { FinderStore, type FinderState, type SearchChanges } from '../../context/finder-store.js';
import { OnlineController } from '../../controllers/online.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { WidthController } from '../../controllers/width.js';
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { termLabels } from '../../parts/terms.js';
import { direction, type Language, toLanguage } from '../../strings/languages.js';
import { chooseLanguage } from '../../strings/localize.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { AddressController } from './address-controller.js';
import { chosenFilters, filtersOf, toggled, valuesOf } from './finder-filters.js';
import type { FinderAddress } from './finder-url.js';
import { countFree, findRescues, readReplacements } from './finder-lookups.js';
import { liveSentence } from './finder-strings.js';
import { renderDetails } from './render-details.js';
import { renderFilters } from './render-filters.js';
import { renderBar, renderResults } from './render-results.js';
import { renderChoices, renderGuided, renderLanguages, renderSearch } from './render-search.js';
import { renderFailure } from './render-states.js';
import { AccueilSearchChangeEvent } from './service-finder.events.js';
import styles from './service-finder.styles.js';
import { FINDER_VIEWS, type FinderActions, type FinderView, type FinderViewName, type PositionStatus, type Rescue } from './service-finder.types.js';

/** Width, in em of the element, from which the list and the map stand side by side. */
const WIDE_EM = 46;
const TYPING_PAUSE_MS = 250;
const POSITION_TIMEOUT_MS = 10_000;
const DEFAULT_PAGE_SIZE = 20;
const NOTHING_CHOSEN = { query: undefined, need: undefined, stage: undefined, audience: undefined, language: undefined, free: undefined, near: undefined, sort: undefined } satisfies SearchChanges;

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
  static override styles = [tokensStyles, controlsStyles, serviceSummaryStyles, serviceDetailsStyles, styles];
  static override shadowRootOptions = { ...AccueilElement.shadowRootOptions, delegatesFocus: false };

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
  @state() private position: PositionStatus = 'none';
  @state() private freeCount: number | undefined;
  @state() private rescues: readonly Rescue[] = [];
  @state() private replacements: readonly HsdsService[] = [];
  @state() private announced = '';

  /** The search, its answer and the open service; a map follows it. */
  readonly store = new FinderStore();

  #width = new WidthController(this, WIDE_EM);
  #address = new AddressController(this, (address) => this.#follow(address));
  #typing: ReturnType<typeof setTimeout> | undefined;
  #last: FinderState = this.store.state;
  #view!: FinderView;
  #started = false;
  #returnTo: string | undefined;

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
    const { client } = this;
    if (!this.#started) this.#start();
    void this.store.use(client);
    this.#readReference();
    this.#publish();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) this.#applyAttributes(changed);
    this.#view = this.#makeView();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && this.filtersOpen && !dialog.open) dialog.showModal();
    if (dialog !== null && !this.filtersOpen && dialog.open) dialog.close();
    if (this.#view.shown !== 'list') void import('../service-map/index.js');
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { hit, hitError, selected, page, status } = view.state;
    const detailed = selected !== undefined && (hit !== undefined || hitError !== undefined);
    const waiting = page === undefined && view.hasFallback;
    return html`<div class="finder" part="base" lang=${view.lang} dir=${direction(view.lang)} @keydown=${this.#handleKeydown}>
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${renderLanguages(view, this.#actions)}
      ${waiting
        ? html`<slot></slot>${renderFailure(view, this.#actions)}`
        : html`<div class="front" ?hidden=${detailed}>
              ${renderSearch(view, this.#actions)} ${renderChoices(view, this.#actions)} ${renderFilters(view, this.#actions)}
              ${renderFailure(view, this.#actions)} ${renderGuided(view, this.#actions)} ${renderBar(view, this.#actions)}
            </div>
            <div class="body ${view.shown}" ?hidden=${status === 'error' && page === undefined}>
              ${view.shown === 'map' && !detailed
                ? nothing
                : html`<div class="column">
                    <div ?hidden=${detailed}>${renderResults(view, this.#actions, this.#href)}</div>
                    ${detailed ? renderDetails(view, this.#actions) : nothing}
                  </div>`}
              ${view.shown === 'list' || (detailed && !view.wide) ? nothing : this.#renderMap(view)}
            </div>`}
    </div>`;
  }

  #renderMap(view: FinderView): TemplateResult {
    return html`<div class="map" part="map">
      <accueil-service-map
        exportparts="base:map__base"
        color-scheme="inherit"
        .store=${this.store}
        .src=${this.dataSrc}
        .lang=${view.lang}
        .territory=${this.territoryIds.join(' ')}
        .headingLevel=${Math.min(6, view.headingLevel + 1)}
      ></accueil-service-map>
    </div>`;
  }

  #makeView(): FinderView {
    const { reference, withoutFilters, withoutMap, typed, filtersOpen, expanded, freeCount, rescues, position, replacements } = this;
    const { state } = this.store;
    const terms = termLabels(reference.terms);
    const lang = this.uiLanguage;
    const base = this.territoryIds;
    const territoryName = (id: string) => reference.territories.find((territory) => territory.id === id)?.name ?? id;
    const municipalityName = (code: string) => reference.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
    const { near } = state.params;
    const named = near && 'place' in near ? near.place : undefined;
    const place = named === undefined ? undefined : reference.municipalities.find(({ name, full_name }) => [full_name, name].includes(named));
    return {
      state, reference, terms, lang, base, territoryName, municipalityName, typed, filtersOpen, expanded, freeCount, rescues, position, replacements,
      languages: this.languages.split(/\s+/).map(toLanguage).filter((language) => language !== undefined),
      headingLevel: this.safeHeadingLevel,
      now: new Date(),
      wide: this.#width.wide,
      shown: this.#shownView(),
      withMap: !withoutMap,
      withFilters: !withoutFilters,
      chosen: chosenFilters(state.params, { terms, lang, territoryName, base }),
      place: place?.code ?? '',
      pageSize: this.#safePageSize(),
      hasFallback: this.hasFallback,
    };
  }

  #shownView(): FinderViewName {
    if (this.withoutMap) return 'list';
    const asked = this.shownChoice ?? FINDER_VIEWS.find((name) => name === this.view);
    if (asked === undefined && this.view !== '') warnOnce(this, `view="${this.view}" is none of ${FINDER_VIEWS.join(', ')}; the default is used.`);
    if (this.#width.wide) return asked ?? 'split';
    return asked === 'map' ? 'map' : 'list';
  }

  #safePageSize(): number {
    const size = this.pageSize;
    if (Number.isInteger(size) && size >= 1 && size <= 1000) return size;
    warnOnce(this, `page-size="${size}" is not 1 to 1000; ${DEFAULT_PAGE_SIZE} is used.`);
    return DEFAULT_PAGE_SIZE;
  }

  /** What the attributes ask for, before the visitor asks for anything. */
  #initial(): ServiceSearch {
    const list = (text: string) => text.split(/\s+/).filter(Boolean);
    const params: ServiceSearch = { perPage: this.#safePageSize(), openAt: new Date() };
    if (this.query) params.query = this.query;
    if (this.territoryIds.length > 0) params.territory = this.territoryIds;
    for (const key of ['need', 'stage', 'audience', 'language'] as const) if (list(this[key]).length > 0) params[key] = list(this[key]);
    return params;
  }

  #start(): void {
    this.#started = true;
    const { params, service } = this.#address.read();
    const first = { ...this.#initial(), ...params };
    this.typed = first.query ?? '';
    void this.store.search(first);
    if (service !== undefined) void this.store.select(service);
  }

  /** An attribute the page changes after the start is a new search from there. */
  #applyAttributes(changed: PropertyValues<this>): void {
    const searched = ['need', 'stage', 'audience', 'language', 'query', 'territory', 'pageSize'] as const;
    if (!searched.some((name) => changed.has(name))) return;
    if (changed.has('query')) this.typed = this.query;
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...this.#initial() });
  }

  #publish(): void {
    publishFinder(this, { id: this.id, src: this.dataSrc, store: this.store });
  }

  #readReference(): void {
    const { client } = this;
    void loadReference(client).then((reference) => {
      if (client !== this.client) return;
      this.reference = reference;
      const known = new Set(reference.territories.map(({ id }) => id));
      const unknown = known.size > 0 && this.territoryIds.find((id) => !known.has(id));
      if (unknown) warnOnce(this, `territory="${unknown}" is none of the region's: ${[...known].join(', ')}.`);
    });
  }

  #handleStore(current: FinderState): void {
    const last = this.#last;
    this.#last = current;
    this.requestUpdate();
    if (current.status === 'ready' && current.page !== last.page) this.#handleAnswer(current);
    if ((current.status === 'error' || current.status === 'offline') && current.error && current.error !== last.error) {
      this.dispatchEvent(new AccueilLoadErrorEvent({ error: current.error }));
    }
    if (current.hit !== last.hit) void this.#handleHit(current.hit);
  }

  #handleAnswer(current: FinderState): void {
    const { page, params } = current;
    if (page === undefined) return;
    if (this.reference.terms.length === 0) this.#readReference();
    this.announced = liveSentence(page, this.uiLanguage);
    this.#look(current);
    this.dispatchEvent(new AccueilSearchChangeEvent({ filters: filtersOf(params), count: page.total_items, hasQuery: Boolean(params.query) }));
  }

  /** Counts what only matters once an answer is there: free services, and the ways out of an empty answer. */
  #look({ page, params }: FinderState): void {
    const { client } = this;
    const still = () => this.store.state.page === page;
    if (this.filtersOpen) void countFree(client, params).then((count) => { if (still()) this.freeCount = count; });
    this.rescues = [];
    if (page?.empty) void findRescues(client, params, this.#makeView()).then((rescues) => { if (still()) this.rescues = rescues; });
  }

  async #handleHit(hit: ServiceHit | undefined): Promise<void> {
    this.replacements = [];
    if (hit === undefined) return;
    const replacements = await readReplacements(this.client, hit.service);
    if (this.store.state.hit === hit) this.replacements = replacements;
  }

  #here(): FinderAddress {
    const { params, selected } = this.store.state;
    const { territory, ...rest } = params;
    // The embedder's own territory is the page's business, not the address's.
    const own = valuesOf(params, 'territory').join(' ') === this.territoryIds.join(' ');
    return { params: { ...rest, ...(!own && territory && { territory }) }, service: selected };
  }

  #href = (hit: ServiceHit): string | undefined =>
    this.urlSync ? this.#address.href({ ...this.#here(), service: hit.service.key }) : undefined;

  #follow({ params, service }: FinderAddress): void {
    this.typed = params.query ?? '';
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...this.#initial(), query: undefined, ...params });
    void this.store.select(service).then(() => this.#focusAfterMove(service !== undefined));
  }

  #search(changes: SearchChanges): void {
    clearTimeout(this.#typing);
    void this.store.search({ openAt: new Date(), perPage: this.#safePageSize(), ...changes });
    this.#address.replace(this.#here());
  }

  async #open(key: string): Promise<void> {
    this.#returnTo ??= key;
    const opened = this.store.select(key);
    this.#address.push(this.#here());
    await opened;
    await this.#focusAfterMove(true);
    const { hit } = this.store.state;
    if (hit) this.dispatchEvent(new AccueilServiceSelectEvent({ key: hit.service.key, service: hit.service }));
  }

  async #close(): Promise<void> {
    if (this.#address.pushed) {
      history.back();
      return;
    }
    await this.store.select(undefined);
    this.#address.replace(this.#here());
    await this.#focusAfterMove(false);
  }

  /** Focus follows the visitor: to the title of what was opened, back to the service they came from. */
  async #focusAfterMove(detailed: boolean): Promise<void> {
    await this.updateComplete;
    const from = this.#returnTo;
    if (!detailed) this.#returnTo = undefined;
    const target = detailed
      ? this.renderRoot.querySelector<HTMLElement>('.details-title')
      : (from === undefined ? null : this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(from)}"] :is(a, button)`)) ??
        this.renderRoot.querySelector<HTMLElement>('#query');
    if (target === null) return;
    target.focus({ preventScroll: true });
    (detailed ? this : target).scrollIntoView({ block: detailed ? 'start' : 'center' });
  }

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.store.state.selected === undefined) return;
    event.preventDefault();
    void this.#close();
  };

  #locate(): void {
    if (this.position === 'asking') return;
    this.position = 'asking';
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        this.position = 'known';
        this.#search({ near: { latitude, longitude }, sort: 'distance' });
      },
      () => { this.position = 'refused'; },
      { timeout: POSITION_TIMEOUT_MS, maximumAge: 600_000 },
    );
  }

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
      this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
    },
    change: (changes) => {
      if ('query' in changes) this.typed = changes.query ?? '';
      this.#search(changes);
    },
    toggle: (facet: FacetKey, term) => {
      const values = valuesOf(this.store.state.params, facet);
      const own = facet === 'territory' && values.join(' ') === this.territoryIds.join(' ');
      this.#search({ [facet]: toggled(own ? [] : values, term) ?? (facet === 'territory' && this.territoryIds.length > 0 ? this.territoryIds : undefined) });
    },
    clearAll: () => {
      this.typed = '';
      this.position = 'none';
      this.#search({ ...NOTHING_CHOSEN, territory: this.territoryIds.length > 0 ? this.territoryIds : undefined });
    },
    pickPlace: (code) => {
      const found = this.reference.municipalities.find((municipality) => municipality.code === code);
      this.position = 'none';
      this.#search(found ? { near: { place: found.full_name ?? found.name } } : { near: undefined, sort: undefined });
    },
    usePosition: () => this.#locate(),
    toggleFilters: () => {
      this.filtersOpen = !this.filtersOpen;
      this.#look(this.store.state);
    },
    closeFilters: () => { this.filtersOpen = false; },
    expand: (group) => { this.expanded = new Set([...this.expanded, group]); },
    sort: (sort) => this.#search({ sort }),
    more: () => {
      const shown = this.store.state.params.perPage ?? this.#safePageSize();
      const last = this.store.state.page?.contents.length ?? 0;
      this.#search({ perPage: Math.min(1000, shown + this.#safePageSize()) });
      void this.#focusResult(last);
    },
    show: (view) => { this.shownChoice = view; },
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
    speak: (language: Language) => void chooseLanguage(language),
  };

  /** After « Afficher plus », focus goes to the first service that was not there. */
  async #focusResult(index: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = this.store.subscribe(({ status }) => {
        if (status === 'loading') return;
        stop();
        resolve();
      });
    });
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[data-key] .summary-name :is(a, button)')[index]?.focus();
  }
}
