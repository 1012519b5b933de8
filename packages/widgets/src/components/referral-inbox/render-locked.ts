import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import type { InboxActions, InboxView, NewKey } from './referral-inbox.types.js';

/** What went wrong, where something did. */
export function renderFault({ fault }: InboxView): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="band fault" part="error" role="alert">${icon('warning')}<span>${fault}</span></p>`;
}

/** The door: the organization's key is opened here and goes nowhere. */
export function renderLocked(view: InboxView, actions: InboxActions): TemplateResult {
  return html`<form class="door" part="door" @submit=${actions.unlock}>
    ${renderHeading(view.headingLevel, html`${msg('Demandes reçues par')} <bdi>${view.organizationName}</bdi>`, { className: 'title', tabindex: '-1' })}
    <p class="lead">
      ${msg('Les demandes sont scellées. Ouvrez-les avec la clé de l’organisme\u00A0: elle reste sur cet appareil, dans cette page seulement.')}
    </p>
    ${renderFault(view)}
    <div>
      <label class="label" for="identity">${msg('Fichier de la clé')}</label>
      <input id="identity" class="file" type="file" name="identity" accept=".age,.txt,text/plain" required />
    </div>
    <div>
      <label class="label" for="passphrase">${msg('Phrase secrète du fichier')}</label>
      <span class="field"><input id="passphrase" class="input" type="password" name="passphrase" autocomplete="current-password" /></span>
    </div>
    <div class="actions">
      <button class="button primary" part="button" type="submit" aria-disabled=${view.busy ? 'true' : nothing}>
        ${view.busy ? msg('Ouverture…') : msg('Ouvrir la boîte')}
      </button>
      ${
        view.canUsePasskeys
          ? html`<button class="button" part="button" type="button" @click=${actions.unlockWithPasskey}>
              ${msg('Ouvrir avec une clé d’accès')}
            </button>`
          : nothing
      }
      <button class="button quiet" part="button" type="button" @click=${actions.startKey}>
        ${msg('L’organisme n’a pas encore de clé')}
      </button>
    </div>
    <span class="visually-hidden" role="status">${view.busy ? msg('Ouverture…') : nothing}</span>
  </form>`;
}

/** The first key: made here, saved by the person, its public half sent to the region's steward. */
export function renderNewKey(view: InboxView, actions: InboxActions, made: NewKey | undefined): TemplateResult {
  const title = renderHeading(view.headingLevel, msg('Créer la clé de l’organisme'), { className: 'title', tabindex: '-1' });
  if (made !== undefined) return renderMade(title, made, view, actions);
  return html`<form class="door" part="door" @submit=${actions.makeKey}>
    ${title}
    <p class="lead">
      ${msg('La clé est un fichier protégé par une phrase secrète. Qui a les deux peut lire les demandes; sans eux, personne d’ici ne peut.')}
    </p>
    ${renderFault(view)}
    <div>
      <label class="label" for="new-passphrase">${msg('Phrase secrète')}</label>
      <p class="reason" id="new-passphrase-reason">
        ${msg('Douze caractères au moins; quatre ou cinq mots au hasard font une bonne phrase.')}
      </p>
      <span class="field"
        ><input
          id="new-passphrase"
          class="input"
          type="password"
          name="passphrase"
          minlength="12"
          required
          autocomplete="new-password"
          aria-describedby="new-passphrase-reason"
      /></span>
    </div>
    <div>
      <label class="label" for="again">${msg('La même, encore une fois')}</label>
      <span class="field"
        ><input id="again" class="input" type="password" name="again" minlength="12" required autocomplete="new-password"
      /></span>
    </div>
    <div class="actions">
      <button class="button primary" part="button" type="submit" aria-disabled=${view.busy ? 'true' : nothing}>
        ${view.busy ? msg('Création…') : msg('Créer la clé')}
      </button>
      <button class="button quiet" part="button" type="button" @click=${actions.toLocked}>${msg('Revenir')}</button>
    </div>
  </form>`;
}

function renderMade(title: TemplateResult, made: NewKey, view: InboxView, actions: InboxActions): TemplateResult {
  return html`<div class="door" part="door">
    ${title}
    <ol class="numbered">
      <li>
        <p>${msg('Enregistrez le fichier en deux endroits sûrs, et la phrase secrète ailleurs. Une clé perdue ne se refait pas.')}</p>
        <button class="button primary" part="button" type="button" @click=${actions.saveKey}>${msg('Enregistrer le fichier')}</button>
      </li>
      ${view.canUsePasskeys ? renderPasskey(made, view, actions) : nothing}
      <li>
        <p>${msg('Envoyez cette ligne publique à la personne responsable du répertoire régional; elle la signera.')}</p>
        <code class="key" dir="ltr">${made.recipient}</code>
      </li>
      <li>
        <p>${msg('De vive voix, comparez avec elle cette empreinte.')}</p>
        <code class="key" dir="ltr">${made.fingerprint}</code>
      </li>
    </ol>
    <div class="actions">
      <button
        class="button"
        part="button"
        type="button"
        aria-disabled=${made.saved ? nothing : 'true'}
        @click=${made.saved ? actions.toLocked : nothing}
      >
        ${msg('C’est fait')}
      </button>
    </div>
  </div>`;
}

/** A way in without a passphrase, on this device; the file under the passphrase stays the one that counts. */
function renderPasskey({ passkey }: NewKey, { busy }: InboxView, actions: InboxActions): TemplateResult {
  return html`<li>
    <p>
      ${msg('Si vous voulez\u00A0: un second fichier, qu’une clé d’accès de cet appareil ouvre sans phrase secrète, sur ce site seulement. Gardez le premier, car une clé d’accès perdue n’ouvre plus rien.')}
    </p>
    <button class="button" part="button" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${actions.savePasskey}>
      ${msg('Enregistrer pour une clé d’accès')}
    </button>
    <p class="reason" role="status">
      ${
        passkey === 'saved'
          ? msg('Le second fichier est enregistré.')
          : passkey === 'failed'
            ? msg('Cet appareil n’a pas pu faire de clé d’accès. Le premier fichier suffit.')
            : nothing
      }
    </p>
  </li>`;
}
