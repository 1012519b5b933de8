import { isAccueilError, type AccueilClient, type PreparedReferral, type ReferralDraft } from '@accueil/sdk';
import { msg } from '@lit/localize';
import type { LitElement } from 'lit';
import {
  type ReferralSentDetail,
  AccueilReferralQueuedEvent,
  AccueilReferralSentEvent,
  AccueilReferralSubmitEvent,
} from './referral-form.events.js';
import type { SentOutcome } from './referral-form.types.js';

/** A person needs longer to fill the form in; what is sent faster waits until then. */
const LEAST_MS = 3000;

/** Seals and sends, once at a time, and says on the page what became of it. Nothing typed is kept here. */
export class FormSending {
  /** Whether a referral is being sealed or sent. */
  running = false;
  /** Why the last try failed before anything was kept, for people. */
  error: string | undefined;
  /** Whether the code that seals could not be had. */
  failed = false;

  #prepared: PreparedReferral | undefined;
  #begunAt = 0;
  /** Receipt of the one that waits, until it has been told what became of it. */
  #followed: string | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly client: () => AccueilClient,
    /** Told once what became of a referral that waited. */
    private readonly onSettled: (state: 'stored' | 'refused') => void,
  ) {}

  /** Days the relay keeps what is sealed; `undefined` where it cannot be asked now. */
  async relayDays(): Promise<number | undefined> {
    return this.client()
      .referrals.configuration()
      .then(
        ({ retention_days }) => retention_days,
        () => undefined,
      );
  }

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
    this.#followed = undefined;
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
      const detail = { ...to, receipt: prepared.receipt };
      this.#tell(detail, outcome.state);
      if (outcome.state === 'queued') void this.#follow(detail);
      return outcome;
    } catch (error) {
      if (!isAccueilError(error)) reportError(error);
      this.error = msg('La demande n’a pas pu être scellée. Rien n’est perdu\u00A0: ce que vous avez écrit est encore là.');
      return undefined;
    } finally {
      this.#set(false);
    }
  }

  /** Tries what waits again, now. What becomes of it is told as when the network comes back by itself. Never rejects. */
  async retry(): Promise<void> {
    if (this.running) return;
    this.#set(true);
    await this.client()
      .referrals.retry()
      .catch(() => undefined);
    this.#set(false);
  }

  /** Follows one that waits, until it has arrived or was refused. */
  async #follow(detail: ReferralSentDetail): Promise<void> {
    const { subscribe } = await this.client().referrals.outbox();
    const look = async (): Promise<void> => {
      const { entries } = await this.client().referrals.outbox();
      const state = entries.find(({ receipt }) => receipt === detail.receipt)?.state ?? 'sent';
      if (state !== 'sent' && state !== 'refused') return;
      stop();
      if (this.#followed !== detail.receipt) return;
      this.#followed = undefined;
      if (state === 'sent') this.#tell(detail, 'stored');
      this.onSettled(state === 'sent' ? 'stored' : 'refused');
    };
    this.#followed = detail.receipt;
    const stop = subscribe(() => void look());
    await look();
  }

  async #isOnlyInMemory(): Promise<boolean> {
    return (await this.client().referrals.outbox()).storage === 'memory';
  }

  #tell(detail: ReferralSentDetail, state: SentOutcome['state']): void {
    if (state === 'stored') this.host.dispatchEvent(new AccueilReferralSentEvent(detail));
    if (state === 'queued') this.host.dispatchEvent(new AccueilReferralQueuedEvent(detail));
  }

  #set(running: boolean): void {
    this.running = running;
    this.host.requestUpdate();
  }
}
