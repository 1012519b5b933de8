import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The keys of the built regions under `data`: its folders that hold a `manifest.json`, sorted. Empty when nothing is built.
 */
export async function listRegions(data: string): Promise<string[]> {
  const entries = await readdir(data, { withFileTypes: true }).catch(() => []);
  const regions: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const manifest = await stat(join(data, entry.name, 'manifest.json')).catch(() => undefined);
    if (manifest?.isFile() === true) regions.push(entry.name);
  }
  return regions.sort();
}

/** Which region answers `data/` itself: the operator's choice when it is built, else the first there is. */
export function defaultRegion(regions: readonly string[], chosen: string | undefined): string | undefined {
  return chosen === undefined ? regions[0] : regions.find((region) => region === chosen);
}
