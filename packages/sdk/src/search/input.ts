import { ArgumentError } from '../errors/argument-error.js';
import { isObject } from '../hsds/shape.js';
import type { ServiceFilters, ServiceSearch } from './types.js';

const LISTS = ['need', 'stage', 'audience', 'language'] as const;
const MAX_PER_PAGE = 1000;
const PER_PAGE = 20;

function must(isSound: boolean, message: string): void {
  if (!isSound) throw new ArgumentError(message);
}

/** Checks the types of filters. @throws {ArgumentError} for a wrong type; never for a value that is not in the data. */
export function checkFilters(filters: ServiceFilters): void {
  must(isObject(filters), 'Filters must be an object');
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  const isList = (value: unknown): boolean =>
    value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
  for (const name of LISTS) must(isList(filters[name]), `"${name}" must be a list of texts`);
  const { territory, organization, free } = filters;
  must(isText(territory) || isList(territory), '"territory" must be a text or a list of texts');
  must(isText(organization), '"organization" must be a text');
  must(free === undefined || typeof free === 'boolean', '"free" must be true or false');
}

/** Checks the types of a search. @throws {ArgumentError} for a wrong type; never for a value that is not in the data. */
export function checkSearch(search: ServiceSearch): void {
  checkFilters(search);
  const { query, near, openAt, page = 1, perPage = 1 } = search;
  must(query === undefined || typeof query === 'string', '"query" must be a text');
  checkNear(near);
  checkOpenAt(openAt);
  for (const [name, value] of Object.entries({ page, perPage })) {
    must(typeof value === 'number' && !Number.isNaN(value), `"${name}" must be a number`);
  }
}

/** @throws {ArgumentError} unless it is absent, a place in words or a point on Earth. */
function checkNear(near: ServiceSearch['near']): void {
  if (near === undefined) return;
  must(
    isObject(near) && ('place' in near ? typeof near.place === 'string' : Math.abs(near.latitude) <= 90 && Math.abs(near.longitude) <= 360),
    '"near" must hold a place in words, or latitude and longitude in degrees',
  );
}

/** @throws {ArgumentError} unless it is absent or a valid date. */
function checkOpenAt(openAt: Date | undefined): void {
  must(openAt === undefined || (openAt instanceof Date && Number.isFinite(openAt.getTime())), '"openAt" must be a valid Date');
}

/** The page asked for and its size, brought within bounds. */
export function pageOf({ page = 1, perPage = PER_PAGE }: ServiceSearch): { page: number; perPage: number } {
  const within = (value: number, most: number): number => Math.min(most, Math.max(1, Math.floor(value)));
  return { page: within(page, Number.MAX_SAFE_INTEGER), perPage: within(perPage, MAX_PER_PAGE) };
}
