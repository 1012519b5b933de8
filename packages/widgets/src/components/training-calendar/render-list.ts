import type { Training } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import type { Day } from './calendar-days.js';
import { groupByDay } from './calendar-layout.js';
import { dayParts } from './calendar-times.js';
import { renderSession, renderUndated } from './render-session.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** What is coming, under the days it takes place on. */
export function renderList(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { answer, headingLevel, lang, printing, shownSessions, today } = view;
  const { contents, truncated } = answer.coming;
  const shown = printing ? contents : contents.slice(0, shownSessions);
  return html`<div class="list" part="list">
    ${groupByDay(shown, today).map(
      ({ day, sessions }) =>
        html`<section class="day">
          ${renderHeading(Math.min(6, headingLevel + 1), renderDayTitle(day, lang, today), { className: 'day-title' })}
          <ul class="plain-list">
            ${sessions.map((session) => html`<li>${renderSession(session, headingLevel + 2, view, actions)}</li>`)}
          </ul>
        </section>`,
    )}
    ${
      shown.length < contents.length
        ? html`<p class="more no-print">
            <button class="button" part="button" type="button" @click=${actions.moreSessions}>${msg('Afficher plus d’activités')}</button>
          </p>`
        : truncated
          ? html`<p class="soft">${msg('Il y en a d’autres, plus tard. Choisissez un filtre pour voir plus loin.')}</p>`
          : nothing
    }
  </div>`;
}

/** A day as a title: its date, large, and its weekday. */
export function renderDayTitle(day: Day, lang: string, today: Day): TemplateResult {
  const { date, weekday } = dayParts(day, lang, today);
  return html`<span class="day-date">${date}</span> <span class="day-name">${weekday}</span>`;
}

/** Nothing is coming: what can be done about it. */
export function renderNothingComing(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { answer, chosen } = view;
  return html`<div class="empty" part="empty">
    <p>
      ${chosen.length > 0 ? msg('Aucune activité annoncée ne correspond à vos filtres.') : msg('Aucune date n’est annoncée en ce moment.')}
    </p>
    <ul class="ways">
      ${
        chosen.length > 0
          ? html`<li><button class="link" type="button" @click=${actions.clearAll}>${msg('Enlever les filtres')}</button></li>`
          : nothing
      }
      ${
        answer.undated.length > 0
          ? html`<li>
              <button class="link" type="button" @click=${() => actions.jump('.undated-title')}>
                ${msg('Voir ce qui peut se suivre sans date fixe')}
              </button>
            </li>`
          : nothing
      }
      <li>
        <button class="link" type="button" aria-expanded=${view.subscribeOpen} @click=${actions.toggleSubscribe}>
          ${msg('S’abonner au calendrier pour voir les prochaines dates')}
        </button>
      </li>
      <li>${msg('Demander à un organisme s’il en prépare une : chaque fiche dit comment le joindre.')}</li>
    </ul>
  </div>`;
}

/** Trainings and resources that have no date: those to begin at any time, then those that are given on request. */
export function renderUndatedList(view: CalendarView, actions: CalendarActions): unknown {
  const { answer, headingLevel, printing, shownUndated } = view;
  if (answer.undated.length === 0) return nothing;
  const ordered = [...answer.undated.filter(isAnyTime), ...answer.undated.filter((training) => !isAnyTime(training))];
  const shown = printing ? ordered : ordered.slice(0, shownUndated);
  const group = (title: string, trainings: readonly Training[]) =>
    trainings.length === 0
      ? nothing
      : html`${renderHeading(Math.min(6, headingLevel + 1), title, { className: 'undated-group' })}
          <ul class="plain-list undated-list">
            ${trainings.map((training) => html`<li>${renderUndated(training, headingLevel + 2, view, actions)}</li>`)}
          </ul>`;
  return html`<section class="undated" part="undated" aria-labelledby="undated-title">
    ${renderHeading(headingLevel, msg('Sans date fixe'), { id: 'undated-title', className: 'undated-title', tabindex: '-1' })}
    ${group(msg('À suivre en tout temps'), shown.filter(isAnyTime))}
    ${group(
      msg('Sur demande, ou aux dates de l’organisme'),
      shown.filter((training) => !isAnyTime(training)),
    )}
    ${
      shown.length < ordered.length
        ? html`<p class="more no-print">
            <button class="button" part="button" type="button" @click=${actions.moreUndated}>
              ${msg('Afficher plus de formations et de ressources')}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

/** Whether it can be begun at any time, by oneself. */
function isAnyTime({ courseMode, kind }: Training): boolean {
  return courseMode === 'self-paced' || kind === 'resource';
}
