import type { HsdsPhone, HsdsService, TaxonomyKey } from '@accueil/sdk';
import { stringify } from 'csv-stringify/sync';
import type { Edition, PublishedFile, RegionContext } from '../build/edition.js';

const COLUMNS = [
  'key',
  'name',
  'alternate_name',
  'organization',
  'status',
  'status_state',
  'status_since',
  'status_until',
  'description',
  'needs',
  'stages',
  'audiences',
  'excluded_audiences',
  'service_areas',
  'locations',
  'hours',
  'phones',
  'email',
  'url',
  'organization_phones',
  'organization_email',
  'organization_website',
  'application_process',
  'eligibility_description',
  'minimum_age',
  'maximum_age',
  'languages',
  'fees_description',
  'assured_date',
  'sources',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * `exports/services.csv`: a service a line, flat, in the region's default language, for whoever opens it in a spreadsheet. Several values of a
 * cell are parted by `; `. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function* csvFile(edition: Edition, context: RegionContext): Iterable<PublishedFile> {
  const rowOf = rowMaker(edition, context);
  yield { path: 'exports/services.csv', content: lines(edition.catalog.services, rowOf) };
}

/** Rows by the hundred: a large region's table is longer than one string can be. */
function* lines(services: readonly HsdsService[], rowOf: (service: HsdsService) => Row): Iterable<string> {
  yield stringify([[...COLUMNS]], { bom: true });
  for (let start = 0; start < services.length; start += 100) {
    yield stringify(services.slice(start, start + 100).map(rowOf), { columns: [...COLUMNS], escape_formulas: true });
  }
}

function rowMaker({ catalog }: Edition, { gazetteer }: RegionContext): (service: HsdsService) => Row {
  const organizations = new Map(catalog.organizations.map((organization) => [organization.id, organization]));
  const locations = new Map(catalog.locations.map((location) => [location.id, location]));
  const places = new Map([
    ...gazetteer.territories.map(({ id, name }) => [id, name] as const),
    ...gazetteer.municipalities.map(({ code, name }) => [code, name] as const),
  ]);
  const labels = new Map(catalog.taxonomy_terms.map(({ taxonomy, key, name }) => [`${taxonomy}/${key}`, name]));
  const named = (taxonomy: TaxonomyKey, keys: readonly string[] = []): string =>
    joined(keys.map((key) => labels.get(`${taxonomy}/${key}`) ?? key));
  const placeNames = (codes: readonly string[] = []): string => codes.map((code) => places.get(code) ?? code).join(', ');
  return (service) => {
    const organization = organizations.get(service.organization_id);
    return {
      key: service.key,
      name: service.name,
      alternate_name: service.alternate_name ?? '',
      organization: organization?.name ?? '',
      status: service.status,
      status_state: service.status_detail?.state ?? '',
      status_since: service.status_detail?.since ?? '',
      status_until: service.status_detail?.until ?? '',
      description: service.description ?? '',
      needs: named('needs', service.needs),
      stages: named('stages', service.stages),
      audiences: named('audiences', service.audiences),
      excluded_audiences: named('audiences', service.excluded_audiences),
      service_areas: joined(
        service.service_areas.map(({ territory, municipalities, except }) => {
          const name = places.get(territory) ?? territory;
          if (municipalities) return `${name}: ${placeNames(municipalities)}`;
          return except ? `${name} − ${placeNames(except)}` : name;
        }),
      ),
      locations: joined(
        (service.service_at_locations ?? []).map(({ location_id }) => {
          const place = locations.get(location_id);
          const [address] = place?.addresses ?? [];
          return [place?.name, address?.address_1, address?.city, address?.postal_code].filter(Boolean).join(', ');
        }),
      ),
      hours: joined(
        (service.schedules ?? []).map(({ byday, opens_at, closes_at, description }) =>
          [byday, opens_at === undefined ? undefined : `${opens_at}–${closes_at ?? ''}`, description].filter(Boolean).join(' '),
        ),
      ),
      phones: phonesOf(service.phones),
      email: service.email ?? '',
      url: service.url ?? '',
      organization_phones: phonesOf(organization?.phones),
      organization_email: organization?.email ?? '',
      organization_website: organization?.website ?? '',
      application_process: service.application_process ?? '',
      eligibility_description: service.eligibility_description ?? '',
      minimum_age: service.minimum_age ?? '',
      maximum_age: service.maximum_age ?? '',
      languages: joined((service.languages ?? []).map(({ code }) => code)),
      fees_description: service.fees_description ?? '',
      assured_date: service.assured_date ?? '',
      sources: joined([...(service.sources ?? []), ...(organization?.sources ?? [])].map(({ url }) => url)),
    };
  };
}

function joined(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join('; ');
}

function phonesOf(phones: readonly HsdsPhone[] | undefined): string {
  return joined((phones ?? []).map(({ number, extension }) => (extension === undefined ? number : `${number} #${extension}`)));
}
