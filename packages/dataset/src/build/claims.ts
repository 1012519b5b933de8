/** Which parts are still to be made, shared by the threads of a build: each claims the next one when it is free. */
export interface Claims {
  /** Handed to another thread. */
  readonly shared: SharedArrayBuffer;
  /** The next of these parts that nobody has claimed; `undefined` when there is none, or the build was given up. */
  readonly next: <Part extends string>(parts: readonly Part[]) => Part | undefined;
  /** Nobody claims anything any more: a thread has failed. */
  readonly stop: () => void;
}

const NEXT = 0;
const STOPPED = 1;

/** New claims, or those of another thread. */
export function claimsOf(shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)): Claims {
  const cells = new Int32Array(shared);
  return {
    shared,
    next: (parts) => (Atomics.load(cells, STOPPED) === 1 ? undefined : parts[Atomics.add(cells, NEXT, 1)]),
    stop: () => {
      Atomics.store(cells, STOPPED, 1);
    },
  };
}
