import type { EventStatus, Training, TrainingInstance, TrainingPlace, TrainingRegistration } from '@accueil/sdk';
import { telHref, webUrl } from '../links.js';
import { joined, list, markup, type Content, type Markup } from '../markup.js';
import { municipalityName, termLabels, type Site } from '../site.js';
import type { PageWords } from '../words/types.js';
import { mailLink, outLink } from './contacts.js';
import { renderOffers } from './cost.js';
import { languageList } from './facts.js';
import { renderPeriod } from './period.js';
import { renderAccessibility } from './places.js';
import { momentLabel, sessionDates } from './session-dates.js';

type Text = (text: string, member: string) => Content;

const STATES: Readonly<Record<EventStatus, keyof PageWords | undefined>> = {
  EventScheduled: undefined,
  EventRescheduled: 'rescheduled',
  EventMovedOnline: 'movedOnline',
  EventPostponed: 'postponed',
  EventCancelled: 'cancelled',
};

/** The times a training was or will be given, in the order of dates; nothing where there is none. */
export function renderSessions(site: Site, training: Training, text: Text): Markup | undefined {
  const sessions = (training.hasCourseInstance ?? []).map((instance, index) => ({ instance, index }));
  sessions.sort((a, b) => (a.instance.startDate < b.instance.startDate ? -1 : a.instance.startDate > b.instance.startDate ? 1 : 0));
  return list(
    sessions.map(({ instance, index }) =>
      renderSession(site, instance, (value, member) => text(value, `hasCourseInstance[${index}].${member}`)),
    ),
    'sessions',
  );
}

function renderSession(site: Site, instance: TrainingInstance, text: Text): Markup {
  const { words } = site.language;
  const { lines, isCut } = sessionDates(site, instance);
  const { inLanguage, courseMode, educationalLevel, offers, registration, description, location } = instance;
  const short: Content[] = [
    ...termLabels(site, 'modes', courseMode === undefined ? [] : [courseMode]),
    languageList(site, inLanguage),
    educationalLevel === undefined ? undefined : text(educationalLevel, 'educationalLevel'),
  ].filter((part) => part !== undefined);
  return markup`${lines.map((line) => markup`<p class="date">${line}</p>`)}${isCut && markup`<p class="quiet">${words.moreDates}</p>`}${renderState(site, instance)}${
    short.length > 0 && markup`<p>${joined(short, ' · ')}</p>`
  }${location && renderVenue(site, location, text)}${description !== undefined && markup`<p>${text(description, 'description')}</p>`}${renderOffers(
    site,
    offers,
    (value, member) => text(value, `offers${member}`),
  )}${renderRegistration(site, registration, (value, member) => text(value, `registration${member}`))}`;
}

/** What changed, and how many places are left. A number of places that is out of date would mislead: only « full » stands out. */
function renderState(site: Site, { eventStatus, previousStartDate, remainingAttendeeCapacity: left }: TrainingInstance): Content {
  const { words, say } = site.language;
  const key = eventStatus === undefined ? undefined : STATES[eventStatus];
  const previous = previousStartDate === undefined ? undefined : say('previousDate', { date: momentLabel(site, previousStartDate) });
  const changed = [key === undefined ? undefined : words[key], previous].filter((part) => part !== undefined).join(' · ');
  return [
    changed !== '' && markup`<p class="trouble">${changed}</p>`,
    left === 0 ? markup`<p class="trouble">${words.full}</p>` : left !== undefined && markup`<p>${say('placesLeft', { n: left })}</p>`,
  ];
}

function renderVenue(site: Site, { name, address, url, municipality, accessibility }: TrainingPlace, text: Text): Markup {
  const page = webUrl(url);
  const { comma } = site.language;
  const words = text(name, 'location.name');
  const town = municipality === undefined ? undefined : municipalityName(site, municipality);
  return markup`<p>${page === undefined ? words : outLink(page, words)}${address !== undefined && markup`${comma}<bdi>${address}</bdi>`}${
    address === undefined && town !== undefined && !name.includes(town) && markup`${comma}<bdi>${town}</bdi>`
  }</p>${renderAccessibility(site, accessibility, (value, member) => text(value, `location.accessibility${member}`))}`;
}

/** The ways to register, each with when it is open; nothing where none is known. */
export function renderRegistration(site: Site, ways: readonly TrainingRegistration[] | undefined, text: Text): Markup | undefined {
  const { words } = site.language;
  return list(
    (ways ?? []).map(({ url, email, telephone, description, validFrom, validThrough }, index) => {
      const page = webUrl(url);
      const parts: Content[] = [
        page && outLink(page, words.registerOnline),
        telephone !== undefined && phoneLink(site, telephone),
        email !== undefined && mailLink(email),
        description !== undefined && text(description, `[${index}].description`),
        renderPeriod(site, validFrom, validThrough),
      ];
      return joined(
        parts.filter((part) => part !== undefined && part !== false),
        ' · ',
      );
    }),
    'contacts',
  );
}

function phoneLink({ country }: Site, telephone: string): Markup {
  const href = telHref({ number: telephone }, country);
  const number = markup`<bdi dir="ltr">${telephone}</bdi>`;
  return href === undefined ? number : markup`<a href="${href}">${number}</a>`;
}
