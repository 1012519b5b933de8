import { type AccueilError, isAccueilError, type HsdsService, type ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import { warnOnce } from '../../base/warn.js';
import { OnlineController } from '../../controllers/online.js';
import { errorSentence } from '../../parts/error-sentence.js';
import { icon } from '../../parts/icons.js';
import type { Related } from '../../parts/related.js';
import { renderServiceSummary } from '../../parts/service-summary.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { termLabels } from '../../parts/terms.js';
import { direction } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { readCard } from './card-data.js';
import { cardAsked } from './card-names.js';
import type { CardData } from './service-card.types.js';
import styles from './service-card.styles.js';

type CardDetails = typeof import('./card-details.js');

/**
 * One service, embedded in an article: the essentials, and all that is known of it at the press of a button.
 * Network: the dataset at `src`.
 *
 * ```html
 * <accueil-service-card service="sanc-accueil"></accueil-service-card>
 * ```
 *
 * @tag accueil-service-card
 * @slot - shown until the service is there, and kept if it cannot be had
 * @fires {AccueilServiceSelectEvent} accueil-service-select - when a visitor opens the service, or one that replaces or follows it
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the service cannot be had
 * @csspart base - everything
 * @csspart summary - the essentials
 * @csspart details - all that is known, once opened
 * @csspart details-title - the name of the open service
 * @csspart status - what is the matter with the service, where something is
 * @csspart alert - what to know before anything else, where something is
 * @csspart button - the buttons
 * @csspart loading - the card's shape while loading
 * @csspart error - what shows when the service cannot be had
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the one accent colour
 * @cssproperty [--accueil-radius=0.5em] - roundness of the card and its buttons
 */
export class AccueilServiceCard extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, serviceSummaryStyles, styles];

  /** Key, id or former key of the service. */
  @property() service = '';

  /** Shows all that is known from the start. */
  @property({ type: Boolean }) expanded = false;

  /** The key of the service that shows: the asked one, until the visitor opens another from it. */
  @state() private shownKey = '';

  /** What draws the details, once it has come. */
  @state() private details: CardDetails | undefined;

  /** The other records that the open service names, once read. */
  @state() private related: Related | undefined;

  /** True where it could not be had. */
  @state() private openFailed = false;

  #error: AccueilError | undefined;
  #focusTitle = false;
  /** What `related` is about. */
  #relatedTo: ServiceHit | undefined;

  #task = new Task(this, {
    args: () => [this.client, this.shownKey, this.territoryIds.join(' ')] as const,
    task: ([client, key, territory], { signal }) =>
      key === ''
        ? Promise.resolve(undefined)
        : readCard(client, { key, territories: territory.split(' ').filter(Boolean), now: new Date(), signal }),
    onComplete: (data) => this.#handleData(data),
    onError: (error) => this.#handleError(error),
  });

  constructor() {
    super();
    new OnlineController(this, () => {
      if (this.#error?.name === 'NetworkError') this.retry();
    });
  }

  /** Reads the service again, as the « Réessayer » button does. */
  retry(): void {
    void this.#task.run();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('service') || !this.hasUpdated) {
      this.shownKey = this.service.trim();
      if (this.shownKey === '') warnOnce(this, 'has no service: give it the key of one.');
    }
    if (this.expanded && this.details === undefined) void this.#loadDetails();
    this.#readRelated();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusTitle || this.#task.status !== TaskStatus.COMPLETE) return;
    const title = this.renderRoot.querySelector<HTMLElement>('.details-title');
    if (title === null) return;
    this.#focusTitle = false;
    title.focus();
  }

  protected override render(): TemplateResult {
    const lang = this.uiLanguage;
    return html`<div class="card" part="base" lang=${lang} dir=${direction(lang)} aria-busy=${this.#task.status === TaskStatus.PENDING}>
      ${
        this.shownKey === ''
          ? html`<slot></slot>`
          : this.#task.render({
              initial: () => this.#renderWaiting(),
              pending: () => this.#renderWaiting(),
              complete: (data) => (data === undefined ? nothing : this.#renderService(data)),
              error: () => this.#renderError(),
            })
      }
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    const data = this.#task.value;
    // What shows stays, while a replacement or another language is on its way.
    if (data !== undefined) return this.#renderService(data);
    if (this.hasFallback) return html`<slot></slot>`;
    return html`<div class="loading" part="loading">
      <span class="visually-hidden" role="status">${msg('Chargement du service…')}</span>
      <span class="skeleton disc"></span>
      <span class="lines"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></span>
    </div>`;
  }

  #renderError(): TemplateResult {
    const offline = !navigator.onLine && this.#error?.name === 'NetworkError';
    const missing = this.#error?.name === 'NotFoundError';
    return html`<slot></slot>
      <div class="band error" part="error" role="alert">
        ${icon('warning')}
        <div>
          <p>${offline ? msg('Vous êtes hors ligne. Le service s’affichera dès que le réseau reviendra.') : errorSentence(this.#error)}</p>
          ${
            missing
              ? nothing
              : html`<button class="button" part="button" type="button" @click=${() => this.retry()}>${msg('Réessayer')}</button>`
          }
        </div>
      </div>`;
  }

  #renderService(data: CardData): TemplateResult {
    const { service } = data.hit;
    const open = this.expanded && this.details !== undefined;
    return html`${open ? this.#renderDetails(data) : this.#renderSummary(data)}
      <div class="foot no-print">
        ${this.openFailed ? html`<p class="band" role="alert">${icon('warning')}<span>${msg('Le serveur des données ne répond pas.')}</span></p>` : nothing}
        <button class="button" part="button" type="button" aria-expanded=${open} @click=${() => this.#handleToggle(service)}>
          ${icon(open ? 'chevron-up' : 'chevron-down')} ${open ? msg('Réduire la fiche') : msg('Voir toute la fiche')}
          <span class="visually-hidden">: <bdi>${service.name}</bdi></span>
        </button>
      </div>`;
  }

  #renderSummary(data: CardData): TemplateResult {
    const { hit, reference, replacements, catalogLang } = data;
    return renderServiceSummary(hit, {
      headingLevel: this.safeHeadingLevel,
      terms: termLabels(reference.terms),
      lang: this.uiLanguage,
      catalogLang,
      now: new Date(),
      asked: cardAsked(data, this.uiLanguage),
      replacements,
    });
  }

  #renderDetails(data: CardData): unknown {
    return this.details?.renderCardDetails(data, {
      headingLevel: this.safeHeadingLevel,
      lang: this.uiLanguage,
      now: new Date(),
      related: this.related,
      onSelect: (_event, key) => this.#handleOther(key),
    });
  }

  async #loadDetails(): Promise<void> {
    try {
      this.details = await import('./card-details.js');
      const { elementStyles } = this.constructor as typeof AccueilServiceCard;
      // The card's own looks go last.
      adoptStyles(this.renderRoot as ShadowRoot, [
        ...elementStyles.slice(0, -1),
        this.details.serviceDetailsStyles,
        ...elementStyles.slice(-1),
      ]);
      this.openFailed = false;
    } catch {
      // Without a network the chunk does not come: the card stays as it is, and the button asks again.
      this.expanded = false;
      this.openFailed = true;
    }
  }

  /** Once for each service that shows in full. */
  #readRelated(): void {
    const hit = this.expanded ? this.#task.value?.hit : undefined;
    if (this.details === undefined || hit === undefined || hit === this.#relatedTo) return;
    this.#relatedTo = hit;
    this.related = undefined;
    void this.details.readRelated(this.client, hit).then((related) => {
      if (hit === this.#relatedTo) this.related = related;
    });
  }

  #handleToggle(service: HsdsService): void {
    this.expanded = !this.expanded;
    if (!this.expanded) return;
    this.#focusTitle = true;
    this.dispatchEvent(new AccueilServiceSelectEvent({ key: service.key, service }));
  }

  #handleOther(key: string): void {
    const { next = [], replacements = [] } = this.related ?? {};
    const service = [...replacements, ...next].find((other) => other.key === key);
    if (service === undefined) return;
    this.shownKey = key;
    this.#focusTitle = true;
    this.dispatchEvent(new AccueilServiceSelectEvent({ key, service }));
  }

  #handleData(data: CardData | undefined): void {
    this.#error = undefined;
    if (data?.formerKey === undefined) return;
    warnOnce(this, `service="${data.formerKey}" is a former key; it is "${data.hit.service.key}" now.`);
  }

  #handleError(error: unknown): void {
    this.#error = isAccueilError(error) ? error : undefined;
    if (this.#error === undefined) reportError(error);
    else this.dispatchEvent(new AccueilLoadErrorEvent({ error: this.#error }));
  }
}
