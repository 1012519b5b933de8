import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { warnOnce } from '../../base/warn.js';
import { publishFinder, withdrawFinder } from '../../context/finder-registry.js';
import { FinderStore, type SearchChanges } from '../../context/finder-store.js';
import { OnlineController } from '../../controllers/online.js';
import { PrintController } from '../../controllers/print.js';
import { PositionController } from '../../controllers/position.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { WidthController } from '../../controllers/width.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { direction } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { ExtrasLoader } from './extras-loader.js';
import { finderActions, NOTHING_CHOSEN } from './finder-actions.js';
import { FinderAnswers } from './finder-answers.js';
import { FinderNavigation } from './finder-navigation.js';
import type { FinderAddress } from './finder-url.js';
import { askedPageSize, askedView, DEFAULT_PAGE_SIZE } from './finder-attributes.js';
import { fittingView, initialSearch, makeView } from './finder-view.js';
import { renderFinder, type FinderParts } from './render-finder.js';
import { renderLanguages } from './render-search.js';
import { renderFailure } from './render-states.js';
import searchStyles from './finder-search.styles.js';
import styles from './service-finder.styles.js';
import type { FinderUi, FinderView, FinderViewName } from './service-finder.types.js';

/** Width, in em of the element, from which the list and the map stand side by side. */
const WIDE_EM = 46;

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
  static override styles = [tokensStyles, controlsStyles, serviceSummaryStyles, searchStyles, styles];

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
  @state() private ui: FinderUi = {
    typed: '',
    filtersOpen: false,
    expanded: new Set(),
    shownChoice: undefined,
    freeCount: undefined,
    rescues: [],
    related: undefined,
    announced: '',
  };

  /** The search, its answer and the open service; a map follows it. */
  readonly store = new FinderStore();

  #width = new WidthController(this, WIDE_EM);
  #extras = new ExtrasLoader(this);
  #position = new PositionController(this, (near) => void this.#search({ near, sort: 'distance' }));
  #navigation = new FinderNavigation({
    element: this,
    store: this.store,
    base: () => this.territoryIds,
    prepare: () => this.#extras.load().then((extras) => extras?.moves),
  });
  #actions = finderActions({
    store: this.store,
    navigation: this.#navigation,
    position: this.#position,
    ui: () => this.ui,
    set: (changes) => this.#set(changes),
    search: (changes) => this.#search(changes),
    reference: () => this.reference,
    base: () => this.territoryIds,
    perPage: () => askedPageSize(this),
    filtersToggled: () => void this.#extras.load().then(() => this.#answers.count()),
  });
  #answers = new FinderAnswers({
    element: this,
    store: this.store,
    navigation: this.#navigation,
    extras: this.#extras,
    client: () => this.client,
    view: () => ({ ...this.#view, ...this.ui }),
    set: (changes) => this.#set(changes),
    language: () => this.uiLanguage,
    answered: () => {
      if (this.reference.territories.length === 0) this.#readReference();
    },
  });
  #printing = false;
  /** The territories of the last search that was not the visitor's own choice. */
  #base = '';
  #view!: FinderView;
  #started = false;
  /** What had focus before the render. */
  #focused: Element | null | undefined;
  /** Whether a list has been drawn. */
  #drawn = false;

  constructor() {
    super();
    new OnlineController(this, () => {
      if (['error', 'offline'].includes(this.store.state.status)) void this.store.retry();
    });
    new PrintController(this, (printing) => {
      this.#printing = printing;
      this.requestUpdate();
      // The printer does not wait for a microtask.
      this.performUpdate();
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
    this.#actions.stopTyping();
    withdrawFinder(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The first search is the address's: what reads it must be there before.
    if (this.urlSync && this.#navigation.address === undefined) await this.#watchAddress();
    await super.scheduleUpdate();
  }

  protected override clientChanged(): void {
    if (!this.#started) this.#start();
    void this.store.use(this.client);
    this.#readReference();
    this.#publish();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#focused = this.shadowRoot?.activeElement;
    if (this.hasUpdated) this.#applyAttributes(changed);
    this.#view = makeView({
      ...this.ui,
      // Without an answer there is nothing to filter by: they open when it comes.
      filtersOpen: this.ui.filtersOpen && this.store.state.page !== undefined,
      state: this.store.state,
      reference: this.reference,
      position: this.#position.status,
      lang: this.uiLanguage,
      languageList: this.languages,
      base: this.territoryIds,
      headingLevel: this.safeHeadingLevel,
      now: new Date(),
      wide: this.#width.wide,
      printed: this.#printing ? this.#answers.all : undefined,
      first: !this.#drawn,
      shown: this.#shown(),
      withMap: !this.withoutMap,
      withFilters: !this.withoutFilters,
      hasFallback: this.hasFallback,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What had focus went with the answer it belonged to: the next thing to read is what came instead.
    if (this.#focused?.isConnected === false && !this.#focused.matches('.more *')) this.#navigation.find('.bar-count')?.focus();
    if (!this.#drawn && this.#view.state.page !== undefined) {
      this.#drawn = true;
      setTimeout(() => this.requestUpdate());
    }
    this.#fill('#query', this.#view.typed);
    this.#fill('#place', this.#view.place);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && this.#view.filtersOpen !== dialog.open) {
      if (dialog.open) dialog.close();
      else dialog.showModal();
    }
    // The map waits for the list, and a map that cannot be loaded leaves its column empty: the list is its equivalent.
    if (this.#view.shown !== 'list' && this.#view.state.page !== undefined) {
      import('../service-map/index.js').catch(() => warnOnce(this, 'cannot load the map; the list goes on alone.'));
    }
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { href } = this.#navigation;
    const parts: FinderParts = { actions: this.#actions, extras: this.#extras, store: this.store, src: this.dataSrc, href };
    // Room is kept for the first answer, so that it moves nothing of the page.
    const waiting = view.state.page === undefined && (view.state.status === 'idle' || view.state.status === 'loading');
    return html`<div
      class=${waiting ? 'finder waiting' : 'finder'}
      part="base"
      lang=${view.lang}
      dir=${direction(view.lang)}
      @keydown=${this.#handleKeydown}
    >
      <p class="visually-hidden" role="status">${view.announced}</p>
      ${renderLanguages(view, this.#actions)}
      ${
        view.state.page === undefined && view.hasFallback
          ? html`<slot></slot>${renderFailure(view, this.#actions)}`
          : renderFinder(view, parts)
      }
    </div>`;
  }

  /** What stands in a field is the visitor's own doing too, so it is compared with the field, not with the last render. */
  #fill(selector: string, value: string): void {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (field !== null && field.value !== value) field.value = value;
  }

  #shown(): FinderViewName {
    const named = askedView(this);
    return this.withoutMap || this.#printing ? 'list' : fittingView(this.ui.shownChoice ?? named, this.#width.wide);
  }

  async #watchAddress(): Promise<void> {
    const module = await import('./address-controller.js').catch(() => undefined);
    if (module === undefined) warnOnce(this, 'cannot keep the address: its module did not load.');
    else this.#navigation.address = module.watchAddress(this, (address) => this.#follow(address));
  }

  #start(): void {
    this.#started = true;
    this.#base = this.territoryIds.join();
    const { params = {}, service } = this.#navigation.address?.read() ?? {};
    const first = { ...initialSearch(this, this.territoryIds, askedPageSize(this)), ...params };
    this.#set({ typed: first.query ?? '' });
    void this.store.search(first);
    if (service !== undefined) void this.#navigation.move(service);
  }

  /** An attribute the page changes after the start, here or on the `<accueil-source>` around, is a new search from there. */
  #applyAttributes(changed: PropertyValues<this>): void {
    const searched = ['need', 'stage', 'audience', 'language', 'query', 'pageSize'] as const;
    const base = this.territoryIds.join();
    if (base === this.#base && !searched.some((name) => changed.has(name))) return;
    this.#base = base;
    this.#answers.byVisitor = false;
    if (changed.has('query')) this.#set({ typed: this.query });
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...initialSearch(this, this.territoryIds, askedPageSize(this)) });
  }

  /** The visitor went back or forward. */
  #follow({ params, service }: FinderAddress): void {
    this.#set({ typed: params.query ?? '' });
    const initial = { ...initialSearch(this, this.territoryIds, askedPageSize(this)), query: undefined };
    const { near } = this.store.state.params;
    // Where the visitor is stays: an address never says it.
    const here = near && 'latitude' in near ? { near } : {};
    this.#answers.byVisitor = true;
    void this.store.search({ ...NOTHING_CHOSEN, territory: undefined, ...initial, ...here, ...params });
    void this.#navigation.move(service);
  }

  #search(changes: SearchChanges): Promise<void> {
    // What was typed just before is part of what is asked now.
    const typed = this.#actions.stopTyping() ? { query: this.ui.typed.trim() || undefined } : {};
    this.#answers.byVisitor = true;
    const done = this.store.search({ openAt: new Date(), perPage: askedPageSize(this), ...typed, ...changes });
    this.#navigation.address?.replace(this.#navigation.here);
    return done;
  }

  #set(changes: Partial<FinderUi>): void {
    this.ui = { ...this.ui, ...changes };
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

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.store.state.selected === undefined) return;
    event.preventDefault();
    void this.#navigation.close();
  };
}
