import { instantOf, momentOf } from '../calendar/moment.js';
import {
  TRAINING_FACETS,
  type CalendarFileQuery,
  type SessionQuery,
  type TrainingFilters,
  type TrainingSearch,
} from '../calendar/types.js';
import { TRAINING_KINDS } from '../course/types.js';
import { zoneOrUtc } from '../calendar/zone.js';
import { ArgumentError } from '../errors/argument-error.js';
import type { DataProblem } from '../errors/problem.js';
import { isObject } from '../hsds/shape.js';
import type { LinkedTrainings } from './link.js';

type Asked = TrainingSearch & CalendarFileQuery;

const TEXTS = ['query', 'training', 'session', 'name'] as const;
const LISTS = [...TRAINING_FACETS, 'calendar'] as const;
const MEMBERS = new Set<string>([...TEXTS, ...LISTS, 'from', 'to', 'limit', 'onDemand']);

/** Checks the types of what is asked. @throws {ArgumentError} for a wrong type; never for a value that is not in the data. */
export function checkAsked(query: Asked): void {
  const must = (isSound: boolean, message: string): void => {
    if (!isSound) throw new ArgumentError(message);
  };
  must(isObject(query), 'The query must be an object');
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  for (const name of TEXTS) must(isText(query[name]), `"${name}" must be a text`);
  for (const name of LISTS) {
    const value: unknown = query[name];
    must(
      isText(value) || (Array.isArray(value) && value.every((item) => typeof item === 'string')),
      `"${name}" must be a text or a list of texts`,
    );
  }
  const { from, to, limit, onDemand } = query;
  for (const [name, value] of Object.entries({ from, to })) {
    const isSound = value instanceof Date ? Number.isFinite(value.getTime()) : value === undefined || (isText(value) && momentOf(value));
    must(!!isSound, `"${name}" must be a valid Date, or an ISO 8601 date or date-time`);
  }
  must(limit === undefined || (typeof limit === 'number' && !Number.isNaN(limit)), '"limit" must be a number');
  must(onDemand === undefined || typeof onDemand === 'boolean', '"onDemand" must be true or false');
}

const MOST_YEARS = 5;
const MOST_SESSIONS = 5000;
const SESSIONS = 500;

/** The window asked for: epoch milliseconds. A date is its midnight, and a time without offset a wall time, in the zone of the region. */
export function windowOf(
  { from, to, limit = SESSIONS }: SessionQuery,
  now: Date,
  timezone: string,
): { from: number; to: number; limit: number } {
  const zone = zoneOrUtc(timezone);
  const at = (value: Date | string): number => {
    const moment = value instanceof Date ? undefined : momentOf(value);
    return moment ? instantOf(moment, zone) : Number(value);
  };
  const start = at(from ?? now);
  const later = (years: number): number => {
    const date = new Date(start);
    return date.setUTCFullYear(date.getUTCFullYear() + years);
  };
  const end = Math.min(to === undefined ? later(1) : at(to), later(MOST_YEARS));
  return { from: start, to: end, limit: Math.min(MOST_SESSIONS, Math.max(0, Math.floor(limit))) };
}

/** What is asked for that is nowhere in the data: members of no meaning, kinds, terms or organizations nobody knows. */
export function unknownAsked(query: Asked, { taxonomy_terms, organizationsByKey }: LinkedTrainings): DataProblem[] {
  const problems: DataProblem[] = [];
  const tell = (path: string, message: string): void => void problems.push({ file: 'trainings', path, message });
  for (const member of Object.keys(query)) if (!MEMBERS.has(member)) tell(member, 'unknown member, ignored');
  const each = (member: keyof TrainingFilters, isKnown: (value: string) => boolean): void => {
    for (const value of [query[member] ?? []].flat()) if (!isKnown(value)) tell(member, `unknown ${member} "${value}"`);
  };
  each('kind', (kind) => (TRAINING_KINDS as readonly string[]).includes(kind));
  for (const [member, taxonomy] of [
    ['topic', 'topics'],
    ['audience', 'audiences'],
    ['mode', 'modes'],
  ] as const) {
    each(member, (key) => taxonomy_terms.some((term) => term.taxonomy === taxonomy && term.key === key));
  }
  each('organization', (idOrKey) => organizationsByKey.has(idOrKey));
  return problems;
}
