import { DataError } from '../errors/data-error.js';
import type { DataProblem } from '../errors/problem.js';
import type { Training, TrainingCalendar, TrainingList, TrainingOrganization } from '../course/types.js';
import { TRAINING_KINDS } from '../course/types.js';
import { deepFreeze } from '../hsds/freeze.js';
import { faultOf, isObject, type Shape } from '../hsds/shape.js';
import type { HsdsTaxonomyTerm, RegionSummary } from '../hsds/types.js';

/** A list of trainings whose sound records are frozen. The records are the file's own objects. */
export interface LinkedTrainings {
  readonly file: string;
  readonly region: RegionSummary;
  /** BCP 47. */
  readonly lang: string;
  readonly trainings: readonly Training[];
  /** By id, key and former key. */
  readonly trainingsByKey: ReadonlyMap<string, Training>;
  readonly organizations: readonly TrainingOrganization[];
  /** By id and key. */
  readonly organizationsByKey: ReadonlyMap<string, TrainingOrganization>;
  readonly taxonomy_terms: readonly HsdsTaxonomyTerm[];
  readonly calendars: readonly TrainingCalendar[];
  readonly problems: readonly DataProblem[];
}

const REGION: Shape = { string: 'territory! name! timezone!' };
const OFFER: Shape = { number: 'price!', string: 'priceCurrency! description validFrom' };
const REGISTRATION: Shape = { url: 'url', string: 'email telephone description validFrom validThrough' };
const WAYS = { offers: OFFER, registration: REGISTRATION };

const INSTANCE: Shape = {
  string: 'id! uid recurrenceId startDate! endDate timezone rrule eventStatus previousStartDate courseMode educationalLevel description',
  number: 'maximumAttendeeCapacity remainingAttendeeCapacity',
  strings: 'exdate rdate inLanguage',
  object: 'location',
  objects: WAYS,
};
const LOCATION: Shape = { string: 'name! address municipality', url: 'url' };

const SHAPES: Record<string, Shape> = {
  organizations: { string: 'id! key! name!' },
  taxonomy_terms: { string: 'id! key! taxonomy! name! description parent', object: 'synonyms translations' },
  calendars: { url: 'url!', string: 'organization_id name' },
  trainings: {
    string:
      'id! key! kind! name! description educationalLevel coursePrerequisites courseMode timeRequired fees_description educationalCredentialAwarded email',
    url: 'url',
    strings: 'about! audience! areaServed inLanguage former_keys',
    object: 'translations',
    objects: {
      'provider!': { string: 'organization_id name' },
      'sources!': { string: 'url! supports date_seen' },
      hasCourseInstance: INSTANCE,
      ...WAYS,
    },
  },
};

/**
 * Checks and freezes a parsed list of trainings. A bad record is left out and told as a problem; the rest goes on.
 * @throws {DataError} when it is no such list at all
 */
export function linkTrainings(given: unknown, file: string): LinkedTrainings {
  const must = (isSound: boolean, path: string, expected: string): void => {
    if (!isSound) throw new DataError(file, `Expected ${expected}`, { path });
  };
  const value = given as TrainingList;
  must(isObject(given) && given['format'] === 'accueil-training/1', 'format', 'format accueil-training/1');
  must(!faultOf(value.region, REGION) && typeof value.lang === 'string', 'region', 'region and lang');
  const problems: DataProblem[] = [];
  const sound = <T>(list: keyof TrainingList, records: unknown = value[list]): T[] => {
    must(Array.isArray(records), list, `a list in ${list}`);
    return (records as unknown[]).filter((record, n) => {
      const fault = faultOf(record, SHAPES[list] as Shape) ?? faultOfPlaces(record) ?? faultOfKind(record, list);
      if (!fault) return true;
      const key = isObject(record) && typeof record['key'] === 'string' ? { record: record['key'] } : {};
      problems.push({ file, ...key, path: `${list}[${n}].${fault.path}`, message: `left out: ${fault.message}` });
      return false;
    }) as T[];
  };
  const organizations = sound<TrainingOrganization>('organizations');
  const trainings = sound<Training>('trainings');
  const trainingsByKey = new Map(trainings.flatMap((one) => [one.id, one.key].map((key): [string, Training] => [key, one])));
  for (const one of trainings) for (const key of one.former_keys ?? []) if (!trainingsByKey.has(key)) trainingsByKey.set(key, one);
  return deepFreeze({
    file,
    region: value.region,
    lang: value.lang,
    trainings,
    trainingsByKey,
    organizations,
    organizationsByKey: new Map(organizations.flatMap((one) => [one.id, one.key].map((key): [string, TrainingOrganization] => [key, one]))),
    taxonomy_terms: sound<HsdsTaxonomyTerm>('taxonomy_terms'),
    calendars: sound<TrainingCalendar>('calendars', value.calendars ?? []),
    problems,
  });
}

function faultOfKind(record: unknown, list: string): ReturnType<typeof faultOf> {
  const { kind } = record as Training;
  if (list !== 'trainings' || TRAINING_KINDS.includes(kind)) return undefined;
  return { path: 'kind', message: `expected a kind of training, found "${kind}"` };
}

function faultOfPlaces(record: unknown): ReturnType<typeof faultOf> {
  for (const [n, { location }] of ((record as Training).hasCourseInstance ?? []).entries()) {
    const fault = location && faultOf(location, LOCATION, `hasCourseInstance[${n}].location`);
    if (fault) return fault;
  }
  return undefined;
}
