import type {
  AccueilError,
  ContinuumMatrix,
  DataProblem,
  Finding,
  HsdsOrganization,
  HsdsService,
  JourneyStage,
  NextStep,
  Overlap,
  RegionReport,
} from '@accueil/sdk';
import type { CSSResultGroup } from 'lit';
import type { Reference } from '../../controllers/reference.js';
import type { PlaceNames } from '../../parts/place-names.js';
import type { TermLabels } from '../../parts/terms.js';
import type { Language } from '../../strings/languages.js';

/**
 * What can be looked at. `need`, `organization`: the table, by one or the other. `place`: one organization, and who is before, beside and
 * after it. `gaps`: what is missing and what overlaps, in numbers. `person`: whom to send somebody to. `picture`: the journey, drawn.
 */
export const CONTINUUM_VIEWS = ['need', 'organization', 'place', 'gaps', 'person', 'picture'] as const;
export type ContinuumViewName = (typeof CONTINUUM_VIEWS)[number];

/** The filters a continuum shares with a finder and its map. */
export const FILTER_NAMES = ['territory', 'need', 'stage', 'audience', 'language'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** Keys of terms, ids of territories, BCP 47 codes. Empty: all. */
export type ContinuumFilterValues = Readonly<Record<FilterName, readonly string[]>>;

/**
 * How a cell is drawn. `present`: served. `weak`: served, with something to strengthen (from outside only, in a part, to be confirmed).
 * `missing`: what was there is suspended or over, or turns this audience away. `unknown`: records do not say; never a gap.
 */
export const TONES = ['present', 'weak', 'missing', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

/** What a visitor chose to see; the page's address says all of it. */
export interface ContinuumChoices {
  readonly view: ContinuumViewName;
  readonly filters: ContinuumFilterValues;
  /** Only the rows that have such a cell. */
  readonly tone?: Tone | undefined;
  /** Key of the organization of `place`. */
  readonly organization?: string | undefined;
  /** The open cell: `GRID.ROW.COLUMN`. */
  readonly cell?: string | undefined;
  /** Key of the open service. */
  readonly service?: string | undefined;
}

/** The SDK's answers that a view stands on; only those it needs are there. */
export interface ContinuumAnswer {
  /** What was asked. */
  readonly choices: ContinuumChoices;
  /** Roles, stages by needs. */
  readonly matrix?: ContinuumMatrix;
  /** Roles, stages by organizations. */
  readonly organizations?: ContinuumMatrix;
  /** Roles of the organization of `place` alone, stages by needs. */
  readonly own?: ContinuumMatrix;
  readonly organization?: HsdsOrganization;
  /** What usually follows the services of that organization. */
  readonly next?: readonly { readonly service: HsdsService; readonly steps: readonly NextStep[] }[];
  readonly findings?: readonly Finding[];
  readonly overlaps?: readonly Overlap[];
  readonly journey?: readonly JourneyStage[];
  /** BCP 47 language of the records; not the interface's where the region has none in it. */
  readonly catalogLang: string;
  readonly regionName: string;
  readonly region: RegionReport['region'];
  /** What the dataset held that could not be read. */
  readonly problems: readonly DataProblem[];
  /** BCP 47 codes of the languages in which something is given. */
  readonly languages: readonly string[];
  /** Organizations by id or key, and services by key: a proof may name others. */
  readonly organizationOf: (id: string) => HsdsOrganization | undefined;
  readonly serviceOf: (key: string) => HsdsService | undefined;
}

/** All a render part needs to know. Never mutated; a change is another object. */
export interface ContinuumState {
  readonly choices: ContinuumChoices;
  /** `offline`: the device says that it has no network. An answer once shown stays through all of them. */
  readonly status: 'loading' | 'ready' | 'error' | 'offline';
  readonly error?: AccueilError | undefined;
  /** The last answer, kept while the next one loads: its `choices` say what it is of. */
  readonly answer?: ContinuumAnswer | undefined;
  readonly reference: Reference;
  readonly terms: TermLabels;
  readonly names: PlaceNames;
  readonly lang: Language;
  readonly headingLevel: number;
  readonly now: Date;
  /** The embedder's own territories. */
  readonly base: readonly string[];
  /** Whether there is room for a table. */
  readonly wide: boolean;
  /** Whether there is room for one of many columns. */
  readonly roomy: boolean;
  /** Whether the page is being printed: everything shows, wide. */
  readonly printing: boolean;
  /** Words the organizations are looked for by. */
  readonly looked: string;
  /** What comes after the first table, once it has come. */
  readonly more: typeof import('./more.js') | undefined;
  /** Whether a part of the element could not be had. */
  readonly partsFailed: boolean;
  /** How many rows of organizations show. */
  readonly shown: number;
  /** The views there are, in order. */
  readonly views: readonly ContinuumViewName[];
  /** Absolute address of what the choices would show; `undefined` where the address is not kept. */
  readonly href: (changes: Partial<ContinuumChoices>) => string | undefined;
}

/** What a visitor can do; the element answers. */
export interface ContinuumActions {
  /** Changes what shows; the address follows. A move to another view or organization is a step that Back undoes. */
  choose(changes: Partial<ContinuumChoices>): void;
  filter(name: FilterName, values: readonly string[]): void;
  clearFilters(): void;
  /** Opens a cell, or closes the open one. */
  toggleCell(event: Event, cell: string): void;
  /** Shows a service in full. */
  openService(event: Event, service: HsdsService): void;
  closeService(): void;
  look(words: string): void;
  more(): void;
  retry(): void;
}

/** A view, or another part of the element, that comes when first needed. */
export interface ContinuumPart {
  readonly styles?: CSSResultGroup;
  render(state: ContinuumState, actions: ContinuumActions): unknown;
}

/** One cell of a table, in words. */
export interface GridCell {
  /** `GRID.ROW.COLUMN`: what `choices.cell` names. */
  readonly key: string;
  readonly tone: Tone;
  /** 1 to 5, deeper with more; of a `present` cell. */
  readonly level: number;
  /** « 3 organismes », « Non documenté »; in a heat table, the number. */
  readonly title: string;
  /** Of a heat table. */
  readonly number?: number;
  readonly details: readonly string[];
  /** Whether there is anything to open. */
  readonly opens: boolean;
}

/** A table as data: what is drawn, stacked, printed and exported alike. */
export interface Grid {
  readonly name: string;
  readonly caption: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly key: string;
  readonly label: string;
  /** Under the columns. */
  readonly cells: readonly GridCell[];
}
