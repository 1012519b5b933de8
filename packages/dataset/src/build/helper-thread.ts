import { parentPort, workerData } from 'node:worker_threads';
import { Report } from '../diagnostics/report.js';
import { readRegion } from '../read/read-region.js';
import { parseRegion, type RegionData } from '../validate/parse-region.js';
import { claimsOf } from './claims.js';
import type { HelperAnswer, HelperStart, HelperTask } from './helper.js';
import { contextOf, makeEdition, valuesOnly } from './parts.js';
import { folderSink } from './sink.js';

// The second thread of a build (helper.ts): reads the region while the first one checks it, then makes the languages it claims.

const { folder, options, claims } = workerData as HelperTask;
const start = new Promise<HelperStart>((resolve) => parentPort?.once('message', resolve));
const read = await readData();
const given = await start;
// The files have changed between the two readings: the first thread's are those that were checked.
const data = read.digest === given.digest ? read.data : undefined;
parentPort?.postMessage(data ? help(data, given.fresh) : { files: [], editions: [] });

async function readData(): Promise<{ data: RegionData; digest: string | undefined }> {
  const report = new Report();
  const files = await readRegion(folder, report);
  return { data: valuesOnly(parseRegion(files, report)), digest: files.digest };
}

function help(region: RegionData, fresh: string): HelperAnswer {
  const { next } = claimsOf(claims);
  const context = contextOf(region, options);
  const sink = folderSink(fresh);
  const answer: HelperAnswer = { files: sink.files, editions: [] };
  for (let lang = context && next(context.locales); context && lang !== undefined; lang = next(context.locales)) {
    answer.editions.push(makeEdition(lang, context, sink));
  }
  return answer;
}
