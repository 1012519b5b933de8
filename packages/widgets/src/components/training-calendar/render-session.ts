import type { Training, TrainingSession } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { costLabel } from '../../parts/cost.js';
import { renderHeading } from '../../parts/heading.js';
import { languageLabel } from '../../parts/languages.js';
import { isShown } from '../../parts/lists.js';
import { nameList } from '../../parts/name-list.js';
import { safeUrl } from '../../parts/safe-url.js';
import { textsOf, type RecordText } from '../../parts/record-text.js';
import { calendarIcon } from './calendar-icons.js';
import { spanLabel, timeLabel, visitorTimes, zoneLabel } from './calendar-times.js';
import { isOff, sessionStates } from './session-state.js';
import type { CalendarActions, CalendarView, OpenTarget } from './training-calendar.types.js';

/** What renders the texts of a training; those of a feed say nothing of their language, so their own letters do. */
export function trainingText(training: Training, view: CalendarView, calendar: string | undefined): RecordText {
  if (calendar !== undefined) return (text) => (text === undefined ? nothing : html`<bdi>${text}</bdi>`);
  return textsOf(training, view);
}

/** Who gives a training, in words; empty where nobody says. */
export function providerNames({ provider }: Training, { lang, organizationName }: CalendarView): string {
  const names = provider.flatMap(({ name, organization_id: id }) => (id === undefined ? undefined : organizationName(id)) ?? name ?? []);
  return names.length === 0 ? '' : nameList(names, lang);
}

/** The name of a training: a link where the address is kept, else a button. */
export function renderOpener(target: OpenTarget, name: unknown, actions: CalendarActions, className = 'link'): TemplateResult {
  const href = actions.href(target);
  const handleClick = (event: Event) => actions.open(event, target);
  return href === undefined
    ? html`<button type="button" class=${className} @click=${handleClick}>${name}</button>`
    : html`<a class=${className} href=${href} @click=${handleClick}>${name}</a>`;
}

/** What is the matter with a session, in words with an icon. */
export function renderStates(session: TrainingSession, view: CalendarView): unknown {
  const states = sessionStates(session, view.lang, view.now);
  return states.length === 0
    ? nothing
    : html`<ul class="states">
        ${states.map(({ icon, tone, words }) => html`<li class="state ${tone}">${calendarIcon(icon)} ${words}</li>`)}
      </ul>`;
}

/** One session of a list: when, what, who, where, and what is the matter with it. */
export function renderSession(session: TrainingSession, level: number, view: CalendarView, actions: CalendarActions): TemplateResult {
  const { lang, zone } = view;
  const { calendar, id, training } = session;
  const text = trainingText(training, view, calendar);
  const here = visitorTimes(session, zone, lang);
  const span = spanLabel(session, lang);
  return html`<article class="session" data-session=${id}>
    <p class="session-when">
      <b>${timeLabel(session, lang)}</b>
      ${here === undefined ? nothing : html`<span>${zoneLabel(session, lang)}</span> <span class="here">${here}</span>`}
      ${span === undefined ? nothing : html`<span>${span}</span>`}
    </p>
    <div>
      ${renderHeading(Math.min(6, level), renderOpener({ session: id }, html`<bdi>${text(training.name, 'name')}</bdi>`, actions), {
        className: 'summary-name',
      })}
      <p class="summary-organization">${providerNames(training, view)}</p>
      ${renderStates(session, view)} ${renderFacts(session.training, session, view)}
    </div>
    ${renderRegister(session)}
  </article>`;
}

/** Straight to the page to register on, where there is one and there may be room. */
function renderRegister(session: TrainingSession): unknown {
  const { instance, room, training } = session;
  const way = (instance.registration ?? training.registration)?.find(({ url }) => safeUrl(url) !== undefined);
  if (way === undefined || room === 'full' || isOff(session)) return nothing;
  return html`<a class="button register no-print" part="button" href=${safeUrl(way.url)?.href ?? nothing} rel="noopener noreferrer"
    >${msg('S’inscrire')}<span class="visually-hidden">: <bdi>${training.name}</bdi></span></a
  >`;
}

/** One training without a date. */
export function renderUndated(training: Training, level: number, view: CalendarView, actions: CalendarActions): TemplateResult {
  const text = trainingText(training, view, undefined);
  return html`<article class="undated-item" data-training=${training.key}>
    ${renderHeading(
      Math.min(6, level),
      renderOpener({ training: training.key }, html`<bdi>${text(training.name, 'name')}</bdi>`, actions),
      { className: 'summary-name' },
    )}
    <p class="summary-organization">${providerNames(training, view)}</p>
    ${isShown(training.description) ? html`<p class="summary-description clamped">${text(training.description, 'description')}</p>` : nothing}
    ${renderFacts(training, undefined, view)}
  </article>`;
}

function renderFacts(training: Training, session: TrainingSession | undefined, { lang, terms }: CalendarView): unknown {
  const { courseMode = training.courseMode, inLanguage = training.inLanguage, location } = session?.instance ?? {};
  // The name of an online room (« En ligne ») says what the mode has said.
  const place = location?.address === undefined && location?.url !== undefined ? '' : (location?.name ?? '');
  const facts = [
    courseMode === undefined ? '' : terms.label('modes', courseMode),
    place,
    inLanguage?.length
      ? nameList(
          inLanguage.map((code) => languageLabel(code, lang)),
          lang,
        )
      : '',
    priceLabel(training, session, lang),
    ...training.audience.map((key) => terms.label('audiences', key)),
  ].filter((fact) => fact !== '');
  return facts.length === 0
    ? nothing
    : html`<ul class="facts">
        ${facts.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}
      </ul>`;
}

/** What it costs where that is a figure: « Gratuit », « 25 $ ». */
export function priceLabel(training: Training, session: TrainingSession | undefined, lang: string): string {
  const offers = session?.instance.offers ?? training.offers ?? [];
  const options = offers.map(({ price, priceCurrency }, index) => ({ id: String(index), amount: price, currency: priceCurrency }));
  return costLabel({ cost_options: options }, lang) ?? '';
}
