import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { TaxonomyKey } from '@accueil/sdk';
import type { HandRecord, RecordFiles, RegionData } from '../validate/parse-region.js';
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

/** What is said to it: records of the region as JSON, a few at a time, in their order; then, once all are said, where to write. */
export type HelperWord = { kind: RecordFiles; records: string[] } | { fresh: string; shared: SharedData };

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
export interface Helper {
  /** Tells it a record of the region. */
  hand: HandRecord;
  /** Lets it write, once every record was told. Settles when no part is left to claim; rejects with what went wrong. */
  start(fresh: string, data: RegionData): Promise<HelperAnswer>;
  /** Ends it, whatever it does; nothing is written after that. */
  end(): Promise<void>;
}

/** Megabytes for what was made lately. V8's own 16 make it move every record several times. */
const YOUNG_MEGABYTES = 96;

/** How much a heap may grow before it is looked through, in percent of what it held. V8's own 300 keep three times a province. */
const HEAP_GROWTH_PERCENT = 60;
/** Letters of a region from which that matters: a small one is built before its heaps have grown. */
const LARGE = 32 * 1024 * 1024;

/** True under a loader of TypeScript. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/** Letters told at once. */
const TOLD_TOGETHER = 1024 * 1024;

/**
 * Starts a second thread. It writes nothing before `start`.
 *
 * Effects: once a large region was told, the heaps of this program grow in smaller steps from then on, since two of them hold it.
 */
export function startHelper(options: PartOptions, claims: Claims): Helper {
  const task: HelperTask = { options, claims: claims.shared };
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
  const say = (word: HelperWord): void => {
    worker.postMessage(word);
  };
  const untold: Record<RecordFiles, string[]> = { organizations: [], trainings: [] };
  let letters = 0;
  let told = 0;
  const tell = (): void => {
    for (const kind of ['organizations', 'trainings'] as const) {
      if (untold[kind].length > 0) say({ kind, records: untold[kind] });
      untold[kind] = [];
    }
    told += letters;
    letters = 0;
  };
  return {
    hand: (kind, json) => {
      untold[kind].push(json);
      letters += json.length;
      if (letters >= TOLD_TOGETHER) tell();
    },
    start: (fresh, { locales, defaultLocale, region, gazetteer, taxonomies }) => {
      tell();
      if (told >= LARGE) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
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
