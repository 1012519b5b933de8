import type { AccueilClient } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { detailIcon } from '../../parts/detail-icons.js';
import { EMPTY_VALUES, type FormValues } from './form-values.js';

const AFTER_MS = 800;

/**
 * What is typed, kept on this device because somebody asked: sealed by the SDK, for seven days, and never the consents, which are given
 * anew. What cannot be kept is said, and nothing else changes.
 */
export class FormDraft implements ReactiveController {
  /** Whether it is to be kept. Never unless asked. */
  asked = false;
  /** Whether this device refused. */
  refused = false;
  /** What was kept before, until it is taken up or deleted. */
  found: Partial<FormValues> | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #name = '';

  constructor(
    private readonly host: LitElement,
    private readonly client: () => AccueilClient,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The name it is kept under; `undefined` where it is not. */
  get name(): string | undefined {
    return this.asked ? this.#name : undefined;
  }

  /** Looks for one of this recipient. Never rejects. */
  async look(recipient: string): Promise<void> {
    this.#name = `accueil-referral ${recipient}`;
    const kept = await this.client()
      .referrals.savedDraft(this.#name)
      .catch(() => undefined);
    this.found = kept?.value as Partial<FormValues> | undefined;
    this.host.requestUpdate();
  }

  /** The values of the kept one, to go on with; only members the form knows. */
  take(): FormValues {
    const known = Object.entries(this.found ?? {}).filter(([key, value]) => typeof value === typeof EMPTY_VALUES[key as keyof FormValues]);
    this.found = undefined;
    this.asked = true;
    return { ...EMPTY_VALUES, ...Object.fromEntries(known), consents: {}, website: '' };
  }

  /** Keeps, a moment later, what is typed by then, where that was asked. */
  changed(values: FormValues): void {
    if (!this.asked) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(values), AFTER_MS);
  }

  async toggle(asked: boolean, values: FormValues): Promise<void> {
    this.asked = asked;
    this.host.requestUpdate();
    await (asked ? this.#keep(values) : this.remove());
  }

  /** Deletes it. Never rejects. */
  async remove(): Promise<void> {
    clearTimeout(this.#timer);
    this.found = undefined;
    this.asked = false;
    this.host.requestUpdate();
    await this.client()
      .referrals.deleteDraft(this.#name)
      .catch(() => undefined);
  }

  async #keep(typed: FormValues): Promise<void> {
    const values = { ...typed, consents: {}, website: '' };
    try {
      await this.client().referrals.saveDraft(this.#name, values);
      this.refused = false;
    } catch {
      this.asked = false;
      this.refused = true;
    }
    this.host.requestUpdate();
  }
}

/** The box that asks for it, unticked. */
export function renderKeepDraft(draft: FormDraft, values: FormValues): TemplateResult {
  return html`<div>
    <label class="check">
      <input
        type="checkbox"
        name="keep"
        .checked=${live(draft.asked)}
        aria-describedby="keep-reason"
        @change=${(event: Event) => void draft.toggle((event.target as HTMLInputElement).checked, values)}
      />
      <span>${msg('Garder un brouillon sur cet appareil pendant sept jours')}</span>
    </label>
    <p class="reason" id="keep-reason">
      ${
        draft.refused
          ? msg('Cet appareil refuse de garder un brouillon.')
          : msg('Il est scellé, mais qui utilise ce navigateur peut le reprendre. À éviter sur un appareil partagé.')
      }
    </p>
  </div>`;
}

/** What was kept before, to take up or to delete. */
export function renderFoundDraft(draft: FormDraft, take: () => void): TemplateResult | typeof nothing {
  if (draft.found === undefined) return nothing;
  return html`<div class="band info" part="draft">
    ${detailIcon('info')}
    <div>
      <p>${msg('Un brouillon pour ce destinataire est gardé sur cet appareil.')}</p>
      <div class="actions">
        <button class="button" part="button" type="button" @click=${take}>${msg('Le reprendre')}</button>
        <button class="button quiet" part="button" type="button" @click=${() => void draft.remove()}>${msg('L’effacer')}</button>
      </div>
    </div>
  </div>`;
}
