import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createClient, memorySource, type Catalog, type ContinuumRoles, type Gazetteer, type RoleEntry } from '@accueil/sdk';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readHtml } from './testing/html.js';
import { FIXTURE, withRegion } from './testing/region-fixture.js';
import { runAccueil } from './testing/run-accueil.js';

const ROLE =
  'stage=arrival | role=refers | needs=housing | territories=haute-vallee | service=maison--logement | sources[1].url=https://table.example.org/roles | sources[1].date_seen=2026-10-08';

/** Puts a role in the spreadsheet's cell of an organization. */
async function writeRole(folder: string, text: string): Promise<void> {
  const file = join(folder, 'w/organizations.csv');
  const rows: string[][] = parse(await readFile(file, 'utf8'), { bom: true });
  const [column, row] = [rows[1]?.indexOf('stage_roles') ?? -1, rows.find((cells) => cells.includes('maison'))];
  assert.ok(column >= 0 && row);
  row[column] = text;
  await writeFile(file, stringify(rows));
}

/** What is published of a folder's region. */
async function publish(folder: string) {
  const { code, err } = await runAccueil(['build', 'region', '--out', 'dist'], { cwd: folder });
  assert.equal(code, 0, err);
  const read = (path: string): Promise<string> => readFile(join(folder, 'dist/vallee', path), 'utf8');
  const parsed = async <T>(path: string): Promise<T> => JSON.parse(await read(path)) as T;
  const source = memorySource({
    catalog: await parsed<Catalog>('fr/catalog.json'),
    gazetteer: await parsed<Gazetteer>('territories.json'),
    continuum: await parsed<ContinuumRoles>('continuum.json'),
  });
  const client = createClient({ source, now: () => new Date('2026-11-26T12:00:00Z') });
  const { rows } = await client.continuum.matrix({ need: ['housing'], stage: ['arrival'] });
  const page = (path: string) => read(`pages/${path}`).then((html) => readHtml(html).elements);
  return { entries: rows.flatMap(({ cells }) => cells.flat()), page, read };
}

const told = ({ organization, role, derived, territories }: RoleEntry): unknown => [organization.key, role, derived, territories];
/** The text of the section of roles, as on the page; absent where there is none. */
const rolesSection = (elements: { tag: string; text: string }[], title: string): string | undefined =>
  elements.find(({ tag, text }) => tag === 'section' && text.startsWith(title))?.text.replaceAll('\u00a0', ' ');

describe('the role of an organization, from the steward to everybody', () => {
  const placed = Object.fromEntries(Object.entries(FIXTURE).map(([file, text]) => [`region/${file}`, text]));

  it('is read from its services until somebody writes it, and then stands with its source everywhere', async () => {
    await withRegion(placed, async (folder) => {
      const before = await publish(folder);
      assert.deepEqual(before.entries.map(told), [['maison', 'lead', true, ['haute-vallee']]]);
      const derived = rolesSection(await before.page('fr/organizations/maison.html'), 'Rôles à chaque étape');
      assert.match(
        derived ?? '',
        /Arrivée.*Responsable · Logement.*Haute-Vallée.*rôle déduit de ses services, à confirmer par l’organisme/s,
      );
      const shared = rolesSection(await before.page('fr/organizations/relais.html'), 'Rôles à chaque étape');
      assert.equal(shared, undefined, 'its only service names no stage');

      assert.equal((await runAccueil(['export', 'csv', 'region', '--out', 'w', '--lang', 'en'], { cwd: folder })).code, 0);
      await writeRole(folder, ROLE);
      const imported = await runAccueil(['import', 'w', 'region', '--write'], { cwd: folder });
      assert.deepEqual([imported.code, imported.err], [0, '']);
      assert.match(
        await readFile(join(folder, 'region/organizations/maison.yaml'), 'utf8'),
        /stage_roles:\n {2}- stage: arrival\n {4}role: refers/,
      );

      const after = await publish(folder);
      assert.deepEqual(after.entries.map(told), [['maison', 'refers', false, ['haute-vallee']]]);
      const [entry] = after.entries;
      assert.deepEqual(entry?.sources, [{ url: 'https://table.example.org/roles', date_seen: '2026-10-08' }]);
      assert.deepEqual(
        entry.services.map(({ key }) => key),
        ['maison--logement'],
      );
      const elements = await after.page('en/organizations/maison.html');
      const written = rolesSection(elements, 'Roles at each stage') ?? '';
      assert.match(written, /Arrival.*Refers to · Housing.*Haute-Vallée.*table\.example\.org/s);
      assert.doesNotMatch(written, /to be confirmed/);
      assert.ok(elements.some(({ attributes }) => attributes['href'] === 'https://table.example.org/roles'));
      const organizations = (await after.read('hsds/organizations.ndjson')).trim().split('\n');
      const { stage_roles: published } = JSON.parse(organizations.find((line) => line.includes('"maison"')) ?? '{}') as {
        stage_roles?: { role: string }[];
      };
      assert.deepEqual(
        published?.map(({ role }) => role),
        ['refers'],
      );
    });
  });

  it('is refused with its cell where it is wrong', async () => {
    await withRegion(placed, async (folder) => {
      assert.equal((await runAccueil(['export', 'csv', 'region', '--out', 'w', '--lang', 'en'], { cwd: folder })).code, 0);
      for (const [from, to, said] of [
        ['stage=arrival', 'stage=arival', /arival/],
        ['role=refers', 'role=rules', /rules/],
        ['needs=housing', 'needs=houses', /houses/],
        ['territories=haute-vallee', 'territories=nowhere', /nowhere/],
        ['service=maison--logement', 'service=maison--nothing', /maison--nothing/],
        [' | sources[1].url=https://table.example.org/roles | sources[1].date_seen=2026-10-08', '', /source/],
      ] as const) {
        assert.ok(ROLE.includes(from));
        await writeRole(folder, ROLE.replace(from, to));
        const { code, out, err } = await runAccueil(['import', 'w', 'region', '--write', '--lang', 'en'], { cwd: folder });
        assert.equal(code, 1, to);
        assert.match(`${out}${err}`, said);
      }
      assert.equal(await readFile(join(folder, 'region/organizations/maison.yaml'), 'utf8'), FIXTURE['organizations/maison.yaml']);
    });
  });
});
