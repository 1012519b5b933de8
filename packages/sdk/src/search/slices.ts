/** Milliseconds of work between two pauses: well under the 50 that make a page feel stuck, also on a phone ten times slower at the end of a step. */
const SLICE_MS = 10;

export interface SliceOptions {
  /** Calls back after other work had its turn. Default: `setTimeout` with no delay. */
  schedule?: (resume: () => void) => void;
  /** Milliseconds; only differences count. Default: `Date.now`. */
  clock?: () => number;
}

/** Runs a generator to its end in slices of about `SLICE_MS`, giving the thread back between them. Rejects with what it throws. */
export async function inSlices<T>(work: Generator<undefined, T>, options: SliceOptions = {}): Promise<T> {
  const { schedule = soon, clock = Date.now } = options;
  let end = clock() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (clock() >= end) {
      await new Promise<void>(schedule);
      end = clock() + SLICE_MS;
    }
  }
}

function soon(resume: () => void): void {
  setTimeout(resume, 0);
}
