import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isReferralError, recipientsAt, verifyKeys, type KeyList } from '@accueil/sdk/referral';
import { listRegions } from '../../static/regions.js';
import type { Recipient, RecipientDirectory } from './directory.js';

/** How long an answer of the disk holds: a new list of keys is seen within it. */
const FRESH_MS = 5000;

/** Where signed keys are, and who may sign them. */
export interface DatasetDirectoryOptions {
  /** Folder of the built regions: each may have a `keys.json`. */
  data: string;
  /** Steward's public keys that are trusted (base64url). Default: any, which protects from an accident only. */
  stewards?: readonly string[];
  /** Told once for each file that cannot be used: the region, and the reason. */
  onRefused: (region: string, reason: string) => void;
  now?: () => Date;
}

interface Known {
  /** Modification time and size: what tells a change without reading. */
  mark: string;
  /** Absent: the file was refused. */
  list?: KeyList;
  stewards: readonly string[];
}

/**
 * The organizations of every built region, from its signed `keys.json`. A list that fails, is older than the one in use, or is signed by
 * somebody who may not, does not replace it. Days are counted when asked: a key that ends tonight is not used tomorrow.
 */
export function datasetDirectory({ data, stewards = [], onRefused, now = () => new Date() }: DatasetDirectoryOptions): RecipientDirectory {
  const regions = new Map<string, Known>();
  let looked = -Infinity;
  let looking: Promise<void> | undefined;
  let table: { day: string; recipients: Map<string, Recipient> } | undefined;

  async function look(): Promise<void> {
    const names = await listRegions(data);
    for (const region of names) {
      const path = join(data, region, 'keys.json');
      const about = await stat(path).catch(() => undefined);
      const before = regions.get(region);
      const mark = about ? `${about.mtimeMs} ${about.size}` : 'absent';
      if (before?.mark === mark) continue;
      table = undefined;
      if (!about) regions.delete(region);
      else regions.set(region, await read(path, region, mark, before));
    }
    for (const region of regions.keys()) if (!names.includes(region)) regions.delete(region);
    looked = Date.now();
  }

  async function read(path: string, region: string, mark: string, before: Known | undefined): Promise<Known> {
    const trusted = stewards.length > 0 ? stewards : (before?.stewards ?? []);
    try {
      const verified = verifyKeys(JSON.parse(await readFile(path, 'utf8')), {
        region,
        pinned: trusted.length > 0 ? trusted : undefined,
        atLeastVersion: before?.list?.version,
      });
      return { mark, list: verified.list, stewards: verified.stewards };
    } catch (error) {
      onRefused(region, isReferralError(error) ? error.reason : (error as Error).name);
      return { mark, ...(before?.list ? { list: before.list } : {}), stewards: before?.stewards ?? [] };
    }
  }

  async function recipients(): Promise<Map<string, Recipient>> {
    if (Date.now() - looked > FRESH_MS) await (looking ??= look().finally(() => (looking = undefined)));
    const at = now();
    const day = at.toISOString().slice(0, 10);
    if (table?.day !== day) {
      const all = await Promise.all([...regions.values()].map(({ list }) => (list ? recipientsAt(list, at) : Promise.resolve([]))));
      table = {
        day,
        recipients: new Map(
          all
            .flat()
            .map(({ organization_id, keys }) => [
              organization_id.toLowerCase(),
              { keys: keys.map((key) => key.recipient), notify: [...new Set(keys.flatMap((key) => key.notify ?? []))] },
            ]),
        ),
      };
    }
    return table.recipients;
  }

  return {
    find: async (id) => (await recipients()).get(id),
    isEmpty: async () => (await recipients()).size === 0,
  };
}
