import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure } from '../problems.js';

/** The one function of mapshaper used here: runs command-line text over files held in memory. */
export interface Mapshaper {
  applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Uint8Array | string>>;
}

/** What installs mapshaper where it is looked for; it is not installed with the tool, since few need it. */
const INSTALL = 'npm install --prefix packages/dataset/scripts/outlines';

/** mapshaper, where it is installed: beside the tool, or for the script that draws schematic outlines; else `undefined`. */
export async function findMapshaper(packageFolder: string): Promise<Mapshaper | undefined> {
  for (const from of [import.meta.url, join(packageFolder, 'scripts/outlines/package.json')]) {
    try {
      const path = createRequire(from).resolve('mapshaper');
      const loaded = (await import(pathToFileURL(path).href)) as { default?: unknown };
      if (isMapshaper(loaded.default)) return loaded.default;
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

/** @throws {ImportFailure} with the command that installs it, when it is not */
export async function needMapshaper(packageFolder: string): Promise<Mapshaper> {
  const mapshaper = await findMapshaper(packageFolder);
  if (!mapshaper) throw failure('mapshaper-missing', { command: INSTALL });
  return mapshaper;
}

function isMapshaper(value: unknown): value is Mapshaper {
  return typeof value === 'object' && value !== null && 'applyCommands' in value && typeof value.applyCommands === 'function';
}
