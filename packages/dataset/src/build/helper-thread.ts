import { parentPort, workerData } from 'node:worker_threads';
import { Report } from '../diagnostics/report.js';
import type { RegionData } from '../validate/parse-region.js';
import { readParsed } from '../validate/validate-region.js';
import { claimsOf } from './claims.js';
import type { HelperAnswer, HelperStart, HelperTask } from './helper.js';
import { PartMaker, contextOf, partsOf, valuesOnly } from './parts.js';
import { folderSink } from './sink.js';

// The second thread of a build (helper.ts): reads the region as the first one does, then makes the parts it claims, while that one checks.

const { folder, options, claims } = workerData as HelperTask;
const start = new Promise<HelperStart>((resolve) => parentPort?.once('message', resolve));
const read = await readData();
const given = await start;
// The files have changed between the two readings: the first thread's are those that were checked.
const data = read.digest === given.digest ? read.data : undefined;
parentPort?.postMessage(data ? help(data, given.fresh) : { files: [], parts: [] });

async function readData(): Promise<{ data: RegionData; digest: string | undefined }> {
  const data = await readParsed(folder, new Report());
  return { data: valuesOnly(data), digest: data.files.digest };
}

function help(region: RegionData, fresh: string): HelperAnswer {
  const { next } = claimsOf(claims);
  const context = contextOf(region, options);
  const sink = folderSink(fresh);
  const answer: HelperAnswer = { files: sink.files, parts: [] };
  if (!context) return answer;
  const maker = new PartMaker(context, sink);
  const parts = partsOf(context);
  for (let part = next(parts); part !== undefined; part = next(parts)) answer.parts.push(maker.make(part));
  return answer;
}
