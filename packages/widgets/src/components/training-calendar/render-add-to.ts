import type { TrainingSession } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { calendarIcon } from './calendar-icons.js';
import { addToAddress, CALENDAR_SITES, type CalendarSite } from './add-to.js';
import { feedAddress } from './feed-address.js';
import { detailsText } from './details-text.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** Names nobody translates. */
const SITE_NAMES: Record<CalendarSite, string> = { google: 'Google', outlook: 'Outlook', office365: 'Office 365', yahoo: 'Yahoo' };

/**
 * The ways to put a session in one's own calendar. The served file comes first where a server has it: what a page makes itself is refused
 * by the browsers inside other applications. Nothing is asked of anybody before a click.
 */
export function renderAddTo(session: TrainingSession, view: CalendarView, actions: CalendarActions): TemplateResult {
  const { location } = session.instance;
  const event = {
    title: session.training.name,
    details: detailsText({ training: session.training, session, others: [], organizations: [] }, view),
    location: [location?.name, location?.address ?? location?.url].filter(Boolean).join(', '),
  };
  // What a server knows are the dataset's own sessions.
  const served =
    view.server !== undefined && session.calendar === undefined ? feedAddress(view.server, view.src, { session: session.id }) : undefined;
  const file = (name: string, download: boolean) =>
    served === undefined
      ? html`<button class="button" part="button" type="button" @click=${() => actions.download(session)}>
          ${calendarIcon(download ? 'download' : 'calendar')} ${name}
        </button>`
      : html`<a class="button" part="button" href=${served} ?download=${download}
          >${calendarIcon(download ? 'download' : 'calendar')} ${name}</a
        >`;
  return html`<ul class="row add-to" aria-label=${msg('Ajouter à mon calendrier')}>
    <li>${file('Apple', false)}</li>
    ${CALENDAR_SITES.map(
      (site) =>
        html`<li>
          <a class="button" part="button" target="_blank" rel="noopener noreferrer" href=${addToAddress(site, session, event)}
            >${calendarIcon('calendar')} ${SITE_NAMES[site]}</a
          >
        </li>`,
    )}
    <li>${file(msg('Fichier .ics'), true)}</li>
  </ul>`;
}
