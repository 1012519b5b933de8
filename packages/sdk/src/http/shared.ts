import { NetworkError } from '../errors/network-error.js';

/** Rejects with the signal's reason as soon as it is aborted; otherwise settles as the promise does. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<void>((resolve) => (abort = resolve)).then(() => {
    signal.throwIfAborted();
    return promise;
  });
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/**
 * One run of `work` for all who ask at once and after; a failed run is forgotten, so that the next call tries again.
 * A caller's abort ends that caller's wait only.
 */
export function shared<T>(work: () => Promise<T>): (signal?: AbortSignal) => Promise<T> {
  let running: Promise<T> | undefined;
  return async (signal) => {
    signal?.throwIfAborted();
    if (!running) {
      const run = work();
      running = run;
      run.catch(() => {
        if (running === run) running = undefined;
      });
    }
    return abortable(running, signal);
  };
}

/**
 * What code that is imported when first needed gives; shared, and tried again by the next call after a failure.
 * @throws {NetworkError} when it could not be had
 */
export function sharedCode<T>(load: () => Promise<T>, file: string): (signal?: AbortSignal) => Promise<T> {
  return shared(() =>
    load().catch((cause: unknown) => {
      throw new NetworkError(file, { cause });
    }),
  );
}
