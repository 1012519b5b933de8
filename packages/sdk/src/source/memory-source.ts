import { ArgumentError } from '../errors/argument-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { Topology } from '../geo/topology.js';
import type { Gazetteer } from '../geo/types.js';
import type { Catalog, ContinuumRoles, Synonyms } from '../hsds/types.js';
import type { SignedKeys } from '../referral/types.js';
import { languagesToTry } from './languages.js';
import type { Source } from './types.js';

export interface MemorySourceOptions {
  /** One catalog, answered for every language. */
  catalog?: Catalog;
  /** Catalogs by language (BCP 47); the first is what other languages fall back to. */
  catalogs?: Readonly<Record<string, Catalog>>;
  gazetteer: Gazetteer;
  /** Beside those the catalogs hold. */
  synonyms?: Synonyms;
  /** The roles the steward wrote. Default: all are derived from services. */
  continuum?: ContinuumRoles;
  boundaries?: Topology;
  /** The organizations' signed keys. Default: none, so that no referral can be sealed. */
  keys?: SignedKeys;
}

/**
 * A source over records already in memory: tests, stories, a worker. Linking freezes the records given.
 * @throws {ArgumentError} when no catalog is given
 */
export function memorySource({ catalog, catalogs = {}, gazetteer, synonyms, continuum, boundaries, keys }: MemorySourceOptions): Source {
  const all = new Map(Object.entries({ ...catalogs, ...(catalog ? { [catalog.lang]: catalog } : {}) }));
  const fallback = catalog ?? Object.values(catalogs)[0];
  if (!fallback) throw new ArgumentError('memorySource needs "catalog" or "catalogs"');
  return {
    catalog(lang) {
      const found = languagesToTry(lang).flatMap((tag) => all.get(tag) ?? [])[0] ?? fallback;
      return Promise.resolve({ catalog: found, lang: found.lang, file: `memory:${found.lang}/catalog.json` });
    },
    gazetteer: () => Promise.resolve({ gazetteer, file: 'memory:territories.json' }),
    ...(synonyms ? { synonyms: () => Promise.resolve({ synonyms, file: 'memory:synonyms.json' }) } : {}),
    ...(continuum ? { continuum: () => Promise.resolve({ continuum, file: 'memory:continuum.json' }) } : {}),
    ...(keys ? { keys: () => Promise.resolve({ keys, file: 'memory:keys.json' }) } : {}),
    boundaries: () => (boundaries ? Promise.resolve(boundaries) : Promise.reject(new NotFoundError('boundaries', 'boundaries.topojson'))),
  };
}
