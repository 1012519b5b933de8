import type { DataProblem } from '../errors/problem.js';
import type { EventStatus, Training, TrainingInstance, TrainingKind, TrainingOrganization } from '../course/types.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';

/**
 * What is asked of the training calendar and what comes back. The records are those of `course/types.ts`, as they are: a session only
 * says when one of their instances takes place. An event of an organization's own iCalendar feed is read as a `Training` of one instance.
 */

/** How sure it is that there is room. `unknown`: nobody has said. */
export const ROOM_STATES = ['open', 'full', 'unknown'] as const;
export type RoomState = (typeof ROOM_STATES)[number];

/** One time a training takes place: an instance without recurrence, or one occurrence of a series. */
export interface TrainingSession {
  /** Stable over rebuilds: the instance's `uid`, else its `id`; for one of a series followed by `#` and the local start the series gives it (`20261103T180000`). */
  id: string;
  /** iCalendar `UID` of the event: the instance's `uid`, else its `id`; or the feed's own. */
  uid: string;
  /** The record it belongs to; from a feed, made of the event. */
  training: Training;
  /** The instance as it stands for this session: what an override changes is in it. */
  instance: TrainingInstance;
  /** ISO 8601: a date for whole days, else a date-time with the offset the zone has then (`2026-11-03T18:00:00-05:00`). */
  startDate: string;
  /** Likewise; for whole days the last day, included. Absent: not said. */
  endDate?: string;
  /** IANA zone of the session, the venue's. */
  timezone: string;
  /** Epoch milliseconds of the start, and of the end (exclusive; the start, or the end of the day, where no end is said). Whole days: in `timezone`. */
  start: number;
  end: number;
  isAllDay: boolean;
  eventStatus: EventStatus;
  room: RoomState;
  /** Whether it has ended at the client's clock. */
  isPast: boolean;
  /** Address of the feed it comes from. Absent: the dataset. */
  calendar?: string;
}

/** One value, or several that are alternatives. */
export type OneOrMore<T extends string> = T | readonly T[];

/** What both trainings and sessions are chosen by. Values of one member are alternatives; members add up. Default of each: all. */
export interface TrainingFilters {
  /** Words to find in names, descriptions and providers, whatever the accents. */
  query?: string;
  kind?: OneOrMore<TrainingKind>;
  /** Keys or ids of organizations that give it. */
  organization?: OneOrMore<string>;
  /** Keys of terms of the taxonomies `topics`, `audiences`, `modes`. */
  topic?: OneOrMore<string>;
  audience?: OneOrMore<string>;
  mode?: OneOrMore<string>;
  /** Ids of territories it is meant for; what is meant for the whole region or says nothing counts too. */
  territory?: OneOrMore<string>;
  /** BCP 47 languages it is given in. */
  language?: OneOrMore<string>;
}

export interface TrainingSearch extends TrainingFilters {
  /** Only what has no date at all and can be begun at any time (`true`), or only what has dates (`false`). Default: both. */
  onDemand?: boolean;
}

/** Where sessions are looked for. */
export interface SessionQuery extends TrainingFilters {
  /** First moment wanted: a session that ends after it counts. `Date`, or ISO 8601. Default: now. */
  from?: Date | string;
  /** First moment no longer wanted. Default: a year after `from`; never more than five. */
  to?: Date | string;
  /** Addresses of iCalendar feeds to merge in, beside those the dataset names. */
  calendar?: OneOrMore<string>;
  /** Greatest number of sessions. Default 500, at most 5000. */
  limit?: number;
}

/** What of the calendar is written as iCalendar: the sessions of a query, or only those of one training, or one session. */
export interface CalendarFileQuery extends SessionQuery {
  /** Id or key of a training. */
  training?: string;
  /** `id` of a session; of a series, only that time of it. */
  session?: string;
  /** Name of the calendar. Default: the region's. */
  name?: string;
  /** Where it can be asked for again, and after how many hours, for who subscribes. Default: not said. */
  source?: string;
  refreshHours?: number;
}

/** Number of answers a value would give, with the other filters as they are. */
export interface TrainingFacet {
  /** The value as the filter takes it: of `organization` its key. */
  term: string;
  count: number;
}
export const TRAINING_FACETS = ['kind', 'topic', 'audience', 'mode', 'language', 'organization', 'territory'] as const;
export type TrainingFacetName = (typeof TRAINING_FACETS)[number];
export type TrainingFacets = Record<TrainingFacetName, TrainingFacet[]>;

/** How a feed was had. `fresh`: now. `kept`: it could not be had, and the last good copy serves. `failed`: nothing of it is known. */
export interface CalendarState {
  /** Address of the feed. */
  calendar: string;
  status: 'fresh' | 'kept' | 'failed';
  /** Its name: that of the dataset, else its own (RFC 7986 `NAME`, `X-WR-CALNAME`). And its colour (`COLOR`). Each where it is said. */
  name?: string;
  color?: string;
  /** Epoch milliseconds the copy in use was had at. */
  updated?: number;
  /** What of it could not be read; the rest is used. */
  problems: readonly DataProblem[];
}

/** What the members of the records of a page name: all of the region's, whatever the page holds. */
export interface TrainingWords {
  /** Terms of `topics`, `audiences` and `modes`, in the page's language. */
  taxonomy_terms: readonly HsdsTaxonomyTerm[];
  /** Organizations that give trainings or publish calendars. */
  organizations: readonly TrainingOrganization[];
  /** BCP 47 language of the records. */
  lang: string;
  /** IANA zone of the region. */
  timezone: string;
}

export interface TrainingPage extends TrainingWords {
  total_items: number;
  /** In the order of names. */
  contents: readonly Training[];
  facets: TrainingFacets;
}

export interface SessionPage extends TrainingWords {
  /** Sessions of the window, with those beyond `limit`. */
  total_items: number;
  /** In the order they start; of equals by name. */
  contents: readonly TrainingSession[];
  /** Whether there are more than `limit`, or a series was cut. */
  truncated: boolean;
  facets: TrainingFacets;
  calendars: readonly CalendarState[];
}
