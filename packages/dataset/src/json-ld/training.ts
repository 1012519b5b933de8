import type { HsdsOrganization, Training, TrainingInstance, TrainingKind, TrainingOffer, TrainingPlace } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import { termNames, type Site } from '../pages/site.js';
import { instantOf } from './instant.js';
import { providerOf } from './organization.js';
import { amenities, area, audiences, idOf, oneOrMany, type JsonLd } from './parts.js';
import { scheduleOf } from './schedule.js';

type Provider = (organization: HsdsOrganization) => object;

/**
 * A training as schema.org names it: a course or a programme is a `Course`, an event is an `Event` (several times of it, an `EventSeries`),
 * a resource is a `LearningResource`, a network is a `Service` to those in it.
 */
export function trainingThing(training: Training, site: Site, provider: Provider = providerOf): JsonLd {
  return THINGS[training.kind](training, site, provider);
}

/** The data of a training's page. */
export function trainingJsonLd(training: Training, site: Site): object {
  return { '@context': 'https://schema.org', ...trainingThing(training, site) };
}

const THINGS: Readonly<Record<TrainingKind, (training: Training, site: Site, provider: Provider) => JsonLd>> = {
  course: courseThing,
  programme: courseThing,
  event: eventThing,
  resource: (training, site, provider) => ({
    ...learning(training, site, provider, 'LearningResource'),
    offers: offersOf(training.offers),
  }),
  network: (training, site, provider) => ({
    ...common(training, site, 'Service'),
    provider: providers(training, site, provider),
    areaServed: oneOrMany((training.areaServed ?? []).map((id) => area(site, id))),
  }),
};

function courseThing(training: Training, site: Site, provider: Provider): JsonLd {
  return {
    ...learning(training, site, provider, 'Course'),
    coursePrerequisites: training.coursePrerequisites,
    educationalCredentialAwarded: training.educationalCredentialAwarded,
    offers: offersOf(training.offers),
    hasCourseInstance: someOf(
      training.hasCourseInstance?.map((instance) => ({
        ...timeOf(instance, training, site, 'CourseInstance'),
        courseMode: mode(instance, training),
      })),
    ),
  };
}

function eventThing(training: Training, site: Site, provider: Provider): JsonLd {
  const shared = { organizer: providers(training, site, provider), offers: offersOf(training.offers) };
  const times = training.hasCourseInstance ?? [];
  const [only] = times;
  if (only !== undefined && times.length === 1) {
    // One event, one name: the training's own.
    const own = {
      '@id': idOf(training),
      description: training.description ?? only.description,
      offers: offersOf(only.offers ?? training.offers),
    };
    return { ...common(training, site, 'Event'), ...shared, ...timeOf(only, training, site, 'Event'), ...own };
  }
  return {
    ...common(training, site, times.length === 0 ? 'Event' : 'EventSeries'),
    ...shared,
    subEvent: someOf(times.map((instance) => ({ ...timeOf(instance, training, site, 'Event'), name: training.name }))),
  };
}

/** What all kinds share. */
function common(training: Training, site: Site, type: string): JsonLd {
  return {
    '@type': type,
    '@id': idOf(training),
    name: training.name,
    description: training.description,
    url: training.url,
    mainEntityOfPage: absoluteAddress(site.context, site.edition.lang, pagePath('trainings', training.key)),
    audience: audiences(termNames(site, 'audiences', training.audience)),
  };
}

/** What courses and resources share. */
function learning(training: Training, site: Site, provider: Provider, type: string): JsonLd {
  return {
    ...common(training, site, type),
    provider: providers(training, site, provider),
    about: oneOrMany(termNames(site, 'topics', training.about)),
    inLanguage: training.inLanguage,
    educationalLevel: training.educationalLevel,
    timeRequired: /^P[\dTDHMWY]+$/.test(training.timeRequired ?? '') ? training.timeRequired : undefined,
  };
}

function providers({ provider: named }: Training, site: Site, provider: Provider): unknown {
  return oneOrMany(
    named.flatMap(({ organization_id, name }): object[] => {
      const organization = site.organizations.get(organization_id ?? '');
      if (organization) return [provider(organization)];
      return name === undefined ? [] : [{ '@type': 'Organization', name }];
    }),
  );
}

function timeOf(instance: TrainingInstance, training: Training, site: Site, type: 'CourseInstance' | 'Event'): JsonLd {
  const zone = instance.timezone ?? site.edition.catalog.region.timezone;
  const { startDate, endDate, previousStartDate, eventStatus, inLanguage, offers } = instance;
  const isOnline = mode(instance, training) === 'online' || eventStatus === 'EventMovedOnline';
  return {
    '@type': type,
    '@id': idOf(instance),
    startDate: instantOf(startDate, zone),
    endDate: endDate && instantOf(endDate, zone),
    previousStartDate: previousStartDate && instantOf(previousStartDate, zone),
    eventStatus: eventStatus && `https://schema.org/${eventStatus}`,
    [type === 'Event' ? 'eventSchedule' : 'courseSchedule']: scheduleOf(instance, zone),
    location: placeOfTime(instance.location, isOnline),
    inLanguage: inLanguage ?? training.inLanguage,
    maximumAttendeeCapacity: instance.maximumAttendeeCapacity,
    remainingAttendeeCapacity: instance.remainingAttendeeCapacity,
    offers: offersOf(offers),
    description: instance.description,
  };
}

function mode(instance: TrainingInstance, training: Training): string | undefined {
  return instance.courseMode ?? training.courseMode;
}

function placeOfTime(place: TrainingPlace | undefined, isOnline: boolean): JsonLd | undefined {
  if (isOnline) return place?.url === undefined ? undefined : { '@type': 'VirtualLocation', url: place.url };
  return (
    place && { '@type': 'Place', name: place.name, address: place.address, url: place.url, amenityFeature: amenities(place.accessibility) }
  );
}

function offersOf(offers: readonly TrainingOffer[] | undefined): unknown {
  return oneOrMany(
    (offers ?? []).map(({ price, priceCurrency, description, validFrom }): JsonLd => ({
      '@type': 'Offer',
      price,
      priceCurrency,
      description,
      validFrom,
    })),
  );
}
