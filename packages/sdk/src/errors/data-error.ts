import { AccueilError, isNamed } from './accueil-error.js';

/** An answer came that cannot be used at all: not JSON, cut short, or of another format. One bad record is no `DataError`: it is a `DataProblem`. */
export class DataError extends AccueilError {
  override readonly name = 'DataError';
  /** The address or the name of the file. */
  readonly url: string;
  /** Where in it, when known: `services`. */
  readonly path?: string;

  constructor(url: string, message: string, options: { path?: string; cause?: unknown } = {}) {
    super(`${message} (${url})`, { cause: options.cause });
    this.url = url;
    if (options.path !== undefined) this.path = options.path;
  }
}

/** True for a `DataError`, of this copy of the package or another. */
export function isDataError(error: unknown): error is DataError {
  return isNamed(error, 'DataError');
}
