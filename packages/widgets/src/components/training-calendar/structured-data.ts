import type { Training, TrainingInstance, TrainingSession } from '@accueil/sdk';
import type { OpenTraining } from './training-calendar.types.js';

const SCHEMA = 'https://schema.org';

/** What each kind is in schema.org: the same as on the pages the dataset's build writes. */
const TYPES = { course: 'Course', programme: 'Course', event: 'Event', resource: 'LearningResource', network: 'Service' } as const;

/** The schema.org description of what is open, for search engines: a `Course` with its instance, or an `Event`. `url`: the page that shows it. */
export function structuredData(
  { session, training }: OpenTraining,
  organizationName: (id: string) => string | undefined,
  url: string,
): object {
  const type = session !== undefined && training.kind !== 'course' && training.kind !== 'programme' ? 'Event' : TYPES[training.kind];
  const provider = training.provider.flatMap(({ name, organization_id: id }) => {
    const named = (id === undefined ? undefined : organizationName(id)) ?? name;
    return named === undefined ? [] : [{ '@type': 'Organization', name: named }];
  });
  const own = {
    name: training.name,
    description: training.description,
    url: training.url ?? url,
    inLanguage: session?.instance.inLanguage ?? training.inLanguage,
    [type === 'Event' ? 'organizer' : 'provider']: provider,
  };
  const dated = session === undefined ? {} : instanceData(session, training);
  const thing =
    type === 'Course' && session !== undefined
      ? { ...own, hasCourseInstance: [{ '@type': 'CourseInstance', ...dated }] }
      : { ...own, ...dated };
  return { '@context': SCHEMA, '@type': type, ...thing };
}

function instanceData({ endDate, eventStatus, instance, startDate }: TrainingSession, training: Training): object {
  const { courseMode = training.courseMode, location, maximumAttendeeCapacity, previousStartDate, remainingAttendeeCapacity } = instance;
  const mode = courseMode === 'online' ? 'Online' : courseMode === 'blended' ? 'Mixed' : courseMode === 'onsite' ? 'Offline' : undefined;
  return {
    startDate,
    endDate,
    previousStartDate,
    eventStatus: `${SCHEMA}/${eventStatus}`,
    courseMode,
    eventAttendanceMode: mode && `${SCHEMA}/${mode}EventAttendanceMode`,
    location: location && placeData(location, courseMode),
    maximumAttendeeCapacity,
    remainingAttendeeCapacity,
    offers: (instance.offers ?? training.offers)?.map(({ price, priceCurrency }) => ({ '@type': 'Offer', price, priceCurrency })),
  };
}

function placeData({ address, name, url }: NonNullable<TrainingInstance['location']>, mode: string | undefined): object {
  return mode === 'online' && url !== undefined ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', name, address, url };
}

/** JSON that no text of a record can end early inside a `<script>`. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
