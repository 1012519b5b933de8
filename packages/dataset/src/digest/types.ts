import type { FindingKind, RuleId } from '@accueil/sdk/continuum';
import type { ComparedKind } from '../diff/types.js';

/**
 * `accueil digest --json`: what the table needs to know of what happened between two meetings. Stable within `accueil-digest/1`: members
 * are added, never renamed. It holds no value of a record but names, dates and the steward's reasons.
 */
export interface RegionDigest {
  format: 'accueil-digest/1';
  region: { key: string; name: string; steward?: string };
  /** Language of names and words. */
  lang: string;
  /** The last meeting: its day, ISO 8601, and the version of the data it saw. */
  since: { day: string; version: string };
  /** Now. */
  today: { day: string; version: string };
  /** How many records each change happened to, and how many changes of each kind there are in `gaps`. */
  counts: { records: Record<DigestChange, number>; gaps: Record<GapChangeKind, number> };
  /** Organizations, services and trainings; in the order of their names. Places are not told. */
  records: DigestRecord[];
  /** `RULES_VERSION` of the rules that say what is missing. */
  rules: string;
  /** In the order of `GAP_CHANGES`, then of the taxonomies. Absent where a side has no territories: nothing could be compared. */
  gaps?: GapChange[];
  /** How many needs, stages and territories there are. */
  extent: { needs: number; stages: number; territories: number };
  /** Services whose newest date went past 12 months in between. */
  aged: NamedRecord[];
  /** Records there before and after that nobody assured in between. */
  unverified: { organizations: { key: string; name: string }[]; services: number };
  /** Files of either side that could not be read: nothing is said of their records. */
  unread: string[];
}

/** What can happen to a record, what people most need to know first. `due`: a suspended service was to be back, and nobody says it is. */
export const DIGEST_CHANGES = [
  'closed',
  'suspended',
  'replaced',
  'due',
  'reopened',
  'added',
  'removed',
  'renamed',
  'assured',
  'changed',
] as const;
export type DigestChange = (typeof DIGEST_CHANGES)[number];

export interface NamedRecord {
  key: string;
  name: string;
  /** Name of the organization it belongs to. */
  organization?: string;
}

/** What happened to one record. */
export interface DigestRecord extends NamedRecord {
  kind: Exclude<ComparedKind, 'location'>;
  /** UUID. */
  id: string;
  /** In the order of `DIGEST_CHANGES`. */
  changes: DigestChange[];
  /** True: nobody edited its state; one of its dates passed. */
  by_date?: true;
  /** Of a service that is closed, suspended or due: as precise as the source. */
  from?: string;
  until?: string;
  /** Why, in the steward's words. */
  reason?: string;
  /** Names of the services to use instead. */
  replaced_by?: string[];
  former_keys?: string[];
  assured_date?: string;
  /** Names of the members that changed, without their values. */
  members?: string[];
}

/**
 * How what the rules say changed. `opened`: what was met is suspended or has ended; `closed`: it is met again. `weaker`, `stronger`: it is
 * met by less, or by more. `known`, `unknown`: what is known of it changed, not the service.
 */
export const GAP_CHANGES = ['opened', 'closed', 'weaker', 'stronger', 'known', 'unknown'] as const;
export type GapChangeKind = (typeof GAP_CHANGES)[number];

/** Cells that changed alike, for the same cause: every need at every stage in every territory, for each of the audiences. */
export interface GapChange {
  kind: GapChangeKind;
  needs: NamedTerm[];
  stages: NamedTerm[];
  territories: NamedTerm[];
  /** Empty: whoever it is for. */
  audiences: NamedTerm[];
  from: { kind: FindingKind; rule: RuleId };
  to: { kind: FindingKind; rule: RuleId };
  /** True: the records of the last meeting would say so today; a date passed. */
  by_date: boolean;
  /** Services that prove it now. */
  services: NamedRecord[];
  /** Those of them that did not prove it before, and those that did and do not any more. */
  gained: NamedRecord[];
  gone: NamedRecord[];
}

export interface NamedTerm {
  key: string;
  name: string;
}
