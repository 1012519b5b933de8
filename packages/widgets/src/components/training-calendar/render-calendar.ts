import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LazyPart } from '../../controllers/lazy-part.js';
import { icon } from '../../parts/icons.js';
import { renderChosen, renderFeeds, renderListBar, renderTools } from './render-frame.js';
import { renderList, renderNothingComing, renderUndatedList } from './render-list.js';
import { renderLoading } from './render-states.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** What the parts of a calendar are rendered with, besides what there is to show. */
export interface CalendarParts {
  actions: CalendarActions;
  grids: LazyPart<typeof import('./calendar-grids.js')>;
  extras: LazyPart<typeof import('./calendar-extras.js')>;
}

/** The whole calendar, once it may take the place of the page's own content. */
export function renderCalendar(view: CalendarView, parts: CalendarParts, failure: unknown): TemplateResult {
  const { actions, extras } = parts;
  const { open, subscribeOpen } = view;
  const more = extras.module;
  return html`<div class="front" ?hidden=${open !== undefined}>
      ${renderTools(view, actions)} ${renderChosen(view, actions)} ${more?.renderFilters(view, actions)}
      ${subscribeOpen ? more?.renderSubscribe(view, actions) : nothing}
      ${extras.failed ? html`<p class="band" role="alert">${icon('warning')}<span>${msg('Le serveur des données ne répond pas.')}</span></p>` : nothing}
      ${failure} ${renderFeeds(view)} ${renderBody(view, parts)} ${renderUndatedList(view, actions)}
    </div>
    ${open === undefined ? nothing : (more?.renderDetails(view, actions) ?? (extras.failed ? nothing : renderLoading()))}`;
}

function renderBody(view: CalendarView, { actions, grids }: CalendarParts): unknown {
  const { answer, shown } = view;
  const { module } = grids;
  // A grid that cannot be loaded leaves its place to the list, which tells the same.
  if (shown === 'list' || grids.failed) {
    return html`${renderListBar(view)}
    ${answer.coming.contents.length === 0 ? renderNothingComing(view, actions) : renderList(view, actions)}`;
  }
  if (module === undefined) return renderLoading();
  return html`${module.renderGridBar(view, actions)}
  ${shown === 'month' ? module.renderMonth(view, actions) : module.renderWeek(view, actions)}
  ${answer.coming.contents.length === 0 ? renderNothingComing(view, actions) : nothing}`;
}
