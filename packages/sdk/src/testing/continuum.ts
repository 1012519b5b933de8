import { openContinuum, type Continuum } from '../continuum/open.js';
import { linkGazetteer } from '../geo/gazetteer.js';
import type { Gazetteer } from '../geo/types.js';
import { linkCatalog } from '../hsds/link.js';
import type { Catalog, ContinuumRoles, HsdsService } from '../hsds/types.js';
import { buildSearchIndex } from '../search/index-build.js';
import { finish } from './finish.js';
import { fixtureCatalog, fixtureGazetteer } from './fixture.js';

/** The continuum of a catalog at once; by default in the made-up region's territories, without the steward's roles. */
export function wholeContinuum(catalog: Catalog, gazetteer: Gazetteer = fixtureGazetteer(), roles?: ContinuumRoles): Continuum {
  const places = linkGazetteer(gazetteer, 'territories.json');
  const index = finish(buildSearchIndex(finish(linkCatalog(catalog, 'catalog.json')), places));
  return openContinuum(index, roles && { value: roles, file: 'continuum.json' });
}

/** A service of the made-up region for one cell: `housing` at `arrival` in `les-erables`, unless said otherwise. */
export function serviceOf(organization: string, key: string, more: Partial<HsdsService> = {}): HsdsService {
  const run = fixtureCatalog().organizations.find((one) => one.key === organization);
  return {
    id: `id-of-${key}`,
    key,
    organization_id: run?.id ?? organization,
    name: key,
    status: 'active',
    service_areas: [{ territory: 'les-erables' }],
    needs: ['housing'],
    stages: ['arrival'],
    audiences: ['everyone'],
    ...more,
  };
}

/** The made-up region with these services alone. */
export function regionOf(services: HsdsService[]): Catalog {
  return { ...fixtureCatalog(), services };
}
