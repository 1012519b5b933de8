import { isAccueilError, type HsdsTaxonomyTerm, type ReferralNotice } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { AccueilLoadErrorEvent } from '../../base/events.js';
import { serverAddress } from '../../base/server-address.js';
import { warnOnce } from '../../base/warn.js';
import type { ClientSettings } from '../../context/clients.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { direction, toLanguage, type Language } from '../../strings/languages.js';
import { loadLocale } from '../../strings/localize.js';
import { checksStyles } from '../../styles/checks.styles.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { readNotice, type NoticeFault, type NoticeReading } from './form-config.js';
import { FormDraft, renderFoundDraft } from './form-draft.js';
import { choicesOf, recipientOf } from './form-recipients.js';
import { FormSending } from './form-sending.js';
import { EMPTY_VALUES, type FormFault, type FormValues } from './form-values.js';
import { frenchWords, noticeWords, wordsIn, type NoticeWords } from './notice-words.js';
import styles from './referral-form.styles.js';
import type { FormActions, FormStep, FormView, RecipientChoice } from './referral-form.types.js';
import { renderChoose, renderIntro, renderNoKey } from './render-intro.js';
import { renderFailure, renderLoading, renderNoCode, renderUnconfigured } from './render-states.js';

type Begun = typeof import('./begun.js');

const NO_REFERENCE: Reference = { terms: [], territories: [], municipalities: [] };

/**
 * Refers a person, with their consent, to a service: sealed in the browser for its recipient alone, kept until the relay has it, and
 * followed by a link that only the sender has. Does not show before what the law wants said is configured.
 * Network: the dataset at `src`, and the relay at `server`; what is typed leaves the page sealed only.
 *
 * ```html
 * <accueil-referral-form server="https://accueil.example/" service="sanc-accueil" collector="Ville de Sutton" officer="Greffière"
 *   officer-contact="vie.privee@ville.example" retention-days="90" outside-quebec="no"></accueil-referral-form>
 * ```
 *
 * @tag accueil-referral-form
 * @slot - shown until the form is there, and kept where it cannot be: put the ways to reach the organization here
 * @fires {AccueilReferralSubmitEvent} accueil-referral-submit - before sealing; cancellable
 * @fires {AccueilReferralSentEvent} accueil-referral-sent - once the relay has stored it
 * @fires {AccueilReferralQueuedEvent} accueil-referral-queued - once it waits, sealed, on the device
 * @fires {AccueilLoadErrorEvent} accueil-load-error - when the data cannot be had
 * @csspart base - everything
 * @csspart intro - what is said before writing
 * @csspart notice - what the law wants said
 * @csspart choose - the recipients to choose from
 * @csspart form - the form
 * @csspart section - one part of the form
 * @csspart input - the inputs
 * @csspart button - the buttons
 * @csspart error - what is to mend, or what failed
 * @csspart outcome - the receipt and what to keep
 * @csspart contacts - how to reach who has no key
 * @cssproperty [--accueil-color-accent=#0f5f6b] - the one accent colour
 */
export class AccueilReferralForm extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, checksStyles, serviceDetailsStyles, styles];

  /** Key, id or former key of the service it is for. Default: the visitor picks. */
  @property() service = '';

  /** Key or id of the organization it is for, where no service is named. */
  @property() organization = '';

  /** Who collects, for the notice. Needed. */
  @property() collector = '';

  /** Name or title of the privacy officer. Needed. */
  @property() officer = '';

  /** How to reach them: an e-mail address, a phone number or an `https:` page. Needed. */
  @property({ attribute: 'officer-contact' }) officerContact = '';

  /** Days the relay keeps what is sealed. Needed. */
  @property({ attribute: 'retention-days' }) retentionDays = '';

  /** `no`, or where the information may go, in words. Needed. */
  @property({ attribute: 'outside-quebec' }) outsideQuebec = '';

  /** Who receives it beside the organization chosen, in words. Default: nobody. */
  @property() recipients = '';

  /** `https:` address of the privacy policy. */
  @property() policy = '';

  /** base64url public key of the region's steward, as the region gives it: keys signed by another are then never used. */
  @property({ attribute: 'steward-key' }) stewardKey = '';

  /** The whole notice, set by script: its members go before the attributes. */
  @property({ attribute: false }) notice: Partial<ReferralNotice> | undefined;

  @state() private step: FormStep = { name: 'loading' };
  @state() private values: FormValues = EMPTY_VALUES;
  @state() private faults: readonly FormFault[] = [];
  @state() private begun: Begun | undefined;
  @state() private personWords: { lang: string; words: NoticeWords } | undefined;
  @state() private relayDays: number | undefined;
  @state() private picked: { key: string; kind: RecipientChoice['kind'] } | undefined;

  #reference: Reference = NO_REFERENCE;
  #catalogLang = 'fr';
  #opening: AbortController | undefined;
  #opened = '';
  #focus: string | undefined;
  readonly #sending = new FormSending(
    this,
    () => this.client,
    (state) => this.#settle(state),
  );
  readonly #draft = new FormDraft(this, () => this.client);

  get #reading(): NoticeReading {
    const { collector, officer, officerContact, retentionDays, outsideQuebec, recipients, policy, notice, relayDays } = this;
    return readNotice({ collector, officer, officerContact, retentionDays, outsideQuebec, recipients, policy, notice, relayDays });
  }

  protected override get clientSettings(): ClientSettings {
    const server = serverAddress(this, this.server, this.inherited.server);
    const stewardKey = this.stewardKey.trim();
    return { ...(server === undefined ? {} : { server }), ...(stewardKey === '' ? {} : { stewardKey }) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#beforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#beforeUnload);
    this.#opening?.abort();
  }

  /** Reads the recipient again, after a failure. */
  retry(): void {
    this.#opened = '';
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const key = JSON.stringify([this.uiLanguage, this.dataSrc, this.service.trim(), this.organization.trim(), this.picked]);
    if (key === this.#opened || this.#reading.notice === undefined) return;
    this.#opened = key;
    void this.#open();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  protected override render(): TemplateResult {
    const { notice, missing } = this.#reading;
    const lang = this.uiLanguage;
    return html`<div
      class="referral"
      part="base"
      lang=${lang}
      dir=${direction(lang)}
      aria-busy=${this.step.name === 'loading' && notice !== undefined}
    >
      ${notice === undefined ? this.#renderMissing(missing) : this.#renderStep(notice)}
    </div>`;
  }

  #renderMissing(missing: readonly NoticeFault[]): TemplateResult {
    for (const { attribute, expected } of missing) warnOnce(this, `does not show before ${attribute} is set: ${expected}.`);
    return renderUnconfigured(missing);
  }

  #renderStep(notice: ReferralNotice): unknown {
    const { step, begun } = this;
    const view = this.#view(notice);
    switch (step.name) {
      case 'loading':
        return renderLoading(this.hasFallback);
      case 'failed':
        return renderFailure(step.error, () => this.retry());
      case 'choose':
        return renderChoose(view, this.#actions, step.choices);
      case 'no-key':
        return renderNoKey(view, step.hit);
      case 'read':
        return [
          renderFoundDraft(this.#draft, () => void this.#begin(true)),
          renderIntro(view, this.#actions, step.to),
          this.#sending.failed ? renderNoCode() : nothing,
        ];
      case 'write':
        return begun?.renderForm(view, this.#actions, step.to);
      case 'sent':
        return begun?.renderOutcome(view, this.#actions, step.to, step.outcome);
    }
  }

  #view(notice: ReferralNotice): FormView {
    const terms = (taxonomy: string): HsdsTaxonomyTerm[] =>
      this.#reference.terms.filter((term) => term.taxonomy === taxonomy && !term.parent);
    return {
      step: this.step,
      lang: this.uiLanguage,
      catalogLang: this.#catalogLang,
      headingLevel: this.safeHeadingLevel,
      reference: this.#reference,
      audiences: terms('audiences'),
      needs: terms('needs'),
      notice,
      words: { own: noticeWords(msg), french: frenchWords(), person: this.personWords },
      values: this.values,
      faults: this.faults,
      draft: this.#draft,
      sending: this.#sending.running,
      sendError: this.#sending.error,
      online: navigator.onLine,
      now: new Date(),
    };
  }

  async #open(): Promise<void> {
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    // What is being written stays, whatever is read again.
    const keepsStep = this.step.name === 'write' || this.step.name === 'sent';
    if (!keepsStep) this.step = { name: 'loading' };
    const { client } = this;
    try {
      const asked = this.picked ?? (this.service.trim() ? ({ key: this.service.trim(), kind: 'service' } as const) : undefined);
      const organization = this.organization.trim();
      const ask = asked ?? (organization ? ({ key: organization, kind: 'organization' } as const) : undefined);
      const [report, reference, relayDays, step] = await Promise.all([
        client.report({ signal: opening.signal }),
        loadReference(client),
        this.#sending.relayDays(),
        ask ? recipientOf(client, ask, opening.signal) : choicesOf(client, opening.signal),
      ]);
      if (opening.signal.aborted) return;
      this.#reference = reference;
      this.#catalogLang = report.lang;
      this.relayDays = relayDays;
      if (this.step.name === 'write' && step.name === 'read') this.step = { name: 'write', to: step.to };
      else if (!keepsStep) this.step = step;
      if (this.step.name === 'read') void this.#draft.look(this.step.to.recipient.organization);
      this.requestUpdate();
    } catch (error) {
      if (opening.signal.aborted) return;
      if (!keepsStep) this.step = { name: 'failed', error };
      if (isAccueilError(error)) this.dispatchEvent(new AccueilLoadErrorEvent({ error }));
      else reportError(error);
    }
  }

  async #begin(takesDraft = false): Promise<void> {
    const { step } = this;
    if (step.name !== 'read') return;
    this.begun ??= await import('./begun.js').catch(() => undefined);
    if (this.begun && (await this.#sending.prepare())) {
      if (takesDraft) this.#setValues(this.#draft.take());
      this.#focus = '.form-title';
      this.step = { name: 'write', to: step.to };
    }
    this.requestUpdate();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { step, begun } = this;
    const { notice } = this.#reading;
    if (step.name !== 'write' || !begun || !notice || this.#sending.running) return;
    this.faults = begun.checkValues(this.values, notice);
    if (this.faults.length > 0) {
      this.#focus = '.faults';
      return;
    }
    const lang = this.uiLanguage;
    const words = noticeWords(msg);
    const draft = begun.draftOf(this.values, {
      organization: step.to.recipient.organization,
      service: step.to.hit?.service.key,
      lang,
      consentText: (key) => {
        const { text = {} } = notice.purposes.find((purpose) => purpose.key === key) ?? {};
        return `${text[lang] ?? begun.ownWords(words, key) ?? text['fr'] ?? key} ${step.to.name}`;
      },
    });
    const outcome = await this.#sending.send(draft, { honeypot: this.values.website, draftName: this.#draft.name });
    if (outcome === undefined) this.values = { ...this.values, website: '' };
    else {
      this.#focus = '.form-title';
      this.step = { name: 'sent', to: step.to, outcome };
    }
  }

  /** What waited has arrived, or was refused: by the button, or by itself when the network came back. */
  #settle(state: 'stored' | 'refused'): void {
    const { step } = this;
    if (step.name !== 'sent' || step.outcome.state !== 'queued') return;
    this.#focus = '.form-title';
    this.step = { ...step, outcome: { ...step.outcome, state } };
  }

  async #copyLink(): Promise<void> {
    const { step } = this;
    if (step.name !== 'sent') return;
    // Where the page may not copy, the link stands above, to be copied by hand.
    const isCopied = await navigator.clipboard.writeText(step.outcome.statusLink ?? '').then(
      () => true,
      () => false,
    );
    if (this.step === step) this.step = { ...step, outcome: { ...step.outcome, isCopied } };
  }

  #setValues(changes: Partial<FormValues>): void {
    this.values = { ...this.values, ...changes };
    this.#draft.changed(this.values);
    // A fault stays until the next try, unless its field has just changed.
    this.faults = this.faults.filter(({ field }) => !(field in changes));
    if (changes.language !== undefined) void this.#readPersonWords(changes.language);
  }

  async #readPersonWords(tag: string): Promise<void> {
    const language: Language | undefined = toLanguage(tag);
    const words = language && { lang: language, words: await wordsIn(language, async (one) => (await loadLocale(one)).templates) };
    if (this.values.language === tag) this.personWords = words;
  }

  #restart(): void {
    this.values = EMPTY_VALUES;
    this.personWords = undefined;
    this.faults = [];
    this.#sending.forget();
    this.#draft.asked = false;
    this.picked = undefined;
    this.step = { name: 'loading' };
    this.#focus = '.form-title';
    this.retry();
  }

  #beforeUnload = (event: BeforeUnloadEvent): void => {
    const { step, values } = this;
    const isTyped = step.name === 'write' && values !== EMPTY_VALUES;
    if (isTyped || (step.name === 'sent' && step.outcome.onlyInMemory)) event.preventDefault();
  };

  readonly #actions: FormActions = {
    choose: (key, kind) => {
      this.#focus = '.form-title';
      this.picked = { key, kind };
    },
    begin: () => void this.#begin(),
    back: () => {
      if (this.step.name === 'write') this.step = { name: 'read', to: this.step.to };
      this.#focus = '.form-title';
    },
    set: (changes) => this.#setValues(changes),
    consent: (purpose, given) => {
      const others = Object.entries(this.values.consents).filter(([key]) => key !== purpose);
      const own = given ? [[purpose, new Date().toISOString()]] : [];
      this.#setValues({ consents: Object.fromEntries([...others, ...own]) as Record<string, string> });
      this.faults = this.faults.filter(({ field }) => field !== `consent-${purpose}`);
    },
    submit: (event) => void this.#submit(event),
    focusField: (event, field) => {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(field)}`)?.focus();
    },
    print: () => window.print(),
    copyLink: () => {
      void this.#copyLink();
    },
    again: () => this.#restart(),
    retry: () => void this.#sending.retry(),
  };
}
