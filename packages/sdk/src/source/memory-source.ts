import { ArgumentError } from '../errors/argument-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { TrainingList } from '../course/types.js';
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
  /** What is taught: one list, answered for every language, or lists by language (BCP 47), the first of which is what others fall back to. */
  training?: TrainingList;
  trainings?: Readonly<Record<string, TrainingList>>;
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
export function memorySource({ gazetteer, synonyms, continuum, boundaries, keys, ...records }: MemorySourceOptions): Source {
  const catalog = spoken(records.catalog, records.catalogs);
  const training = spoken(records.training, records.trainings);
  if (!catalog) throw new ArgumentError('memorySource needs "catalog" or "catalogs"');
  return {
    catalog(lang) {
      const found = catalog(lang);
      return Promise.resolve({ catalog: found, lang: found.lang, file: `memory:${found.lang}/catalog.json` });
    },
    gazetteer: () => Promise.resolve({ gazetteer, file: 'memory:territories.json' }),
    ...(synonyms ? { synonyms: () => Promise.resolve({ synonyms, file: 'memory:synonyms.json' }) } : {}),
    ...(continuum ? { continuum: () => Promise.resolve({ continuum, file: 'memory:continuum.json' }) } : {}),
    ...(keys ? { keys: () => Promise.resolve({ keys, file: 'memory:keys.json' }) } : {}),
    ...(training
      ? {
          training(lang: string) {
            const found = training(lang);
            return Promise.resolve({ training: found, lang: found.lang, file: `memory:${found.lang}/training.json` });
          },
        }
      : {}),
    boundaries: () => (boundaries ? Promise.resolve(boundaries) : Promise.reject(new NotFoundError('boundaries', 'boundaries.topojson'))),
  };
}

/** Finds the best of records by language; `undefined` where there are none. */
function spoken<T extends { lang: string }>(one: T | undefined, many: Readonly<Record<string, T>> = {}): ((lang: string) => T) | undefined {
  const all = new Map(Object.entries({ ...many, ...(one ? { [one.lang]: one } : {}) }));
  const fallback = one ?? Object.values(many)[0];
  return fallback && ((lang) => languagesToTry(lang).flatMap((tag) => all.get(tag) ?? [])[0] ?? fallback);
}
