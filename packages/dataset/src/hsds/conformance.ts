import type { PublishedFile } from '../build/edition.js';
import type { EditionIndex } from './index-edition.js';
import { PER_PAGE } from './openapi.js';
import type { ServedObject } from './parts.js';
import { HSDS_VERSION, PROFILE_VERSION } from './profile.js';
import { checkHsds, type HsdsKind, type SoundObjects } from './rules.js';

/** One rule the published API was held to while it was built. */
export interface ConformanceRule {
  rule: string;
  /** How many objects were held to it. */
  checked: number;
  /** What breaks it, at most the first ten. */
  broken: string[];
}

/** `conformance.json`: what a published region says of itself, so that anybody can check it again. */
export interface Conformance {
  format: 'accueil-conformance/1';
  hsds_version: string;
  profile_version: string;
  /** True when no rule is broken. */
  conforms: boolean;
  rules: ConformanceRule[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Objects remembered as sound. */
const MOST_SOUND = 1000;

/** What was seen of the published records while they were written. */
export class Witness {
  /** Ids of records that are a file of their own. */
  readonly published = new Set<string>();
  #objects = 0;
  readonly #broken: string[] = [];
  readonly #sound: SoundObjects = new Map();

  /** Takes note of a record that is about to be written. */
  see(record: ServedObject, kind: HsdsKind): void {
    // Records that follow each other share objects; a whole region's would fill the memory.
    if (this.#sound.size > MOST_SOUND) this.#sound.clear();
    const { objects, faults } = checkHsds(record, kind, this.#sound);
    this.#objects += objects;
    this.published.add(String(record['id']));
    for (const { path, fault } of faults)
      if (this.#broken.length < 10) this.#broken.push(`${kind} ${String(record['key'])} ${path}: ${fault}`);
  }

  /** Whether every object has what HSDS 3.1 requires of it. */
  get rule(): ConformanceRule {
    return {
      rule: 'Every object, parts of records included, has the members HSDS 3.1 requires, its closed lists respected.',
      checked: this.#objects,
      broken: this.#broken,
    };
  }
}

/**
 * Holds the published API to what HSDS 3.1 requires. The shapes are also held to the strict schemas as each catalog is written, and to the
 * official ones by the project's tests.
 */
export function conformanceOf(index: EditionIndex, witness: Witness): PublishedFile {
  const { catalog, training } = index;
  const records = [...catalog.organizations, ...catalog.services, ...catalog.locations, ...training.trainings, ...index.terms.values()];
  const named = (rule: string, list: readonly { id: string; key: string }[], isBroken: (record: never) => boolean): ConformanceRule => ({
    rule,
    checked: list.length,
    broken: list
      .filter((record) => isBroken(record as never))
      .slice(0, 10)
      .map(({ key }) => key),
  });
  const seen = new Set<string>();
  const rules = [
    witness.rule,
    named('Every id is a UUID.', records, ({ id }: { id: string }) => !UUID.test(id)),
    named('No two records have the same id.', records, ({ id }: { id: string }) => seen.size === seen.add(id).size),
    named(
      'Every organization and every service is a file of its own.',
      [...catalog.organizations, ...catalog.services],
      ({ id }: { id: string }) => !witness.published.has(id),
    ),
    named(
      'Every service names an organization that is published.',
      catalog.services,
      ({ organization_id }: { organization_id: string }) => !index.organizations.has(organization_id),
    ),
    named(
      'Every place of a service is published.',
      catalog.services,
      ({ service_at_locations = [] }: { service_at_locations?: { location_id: string }[] }) =>
        service_at_locations.some(({ location_id }) => !index.locations.has(location_id)),
    ),
    named('Every organization has a source.', catalog.organizations, ({ sources }: { sources: unknown[] }) => sources.length === 0),
    named(
      'No withheld address shows a street, a postal code or an exact point.',
      catalog.locations.filter(({ address_withheld }) => address_withheld === true),
      ({ addresses = [], latitude }: { addresses?: { address_1?: string; postal_code?: string }[]; latitude?: number }) =>
        latitude !== undefined || addresses.some(({ address_1, postal_code }) => (address_1 ?? postal_code) !== undefined),
    ),
  ];
  const conformance: Conformance & { per_page: number } = {
    format: 'accueil-conformance/1',
    hsds_version: HSDS_VERSION,
    profile_version: PROFILE_VERSION,
    conforms: rules.every(({ broken }) => broken.length === 0),
    per_page: PER_PAGE,
    rules,
  };
  return { path: CONFORMANCE_PATH, content: `${JSON.stringify(conformance, null, 1)}\n` };
}

const CONFORMANCE_PATH = 'conformance.json';

/** What a manifest repeats of `conformance.json`; `undefined` for any other file. */
export function conformanceIn({
  path,
  content,
}: PublishedFile): Pick<Conformance, 'hsds_version' | 'profile_version' | 'conforms'> | undefined {
  if (path !== CONFORMANCE_PATH || typeof content !== 'string') return undefined;
  const { hsds_version, profile_version, conforms } = JSON.parse(content) as Conformance;
  return { hsds_version, profile_version, conforms };
}
