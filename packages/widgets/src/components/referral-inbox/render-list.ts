import type { InboxItem } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { referralStatusLabel } from '../../parts/referral-words.js';
import { formatLocale } from '../../strings/languages.js';
import { isOpen, type InboxActions, type InboxView } from './referral-inbox.types.js';
import { renderFault } from './render-locked.js';

/** A date in words, with the time where it is asked for. */
export function inboxDate(text: string, lang: string, timeStyle?: 'short'): string {
  return new Intl.DateTimeFormat(formatLocale(lang), { dateStyle: 'medium', timeStyle }).format(new Date(text));
}

/** What was received; nothing sealed is read for it. */
export function renderInboxList(view: InboxView, actions: InboxActions): TemplateResult {
  const items = view.items.filter((item) => isOpen(item) === (view.shown === 'open'));
  return html`<section class="list" part="list" aria-busy=${view.busy}>
    <div class="head">
      ${renderHeading(view.headingLevel, html`${msg('Demandes reçues par')} <bdi>${view.organizationName}</bdi>`, { className: 'title', tabindex: '-1' })}
      <button class="button" part="button" type="button" @click=${actions.lock}>${msg('Fermer la boîte')}</button>
    </div>
    ${renderFault(view)}
    <div class="bar">
      <div class="chips" role="group" aria-label=${msg('Montrer')}>
        ${renderShown(view, actions, 'open', msg('À traiter'))} ${renderShown(view, actions, 'closed', msg('Closes'))}
      </div>
      <button class="button quiet" part="button" type="button" @click=${actions.refresh}>
        ${view.busy ? msg('Lecture…') : msg('Actualiser')}
      </button>
    </div>
    <span class="visually-hidden" role="status">${msg(str`Demandes montrées\u00A0: ${items.length}.`)}</span>
    ${
      items.length === 0
        ? html`<p class="empty">${view.shown === 'open' ? msg('Aucune demande n’attend de réponse.') : msg('Aucune demande close.')}</p>`
        : html`<ul class="items">
            ${items.map((item) => renderItem(item, view, actions))}
          </ul>`
    }
    ${view.hasMore ? html`<button class="button" part="button" type="button" @click=${actions.more}>${msg('Voir les suivantes')}</button>` : nothing}
    ${renderExport(view, actions)}
  </section>`;
}

/** Everything as one file: said to be in clear before it is made. */
function renderExport({ exporting, busy, items }: InboxView, actions: InboxActions): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  if (exporting.name === 'asked') {
    return html`<div class="band export" role="group" aria-label=${msg('Tout exporter')}>
      ${icon('warning')}
      <div>
        <p>
          ${msg('Le fichier contiendra toutes les demandes, à traiter et closes, en clair\u00A0: noms, coordonnées, besoins. Qui l’ouvre lit tout. Rangez-le comme un dossier confidentiel, sur un disque chiffré, et effacez-le quand il ne sert plus.')}
        </p>
        <div class="actions">
          <button class="button primary" part="button" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${actions.exportAll}>
            ${busy ? msg('Lecture…') : msg('Exporter en clair')}
          </button>
          <button class="button" part="button" type="button" @click=${actions.stopExport}>${msg('Ne rien exporter')}</button>
        </div>
      </div>
    </div>`;
  }
  return html`<div class="actions no-print">
      <button class="button quiet export-all" part="button" type="button" @click=${actions.startExport}>${msg('Tout exporter')}</button>
    </div>
    <p class="soft" role="status">
      ${
        exporting.name === 'done'
          ? html`${msg(str`Demandes dans le fichier\u00A0: ${exporting.total}.`)}
            ${exporting.empty === 0 ? nothing : msg(str`Sans contenu, parce que retirées, effacées ou illisibles\u00A0: ${exporting.empty}.`)}`
          : nothing
      }
    </p>`;
}

function renderShown(view: InboxView, actions: InboxActions, shown: InboxView['shown'], label: string): TemplateResult {
  return html`<button class="chip toggle" type="button" aria-pressed=${view.shown === shown} @click=${() => actions.show(shown)}>
    ${label}
  </button>`;
}

function renderItem(item: InboxItem, { lang }: InboxView, actions: InboxActions): TemplateResult {
  const isNew = item.opened_at === undefined && !item.withdrawn;
  return html`<li class=${isNew ? 'item new' : 'item'}>
    <button class="item-button" part="item" type="button" @click=${() => actions.open(item.receipt)}>
      <span class="item-name"><bdi dir="ltr">${item.receipt}</bdi>${isNew ? html` <b class="badge">${msg('Nouvelle')}</b>` : nothing}</span>
      <span class="item-status">${item.withdrawn ? msg('Retirée par la personne') : referralStatusLabel(item.status)}</span>
      <span class="item-date"><time datetime=${item.received_at}>${inboxDate(item.received_at, lang, 'short')}</time></span>
      ${icon('chevron-down')}
    </button>
  </li>`;
}
