import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { run } from './run.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

const MAP = `keys:
  organization: '{Organisme}'
  location: '{Organisme}-{Ville}'
  service: '{Organisme}--{Service}'
columns:
  Organisme: organization.name
  Service: service.name
  Description: service.description
  Description en anglais: service.description.en
  Téléphone: { to: 'service.phones[].number', separator: ' / ' }
  Statut: { to: service.status, values: { ouvert: active, fermé: defunct } }
  Langues: { to: 'service.languages[].code', separator: ',', values: { français: fr, anglais: en } }
  Besoins: { to: service.needs, separator: ';' }
  Âge: service.minimum_age
  Coût: 'service.cost_options[0].amount'
  Ville: 'location.addresses[0].city'
  Rue: 'location.addresses[0].address_1'
  Interne: false
constants:
  location.location_type: physical
  organization.organization_kind: municipal
  'service.cost_options[0].currency': CAD
`;
const CSV = `Organisme;Service;Description;Description en anglais;Téléphone;Statut;Langues;Besoins;Âge;Coût;Ville;Rue;Interne
Ville de Montclair;Bibliothèque;"Des livres,
et du temps.";Books.;819-555-0101 / 819-555-0102;Ouvert;français, anglais;housing;12;"2,50 $";Montclair;1 rue Basse;x
Ville de Montclair;Piscine;De l’eau.;;819-555-0103;fermé;;;;;Montclair;1 rue Basse;
`;

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function withTable(
  files: Record<string, string | Uint8Array>,
  use: (accueil: (...args: string[]) => Promise<Ran>, folder: string) => Promise<void>,
): Promise<void> {
  await withRegion(Object.fromEntries(Object.entries(FIXTURE).map(([file, text]) => [`vallee/${file}`, text])), async (cwd) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
    const accueil = async (...args: string[]): Promise<Ran> => {
      const [out, err]: [string[], string[]] = [[], []];
      const code = await run(['import', 'csv', ...args], {
        cwd,
        packageFolder: PACKAGE,
        env: {},
        out: (text) => out.push(text),
        err: (text) => err.push(text),
      });
      return { code, out: out.join('\n'), err: err.join('\n') };
    };
    await use(accueil, join(cwd, 'vallee'));
  });
}

describe('accueil import csv', () => {
  it('reads a table by its map: lists, tables of values, languages, numbers as people write them', () =>
    withTable({ 'ville.csv': CSV, 'plan.yaml': MAP }, async (accueil, folder) => {
      const shown = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee');
      assert.deepEqual([shown.code, shown.err], [0, shown.err]);
      assert.match(shown.out, /Rien n’est encore écrit/);
      const { code, err } = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee', '--write');
      assert.equal(code, 0, err);
      const text = await readFile(join(folder, 'organizations/ville-de-montclair.yaml'), 'utf8');
      for (const expected of [
        /organization_kind: municipal/,
        /- key: ville-de-montclair--bibliotheque\n {4}name: \{ fr: Bibliothèque \}/,
        /Des livres,/,
        /en: Books\./,
        /819-555-0102/,
        /status: active/,
        /status: defunct/,
        /amount: 2\.5/,
        /minimum_age: 12/,
        /needs: \[ ?housing ?\]/,
        /code: en/,
        /city: Montclair/,
        /location_type: physical/,
        /locations: \[ ?ville-de-montclair-montclair ?\]/,
      ])
        assert.match(text, expected);
      assert.equal((await validateRegion(folder)).ok, true);
      const again = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee', '--write', '--json');
      assert.deepEqual((JSON.parse(again.out) as { edits: unknown[] }).edits, []);
    }));

  it('tells each fault with its row and column, and imports the rest', () =>
    withTable(
      {
        'ville.csv': `Organisme,Service,Statu,Statut,Téléphone,Âge,Langues\nLa Ville,Un,x,ouvvert,aucun,douze,français,trop\n,Deux,,ouvert,,,\nLa Ville,Trois,,ouvert,819-555-0104,7,klingon\n`,
        'plan.yaml': MAP,
      },
      async (accueil) => {
        const { code, err } = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee');
        assert.equal(code, 1);
        for (const expected of [
          /ville\.csv : La colonne « Statu » n’est pas dans le plan : elle n’est pas lue\. Vouliez-vous dire « Statut » \?/,
          /ville\.csv : La colonne « Rue » du plan n’est pas dans le fichier\./,
          /ville\.csv:2 : Colonne « Statut » : la valeur « ouvvert » n’est pas dans la table\. Vouliez-vous dire « ouvert » \?/,
          /ville\.csv:2:5 › Téléphone : « aucun » n’a pas la bonne forme/,
          /ville\.csv:2:6 › Âge : /,
          /ville\.csv:3 : Rien dans les colonnes de « \{Organisme\} »/,
          /ville\.csv:4 : Colonne « Langues » : la valeur « klingon » n’est pas dans la table/,
        ])
          assert.match(err, expected);
        const { out } = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee', '--json');
        assert.match(out, /Trois/);
      },
    ));

  it('counts lines as an editor does, cells with line breaks included', () =>
    withTable(
      {
        'ville.csv': 'Organisme,Service,Description,Téléphone\nLa Ville,Un,"a\nb\nc",819-555-0101\nLa Ville,Deux,d,aucun\n',
        'plan.yaml': MAP,
      },
      async (accueil) => {
        assert.match((await accueil('ville.csv', '--map', 'plan.yaml', 'vallee')).err, /ville\.csv:5:4 › Téléphone/);
      },
    ));

  it('guesses a map from the headings, which then reads the table', () =>
    withTable(
      {
        'liste.csv':
          'Organisme,Nom du service,Tél.,Courriel,Ville,Code postal,Truc\nLa Ville,Aide,819-555-0101,aide@example.org,Montclair,J9X 1A1,?\n',
      },
      async (accueil, folder) => {
        const { out, code } = await accueil('liste.csv', '--suggest-map');
        assert.equal(code, 0);
        for (const expected of [
          /Organisme: organization\.name/,
          /Nom du service: service\.name/,
          /Truc: false/,
          /Tél\.: service\.phones\[0\]\.number/,
        ])
          assert.match(out, expected);
        await writeFile(join(folder, '../plan.yaml'), out);
        const imported = await accueil('liste.csv', '--map', 'plan.yaml', 'vallee', '--write');
        assert.equal(imported.code, 0, imported.err);
        assert.match(await readFile(join(folder, 'organizations/la-ville.yaml'), 'utf8'), /aide@example\.org/);
      },
    ));

  it('reads what Windows writes, and says so', () =>
    withTable(
      { 'ville.csv': Buffer.from('Organisme;Service\nLa Vall\u00e9e;T\u00e9l\u00e9\n', 'latin1'), 'plan.yaml': MAP },
      async (accueil) => {
        const { err, out } = await accueil('ville.csv', '--map', 'plan.yaml', 'vallee');
        assert.match(err, /lu comme Windows-1252/);
        assert.match(out, /La Vallée/);
      },
    ));

  it('refuses a map with a fault, pointing at it; a malformed file; a file that is not there', () =>
    withTable(
      {
        'ville.csv': CSV,
        'faux.yaml': 'keys: { organization: "{Organisme}" }\ncolumns:\n  Service: srvice.name\n',
        'plan.yaml': MAP,
        'casse.csv': 'a,b\n"c',
      },
      async (accueil) => {
        const map = await accueil('ville.csv', '--map', 'faux.yaml', 'vallee');
        assert.equal(map.code, 1);
        assert.match(map.err, /faux\.yaml:3:12/);
        const broken = await accueil('casse.csv', '--map', 'plan.yaml', 'vallee');
        assert.deepEqual([broken.code, /Le fichier CSV est mal formé/.test(broken.err)], [2, true]);
        const absent = await accueil('rien.csv', '--map', 'plan.yaml', 'vallee');
        assert.deepEqual([absent.code, /« rien\.csv » ne peut pas être lu/.test(absent.err)], [2, true]);
        assert.equal((await accueil('ville.csv', 'vallee')).code, 2);
      },
    ));
});
