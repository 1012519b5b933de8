import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { addDays, addMonths, firstWeekday, monthOf, weekOf, weeksOfMonth, type Day } from './calendar-days.js';
import { calendarIcon } from './calendar-icons.js';
import { layoutWeek, type DayCell, type Placed } from './calendar-layout.js';
import { activityCount, moreCount } from './calendar-strings.js';
import { dayLabel, dayNumber, daysLabel, monthLabel, startLabel, weekdayNames } from './calendar-times.js';
import { handleGridKey } from './grid-keys.js';
import { renderDayTitle } from './render-list.js';
import { renderSession, trainingText } from './render-session.js';
import { isOff, sessionStates } from './session-state.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** Sessions a day of the month has room for; on paper, more. */
const LANES = 3;
const PRINTED_LANES = 8;

/** The title of a month or a week, and the ways to the ones around. */
export function renderGridBar(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { day, headingLevel, lang, shown, today } = view;
  const month = shown === 'month';
  const step = (count: number) => (month ? addMonths(day, count) : addDays(day, 7 * count));
  const button = (count: 1 | -1, label: string) =>
    html`<button class="button icon-only" part="button" type="button" aria-label=${label} @click=${() => actions.go(step(count))}>
      ${calendarIcon(count === 1 ? 'next' : 'previous')}
    </button>`;
  return html`<div class="bar" part="bar">
    ${renderHeading(headingLevel, gridTitle(view), { id: 'grid-title', className: 'bar-title', tabindex: '-1' })}
    <div class="bar-tools no-print">
      <button class="button today-button" part="button" type="button" @click=${() => actions.go(today)}>${msg('Aujourd’hui')}</button>
      ${button(-1, month ? msg('Mois précédent') : msg('Semaine précédente'))}
      ${button(1, month ? msg('Mois suivant') : msg('Semaine suivante'))}
    </div>
  </div>`;

  function gridTitle({ day: shownDay }: CalendarView): string {
    if (month) return monthLabel(shownDay, lang);
    const week = weekOf(shownDay, firstWeekday(lang));
    return daysLabel(week[0] ?? shownDay, week.at(-1) ?? shownDay, lang);
  }
}

/** One month as a grid: one tab stop, arrow keys; a day opens its list below. */
export function renderMonth(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { answer, day, lang, openDay } = view;
  const weeks = weeksOfMonth(day, firstWeekday(lang));
  const cells = weeks.map((week) => layoutWeek(week, answer.inDays));
  const opened = cells.flat().find((cell) => cell.day === openDay);
  return html`<table
      class="month"
      role="grid"
      part="grid"
      aria-labelledby="grid-title"
      aria-describedby="grid-help"
      @keydown=${(event: KeyboardEvent) => handleGridKey(event, view, actions)}
    >
      <thead>
        <tr>
          ${weeks[0]?.map((one) => {
            const { long, short } = weekdayNames(one, lang);
            return html`<th scope="col" abbr=${long}>
              <span aria-hidden="true">${short}</span><span class="visually-hidden">${long}</span>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          (week) =>
            html`<tr>
              ${week.map((cell, index) => renderCell(cell, index === 0, view, actions))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p id="grid-help" class="visually-hidden">
      ${msg('Flèches pour changer de jour, Page précédente et Page suivante pour changer de mois, Entrée pour ouvrir un jour.')}
    </p>
    ${opened === undefined ? nothing : renderDay(opened, view, actions)} ${renderNextOne(view, actions)}`;
}

function renderCell(cell: DayCell, isFirst: boolean, view: CalendarView, actions: CalendarActions): TemplateResult {
  const { day: stop, lang, openDay, printing, today } = view;
  const { day, lanes, sessions } = cell;
  const room = printing ? PRINTED_LANES : LANES;
  // The last place goes to « 2 autres » where there are more.
  const shown = lanes.length > room ? lanes.slice(0, room - 1) : lanes;
  const hidden = sessions.length - shown.filter((placed) => placed !== undefined).length;
  const classes = ['cell', monthOf(day) === monthOf(stop) ? '' : 'outside', day === today ? 'today' : '', day < today ? 'gone' : ''];
  return html`<td
    class=${classes.filter(Boolean).join(' ')}
    data-day=${day}
    tabindex=${day === stop ? '0' : '-1'}
    aria-selected=${day === openDay}
    aria-current=${day === today ? 'date' : nothing}
    @click=${(event: Event) => handleCellClick(event, day, actions)}
  >
    <span class="cell-number"
      ><span aria-hidden="true">${dayNumber(day)}</span><span class="visually-hidden">${dayLabel(day, lang)}</span></span
    >
    ${
      sessions.length === 0
        ? nothing
        : html`<span class="cell-count"
              ><span aria-hidden="true">${sessions.length}</span
              ><span class="visually-hidden">${activityCount(sessions.length, lang)}</span></span
            >
            <span class="cell-sessions">
              ${shown.map((placed) => (placed === undefined ? html`<span class="lane"></span>` : renderPlaced(placed, isFirst, view, actions)))}
              ${hidden > 0 ? html`<span class="cell-more">${moreCount(hidden, lang)}</span>` : nothing}
            </span>`
    }
  </td>`;
}

/** Anywhere in a day opens its list; on a session, the session itself. */
function handleCellClick(event: Event, day: Day, actions: CalendarActions): void {
  if (event.composedPath().some((target) => target instanceof HTMLElement && target.matches('.placed'))) return;
  actions.go(day, true);
  actions.openDay(day);
}

function renderPlaced(
  { continues, isContinued, session }: Placed,
  isFirst: boolean,
  view: CalendarView,
  actions: CalendarActions,
): TemplateResult {
  const { lang, now } = view;
  const text = trainingText(session.training, view, session.calendar);
  const [state] = sessionStates(session, lang, now);
  const classes = [
    'placed',
    isContinued || continues ? 'span' : '',
    isContinued ? 'continued' : '',
    continues ? 'continues' : '',
    isOff(session) ? 'off' : '',
    state?.tone ?? '',
  ];
  const start = isContinued ? '' : startLabel(session, lang);
  return html`<button
    type="button"
    tabindex="-1"
    data-session=${session.id}
    class=${classes.filter(Boolean).join(' ')}
    @click=${(event: Event) => actions.open(event, { session: session.id })}
  >
    ${state !== undefined && state.tone !== 'ok' ? html`${calendarIcon(state.icon)}<span class="visually-hidden">${state.words}, </span>` : nothing}
    ${start === '' ? nothing : html`<b>${start}</b>`} ${isContinued ? html`<span class="visually-hidden">${msg('suite')}</span>` : nothing}
    <bdi class=${isContinued && !isFirst ? 'visually-hidden' : nothing}>${text(session.training.name, 'name')}</bdi>
  </button>`;
}

/** The list of one day of the month. */
function renderDay({ day, sessions }: DayCell, view: CalendarView, actions: CalendarActions): TemplateResult {
  const { headingLevel, lang, today } = view;
  return html`<section class="day-list no-print" part="day" aria-labelledby="day-title">
    <div class="day-head">
      ${renderHeading(Math.min(6, headingLevel + 1), `${dayLabel(day, lang, today)} \u00B7 ${activityCount(sessions.length, lang)}`, { id: 'day-title', className: 'day-title', tabindex: '-1' })}
      <button class="button quiet icon-only" type="button" aria-label=${msg('Fermer')} @click=${actions.closeDay}>${icon('close')}</button>
    </div>
    <ul class="plain-list">
      ${sessions.map((session) => html`<li>${renderSession(session, headingLevel + 2, view, actions)}</li>`)}
    </ul>
  </section>`;
}

/** One week: seven days beside each other, or one under the other where it is narrow. */
export function renderWeek(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { answer, day, headingLevel, lang, today } = view;
  const cells = layoutWeek(weekOf(day, firstWeekday(lang)), answer.inDays);
  return html`<ol class="week" part="week">
      ${cells.map(
        (cell) =>
          html`<li class=${cell.day === today ? 'week-day today' : 'week-day'} aria-current=${cell.day === today ? 'date' : nothing}>
            ${renderHeading(Math.min(6, headingLevel + 1), renderDayTitle(cell.day, lang, today), { className: 'day-title' })}
            ${
              cell.sessions.length === 0
                ? html`<p class="soft">${activityCount(0, lang)}</p>`
                : html`<ul class="plain-list">
                    ${cell.sessions.map((session) => html`<li>${renderSession(session, headingLevel + 2, view, actions)}</li>`)}
                  </ul>`
            }
          </li>`,
      )}
    </ol>
    ${renderNextOne(view, actions)}`;
}

/** Where nothing is shown: the next session there is, and the way to it. */
function renderNextOne(view: CalendarView, actions: CalendarActions): unknown {
  const { answer, day, lang, shown, today } = view;
  const week = weekOf(day, firstWeekday(lang));
  const isShown = ({ startDate, endDate = startDate }: { startDate: string; endDate?: string }) =>
    shown === 'month'
      ? monthOf(startDate) <= monthOf(day) && monthOf(endDate) >= monthOf(day)
      : startDate.slice(0, 10) <= (week.at(-1) ?? day) && endDate.slice(0, 10) >= (week[0] ?? day);
  if (answer.inDays.some(isShown)) return nothing;
  const next = answer.coming.contents.find(({ startDate }) => startDate.slice(0, 10) > day) ?? answer.coming.contents[0];
  const date = next && dayLabel(next.startDate.slice(0, 10), lang, today);
  return html`<p class="nothing-here no-print">
    ${shown === 'month' ? msg('Rien ce mois-ci.') : msg('Rien cette semaine-là.')}
    ${
      next === undefined || date === undefined
        ? nothing
        : html`<button class="link" type="button" @click=${() => actions.go(next.startDate.slice(0, 10))}>
            ${msg(str`Prochaine date\u00A0: ${date}`)}
          </button>`
    }
  </p>`;
}
