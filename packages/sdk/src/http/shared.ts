/** Rejects with the signal's reason as soon as it is aborted; otherwise settles as the promise does. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * One run of `work` for all who ask at once and after; a failed run is forgotten, so that the next call tries again.
 * A caller's abort ends that caller's wait only.
 */
export function shared<T>(work: () => Promise<T>): (signal?: AbortSignal) => Promise<T> {
  let running: Promise<T> | undefined;
  return (signal) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
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
