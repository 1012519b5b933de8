import type { InboxItem } from '@accueil/sdk';
import type { OpenedReferral } from '@accueil/sdk/referral';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { serverAddress } from '../../base/server-address.js';
import { warnOnce } from '../../base/warn.js';
import type { ClientSettings } from '../../context/clients.js';
import { saveFile } from '../../controllers/save-file.js';
import { loadReference, type Reference } from '../../controllers/reference.js';
import { icon } from '../../parts/icons.js';
import { direction } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import { IDLE_MINUTES, InboxSession, makeKey } from './inbox-session.js';
import { inboxFault } from './inbox-strings.js';
import { AccueilReferralAnswerEvent, AccueilReferralOpenEvent } from './referral-inbox.events.js';
import styles from './referral-inbox.styles.js';
import type { Exporting, InboxActions, InboxStep, InboxView, Task } from './referral-inbox.types.js';
import { renderInboxList } from './render-list.js';
import { renderLocked, renderNewKey } from './render-locked.js';
import { renderReferral } from './render-referral.js';

const textFile = (text: string): Blob => new Blob([text], { type: 'text/plain;charset=utf-8' });
const NO_REFERENCE: Reference = { terms: [], territories: [], municipalities: [] };

/**
 * The referrals an organization received: opened on its own device with its own key, answered with words only the sender's link opens.
 * No account and no password: the key is the proof, and is forgotten when the inbox closes, the page goes, or nobody touches it for a while.
 * Network: the dataset at `src`, the relay at `server`.
 *
 * @tag accueil-referral-inbox
 * @fires {AccueilReferralOpenEvent} accueil-referral-open - when a referral is opened
 * @fires {AccueilReferralAnswerEvent} accueil-referral-answer - when a referral was answered, redirected or deleted
 * @csspart base - everything
 * @csspart door - what opens the inbox
 * @csspart list - the list
 * @csspart item - one referral of the list
 * @csspart referral - the open referral
 * @csspart button - the buttons
 * @csspart error - what went wrong
 */
export class AccueilReferralInbox extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, styles];

  /** Key or id of the organization. */
  @property() organization = '';

  @state() private step: InboxStep = { name: 'locked' };
  @state() private items: InboxView['items'] = [];
  @state() private shown: InboxView['shown'] = 'open';
  @state() private busy = false;
  @state() private fault: string | undefined;
  @state() private task: Task = { name: 'none' };
  @state() private exporting: Exporting = { name: 'none' };
  @state() private written: Pick<InboxView, 'reason' | 'message' | 'redirectTo'> = { reason: '', message: '', redirectTo: '' };
  @state() private organizationName = '';

  #reference: Reference = NO_REFERENCE;
  #organizationId = '';
  #organizationKey = '';
  #session: InboxSession | undefined;
  #next: string | undefined;
  #focus: string | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #named = '';

  get #serverAddress(): string | undefined {
    return serverAddress(this, this.server, this.inherited.server);
  }

  protected override get clientSettings(): ClientSettings {
    const server = this.#serverAddress;
    return server === undefined ? {} : { server };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lock();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const asked = `${this.organization.trim()} ${this.dataSrc} ${this.uiLanguage}`;
    if (asked === this.#named) return;
    this.#named = asked;
    void this.#name();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  protected override render(): TemplateResult {
    const lang = this.uiLanguage;
    return html`<div
      class="inbox"
      part="base"
      lang=${lang}
      dir=${direction(lang)}
      @pointerdown=${this.#handleGesture}
      @keydown=${this.#handleGesture}
    >
      ${this.organization.trim() === '' ? this.#renderUnnamed() : this.#renderStep()}
    </div>`;
  }

  #renderUnnamed(): TemplateResult {
    warnOnce(this, 'has no organization: give it the key of one.');
    return html`<p class="band" part="error">
      ${icon('warning')}<span>${msg('Cette boîte n’est celle d’aucun organisme\u00A0: son adresse doit en nommer un.')}</span>
    </p>`;
  }

  #renderStep(): unknown {
    const view = this.#view();
    switch (view.step.name) {
      case 'locked':
        return renderLocked(view, this.#actions);
      case 'new-key':
        return renderNewKey(view, this.#actions, view.step.made);
      case 'list':
        return renderInboxList(view, this.#actions);
      case 'referral':
        return renderReferral(view, this.#actions, view.step);
      default:
        return nothing;
    }
  }

  #view(): InboxView {
    return {
      step: this.step,
      lang: this.uiLanguage,
      headingLevel: this.safeHeadingLevel,
      organizationName: this.organizationName || this.organization,
      reference: this.#reference,
      items: this.items,
      hasMore: this.#next !== undefined,
      shown: this.shown,
      busy: this.busy,
      fault: this.fault,
      canUsePasskeys: typeof PublicKeyCredential === 'function',
      task: this.task,
      exporting: this.exporting,
      ...this.written,
    };
  }

  async #name(): Promise<void> {
    const key = this.organization.trim();
    if (key === '') return;
    const { client } = this;
    this.#reference = await loadReference(client);
    try {
      const organization = await client.organizations.get(key);
      this.#organizationId = organization.id;
      this.#organizationKey = organization.key;
      this.organizationName = organization.name;
    } catch {
      warnOnce(this, `organization="${key}" is not in the data.`);
    }
    this.requestUpdate();
  }

  /** One thing at a time; what goes wrong is said, and nothing typed is lost. */
  async #run(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.fault = undefined;
    try {
      await work();
    } catch (error) {
      this.fault = inboxFault(error);
      if (Reflect.get(Object(error), 'reason') === 'version-conflict') await this.#refreshOpen().catch(() => undefined);
    } finally {
      this.busy = false;
    }
  }

  #unlock(identityOf: (code: typeof import('@accueil/sdk/referral')) => Promise<{ identity: string }>): Promise<void> {
    return this.#run(async () => {
      const server = this.#serverAddress;
      if (server === undefined) {
        warnOnce(this, 'has no server: give it the address of the relay.');
        this.fault = msg('Le relais ne répond pas.');
        return;
      }
      const code = await import('@accueil/sdk/referral');
      const { identity } = await identityOf(code);
      const session = new InboxSession({ server, organizationId: this.#organizationId, client: this.client }, code, identity);
      await session.signIn();
      this.#session = session;
      this.#handleGesture();
      await this.#read();
      this.#focus = '.title';
      this.step = { name: 'list' };
    });
  }

  async #read(after?: string): Promise<void> {
    const page = await this.#session?.list(after);
    if (!page) return;
    this.items = after === undefined ? page.contents : [...this.items, ...page.contents];
    this.#next = page.next;
  }

  get #openReceipt(): string | undefined {
    return this.step.name === 'referral' ? this.step.opened.item.receipt : undefined;
  }

  async #refreshOpen(): Promise<void> {
    const receipt = this.#openReceipt;
    if (receipt === undefined || !this.#session) return;
    const read = await this.#referral(this.#session, receipt);
    // Unless it was left in between.
    if (this.#openReceipt === receipt) this.step = read;
  }

  async #referral(session: InboxSession, receipt: string): Promise<Extract<InboxStep, { name: 'referral' }>> {
    const opened = await session.read(receipt);
    const { service } = opened.content.draft;
    // A service that is no longer in the data keeps its key.
    const named = service === undefined ? undefined : this.client.services.get(service);
    const serviceName = await named?.then(
      ({ name }) => name,
      () => service,
    );
    return { name: 'referral', opened, serviceName };
  }

  #lock(): void {
    clearTimeout(this.#idle);
    void this.#session?.close();
    this.#session = undefined;
    this.items = [];
    this.#next = undefined;
    this.task = { name: 'none' };
    this.exporting = { name: 'none' };
    this.written = { reason: '', message: '', redirectTo: '' };
    this.fault = undefined;
    this.step = { name: 'locked' };
  }

  /** Shows what was done, which the relay has stored: reading it again may fail, and that is no failure of what was done. */
  #done({ item: { receipt } }: OpenedReferral, changes: Partial<InboxItem> & Pick<InboxItem, 'status'>): void {
    this.dispatchEvent(new AccueilReferralAnswerEvent({ receipt, status: changes.status }));
    this.task = { name: 'none' };
    this.written = { reason: '', message: '', redirectTo: '' };
    this.items = this.items.map((item) => (item.receipt === receipt ? { ...item, ...changes } : item));
    this.#focus = '.title';
    void this.#read().catch(() => undefined);
  }

  #handleGesture = (): void => {
    if (!this.#session) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#lock(), IDLE_MINUTES * 60_000);
  };

  /** Runs something with the open referral. */
  #withOpened(work: (session: InboxSession, opened: OpenedReferral) => Promise<void>): void {
    const { step } = this;
    const session = this.#session;
    if (step.name === 'referral' && session) void this.#run(() => work(session, step.opened));
  }

  readonly #actions: InboxActions = {
    unlock: (event) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const file = form.querySelector<HTMLInputElement>('#identity')?.files?.[0];
      const passphrase = form.querySelector<HTMLInputElement>('#passphrase')?.value ?? '';
      if (file) void this.#unlock(async (code) => code.readIdentityFile(await file.text(), passphrase));
    },
    unlockWithPasskey: (event) => {
      const file = (event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLInputElement>('#identity')?.files?.[0];
      if (file) void this.#unlock(async (code) => code.readIdentityFileWithPasskey(await file.text()));
      else this.fault = msg('Choisissez d’abord le fichier de la clé.');
    },
    lock: () => {
      this.#focus = '.title';
      this.#lock();
    },
    startKey: () => {
      this.fault = undefined;
      this.#focus = '.title';
      this.step = { name: 'new-key' };
    },
    makeKey: (event) => {
      event.preventDefault();
      const values = new FormData(event.currentTarget as HTMLFormElement);
      const [passphrase, again] = [values.get('passphrase'), values.get('again')];
      if (typeof passphrase !== 'string' || passphrase !== again) {
        this.fault = msg('Les deux phrases ne sont pas les mêmes.');
        return;
      }
      void this.#run(async () => {
        const made = await makeKey(await import('@accueil/sdk/referral'), this.#organizationKey || this.organization.trim(), passphrase);
        this.#focus = '.title';
        this.step = { name: 'new-key', made };
      });
    },
    saveKey: () => {
      const { step } = this;
      if (step.name !== 'new-key' || !step.made) return;
      saveFile(step.made.fileName, textFile(step.made.file));
      this.step = { name: 'new-key', made: { ...step.made, saved: true } };
    },
    savePasskey: () =>
      void this.#run(async () => {
        const { step } = this;
        if (step.name !== 'new-key' || !step.made) return;
        const made = step.made;
        const file = await made.passkeyFile().catch(() => undefined);
        if (file !== undefined) saveFile(made.passkeyFileName, textFile(file));
        if (this.step === step) this.step = { name: 'new-key', made: { ...made, passkey: file === undefined ? 'failed' : 'saved' } };
      }),
    toLocked: () => {
      this.fault = undefined;
      this.#focus = '.title';
      this.step = { name: 'locked' };
    },
    show: (shown) => (this.shown = shown),
    refresh: () => void this.#run(() => this.#read()),
    more: () => void this.#run(() => this.#read(this.#next)),
    open: (receipt) =>
      void this.#run(async () => {
        if (!this.#session) return;
        this.step = await this.#referral(this.#session, receipt);
        this.exporting = { name: 'none' };
        this.#focus = '.title';
        this.dispatchEvent(new AccueilReferralOpenEvent({ receipt }));
        // The list now says that it was opened; nobody waits for that.
        void this.#read().catch(() => undefined);
      }),
    close: () => {
      this.task = { name: 'none' };
      this.fault = undefined;
      this.#focus = '.title';
      this.step = { name: 'list' };
    },
    start: (task) => {
      this.task = task;
      if (task.name === 'none') this.#focus = '.title';
      if (task.name !== 'redirect') return;
      void this.#session?.redirections(this.#organizationKey).then(
        (choices) => {
          if (this.task === task) this.task = { name: 'redirect', choices };
        },
        (error: unknown) => (this.fault = inboxFault(error)),
      );
    },
    set: (changes) => (this.written = { ...this.written, ...changes }),
    answer: (event) => {
      event.preventDefault();
      const { task } = this;
      if (task.name !== 'answer') return;
      this.#withOpened(async (session, opened) => {
        const item = await session.answer(opened, task.status, this.written);
        const { step } = this;
        if (step.name === 'referral') this.step = { ...step, opened: { ...opened, item: { ...opened.item, ...item } } };
        this.#done(opened, item);
        void this.#refreshOpen().catch(() => undefined);
      });
    },
    redirect: (event) => {
      event.preventDefault();
      const { task } = this;
      const to = task.name === 'redirect' ? task.choices?.[Number(this.written.redirectTo || Number.NaN)] : undefined;
      if (!to) return;
      this.#withOpened(async (session, opened) => {
        await session.redirect(opened, to, this.written.message);
        this.#done(opened, { status: 'rejected' });
        this.step = { name: 'list' };
      });
    },
    remove: () =>
      this.#withOpened(async (session, opened) => {
        await session.delete(opened.item.receipt);
        this.#done(opened, { status: 'cancelled' });
        this.step = { name: 'list' };
      }),
    exportOne: () => {
      const { step } = this;
      if (step.name === 'referral' && this.#session)
        saveFile(`${step.opened.item.receipt}.json`, textFile(this.#session.export(step.opened)));
    },
    startExport: () => {
      this.#focus = '.export button';
      this.exporting = { name: 'asked' };
    },
    stopExport: () => {
      this.#focus = '.export-all';
      this.exporting = { name: 'none' };
    },
    exportAll: () =>
      void this.#run(async () => {
        const session = this.#session;
        if (!session) return;
        const { text, total, empty } = await session.exportAll();
        // Closed in between: nothing in clear is left behind.
        if (session !== this.#session) return;
        const day = new Date().toISOString().slice(0, 10);
        saveFile(`accueil-${this.#organizationKey || this.organization.trim()}-${day}.json`, textFile(text));
        this.#focus = '.export-all';
        this.exporting = { name: 'done', total, empty };
      }),
    print: () => window.print(),
  };
}
