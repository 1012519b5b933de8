import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { runAccueil } from '../testing/run-accueil.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';

interface Answer {
  ok: boolean;
  written: boolean;
  faults: { cell: string; code: string; severity: string; message: string; suggestion?: string }[];
  removed: { file: string; key: string }[];
  edits: { file: string; path: (string | number)[]; before?: unknown; after?: unknown }[];
  conflicts: { file: string; path: (string | number)[]; base: unknown; mine: unknown; theirs: unknown }[];
  introduced: { code: string; cell?: string }[];
}

/** A folder with the region, its tables as CSV, and what a steward does to them. */
class Desk {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  async change(sheet: string, edit: (rows: string[][]) => string[][], delimiter = ','): Promise<void> {
    const file = join(this.folder, `w/${sheet}.csv`);
    const rows = parse(await readFile(file, 'utf8'), { bom: true });
    await writeFile(file, stringify(edit(rows), { delimiter }));
  }

  /** Puts a text in the cell of a record, by key, and of a member. */
  async set(sheet: string, key: string, path: string, text: string): Promise<void> {
    await this.change(sheet, (rows) => {
      const [column, row] = [rows[1]?.indexOf(path) ?? -1, rows.find((cells) => cells.includes(key))];
      assert.ok(column >= 0 && row, `${key} ${path}`);
      row[column] = text;
      return rows;
    });
  }

  async import(...args: string[]): Promise<Answer & { code: number }> {
    const { code, out } = await runAccueil(['import', 'w', 'region', '--json', '--lang', 'en', ...args], { cwd: this.folder });
    return { ...(JSON.parse(out) as Answer), code };
  }

  async text(file: string): Promise<string> {
    return readFile(join(this.folder, 'region', file), 'utf8');
  }
}

async function atDesk(use: (desk: Desk) => Promise<void>, files: Readonly<Record<string, string>> = FIXTURE): Promise<void> {
  const placed = Object.fromEntries(Object.entries(files).map(([file, text]) => [`region/${file}`, text]));
  await withRegion(placed, async (folder) => {
    assert.equal((await runAccueil(['export', 'csv', 'region', '--out', 'w', '--lang', 'en'], { cwd: folder })).code, 0);
    await use(new Desk(folder));
  });
}

const MAISON = 'organizations/maison.yaml';

describe('accueil import of tables', () => {
  it('shows what a cell changes, and writes it only when told to, and nothing else', async () => {
    await atDesk(async (desk) => {
      await desk.set('services', 'maison--logement', 'name.fr', 'Aide pour se loger');
      await desk.set('services', 'maison--logement', 'needs', 'housing; shelter');
      const shown = await desk.import();
      assert.deepEqual(
        shown.edits.map(({ file, path, before, after }) => [file, path.join('.'), before, after]),
        [
          [MAISON, 'services.maison--logement.name.fr', 'Aide au logement', 'Aide pour se loger'],
          [MAISON, 'services.maison--logement.needs', ['housing'], ['housing', 'shelter']],
        ],
      );
      assert.deepEqual([shown.code, shown.written, await desk.text(MAISON)], [0, false, FIXTURE[MAISON]]);
      assert.equal((await desk.import('--write')).written, true);
      const wanted = (FIXTURE[MAISON] ?? '').replace('Aide au logement', 'Aide pour se loger').replace('[housing]', '[housing, shelter]');
      assert.equal(await desk.text(MAISON), wanted);
      assert.deepEqual((await desk.import('--write')).edits, []);
    });
  });

  it('takes new rows as new records, in their files', async () => {
    await atDesk(async (desk) => {
      const fill = (rows: string[][], values: Record<string, string>): string[][] => [
        ...rows,
        (rows[1] ?? []).map(() => ''),
        (rows[1] ?? []).map((path) => values[path] ?? ''),
      ];
      await desk.change('organizations', (rows) =>
        fill(rows, {
          key: 'neuf',
          name: 'Le Neuf',
          'description.fr': 'Un nouvel organisme.',
          organization_kind: 'community',
          confidence: 'partial',
          phones: 'number=819-555-0199 | extension=0042 | description.fr=Le soir\nnumber=211',
          sources: 'url=https://neuf.example.org/ | supports=a \\| b',
          calendars: 'url=webcal://neuf.example.org/agenda.ics | name=Agenda\nurl=https://neuf.example.org/b.ics',
        }),
      );
      await desk.change('services', (rows) =>
        fill(rows, {
          organization: 'neuf',
          key: 'neuf--cours',
          'name.fr': 'Cours',
          status: 'active',
          needs: '[]',
          minimum_age: '16',
          service_areas: 'territory=basse-vallee | municipalities=99020',
          'status_detail.state': 'pilot',
        }),
      );
      await desk.change('sessions', (rows) =>
        fill(rows, { training: 'accueillir', startDate: '2027-01-05T18:00', 'location.name.fr': 'Ici' }),
      );
      const answer = await desk.import('--write');
      assert.deepEqual([answer.introduced, answer.faults, answer.code], [[], [], 0]);
      assert.equal(
        await desk.text('organizations/neuf.yaml'),
        `# Le Neuf

key: neuf
name: Le Neuf
description: { fr: Un nouvel organisme. }
organization_kind: community
phones:
  - { number: '819-555-0199', extension: '0042', description: { fr: Le soir } }
  - { number: '211' }
confidence: partial
sources:
  - url: https://neuf.example.org/
    supports: a | b
calendars:
  - { url: webcal://neuf.example.org/agenda.ics, name: Agenda }
  - { url: https://neuf.example.org/b.ics }
services:
  - key: neuf--cours
    name: { fr: Cours }
    status: active
    status_detail:
      state: pilot
    needs: []
    service_areas:
      - { territory: basse-vallee, municipalities: [ '99020' ] }
    minimum_age: 16
`,
      );
      assert.match(
        await desk.text('trainings/accueillir.yaml'),
        /À Montclair[^\n]*\n {2}- startDate: '2027-01-05T18:00'\n {4}location:\n {6}name: \{ fr: Ici \}\n/,
      );
    });
  });

  it('minds neither the order of rows and columns, nor blank rows, nor columns taken out', async () => {
    await atDesk(async (desk) => {
      for (const sheet of ['organizations', 'locations', 'services', 'trainings', 'sessions']) {
        await desk.change(
          sheet,
          ([labels = [], paths = [], ...rows]) =>
            [labels, paths, labels.map(() => ''), ...rows.reverse()]
              .map((row) => [...row].reverse())
              .map((row) => row.filter((_, index) => ![...paths].reverse()[index]?.startsWith('description'))),
          ';',
        );
      }
      const answer = await desk.import('--write');
      assert.deepEqual([answer.code, answer.edits, answer.faults, answer.removed], [0, [], [], []]);
    });
  });

  it('takes a language in that no column was there for', async () => {
    await atDesk(async (desk) => {
      await desk.change('services', (rows) =>
        rows.map((row, index) => [...row, index === 1 ? 'name.es' : row[1] === 'maison--logement' ? 'Ayuda' : '']),
      );
      const answer = await desk.import();
      assert.deepEqual(
        answer.edits.map(({ path, after }) => [path.join('.'), after]),
        [['services.maison--logement.name.es', 'Ayuda']],
      );
    });
  });

  it('never overwrites what changed in the files since: a conflict, field by field; the rest is written', async () => {
    await atDesk(async (desk) => {
      const file = join(desk.folder, 'region', MAISON);
      await writeFile(
        file,
        (FIXTURE[MAISON] ?? '').replace('Aide au logement', 'Aide au loyer').replace('maximum_age: 99', 'maximum_age: 90'),
      );
      await desk.set('services', 'maison--logement', 'name.fr', 'Aide pour se loger');
      await desk.set('services', 'maison--logement', 'minimum_age', '18');
      const answer = await desk.import('--write');
      assert.deepEqual([answer.code, answer.written], [1, true]);
      assert.deepEqual(
        answer.conflicts.map(({ path, base, mine, theirs }) => [path.join('.'), base, mine, theirs]),
        [['services.maison--logement.name.fr', 'Aide au logement', 'Aide au loyer', 'Aide pour se loger']],
      );
      const text = await desk.text(MAISON);
      assert.match(text, /fr: Aide au loyer/);
      assert.match(text, /minimum_age: 18\n {4}maximum_age: 90/);
      const said = await runAccueil(['import', 'w', 'region'], { cwd: desk.folder });
      assert.match(said.err, /1 conflit : .*\n\n.*maison\.yaml\n.*name\.fr\n {4}au départ : Aide au logement/);
    });
  });

  it('reports records without a row, and takes them out only with --delete', async () => {
    await atDesk(async (desk) => {
      await desk.change('services', (rows) => rows.filter((row) => !row.includes('maison--refuge')));
      await desk.change('locations', (rows) => rows.filter((row) => !row.includes('maison-refuge')));
      const kept = await desk.import('--write');
      assert.deepEqual(
        kept.removed.map(({ file, key }) => [file, key]),
        [
          [MAISON, 'maison-refuge'],
          [MAISON, 'maison--refuge'],
        ],
      );
      assert.deepEqual([kept.code, kept.edits, await desk.text(MAISON)], [0, [], FIXTURE[MAISON]]);
      const taken = await desk.import('--write', '--delete');
      assert.equal(taken.written, true);
      assert.doesNotMatch(await desk.text(MAISON), /refuge/);
      assert.match(await desk.text(MAISON), /locations: \[maison-montclair\]\n$/);
    });
  });

  it('takes out a whole file, but for rows that still name it', async () => {
    await atDesk(async (desk) => {
      await desk.change('organizations', (rows) => rows.filter((row) => row[0] !== 'maison'));
      const held = await desk.import('--write', '--delete');
      assert.equal(held.written, false);
      assert.deepEqual([...new Set(held.faults.map(({ code }) => code))], ['owner-unknown']);
    });
  });

  it('names sheet, row, column, what was found and what is expected', async () => {
    await atDesk(async (desk) => {
      const wrong: [string, string, string, string, string][] = [
        ['services', 'maison--logement', 'status', 'actif', 'value'],
        ['services', 'maison--logement', 'minimum_age', 'seize', 'number'],
        ['services', 'maison--refuge', 'status_detail.since', '1/2/2026', 'date-order'],
        ['services', 'maison--refuge', 'assured_date', '31/12/2026', ''],
        ['services', 'maison--logement', 'cost_options', 'amont=3', 'item-member'],
        ['services', 'maison--refuge', 'schedules', 'lundi de 9 à 5', 'item'],
        ['locations', 'maison-refuge', 'address_withheld', 'peut-être', 'yes-no'],
        ['organizations', 'maison', 'name.fr', 'Maison', 'text-twice'],
        ['organizations', 'relais', 'key', 'Le Relais', 'key-form'],
      ];
      for (const [sheet, key, path, text] of wrong) {
        await desk.set(sheet, key, path, text);
      }
      await desk.change('services', (rows) =>
        rows.map((row, index) => [...row, index === 0 ? 'Notes' : index === 1 ? 'statut' : 'à rappeler']),
      );
      const answer = await desk.import('--write');
      assert.deepEqual([answer.code, answer.written, await desk.text(MAISON)], [1, false, FIXTURE[MAISON]]);
      assert.deepEqual(
        answer.faults
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => code)
          .sort(),
        wrong
          .map(([, , , , code]) => code)
          .filter((code) => code !== '')
          .sort(),
      );
      const status = answer.faults.find(({ code }) => code === 'value');
      assert.match(status?.cell ?? '', /^services\.csv![A-Z]+3$/);
      assert.match(status?.message ?? '', /^"actif" is not allowed\. Did you mean "active"\? Allowed: /);
      assert.equal(answer.faults.find(({ code }) => code === 'date-order')?.suggestion, '2026-02-01, 2026-01-02');
      assert.equal(answer.faults.find(({ code }) => code === 'item-member')?.suggestion, 'amount');
      assert.ok(answer.edits.some(({ path, after }) => path.at(-1) === 'assured_date' && after === '2026-12-31'));
      assert.ok(answer.faults.some(({ code, severity }) => code === 'column-unknown' && severity === 'warning'));
      const said = await runAccueil(['import', 'w', 'region'], { cwd: desk.folder });
      assert.match(said.err, /^services\.csv![A-Z]+3 : « actif » n’est pas permis\. Vouliez-vous dire « active » \?/m);
    });
  });

  it('checks records as strictly as the files are checked, and names the cell', async () => {
    await atDesk(async (desk) => {
      await desk.set('services', 'maison--logement', 'url', 'maison.example.org');
      await desk.set('services', 'maison--refuge', 'name.fr', '');
      await desk.set('trainings', 'accueillir', 'about', 'welcomin');
      const answer = await desk.import('--write');
      assert.equal(answer.written, false);
      const column = async (path: string, sheet = 'services'): Promise<string> => {
        const index = (parse(await readFile(join(desk.folder, `w/${sheet}.csv`), 'utf8'), { bom: true })[1] ?? []).indexOf(path);
        return index < 26
          ? String.fromCharCode(65 + index)
          : `${String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
      };
      assert.deepEqual(
        answer.introduced.map(({ code, cell }) => [code, cell]).sort(),
        [
          ['bad-format', `services.csv!${await column('url')}3`],
          ['missing-member', 'services.csv!D4'],
          ['unknown-reference', `trainings.csv!${await column('about', 'trainings')}3`],
        ].sort(),
      );
    });
  });

  it('refuses a key twice, a row without one, and an owner that is not there', async () => {
    await atDesk(async (desk) => {
      await desk.change('services', (rows) => [
        ...rows,
        rows[2] ?? [],
        (rows[2] ?? []).map((cell, index) => (index === 1 ? '' : cell)),
        (rows[2] ?? []).map((cell, index) => (index === 0 ? 'maisn' : index === 1 ? 'x' : cell)),
      ]);
      const answer = await desk.import('--write');
      assert.deepEqual(
        answer.faults.map(({ code, cell, suggestion }) => [code, cell, suggestion]),
        [
          ['key-missing', 'services.csv!B6', undefined],
          ['row-twice', 'services.csv!5', undefined],
          ['owner-unknown', 'services.csv!7', 'maison'],
        ],
      );
    });
  });

  it('arms no formula, and loses no sign of a text', async () => {
    const texts = ['=1+1', '+33', '-5', '@SUM(A1)', "'quoted", "''x", '=HYPERLINK("http://x")'];
    const services = texts
      .map((text, index) => `  - { key: maison--t${index}, name: { fr: ${JSON.stringify(text)} }, status: active }\n`)
      .join('');
    await atDesk(
      async (desk) => {
        const csv = await readFile(join(desk.folder, 'w/services.csv'), 'utf8');
        for (const row of parse(csv, { bom: true })) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@]/);
        assert.deepEqual((await desk.import('--write')).edits, []);
        await desk.set('services', 'maison--t0', 'name.fr', "'=2+2");
        assert.equal((await desk.import()).edits[0]?.after, '=2+2');
      },
      { ...FIXTURE, [MAISON]: `${FIXTURE[MAISON]}${services}` },
    );
  });

  it('asks before it compares with files it cannot tell apart', async () => {
    await atDesk(async (desk) => {
      await desk.set('services', 'maison--logement', 'minimum_age', '18');
      await rm(join(desk.folder, 'w/_base.csv'));
      const refused = await runAccueil(['import', 'w', 'region', '--write'], { cwd: desk.folder });
      assert.equal(refused.code, 1);
      assert.match(refused.err, /--against-now/);
      const answer = await desk.import('--write', '--against-now');
      assert.deepEqual([answer.written, answer.edits.length], [true, 1]);
    });
  });
});
