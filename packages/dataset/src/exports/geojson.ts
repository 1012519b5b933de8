import type { HsdsLocation, HsdsService } from '@accueil/sdk';
import { compact } from '../build/compact.js';
import type { Edition, PublishedFile } from '../build/edition.js';

/** RFC 7946. */
interface Feature {
  type: 'Feature';
  id: string;
  /** `null`: the place cannot be put on a map, or is not known. */
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] } | null;
  properties: Readonly<Record<string, unknown>>;
}

/**
 * `exports/services.geojson` (RFC 7946): a feature for each service at each of its places, and one without geometry for a service without a
 * known place. `coordinate_precision` says how exact a point is; a withheld address has none.
 */
export function* geojsonFile({ catalog }: Edition): Iterable<PublishedFile> {
  const locations = new Map(catalog.locations.map((location) => [location.id, location]));
  const organizations = new Map(catalog.organizations.map(({ id, name }) => [id, name]));
  yield { path: 'exports/services.geojson', content: collection(catalog.services, locations, organizations) };
}

/** In pieces: a large region's collection is longer than one string can be. */
function* collection(
  services: readonly HsdsService[],
  locations: ReadonlyMap<string, HsdsLocation>,
  organizations: ReadonlyMap<string, string>,
): Iterable<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '\n';
  for (const service of services) {
    const places = (service.service_at_locations ?? []).map(({ location_id }) => locations.get(location_id));
    for (const place of places.length > 0 ? places : [undefined]) {
      yield separator + JSON.stringify(featureOf(service, place, organizations.get(service.organization_id)));
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function featureOf(service: HsdsService, place: HsdsLocation | undefined, organization: string | undefined): Feature {
  const { latitude, longitude } = place ?? {};
  return {
    type: 'Feature',
    id: place ? `${service.id}/${place.id}` : service.id,
    geometry:
      latitude === undefined || longitude === undefined || place?.address_withheld === true
        ? null
        : { type: 'Point', coordinates: [longitude, latitude] },
    properties: compact({
      key: service.key,
      name: service.name,
      organization,
      status: service.status,
      needs: service.needs,
      location: place?.name,
      address: place?.addresses
        ?.map(({ address_1, city, postal_code }) => [address_1, city, postal_code].filter(Boolean).join(', '))
        .join('; '),
      coordinate_precision: place?.coordinate_precision,
      address_withheld: place?.address_withheld,
      url: service.url,
    }),
  };
}
