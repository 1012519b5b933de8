import { isAccueilError, type OutboxState, type ReferralProgress, type ReferralStatusView } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AccueilElement } from '../../base/accueil-element.js';
import { serverAddress } from '../../base/server-address.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { answerReasonLabel, referralStatusLabel } from '../../parts/referral-words.js';
import { direction, formatLocale } from '../../strings/languages.js';
import { controlsStyles } from '../../styles/controls.styles.js';
import { tokensStyles } from '../../styles/tokens.styles.js';
import styles from './referral-status.styles.js';

type Showing =
  | { name: 'loading' }
  | { name: 'no-link' }
  | { name: 'failed'; isGone: boolean }
  | { name: 'shown'; view: ReferralStatusView }
  | { name: 'withdrawn' };

/**
 * What became of a referral, for whoever holds its secret link: each step, the organization's sealed answer, opened here, and the way to
 * withdraw consent. The secret stands in the page's fragment, which is never sent; it is read and not kept.
 * Network: the relay at `server`, else the one the page comes from.
 *
 * @tag accueil-referral-status
 * @csspart base - everything
 * @csspart steps - the steps it went through
 * @csspart answer - the organization's answer
 * @csspart button - the buttons
 */
export class AccueilReferralStatus extends AccueilElement {
  static override styles = [tokensStyles, controlsStyles, styles];

  /** The status link, whole. Default: the page's own address. */
  @property() link = '';

  @state() private showing: Showing = { name: 'loading' };
  @state() private asks = false;
  @state() private busy = false;

  #read = '';

  protected override get clientSettings(): { server?: string } {
    // Without one, the link itself says whose it is.
    const server = serverAddress(this, this.server, this.inherited.server);
    return server === undefined ? {} : { server };
  }

  /** Asks the relay again. */
  refresh(): void {
    this.#read = '';
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#handleHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#handleHash);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const link = this.link || location.href;
    if (link === this.#read) return;
    this.#read = link;
    void this.#load(link);
  }

  protected override render(): TemplateResult {
    const lang = this.uiLanguage;
    return html`<div class="follow" part="base" lang=${lang} dir=${direction(lang)} aria-busy=${this.showing.name === 'loading'}>
      ${this.#renderShowing()}
    </div>`;
  }

  #renderShowing(): unknown {
    const { showing } = this;
    switch (showing.name) {
      case 'loading':
        return html`<p role="status">${msg('Lecture du suivi…')}</p>`;
      case 'no-link':
        return this.#renderBand(msg('Ouvrez cette page par le lien reçu à l’envoi de la demande\u00A0: il porte le secret qui la montre.'));
      case 'failed':
        return showing.isGone
          ? this.#renderBand(
              msg('Aucune demande ne répond à ce lien. Il est peut-être incomplet, ou la demande a été effacée au terme prévu.'),
            )
          : this.#renderBand(msg('Le relais ne répond pas.'), true);
      case 'withdrawn':
        return html`<p class="band info" role="status">
          ${icon('warning')}<span>${msg('L’accord est retiré. Le contenu est effacé du relais.')}</span>
        </p>`;
      case 'shown':
        return this.#renderView(showing.view);
    }
  }

  #renderBand(words: string, again = false): TemplateResult {
    return html`<div class="band" role="alert">
      ${icon('warning')}
      <div>
        <p>${words}</p>
        ${again ? html`<button class="button" part="button" type="button" @click=${() => this.refresh()}>${msg('Réessayer')}</button>` : nothing}
      </div>
    </div>`;
  }

  #renderView(view: ReferralStatusView): unknown {
    const { continued, progress, receipt, waiting } = view;
    const level = this.safeHeadingLevel;
    return [
      renderHeading(level, html`${msg('Demande')} <bdi dir="ltr">${receipt}</bdi>`, { className: 'title' }),
      waiting === undefined ? nothing : this.#renderWaiting(waiting.state),
      progress === undefined ? nothing : this.#renderSteps(progress),
      this.#renderAnswer(view),
      continued === undefined ? nothing : this.#renderContinued(continued),
      progress?.withdrawn
        ? html`<p class="band info">${icon('warning')}<span>${msg('L’accord est retiré. Le contenu est effacé du relais.')}</span></p>`
        : [
            progress === undefined
              ? nothing
              : html`<p class="when">${msg(str`Le contenu est effacé au plus tard le ${this.#date(progress.kept_until)}.`)}</p>`,
            this.#renderWithdraw(),
          ],
    ];
  }

  #renderAnswer({ answer, answer_error }: ReferralStatusView): unknown {
    if (answer_error === 'key-refused')
      return this.#renderBand(
        msg('Une réponse est arrivée, mais ce navigateur refuse de l’ouvrir. Ouvrez ce lien avec Firefox, Chrome ou Edge.'),
      );
    if (answer_error !== undefined)
      return this.#renderBand(msg('La réponse reçue a été modifiée ou coupée en chemin\u00A0: rien n’en est montré.'));
    if (answer === undefined) return nothing;
    return html`${renderHeading(this.safeHeadingLevel + 1, msg('Réponse de l’organisme'), { className: 'part-title' })}
      <div class="answer" part="answer">
        ${answer.reason === undefined ? nothing : html`<p><b>${answerReasonLabel(answer.reason)}</b></p>`}
        ${answer.message === undefined ? nothing : html`<p dir="auto">${answer.message}</p>`}
      </div>`;
  }

  /** Where it was sent on, and on from there: whoever is the last has the answer that counts. */
  #renderContinued(view: ReferralStatusView): unknown {
    const { continued, progress, receipt } = view;
    if (progress === undefined) return nothing;
    return [
      html`<p>${msg('Elle continue chez un autre organisme, sous le numéro')} <b dir="ltr">${receipt}</b>.</p>`,
      this.#renderSteps(progress),
      this.#renderAnswer(view),
      continued === undefined ? nothing : this.#renderContinued(continued),
    ];
  }

  #renderWaiting(state: OutboxState): TemplateResult {
    return state === 'refused'
      ? this.#renderBand(msg('Le relais l’a refusée\u00A0: rien n’a été transmis. Joignez l’organisme par téléphone ou par courriel.'))
      : html`<p class="band info">
          ${icon('warning')}<span>${msg('Elle attend, scellée, sur cet appareil; elle partira au retour du réseau.')}</span>
        </p>`;
  }

  #renderSteps({ history }: ReferralProgress): TemplateResult {
    return html`<ol class="steps" part="steps" aria-label=${msg('Étapes de la demande')}>
      ${history.map(
        ({ status, at }) =>
          html`<li>
            <b>${referralStatusLabel(status)}</b><span class="when"><time datetime=${at}>${this.#date(at, 'short')}</time></span>
          </li>`,
      )}
    </ol>`;
  }

  #date(text: string, timeStyle?: 'short'): string {
    return new Intl.DateTimeFormat(formatLocale(this.uiLanguage), { dateStyle: 'long', timeStyle }).format(new Date(text));
  }

  #renderWithdraw(): TemplateResult {
    if (!this.asks) {
      return html`<div class="actions">
        <button class="button" part="button" type="button" @click=${() => (this.asks = true)}>
          ${msg('Retirer l’accord et tout effacer')}
        </button>
      </div>`;
    }
    return html`<div class="band" role="group" aria-label=${msg('Retirer l’accord')}>
      ${icon('warning')}
      <div>
        <p>
          ${msg('Le relais effacera la demande et la réponse. Ce que l’organisme a déjà lu ou noté ne peut pas être repris d’ici\u00A0: demandez-le-lui.')}
        </p>
        <div class="actions">
          <button
            class="button primary"
            part="button"
            type="button"
            aria-disabled=${this.busy ? 'true' : nothing}
            @click=${() => void this.#withdraw()}
          >
            ${msg('Effacer maintenant')}
          </button>
          <button class="button" part="button" type="button" @click=${() => (this.asks = false)}>${msg('Ne rien effacer')}</button>
        </div>
      </div>
    </div>`;
  }

  async #load(link: string): Promise<void> {
    if (!/[#&]k=[\w-]{20,}/.test(link)) {
      this.showing = { name: 'no-link' };
      return;
    }
    this.showing = { name: 'loading' };
    try {
      this.showing = { name: 'shown', view: await this.client.referrals.status(link) };
    } catch (error) {
      this.showing = {
        name: 'failed',
        isGone: isAccueilError(error) && (error.name === 'NotFoundError' || Reflect.get(error, 'status') === 404),
      };
    }
  }

  async #withdraw(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.client.referrals.withdraw(this.link || location.href);
      this.showing = { name: 'withdrawn' };
    } catch {
      this.showing = { name: 'failed', isGone: false };
    } finally {
      this.busy = false;
      this.asks = false;
    }
  }

  #handleHash = (): void => this.refresh();
}
