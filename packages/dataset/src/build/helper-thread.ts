import { parentPort, workerData } from 'node:worker_threads';
import { TAXONOMIES } from '@accueil/sdk';
import { compareText, wholeFile } from '../diagnostics/report.js';
import type { Checked, RegionData } from '../validate/parse-region.js';
import type { OrganizationFile } from '../validate/schema/organization.js';
import type { TrainingFile } from '../validate/schema/training.js';
import { claimsOf } from './claims.js';
import type { HelperAnswer, HelperSaying, HelperTask, HelperWord, SharedData } from './helper.js';
import { PartMaker, contextOf, partsOf } from './parts.js';
import { folderSink } from './sink.js';

// The second thread of a build (helper.ts): reads half of the region and is told the other, then makes the parts it claims, while that one
// checks what is between files.

const { options, claims } = workerData as HelperTask;
const organizations: Checked<OrganizationFile>[] = [];
const trainings: Checked<TrainingFile>[] = [];

const say = (said: HelperSaying): void => parentPort?.postMessage(said);

parentPort?.on('message', (word: HelperWord) => {
  if ('files' in word) {
    void read(word);
  } else if ('fresh' in word) {
    // Some were read here, others told: in the order of the first thread's.
    organizations.sort((a, b) => compareText(a.source.file, b.source.file));
    say({ answer: help(word.fresh, word.shared) });
    parentPort?.close();
  } else if (word.kind === 'organizations') {
    for (const { file, json } of word.records) organizations.push(bare(file, JSON.parse(json) as OrganizationFile));
  } else {
    for (const { file, json } of word.records) trainings.push(bare(file, JSON.parse(json) as TrainingFile));
  }
});

async function read({ folder, files, region }: Extract<HelperWord, { files: string[] }>): Promise<void> {
  // Of a small region this thread reads nothing, and need not wait for all that checking takes.
  const { readOrganizations } = await import('../validate/validate-region.js');
  const early = readOrganizations(folder, files, region);
  say({ early });
  for (const [file, { json }] of early) organizations.push(bare(file, JSON.parse(json) as OrganizationFile));
}

function help(fresh: string, shared: SharedData): HelperAnswer {
  const context = contextOf(dataOf(shared), options);
  const sink = folderSink(fresh);
  const answer: HelperAnswer = { files: sink.files, parts: [] };
  if (!context) return answer;
  const { next } = claimsOf(claims);
  const maker = new PartMaker(context, sink);
  const parts = partsOf(context);
  for (let part = next(parts); part !== undefined; part = next(parts)) answer.parts.push(maker.make(part));
  return answer;
}

function dataOf({ locales, defaultLocale, region, gazetteer, taxonomies }: SharedData): RegionData {
  const data: RegionData = {
    // Read by the first thread only, which also publishes the outlines.
    files: { folder: '', taxonomies: {}, organizations: [], trainings: [] },
    locales,
    defaultLocale,
    taxonomies: {},
    organizations,
    trainings,
  };
  if (region) data.region = bare('region.yaml', region);
  if (gazetteer) data.gazetteer = bare('territories.yaml', gazetteer);
  for (const key of TAXONOMIES) {
    const terms = taxonomies[key];
    if (terms) data.taxonomies[key] = bare(`taxonomies/${key}.yaml`, terms);
  }
  return data;
}

/** A value without the file to point into: whatever is wrong in one is for the first thread to say. */
function bare<T>(file: string, value: T): Checked<T> {
  return { source: { ...wholeFile(file), value: undefined }, value };
}
