import { ORGANIZATION_KINDS } from '@accueil/sdk';
import { TRAINING_KINDS } from '@accueil/sdk/schema';
import * as z from 'zod/mini';
import type { Report } from '../diagnostics/report.js';
import type { SourceFile } from '../read/yaml-file.js';
import { reportIssues } from '../validate/issues.js';
import { memberNames } from '../validate/schema/members.js';
import { flag, key, languageCode, line, municipalityCode, timezone } from '../validate/schema/values.js';

/** Whose word counts where the steward and a source both changed a member since the last import. */
const AUTHORITIES = ['steward', 'source'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What a member is about: authority is given by group. */
export const MEMBER_GROUPS = ['text', 'contact', 'hours', 'places', 'status', 'eligibility', 'cost', 'sessions', 'other'] as const;
export type MemberGroup = (typeof MEMBER_GROUPS)[number];

export const SOURCE_TYPES = ['hsds', 'ics', 'csv'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

const names = <T extends z.ZodMiniType>(value: T) => z.optional(z.record(line, value));

/** `imports/<source>.yaml`: what the steward may change of how a source is read. */
export const settingsSchema = z.strictObject({
  type: z.enum(SOURCE_TYPES),
  /** Where it is: `https://…` or `http://…`, or a file beside the region. Default: what the command names. */
  url: z.optional(line),
  /** Language the source writes in. Default: the region's first. */
  lang: z.optional(languageCode),
  /** Begins each new key. */
  key_prefix: z.optional(key),
  organization_kind: z.optional(z.enum(ORGANIZATION_KINDS)),
  authority: z.optional(
    z.strictObject({
      default: z.optional(z.enum(AUTHORITIES)),
      ...Object.fromEntries(MEMBER_GROUPS.map((group) => [group, z.optional(z.enum(AUTHORITIES))])),
    }),
  ),
  /** Names of areas and towns as the source writes them. */
  territories: names(key),
  municipalities: names(municipalityCode),
  /** Terms of the source (id, code or name): `needs/housing`, `audiences/everyone`. */
  terms: names(line),
  languages: names(languageCode),
  /** Records of the source (id) that are records here (key). */
  match: names(key),
  /** Ids of records that are not wanted. */
  ignore: z.optional(z.array(line)),
  keep_contacts: z.optional(flag),
  /** Records asked for at a time. */
  per_page: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  /** Calendars: the training the sessions belong to; without it, one training for each name of an event. */
  training: z.optional(key),
  /** Calendars: who gives new trainings: an organization here, else a name. */
  provider: z.optional(z.union([key, line])),
  /** Calendars: what new trainings are. */
  kind: z.optional(z.enum(TRAINING_KINDS)),
  /** Calendars: zone of times that name none. */
  timezone: z.optional(timezone),
});

/** `imports/<source>.yaml`, as read. */
export type Settings = z.infer<typeof settingsSchema>;

/** Checks a settings file; `undefined` where it has a fault, which is in `report`. */
export function readSettings(source: SourceFile, report: Report): Settings | undefined {
  if (source.value === undefined) return undefined;
  const result = z.safeParse(settingsSchema, source.value);
  if (result.success) return result.data;
  reportIssues(source, result.error.issues, report, (path) => memberNames(settingsSchema, path));
  return undefined;
}

/** Whose word counts for a group. Default: the steward's. */
export function authorityOf({ authority }: Settings, group: MemberGroup): Authority {
  const given = authority as Readonly<Partial<Record<MemberGroup | 'default', Authority>>> | undefined;
  return given?.[group] ?? given?.default ?? 'steward';
}

const GROUP_OF: Readonly<Record<string, MemberGroup>> = {
  name: 'text',
  alternate_name: 'text',
  description: 'text',
  application_process: 'text',
  alert: 'text',
  accreditations: 'text',
  email: 'contact',
  url: 'contact',
  website: 'contact',
  additional_websites: 'contact',
  calendars: 'contact',
  phones: 'contact',
  registration: 'contact',
  schedules: 'hours',
  wait_time: 'hours',
  addresses: 'places',
  latitude: 'places',
  longitude: 'places',
  coordinate_precision: 'places',
  municipality: 'places',
  territory: 'places',
  locations: 'places',
  service_areas: 'places',
  transportation: 'places',
  accessibility: 'places',
  status: 'status',
  status_detail: 'status',
  assured_date: 'status',
  eligibility_description: 'eligibility',
  minimum_age: 'eligibility',
  maximum_age: 'eligibility',
  audiences: 'eligibility',
  excluded_audiences: 'eligibility',
  languages: 'eligibility',
  interpretation_services: 'eligibility',
  required_documents: 'eligibility',
  cost_options: 'cost',
  fees_description: 'cost',
  offers: 'cost',
  hasCourseInstance: 'sessions',
};

/** The group of a member of a record. */
export function groupOf(member: string): MemberGroup {
  return Object.hasOwn(GROUP_OF, member) ? (GROUP_OF[member] ?? 'other') : 'other';
}
