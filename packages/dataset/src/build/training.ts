import type { HsdsTaxonomyTerm, SourcePage, Translations } from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import type { RegionData } from '../validate/parse-region.js';
import type { TrainingFile, TrainingKind } from '../validate/schema/training.js';
import { toTerms } from './catalog.js';
import { compact, someOf } from './compact.js';
import type { IdMaker } from './ids.js';
import { toSource } from './records.js';
import type { TextResolver } from './texts.js';

/** schema.org `CourseInstance`: one time a training was or will be given. */
export interface TrainingInstance {
  /** ISO 8601 date, month or year, or local date-time in the region's zone; as precise as the source is. */
  startDate: string;
  endDate?: string;
  courseMode?: string;
  /** The place, in words. */
  location?: { name: string };
}

/** An organization of the catalog by `organization_id`, or any other by `name`. */
export interface TrainingProvider {
  organization_id?: string;
  name?: string;
}

/** schema.org `Course`, and the other four kinds of training of the profile. */
export interface Training {
  id: string;
  key: string;
  former_keys?: string[];
  kind: TrainingKind;
  name: string;
  description?: string;
  /** Who gives it, as the sources name them. */
  provider: TrainingProvider[];
  /** Keys of terms of the taxonomy `topics`. */
  about: string[];
  /** Keys of terms of the taxonomy `audiences`. */
  audience: string[];
  /** Ids of the territories it is meant for. */
  areaServed?: string[];
  /** BCP 47. */
  inLanguage?: string[];
  /** Key of a term of the taxonomy `modes`. */
  courseMode?: string;
  /** ISO 8601 duration, or its words where it is not one number. */
  timeRequired?: string;
  fees_description?: string;
  /** A price of 0: free. */
  offers?: { price: number; priceCurrency: string }[];
  educationalCredentialAwarded?: string;
  url?: string;
  email?: string;
  hasCourseInstance?: TrainingInstance[];
  sources: SourcePage[];
  translations?: Translations;
}

/** `<lang>/training.json`. */
export interface TrainingList {
  format: 'accueil-training/1';
  lang: string;
  trainings: Training[];
  /** Terms of the taxonomies trainings use: `topics`, `audiences`, `modes`. */
  taxonomy_terms: HsdsTaxonomyTerm[];
}

/** Every training of a region in one language, in the order of keys. */
export function toTrainingList(data: RegionData, texts: TextResolver, id: IdMaker): TrainingList {
  return {
    format: 'accueil-training/1',
    lang: texts.lang,
    trainings: data.trainings.map(({ value }) => toTraining(value, texts, id)).sort((a, b) => compareText(a.key, b.key)),
    taxonomy_terms: [
      ...toTerms(data, ['topics', 'modes'], { texts, id, synonymsIn: data.locales }),
      ...toTerms(data, ['audiences'], { texts: texts.apart(), id, synonymsIn: data.locales }),
    ],
  };
}

function toTraining(file: TrainingFile, resolver: TextResolver, id: IdMaker): Training {
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
    courseMode: file.courseMode,
    timeRequired: typeof file.timeRequired === 'string' ? file.timeRequired : texts.optional('timeRequired', file.timeRequired),
    fees_description: texts.optional('fees_description', file.fees_description),
    offers: file.offers,
    educationalCredentialAwarded: texts.optional('educationalCredentialAwarded', file.educationalCredentialAwarded),
    url: file.url,
    email: file.email,
    hasCourseInstance: file.hasCourseInstance?.map((instance, index): TrainingInstance =>
      compact({
        startDate: instance.startDate,
        endDate: instance.endDate,
        courseMode: instance.courseMode,
        location: instance.location && { name: texts.required(`hasCourseInstance[${index}].location.name`, instance.location.name) },
      }),
    ),
    sources: file.sources.map(toSource),
    translations: texts.translations,
  });
}
