import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { compileRegion } from '../build/build-region.js';
import { OFFICIAL_ABSENT, officialSchemas, type Validate } from '../testing/official-schemas.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import type { Conformance } from './conformance.js';
import type { Page } from './pager.js';

const ESTRIE = fileURLToPath(new URL('../../estrie/', import.meta.url));
const BASE = 'https://data.example.org/estrie';
const LISTS = {
  services: 'service.json',
  organizations: 'organization.json',
  service_at_locations: 'service_at_location.json',
  taxonomies: 'taxonomy.json',
  taxonomy_terms: 'taxonomy_term.json',
} as const;
type Json = Record<string, unknown>;

async function compiled(folder: string, baseUrl?: string): Promise<Map<string, string>> {
  const built = await compileRegion(await validateRegion(folder), baseUrl === undefined ? {} : { baseUrl });
  assert.ok(built);
  return new Map([...built.contents].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe('the static HSDS API', () => {
  let files: Map<string, string>;
  const read = (path: string): unknown => {
    const text = files.get(path);
    assert.ok(text !== undefined, `no ${path}`);
    return JSON.parse(text);
  };
  const page = (path: string): Page => read(path) as Page;

  before(async () => {
    files = await compiled(ESTRIE, BASE);
  });

  it('says where it is and what it is, at its root', () => {
    assert.deepEqual(read('hsds/index.json'), {
      version: '3.1',
      profile: `${BASE}/hsds/profile/index.json`,
      openapi_url: `${BASE}/hsds/openapi.json`,
      profile_version: '1.0.0',
      per_page: 100,
      sort: 'key',
    });
    for (const name of (read('hsds/profile/index.json') as { schemas: string[] }).schemas)
      assert.ok(files.has(`hsds/profile/${name}`), name);
  });

  for (const list of [...Object.keys(LISTS), 'trainings', 'training_sessions']) {
    it(`walks every page of ${list}, whose counters agree`, () => {
      const first = page(`hsds/${list}.json`);
      const seen: Json[] = [];
      for (let number = 1; number <= Math.max(first.total_pages, 1); number++) {
        const one = number === 1 ? first : page(`hsds/${list}/page-${number}.json`);
        assert.equal(one.total_items, first.total_items);
        assert.equal(one.total_pages, first.total_pages);
        assert.equal(one.page_number, number);
        assert.equal(one.size, one.contents.length);
        assert.equal(one.empty, one.contents.length === 0);
        assert.equal(one.first_page, number === 1);
        assert.equal(one.last_page, number === first.total_pages);
        if (!one.last_page) assert.equal(one.size, 100);
        seen.push(...one.contents);
      }
      assert.equal(seen.length, first.total_items);
      assert.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
      assert.ok(seen.length > 0);
      assert.ok(!files.has(`hsds/${list}/page-${first.total_pages + 1}.json`));
      if (list === 'training_sessions') return;
      for (const record of seen) {
        const whole = read(`hsds/${list}/${String(record['id'])}.json`) as Json;
        for (const [member, value] of Object.entries(record)) {
          if (member === 'organization' || member === 'location') continue;
          assert.deepEqual(whole[member], value, `${list} ${String(record['key'])} ${member}`);
        }
      }
    });
  }

  it('streams the same records as ndjson', () => {
    for (const list of ['services', 'organizations', 'service_at_locations']) {
      const lines = (files.get(`hsds/${list}.ndjson`) ?? '').trimEnd().split('\n');
      assert.equal(lines.length, page(`hsds/${list}.json`).total_items);
      for (const line of lines) {
        const record = JSON.parse(line) as Json;
        assert.deepEqual(read(`hsds/${list}/${String(record['id'])}.json`), record);
      }
    }
  });

  for (const mode of ['plain', 'strict'] as const) {
    it(`validates against the official schemas, ${mode}`, { skip: OFFICIAL_ABSENT }, () => {
      const schemas = officialSchemas(mode);
      let count = 0;
      for (const [list, name] of Object.entries(LISTS)) {
        const validate = schemas(name);
        for (const [path, text] of files) {
          if (!path.startsWith(`hsds/${list}`) || path.endsWith('.ndjson')) continue;
          const value = JSON.parse(text) as Json;
          const isPage = Array.isArray(value['contents']);
          for (const record of isPage ? (value['contents'] as Json[]) : [value]) {
            count += 1;
            // Official lists carry the service beside the place, which the schema of the object does not name.
            const { service, ...object } = record;
            if (mode === 'strict' && list === 'service_at_locations') assert.deepEqual(schemas('service.json')(service), []);
            assert.deepEqual(validate(list === 'service_at_locations' ? object : record), [], `${path} ${String(record['key'])}`);
          }
        }
      }
      assert.ok(count > 1500, String(count));
    });
  }

  it('gives list services nothing but single values and their organization', { skip: OFFICIAL_ABSENT }, () => {
    const validate: Validate = officialSchemas('plain')('compiled_service_list.json');
    for (const service of page('hsds/services.json').contents) {
      assert.deepEqual(validate(service), []);
      for (const [member, value] of Object.entries(service)) assert.ok(!Array.isArray(value), member);
    }
  });

  it('gives an id to one thing only', () => {
    const things = new Map<string, string>();
    const walk = (value: unknown, at: string): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, at);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      // An organization and a term stand in many services, each in a form of its own.
      if (at === 'organization' || at === 'taxonomy_term') return;
      const text = JSON.stringify(value);
      const id = String((value as Json)['id']);
      assert.equal(things.get(id) ?? text, text, `${at} ${id}`);
      things.set(id, text);
      for (const [member, inner] of Object.entries(value)) {
        if (!['sources', 'translations', 'status_detail'].includes(member)) walk(inner, member);
      }
    };
    for (const [path, text] of files) {
      if (/^hsds\/services\/[0-9a-f]{8}-/.test(path)) walk(JSON.parse(text), 'service');
    }
    assert.ok(things.size > 3000, String(things.size));
  });

  it('has every relation of the tabular data package', () => {
    const data = read('hsds/tabular/datapackage.json') as {
      resources: {
        name: string;
        path: string;
        schema: { fields: { name: string }[]; foreignKeys: { fields: string; reference: { resource: string } }[] };
      }[];
    };
    const tables = new Map(
      data.resources.map((resource) => [
        resource.name,
        parse<Record<string, string>>(files.get(`hsds/tabular/${resource.path}`) ?? '', { columns: true }),
      ]),
    );
    const idsOf = new Map([...tables].map(([name, rows]) => [name, new Set(rows.map(({ id }) => id))]));
    assert.equal(tables.get('services')?.length, page('hsds/services.json').total_items);
    for (const { name, schema } of data.resources) {
      const rows = tables.get(name) ?? [];
      assert.equal(idsOf.get(name)?.size, rows.length, `${name}: an id stands twice`);
      assert.deepEqual(
        Object.keys(rows[0] ?? {}),
        schema.fields.map((field) => field.name),
      );
      for (const { fields, reference } of schema.foreignKeys) {
        for (const row of rows) {
          const value = row[fields] ?? '';
          if (value !== '') assert.ok(idsOf.get(reference.resource)?.has(value), `${name}.${fields} ${value}`);
        }
      }
    }
  });

  it('says itself that it conforms', () => {
    const conformance = read('conformance.json') as Conformance;
    assert.equal(conformance.conforms, true);
    for (const { rule, checked } of conformance.rules) assert.ok(checked > 0, rule);
    assert.deepEqual((read('manifest.json') as Json)['conformance'], { hsds_version: '3.1', profile_version: '1.0.0', conforms: true });
  });

  it('never shows what is withheld, in any file', () => {
    const withheld = page('hsds/services.json').contents.length > 0 ? [...files] : [];
    for (const [path, text] of withheld) {
      if (!path.startsWith('hsds/organizations/') || path.includes('page-')) continue;
      for (const location of ((JSON.parse(text) as Json)['locations'] ?? []) as Json[]) {
        if (location['address_withheld'] !== true) continue;
        assert.equal(location['latitude'], undefined);
        for (const address of (location['addresses'] ?? []) as Json[])
          assert.deepEqual([address['address_1'], address['postal_code']], ['', '']);
      }
    }
  });
});

describe('hsdsFiles', () => {
  it('keeps leading zeros, areas, texts in other languages and terms', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const files = await compiled(folder);
      const services = [...files]
        .filter(([path]) => /^hsds\/services\/[0-9a-f]{8}-/.test(path))
        .map(([, text]) => JSON.parse(text) as Json);
      const help = services.find(({ key }) => key === 'maison--logement');
      assert.ok(help);
      const organization = help['organization'] as { phones: Json[] };
      assert.equal(organization.phones[0]?.['extension'], undefined);
      assert.equal(organization.phones[0]?.['extension_text'], '0123');
      assert.deepEqual(
        (help['service_areas'] as Json[]).map(({ name, municipality }) => [name, municipality]),
        [['Montclair', '99010']],
      );
      assert.deepEqual(help['translations'], [{ field_name: 'name', language: 'en', state: 'machine', value: 'Housing help' }]);
      assert.deepEqual(
        (help['attributes'] as Json[]).map(({ link_type, value }) => `${String(link_type)}/${String(value)}`),
        ['needs/housing', 'stages/arrival', 'audiences/everyone'],
      );
      assert.deepEqual(JSON.parse(files.get('hsds/index.json') ?? ''), {
        version: '3.1',
        profile: 'profile/index.json',
        openapi_url: 'openapi.json',
        profile_version: '1.0.0',
        per_page: 100,
        sort: 'key',
      });
    });
  });

  it('turns “all but” into the municipalities that are served', async () => {
    const maison = (FIXTURE['organizations/maison.yaml'] ?? '').replace(
      "municipalities: ['99010'], unconfirmed: true",
      "except: ['99010']",
    );
    const region = maison.replace('territory: haute-vallee, except', 'territory: vallee, except');
    await withRegion({ ...FIXTURE, 'organizations/maison.yaml': region }, async (folder) => {
      const files = await compiled(folder);
      const text = [...files].find(
        ([path, content]) => path.startsWith('hsds/services/') && content.includes('"key":"maison--logement"'),
      )?.[1];
      const areas = (JSON.parse(text ?? '{}') as { service_areas: Json[] }).service_areas;
      assert.deepEqual(
        areas.map(({ name, description, except }) => ({ name, description, except })),
        [{ name: 'Valbas', description: 'La Vallée', except: ['99010'] }],
      );
    });
  });

  it('is one empty page where there is nothing', async () => {
    const rest = Object.fromEntries(Object.entries(FIXTURE).filter(([file]) => !/maison|accueillir/.test(file)));
    await withRegion(rest, async (folder) => {
      const first = JSON.parse((await compiled(folder)).get('hsds/services.json') ?? '') as Page;
      assert.deepEqual(first, {
        total_items: 0,
        total_pages: 0,
        page_number: 1,
        size: 0,
        first_page: true,
        last_page: true,
        empty: true,
        contents: [],
      });
    });
  });
});
