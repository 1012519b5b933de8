import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, utimesSync } from 'node:fs';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Catalog, Gazetteer, HsdsService, Synonyms } from '@accueil/sdk';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { parseFolder } from '../validate/validate-region.js';
import { buildRegion, type BuiltRegion } from './build-region.js';
import { claimsOf } from './claims.js';
import { startHelper } from './helper.js';
import { publishFolder } from './publish.js';
import { folderSink } from './sink.js';
import type { TrainingList } from '@accueil/sdk';

const GOLDEN = {
  maison: '1c7a544b-e6e3-5599-b9c3-b848fc7b9ccb',
  'maison--logement': '38be8511-78e6-5c4e-b1ae-b2cd097d302c',
  'maison-montclair': 'ee854f43-aa54-558f-b944-656b391d539e',
  housing: '4a39c910-2af5-5a36-ad5d-13f592261945',
};
const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function built(files: Readonly<Record<string, string>>, use: (result: BuiltRegion, folder: string) => Promise<void>): Promise<void> {
  await withRegion(files, async (folder) => {
    const result = await buildRegion(folder, { out: join(folder, 'out') });
    assert.ok(result.ok, JSON.stringify(result.diagnostics));
    await use(result, folder);
  });
}

async function catalog({ folder }: BuiltRegion, lang: string): Promise<Catalog> {
  return JSON.parse(await readFile(join(folder, lang, 'catalog.json'), 'utf8')) as Catalog;
}

function serviceOf(from: Catalog, key: string): HsdsService {
  const service = from.services.find((one) => one.key === key);
  assert.ok(service, key);
  return service;
}

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = new Map<string, string>();
  for (const entry of names) {
    const path = join(entry.parentPath, entry.name);
    files.set(
      path.slice(folder.length),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return new Map([...files].sort());
}

const NO_OUTLINES = '{"type":"Topology","objects":{"territories":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}';

describe('buildRegion', () => {
  it('links records by id, which never change', async () => {
    await built(FIXTURE, async (result) => {
      const fr = await catalog(result, 'fr');
      const ids = Object.fromEntries(
        [...fr.organizations, ...fr.services, ...fr.locations, ...fr.taxonomy_terms].map(({ key, id }) => [key, id]),
      );
      // Golden: written once. A change here means that every address of every region changed.
      assert.deepEqual(
        {
          maison: ids.maison,
          'maison--logement': ids['maison--logement'],
          'maison-montclair': ids['maison-montclair'],
          housing: ids.housing,
        },
        GOLDEN,
      );
      for (const id of Object.values(ids)) assert.match(id, UUID_V5);
      const service = serviceOf(fr, 'maison--logement');
      assert.equal(service.organization_id, ids.maison);
      assert.deepEqual(service.service_at_locations, [{ location_id: ids['maison-montclair'] }]);
      assert.deepEqual(serviceOf(fr, 'maison--refuge').partner_organization_ids, [ids.relais]);
    });
  });

  it('gives a service and a place of the same key different ids', async () => {
    const files = {
      ...FIXTURE,
      'organizations/maison.yaml': (FIXTURE['organizations/maison.yaml'] ?? '').replaceAll('maison-montclair', 'maison--refuge'),
    };
    await built(files, async (result) => {
      const fr = await catalog(result, 'fr');
      const place = fr.locations.find(({ key }) => key === 'maison--refuge');
      assert.notEqual(place?.id, serviceOf(fr, 'maison--refuge').id);
    });
  });

  it('resolves texts, with what each really is', async () => {
    await built(FIXTURE, async (result) => {
      const [fr, en, es] = [await catalog(result, 'fr'), await catalog(result, 'en'), await catalog(result, 'es')];
      assert.equal(serviceOf(fr, 'maison--logement').name, 'Aide au logement');
      assert.equal(serviceOf(fr, 'maison--logement').translations, undefined);
      assert.deepEqual(serviceOf(en, 'maison--logement').translations, {
        name: { lang: 'en', state: 'machine' },
        description: { lang: 'fr', state: 'missing' },
        'schedules[0].description': { lang: 'fr', state: 'missing' },
      });
      assert.deepEqual(serviceOf(en, 'maison--refuge').translations?.['status_detail.reason'], { lang: 'en', state: 'human' });
      assert.equal(es.organizations[0]?.name, 'Maison de la Vallée');
      assert.equal(es.organizations[0].translations?.name, undefined);
      assert.deepEqual(en.taxonomy_terms[0]?.translations, { name: { lang: 'en', state: 'human' } });
      assert.equal(en.region.name, 'The Valley');
      const locale = result.manifest.locales.find(({ lang }) => lang === 'es');
      assert.ok(locale);
      assert.equal(locale.own + locale.fallback, locale.texts);
      assert.equal(locale.own, 0);
      assert.equal(result.manifest.locales[0]?.fallback, 0);
    });
  });

  it('puts a place at the core of its town, and a withheld one nowhere', async () => {
    await built(FIXTURE, async (result) => {
      const [open, withheld] = (await catalog(result, 'fr')).locations;
      assert.deepEqual(
        { ...open, id: '' },
        {
          id: '',
          key: 'maison-montclair',
          location_type: 'physical',
          name: 'Bureau de Montclair',
          latitude: 45.5,
          longitude: -71.5,
          coordinate_precision: 'municipality',
          addresses: [
            {
              address_1: '12 rue Haute',
              city: 'Montclair',
              state_province: 'QC',
              postal_code: 'J9X 1A1',
              country: 'CA',
              address_type: 'physical',
            },
          ],
          municipality: '99010',
          territory: 'haute-vallee',
        },
      );
      assert.equal(withheld?.address_withheld, true);
      assert.equal(withheld.latitude, undefined);
      assert.deepEqual(withheld.addresses, [{ city: 'Valbas', state_province: 'QC', country: 'CA', address_type: 'physical' }]);
    });
  });

  it('keeps what is written: extensions, zones, statuses; and leaves out what is not', async () => {
    await built(FIXTURE, async (result) => {
      const fr = await catalog(result, 'fr');
      assert.equal(fr.organizations[0]?.phones?.[0]?.extension, '0123');
      const service = serviceOf(fr, 'maison--logement');
      assert.equal(service.schedules?.[0]?.timezone_iana, 'America/Toronto');
      const refuge = serviceOf(fr, 'maison--refuge');
      assert.equal(refuge.status_detail?.since, '2024-11');
      assert.deepEqual([refuge.stages, refuge.service_areas, 'phones' in refuge], [[], [], false]);
      const text = JSON.stringify(fr);
      assert.ok(!text.includes('null'));
    });
  });

  it('writes what people type apart, once for all languages: each label, then its synonyms, without repetition', async () => {
    const files = spoil('taxonomies/needs.yaml', 'fr: [logis, appartement]', 'fr: [logis, LOGEMENT, appartement, Logis]');
    await built(files, async (result) => {
      const synonyms = JSON.parse(await readFile(join(result.folder, 'synonyms.json'), 'utf8')) as Synonyms;
      assert.deepEqual(synonyms, {
        format: 'accueil-synonyms/1',
        terms: {
          'needs/housing': { fr: ['Logement', 'logis', 'appartement'], en: ['Housing', 'flat'], es: ['vivienda'] },
          'needs/shelter': { fr: ['Hébergement'] },
          'stages/arrival': { fr: ['Arrivée'], en: ['Arrival'] },
          'audiences/everyone': { fr: ['Tout le monde'], en: ['Everyone'] },
          'audiences/refugees': { fr: ['Personnes réfugiées'], en: ['Refugees'] },
        },
      });
      for (const lang of ['fr', 'en', 'es']) {
        for (const term of (await catalog(result, lang)).taxonomy_terms) assert.equal(term.synonyms, undefined);
      }
    });
  });

  it('writes training and the gazetteer', async () => {
    await built(FIXTURE, async (result) => {
      const training = JSON.parse(await readFile(join(result.folder, 'en/training.json'), 'utf8')) as TrainingList;
      assert.equal(training.trainings[0]?.name, 'Welcoming');
      assert.deepEqual(training.trainings[0].provider[1], { name: 'Une école' });
      assert.deepEqual(training.trainings[0].translations?.['hasCourseInstance[0].location.name'], { lang: 'fr', state: 'missing' });
      const gazetteer = JSON.parse(await readFile(join(result.folder, 'territories.json'), 'utf8')) as Gazetteer;
      assert.equal(gazetteer.format, 'accueil-gazetteer/1');
      assert.deepEqual(gazetteer.municipalities[0]?.aliases, [{ name: 'Saint-Mont' }]);
    });
  });

  it('names the feeds of organizations beside trainings, and these organizations, in every language alike', async () => {
    const spoilt = spoil(
      'organizations/relais.yaml',
      'confidence: confirmed',
      'calendars: [{ url: webcal://Relais.example.org/agenda.ics, name: Agenda }, { url: https://relais.example.org/b.ics }]\nconfidence: confirmed',
    );
    await withRegion(spoilt, async (folder) => {
      for (const pages of ['all', 'none'] as const) {
        const result = await buildRegion(folder, { out: join(folder, pages), pages });
        assert.ok(result.ok, JSON.stringify(result.diagnostics));
        for (const lang of ['fr', 'es']) {
          const list = JSON.parse(await readFile(join(result.folder, lang, 'training.json'), 'utf8')) as TrainingList;
          assert.deepEqual(
            list.organizations.map(({ key }) => key),
            ['maison', 'relais'],
          );
          const organization_id = list.organizations[1]?.id;
          assert.deepEqual(list.calendars, [
            { organization_id, url: 'https://relais.example.org/agenda.ics', name: 'Agenda' },
            { organization_id, url: 'https://relais.example.org/b.ics' },
          ]);
        }
      }
    });
    // A draft's feed is not published; where there is none, nothing is said.
    const draft = {
      ...spoilt,
      'organizations/relais.yaml': (spoilt['organizations/relais.yaml'] ?? '').replace('name: Le', 'draft: true\nname: Le'),
    };
    for (const files of [FIXTURE, draft]) {
      await built(files, async (result) => {
        const list = JSON.parse(await readFile(join(result.folder, 'fr/training.json'), 'utf8')) as TrainingList;
        assert.equal('calendars' in list, false);
        assert.deepEqual(
          list.organizations.map(({ key }) => key),
          ['maison'],
        );
      });
    }
  });

  it('lists every file with its size and digest, and names no time', async () => {
    await built({ ...FIXTURE, 'boundaries.schematic.topojson': NO_OUTLINES }, async ({ folder, manifest }) => {
      assert.deepEqual(
        manifest.files.map(({ path }) => path),
        [
          'SHA256SUMS',
          'boundaries.topojson',
          'conformance.json',
          'continuum.json',
          'en/catalog.json',
          'en/training.json',
          'es/catalog.json',
          'es/training.json',
          'fr/catalog.json',
          'fr/training.json',
          'synonyms.json',
          'territories.json',
        ],
      );
      for (const { path, size, sha256 } of manifest.files) {
        const bytes = await readFile(join(folder, path));
        assert.deepEqual([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')], [size, sha256]);
      }
      const named = (await readFile(join(folder, 'SHA256SUMS'), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  '));
      const written = new Map([...(await bytesOf(folder))].map(([path, sha256]) => [path.slice(1), sha256]));
      for (const [sha256 = '', path = ''] of named) assert.equal(written.get(path), sha256, path);
      assert.deepEqual([...named.map(([, path]) => path), 'SHA256SUMS', 'manifest.json'].sort(), [...written.keys()].sort());
      assert.equal('built_at' in manifest, false);
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')), manifest);
    });
  });

  it('gives the same bytes for the same input, whatever the order of the folder', async () => {
    const reversed = Object.fromEntries(Object.entries(FIXTURE).reverse());
    let first: Map<string, string> | undefined;
    await built(FIXTURE, async ({ folder }) => {
      first = await bytesOf(folder);
    });
    await built(reversed, async ({ folder }) => {
      assert.deepEqual(await bytesOf(folder), first);
    });
  });

  it('changes its version exactly when a byte changes', async () => {
    const versions: string[] = [];
    const record = async ({ manifest }: BuiltRegion): Promise<void> => {
      versions.push(manifest.version);
    };
    await built(FIXTURE, record);
    await built({ ...FIXTURE, 'region.yaml': `# a comment\n${FIXTURE['region.yaml'] ?? ''}` }, record);
    await built(spoil('organizations/relais.yaml', 'Un partenaire.', 'Un ami.'), record);
    assert.equal(versions[0], versions[1]);
    assert.notEqual(versions[0], versions[2]);
  });

  it('leaves the last good build when the data have faults', async () => {
    await built(FIXTURE, async ({ folder }, source) => {
      const before = await bytesOf(folder);
      await writeFile(join(source, 'organizations/relais.yaml'), 'key: relais\n');
      const result = await buildRegion(source, { out: join(source, 'out') });
      assert.equal(result.ok, false);
      assert.deepEqual(await bytesOf(folder), before);
    });
  });

  it('replaces a folder whole: nothing of the former stays, nothing is left beside', async () => {
    await built(FIXTURE, async ({ folder }, source) => {
      await writeFile(join(folder, 'stale.json'), '{}');
      const again = await buildRegion(source, { out: join(source, 'out') });
      assert.ok(again.ok);
      assert.equal((await readdir(folder)).includes('stale.json'), false);
      assert.deepEqual(await readdir(join(source, 'out')), ['vallee']);
    });
  });

  it('lets several builds end at once: the folder is one of them, whole', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const out = join(folder, 'out');
      const results = await Promise.all([1, 2, 3, 4, 5].map(() => buildRegion(folder, { out })));
      assert.ok(results.every(({ ok }) => ok));
      assert.deepEqual(await readdir(out), ['vallee']);
      const sums = (await readFile(join(out, 'vallee', 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
      assert.equal((await bytesOf(join(out, 'vallee'))).size, sums.length + 2);
    });
  });

  it('leaves the last good build, and nothing else, when writing fails', async () => {
    await built(FIXTURE, async ({ folder, manifest }, source) => {
      const before = await bytesOf(folder);
      // A file and a folder of the same name: the second write fails half way, for any user.
      const clash = (fresh: string): Promise<void> =>
        new Promise((resolve) => {
          const { put } = folderSink(fresh);
          for (const path of ['a', 'a/b']) put({ path, content: 'x' });
          resolve();
        });
      await assert.rejects(publishFolder(folder, clash), /EEXIST|ENOTDIR/);
      assert.deepEqual(await bytesOf(folder), before);
      assert.deepEqual(await readdir(join(source, 'out')), [manifest.region]);
    });
  });

  it('writes the same bytes with one thread as with two', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const bytes = async (threads: number): Promise<Map<string, string>> => {
        const result = await buildRegion(folder, { out: join(folder, `out-${threads}`), threads, baseUrl: 'https://example.org/data' });
        assert.ok(result.ok);
        return bytesOf(result.folder);
      };
      const one = await bytes(1);
      assert.ok(one.size > 50);
      assert.deepEqual(await bytes(2), one);
    });
  });

  it('ends with what went wrong in the second thread, and leaves nothing', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const claims = claimsOf();
      const helper = startHelper(folder, {}, claims);
      const { data } = await parseFolder(folder, READ_LIMITS, helper);
      await assert.rejects(helper.start(join(folder, 'region.yaml', 'no-folder'), data), /ENOTDIR|ENOENT/);
      await helper.end();
      assert.equal(claims.next(data.locales), undefined);
    });
  });

  it('makes every part in the second thread where the first claims none', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const helper = startHelper(folder, {}, claimsOf());
      const { data } = await parseFolder(folder, READ_LIMITS, helper);
      const { parts, files } = await helper.start(join(folder, 'fresh'), data);
      await helper.end();
      assert.deepEqual(
        parts.map(({ part }) => part),
        ['hsds', 'exports', 'edition fr', 'edition en', 'edition es'],
      );
      assert.equal(files.length, (await bytesOf(join(folder, 'fresh'))).size);
    });
  });

  it('gives the same region where the second thread reads some of the files, and leaves what is in doubt to the first', async () => {
    const files = spoil('organizations/relais.yaml', 'confidence: confirmed', 'confidence: unsure');
    await withRegion(files, async (folder) => {
      const helper = startHelper(folder, {}, claimsOf());
      const alone = await parseFolder(folder);
      const names = alone.data.files.organizations.map(({ file }) => file);
      const early = await helper.ahead(names, alone.data.files.region);
      await helper.end();
      assert.deepEqual(names, ['organizations/maison.yaml', 'organizations/relais.yaml']);
      assert.deepEqual(
        [...early].map(([file, { json }]) => [file, JSON.parse(json) as unknown]),
        [['organizations/maison.yaml', alone.data.organizations[0]?.value]],
      );
    });
  });

  it('throws away what two threads have written when a check between files finds a fault', async () => {
    await built(FIXTURE, async ({ folder }, source) => {
      const before = await bytesOf(folder);
      const relais = await readFile(join(source, 'organizations/relais.yaml'), 'utf8');
      await writeFile(join(source, 'organizations/relais.yaml'), `${relais}\nparent_organization: nobody\n`);
      const result = await buildRegion(source, { out: join(source, 'out'), threads: 2 });
      assert.equal(result.ok, false);
      assert.ok(result.diagnostics.some(({ code }) => code === 'unknown-reference'));
      assert.deepEqual(await bytesOf(folder), before);
      assert.deepEqual(await readdir(join(source, 'out')), ['vallee']);
    });
  });

  it('writes the same catalogs for languages without pages as for those with them', async () => {
    const files = spoil('organizations/relais.yaml', '{ fr: Un partenaire. }', '{ fr: Un partenaire., es: Un socio. }');
    await withRegion(files, async (folder) => {
      const all = await buildRegion(folder, { out: join(folder, 'all'), pages: 'all' });
      const none = await buildRegion(folder, { out: join(folder, 'none'), pages: 'none' });
      assert.ok(all.ok && none.ok);
      assert.deepEqual(none.manifest.locales, all.manifest.locales);
      assert.equal(none.manifest.locales.find(({ lang }) => lang === 'es')?.own, 1);
      assert.ok(!none.manifest.files.some(({ path }) => path.startsWith('pages/')));
      for (const lang of ['en', 'es']) {
        for (const file of [`${lang}/catalog.json`, `${lang}/training.json`]) {
          assert.equal(await readFile(join(none.folder, file), 'utf8'), await readFile(join(all.folder, file), 'utf8'), file);
        }
      }
    });
  });

  it('removes what a killed build left, but not what another may be filling', async () => {
    await built(FIXTURE, async ({ folder }, source) => {
      const out = join(source, 'out');
      const left = (age: number, end: string): string => {
        const name = `.vallee.${randomUUID()}.${end}`;
        mkdirSync(join(out, name));
        const time = Date.now() / 1000 - age;
        utimesSync(join(out, name), time, time);
        return name;
      };
      const [old, former, young, other] = [left(7200, 'new'), left(7200, 'old'), left(60, 'new'), '.vallee.notes.new'];
      mkdirSync(join(out, other));
      utimesSync(join(out, other), 0, 0);
      assert.ok((await buildRegion(source, { out })).ok);
      assert.deepEqual((await readdir(out)).sort(), [young, other, 'vallee'].sort());
      // Killed between its two moves: the last good folder is the former one, until there is another.
      await rename(folder, join(out, former));
      utimesSync(join(out, former), 0, 0);
      assert.ok((await readdir(out)).includes(former) && !(await readdir(out)).includes(old));
      await assert.rejects(
        publishFolder(folder, () => Promise.reject(new Error('full'))),
        /full/,
      );
      assert.ok((await readdir(out)).includes(former));
    });
  });
});
