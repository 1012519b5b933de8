/** What every call takes last. */
export interface CallOptions {
  /** Aborting it rejects the call with the signal's own reason, unwrapped. What other callers wait for goes on. */
  signal?: AbortSignal | undefined;
}
