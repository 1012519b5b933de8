import { existsSync, readFileSync } from 'node:fs';
import type { Gazetteer } from '../geo/types.js';
import type { Catalog, ContinuumRoles, Synonyms } from '../hsds/types.js';

const BUILT = new URL('../../../dataset/dist/estrie/', import.meta.url);

/** A region's dataset as it was last built; `undefined` where it was not. */
export function builtData(): { catalog: Catalog; gazetteer: Gazetteer; synonyms: Synonyms; continuum: ContinuumRoles } | undefined {
  if (!existsSync(new URL('manifest.json', BUILT))) return undefined;
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, BUILT), 'utf8'));
  return {
    catalog: read('fr/catalog.json') as Catalog,
    gazetteer: read('territories.json') as Gazetteer,
    synonyms: read('synonyms.json') as Synonyms,
    continuum: read('continuum.json') as ContinuumRoles,
  };
}
