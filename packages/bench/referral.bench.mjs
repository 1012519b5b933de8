// The relay of referrals under faults: what senders were told is stored is in the inbox, once. Then its pace at a steady rate on PostgreSQL,
// by one process and by two. The relay runs from what is built, in processes of its own, as an operator runs it; the tools are those of its tests.
// ACCUEIL_BENCH_SUBMISSIONS (10000 a database, shared among the faults), ACCUEIL_BENCH_SECONDS (60; 0: no pace), ACCUEIL_BENCH_RATE (200 a
// second), ACCUEIL_BENCH_DATABASE (PGlite or PostgreSQL; both).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const testing = (name) => import(new URL(`../server/src/testing/${name}.ts`, import.meta.url).href);
const { FAULTS, runFault } = await testing('faults/run-fault');
const { makeRelayProcess } = await testing('faults/relay-process');
const { mountSmallDisk, whyNoSmallDisk } = await testing('faults/small-disk');
const { steadyLoad } = await testing('faults/steady-load');
const { startPostgres, whyNoPostgres } = await testing('postgres-server');

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const SUBMISSIONS = number('ACCUEIL_BENCH_SUBMISSIONS', 10_000);
const SECONDS = number('ACCUEIL_BENCH_SECONDS', 60);
const RATE = number('ACCUEIL_BENCH_RATE', 200);
const round = (value, digits = 1) => Number(value.toFixed(digits));

/** A database, a relay over it, and what ends both. */
async function open(kind, parent) {
  const folder = await mkdtemp(join(parent, 'accueil-bench-'));
  const postgres = kind === 'PostgreSQL' ? await startPostgres({ parent }) : undefined;
  const url = postgres && (await postgres.newDatabase());
  const relay = await makeRelayProcess(url ? { url } : { folder: join(folder, 'relay') });
  await relay.start();
  const end = async () => {
    await relay.end();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { relay, postgres, url, end };
}

function rowOf(database, fault, result) {
  const { submitted, acknowledged, lost, duplicated, tries, kills, seconds, refused } = result;
  const unit = `acknowledged of ${submitted}, ${lost} lost, ${duplicated} duplicated (${tries} tries${kills ? `, ${kills} kills` : ''}, ${round(seconds)} s)`;
  return {
    name: `referral ${database}, ${fault}`,
    value: acknowledged,
    unit,
    database,
    fault,
    submitted,
    acknowledged,
    lost,
    duplicated,
    tries,
    kills,
    refused: refused.length,
  };
}

async function* underFaults(database) {
  const faults = FAULTS.filter(
    (fault) => (fault !== 'database-killed' || database === 'PostgreSQL') && (fault !== 'disk-full' || !whyNoSmallDisk()),
  );
  if (whyNoSmallDisk()) yield { name: `referral ${database}, disk-full`, value: 0, unit: whyNoSmallDisk(), skipped: true };
  const each = Math.ceil(SUBMISSIONS / faults.length);
  const total = { submitted: 0, acknowledged: 0, lost: 0, duplicated: 0, tries: 0, kills: 0, seconds: 0, refused: [] };
  const add = (result) => {
    for (const [key, value] of Object.entries(result)) total[key] = Array.isArray(value) ? [...total[key], ...value] : total[key] + value;
    return result;
  };
  const { relay, postgres, end } = await open(database, tmpdir());
  try {
    for (const fault of faults.filter((one) => one !== 'disk-full'))
      yield rowOf(database, fault, add(await runFault(relay, fault, each, { postgres })));
  } finally {
    await end();
  }
  if (faults.includes('disk-full')) {
    const disk = await mountSmallDisk(600);
    const small = await open(database, disk.folder);
    try {
      yield rowOf(database, 'disk-full', add(await runFault(small.relay, 'disk-full', each, { disk })));
    } finally {
      await small.end();
      await disk.unmount();
    }
  }
  yield rowOf(database, 'all', total);
}

async function* pace() {
  const { relay, url, end } = await open('PostgreSQL', tmpdir());
  const second = await makeRelayProcess({ url }, {}, relay);
  try {
    for (const relays of [[relay], [relay, second]]) {
      if (relays.length > 1) await second.start();
      const load = { organization: relay.organization, roots: relays.map(({ port }) => `http://127.0.0.1:${port}`) };
      // The first seconds compile code and open connections.
      await steadyLoad({ ...load, perSecond: RATE / 4, seconds: 3, pids: [] });
      const result = await steadyLoad({ ...load, perSecond: RATE, seconds: SECONDS, pids: relays.map((one) => one.pid()) });
      const name = `referral PostgreSQL, ${RATE} a second for ${SECONDS} s, ${relays.length} process${relays.length > 1 ? 'es' : ''}`;
      yield {
        name: `${name}, stored`,
        value: round(result.perSecond),
        unit: `a second; ${result.stored} stored, ${result.failed} not`,
        ...result,
      };
      yield { name: `${name}, p99`, value: round(result.p99), unit: `ms (p50 ${round(result.p50)} ms)` };
      yield {
        name: `${name}, memory`,
        value: round(result.memoryAfter),
        unit: `MiB at the end, ${round(result.memoryBefore)} after a tenth`,
      };
    }
  } finally {
    await second.end();
    await end();
  }
}

export default async function* measure() {
  const only = process.env.ACCUEIL_BENCH_DATABASE;
  if (only !== 'PostgreSQL') yield* underFaults('PGlite');
  if (only === 'PGlite') return;
  const absent = whyNoPostgres();
  if (absent) {
    yield { name: 'referral PostgreSQL', value: 0, unit: absent, skipped: true };
    return;
  }
  yield* underFaults('PostgreSQL');
  if (SECONDS > 0) yield* pace();
}
