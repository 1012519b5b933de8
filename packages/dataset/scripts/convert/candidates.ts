/**
 * Lists what may have been gathered twice, for a person to read: `tsx packages/dataset/scripts/convert/candidates.ts [--all]`.
 * Pairs already decided (`decisions/merges.ts`, `decisions/kept-apart.ts`) are left out unless `--all` is given. It writes nothing.
 */
import { KEPT_APART } from './decisions/kept-apart.js';
import { ORGANIZATION_MERGES, SERVICE_MERGES } from './decisions/merges.js';
import { hasSharedData, readSharedData, type SharedOrganization, type SharedService } from './shared-data.js';

/** Share of words two names have in common from which they are read together. */
const NEAR_NAME = 0.6;
const NEAR_SUMMARY = 0.5;
/** Words that say nothing of what a service is. */
const EMPTY_WORDS = new Set('a au aux avec d de des du en et l la le les ou par pour s sur un une'.split(' '));

interface Record {
  key: string;
  name: string;
  summary: string;
  territories: readonly string[];
  url?: string;
  organization: string;
}

function main(): number {
  if (!hasSharedData()) {
    console.error('The gathered facts (../shared/data) are not here.');
    return 1;
  }
  const { organizations } = readSharedData();
  const services = organizations.flatMap((organization) => organization.services.map((service) => record(service, organization)));
  const decided = [
    ...SERVICE_MERGES.map((merge) => [merge.keep, ...merge.merged]),
    ...ORGANIZATION_MERGES.map((merge) => [merge.keep, ...merge.merged]),
    ...KEPT_APART.map((item) => [...item.keys]),
  ];
  const all = process.argv.includes('--all');
  const isDecided = (a: string, b: string): boolean => decided.some((keys) => keys.includes(a) && keys.includes(b));
  const show = (kind: string, pairs: readonly (readonly [Record, Record, string])[]): void => {
    const open = pairs.filter(([a, b]) => all || !isDecided(a.key, b.key));
    console.log(`\n## ${kind}: ${open.length}`);
    for (const [a, b, why] of open)
      console.log(`${a.key}  |  ${b.key}  |  ${why}\n    ${a.name}: ${a.summary}\n    ${b.name}: ${b.summary}`);
  };

  show(
    'services with near names',
    pairs(services, (a, b) => {
      if (a.organization !== b.organization && !meet(a, b)) return undefined;
      const score = alike(words(a.name), words(b.name));
      return score >= NEAR_NAME ? score.toFixed(2) : undefined;
    }),
  );
  show(
    'services told in near words',
    pairs(services, (a, b) => {
      const score = alike(words(a.summary), words(b.summary));
      return score >= NEAR_SUMMARY ? score.toFixed(2) : undefined;
    }),
  );
  show(
    'services of two organizations with one address',
    pairs(services, (a, b) => (a.organization !== b.organization && a.url !== undefined && a.url === b.url ? a.url : undefined)),
  );
  const owners = organizations.map((organization) => ({
    key: organization.id,
    name: organization.name.fr,
    summary: organization.role.fr,
    organization: organization.id,
    territories: [...new Set(organization.services.flatMap((service) => service.territories))],
    ...(organization.url === undefined ? {} : { url: organization.url }),
    phones: new Set((organization.phones ?? []).map((phone) => digits(phone.number))),
  }));
  show(
    'organizations with near names',
    pairs(owners, (a, b) => {
      const score = alike(words(a.name), words(b.name));
      return score >= NEAR_NAME && meet(a, b) ? score.toFixed(2) : undefined;
    }),
  );
  show(
    'organizations with one number or address',
    pairs(owners, (a, b) => {
      const phone = [...a.phones].find((number) => b.phones.has(number));
      return phone ?? (a.url !== undefined && a.url === b.url ? a.url : undefined);
    }),
  );
  return 0;
}

function record(service: SharedService, organization: SharedOrganization): Record {
  return {
    key: service.id,
    name: service.name.fr,
    summary: service.summary.fr,
    territories: service.territories,
    organization: organization.id,
    ...(service.url === undefined ? {} : { url: service.url }),
  };
}

function pairs<T extends Record>(records: readonly T[], why: (a: T, b: T) => string | undefined): [T, T, string][] {
  const found: [T, T, string][] = [];
  for (const [index, a] of records.entries()) {
    for (const b of records.slice(index + 1)) {
      const reason = why(a, b);
      if (reason !== undefined) found.push([a, b, reason]);
    }
  }
  return found;
}

/** Whether two records serve a common territory; the region and the province meet all. */
function meet(a: Record, b: Record): boolean {
  const wide = (item: Record): boolean => item.territories.includes('estrie') || item.territories.includes('quebec');
  return wide(a) || wide(b) || a.territories.some((territory) => b.territories.includes(territory));
}

function words(text: string): Set<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set((folded.match(/[a-z0-9]+/g) ?? []).filter((word) => !EMPTY_WORDS.has(word)));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function digits(number: string): string {
  return number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

process.exitCode = main();
