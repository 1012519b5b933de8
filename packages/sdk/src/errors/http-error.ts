import { AccueilError, isNamed } from './accueil-error.js';

/** The server answered, with a status that is not a success, also after the retries. */
export class HttpError extends AccueilError {
  override readonly name = 'HttpError';
  /** HTTP status, 300 to 599. */
  readonly status: number;
  /** The address asked. */
  readonly url: string;

  constructor(url: string, status: number, options: { cause?: unknown } = {}) {
    super(`Status ${status} from ${url}`, options);
    this.url = url;
    this.status = status;
  }
}

/** True for an `HttpError`, of this copy of the package or another. */
export function isHttpError(error: unknown): error is HttpError {
  return isNamed(error, 'HttpError');
}
