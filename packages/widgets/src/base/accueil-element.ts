import type { AccueilClient } from '@accueil/sdk';
import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { sharedClient, type ClientSettings } from '../context/clients.js';
import { type SourceSettings, sourceContext } from '../context/source-context.js';
import { type Language, toLanguage } from '../strings/languages.js';
import { claimLanguage, currentLanguage, languageReady, releaseLanguage } from '../strings/localize.js';
import { ancestorLanguage, watchDocumentLanguage } from './page-language.js';
import { scriptBase } from './script-base.js';
import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

const DEFAULT_HEADING_LEVEL = 2;

/**
 * What every element of Accueil shares: where the data comes from, the language, the territory, the heading level.
 * A value that cannot be used is said once in the console, and the default serves instead: no property throws.
 * Network: `src` only, through one client a page for a dataset and a language.
 */
export abstract class AccueilElement extends LitElement {
  /** The version of this copy, named when two copies meet on a page. */
  static readonly version = VERSION;

  /** A text that is taken away says nothing, as one that never was: Lit would make it `null`. */
  static override getPropertyOptions(name: PropertyKey): PropertyDeclaration {
    const options = super.getPropertyOptions(name);
    return options.type && options.type !== String ? options : { ...options, converter: (text: string | null) => text ?? '' };
  }

  /** Address of a region's dataset folder, relative to the page. Default: `data/` beside the script. */
  @property() src = '';

  /** Address of an Accueil server, for referrals and calendar feeds. Default: none. */
  @property() server = '';

  /** BCP 47 language of the interface. Default: the nearest `lang` ancestor's, else the document's, else `fr`. */
  @property() override lang = '';

  /** Territory ids, space separated. Default: all. */
  @property() territory = '';

  /** Level of the element's main heading, 2 to 6. Default: 2. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = DEFAULT_HEADING_LEVEL;

  /** Reads the dataset the element points at; set before the first render, and again when `src` or the language changes. */
  protected client!: AccueilClient;

  #settings: SourceSettings = {};
  #unsubscribe: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #src = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** The interface language the page has now. */
  protected get uiLanguage(): Language {
    return currentLanguage();
  }

  /** `headingLevel` brought within 2 and 6. */
  protected get safeHeadingLevel(): number {
    const level = this.headingLevel;
    if (Number.isInteger(level) && level >= 2 && level <= 6) return level;
    warnOnce(this, `heading-level="${level}" is not 2 to 6; ${DEFAULT_HEADING_LEVEL} is used.`);
    return DEFAULT_HEADING_LEVEL;
  }

  /** The territory ids asked for, by the element or the `<accueil-source>` around it. Empty: all. */
  protected get territoryIds(): string[] {
    return (this.territory || this.inherited.territory || '').split(/\s+/).filter(Boolean);
  }

  /** The absolute address of the dataset folder, with a trailing slash. */
  protected get dataSrc(): string {
    return this.#src;
  }

  /** What the element's client is told beside the dataset and the language. Default: nothing. */
  protected get clientSettings(): ClientSettings | undefined {
    return undefined;
  }

  /** Whether the page's author put anything inside the element to be shown until it is ready. */
  protected get hasFallback(): boolean {
    return Array.from(this.childNodes).some((node) =>
      node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() !== '' : node.nodeType === Node.ELEMENT_NODE,
    );
  }

  /** What the nearest `<accueil-source>` sets. */
  protected get inherited(): SourceSettings {
    return this.#settings;
  }

  override connectedCallback(): void {
    this.#claimLanguage();
    this.#unwatch = watchDocumentLanguage(() => this.#claimLanguage());
    this.#consume();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    releaseLanguage(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    // Else the first thing a visitor sees in another language would be a flash of French.
    if (!this.hasUpdated) await languageReady();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('lang')) this.#claimLanguage();
    this.#src = this.#resolveSrc();
    const client = sharedClient(this.#src, this.uiLanguage, this.clientSettings);
    if (client === this.client) return;
    this.client = client;
    this.clientChanged();
  }

  /** Called before a render in which `client` is another one than before. */
  protected clientChanged(): void {}

  #consume(): void {
    const consume = () => {
      if (this.isConnected && this.#unsubscribe === undefined) this.dispatchEvent(this.#settingsRequest());
    };
    // A provider that is not upgraded yet cannot answer: ask it once it is.
    if (this.closest('accueil-source:not(:defined)') === null) consume();
    else void customElements.whenDefined('accueil-source').then(consume);
  }

  /** What `ContextConsumer` of `@lit/context` sends, without what this has no use for. */
  #settingsRequest(): Event {
    const callback = (settings: SourceSettings, unsubscribe?: () => void) => {
      this.#settings = settings;
      this.#unsubscribe = unsubscribe;
      this.#claimLanguage();
      this.requestUpdate();
    };
    const request = { context: sourceContext, contextTarget: this, callback, subscribe: true };
    return Object.assign(new Event('context-request', { bubbles: true, composed: true }), request);
  }

  #claimLanguage(): void {
    if (!this.isConnected) return;
    const asked = this.lang || this.inherited.lang || ancestorLanguage(this) || 'fr';
    const language = toLanguage(asked);
    if (language === undefined) warnOnce(this, `speaks no "${asked}"; French is used.`);
    const shown = claimLanguage(this, language ?? 'fr');
    if (this.lang && language !== undefined && shown !== language) {
      warnOnce(this, `asks for "${language}" but the page's elements speak "${shown}", the first one's; it follows.`);
    }
  }

  #resolveSrc(): string {
    const asked = this.src || this.inherited.src || '';
    const fallback = new URL('data/', scriptBase()).href;
    if (asked === '') return fallback;
    try {
      const url = new URL(asked, document.baseURI);
      if (!url.pathname.endsWith('/')) url.pathname += '/';
      return url.href;
    } catch {
      warnOnce(this, `src="${asked}" is not an address; ${fallback} is used.`);
      return fallback;
    }
  }
}
