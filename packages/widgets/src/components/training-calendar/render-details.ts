import type { TrainingPlace } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from '../../parts/detail-icons.js';
import { formatDate } from '../../parts/dates.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { languageLabel } from '../../parts/languages.js';
import { isShown, renderLink, renderList, renderNotes, renderPairs, renderParagraph } from '../../parts/lists.js';
import { nameList } from '../../parts/name-list.js';
import { periodLabel } from '../../parts/period.js';
import { hostLabel, mailHref, safeUrl } from '../../parts/safe-url.js';
import { renderSection } from '../../parts/section.js';
import { renderSourceList } from '../../parts/sources.js';
import { telHref } from '../../parts/tel-href.js';
import { renderOwnName } from '../../parts/text.js';
import { calendarIcon } from './calendar-icons.js';
import { filterLabel } from './calendar-filters.js';
import { kindLabel } from './calendar-strings.js';
import { dayLabel, daysLabel, timeLabel, visitorTimes, zoneLabel } from './calendar-times.js';
import { daysOf } from './calendar-layout.js';
import { detailsText } from './details-text.js';
import { renderAddTo } from './render-add-to.js';
import { feedName } from './render-frame.js';
import { priceLabel, providerNames, renderOpener, renderStates, trainingText } from './render-session.js';
import { renderRegistration } from './render-registration.js';
import { renderNotice } from './render-states.js';
import { isOff } from './session-state.js';
import type { CalendarActions, CalendarView, OpenTraining } from './training-calendar.types.js';

/** Sessions of the same training shown under the open one. */
const MOST_OTHERS = 12;

/** What is open, in the list's place, with the way back; or why it cannot be shown. */
export function renderDetails(view: CalendarView, actions: CalendarActions): TemplateResult {
  const { headingLevel, opened, openFailed } = view;
  return html`<section class="details-view" part="details-view" aria-label=${msg('Fiche de l’activité')}>
    <button class="button quiet back no-print" part="button" type="button" @click=${actions.close}>
      ${icon('back')} ${msg('Retour au calendrier')}
    </button>
    ${
      opened !== undefined
        ? renderOpen(opened, view, actions)
        : openFailed
          ? renderHeading(headingLevel, msg('Cette activité ne se trouve plus dans le calendrier.'), {
              className: 'details-title',
              tabindex: '-1',
            })
          : nothing
    }
  </section>`;
}

function renderOpen(opened: OpenTraining, view: CalendarView, actions: CalendarActions): TemplateResult {
  const { headingLevel, lang, terms } = view;
  const { session, training } = opened;
  const text = trainingText(training, view, session?.calendar);
  const level = Math.min(6, headingLevel + 1);
  const section = (title: string, content: unknown) => renderSection(title, content, level);
  const note = session?.instance.description;
  return html`<article class="details" part="details">
    <header class="details-head">
      <span class="disc">${calendarIcon(session === undefined ? 'book' : 'calendar')}</span>
      <div>
        ${renderHeading(headingLevel, html`<bdi>${text(training.name, 'name')}</bdi>`, { className: 'details-title', tabindex: '-1', part: 'details-title' })}
        <p class="summary-organization">
          ${kindLabel(training.kind)}${isShown(providerNames(training, view)) ? html` · <bdi>${providerNames(training, view)}</bdi>` : nothing}
        </p>
      </div>
    </header>
    ${session === undefined ? nothing : renderStates(session, view)}
    ${renderParagraph(training.description === undefined ? nothing : text(training.description, 'description'), 'details-lead')}
    ${renderParagraph(note === undefined || note === training.description ? nothing : renderOwnName(note))}
    ${section(msg('Quand'), renderWhen(opened, view))} ${section(msg('S’inscrire'), renderRegistration(opened, view))}
    ${session === undefined || isOff(session) ? nothing : section(msg('Ajouter à mon calendrier'), renderAddTo(session, view, actions))}
    ${section(msg('Où'), renderWhere(opened, view))} ${section(msg('Coût'), renderPrice(opened, view))}
    ${section(msg('Pour qui'), [
      renderList(
        training.audience.map((key) => terms.label('audiences', key)),
        'inline-list',
      ),
      renderPairs([
        [msg('Territoires'), training.areaServed?.length ? nameList(training.areaServed.map(view.territoryName), lang) : ''],
        [msg('Niveau'), session?.instance.educationalLevel ?? training.educationalLevel],
        [msg('Préalable'), training.coursePrerequisites === undefined ? '' : text(training.coursePrerequisites, 'coursePrerequisites')],
      ]),
    ])}
    ${section(msg('Contenu'), [
      renderList(
        training.about.map((key) => filterLabel('topic', key, view)),
        'inline-list',
      ),
      renderPairs([
        [msg('Durée'), durationLabel(training.timeRequired, lang)],
        [msg('Langue'), languages(opened, lang)],
        [
          msg('Attestation'),
          training.educationalCredentialAwarded === undefined
            ? ''
            : text(training.educationalCredentialAwarded, 'educationalCredentialAwarded'),
        ],
      ]),
    ])}
    ${section(msg('Qui la donne'), renderProviders(opened, view))} ${section(msg('Autres dates'), renderOthers(opened, view, actions))}
    ${section(msg('D’où viennent ces renseignements'), renderOrigin(opened, view))} ${renderShare(opened, view, actions)}
    ${renderNotice(view)}
  </article>`;
}

function renderWhen({ session, training }: OpenTraining, view: CalendarView): unknown {
  const { lang, zone } = view;
  if (session === undefined) {
    return training.courseMode === 'self-paced' || training.kind === 'resource'
      ? renderParagraph(msg('En tout temps, à votre rythme'))
      : renderParagraph(msg('Aucune date n’est annoncée\u00A0: demandez à l’organisme.'));
  }
  const { first, last } = daysOf(session);
  const { previousStartDate } = session.instance;
  const here = visitorTimes(session, zone, lang);
  const before = previousStartDate === undefined ? undefined : formatDate(previousStartDate, lang);
  return [
    html`<p>
      <b>${first === last ? dayLabel(first, lang) : daysLabel(first, last, lang)}</b><br />${timeLabel(session, lang)}
      ${session.isAllDay ? nothing : html`<span class="soft">(${zoneLabel(session, lang)})</span>`}
    </p>`,
    here === undefined ? nothing : html`<p class="here">${calendarIcon('clock')} ${here}</p>`,
    before === undefined || session.eventStatus !== 'EventRescheduled'
      ? nothing
      : renderParagraph(msg(str`Prévu d’abord le ${before}`), 'detail-note'),
  ];
}

function renderWhere({ session, training }: OpenTraining, view: CalendarView): unknown {
  const mode = session?.instance.courseMode ?? training.courseMode;
  const { location } = session?.instance ?? {};
  return [
    renderParagraph(mode === undefined ? nothing : view.terms.label('modes', mode)),
    location === undefined ? nothing : renderPlace(location, view),
  ];
}

function renderPlace({ accessibility = [], address, municipality, name, url }: TrainingPlace, view: CalendarView): TemplateResult {
  const web = safeUrl(url);
  const town = municipality === undefined ? undefined : view.municipalityName(municipality);
  return html`<ul class="contacts">
      <li>
        ${detailIcon(web !== undefined && address === undefined ? 'external' : 'pin')}
        <div class="place">
          <b class="place-name"><bdi>${name}</bdi></b>
          ${address === undefined ? nothing : html`<address><bdi>${address}</bdi></address>`}
          ${town === undefined || address?.includes(town) ? nothing : html`<span>${town}</span>`}
          ${web === undefined ? nothing : renderLink(url, html`<bdi dir="ltr">${hostLabel(web)}</bdi>`)}
        </div>
      </li>
    </ul>
    ${renderPairs([
      [
        msg('Accessibilité du lieu'),
        renderList(
          accessibility.map(
            ({ description, details, url: page }) => html`${renderLink(page, renderOwnName(description))} ${renderNotes([details])}`,
          ),
        ),
      ],
    ])}`;
}

function renderPrice({ session, training }: OpenTraining, view: CalendarView): unknown {
  const { lang } = view;
  const offers = session?.instance.offers ?? training.offers ?? [];
  const text = trainingText(training, view, session?.calendar);
  const figure = priceLabel(training, session, lang);
  // « Gratuit » twice says nothing more.
  const repeated = training.fees_description?.trim().toLowerCase() === figure.toLowerCase();
  return [
    renderList(
      offers.map(({ description, price, priceCurrency, validFrom }) => {
        const one = priceLabel({ ...training, offers: [{ price, priceCurrency }] }, undefined, lang);
        return html`<b><bdi>${one}</bdi></b> ${renderNotes([description, periodLabel({ valid_from: validFrom }, lang)])}`;
      }),
    ),
    renderParagraph(repeated || training.fees_description === undefined ? nothing : text(training.fees_description, 'fees_description')),
  ];
}

function renderProviders({ organizations, training }: OpenTraining, { organizationName }: CalendarView): unknown {
  const items = training.provider.flatMap(({ name, organization_id: id }) => {
    const organization = organizations.find((one) => one.id === id);
    const words = (id === undefined ? undefined : organizationName(id)) ?? name;
    if (words === undefined) return [];
    const mail = organization?.email === training.email ? undefined : mailHref(organization?.email);
    const [phone] = organization?.phones ?? [];
    const tel = phone && telHref(phone, 'CA');
    return [
      html`${renderLink(organization?.website, renderOwnName(words))}
      ${renderNotes([
        tel === undefined ? nothing : html`<a href=${tel}><bdi dir="ltr">${phone?.number}</bdi></a>`,
        mail === undefined ? nothing : html`<a href=${mail}><bdi dir="ltr">${organization?.email}</bdi></a>`,
      ])}`,
    ];
  });
  return renderList(items);
}

function languages({ session, training }: OpenTraining, lang: string): string {
  const codes = session?.instance.inLanguage ?? training.inLanguage ?? [];
  return codes.length === 0
    ? ''
    : nameList(
        codes.map((code) => languageLabel(code, lang)),
        lang,
      );
}

/** An ISO 8601 duration in hours, days or weeks, in words; other words as they are. */
function durationLabel(duration: string | undefined, lang: string): string | undefined {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?)?$/.exec(duration ?? '') ?? [];
  const parts = [
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ].flatMap(([value, unit]) =>
    value === undefined
      ? []
      : [new Intl.NumberFormat(lang, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(Number(value))],
  );
  return parts.length > 0 ? parts.join(' ') : duration;
}

function renderOthers({ others }: OpenTraining, view: CalendarView, actions: CalendarActions): unknown {
  const { lang, today } = view;
  return renderList(
    others
      .slice(0, MOST_OTHERS)
      .map(
        (session) =>
          html`${renderOpener({ session: session.id }, `${dayLabel(daysOf(session).first, lang, today)}, ${timeLabel(session, lang)}`, actions)}
          ${renderStates(session, view)}`,
      ),
  );
}

/** Where it comes from: the pages the steward saw, or the organization's own calendar. */
function renderOrigin({ session, training }: OpenTraining, { answer, lang }: CalendarView): unknown {
  if (session?.calendar === undefined) return renderSourceList(training.sources, lang);
  const state = answer.coming.calendars.find(({ calendar }) => calendar === session.calendar) ?? { calendar: session.calendar };
  const name = feedName(state);
  return renderParagraph(msg(str`Du calendrier «\u00A0${name}\u00A0», tenu par l’organisme.`));
}

function renderShare(opened: OpenTraining, view: CalendarView, actions: CalendarActions): TemplateResult {
  return html`<p class="row no-print">
    <button class="button" part="button" type="button" @click=${() => actions.copy(detailsText(opened, view))}>
      ${calendarIcon('copy')} ${msg('Copier les détails')}
    </button>
    ${
      'share' in navigator
        ? html`<button class="button" part="button" type="button" @click=${() => actions.share(opened)}>
            ${calendarIcon('share')} ${msg('Partager')}
          </button>`
        : nothing
    }
    <button class="button" part="button" type="button" @click=${actions.print}>${calendarIcon('print')} ${msg('Imprimer')}</button>
  </p>`;
}
