import { AccueilError, isNamed } from './accueil-error.js';

/** No answer came: offline, unknown host, refused by CORS, or too slow. Offer to try again. */
export class NetworkError extends AccueilError {
  override readonly name = 'NetworkError';
  /** The address asked. */
  readonly url: string;
  /** True when the time limit ended it. */
  readonly timedOut: boolean;

  constructor(url: string, options: { timedOut?: boolean; cause?: unknown } = {}) {
    super(options.timedOut ? `No answer in time from ${url}` : `No answer from ${url}`, { cause: options.cause });
    this.url = url;
    this.timedOut = options.timedOut ?? false;
  }
}

/** True for a `NetworkError`, of this copy of the package or another. */
export function isNetworkError(error: unknown): error is NetworkError {
  return isNamed(error, 'NetworkError');
}
