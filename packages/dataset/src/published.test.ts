import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  createClient,
  memorySource,
  SERVICE_STATUSES,
  type AccueilClient,
  type Catalog,
  type Gazetteer,
  type HsdsSchedule,
  type HsdsTaxonomyTerm,
  type Synonyms,
  type Topology,
} from '@accueil/sdk';
import { compileRegion } from './build/build-region.js';
import { CATALOG_BUDGET_BYTES, travelSize } from './build/sizes.js';
import { formatDiagnostic } from './messages/format.js';
import { validateRegion } from './validate/validate-region.js';

const PACKAGE = fileURLToPath(new URL('../', import.meta.url));
const HSDS = join(PACKAGE, '../../../shared/hsds-3.1/schema');

const regions = readdirSync(PACKAGE).filter((name) => existsSync(join(PACKAGE, name, 'region.yaml')));

for (const name of regions) {
  describe(`the region in ${name}/`, async () => {
    const validated = await validateRegion(join(PACKAGE, name));
    const compiled = await compileRegion(validated);
    const read = (path: string): unknown => JSON.parse(new TextDecoder().decode(compiled?.contents.get(path)));
    const catalogOf = (lang: string): Catalog => read(`${lang}/catalog.json`) as Catalog;
    const locales = validated.data.locales;

    it('has no fault and no warning', () => {
      assert.deepEqual(
        validated.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'en')),
        [],
      );
      assert.ok(compiled);
    });

    const client = (lang: string): AccueilClient =>
      createClient({
        lang,
        source: memorySource({
          catalog: catalogOf(lang),
          gazetteer: read('territories.json') as Gazetteer,
          synonyms: read('synonyms.json') as Synonyms,
          ...(compiled?.contents.has('boundaries.topojson') ? { boundaries: read('boundaries.topojson') as Topology } : {}),
        }),
      });

    for (const lang of locales) {
      it(`loads in ${lang} with no problem, and every key answers`, async () => {
        const accueil = client(lang);
        const report = await accueil.report();
        assert.deepEqual(report.problems, []);
        assert.equal(report.lang, lang);
        const { services, organizations } = catalogOf(lang);
        for (const service of services) {
          for (const key of [service.id, service.key, ...(service.former_keys ?? [])]) {
            assert.equal((await accueil.services.get(key)).id, service.id);
          }
        }
        for (const organization of organizations) {
          for (const key of [organization.id, organization.key, ...(organization.former_keys ?? [])]) {
            assert.equal((await accueil.organizations.get(key)).id, organization.id);
          }
        }
      });
    }

    it('finds each need by its label in every language', async () => {
      const accueil = client(locales[0] ?? '');
      for (const lang of locales) {
        const needs = catalogOf(lang).taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'needs');
        const isOwn = ({ translations }: HsdsTaxonomyTerm): boolean => (translations?.['name']?.lang ?? lang) === lang;
        for (const { key, name } of needs.filter(isOwn)) {
          const { understood } = await accueil.services.search({ query: name, perPage: 1 });
          assert.ok(understood.needs.includes(key), `${lang}: ${name}`);
        }
      }
      assert.deepEqual((await accueil.report()).problems, []);
    });

    it('holds the same records in every language', () => {
      const ids = (lang: string): string[] => {
        const { organizations, services, locations, taxonomy_terms } = catalogOf(lang);
        return [...organizations, ...services, ...locations, ...taxonomy_terms].map(({ id }) => id);
      };
      const first = ids(locales[0] ?? '');
      assert.equal(new Set(first).size, first.length);
      for (const lang of locales) assert.deepEqual(ids(lang), first);
    });

    it('shows no point and no street where the address is withheld', () => {
      for (const location of catalogOf(locales[0] ?? '').locations) {
        if (!location.address_withheld) continue;
        assert.equal(location.latitude, undefined, location.key);
        assert.ok(
          (location.addresses ?? []).every((address) => address.address_1 === undefined && address.postal_code === undefined),
          location.key,
        );
      }
    });

    it('puts services on the map by their own places, else by those of their organization, a withheld one never', async (test) => {
      const { total_items, unmapped, contents } = await client(locales[0] ?? '').services.search({
        near: { latitude: 45.4, longitude: -71.9 },
        perPage: 1000,
      });
      assert.equal(contents.length, total_items);
      const bare = contents.filter(({ service }) => !service.service_at_locations);
      for (const { service, organization, locations, locationsOf } of contents) {
        const ids = service.service_at_locations?.map(({ location_id }) => location_id) ?? organization.location_ids ?? [];
        const owner = service.service_at_locations ? 'service' : organization.location_ids ? 'organization' : undefined;
        assert.deepEqual([locations.map(({ id }) => id), locationsOf], [ids, owner], service.key);
      }
      for (const { locations, distanceMetres, service } of contents) {
        const isMapped = locations.some(({ latitude, address_withheld }) => latitude !== undefined && !address_withheld);
        assert.equal(distanceMetres !== undefined, isMapped, service.key);
      }
      assert.equal(unmapped, contents.filter(({ distanceMetres }) => distanceMetres === undefined).length);
      test.diagnostic(`${total_items} services: ${bare.length} without a place of their own, ${unmapped} that cannot be put on a map`);
    });

    it(`weighs at most ${CATALOG_BUDGET_BYTES} bytes compressed, in the base language`, async () => {
      const bytes = compiled?.contents.get(`${locales[0] ?? ''}/catalog.json`);
      assert.ok(bytes);
      const { brotli } = await travelSize(bytes);
      assert.ok(brotli <= CATALOG_BUDGET_BYTES, `${brotli} bytes`);
    });

    it('uses the words of HSDS 3.1', { skip: existsSync(HSDS) ? false : 'the schemas of HSDS 3.1 are not beside the project' }, () => {
      const words = (object: string, member: string): unknown[] => {
        const schema = JSON.parse(readFileSync(join(HSDS, `${object}.json`), 'utf8')) as {
          properties: Record<string, { enum?: unknown[] }>;
        };
        return schema.properties[member]?.enum ?? [];
      };
      assert.deepEqual([...SERVICE_STATUSES], words('service', 'status'));
      const { services, locations } = catalogOf(locales[0] ?? '');
      const used = (values: (string | undefined)[]): string[] => [...new Set(values)].filter((value) => value !== undefined);
      const schedules: HsdsSchedule[] = services.flatMap((service) => service.schedules ?? []);
      for (const [object, member, values] of [
        ['service', 'status', services.map(({ status }) => status)],
        ['location', 'location_type', locations.map(({ location_type: type }) => type)],
        ['address', 'address_type', locations.flatMap(({ addresses }) => (addresses ?? []).map((address) => address.address_type))],
        ['schedule', 'freq', schedules.map(({ freq }) => freq)],
      ] as const) {
        for (const value of used([...values])) assert.ok(words(object, member).includes(value), `${object}.${member}: ${value}`);
      }
    });
  });
}
