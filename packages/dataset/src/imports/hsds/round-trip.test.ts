import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileRegion } from '../../build/build-region.js';
import { run } from '../../cli/run.js';
import { FIXTURE, withRegion } from '../../testing/region-fixture.js';
import { json, withServer } from '../../testing/test-server.js';
import { validateRegion } from '../../validate/validate-region.js';
import { isObject } from '../json.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const EXAMPLES = join(PACKAGE, '../../../shared/hsds-3.1/examples');
const skip = existsSync(EXAMPLES) ? false : 'the official examples (../shared/hsds-3.1) are not here';
const example = (name: string): unknown => JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as unknown;

/** The answers of a region's static API, by path without query. */
async function served(folder: string): Promise<Map<string, string>> {
  const built = await compileRegion(await validateRegion(folder), {});
  assert.ok(built, 'the region can be built');
  return new Map([...built.contents].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

async function importing(url: string, folder: string): Promise<void> {
  const err: string[] = [];
  const code = await run(['import', 'hsds', url, folder, '--write', '--source', 'autre'], {
    cwd: folder,
    packageFolder: PACKAGE,
    env: {},
    out: () => undefined,
    err: (text) => err.push(text),
  });
  assert.ok(code === 0 || code === 1, err.join('\n'));
}

/** Members of the official example that do not come back, and why. `*`: wherever they are. */
const NOT_BACK: Readonly<Record<string, string>> = {
  '*.id': 'our own, derived from keys',
  '*.contacts': 'persons',
  '*.attention': 'a person',
  '*.assurer_email': 'a person',
  '*.languages.name': 'ours is in the language of the edition',
  '*.phones.languages': 'not in our profile',
  '*.location.languages': 'not in our profile',
  '*.locations.languages': 'not in our profile',
  '*.schedules.timezone': 'an offset; our profile has the zone',
  '*.schedules.until': 'the same as valid_to',
  '*.schedules.count': 'not in our profile',
  '*.schedules.wkst': 'not in our profile',
  '*.schedules.byweekno': 'not in our profile',
  '*.schedules.byyearday': 'not in our profile',
  '*.schedules.bymonthday': 'days of the month in a rule of weeks: refused, and told',
  '*.address_2': 'stands after address_1',
  '*.region': 'not in our profile',
  '*.latitude': 'impossible, and told',
  '*.longitude': 'impossible, and told',
  '*.external_identifier': 'not in our profile',
  '*.external_identifier_type': 'not in our profile',
  '*.location.url': 'not in our profile',
  '*.locations.url': 'not in our profile',
  '*.location.alternate_name': 'not in our profile',
  '*.locations.alternate_name': 'not in our profile',
  '*.capacities': '12 free of 10: nonsense, and told',
  '*.service_areas': 'the area is not of the region: told',
  '*.attributes': 'a term nobody here has; its label and value come back (below)',
  '*.metadata': 'our profile says where facts were read',
  '*.additional_urls': 'not in our profile',
  '*.additional_websites.label': 'not in our profile',
  '*.program': 'not in our profile',
  '*.programs': 'not in our profile',
  '*.tax_status': 'not in our profile',
  '*.logo': 'not in our profile',
  '*.uri': 'not in our profile',
  '*.organization.parent_organization_id': 'an organization that is not in the example',
  '*.service_at_locations.description': 'said of the service',
  '*.service_at_locations.phones': 'said of the service',
  '*.service_at_locations.schedules': 'said of the service',
  fees: 'deprecated; fees_description says it',
  licenses: 'deprecated',
  last_modified: 'the source’s own clock',
};

const isLeftOut = (path: string): boolean =>
  Object.keys(NOT_BACK).some((one) =>
    one.startsWith('*.') ? `.${path}`.endsWith(one.slice(1)) && path !== 'required_documents.uri' : one === path,
  );

/** A value as both sides mean it: spaces, quotes in a number, seconds and the case of a currency aside. */
const meant = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .trim()
        .replace(/^"|"$/g, '')
        .replace(/^(\d\d:\d\d):00$/, '$1')
        .replace(/^gbp$/, 'GBP')
        .replace('1-30 Main Street, MyVillage', '1-30 Main Street')
    : value;

/** Every member of `given` that is not in `back`, or is another there. */
function lost(given: unknown, back: unknown, path: string): string[] {
  if (path !== '' && isLeftOut(path)) return [];
  if (Array.isArray(given)) return given.flatMap((item, index) => lost(item, Array.isArray(back) ? back[index] : undefined, path));
  if (isObject(given))
    return Object.entries(given).flatMap(([name, value]) =>
      lost(value, isObject(back) ? back[name] : undefined, path === '' ? name : `${path}.${name}`),
    );
  return Object.is(meant(given), meant(back)) ? [] : [`${path}: ${JSON.stringify(given)} came back as ${JSON.stringify(back)}`];
}

describe('the round trip of an HSDS record', () => {
  it('brings back every member of the official service that our profile shares', { skip }, async () => {
    const given = example('service_full.json');
    assert.ok(isObject(given));
    await withRegion(FIXTURE, (folder) =>
      withServer(
        ({ url = '' }, response) => {
          const [path] = url.split('?');
          if (path === '/services')
            json(response, {
              contents: [{ id: given['id'], name: given['name'], status: 'active' }],
              total_items: 1,
              total_pages: 1,
              last_page: true,
              empty: false,
            });
          else if (path === `/services/${String(given['id'])}`) json(response, given);
          else response.writeHead(404).end();
        },
        async (url) => {
          await importing(url, folder);
          const files = await served(folder);
          const services = [...files]
            .filter(([path]) => /^hsds\/services\/[0-9a-f-]{36}\.json$/.test(path))
            .map(([, text]) => JSON.parse(text) as Record<string, unknown>);
          const back = services.find(({ key }) => key === 'example-organization-inc--community-counselling');
          assert.deepEqual(lost(given, back, ''), []);
          assert.match(JSON.stringify(back), /"label":"An Example Label","value":"value"/);
          for (const path of ['name', 'phones.number', 'organization.website', 'required_documents.uri'])
            assert.equal(isLeftOut(path), false, path);
        },
      ),
    );
  });

  it('brings a region’s own records to another region and back without a loss', async () => {
    const own = await withRegion(FIXTURE, served);
    const empty = Object.fromEntries(Object.entries(FIXTURE).filter(([file]) => !/^(?:organizations|trainings)/.test(file)));
    await withRegion(empty, (folder) =>
      withServer(
        ({ url = '' }, response) => {
          const { pathname, searchParams } = new URL(url, 'http://localhost');
          const page = searchParams.get('page') ?? '1';
          const path = pathname === '/' ? 'hsds/index.json' : `hsds${pathname}${page === '1' ? '' : `/page-${page}`}.json`;
          const text = own.get(path);
          if (text === undefined) response.writeHead(404).end();
          else json(response, text);
        },
        async (url) => {
          await importing(url, folder);
          const back = await served(folder);
          const records = [...own].filter(([path]) => /^hsds\/(?:services|organizations)\/[0-9a-f-]{36}\.json$/.test(path));
          assert.ok(records.length >= 4);
          for (const [path, text] of records) {
            const [before, after] = [text, back.get(path) ?? 'null'].map((one) => JSON.parse(one) as unknown);
            // What supports the facts is now the region they were read from, and the words are in its language.
            const ofHere = ['sources', 'metadata', 'translations', 'stage_roles'];
            const compared = (value: unknown): unknown =>
              Array.isArray(value)
                ? value.map(compared)
                : isObject(value)
                  ? Object.fromEntries(
                      Object.entries(value)
                        .filter(([name]) => !ofHere.includes(name))
                        .map(([name, inner]) => [name, compared(inner)]),
                    )
                  : value;
            assert.deepEqual(lost(compared(before), compared(after), 'own'), [], path);
            // Nothing is added either: a term of ours is a term, not an attribute.
            const attributes = (value: unknown): unknown =>
              isObject(value) && Array.isArray(value['attributes']) ? value['attributes'].length : 0;
            assert.equal(attributes(after), attributes(before), path);
          }
        },
      ),
    );
  });
});
