import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { reportPage } from './html.js';
import { makeReport, type ReportOptions } from './make-report.js';
import { reportText } from './text.js';
import type { RegionReport } from './types.js';
import { REPORT_WORDS } from './words.js';

const OPTIONS: ReportOptions = { lang: 'fr', today: '2026-11-26', months: 12 };

async function reportOf(files: Readonly<Record<string, string>>, options: Partial<ReportOptions> = {}): Promise<RegionReport> {
  return withRegion(files, async (folder) => makeReport(await validateRegion(folder), { ...OPTIONS, ...options }));
}

const found = ({ findings }: RegionReport): string[] => findings.map(({ kind, record }) => `${kind} ${record.key}`);

describe('accueil report', () => {
  it('finds what the fixture asks for, most harmful first, each with its file and line', async () => {
    const report = await reportOf(FIXTURE);
    assert.deepEqual(found(report), [
      'status-recheck maison--refuge',
      'nothing-coming accueillir',
      'never-assured maison',
      'never-assured maison--logement',
      'never-assured maison--refuge',
      'never-assured relais',
      'roles-derived maison',
      'unsourced maison--logement',
      'unsourced maison--refuge',
      'unaddressed-source relais',
    ]);
    const [first] = report.findings;
    assert.deepEqual(first, {
      kind: 'status-recheck',
      record: {
        kind: 'service',
        key: 'maison--refuge',
        name: 'Refuge',
        file: 'organizations/maison.yaml',
        line: 44,
        organization: 'maison',
      },
      detail: 'suspended',
      answer: '2024-11',
    });
    assert.deepEqual(
      report.actions.map(({ kind }) => kind),
      ['status-recheck', 'holes', 'nothing-coming', 'never-assured', 'roles-derived', 'unsourced', 'unaddressed-source', 'untranslated'],
    );
    assert.deepEqual(report.counts.assurance, { fresh: 0, old: 0, never: 4 });
    assert.deepEqual(report.counts.roles, { written: 0, derived: 1 });
    assert.deepEqual(
      report.organizations.map(({ key, services, total }) => [key, services, total]),
      [
        ['maison', 1, 7],
        ['relais', 0, 2],
      ],
    );
  });

  it('holds an assurance good for so many months, to the day', async () => {
    const files = (date: string): Record<string, string> =>
      spoil('organizations/relais.yaml', 'confidence: confirmed', `confidence: confirmed\nassured_date: ${date}`);
    const kinds = async (date: string, months = 12): Promise<string[]> =>
      (await reportOf(files(date), { months })).findings.filter(({ record }) => record.key === 'relais').map(({ kind }) => kind);
    assert.deepEqual(await kinds('2025-11-26'), ['unaddressed-source']);
    assert.deepEqual(await kinds('2025-11-25'), ['assured-old', 'unaddressed-source']);
    assert.deepEqual(await kinds('2025-11-25', 13), ['unaddressed-source']);
  });

  const changes: [string, string, string, string, string][] = [
    [
      'no-contact',
      'organizations/maison.yaml',
      "website: https://maison.example.org/\nemail: info@maison.example.org\nphones:\n  - { number: 819-555-0100, extension: '0123', description: { fr: Le jour } }\n",
      '',
      'maison--logement',
    ],
    ['no-replacement', 'organizations/maison.yaml', '      replaced_by: [maison--logement]\n', '', 'maison--refuge'],
    [
      'status-recheck',
      'organizations/maison.yaml',
      '    status: active\n',
      '    status: active\n    status_detail: { state: pilot, until: 2026-10 }\n',
      'maison--logement',
    ],
    [
      'status-recheck',
      'organizations/maison.yaml',
      '    status: active\n',
      '    status: active\n    status_detail: { state: uncertain }\n',
      'maison--logement',
    ],
    [
      'nowhere',
      'organizations/maison.yaml',
      "    service_areas:\n      - { territory: haute-vallee, municipalities: ['99010'], unconfirmed: true }\n    languages: [{ code: fr }]",
      '    languages: [{ code: fr }]',
      '',
    ],
    ['unplaced', 'organizations/maison.yaml', "    municipality: '99010'\n    territory: haute-vallee\n", '', 'maison-montclair'],
    [
      'seen-old',
      'organizations/maison.yaml',
      '{ url: https://maison.example.org/, supports: services }',
      '{ url: https://maison.example.org/, supports: services, date_seen: 2024-05 }',
      'maison',
    ],
  ];
  for (const [kind, file, passage, replacement, key] of changes) {
    it(`finds ${kind} ${key}`, async () => {
      let files = spoil(file, passage, replacement);
      if (kind === 'nowhere') files = { ...files, [file]: (files[file] ?? '').replace('    locations: [maison-montclair]\n', '') };
      const wanted = `${kind} ${key === '' ? 'maison--logement' : key}`;
      assert.ok(!found(await reportOf(FIXTURE)).includes(wanted));
      assert.ok(found(await reportOf(files)).includes(wanted));
    });
  }

  it('counts the organizations whose roles nobody wrote: those who give a service that is offered, or share one', async () => {
    const file = 'organizations/maison.yaml';
    const rolesOf = async (files: Readonly<Record<string, string>>): Promise<[RegionReport['counts']['roles'], string[]]> => {
      const report = await reportOf(files);
      return [report.counts.roles, found(report).filter((one) => one.startsWith('roles-derived'))];
    };
    const role =
      'stage_roles:\n  - { stage: arrival, role: refers, territories: [vallee], sources: [{ url: https://maison.example.org/role }] }\nservices:\n';
    assert.deepEqual(await rolesOf(spoil(file, 'services:\n', role)), [{ written: 1, derived: 0 }, []]);
    assert.deepEqual(await rolesOf(spoil(file, 'status: active', 'status: defunct')), [{ written: 0, derived: 0 }, []]);
    assert.deepEqual(await rolesOf(spoil(file, '    stages: []\n', '    stages: [arrival]\n')), [
      { written: 0, derived: 2 },
      ['roles-derived maison', 'roles-derived relais'],
    ]);
  });

  it('says which places a need is served in, by the rule of the search', async () => {
    const { coverage } = await reportOf(FIXTURE);
    const cell = (need: string, territory: string) => coverage.cells.find((box) => box.need === need && box.territory === territory);
    // The steward named one town of the upper valley, which is all of it here.
    assert.deepEqual(cell('housing', 'haute-vallee'), {
      need: 'housing',
      territory: 'haute-vallee',
      total: 1,
      own: 1,
      unknown: 0,
      stages: { arrival: 1 },
      unstaged: 0,
    });
    assert.equal(cell('housing', 'basse-vallee')?.total, 0);
    // A closed shelter shelters nobody.
    assert.equal(cell('shelter', 'haute-vallee')?.total, 0);
    assert.deepEqual(
      coverage.holes.map(({ sentence }) => sentence),
      [
        'Logement : personne ne dessert Basse-Vallée.',
        'Hébergement : personne, dans aucun territoire.',
        'Étape « Arrivée » : personne ne dessert Basse-Vallée, quel que soit le besoin.',
      ],
    );
  });

  it('counts for a need the services of narrower ones, and tells wide ones apart', async () => {
    const files = spoil('organizations/maison.yaml', 'needs: [housing]\n    stages: [arrival]', 'needs: [shelter]\n    stages: []');
    const text = files['organizations/maison.yaml'] ?? '';
    const wide = text.replace("{ territory: haute-vallee, municipalities: ['99010'], unconfirmed: true }", '{ territory: vallee }');
    const { coverage } = await reportOf({ ...files, 'organizations/maison.yaml': wide });
    const box = coverage.cells.find(({ need, territory }) => need === 'housing' && territory === 'basse-vallee');
    assert.deepEqual([box?.total, box?.own, box?.unstaged], [1, 0, 1]);
    assert.ok(coverage.holes.some(({ kind, key }) => kind === 'wide' && key === 'housing'));
  });

  it('tells where three organizations of a territory do the same at the same stage, and in which languages', async () => {
    const twin = (key: string): string => `key: ${key}
name: ${key.toUpperCase()}
description: { fr: Un organisme. }
organization_kind: community
confidence: confirmed
sources: [{ url: https://example.org/${key} }]
services:
  - { key: ${key}--logis, name: { fr: Logis }, status: active, needs: [shelter], stages: [arrival], service_areas: [{ territory: haute-vallee }], languages: [{ code: fr }, { code: es }] }
`;
    const two = await reportOf({ ...FIXTURE, 'organizations/a.yaml': twin('a') });
    assert.deepEqual(two.coverage.overlaps, []);
    const three = await reportOf({ ...FIXTURE, 'organizations/a.yaml': twin('a'), 'organizations/b.yaml': twin('b') });
    assert.deepEqual(three.coverage.overlaps, [
      {
        need: 'housing',
        territory: 'haute-vallee',
        stages: ['arrival'],
        organizations: [
          { key: 'a', name: 'A' },
          { key: 'b', name: 'B' },
          { key: 'maison', name: 'Maison de la Vallée' },
        ],
      },
    ]);
    assert.deepEqual(three.coverage.languages, [
      { code: 'fr', name: 'français', territories: { 'haute-vallee': 3, 'basse-vallee': 0 } },
      { code: 'es', name: 'espagnol', territories: { 'haute-vallee': 2, 'basse-vallee': 0 } },
    ]);
    assert.equal(three.coverage.without_languages, 0);
    // A need and a stage may share a key.
    const homonym = { ...three, coverage: { ...three.coverage, stages: [...three.coverage.stages, { key: 'housing', name: 'X' }] } };
    assert.match(reportText(homonym, REPORT_WORDS.fr), /Logement, Haute-Vallée \(Arrivée\) : A, B et Maison de la Vallée\./);
    assert.match(await reportPage(homonym, REPORT_WORDS.fr, 'CC0'), /<b>Logement, Haute-Vallée<\/b>/);
  });

  it('counts what each language lacks, and what a machine wrote', async () => {
    const { languages } = await reportOf(FIXTURE);
    const [english, spanish] = languages;
    assert.deepEqual([english?.lang, english?.texts, english?.machine], ['en', 11, 1]);
    assert.equal((english?.human ?? 0) + (english?.machine ?? 0) + (english?.missing ?? 0), english?.texts);
    assert.deepEqual([spanish?.lang, spanish?.missing, spanish?.records.length], ['es', 11, 6]);
  });

  it('tells the records of a link that is gone', async () => {
    const links = [
      { url: 'https://maison.example.org/', state: 'gone' as const, status: 404 },
      { url: 'https://maison.example.org/cours', state: 'moved' as const, status: 200, to: 'https://maison.example.org/formations' },
    ];
    const report = await reportOf(FIXTURE, { links });
    assert.deepEqual(found(report).slice(0, 1), ['link-gone maison']);
    assert.ok(found(report).includes('link-moved accueillir'));
    assert.equal(report.links?.states.gone, 1);
    const page = await reportPage(report, REPORT_WORDS.fr, 'CC-BY-4.0');
    assert.match(page, /href="https:\/\/maison\.example\.org\/formations"/);
  });

  it('counts drafts apart, and asks nothing of them; the lines of what follows hold', async () => {
    const draft = '  - { key: maison--bientot, draft: true, name: { fr: Bientôt }, status: active, locations: [maison-montclair] }\n';
    const report = await reportOf(spoil('organizations/maison.yaml', 'services:\n', `services:\n${draft}`));
    assert.deepEqual([report.counts.drafts, report.counts.services], [1, 2]);
    assert.ok(!found(report).some((finding) => finding.includes('bientot')));
    const line = ({ findings }: RegionReport): number => findings.find(({ record }) => record.key === 'maison--refuge')?.record.line ?? 0;
    assert.equal(line(report), line(await reportOf(FIXTURE)) + 1);
  });

  it('goes on where a file has faults, and says so first', async () => {
    const report = await reportOf(spoil('organizations/relais.yaml', 'confidence: confirmed', 'confidence: sure'));
    assert.ok(report.faults.errors > 0);
    assert.equal(report.actions[0]?.kind, 'faults');
    assert.equal(report.counts.organizations, 1);
  });

  it('writes the same text and page twice, in both languages', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const [once, twice] = [await reportOf(FIXTURE, { lang }), await reportOf(FIXTURE, { lang })];
      const words = REPORT_WORDS[lang];
      assert.equal(await reportPage(once, words, 'CC0'), await reportPage(twice, words, 'CC0'));
      const text = reportText(once, words);
      assert.equal(text, reportText(twice, words));
      assert.match(
        text,
        lang === 'fr' ? /À faire d’abord\n {2}1\. Vérifier si 1 service/ : /What to do first\n {2}1\. Check whether 1 service/,
      );
      assert.doesNotMatch(text, /undefined|NaN|\[object/);
    }
  });
});

describe('the page of a report', () => {
  it('escapes what the data hold, asks nothing of the network and styles nothing inline', async () => {
    const files = spoil(
      'organizations/maison.yaml',
      'name: Maison de la Vallée',
      `name: '<script>alert("x")</script> & <img src=x onerror=y>'`,
    );
    const page = await reportPage(await reportOf(files), REPORT_WORDS.fr, '<b>');
    assert.ok(!page.includes('<script') && !page.includes('<img') && !page.includes('<b>alert'));
    assert.ok(page.includes('&lt;script&gt;'));
    assert.doesNotMatch(page, / style="|<link|<iframe|@import|url\(/);
    assert.doesNotMatch(page, /undefined|NaN|\[object/);
  });

  it('has one heading of the first level, and tables with captions and scopes', async () => {
    const page = await reportPage(await reportOf(FIXTURE), REPORT_WORDS.en, 'CC0');
    assert.equal(page.match(/<h1/g)?.length, 1);
    assert.equal(page.match(/<table/g)?.length, page.match(/<caption>/g)?.length);
    assert.doesNotMatch(page, /<th(?![^>]*scope=)[^e]/);
    for (const [, id] of page.matchAll(/href="#(\w+)"/g)) assert.ok(page.includes(`id="${id ?? ''}"`), id);
  });
});
