import type { HsdsService } from '@accueil/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import { OnlineController } from '../../controllers/online.js';
import { PrintController } from '../../controllers/print.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { WidthController } from '../../controllers/width.js';
import { renderHeading } from '../../parts/heading.js';
import { placeNames } from '../../parts/place-names.js';
import { termLabels } from '../../parts/terms.js';
import { direction } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { ChoicesController } from './choices-controller.js';
import { continuumActions } from './continuum-actions.js';
import { ownChoices } from './continuum-own.js';
import { MORE, TOOLS, VIEW_PARTS } from './continuum-parts.js';
import { ContinuumReader } from './continuum-reader.js';
import styles from './continuum.styles.js';
import {
  CONTINUUM_VIEWS,
  type ContinuumActions,
  type ContinuumChoices,
  type ContinuumState,
  type ContinuumViewName,
} from './continuum.types.js';
import { PartsController } from './parts-controller.js';
import { renderFilters } from './render-filters.js';
import { renderFailure, renderLegend, renderLoading, renderMissing, renderServiceError, renderViews } from './render-states.js';
import { ServiceController } from './service-controller.js';

/** Width, in em of the element, from which a table fits. */
const WIDE_EM = 46;
/** Width from which a table of many columns fits. */
const ROOMY_EM = 62;
/** How long after the first table what comes after it is fetched. */
const PATIENCE_MS = 500;
/** Organizations that show at first, and how many more each time. */
export const ORGANIZATIONS_STEP = 25;

/**
 * Who does what, at which stage, for which need, where; and what is missing. Every cell opens to its services and to the pages that
 * prove it. Beside a finder it shows the finder's filters, and opens services in it.
 * Network: the dataset at `src`. What is chosen is kept in the page's address, under parameters that begin with `accueil-continuum-`.
 *
 * ```html
 * <accueil-continuum territory="le-granit" by="need" lang="fr"></accueil-continuum>
 * ```
 *
 * @tag accueil-continuum
 * @slot - shown until the table is there, and kept if it cannot be had
 * @fires {AccueilServiceSelectEvent} accueil-service-select - when a visitor opens a service
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the records cannot be had
 * @csspart base - everything
 * @csspart views - the choice of a view
 * @csspart filters - the filters
 * @csspart table - each table
 * @csspart cell - each cell that opens
 * @csspart panel - what an open cell shows
 * @csspart legend - what the cells' looks mean
 * @csspart button - each button
 * @csspart details-view - the open service with the way back
 * @csspart loading - the table's shape while loading
 * @csspart error - what shows when the records cannot be had
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the one accent colour
 */
export class AccueilContinuum extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, styles];

  /** What the table is by, at first: `need` or `organization`. Default: `need`. */
  @property() by = '';
  /** The view to begin with: `need`, `organization`, `gaps`, `person` or `picture`. Default: as `by` says. */
  @property() view = '';
  /** Keys of needs to begin with, space separated. */
  @property() need = '';
  /** Keys of stages to begin with, space separated. */
  @property() stage = '';
  /** Keys of audiences to begin with, space separated. */
  @property() audience = '';
  /** BCP 47 codes of languages of service to begin with, space separated. */
  @property() language = '';
  /** Key of an organization: begins with its place in the region. */
  @property() organization = '';
  /** Id of the finder whose filters to share. Default: the page's only finder, else none. */
  @property() for = '';
  /** Leaves the page's address as it is. */
  @property({ attribute: 'without-url-sync', type: Boolean }) withoutUrlSync = false;

  @state() private reference: Reference = { terms: [], territories: [], municipalities: [] };
  @state() private looked = '';
  @state() private shown = ORGANIZATIONS_STEP;
  @state() private announced = '';

  #width = new WidthController(this, WIDE_EM);
  #room = new WidthController(this, ROOMY_EM);
  #choices = new ChoicesController(this, () => this.requestUpdate());
  #reader = new ContinuumReader(() => this.#handleAnswer());
  #parts = new PartsController(this);
  #service = new ServiceController(this, this.#parts, () => this.#find('.details-title')?.focus({ preventScroll: true }));
  #actions: ContinuumActions = continuumActions({
    element: this,
    choices: this.#choices,
    find: (selector) => this.#find(selector),
    focusNext: (selector) => (this.#focusNext = selector),
    select: (service) => this.#select(service),
    look: (looked) => {
      this.looked = looked;
      this.shown = ORGANIZATIONS_STEP;
    },
    more: () => (this.shown += ORGANIZATIONS_STEP),
    retry: () => this.retry(),
  });
  #printing = false;
  /** Whether the page had nothing better to do since the first table. */
  #idle = false;
  /** What is to have focus once it shows. */
  #focusNext: string | undefined;
  #state!: ContinuumState;

  constructor() {
    super();
    new OnlineController(this, () => {
      if (this.#reader.status === 'error' || this.#reader.status === 'offline') this.retry();
    });
    new PrintController(this, (printing) => {
      this.#printing = printing;
      this.requestUpdate();
      // The printer does not wait for a microtask.
      this.performUpdate();
    });
  }

  /** Reads again, as the « Réessayer » button does. */
  retry(): void {
    this.#parts.retry();
    if (this.#reader.status !== 'ready') this.#reader.retry();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader.stop();
  }

  protected override clientChanged(): void {
    const { client } = this;
    void loadReference(client).then((reference) => {
      if (client === this.client) this.reference = reference;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choices.wish({ own: ownChoices(this, this.territoryIds), finderId: this.for, src: this.dataSrc });
    const choices = possible(this.#choices.current);
    if (this.#reader.ask(this.client, choices)) this.announced = '';
    if (this.#choices.store === undefined) this.#service.show(this.client, choices.service, choices.filters.territory);
    this.#state = {
      choices,
      status: this.#reader.status,
      error: this.#reader.error,
      answer: this.#reader.answer,
      reference: this.reference,
      terms: termLabels(this.reference.terms),
      names: placeNames(this.reference.territories, this.reference.municipalities),
      lang: this.uiLanguage,
      headingLevel: this.safeHeadingLevel,
      now: new Date(),
      base: this.territoryIds,
      wide: this.#width.wide,
      roomy: this.#room.wide,
      printing: this.#printing,
      looked: this.looked,
      more: choices.cell === undefined && !this.#idle ? undefined : this.#parts.get(MORE),
      partsFailed: this.#parts.failed,
      shown: this.#printing ? Infinity : this.shown,
      views: CONTINUUM_VIEWS.filter((view) => view !== 'place' && VIEW_PARTS[view] !== undefined),
      href: (changes) => this.#choices.href(changes),
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focusNext === undefined ? null : this.#find(this.#focusNext);
    // What is hidden yet, behind an open service, has its turn when it shows.
    if (target === null || target.getClientRects().length === 0) return;
    this.#focusNext = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const current = this.#state;
    const { lang, answer } = current;
    return html`<div
      class="continuum"
      part="base"
      lang=${lang}
      dir=${direction(lang)}
      aria-busy=${current.status === 'loading'}
      @keydown=${this.#handleKeydown}
    >
      <p class="visually-hidden" role="status">${this.announced}</p>
      ${answer === undefined && this.hasFallback ? html`<slot></slot>${renderFailure(current, this.#actions)}` : this.#renderAll(current)}
    </div>`;
  }

  #renderAll(current: ContinuumState): TemplateResult {
    const service = this.#service.render(current, this.#actions);
    return html`${service ?? renderServiceError(this.#service.error)}
      <div class="front" ?hidden=${service !== undefined}>
        ${renderHeading(current.headingLevel, msg('Le continuum de services'), { className: 'title', tabindex: '-1' })}
        ${renderViews(current, this.#actions)} ${renderFilters(current, this.#actions)} ${renderFailure(current, this.#actions)}
        ${this.#renderView(current)}
      </div>`;
  }

  #renderView(current: ContinuumState): unknown {
    const { answer, status } = current;
    // What came is of the view before, until the answer of this one comes.
    const shown: ContinuumViewName = answer?.choices.view ?? current.choices.view;
    const part = VIEW_PARTS[shown] && this.#parts.get(VIEW_PARTS[shown]);
    if (answer === undefined) return status === 'loading' ? renderLoading() : nothing;
    if (part === undefined) return this.#parts.failed ? renderMissing(current, this.#actions) : renderLoading();
    return html`<div class="view-of view-${shown}">${part.render(current, this.#actions)}</div>
      ${shown === 'person' || shown === 'picture' ? nothing : renderLegend()}
      ${TOOLS.map((tool) => this.#parts.get(tool)?.render(current, this.#actions))}`;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** A visitor opens a service: the finder beside shows it, where there is one. */
  #select(service: HsdsService): void {
    this.dispatchEvent(new AccueilServiceSelectEvent({ key: service.key, service }));
    const { store } = this.#choices;
    if (store === undefined) this.#choices.set({ service: service.key }, { push: true });
    else void store.select(service.key);
  }

  #handleAnswer(): void {
    const { error, status } = this.#reader;
    if (error !== undefined && status !== 'ready') this.dispatchEvent(new AccueilLoadErrorEvent({ error }));
    // What had focus may go with the answer before: nothing is announced twice.
    this.announced = status === 'ready' ? msg('Le tableau est à jour.') : '';
    this.requestUpdate();
    if (status !== 'ready' || this.#idle) return;
    // What comes next is there when the network drops.
    setTimeout(() => {
      this.#idle = true;
      this.requestUpdate();
    }, PATIENCE_MS);
  }

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { service, cell } = this.#choices.current;
    if (service === undefined && cell === undefined) return;
    event.preventDefault();
    if (service !== undefined) this.#actions.closeService();
    else if (cell !== undefined) this.#actions.toggleCell(event, cell);
  };
}

/** A view that cannot be shown gives way to the table it is part of. */
function possible(choices: ContinuumChoices): ContinuumChoices {
  const { view, organization } = choices;
  if (view === 'place' && organization === undefined) return { ...choices, view: 'organization' };
  return VIEW_PARTS[view] === undefined ? { ...choices, view: 'need' } : choices;
}
