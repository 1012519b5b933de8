import type { CalendarState } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../parts/dates.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { hostLabel, safeUrl } from '../../parts/safe-url.js';
import { formatCount } from '../../strings/plural.js';
import { dayAt } from './calendar-days.js';
import { calendarIcon } from './calendar-icons.js';
import { comingCount, viewLabel } from './calendar-strings.js';
import { CALENDAR_VIEWS, type CalendarActions, type CalendarView } from './training-calendar.types.js';

const VIEW_ICONS = { month: 'calendar', week: 'week' } as const;

/** Above everything: the views, the filters' button, and what a visitor can do with the whole calendar. */
export function renderTools(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { chosen, filtersOpen, lang, shown, subscribeOpen, wide } = view;
  return html`<div class="tools" part="tools">
    <div class="views" role="group" aria-label=${msg('Affichage')}>
      ${CALENDAR_VIEWS.map(
        (name) =>
          html`<button class="button" part="button" type="button" aria-pressed=${name === shown} @click=${() => actions.show(name)}>
            ${name === 'list' ? icon('list') : calendarIcon(VIEW_ICONS[name])} ${viewLabel(name)}
          </button>`,
      )}
    </div>
    <button
      class="button filters-button"
      part="button"
      type="button"
      aria-expanded=${filtersOpen}
      aria-haspopup=${wide ? nothing : 'dialog'}
      @click=${actions.toggleFilters}
    >
      ${icon('filters')}
      ${msg('Filtres')}${chosen.length === 0 ? nothing : html` <span class="badge">${formatCount(chosen.length, lang)}</span>`}
    </button>
    <span class="tools-end">
      <button
        class="button quiet subscribe-button"
        part="button"
        type="button"
        aria-expanded=${subscribeOpen}
        @click=${actions.toggleSubscribe}
      >
        ${calendarIcon('subscribe')} ${msg('S’abonner')}
      </button>
      <button class="button quiet" part="button" type="button" @click=${actions.print}>${calendarIcon('print')} ${msg('Imprimer')}</button>
    </span>
  </div>`;
}

/** What the visitor chose, each with what takes it away. */
export function renderChosen(view: CalendarView, actions: CalendarActions): unknown {
  return view.chosen.length === 0
    ? nothing
    : html`<div class="choices" part="choices">
        <ul class="chips" aria-label=${msg('Filtres choisis')}>
          ${view.chosen.map(
            ({ key, label, term }) =>
              html`<li>
                <button
                  class="chip removable"
                  type="button"
                  aria-label=${msg(str`Enlever ${label}`)}
                  @click=${() => actions.toggle(key, term)}
                >
                  ${label} ${icon('close')}
                </button>
              </li>`,
          )}
        </ul>
        <button class="link clear-all" type="button" @click=${actions.clearAll}>${msg('Tout effacer')}</button>
      </div>`;
}

/** The title of the list. */
export function renderListBar(view: CalendarView): TemplateResult {
  const count = view.answer.coming.contents.length;
  return html`<div class="bar" part="bar">
    ${renderHeading(view.headingLevel, comingCount(count, view.lang), { className: 'bar-title', tabindex: '-1' })}
  </div>`;
}

/** What could not be had of the feeds, and what serves instead. */
export function renderFeeds(view: CalendarView): unknown {
  const troubled = view.answer.coming.calendars.filter(({ status }) => status !== 'fresh');
  return troubled.map(
    (state) => html`<p class="band" part="feed-state" role="status">${icon('warning')}<span>${feedSentence(state, view.lang)}</span></p>`,
  );
}

function feedSentence(state: CalendarState, lang: string): string {
  const name = feedName(state);
  if (state.status === 'failed') return msg(str`Le calendrier «\u00A0${name}\u00A0» n’a pas pu être lu; ses activités manquent ici.`);
  const date = state.updated === undefined ? undefined : formatDate(dayAt(new Date(state.updated)), lang);
  return date === undefined
    ? msg(str`Le calendrier «\u00A0${name}\u00A0» n’a pas pu être lu; sa dernière copie est affichée.`)
    : msg(str`Le calendrier «\u00A0${name}\u00A0» n’a pas pu être lu; sa copie du ${date} est affichée.`);
}

/** The own name of a feed; the host it comes from, where it has none. */
export function feedName({ calendar, name }: Pick<CalendarState, 'calendar' | 'name'>): string {
  const url = safeUrl(calendar);
  return name ?? (url === undefined ? calendar : hostLabel(url));
}
