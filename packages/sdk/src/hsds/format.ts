import { DataError } from '../errors/data-error.js';
import { isObject } from './shape.js';

/**
 * A parsed file of one of our formats, `accueil-<name>/1`.
 * @throws {DataError} when it is another
 */
export function expectFormat(value: unknown, name: string, file: string): Readonly<Record<string, unknown>> {
  if (isObject(value) && value['format'] === `accueil-${name}/1`) return value;
  throw new DataError(file, `Expected format accueil-${name}/1`, { path: 'format' });
}

/**
 * A member that is a list.
 * @throws {DataError} when it is not
 */
export function expectList(value: Readonly<Record<string, unknown>>, path: string, file: string): unknown[] {
  const list = value[path];
  if (Array.isArray(list)) return list;
  throw new DataError(file, `Expected a list in ${path}`, { path });
}
