import type { HsdsOrganization, HsdsService, HsdsTaxonomyTerm, SourcePage, StageRoleName } from '../hsds/types.js';
import type { Coverage, ServiceFilters } from '../search/types.js';

/**
 * How a service stands at a moment, from best to worst. `unconfirmed`: its last known fact is old or was announced only.
 * `stale`: its newest date is older than the limit; a record without any date is not stale, since nothing says so.
 * `ended`: closed, replaced, past, or a pilot whose end is past.
 */
export const STANDINGS = ['running', 'unconfirmed', 'stale', 'suspended', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What is known of one need, at one stage, in one territory, from best to worst; `not-known` stands apart: it is never a gap of service.
 * `general-only`: the audience asked for is served by what is for everyone or for the whole region; what names it is for other territories. `part-only`: only a part of the territory is served.
 * `outside-only`: all who serve it have all their places outside. `stale-only`: all who serve it are to be confirmed.
 */
export const FINDING_KINDS = [
  'served',
  'general-only',
  'one-organization',
  'part-only',
  'outside-only',
  'stale-only',
  'suspended-only',
  'gap',
  'not-known',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Ids of the rules, in their order: the first that holds is the finding. `RULES` of `@accueil/sdk/continuum` says what each means. */
export const RULE_IDS = [
  'outside-only',
  'part-only',
  'one-organization',
  'general-only',
  'served',
  'stale',
  'unconfirmed',
  'suspended',
  'coverage-unsaid',
  'audience-unsaid',
  'language-unsaid',
  'excluded',
  'ended',
  'other-languages',
  'known-elsewhere',
  'no-record',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What to look at: the members are those of a search, so that a page has one state of filters. */
export interface ContinuumFilters extends Pick<ServiceFilters, 'territory' | 'need' | 'stage' | 'audience' | 'language'> {
  /** Ids of territories of any kind, or codes of municipalities; a region is read as its territories. Default: every territory. */
  territory?: string | readonly string[];
  /** Keys of terms. Default: all, in the steward's order. */
  need?: readonly string[];
  stage?: readonly string[];
  /** Keys of terms. A service is for an audience that it names, or for `everyone`, unless it turns that audience away. */
  audience?: readonly string[];
  /** BCP 47. Spoken there, through an interpreter included. */
  language?: readonly string[];
}

/** What the pure functions are told beside the records. */
export interface ContinuumMoment {
  now: Date;
  /** A service whose newest date is older is `stale`. Default: 12. */
  staleMonths?: number;
}

/** What one organization does in one cell. */
export interface RoleEntry {
  readonly organization: HsdsOrganization;
  readonly role: StageRoleName;
  /** True: read from its services, to be confirmed by it. False: written by the steward, with a source. */
  readonly derived: boolean;
  /** Keys of needs. Empty: whatever the need. */
  readonly needs: readonly string[];
  /** Those asked for in which it has the role. */
  readonly territories: readonly string[];
  /** What it does it by: the proof of a derived role. Empty where the steward names none. */
  readonly services: readonly HsdsService[];
  /** Of the role where the steward wrote it; else of the services, or of the organization where they have none. */
  readonly sources: readonly SourcePage[];
  /** The best of its services': other than `running`, all of them are so. Absent without services. */
  readonly standing?: Standing;
}

export interface MatrixQuery extends ContinuumFilters {
  /** What the columns are. Default: `need`. */
  by?: 'need' | 'organization';
  /** Id or key: only its roles. */
  organization?: string;
}

/** Who does what: rows are stages, columns needs or organizations. */
export interface ContinuumMatrix {
  /** `RULES_VERSION`. */
  readonly rules: string;
  readonly by: 'need' | 'organization';
  readonly columns: readonly (HsdsTaxonomyTerm | HsdsOrganization)[];
  /** In the order of the taxonomy; `cells` stand under the columns. A cell holds `lead` first, then organizations by name. */
  readonly rows: readonly { readonly stage: HsdsTaxonomyTerm; readonly cells: readonly (readonly RoleEntry[])[] }[];
  /** The ids and codes that were read from `territory`. */
  readonly territories: readonly string[];
}

/** What a rule says of one need, stage and territory. */
export interface Finding {
  /** Keys of terms. */
  readonly need: string;
  readonly stage: string;
  /** Territory id or municipality code. */
  readonly territory: string;
  /** Key of the term, and BCP 47 tag, where they were asked for. */
  readonly audience?: string;
  readonly language?: string;
  readonly kind: FindingKind;
  /** The rule that says so. */
  readonly rule: RuleId;
  /** The other rules that hold: served from outside, and by one organization. */
  readonly also: readonly RuleId[];
  /** What proves it: the services the rule looked at. Empty only when there is no record at all. */
  readonly services: readonly HsdsService[];
  /** Suspended or ended services that served it. */
  readonly lost: readonly HsdsService[];
  /** Services that may serve it: nobody has said where, for whom or in which language. */
  readonly unsaid: readonly HsdsService[];
  /** Where `general-only` or `known-elsewhere` holds: services that run, and serve other territories only. */
  readonly elsewhere: readonly HsdsService[];
  /** How many organizations run `services`. */
  readonly organizations: number;
}

export interface GapsQuery extends ContinuumFilters {
  /** Only these. Default: all. */
  kind?: readonly FindingKind[];
}

/** Several organizations that do the same: a place to agree on who does what, not a fault. */
export interface Overlap {
  readonly need: string;
  readonly stage: string;
  readonly territory: string;
  /** The audience they all name or, where one was asked for, serve. */
  readonly audience: string;
  /** By name. */
  readonly organizations: readonly { readonly organization: HsdsOrganization; readonly services: readonly HsdsService[] }[];
}

export interface OverlapsQuery extends ContinuumFilters {
  /** How many organizations make an overlap. Default: 2. */
  least?: number;
}

/** Where a next step comes from. Only the first two are the steward's word. */
export const NEXT_RULES = ['said', 'replacement', 'next-stage', 'following-need'] as const;
export type NextRule = (typeof NEXT_RULES)[number];

export interface NextStep {
  readonly service: HsdsService;
  readonly organization: HsdsOrganization;
  /** True: a suggestion by rule. */
  readonly derived: boolean;
  readonly rule: NextRule;
  /** The suspended or ended service it stands in for. */
  readonly insteadOf?: HsdsService;
  readonly standing: Standing;
}

export interface NextQuery extends Pick<ContinuumFilters, 'territory' | 'audience' | 'language'> {
  /** At most how many suggestions. Default: 5; zero: only what the steward said. */
  suggestions?: number;
}

/** One service to see, and why it stands where it stands in the list. */
export interface JourneyService {
  readonly service: HsdsService;
  readonly organization: HsdsOrganization;
  readonly coverage: Coverage;
  readonly standing: Standing;
  /** `named`: it names the audience. `everyone`: open to all. `unsaid`: it says neither. Absent: none was asked for. */
  readonly audience?: 'named' | 'everyone' | 'unsaid';
  /** Of the language asked for. `unsaid`: nobody has said. `other`: it gives its languages, and not this one. */
  readonly language?: 'spoken' | 'interpreter' | 'unsaid' | 'other';
}

export interface JourneyStage {
  readonly stage: HsdsTaxonomyTerm;
  readonly steps: readonly JourneyStep[];
}

export interface JourneyStep {
  readonly need: HsdsTaxonomyTerm;
  /** The best first: those that surely serve this person, then what is nearest in coverage, standing, audience and language. */
  readonly services: readonly JourneyService[];
  /** What the rules say of it, one a territory asked for. */
  readonly findings: readonly Finding[];
}

/** One person: values of `audience` are read together as that person's. */
export type JourneyQuery = ContinuumFilters;

/** How a cell differs between two territories or two moments. `known`, `unknown`: what is known of it changed, not the service. */
export type ComparisonChange = 'better' | 'worse' | 'known' | 'unknown';

export interface Comparison {
  readonly before: Finding;
  readonly after: Finding;
  readonly change: ComparisonChange;
}
