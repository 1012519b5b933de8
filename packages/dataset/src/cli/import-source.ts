import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { slug } from '../imports/slug.js';
import type { RegionData } from '../validate/parse-region.js';
import { UsageError, type CliEnvironment } from './command.js';

/** The name a source has in `imports/`: the one given, else made of its host or its file's name. */
export function sourceName(given: string | undefined, address: string): string {
  if (given !== undefined) {
    if (!/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(given) || given.length > 60) throw new UsageError(`--source ${given}`);
    return given;
  }
  const isWeb = URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
  return slug(isWeb ? new URL(address).hostname.replace(/^www\./, '') : basename(address).replace(/\.[a-z]{2,5}$/i, ''), address);
}

/** The tool's own version. Effects: reads `package.json`. */
export async function toolVersion({ packageFolder }: CliEnvironment): Promise<string> {
  const text: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return typeof text === 'object' && text !== null && 'version' in text ? String(text.version) : '0';
}

/** How the tool names itself to a server: who asks, and where to write. */
export function userAgent(version: string, { region }: Pick<RegionData, 'region'>): string {
  const website = region?.value.website;
  return `accueil/${version}${website === undefined ? '' : ` (+${website})`}`;
}
