/**
 * `accueil report --json`: the state of a region's data, for a steward and for other programs.
 *
 * Stable: members are added, never renamed, within `accueil-report/1`. Dates are ISO 8601; lists are in the order of keys unless said.
 */
export interface RegionReport {
  format: 'accueil-report/1';
  /** `name` is in the report's language. */
  region: { key: string; name: string; steward?: string };
  /** Language of the names and sentences in it. */
  lang: string;
  /** The day everything is measured against. */
  today: string;
  /** How old, in months, is stale. */
  months: number;
  /** What `accueil validate` finds. Records of files with an error may be missing from the rest. */
  faults: { errors: number; warnings: number };
  counts: ReportCounts;
  /** What to do first: what sends people to a closed door comes before what leaves them without a way, and so on. */
  actions: ReportAction[];
  /** Everything that was found, by kind in the order of `FINDING_KINDS`, then by record. */
  findings: Finding[];
  /** Organizations with something to do, those that touch most services first. */
  organizations: OrganizationSummary[];
  languages: LanguageSummary[];
  coverage: CoverageReport;
  /** Only where links were tried. */
  links?: LinkSummary;
}

export interface ReportCounts {
  organizations: number;
  services: number;
  /** Services whose status is `active`. */
  active: number;
  locations: number;
  trainings: number;
  /** Organizations, services and trainings that are not published yet: counted here, and nowhere else. */
  drafts: number;
  /** Organizations with a role written by the steward, with its source; and those whose roles are only read from their services. */
  roles: { written: number; derived: number };
  /** Organizations and services: assured in time, assured too long ago, never. */
  assurance: { fresh: number; old: number; never: number };
}

/** What can be found, what harms most first. */
export const FINDING_KINDS = [
  'link-gone',
  'no-contact',
  'status-recheck',
  'no-replacement',
  'nothing-coming',
  'link-error',
  'link-moved',
  'nowhere',
  'unplaced',
  'assured-old',
  'seen-old',
  'never-assured',
  'roles-derived',
  'unsourced',
  'unaddressed-source',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const RECORD_KINDS = ['organization', 'service', 'location', 'training'] as const;
export type ReportedKind = (typeof RECORD_KINDS)[number];

/** A record, and where a steward opens it. */
export interface RecordRef {
  kind: ReportedKind;
  key: string;
  name: string;
  /** Relative to the region's folder. */
  file: string;
  line: number;
  /** Key of the organization whose file it stands in; absent for a training. */
  organization?: string;
}

/** One thing to do about one record. */
export interface Finding {
  kind: FindingKind;
  record: RecordRef;
  /** What was found, in the kind's own words: a date, a state, an address. */
  detail?: string;
  /** For a link: what the server answered, or where it leads now. */
  answer?: string;
}

/** A kind of thing to do, with where to begin. */
export interface ReportAction {
  kind: FindingKind | 'faults' | 'holes' | 'untranslated';
  /** How many records, needs or faults. */
  count: number;
  /** In the report's language: what, and why it matters. */
  sentence: string;
  /** Names of the first to take up, at most three. */
  first: string[];
}

/** What one organization's file asks for. */
export interface OrganizationSummary {
  key: string;
  name: string;
  file: string;
  email?: string;
  /** Active services in it. */
  services: number;
  /** How many findings of each kind. */
  findings: Partial<Record<FindingKind, number>>;
  total: number;
}

/** How much of the texts one language has. */
export interface LanguageSummary {
  lang: string;
  /** Texts written per language. */
  texts: number;
  human: number;
  machine: number;
  missing: number;
  /** Records that lack at least one text, or hold a machine's. */
  records: { record: RecordRef; missing: number; machine: number }[];
}

/** Which needs are served where, and at which stages. Active services only; a term counts what its narrower terms count. */
export interface CoverageReport {
  needs: { key: string; name: string }[];
  stages: { key: string; name: string }[];
  territories: { id: string; name: string }[];
  /** One a need and a territory, needs first. */
  cells: CoverageCell[];
  /** What nobody does, in words of the report's language. */
  holes: CoverageHole[];
  /** Where several organizations of one territory do the same at the same stage, most of them first: those who gain from talking. */
  overlaps: CoverageOverlap[];
  /** In which languages services are given where; most spoken first. */
  languages: CoverageLanguage[];
  /** Active services that do not say in which languages they are given. */
  without_languages: number;
}

export interface CoverageOverlap {
  need: string;
  territory: string;
  /** Stages at which they are at least `OVERLAP_ORGANIZATIONS`. */
  stages: string[];
  /** Those of all these stages together. */
  organizations: { key: string; name: string }[];
}

export interface CoverageLanguage {
  /** BCP 47. */
  code: string;
  name: string;
  /** Active services given in it that cover the territory, by its id. */
  territories: Record<string, number>;
}

export interface CoverageCell {
  need: string;
  territory: string;
  /** Services that cover the territory, whole or in part, wider ones included. */
  total: number;
  /** Of these, those meant for the territory or towns of it, not for a wider one. */
  own: number;
  /** Services of the need for which it is not known whether they cover the territory. */
  unknown: number;
  /** Of `total`, by stage; a service may serve several. */
  stages: Record<string, number>;
  /** Of `total`, those that name no stage. */
  unstaged: number;
}

export interface CoverageHole {
  /** `need`: nobody anywhere in `territories`; `stage`: nobody at this stage, whatever the need; `wide`: nobody but wider services. */
  kind: 'need' | 'stage' | 'wide';
  /** Key of the need or the stage. */
  key: string;
  territories: string[];
  sentence: string;
}

/** `gone`: 404 or 410; `moved`: for good, and answers at `to`; `refused`: not an address of the public web. */
export const LINK_STATES = ['ok', 'moved', 'gone', 'error', 'timeout', 'refused'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface LinkResult {
  url: string;
  state: LinkState;
  /** HTTP status of the last answer. */
  status?: number;
  /** Where it leads now. */
  to?: string;
  /** The machine's own word: `ENOTFOUND`. */
  detail?: string;
}

export interface LinkSummary {
  checked: number;
  states: Record<LinkState, number>;
  /** All that are not `ok`, by address. */
  results: LinkResult[];
}
