import { Worker } from 'node:worker_threads';
import type { Claims } from './claims.js';
import type { ManifestFile } from './manifest.js';
import type { PartOptions, PartSummary } from './parts.js';

/** What a helping thread starts with. */
export interface HelperTask {
  folder: string;
  options: PartOptions;
  claims: SharedArrayBuffer;
}

/** What is said to it once the region was read: where to write, and what was read. */
export interface HelperStart {
  fresh: string;
  /** Digest of the files read. */
  digest: string;
}

/** What it wrote. */
export interface HelperAnswer {
  files: ManifestFile[];
  parts: PartSummary[];
}

/** A second thread that makes some of the parts. It reads the region by itself, while the first one does. */
export interface Helper {
  /** Lets it write. Settles when no part is left to claim; rejects with what went wrong. */
  start(given: HelperStart): Promise<HelperAnswer>;
  /** Ends it, whatever it does; nothing is written after that. */
  end(): Promise<void>;
}

/** Megabytes for what was made lately. V8's own 16 make it move every record several times. */
const YOUNG_MEGABYTES = 96;

/** True under a loader of TypeScript. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/** Starts reading `folder` in a second thread. It writes nothing before `start`. */
export function startHelper(folder: string, options: PartOptions, claims: Claims): Helper {
  const task: HelperTask = { folder, options, claims: claims.shared };
  // Tests run this file from its source, which a thread cannot load: the thread is then the built one.
  const entry = new URL(RUNS_FROM_SOURCE ? '../../dist/src/build/helper-thread.js' : './helper-thread.js', import.meta.url);
  const worker = new Worker(entry, { workerData: task, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const answer = new Promise<HelperAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`a thread of the build ended early (${code})`));
    });
  });
  // It may fail before anybody asks it anything; whoever starts it is told.
  answer.catch(() => undefined);
  return {
    start: (given) => {
      worker.postMessage(given);
      return answer;
    },
    end: async () => {
      claims.stop();
      await worker.terminate();
    },
  };
}
