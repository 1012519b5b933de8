import type { FacetKey, ServiceHit, ServiceSearch } from '@accueil/sdk';
import type { FinderState, SearchChanges } from '../../context/finder-store.js';
import type { PositionStatus } from '../../controllers/position.js';
import type { Reference } from '../../controllers/reference.js';
import type { CoverageAsked } from '../../parts/coverage.js';
import type { PlaceNames } from '../../parts/place-names.js';
import type { Related } from '../../parts/related.js';
import type { TermLabels } from '../../parts/terms.js';
import type { Language } from '../../strings/languages.js';

export const FINDER_VIEWS = ['list', 'map', 'split'] as const;
/** What shows: the list, the map, or both side by side where there is room. */
export type FinderViewName = (typeof FINDER_VIEWS)[number];

/** A choice of the visitor's that can be taken away alone. */
export interface ChosenFilter {
  /** What the filter is about, and the value, in words. */
  label: string;
  /** What takes it away. */
  changes: SearchChanges;
}

/** A way out of an empty answer, and how many services it leads to. */
export interface Rescue extends ChosenFilter {
  count: number;
}

/** What a finder holds besides the search: what is typed, unfolded, counted. */
export interface FinderUi {
  /** What stands in the search box, sent or not. */
  readonly typed: string;
  readonly filtersOpen: boolean;
  /** Groups of the filters that show all their values. */
  readonly expanded: ReadonlySet<string>;
  /** The view the visitor chose. */
  readonly shownChoice: FinderViewName | undefined;
  /** How many services are free, among those the other filters keep; `undefined` until counted. */
  readonly freeCount: number | undefined;
  readonly rescues: readonly Rescue[];
  /** Other records that the open service names. */
  readonly related: Related | undefined;
  /** What a screen reader is told. */
  readonly announced: string;
}

/** All a render part needs to know; made anew before each render. */
export interface FinderView extends FinderUi, PlaceNames {
  readonly state: FinderState;
  readonly reference: Reference;
  readonly terms: TermLabels;
  readonly lang: Language;
  readonly languages: readonly Language[];
  readonly headingLevel: number;
  readonly now: Date;
  /** Every service of the search, while the page is printed. */
  readonly printed: readonly ServiceHit[] | undefined;
  /** Whether the first list is being drawn: it begins with what a screen holds, so that a slow phone shows that sooner. */
  readonly first: boolean;
  readonly wide: boolean;
  readonly shown: FinderViewName;
  readonly withMap: boolean;
  readonly withFilters: boolean;
  readonly chosen: readonly ChosenFilter[];
  readonly position: PositionStatus;
  /** What the place's field holds: a municipality's code, `position`, or nothing. */
  readonly place: string;
  /** Territory ids of the embedder; empty: the whole region. */
  readonly base: readonly string[];
  /** What the answer's coverage is about. */
  readonly asked: CoverageAsked;
  readonly hasFallback: boolean;
}

/** What is loaded on demand. */
export type FinderExtras = typeof import('./extras.js');

/** What a visitor can do; the finder answers. */
export interface FinderActions {
  submit: (event: Event) => void;
  type: (event: Event) => void;
  clearQuery: () => void;
  change: (changes: SearchChanges) => void;
  toggle: (facet: FacetKey, term: string) => void;
  clearAll: () => void;
  pickPlace: (code: string) => void;
  usePosition: () => void;
  toggleFilters: () => void;
  closeFilters: () => void;
  /** Shows the rest of a group; focus goes to the first thing that was not there. */
  expand: (event: Event, group: string) => void;
  sort: (sort: NonNullable<ServiceSearch['sort']>) => void;
  more: () => void;
  show: (view: FinderViewName) => void;
  open: (event: Event, hit: ServiceHit) => void;
  openKey: (event: Event, key: string) => void;
  close: () => void;
  retry: () => void;
  speak: (language: Language) => void;
}
