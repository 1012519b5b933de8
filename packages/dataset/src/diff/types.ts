/** `accueil diff --json`: what changed between two states of a region's data. Stable within `accueil-diff/1`: members are added, never renamed. */
export interface RegionDiff {
  format: 'accueil-diff/1';
  region: { key: string; name: string };
  /** Language of names and words. */
  lang: string;
  from: SnapshotRef;
  to: SnapshotRef;
  /** How many records each kind of change happened to; a record may count under several. */
  counts: Record<ChangeKind, number>;
  /** Organizations, services, locations, trainings; in the order of their names. */
  records: RecordChange[];
  /** Records there before and after that nobody assured in between. */
  unassured: { organizations: { key: string; name: string }[]; services: number };
  /** Files of either side that could not be read: their records are in neither list. */
  unread: string[];
}

/** One side of a comparison. */
export interface SnapshotRef {
  /** As it was named: a folder, a revision. */
  label: string;
  /** Changes when the data do. */
  version: string;
  /** ISO 8601 date or instant: when it was built, committed, or its newest date. */
  date?: string;
}

/** What can happen to a record, what people most need to know first. */
export const CHANGE_KINDS = [
  'closed',
  'suspended',
  'replaced',
  'reopened',
  'added',
  'removed',
  'renamed',
  'changed',
  'assured',
  'sourced',
  'translated',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const COMPARED_KINDS = ['organization', 'service', 'location', 'training'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** What happened to one record. */
export interface RecordChange {
  kind: ComparedKind;
  /** UUID, the same before and after, except where it was renamed: the one after. */
  id: string;
  key: string;
  name: string;
  /** Name of the organization it belongs to. */
  organization?: string;
  /** In the order of `CHANGE_KINDS`. */
  changes: ChangeKind[];
  /** Where it was renamed or merged. */
  former_keys?: string[];
  /** Field by field. Empty for a record that was added or removed. */
  fields: FieldChange[];
  /** Why it is closed or suspended, in the steward's words. */
  reason?: string;
  /** Names of the services to use instead. */
  replaced_by?: string[];
  /** Addresses of sources it did not have. */
  sources_added?: string[];
  assured_date?: string;
}

/** One member, before and after. Ids of records are told by their keys. */
export interface FieldChange {
  /** `phones[0].extension`: where it stands after, or stood before where it is gone. */
  path: string;
  /** The language of a text, where it changed in that one alone. */
  lang?: string;
  /** Absent: there was none. */
  before?: unknown;
  /** Absent: there is none any more. */
  after?: unknown;
}
