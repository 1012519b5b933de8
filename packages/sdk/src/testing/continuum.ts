import type { Catalog, HsdsService } from '../hsds/types.js';
import { continuumOf } from '../continuum/of.js';
import type { Continuum } from '../continuum/open.js';
import { fixtureCatalog, fixtureGazetteer } from './fixture.js';

/** The continuum of a catalog in the made-up region's territories, without the steward's roles. */
export function wholeContinuum(catalog: Catalog): Continuum {
  return continuumOf({ catalog, gazetteer: fixtureGazetteer() });
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
