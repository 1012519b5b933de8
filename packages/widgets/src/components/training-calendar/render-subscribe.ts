import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../../parts/safe-url.js';
import { calendarIcon } from './calendar-icons.js';
import { feedAddress, webcal } from './feed-address.js';
import { feedName } from './render-frame.js';
import { renderNotice } from './render-states.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** A calendar that can be subscribed to. */
interface Feed {
  address: string;
  name: string;
}

/** The calendars a visitor can subscribe to: what shows with its filters where a server makes it, else the region's; then the merged ones. */
export function feedsOf({ answer, calendars, filters, lang, server, src }: CalendarView): Feed[] {
  const own: Feed =
    server === undefined
      ? { address: new URL('exports/training.ics', src).href, name: msg('Toutes les activités datées de la région') }
      : { address: feedAddress(server, src, { filters, lang }), name: msg('Ce que montre cette page, avec ses filtres') };
  const merged = calendars.flatMap((calendar) =>
    safeUrl(calendar) === undefined
      ? []
      : [{ address: calendar, name: feedName(answer.coming.calendars.find((state) => state.calendar === calendar) ?? { calendar }) }],
  );
  return [own, ...merged];
}

/** How to follow the calendar in one's own: a link that subscribes, the address to copy. */
export function renderSubscribe(view: CalendarView, actions: CalendarActions): TemplateResult {
  return html`<div class="panel subscribe no-print" part="subscribe" tabindex="-1">
    <p>${msg('Les activités apparaîtront dans votre propre calendrier et s’y mettront à jour d’elles-mêmes.')}</p>
    <ul class="plain-list">
      ${feedsOf(view).map(
        ({ address, name }) =>
          html`<li>
            <b><bdi>${name}</bdi></b>
            <span class="row">
              <a class="button" part="button" href=${webcal(address)}>${calendarIcon('subscribe')} ${msg('S’abonner')}</a>
              <button class="button" part="button" type="button" @click=${() => actions.copy(address)}>
                ${calendarIcon('copy')} ${msg('Copier l’adresse')}
              </button>
            </span>
          </li>`,
      )}
    </ul>
    <p class="soft">
      ${msg('Google Agenda\u00A0: «\u00A0Autres agendas\u00A0», puis «\u00A0À partir de l’URL\u00A0», avec l’adresse copiée. Outlook\u00A0: «\u00A0Ajouter un calendrier\u00A0», puis «\u00A0S’abonner à partir du web\u00A0».')}
    </p>
    ${renderNotice(view)}
  </div>`;
}
