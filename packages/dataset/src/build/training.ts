import type {
  Catalog,
  RegionSummary,
  Training,
  TrainingCalendar,
  TrainingInstance,
  TrainingList,
  TrainingOffer,
  TrainingProvider,
  TrainingRegistration,
} from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import type { RegionData } from '../validate/parse-region.js';
import { httpsOf } from '../validate/schema/values.js';
import type { InstanceEntry, TrainingFile } from '../validate/schema/training.js';
import { toTerms } from './catalog.js';
import { compact, someOf } from './compact.js';
import type { IdMaker } from './ids.js';
import { toSource } from './records.js';
import type { RecordTexts, TextResolver } from './texts.js';

/** Every training of a region in one language, in the order of keys, with what a page of trainings needs of its catalog. */
export function toTrainingList(data: RegionData, texts: TextResolver, id: IdMaker, catalog: Catalog): TrainingList {
  const named = trainingOrganizations(data);
  return compact({
    ...trainingHead(texts, catalog.region),
    trainings: trainingEntries(data).map((file) => toTraining(file, texts, id)),
    organizations: catalog.organizations.filter(({ key }) => named.has(key)).map(({ id, key, name }) => ({ id, key, name })),
    taxonomy_terms: trainingTerms(data, texts, id),
    calendars: trainingCalendars(data, id),
  });
}

/** Keys of the organizations that give trainings or publish calendars. */
export function trainingOrganizations({ trainings, organizations }: RegionData): ReadonlySet<string> {
  return new Set([
    ...trainings.flatMap(({ value }) => value.provider.filter((provider) => typeof provider === 'string')),
    ...organizations.filter(({ value }) => value.calendars).map(({ value }) => value.key),
  ]);
}

/** The feeds of organizations, in the order of their keys; `undefined` where none has any. */
export function trainingCalendars({ organizations }: RegionData, id: IdMaker): TrainingCalendar[] | undefined {
  const files = organizations.map(({ value }) => value).sort((a, b) => compareText(a.key, b.key));
  return someOf(
    files.flatMap(({ key, calendars = [] }) =>
      calendars.map(({ url, name }) => compact({ organization_id: id('organization', key), url: httpsOf(url), name })),
    ),
  );
}

/** What the trainings of a region are made of, in the order of keys. */
export function trainingEntries({ trainings }: RegionData): TrainingFile[] {
  return trainings.map(({ value }) => value).sort((a, b) => compareText(a.key, b.key));
}

/** What a list of trainings says before them. */
export function trainingHead({ lang }: TextResolver, region: RegionSummary): Pick<TrainingList, 'format' | 'lang' | 'region'> {
  return { format: 'accueil-training/1', lang, region };
}

/** The terms trainings use. */
export function trainingTerms(data: RegionData, texts: TextResolver, id: IdMaker): TrainingList['taxonomy_terms'] {
  return [
    ...toTerms(data, ['topics', 'modes'], { texts, id, synonymsIn: data.locales }),
    ...toTerms(data, ['audiences'], { texts: texts.apart(), id, synonymsIn: data.locales }),
  ];
}

/** A training's record. */
export function toTraining(file: TrainingFile, resolver: TextResolver, id: IdMaker): Training {
  const texts = resolver.record();
  return compact({
    id: id('training', file.key),
    key: file.key,
    former_keys: someOf(file.former_keys),
    kind: file.kind,
    name: texts.required('name', file.name),
    description: texts.optional('description', file.description),
    provider: file.provider.map((provider): TrainingProvider =>
      typeof provider === 'string' ? { organization_id: id('organization', provider) } : { name: provider.name },
    ),
    about: file.about ?? [],
    audience: file.audience ?? [],
    areaServed: file.areaServed,
    inLanguage: file.inLanguage,
    educationalLevel: texts.optional('educationalLevel', file.educationalLevel),
    coursePrerequisites: texts.optional('coursePrerequisites', file.coursePrerequisites),
    courseMode: file.courseMode,
    timeRequired: typeof file.timeRequired === 'string' ? file.timeRequired : texts.optional('timeRequired', file.timeRequired),
    fees_description: texts.optional('fees_description', file.fees_description),
    offers: toOffers(file.offers, 'offers', texts),
    registration: toRegistration(file.registration, 'registration', texts),
    educationalCredentialAwarded: texts.optional('educationalCredentialAwarded', file.educationalCredentialAwarded),
    url: file.url,
    email: file.email,
    hasCourseInstance: file.hasCourseInstance?.map((instance, index) => toInstance(instance, index, file.key, texts, id)),
    sources: file.sources.map(toSource),
    translations: texts.translations,
  });
}

function toInstance(entry: InstanceEntry, index: number, training: string, texts: RecordTexts, id: IdMaker): TrainingInstance {
  const at = `hasCourseInstance[${index}]`;
  const place = entry.location;
  return compact({
    id: id('training-instance', `${training}/${entry.key ?? entry.startDate}`),
    uid: entry.uid,
    recurrenceId: entry.recurrenceId,
    startDate: entry.startDate,
    endDate: entry.endDate,
    timezone: entry.timezone,
    rrule: entry.rrule,
    exdate: someOf(entry.exdate),
    rdate: someOf(entry.rdate),
    eventStatus: entry.eventStatus,
    previousStartDate: entry.previousStartDate,
    courseMode: entry.courseMode,
    location:
      place &&
      compact({
        name: texts.required(`${at}.location.name`, place.name),
        address: place.address,
        url: place.url,
        municipality: place.municipality,
        accessibility: place.accessibility?.map((accessibility, position) =>
          compact({
            description: texts.required(`${at}.location.accessibility[${position}].description`, accessibility.description),
            details: texts.optional(`${at}.location.accessibility[${position}].details`, accessibility.details),
            url: accessibility.url,
          }),
        ),
      }),
    inLanguage: someOf(entry.inLanguage),
    educationalLevel: texts.optional(`${at}.educationalLevel`, entry.educationalLevel),
    maximumAttendeeCapacity: entry.maximumAttendeeCapacity,
    remainingAttendeeCapacity: entry.remainingAttendeeCapacity,
    offers: toOffers(entry.offers, `${at}.offers`, texts),
    registration: toRegistration(entry.registration, `${at}.registration`, texts),
    description: texts.optional(`${at}.description`, entry.description),
  });
}

function toOffers(offers: TrainingFile['offers'], at: string, texts: RecordTexts): TrainingOffer[] | undefined {
  return offers?.map((offer, index) =>
    compact({
      price: offer.price,
      priceCurrency: offer.priceCurrency,
      description: texts.optional(`${at}[${index}].description`, offer.description),
      validFrom: offer.validFrom,
    }),
  );
}

function toRegistration(ways: TrainingFile['registration'], at: string, texts: RecordTexts): TrainingRegistration[] | undefined {
  return ways?.map((way, index) =>
    compact({
      url: way.url,
      email: way.email,
      telephone: way.telephone,
      description: texts.optional(`${at}[${index}].description`, way.description),
      validFrom: way.validFrom,
      validThrough: way.validThrough,
    }),
  );
}
