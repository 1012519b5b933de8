import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Diagnostic } from '../../diagnostics/types.js';
import { Report } from '../../diagnostics/report.js';
import { readRegion } from '../../read/read-region.js';
import { FIXTURE, withRegion } from '../../testing/region-fixture.js';
import { parseRegion, type RegionData } from '../../validate/parse-region.js';
import { isObject, type JsonObject } from '../json.js';
import type { Imported } from '../plan.js';
import { ImportLog, type ProblemCode } from '../problems.js';
import type { Settings } from '../settings.js';
import { importHsds } from './import-hsds.js';
import type { ApiContents } from './read-api.js';

const EXAMPLES = fileURLToPath(new URL('../../../../../../shared/hsds-3.1/examples/', import.meta.url));
const skip = existsSync(EXAMPLES) ? false : 'the official examples (../shared/hsds-3.1) are not here';
const example = (name: string): JsonObject => JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as JsonObject;

const region: Promise<RegionData> = withRegion(FIXTURE, async (folder) => {
  const report = new Report();
  return parseRegion(await readRegion(folder, report), report);
});

interface Read extends Imported {
  told: ProblemCode[];
  log: ImportLog;
  diagnostics: Diagnostic[];
  /** Values by kind and key. */
  values: Record<string, Record<string, unknown>>;
}

async function read(services: JsonObject[], given: { settings?: Partial<Settings>; organizations?: JsonObject[] } = {}): Promise<Read> {
  const log = new ImportLog();
  const diagnostics: Diagnostic[] = [];
  const settings: Settings = { type: 'hsds', ...given.settings };
  const owners = [...services.map(({ organization }) => organization), ...(given.organizations ?? [])].filter(isObject);
  const contents: ApiContents = {
    services: new Map(services.map((service) => [String(service['id']), service])),
    organizations: new Map(owners.map((owner) => [String(owner['id']), owner])),
    unchanged: new Set(),
    complete: true,
    etags: {},
  };
  const input = {
    source: 'example',
    url: 'https://api.example.org/v3',
    settings,
    lang: settings.lang ?? 'fr',
    state: undefined,
    region: await region,
    today: '2026-01-02',
    log,
  };
  const imported = importHsds(contents, input, diagnostics);
  const values = Object.fromEntries(imported.records.map((record) => [`${record.kind} ${record.key}`, record.values]));
  return { ...imported, told: log.problems.map(({ code }) => code), log, diagnostics, values };
}

const ORGANIZATION = { id: 'o1', name: 'Chez nous', description: 'Un organisme.' };
const service = (members: JsonObject): JsonObject => ({ id: 's1', name: 'Aide', status: 'active', organization: ORGANIZATION, ...members });

/** Each member of the official example that our profile shares, and what becomes of it. A member that is missing here is not shared: it must be in `kept`, or name a person. */
const SHARED: Readonly<Record<string, (found: Record<string, unknown>, given: JsonObject) => void>> = {
  name: (found, given) => assert.deepEqual(found['name'], { fr: given['name'] }),
  alternate_name: (found, given) => assert.deepEqual(found['alternate_name'], { fr: given['alternate_name'] }),
  description: (found, given) => assert.deepEqual(found['description'], { fr: String(given['description']).trim() }),
  url: (found, given) => assert.equal(found['url'], given['url']),
  email: (found, given) => assert.equal(found['email'], given['email']),
  status: (found, given) => assert.equal(found['status'], given['status']),
  interpretation_services: (found, given) => assert.deepEqual(found['interpretation_services'], { fr: given['interpretation_services'] }),
  application_process: (found, given) => assert.deepEqual(found['application_process'], { fr: given['application_process'] }),
  fees_description: (found, given) => assert.deepEqual(found['fees_description'], { fr: given['fees_description'] }),
  wait_time: (found, given) => assert.deepEqual(found['wait_time'], { fr: given['wait_time'] }),
  accreditations: (found, given) => assert.deepEqual(found['accreditations'], { fr: given['accreditations'] }),
  eligibility_description: (found, given) => assert.deepEqual(found['eligibility_description'], { fr: given['eligibility_description'] }),
  minimum_age: (found, given) => assert.equal(found['minimum_age'], given['minimum_age']),
  maximum_age: (found, given) => assert.equal(found['maximum_age'], given['maximum_age']),
  assured_date: (found, given) => assert.equal(found['assured_date'], given['assured_date']),
  alert: (found, given) => assert.deepEqual(found['alert'], { fr: given['alert'] }),
  phones: (found) => {
    const [phone] = found['phones'] as Record<string, unknown>[];
    // The quotes inside the number are the example's own fault, and told; the extension is a string here.
    assert.deepEqual([phone?.['number'], phone?.['extension'], phone?.['type']], ['+44 1234 234567', '100', 'voice']);
    assert.ok(isObject(phone?.['description']));
  },
  schedules: (found) => {
    const [schedule] = found['schedules'] as Record<string, unknown>[];
    const { description, notes, ...rest } = schedule ?? {};
    assert.deepEqual(rest, {
      freq: 'WEEKLY',
      byday: 'TH,FR',
      opens_at: '10:00',
      closes_at: '18:00',
      attending_type: 'You can attend this service in-person or remotely via video conferencing',
      valid_from: '2005-01-01',
      valid_to: '2005-01-01',
      interval: 1,
      bymonthday: '2,3,4',
      dtstart: '2005-01-01',
      schedule_link: 'http://example.com',
    });
    assert.ok(isObject(description) && isObject(notes));
  },
  languages: (found) => assert.equal((found['languages'] as JsonObject[])[0]?.['code'], 'ur'),
  funding: (found, given) => assert.deepEqual(found['funding'], [{ source: { fr: (given['funding'] as JsonObject[])[0]?.['source'] } }]),
  cost_options: (found) =>
    assert.deepEqual(found['cost_options'], [
      {
        amount: 35,
        currency: 'GBP',
        amount_description: { fr: 'per 1 hour session' },
        option: { fr: 'Under 18s and Over 60s' },
        valid_from: '2020-01-01',
        valid_to: '2022-12-31',
      },
    ]),
  required_documents: (found, given) => {
    const [document] = given['required_documents'] as JsonObject[];
    assert.deepEqual(found['required_documents'], [{ document: { fr: document?.['document'] }, uri: document?.['uri'] }]);
  },
  attributes: (found) => assert.deepEqual(found['attributes'], [{ label: { fr: 'An Example Label' }, value: { fr: 'value' } }]),
  service_at_locations: (found) => assert.deepEqual(found['locations'], ['example-organization-inc-mycity-civic-center']),
};

/** Members that say what is said elsewhere. */
const ELSEWHERE = new Set(['id', 'organization']);
const PERSONS = new Set(['contacts', 'assurer_email']);

describe('importHsds', () => {
  it('keeps every member of the official service that our profile shares; the others are kept too', { skip }, async () => {
    const given = example('service_full.json');
    const { values, records } = await read([given]);
    const found = values['service example-organization-inc--community-counselling'];
    assert.ok(found);
    const kept = Object.keys(records.find(({ kind }) => kind === 'service')?.kept ?? {});
    for (const member of Object.keys(given)) {
      if (ELSEWHERE.has(member) || PERSONS.has(member)) continue;
      const check = SHARED[member];
      if (check) check(found, given);
      // 12 free of 10 is nonsense and told; areas nobody here knows are kept.
      else if (member !== 'capacities')
        assert.ok(
          kept.some((path) => path === member || path.startsWith(`${member}[`) || path.startsWith(`${member}.`)),
          member,
        );
    }
  });

  it('keeps the members of the official organization and of its place', { skip }, async () => {
    const given = example('organization_full.json');
    const { values } = await read([], { organizations: [given] });
    const { phones, funding, sources, description, ...found } = values['organization example-organization-inc'] ?? {};
    assert.ok(phones && funding && sources && description);
    assert.deepEqual(found, {
      name: 'Example Organization Inc.',
      alternate_name: { fr: 'Example Org' },
      website: 'http://example.com',
      email: 'email@example.com',
      organization_kind: 'community',
      confidence: 'partial',
      additional_websites: ['https://example.org'],
      year_incorporated: 2011,
      legal_status: { fr: 'Limited Company' },
      organization_identifiers: [{ identifier_scheme: 'GB-COH', identifier_type: 'Company number', identifier: '1234567' }],
    });
    const place = values['location example-organization-inc-mycity-civic-center'] ?? {};
    assert.equal(place['location_type'], 'physical');
    assert.deepEqual(place['addresses'], [
      {
        address_1: '1-30 Main Street, MyVillage',
        city: 'MyCity',
        state_province: 'MyState',
        postal_code: 'ABC 1234',
        country: 'US',
        address_type: 'postal',
      },
    ]);
    assert.ok(place['transportation'] && place['accessibility'] && place['phones'] && place['schedules']);
  });

  it('tells what is impossible in the official example, and leaves only that out', { skip }, async () => {
    const { told, values, records, log } = await read([example('service_full.json')]);
    for (const code of ['point-impossible', 'capacity-above', 'phone-cleaned', 'place-unknown', 'members-kept', 'contacts-left'] as const)
      assert.ok(told.includes(code), code);
    assert.equal(values['location example-organization-inc-mycity-civic-center']?.['latitude'], undefined);
    assert.doesNotMatch(JSON.stringify([records, log.problems]), /Persona/, 'a person is named');
  });

  it('tells persons apart from places where the steward wants them kept', { skip }, async () => {
    const { records } = await read([example('service_full.json')], { settings: { keep_contacts: true } });
    assert.match(JSON.stringify(records), /Ann Persona/);
  });

  it('makes plain text of HTML, finds towns and territories, languages by name, terms by the table', async () => {
    const { values, told } = await read(
      [
        service({
          description: '<p>Un <b>logis</b></p><ul><li>vite</li></ul><script>x()</script>',
          languages: [{ name: 'Espagnol' }, { name: 'Arabic' }, { code: 'eng' }, { name: 'Klingon' }],
          service_areas: [{ name: 'Haute-Vallée' }, { name: 'Valbas' }, { name: 'Le Secteur' }, { name: 'Atlantide' }],
          attributes: [
            { taxonomy_term: { id: 't1', code: 'BH', name: 'Housing/Shelter' } },
            { taxonomy_term: { id: 't2', name: 'Autre' }, value: 'x' },
          ],
          service_at_locations: [
            {
              location: {
                id: 'l1',
                location_type: 'physical',
                latitude: 45.51,
                longitude: -71.51,
                addresses: [
                  { address_1: '12 rue Haute', city: 'MONTCLAIR', postal_code: 'j9x 1a1', country: 'ca', address_type: 'physical' },
                ],
              },
            },
          ],
          cost_options: [{ amount: '12.50', currency: 'cad' }],
          capacities: [{ unit: { id: 'u', name: 'places' }, available: 3, maximum: 8, updated: '2026-01-01T10:00:00Z' }],
        }),
      ],
      { settings: { territories: { 'Le Secteur': 'basse-vallee' }, terms: { BH: 'needs/housing' } } },
    );
    const found = values['service chez-nous--aide'] ?? {};
    assert.deepEqual(found['description'], { fr: 'Un logis\n\n- vite' });
    assert.deepEqual(found['languages'], [{ code: 'es' }, { code: 'ar' }, { code: 'en' }]);
    assert.deepEqual(found['service_areas'], [
      { territory: 'haute-vallee' },
      { territory: 'basse-vallee', municipalities: ['99020'] },
      { territory: 'basse-vallee' },
    ]);
    assert.deepEqual(found['needs'], ['housing']);
    assert.deepEqual(found['attributes'], [{ label: { fr: 'Autre' }, value: { fr: 'x' } }]);
    assert.deepEqual(found['cost_options'], [{ amount: 12.5, currency: 'CAD' }]);
    assert.deepEqual(found['capacities'], [{ unit: { fr: 'places' }, available: 3, maximum: 8, updated: '2026-01-01' }]);
    const place = values['location chez-nous-12-rue-haute-montclair'] ?? {};
    assert.deepEqual([place['municipality'], place['territory'], place['coordinate_precision']], ['99010', 'haute-vallee', 'address']);
    assert.deepEqual([...told].sort(), ['kind-assumed', 'language-unknown', 'members-kept', 'place-unknown', 'term-unknown']);
  });

  it('leaves out a value the schema refuses, and says which', async () => {
    const { values, diagnostics } = await read([
      service({
        email: 'nobody',
        url: 'javascript:alert(1)',
        minimum_age: -3,
        phones: [{ number: '819-555-0100' }, { number: 'none' }],
        status: 'active',
      }),
    ]);
    const found = values['service chez-nous--aide'] ?? {};
    assert.deepEqual(
      [found['email'], found['url'], found['minimum_age'], found['phones']],
      [undefined, undefined, undefined, [{ number: '819-555-0100' }]],
    );
    assert.deepEqual(diagnostics.map(({ path }) => path).sort(), [
      'services[0].email',
      'services[0].minimum_age',
      'services[0].phones[1].number',
      'services[0].url',
    ]);
  });

  it('finds the record that is here already by its name; another of the same key gets another', async () => {
    const same = await read([service({ organization: { id: 'o9', name: 'Maison', description: 'x' } })]);
    assert.ok(
      Object.keys(same.values).some((name) => /^organization maison-[0-9a-f]{8}$/.test(name)),
      'Maison is not Maison de la Vallée',
    );
    const matched = await read([service({ organization: { id: 'o9', name: 'Le Relais', key: 'relais', description: 'x' } })]);
    assert.ok(matched.values['organization relais']);
    const chosen = await read([service({})], { settings: { match: { o1: 'maison', s1: 'maison--logement' } } });
    assert.deepEqual(Object.keys(chosen.values), ['organization maison', 'service maison--logement']);
  });

  it('gives keys that do not depend on the order records come in', async () => {
    const services = ['a', 'b', 'c'].map((id) =>
      service({ id: `s-${id}`, name: 'Aide', organization: { ...ORGANIZATION, id: `o-${id}` } }),
    );
    const keys = async (list: JsonObject[]): Promise<string[]> => (await read(list)).records.map(({ id, key }) => `${id} ${key}`).sort();
    assert.deepEqual(await keys(services), await keys([...services].reverse()));
  });

  it('leaves out a parent that leads back to itself', async () => {
    const organizations = [
      { id: 'a', name: 'A', description: 'x', parent_organization_id: 'b' },
      { id: 'b', name: 'B', description: 'x', parent_organization_id: 'a' },
      { id: 'c', name: 'C', description: 'x', parent_organization_id: 'a2' },
      { id: 'a2', name: 'Aa', description: 'x' },
    ];
    const { values, told } = await read([], { organizations });
    assert.equal(told.filter((code) => code === 'parent-cycle').length, 2);
    assert.deepEqual(
      [values['organization a']?.['parent_organization'], values['organization c']?.['parent_organization']],
      [undefined, 'aa'],
    );
  });

  it('takes the variant of Open Referral UK: no description, no status, extra members', async () => {
    const { values, told } = await read([
      { id: 's1', name: 'Help', organization: { id: 'o1', name: 'Us' }, oruk_extra: { a: 1 }, schedules: null },
    ]);
    assert.deepEqual(values['organization us']?.['description'], { fr: 'Us' });
    assert.equal(values['service us--help']?.['status'], 'active');
    assert.ok(told.includes('kind-assumed') && told.includes('members-kept'));
  });

  it('tells services without a name, an id or an organization', async () => {
    const { told, records } = await read([service({ name: ' ' }), service({ id: 's2', organization: undefined })]);
    assert.deepEqual([told.includes('name-missing'), told.includes('organization-missing')], [true, true]);
    assert.deepEqual(
      records.filter(({ kind }) => kind === 'service'),
      [],
    );
  });

  it('ends whatever a service holds, and gives records only', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(
            'phones',
            'schedules',
            'service_areas',
            'service_at_locations',
            'languages',
            'cost_options',
            'attributes',
            'capacities',
            'description',
            'status',
            'url',
            'minimum_age',
            'metadata',
            'contacts',
            '__proto__',
            'x',
          ),
          fc.oneof(
            fc.jsonValue({ maxDepth: 4 }),
            fc.array(
              fc.dictionary(
                fc.constantFrom('number', 'location', 'unit', 'taxonomy_term', 'name', 'code', 'value', 'description'),
                fc.jsonValue({ maxDepth: 2 }),
              ),
            ),
          ),
        ),
        async (members) => {
          const { records } = await read([{ ...members, id: 's1', name: 'Aide', organization: ORGANIZATION }]);
          assert.ok(records.length <= 300);
          for (const { key } of records) assert.match(key, /^[a-z0-9]+(?:-+[a-z0-9]+)*$/);
        },
      ),
      { numRuns: 200 },
    ));
});
