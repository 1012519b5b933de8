import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fakeApi, type FakeApi, type FakeService } from '../testing/fake-api.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { withServer } from '../testing/test-server.js';
import { validateRegion } from '../validate/validate-region.js';
import { run } from './run.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

interface Answer {
  ok: boolean;
  written: boolean;
  edits: { file: string; path: (string | number)[]; before?: unknown; after?: unknown }[];
  conflicts: { file: string; path: (string | number)[]; mine?: unknown; theirs?: unknown }[];
  overruled: unknown[];
  held: string[];
  problems: { code: string; where: string; message: string }[];
}

interface Steward {
  folder: string;
  api: FakeApi;
  /** Imports; `code` is the exit code. */
  importing: (...args: string[]) => Promise<Answer & { code: number }>;
  /** Prints, in words. */
  saying: (...args: string[]) => Promise<{ code: number; out: string; err: string }>;
  file: (name: string) => Promise<string>;
  change: (name: string, passage: string, replacement: string) => Promise<void>;
}

async function withSteward(services: FakeService[], use: (steward: Steward) => Promise<void>): Promise<void> {
  const api = fakeApi(services);
  await withRegion(FIXTURE, async (folder) =>
    withServer(api.handle, async (url) => {
      const saying: Steward['saying'] = async (...args) => {
        const [out, err]: [string[], string[]] = [[], []];
        const code = await run(['import', 'hsds', url, folder, ...args], {
          cwd: folder,
          packageFolder: PACKAGE,
          env: {},
          out: (text) => out.push(text),
          err: (text) => err.push(text),
        });
        return { code, out: out.join('\n'), err: err.join('\n') };
      };
      const file = async (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
      await use({
        folder,
        api,
        saying,
        importing: async (...args) => {
          const { code, out, err } = await saying('--json', ...args);
          assert.equal(err, '');
          return { ...(JSON.parse(out) as Answer), code };
        },
        file,
        change: async (name, passage, replacement) => {
          const text = await file(name);
          assert.equal(text.split(passage).length, 2, `${passage} in ${text}`);
          await writeFile(join(folder, name), text.replace(passage, replacement));
        },
      });
    }),
  );
}

const ORGANIZATION = { id: 'o1', name: 'Chez nous', description: 'Un organisme.', organization_kind: 'community' };
const service = (id: string, name: string, members: object = {}): FakeService => ({
  id,
  name,
  status: 'active',
  description: `Description de ${name}.`,
  phones: [{ id: 'p', number: '819-555-0111' }],
  organization: ORGANIZATION,
  last_modified: '2026-01-10T00:00:00Z',
  ...members,
});
const SERVICES = [service('s1', 'Aide'), service('s2', 'Bilan'), service('s3', 'Cours')];
const FILE = 'organizations/chez-nous.yaml';

describe('accueil import hsds', () => {
  it('shows the difference first, writes when told, and then has nothing to change', () =>
    withSteward([...SERVICES], async ({ importing, file, folder }) => {
      const shown = await importing();
      assert.deepEqual([shown.code, shown.written, shown.edits.map((edit) => edit.file)], [0, false, [FILE]]);
      await assert.rejects(file(FILE));
      const written = await importing('--write');
      assert.deepEqual([written.code, written.written], [0, true]);
      const text = await file(FILE);
      for (const name of ['Aide', 'Bilan', 'Cours']) assert.match(text, new RegExp(`name: \\{ fr: ${name} \\}`));
      const { ok, diagnostics } = await validateRegion(folder);
      assert.deepEqual([ok, diagnostics.filter(({ code }) => code === 'file-unexpected')], [true, []]);
      const again = await importing('--write');
      assert.deepEqual([again.code, again.edits, await file(FILE)], [0, [], text]);
    }));

  it('asks only for what may have changed, and tells what vanished without taking it out', () =>
    withSteward([...SERVICES], async ({ importing, api, file }) => {
      await importing('--write');
      assert.deepEqual(
        api.asked.filter((url) => url.includes(' "')),
        [],
      );
      api.asked.length = 0;
      api.services = [service('s1', 'Aide', { last_modified: '2026-02-01T00:00:00Z', description: 'Autre.' }), SERVICES[1]!];
      const { problems, edits, code } = await importing('--write');
      assert.ok(api.asked.some((url) => url.includes('modified_after=2026-01-10')));
      assert.deepEqual(
        api.asked.filter((url) => url.startsWith('/services/')).map((url) => url.split(' ')[0]),
        ['/services/s1', '/services/s2'],
      );
      assert.ok(
        api.asked.some((url) => url.startsWith('/services/s2 "')),
        'asks with the tag',
      );
      assert.deepEqual(
        problems.filter((problem) => problem.code === 'record-vanished').map(({ where }) => where),
        ['s3'],
      );
      assert.deepEqual(
        edits.filter(({ path }) => path.at(-1) === 'fr').map(({ path, after }) => [path, after]),
        [[['services', 'chez-nous--aide', 'description', 'fr'], 'Autre.']],
      );
      assert.match(await file(FILE), /Cours/);
      assert.equal(code, 0);
    }));

  it('merges what one side changed, and keeps the steward’s where both did', () =>
    withSteward([SERVICES[0]!], async ({ importing, saying, api, change, file }) => {
      await importing('--write');
      await change(
        FILE,
        '    description: { fr: Description de Aide. }',
        '    # Relu en mars.\n    description: { fr: Relu., en: Read over. }',
      );
      api.services = [service('s1', 'Aide', { description: 'La source a changé.', email: 'aide@example.org' })];
      const { conflicts, edits, code } = await importing('--full');
      assert.deepEqual(
        conflicts.map(({ path, mine, theirs }) => [path, mine, theirs]),
        [[['services', 'chez-nous--aide', 'description', 'fr'], 'Relu.', 'La source a changé.']],
      );
      assert.ok(edits.some(({ path, after }) => path.at(-1) === 'email' && after === 'aide@example.org'));
      assert.equal(code, 1);
      const { out, err } = await saying('--full', '--write');
      assert.match(err, /dans les fichiers, gardé : Relu\.[\s\S]*proposé, non repris : La source a changé\./);
      assert.match(out, /Écrit\./);
      const text = await file(FILE);
      assert.match(text, /# Relu en mars\.\n {4}description: \{ fr: Relu\., en: Read over\. \}/);
      assert.match(text, /email: aide@example\.org/);
      // Told once: the steward's word stands.
      assert.deepEqual((await importing('--full')).conflicts, []);
    }));

  it('lets the source have the last word on the members its settings give it', () =>
    withSteward([SERVICES[0]!], async ({ importing, api, change, folder, file }) => {
      await importing('--write', '--source', 'partenaire');
      const settings = await file('imports/partenaire.yaml');
      assert.match(settings, /type: hsds/);
      await writeFile(join(folder, 'imports/partenaire.yaml'), `${settings}authority: { contact: source }\n`);
      await change(FILE, "number: '819-555-0111'", "number: '819-555-0199'");
      await change(FILE, 'fr: Description de Aide.', 'fr: Relu.');
      api.services = [service('s1', 'Aide', { phones: [{ number: '819-555-0122' }], description: 'Autre.' })];
      const { overruled, conflicts } = await importing('--write', '--source', 'partenaire');
      assert.deepEqual([overruled.length, conflicts.length], [1, 1]);
      const text = await file(FILE);
      assert.match(text, /819-555-0122/);
      assert.match(text, /Relu\./);
    }));

  it('does not bring back what the steward took out, and follows a record to its new key', () =>
    withSteward([...SERVICES], async ({ importing, api, change, file }) => {
      await importing('--write');
      const text = await file(FILE);
      const aide = /^ {2}- key: chez-nous--bilan\n(?: {4}.*\n)*/m.exec(text)?.[0] ?? '';
      await change(FILE, aide, '');
      await change(FILE, '  - key: chez-nous--cours\n', '  - key: chez-nous--lecons\n    former_keys: [chez-nous--cours]\n');
      assert.deepEqual((await importing('--full')).edits, []);
      api.services = SERVICES.map((one) => ({ ...one, alert: 'Fermé lundi.' }));
      const { edits, conflicts } = await importing('--full', '--write');
      assert.deepEqual(
        edits.filter(({ path }) => path.at(-1) === 'alert').map(({ path }) => path[1]),
        ['chez-nous--aide', 'chez-nous--lecons'],
      );
      assert.deepEqual(
        conflicts.map(({ path, mine }) => [path, mine]),
        [[['services', 'chez-nous--bilan'], undefined]],
      );
    }));

  it('adds to a record that is here, and keeps its sources', () =>
    withSteward(
      [service('s1', 'Aide', { organization: { id: 'o1', key: 'relais', name: 'Le Relais', email: 'relais@example.org' } })],
      async ({ importing, file }) => {
        const { conflicts } = await importing('--write');
        assert.deepEqual(conflicts, []);
        const text = await file('organizations/relais.yaml');
        assert.match(text, /description: \{ fr: Un partenaire\. \}/);
        assert.match(text, /confidence: confirmed/);
        assert.match(text, /urn:stored-page-without-address/);
        assert.match(text, /email: relais@example\.org/);
        assert.match(text, /relais--aide/);
      },
    ));

  it('tells where two sources disagree on a telephone, an address or hours', () =>
    withSteward([SERVICES[0]!], async ({ importing, api }) => {
      await importing('--write', '--source', 'premiere');
      api.services = [service('s1', 'Aide', { phones: [{ number: '819 555 0111' }] })];
      const alike = await importing('--source', 'seconde');
      assert.deepEqual(
        alike.problems.filter(({ code }) => code === 'sources-disagree'),
        [],
      );
      api.services = [service('s1', 'Aide', { phones: [{ number: '819-555-0199' }] })];
      const { problems } = await importing('--source', 'seconde');
      const [told] = problems.filter(({ code }) => code === 'sources-disagree');
      assert.equal(told?.where, 'chez-nous--aide');
      assert.match(told.message, /premiere/);
    }));

  it('holds what lacks the region’s first language, unless told otherwise', () =>
    withSteward([SERVICES[0]!], async ({ importing, file, folder }) => {
      const held = await importing('--write', '--source-lang', 'en');
      assert.deepEqual([held.code, held.held, held.edits], [1, [FILE], []]);
      assert.ok(held.problems.some(({ code }) => code === 'text-missing'));
      await assert.rejects(file(FILE));
      const written = await importing('--write', '--source-lang', 'en', '--incomplete');
      assert.equal(written.written, true);
      assert.match(await file(FILE), /description: \{ en: Description de Aide\. \}/);
      const { diagnostics } = await validateRegion(folder);
      assert.ok(diagnostics.every(({ code }) => code === 'text-required' || code === 'file-unexpected'));
    }));

  it('leaves out what the checks of the region refuse, and imports the rest', () =>
    withSteward(
      [
        service('s1', 'Aide', {
          schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '17:00', closes_at: '17:00', description: 'Lundi' }],
          minimum_age: 40,
          maximum_age: 18,
        }),
        SERVICES[1]!,
      ],
      async ({ importing, file, folder }) => {
        const { code } = await importing('--write');
        assert.equal(code, 1);
        assert.match(await file(FILE), /Bilan/);
        assert.match(await file(FILE), /Aide/);
        assert.equal((await validateRegion(folder)).ok, true);
      },
    ));

  it('answers 2 to what is no API, and changes nothing', async () => {
    await withRegion(FIXTURE, (folder) =>
      withServer(
        (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bienvenue</html>'),
        async (url) => {
          const err: string[] = [];
          const code = await run(['import', 'hsds', url, folder, '--write'], {
            cwd: folder,
            packageFolder: PACKAGE,
            env: {},
            out: () => undefined,
            err: (text) => err.push(text),
          });
          assert.equal(code, 2);
          assert.match(err.join('\n'), /ne donne pas du JSON, mais : <html>/);
        },
      ),
    );
  });

  it('refuses a region of which a file cannot be read, and settings with a fault', () =>
    withSteward([SERVICES[0]!], async ({ saying, folder }) => {
      await mkdir(join(folder, 'imports'));
      await writeFile(join(folder, 'imports/x.yaml'), 'type: hsds\nauthority: { contact: sources }\n');
      const settings = await saying('--source', 'x');
      assert.equal(settings.code, 1);
      assert.match(
        settings.err,
        /imports\/x\.yaml:2:23 authority\.contact : La valeur « sources » n’est pas permise\. Vouliez-vous dire « source » \?/,
      );
      await rm(join(folder, 'imports/x.yaml'));
      await writeFile(join(folder, 'organizations/maison.yaml'), 'key: [maison\n');
      const { code, err } = await saying();
      assert.equal(code, 1);
      assert.match(err, /organizations\/maison\.yaml/);
    }));
});
