import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresServer } from '../postgres-server.js';
import { NETWORK_FAULTS, startFaultProxy, type NetworkFault } from './proxy.js';
import type { RelayProcess } from './relay-process.js';
import type { SmallDisk } from './small-disk.js';
import { readInbox, sendAll, type Sending, type SendingOptions } from './senders.js';

/** What goes wrong: the network, the relay killed in mid-write, the database too, the tab, the sender's clock. */
export const FAULTS = [...NETWORK_FAULTS, 'relay-killed', 'database-killed', 'tab-closed', 'clock-wrong', 'disk-full'] as const;
export type Fault = (typeof FAULTS)[number];

/** What came of it. */
export interface FaultResult {
  submitted: number;
  acknowledged: number;
  /** Acknowledged, and not in the inbox, or not as it was sealed. */
  lost: number;
  /** Envelopes that are in the inbox more than once. */
  duplicated: number;
  tries: number;
  /** Times the relay or the database was killed. */
  kills: number;
  refused: string[];
  seconds: number;
}

/** So many kills, one for so many envelopes and a few at least: senders go on until then. */
const LEAST_KILLS = 4;
const ENVELOPES_A_KILL = 100;
const BETWEEN_KILLS_MS = [200, 1500] as const;

/** How long the disk stays full. */
const FULL_MS = 4000;
/** What is left of it: what fits in the files there are still passes, then nothing does. */
const LEFT_BYTES = 0;

/** What a fault needs beside the relay. */
export interface FaultTools {
  /** `database-killed` needs it; on PGlite the database lives and dies with the relay. */
  postgres?: PostgresServer;
  /** `disk-full` needs it, with the database on it. */
  disk?: SmallDisk;
}

/**
 * Sends `count` envelopes to a running relay while one thing goes wrong, then reads the inbox as the organization does, and compares.
 */
export async function runFault(
  relay: RelayProcess,
  fault: Fault,
  count: number,
  { postgres, disk }: FaultTools = {},
): Promise<FaultResult> {
  const started = performance.now();
  const isNetwork = (NETWORK_FAULTS as readonly string[]).includes(fault);
  const proxy = isNetwork ? await startFaultProxy(relay.port, fault as NetworkFault) : undefined;
  const before = await readInbox(rootOf(relay.port), relay.organization);
  const options: SendingOptions = {
    count,
    atOnce: 12,
    root: rootOf(proxy?.port ?? relay.port),
    organization: relay.organization,
    closesTabs: fault === 'tab-closed',
    wrongClock: fault === 'clock-wrong',
  };
  let kills = 0;
  const sendings: Sending[] = [];
  if (fault === 'relay-killed' || fault === 'database-killed') {
    const most = Math.max(LEAST_KILLS, Math.round(count / ENVELOPES_A_KILL));
    const killing = (async () => {
      while (kills < most) {
        const [soonest, latest] = BETWEEN_KILLS_MS;
        await wait(soonest + Math.random() * (latest - soonest));
        if (fault === 'relay-killed') {
          await relay.kill();
          await relay.start();
        } else {
          await postgres?.crash();
          await postgres?.start();
        }
        kills += 1;
      }
    })();
    const share = Math.ceil(count / 10);
    for (let sent = 0; sent < count || kills < most; sent += share)
      sendings.push(await sendAll({ ...options, count: Math.max(1, Math.min(share, count - sent)) }));
    await killing;
  } else if (fault === 'disk-full') {
    await disk?.fill(LEFT_BYTES);
    const sending = sendAll(options);
    await wait(FULL_MS);
    await disk?.free();
    sendings.push(await sending);
    await untilReady(relay.port);
  } else {
    sendings.push(await sendAll(options));
  }
  await proxy?.close();
  // What is on its way when its sender no longer listens still arrives.
  await wait(fault === 'none' ? 0 : 2500);
  const { digests } = await readInbox(rootOf(relay.port), relay.organization);
  const acknowledged = new Map(sendings.flatMap((one) => [...one.acknowledged]));
  const copies = new Map<string, number>();
  for (const [receipt, list] of digests) {
    if (before.digests.has(receipt)) continue;
    for (const digest of list) copies.set(digest, (copies.get(digest) ?? 0) + 1);
  }
  return {
    submitted: sendings.reduce((sum, one) => sum + one.submitted, 0),
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter(([receipt, digest]) => !digests.get(receipt)?.includes(digest)).length,
    duplicated: [...copies.values()].filter((times) => times > 1).length,
    tries: sendings.reduce((sum, one) => sum + one.tries, 0),
    kills,
    refused: sendings.flatMap((one) => one.refused),
    seconds: (performance.now() - started) / 1000,
  };
}

async function untilReady(port: number): Promise<void> {
  while (
    !(await fetch(`${rootOf(port)}/ready`).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    await wait(100);
}

const rootOf = (port: number): string => `http://127.0.0.1:${port}`;
