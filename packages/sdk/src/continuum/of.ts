import { linkGazetteer } from '../geo/gazetteer.js';
import type { Gazetteer } from '../geo/types.js';
import { linkCatalog } from '../hsds/link.js';
import type { Catalog, ContinuumRoles } from '../hsds/types.js';
import { buildSearchIndex } from '../search/index-build.js';
import { openContinuum, type Continuum } from './open.js';

/** One state of a region's records, as its files are. */
export interface ContinuumInput {
  catalog: Catalog;
  gazetteer: Gazetteer;
  /** The steward's roles. Default: all are derived from services. */
  continuum?: ContinuumRoles;
}

/**
 * Links and freezes one state of a region's records. Bad records are left out, and told in its `problems` and its catalog's.
 * @throws {DataError} when the catalog or the gazetteer is none at all
 */
export function continuumOf({ catalog, gazetteer, continuum }: ContinuumInput): Continuum {
  const linked = finish(linkCatalog(catalog, 'catalog.json'));
  const index = finish(buildSearchIndex(linked, linkGazetteer(gazetteer, 'territories.json')));
  return openContinuum(index, continuum && { value: continuum, file: 'continuum.json' });
}

function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
