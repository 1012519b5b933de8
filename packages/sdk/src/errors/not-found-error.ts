import { AccueilError, isNamed } from './accueil-error.js';

/** Nothing answers to that key, id or former key. */
export class NotFoundError extends AccueilError {
  override readonly name = 'NotFoundError';
  /** What was looked for: `service`, `organization`, `boundaries`. */
  readonly what: string;
  /** The key or id asked for. */
  readonly key: string;

  constructor(what: string, key: string, options: { cause?: unknown } = {}) {
    super(`No ${what} "${key}"`, options);
    this.what = what;
    this.key = key;
  }
}

/** True for a `NotFoundError`, of this copy of the package or another. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return isNamed(error, 'NotFoundError');
}
