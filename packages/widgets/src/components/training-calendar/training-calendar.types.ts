import type {
  HsdsOrganization,
  Municipality,
  SessionPage,
  Territory,
  Training,
  TrainingFacetName,
  TrainingFacets,
  TrainingSession,
} from '@accueil/sdk';
import type { PlaceNames } from '../../parts/place-names.js';
import type { TermLabels } from '../../parts/terms.js';
import type { Language } from '../../strings/languages.js';
import type { Day } from './calendar-days.js';
import type { SessionDays } from './calendar-layout.js';

export const CALENDAR_VIEWS = ['list', 'month', 'week'] as const;
/** What shows: what is coming as a list, one month, or one week. */
export type CalendarViewName = (typeof CALENDAR_VIEWS)[number];

/** The filters of a calendar, in the order they are read. */
export const CALENDAR_FILTERS = [
  'audience',
  'topic',
  'kind',
  'mode',
  'territory',
  'language',
  'organization',
] as const satisfies readonly TrainingFacetName[];
/** Chosen values by filter; a filter without any is absent. */
export type CalendarFilters = Partial<Record<TrainingFacetName, readonly string[]>>;

/** What is asked of the data for one render of a calendar. */
export interface CalendarAsk {
  filters: CalendarFilters;
  /** Addresses of the feeds to merge in. */
  calendars: readonly string[];
  /** The days a month or a week shows. */
  days: SessionDays;
  now: Date;
}

/** What is there to show. */
export interface CalendarAnswer {
  /** What is coming, from now on for a year. */
  coming: SessionPage;
  /** What takes place in the days asked for, past included. */
  inDays: readonly TrainingSession[];
  /** Trainings and resources without any date, in the order of the data. */
  undated: readonly Training[];
  /** How many sessions and undated trainings each value gives. */
  facets: TrainingFacets;
  territories: readonly Territory[];
  municipalities: readonly Municipality[];
}

/** Names of what records point at. */
export interface CalendarNames extends Pick<PlaceNames, 'territoryName' | 'municipalityName'> {
  /** By id or key; `undefined` where nothing knows it. */
  organizationName: (idOrKey: string) => string | undefined;
}

/** What is open: a session, or a training without one. */
export type OpenTarget = { session: string } | { training: string };

/** What is open, once read. */
export interface OpenTraining {
  training: Training;
  session?: TrainingSession | undefined;
  /** The coming sessions of the same training. */
  others: readonly TrainingSession[];
  /** The organizations of the catalog that give it, those that could be read. */
  organizations: readonly HsdsOrganization[];
}

/** What a calendar holds besides its answer. */
export interface CalendarUi {
  readonly filters: CalendarFilters;
  /** The view the visitor, or the address, chose. */
  readonly viewChoice: CalendarViewName | undefined;
  /** The day a grid is about: its tab stop. */
  readonly day: Day;
  /** The day of a month whose list is open. */
  readonly openDay: Day | undefined;
  readonly open: OpenTarget | undefined;
  readonly filtersOpen: boolean;
  readonly subscribeOpen: boolean;
  /** Groups of filters that show all their values. */
  readonly expanded: ReadonlySet<string>;
  /** How many sessions, and how many undated trainings, the lists show. */
  readonly shownSessions: number;
  readonly shownUndated: number;
  /** What was just copied or refused, in words. */
  readonly notice: string;
  /** What the device would not copy, for the visitor to. */
  readonly copied: string | undefined;
  /** What a screen reader is told. */
  readonly announced: string;
}

/** A choice of the visitor's that can be taken away alone. */
export interface ChosenFilter {
  label: string;
  key: TrainingFacetName;
  term: string;
}

/** All a render part needs to know; made anew before each render. */
export interface CalendarView extends CalendarUi, CalendarNames {
  readonly answer: CalendarAnswer;
  readonly shown: CalendarViewName;
  readonly terms: TermLabels;
  readonly lang: Language;
  /** BCP 47 language of the records. */
  readonly catalogLang: string;
  readonly headingLevel: number;
  readonly now: Date;
  /** The visitor's own day now. */
  readonly today: Day;
  /** The visitor's IANA zone. */
  readonly zone: string;
  readonly wide: boolean;
  readonly printing: boolean;
  readonly chosen: readonly ChosenFilter[];
  /** Territory ids of the embedder; empty: the whole region. */
  readonly base: readonly string[];
  /** Whether the embedder chose the organization: it is then no filter of the visitor's. */
  readonly ofOrganization: boolean;
  /** Absolute address of an Accueil server, with its trailing slash. */
  readonly server: string | undefined;
  /** Absolute address of the dataset folder. */
  readonly src: string;
  readonly calendars: readonly string[];
  readonly opened: OpenTraining | undefined;
  readonly openFailed: boolean;
}

/** What a visitor can do; the calendar answers. */
export interface CalendarActions {
  show: (view: CalendarViewName) => void;
  /** Takes a grid to a day. `focus`: the day's cell takes it. */
  go: (day: Day, focus?: boolean) => void;
  openDay: (day: Day) => void;
  closeDay: () => void;
  toggle: (key: TrainingFacetName, term: string) => void;
  clearAll: () => void;
  toggleFilters: () => void;
  closeFilters: () => void;
  toggleSubscribe: () => void;
  expand: (event: Event, group: string) => void;
  moreSessions: (event: Event) => void;
  moreUndated: (event: Event) => void;
  open: (event: Event, target: OpenTarget) => void;
  close: () => void;
  retry: () => void;
  print: () => void;
  /** Saves a generated `.ics` of one session. */
  download: (session: TrainingSession) => void;
  copy: (text: string) => void;
  share: (opened: OpenTraining) => void;
  /** The address that opens a target, where the address is kept. */
  href: (target: OpenTarget) => string | undefined;
  jump: (selector: string) => void;
}
