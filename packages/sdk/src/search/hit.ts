import { distanceMetres, type Position } from '../geo/distance.js';
import type { LinkedCatalog } from '../hsds/link.js';
import { isOpen } from '../hsds/schedule.js';
import type { HsdsLocation, HsdsService } from '../hsds/types.js';
import { highlight, type IsMatch } from './highlight.js';
import type { Coverage, ServiceHit } from './types.js';

/** What a hit says beside the record. */
export interface HitDetails {
  score: number;
  coverage: Coverage | undefined;
  distance: number | undefined;
  openAt: Date | undefined;
  isMatch: IsMatch | undefined;
}

const NO_PLACES: Pick<ServiceHit, 'locations'> = Object.freeze({ locations: Object.freeze([]) });

/** True for a place that may be shown as a point. */
export function isMapped(location: HsdsLocation): location is HsdsLocation & Position {
  return location.latitude !== undefined && location.longitude !== undefined && !location.address_withheld;
}

/** Metres from a point to the nearest place of a service, or of its organization; `undefined` when none can be put on a map. */
export function nearestMetres(service: HsdsService, from: Position, catalog: LinkedCatalog): number | undefined {
  let nearest: number | undefined;
  for (const location of catalog.placesOf.get(service)?.locations ?? []) {
    if (!isMapped(location)) continue;
    const metres = distanceMetres(from, location);
    if (nearest === undefined || metres < nearest) nearest = metres;
  }
  return nearest;
}

/** One service with its organization and places, as a list shows it; `undefined` for a service of another catalog. */
export function hitOf(service: HsdsService, catalog: LinkedCatalog, details: HitDetails): ServiceHit | undefined {
  const organization = catalog.organizationOf.get(service);
  if (!organization) return undefined;
  const { score, coverage, distance, openAt, isMatch } = details;
  const open = openAt && isOpen(service.schedules, openAt, catalog.region.timezone);
  const name = isMatch && highlight(service.name, isMatch);
  const description = isMatch && highlight(service.description, isMatch);
  return {
    service,
    organization,
    ...(catalog.placesOf.get(service) ?? NO_PLACES),
    score,
    ...(coverage === undefined ? {} : { coverage }),
    ...(distance === undefined ? {} : { distanceMetres: distance }),
    ...(open === undefined ? {} : { open }),
    highlights: { ...(name ? { name } : {}), ...(description ? { description } : {}) },
  };
}
