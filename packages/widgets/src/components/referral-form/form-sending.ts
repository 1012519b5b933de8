import { isAccueilError, type AccueilClient, type PreparedReferral, type ReferralDraft } from '@accueil/sdk';
import { msg } from '@lit/localize';
import type { LitElement, ReactiveController } from 'lit';
import { AccueilReferralQueuedEvent, AccueilReferralSentEvent, AccueilReferralSubmitEvent } from './referral-form.events.js';
import type { SentOutcome } from './referral-form.types.js';

/** A person needs longer to fill the form in; what is sent faster waits until then. */
const LEAST_MS = 3000;

/** Seals and sends, once at a time, and says on the page what became of it. Nothing typed is kept here. */
export class FormSending implements ReactiveController {
  /** Whether a referral is being sealed or sent. */
  running = false;
  /** Why the last try failed before anything was kept, for people. */
  error: string | undefined;
  /** Whether the code that seals could not be had. */
  failed = false;

  #prepared: PreparedReferral | undefined;
  #begunAt = 0;

  constructor(
    private readonly host: LitElement,
    private readonly client: () => AccueilClient,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Loads what seals, and makes the key and the receipt number of the referral. False where that cannot be had. */
  async prepare(): Promise<boolean> {
    try {
      this.#prepared ??= await this.client().referrals.prepare();
      this.#begunAt = performance.now();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    return !this.failed;
  }

  /** Forgets the referral that was sent, so that the next one is another. */
  forget(): void {
    this.#prepared = undefined;
    this.error = undefined;
  }

  /**
   * Seals and sends a draft. `undefined` where it was not: `error` says why, or the page cancelled it.
   * Effects: the events `accueil-referral-submit`, then `accueil-referral-sent` or `accueil-referral-queued`; the outbox; one request.
   */
  async send(
    draft: ReferralDraft,
    { honeypot, draftName }: { honeypot: string; draftName: string | undefined },
  ): Promise<SentOutcome | undefined> {
    const prepared = this.#prepared;
    if (prepared === undefined) return undefined;
    const to = { organization: draft.organization, ...(draft.service === undefined ? {} : { service: draft.service }) };
    this.error = undefined;
    if (honeypot !== '') {
      this.error = msg('L’envoi a été retenu\u00A0: un champ que personne ne voit était rempli. Il a été vidé; envoyez de nouveau.');
      this.host.requestUpdate();
      return undefined;
    }
    if (!this.host.dispatchEvent(new AccueilReferralSubmitEvent(to))) return undefined;
    this.#set(true);
    try {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, this.#begunAt + LEAST_MS - performance.now())));
      const { state } = await this.client().referrals.send(draft, prepared, { draft: draftName });
      const outcome: SentOutcome = {
        state: state === 'sent' ? 'stored' : state === 'refused' ? 'refused' : 'queued',
        receipt: prepared.receipt,
        statusLink: prepared.status_link,
        at: new Date().toISOString(),
        onlyInMemory: state === 'waiting' && (await this.#isOnlyInMemory()),
      };
      this.#tell({ ...to, receipt: prepared.receipt }, outcome.state);
      return outcome;
    } catch (error) {
      this.error = isAccueilError(error)
        ? msg('La demande n’a pas pu être scellée. Rien n’est perdu\u00A0: ce que vous avez écrit est encore là.')
        : String(error);
      return undefined;
    } finally {
      this.#set(false);
    }
  }

  /** Tries what waits again, now. Resolves to what became of it; `undefined` where it still waits. */
  async retry(): Promise<'stored' | 'refused' | undefined> {
    const prepared = this.#prepared;
    if (prepared === undefined || this.running) return undefined;
    this.#set(true);
    try {
      await this.client().referrals.retry();
      const { entries } = await this.client().referrals.outbox();
      const entry = entries.find(({ receipt }) => receipt === prepared.receipt);
      if (entry === undefined || entry.state === 'sent') return 'stored';
      return entry.state === 'refused' ? 'refused' : undefined;
    } catch {
      return undefined;
    } finally {
      this.#set(false);
    }
  }

  async #isOnlyInMemory(): Promise<boolean> {
    return (await this.client().referrals.outbox()).storage === 'memory';
  }

  #tell(detail: { organization: string; service?: string; receipt: string }, state: SentOutcome['state']): void {
    if (state === 'stored') this.host.dispatchEvent(new AccueilReferralSentEvent(detail));
    if (state === 'queued') this.host.dispatchEvent(new AccueilReferralQueuedEvent(detail));
  }

  #set(running: boolean): void {
    this.running = running;
    this.host.requestUpdate();
  }
}
