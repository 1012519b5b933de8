import type { HsdsAccessibility, HsdsAddress, HsdsLocation, HsdsPhone, HsdsSchedule, HsdsServiceArea } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import { municipalityName, territoryName, type Site } from '../pages/site.js';

/** A schema.org object. A member without a value is absent. */
export interface JsonLd {
  '@type': string;
  '@id'?: string | undefined;
  [member: string]: unknown;
}

/** The name of a record's thing in every language and every edition, wherever the region is published. */
export function idOf({ id }: { id: string }): string {
  return `urn:uuid:${id}`;
}

/** An object that points at another by its `@id`. */
export function reference(record: { id: string }): { '@id': string } {
  return { '@id': idOf(record) };
}

/** One value alone, several as a list, none as nothing. */
export function oneOrMany<T>(values: readonly T[]): T | T[] | undefined {
  return values.length === 1 ? values[0] : someOf(values);
}

/** A place that may be shown: nothing for one whose address is withheld, which must never appear. */
export function placeOf(location: HsdsLocation): JsonLd | undefined {
  const { address_withheld, location_type, name, addresses = [], latitude, longitude, coordinate_precision } = location;
  if (address_withheld === true || location_type === 'virtual') return undefined;
  return {
    '@type': 'Place',
    '@id': idOf(location),
    name,
    address: oneOrMany(addresses.map(postalAddress)),
    // The middle of a town is not where the door is.
    geo: coordinate_precision === 'address' ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
    amenityFeature: amenities(location.accessibility),
  };
}

/** What a place offers to people with a disability, in words. */
export function amenities(accessibility: readonly HsdsAccessibility[] | undefined): JsonLd[] | undefined {
  return someOf(
    accessibility?.map(({ description, details }) => ({
      '@type': 'LocationFeatureSpecification',
      name: description,
      description: details,
    })),
  );
}

function postalAddress({ address_1, city, state_province, postal_code, country }: HsdsAddress): JsonLd {
  return {
    '@type': 'PostalAddress',
    streetAddress: address_1,
    addressLocality: city,
    addressRegion: state_province,
    postalCode: postal_code,
    addressCountry: country,
  };
}

/** A telephone number as it is dialled, its extension after it. */
export function telephone({ number, extension }: HsdsPhone): string {
  return extension === undefined ? number : `${number};ext=${extension}`;
}

/** Phones as contact points; a fax has a member of its own. */
export function contactPoints(phones: readonly HsdsPhone[] | undefined): JsonLd[] | undefined {
  return someOf(
    phones?.map((phone) => ({
      '@type': 'ContactPoint',
      ...(phone.type === 'fax' ? { faxNumber: phone.number } : { telephone: telephone(phone) }),
      description: phone.description,
    })),
  );
}

/** What is served, town by town where the rest of a territory is not. An area that is to be confirmed is not told. */
export function areasServed(site: Site, areas: readonly HsdsServiceArea[]): unknown {
  return oneOrMany(
    areas.flatMap(({ territory, municipalities, except, unconfirmed }): JsonLd[] => {
      if (municipalities !== undefined) return municipalities.map((code) => town(site, code));
      if (unconfirmed === true) return [];
      if (except === undefined) return [area(site, territory)];
      return (site.townsOf.get(territory) ?? []).filter((code) => !except.includes(code)).map((code) => town(site, code));
    }),
  );
}

/** A territory as schema.org names it. */
export function area(site: Site, territory: string): JsonLd {
  return { '@type': 'AdministrativeArea', name: site.territories.get(territory)?.full_name ?? territoryName(site, territory) };
}

function town(site: Site, code: string): JsonLd {
  return { '@type': 'City', name: municipalityName(site, code) };
}

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Days as schema.org names them. */
export function dayNames(byday: string): string[] {
  return byday.split(',').flatMap((day) => (DAYS[day] === undefined ? [] : [`https://schema.org/${DAYS[day]}`]));
}

/** Weekly opening hours. Hours of booking, every second week or of some days of the month have no form here: they are left out. */
export function openingHours(schedules: readonly HsdsSchedule[] | undefined): JsonLd[] | undefined {
  return someOf(
    schedules?.flatMap(({ freq, interval, attending_type, byday, bymonthday, opens_at, closes_at, valid_from, valid_to }) =>
      attending_type !== undefined ||
      freq === 'MONTHLY' ||
      (interval ?? 1) !== 1 ||
      byday === undefined ||
      bymonthday !== undefined ||
      opens_at === undefined ||
      closes_at === undefined
        ? []
        : [
            {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: oneOrMany(dayNames(byday)),
              opens: opens_at,
              // The end of the day, as schema.org writes it.
              closes: closes_at === '24:00' ? '23:59' : closes_at,
              validFrom: valid_from,
              validThrough: valid_to,
            },
          ],
    ),
  );
}

/** The audiences of a record, with the ages it is for. */
export function audiences(names: readonly string[], minimum?: number, maximum?: number): unknown {
  const aged = minimum !== undefined || maximum !== undefined;
  const ages: JsonLd[] = aged ? [{ '@type': 'PeopleAudience', suggestedMinAge: minimum, suggestedMaxAge: maximum }] : [];
  return oneOrMany([...names.map((name): JsonLd => ({ '@type': 'Audience', audienceType: name })), ...ages]);
}
