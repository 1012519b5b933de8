import type { HsdsServiceArea, Municipality } from '@accueil/sdk';
import { compact } from '../build/compact.js';
import { partId } from './ids.js';
import type { EditionIndex } from './index-edition.js';
import type { ServedObject } from './parts.js';

/**
 * `service_area`. A plain client reads names: an area of some municipalities, or of all but some, is one object for each municipality that is
 * served. `territory`, `municipality`, `except` and `unconfirmed` say the same in our profile; `part_of` gathers those of one area.
 */
export function serveAreas(serviceId: string, areas: readonly HsdsServiceArea[], index: EditionIndex): ServedObject[] {
  return areas.flatMap((area, position) => {
    const territory = index.territories.get(area.territory);
    const name = territory?.full_name ?? territory?.name ?? area.territory;
    const towns = townsOf(area, index);
    if (!towns) {
      const id = partId(serviceId, 'service_areas', position);
      return [compact({ id, service_id: serviceId, name, territory: area.territory, unconfirmed: area.unconfirmed })];
    }
    return towns.map((town, order) =>
      compact({
        id: partId(serviceId, `service_areas/${position}`, order),
        service_id: serviceId,
        name: town.full_name ?? town.name,
        description: name,
        territory: area.territory,
        municipality: town.code,
        except: area.except,
        unconfirmed: area.unconfirmed,
        part_of: position,
      }),
    );
  });
}

/** The municipalities an area names, or leaves after its exceptions; `undefined` for a whole territory. */
function townsOf(area: HsdsServiceArea, index: EditionIndex): Municipality[] | undefined {
  if (area.municipalities) {
    return area.municipalities.flatMap((code) => {
      const town = index.municipalities.get(code);
      return town ? [town] : [];
    });
  }
  if (!area.except) return undefined;
  const except = new Set(area.except);
  return townsWithin(area.territory, index).filter(({ code }) => !except.has(code));
}

/** Every municipality of a territory, those of narrower ones included. */
function townsWithin(territory: string, index: EditionIndex): Municipality[] {
  const narrower = [...index.territories.values()].filter(({ parent }) => parent === territory);
  return [...(index.municipalitiesOf.get(territory) ?? []), ...narrower.flatMap(({ id }) => townsWithin(id, index))];
}
