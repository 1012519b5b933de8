import { isDeepStrictEqual } from 'node:util';
import { isObject } from './json.js';

/**
 * The day a record's facts were first seen as they are: the one of the last import where nothing changed since, else `today`. An import that
 * finds nothing new then changes nothing.
 */
export function dateSeen(
  before: Readonly<Record<string, unknown>> | undefined,
  values: Readonly<Record<string, unknown>>,
  today: string,
): string {
  const [former] = Array.isArray(before?.['sources']) ? (before['sources'] as unknown[]).filter(isObject) : [];
  const seen = former?.['date_seen'];
  return typeof seen === 'string' && isDeepStrictEqual({ ...before, sources: 0 }, { ...values, sources: 0 }) ? seen : today;
}
