import type { HsdsAccessibility, HsdsTaxonomyTerm, RegionSummary, SourcePage, Translations } from '../hsds/types.js';

/**
 * The shapes of training: schema.org `Course` and `CourseInstance`, recurrence as iCalendar (RFC 5545) writes it, plus the members of our
 * declared profile. https://schema.org/Course, https://schema.org/CourseInstance
 */

/** The five kinds of training of the profile. */
export const TRAINING_KINDS = ['course', 'event', 'resource', 'programme', 'network'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** schema.org `eventStatus`, without its address. */
export const EVENT_STATUSES = ['EventScheduled', 'EventRescheduled', 'EventMovedOnline', 'EventPostponed', 'EventCancelled'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** One way to register. At least one of `url`, `email`, `telephone`, or `description` where it is neither. */
export interface TrainingRegistration {
  url?: string;
  email?: string;
  telephone?: string;
  description?: string;
  /** ISO 8601 dates registration is open from and to. */
  validFrom?: string;
  validThrough?: string;
}

/** schema.org `Place`: where an instance is given, in words and, where known, on the map. */
export interface TrainingPlace {
  name: string;
  /** Street, town and postal code, in one line. */
  address?: string;
  /** Page of an online room, or of the place. */
  url?: string;
  /** Code of the municipality (the gazetteer's). */
  municipality?: string;
  accessibility?: HsdsAccessibility[];
}

/** schema.org `Offer`. A price of 0: free. */
export interface TrainingOffer {
  price: number;
  priceCurrency: string;
  /** For whom, or what it includes. */
  description?: string;
  validFrom?: string;
}

/** schema.org `CourseInstance`: one time, or one series of times, a training was or will be given. */
export interface TrainingInstance {
  /** UUID version 5. */
  id: string;
  /** `UID` of its event (RFC 5545), where a calendar elsewhere has it too: the two are one. */
  uid?: string;
  /** Of one time of that event's series that was changed: the local start the series gives it, in `timezone` (`RECURRENCE-ID`). */
  recurrenceId?: string;
  /** ISO 8601 date, month or year, or local date-time in `timezone`; as precise as the source is. */
  startDate: string;
  endDate?: string;
  /** IANA zone of the dates and of the recurrence; the region's where absent. */
  timezone?: string;
  /** RFC 5545 recurrence rule, `FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301`. */
  rrule?: string;
  /** Local dates or date-times of the series that do not take place, and that are added. */
  exdate?: string[];
  rdate?: string[];
  eventStatus?: EventStatus;
  /** Where it was rescheduled: the dates it first had. */
  previousStartDate?: string;
  /** Key of a term of the taxonomy `modes`. */
  courseMode?: string;
  location?: TrainingPlace;
  /** BCP 47. */
  inLanguage?: string[];
  educationalLevel?: string;
  maximumAttendeeCapacity?: number;
  /** 0: full. */
  remainingAttendeeCapacity?: number;
  offers?: TrainingOffer[];
  registration?: TrainingRegistration[];
  /** What is particular to this time. */
  description?: string;
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
  educationalLevel?: string;
  coursePrerequisites?: string;
  /** Key of a term of the taxonomy `modes`. */
  courseMode?: string;
  /** ISO 8601 duration, or its words where it is not one number. */
  timeRequired?: string;
  fees_description?: string;
  offers?: TrainingOffer[];
  registration?: TrainingRegistration[];
  educationalCredentialAwarded?: string;
  url?: string;
  email?: string;
  hasCourseInstance?: TrainingInstance[];
  sources: SourcePage[];
  translations?: Translations;
}

/** An organization of the catalog that gives a training or publishes a calendar: what a page of trainings says of it without the catalog. */
export interface TrainingOrganization {
  id: string;
  key: string;
  name: string;
}

/** An iCalendar feed an organization publishes. */
export interface TrainingCalendar {
  organization_id?: string;
  /** `https:` address of the feed. */
  url: string;
  /** What the dataset calls it. Absent: the name the feed has. */
  name?: string;
}

/** `<lang>/training.json`. */
export interface TrainingList {
  format: 'accueil-training/1';
  lang: string;
  region: RegionSummary;
  trainings: Training[];
  /** Those trainings and calendars name. */
  organizations: TrainingOrganization[];
  /** Terms of the taxonomies trainings use: `topics`, `audiences`, `modes`. */
  taxonomy_terms: HsdsTaxonomyTerm[];
  /** Feeds of organizations to merge in. Absent: none. */
  calendars?: TrainingCalendar[];
}
