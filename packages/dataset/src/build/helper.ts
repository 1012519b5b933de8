import { Worker } from 'node:worker_threads';
import type { TaxonomyKey } from '@accueil/sdk';
import type { EarlyFile } from '../read/read-region.js';
import type { RecordFiles, RecordJson, RegionData } from '../validate/parse-region.js';
import type { SecondReader } from '../validate/validate-region.js';
import type { GazetteerFile } from '../validate/schema/gazetteer.js';
import type { RegionFile } from '../validate/schema/region.js';
import type { TermEntry } from '../validate/schema/taxonomy.js';
import type { Claims } from './claims.js';
import type { ManifestFile } from './manifest.js';
import type { PartOptions, PartSummary } from './parts.js';

/** What a helping thread starts with. */
export interface HelperTask {
  options: PartOptions;
  claims: SharedArrayBuffer;
}

/**
 * What is said to it: files to read, with what `region.yaml` holds; records of the other files, a few at a time; then, once all are said, where
 * to write.
 */
export type HelperWord =
  | { folder: string; files: string[]; region: unknown }
  | { kind: RecordFiles; records: RecordJson[] }
  | { fresh: string; shared: SharedData };

/** What it says: the files it has read, by their names; at the end, what it wrote. */
export type HelperSaying = { early: ReadonlyMap<string, EarlyFile> } | { answer: HelperAnswer };

/** What the records of a region share. */
export interface SharedData extends Pick<RegionData, 'locales' | 'defaultLocale'> {
  region: RegionFile | undefined;
  gazetteer: GazetteerFile | undefined;
  taxonomies: Partial<Record<TaxonomyKey, TermEntry[]>>;
}

/** What it wrote. */
export interface HelperAnswer {
  files: ManifestFile[];
  parts: PartSummary[];
}

/** A second thread that makes some of the parts. */
export interface Helper extends Required<SecondReader> {
  /** Lets it write, once every record was told. Settles when no part is left to claim; rejects with what went wrong. */
  start(fresh: string, data: RegionData): Promise<HelperAnswer>;
  /** Ends it, whatever it does; nothing is written after that. */
  end(): Promise<void>;
}

/** Megabytes for what was made lately. V8's own 16 make it move every record several times. */
const YOUNG_MEGABYTES = 96;

/** True under a loader of TypeScript. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/** Letters told at once. */
const TOLD_TOGETHER = 1024 * 1024;

/** Starts a second thread. It writes nothing before `start`. */
export function startHelper(folder: string, options: PartOptions, claims: Claims): Helper {
  const task: HelperTask = { options, claims: claims.shared };
  // Tests run this file from its source, which a thread cannot load: the thread is then the built one.
  const entry = new URL(RUNS_FROM_SOURCE ? '../../dist/src/build/helper-thread.js' : './helper-thread.js', import.meta.url);
  const worker = new Worker(entry, { workerData: task, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  const answer = new Promise<HelperAnswer>((resolve, reject) => {
    worker.on('message', (said: HelperSaying) => {
      if ('answer' in said) resolve(said.answer);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`a thread of the build ended early (${code})`));
    });
  });
  // It may fail before anybody asks it anything; whoever starts it is told.
  answer.catch(() => undefined);
  const say = (word: HelperWord): void => {
    worker.postMessage(word);
  };
  const untold: Record<RecordFiles, RecordJson[]> = { organizations: [], trainings: [] };
  let letters = 0;
  const tell = (): void => {
    for (const kind of ['organizations', 'trainings'] as const) {
      if (untold[kind].length > 0) say({ kind, records: untold[kind] });
      untold[kind] = [];
    }
    letters = 0;
  };
  return {
    ahead: (files, region) => {
      say({ folder, files, region: region?.value });
      return new Promise((resolve) => {
        // What listens keeps what it has heard: it must not outlive the reading.
        const listen = (said: HelperSaying): void => {
          if (!('early' in said)) return;
          worker.off('message', listen).off('exit', giveUp);
          resolve(said.early);
        };
        // Whoever starts it is told why; this thread can read all by itself.
        const giveUp = (): void => {
          resolve(new Map());
        };
        worker.on('message', listen).once('exit', giveUp);
      });
    },
    hand: (kind, record) => {
      untold[kind].push(record);
      letters += record.json.length;
      if (letters >= TOLD_TOGETHER) tell();
    },
    start: (fresh, { locales, defaultLocale, region, gazetteer, taxonomies }) => {
      tell();
      const terms = Object.fromEntries(Object.entries(taxonomies).map(([key, checked]) => [key, checked.value]));
      say({ fresh, shared: { locales, defaultLocale, region: region?.value, gazetteer: gazetteer?.value, taxonomies: terms } });
      return answer;
    },
    end: async () => {
      claims.stop();
      await worker.terminate();
    },
  };
}
