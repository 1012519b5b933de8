import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { makeEnvelope, type TestOrganization } from '../envelopes.js';

/** Envelopes at a steady rate, whatever the answers take: a slow relay is not spared. */
export interface LoadOptions {
  /** One address, or several in turn. */
  roots: readonly string[];
  organization: TestOrganization;
  perSecond: number;
  seconds: number;
  /** Processes whose memory is looked at. */
  pids: readonly number[];
}

/** What was measured. Times are of those that were stored; memory in MiB, all processes together. */
export interface LoadResult {
  stored: number;
  failed: number;
  p50: number;
  p99: number;
  longest: number;
  perSecond: number;
  /** After the first tenth of the time, and at the end. */
  memoryBefore: number;
  memoryAfter: number;
}

const TICK_MS = 20;

export async function steadyLoad({ roots, organization, perSecond, seconds, pids }: LoadOptions): Promise<LoadResult> {
  const times: number[] = [];
  const running = new Set<Promise<void>>();
  let failed = 0;
  let sent = 0;
  const send = async (): Promise<void> => {
    const body = JSON.stringify(makeEnvelope(organization.id).envelope);
    const started = performance.now();
    const root = roots[sent % roots.length] ?? '';
    try {
      const response = await fetch(`${root}/referrals/1/envelopes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      await response.text();
      if (response.status === 201) times.push(performance.now() - started);
      else failed += 1;
    } catch {
      failed += 1;
    }
  };
  const started = performance.now();
  let memoryBefore = 0;
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - started) {
    for (const due = (elapsed / 1000) * perSecond; sent < due; sent += 1) {
      const one = send().finally(() => running.delete(one));
      running.add(one);
    }
    if (memoryBefore === 0 && elapsed > seconds * 100) memoryBefore = await memoryOf(pids);
    await wait(TICK_MS);
  }
  await Promise.all(running);
  const took = (performance.now() - started) / 1000;
  const memoryAfter = await memoryOf(pids);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    stored: times.length,
    failed,
    p50: at(0.5),
    p99: at(0.99),
    longest: at(1),
    perSecond: times.length / took,
    memoryBefore,
    memoryAfter,
  };
}

async function memoryOf(pids: readonly number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  return kilobytes / 1024;
}
