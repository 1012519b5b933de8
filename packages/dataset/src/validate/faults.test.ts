import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DiagnosticCode } from '../diagnostics/types.js';
import { formatMessage } from '../messages/format.js';
import { FIXTURE, spoil, takeMark, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from './validate-region.js';

interface Fault {
  what: string;
  file: string;
  /** What stands in the fixture. */
  from: string;
  /** What is written instead; `¦` marks where the fault must be pointed at. */
  to: string;
  code: DiagnosticCode;
  path: string;
  /** A part of the French sentence. */
  says: RegExp;
  severity?: 'warning';
}

const MAISON = 'organizations/maison.yaml';
const FAULTS: Fault[] = [
  {
    what: 'a wrong indent',
    file: MAISON,
    from: '  - key: maison-montclair\n    name:',
    to: '  - key: maison-montclair\n¦   name:',
    code: 'yaml-syntax',
    path: '',
    says: /YAML/,
  },
  {
    what: 'a member written twice',
    file: MAISON,
    from: 'email: info@maison.example.org\n',
    to: 'email: info@maison.example.org\n¦email: b@example.org\n',
    code: 'duplicate-member',
    path: '',
    says: /« email » est écrit deux fois/,
  },
  {
    what: 'an anchor',
    file: MAISON,
    from: 'name: Maison de la Vallée',
    to: 'name: &nom ¦Maison de la Vallée',
    code: 'yaml-alias',
    path: 'name',
    says: /ancres/,
  },
  {
    what: 'a tag',
    file: MAISON,
    from: 'name: Maison de la Vallée',
    to: 'name: ¦!important Maison',
    code: 'yaml-tag',
    path: '',
    says: /« !important »/,
  },
  {
    what: 'a missing member',
    file: MAISON,
    from: 'organization_kind: community\n',
    to: '',
    code: 'missing-member',
    path: '',
    says: /« organization_kind »/,
  },
  {
    what: 'an unknown member',
    file: MAISON,
    from: 'website: https',
    to: '¦web_site: https',
    code: 'unknown-member',
    path: 'web_site',
    says: /Vouliez-vous dire « website »/,
  },
  {
    what: 'an unknown member deep inside',
    file: MAISON,
    from: "opens_at: '08:30'",
    to: "¦open_at: '08:30'",
    code: 'unknown-member',
    path: 'services[0].schedules[0].open_at',
    says: /« opens_at »/,
  },
  {
    what: 'an unknown language',
    file: MAISON,
    from: 'name: { fr: Refuge }',
    to: 'name: { fr: Refuge, ¦frr: x }',
    code: 'unknown-member',
    path: 'services[1].name.frr',
    says: /« frr »/,
  },
  {
    what: 'no French',
    file: MAISON,
    from: 'name: { fr: Refuge }',
    to: 'name: ¦{ en: Shelter }',
    code: 'text-required',
    path: 'services[1].name',
    says: /« fr »/,
  },
  {
    what: 'an empty value',
    file: MAISON,
    from: 'website: https://maison.example.org/',
    to: 'website:¦',
    code: 'empty-value',
    path: 'website',
    says: /vide/,
  },
  {
    what: 'an empty text',
    file: MAISON,
    from: 'name: { fr: Refuge }',
    to: "name: { fr: ¦'' }",
    code: 'empty-value',
    path: 'services[1].name.fr',
    says: /vide/,
  },
  {
    what: 'an empty list',
    file: MAISON,
    from: 'languages: [{ code: fr }]',
    to: 'languages: ¦[]',
    code: 'empty-value',
    path: 'services[0].languages',
    says: /vide/,
  },
  {
    what: 'a list for a text',
    file: MAISON,
    from: 'name: { fr: Refuge }',
    to: 'name: ¦[Refuge]',
    code: 'wrong-type',
    path: 'services[1].name',
    says: /un texte; on trouve une liste/,
  },
  {
    what: 'words for a number',
    file: MAISON,
    from: 'minimum_age: 16',
    to: 'minimum_age: ¦seize',
    code: 'wrong-type',
    path: 'services[0].minimum_age',
    says: /un nombre/,
  },
  {
    what: 'a status that does not exist',
    file: MAISON,
    from: 'status: active',
    to: 'status: ¦actif',
    code: 'unknown-value',
    path: 'services[0].status',
    says: /« active »/,
  },
  {
    what: 'invisible characters',
    file: MAISON,
    from: 'fr: Trouver un logis.',
    to: 'fr: ¦Trouver \u202Eun logis.',
    code: 'text-characters',
    path: 'services[0].description.fr',
    says: /invisibles/,
  },
  {
    what: 'an age out of range',
    file: MAISON,
    from: 'minimum_age: 16',
    to: 'minimum_age: ¦-1',
    code: 'out-of-range',
    path: 'services[0].minimum_age',
    says: /hors limites/,
  },
  {
    what: 'a bad e-mail address',
    file: MAISON,
    from: 'email: info@maison.example.org',
    to: 'email: ¦info@maison',
    code: 'bad-format',
    path: 'email',
    says: /courriel/,
  },
  {
    what: 'an address that is a script',
    file: MAISON,
    from: 'website: https://maison.example.org/',
    to: "website: ¦'javascript:alert(1)'",
    code: 'bad-format',
    path: 'website',
    says: /https/,
  },
  {
    what: 'a source without a scheme',
    file: MAISON,
    from: 'url: https://maison.example.org/, supports',
    to: 'url: ¦maison.example.org, supports',
    code: 'bad-format',
    path: 'sources[0].url',
    says: /urn/,
  },
  {
    what: 'a month that does not exist',
    file: MAISON,
    from: 'since: 2024-11',
    to: 'since: ¦2024-13',
    code: 'bad-format',
    path: 'services[1].status_detail.since',
    says: /AAAA-MM/,
  },
  {
    what: 'a postal code without its space',
    file: MAISON,
    from: 'postal_code: J9X 1A1',
    to: 'postal_code: ¦J9X1A1',
    code: 'bad-format',
    path: 'locations[0].addresses[0].postal_code',
    says: /code postal/,
  },
  {
    what: 'a time of another clock',
    file: MAISON,
    from: "opens_at: '08:30'",
    to: 'opens_at: ¦8h30',
    code: 'bad-format',
    path: 'services[0].schedules[0].opens_at',
    says: /heure/,
  },
  {
    what: 'a key with an accent',
    file: MAISON,
    from: 'needs: [housing]',
    to: 'needs: [¦Hébergement]',
    code: 'bad-format',
    path: 'services[0].needs[0]',
    says: /clé/,
  },
  {
    what: 'no source',
    file: MAISON,
    from: 'sources:\n  - { url: https://maison.example.org/, supports: services }',
    to: 'sources: ¦[]',
    code: 'source-required',
    path: 'sources',
    says: /au moins une source/,
  },
  {
    what: 'an unknown need',
    file: MAISON,
    from: 'needs: [housing]',
    to: 'needs: [¦houssing]',
    code: 'unknown-reference',
    path: 'services[0].needs[0]',
    says: /\(besoin\)\. Vouliez-vous dire « housing »/,
  },
  {
    what: 'an unknown territory',
    file: MAISON,
    from: 'territory: haute-vallee, municipalities',
    to: 'territory: ¦haute-valee, municipalities',
    code: 'unknown-reference',
    path: 'services[0].service_areas[0].territory',
    says: /« haute-vallee »/,
  },
  {
    what: 'an unknown municipality',
    file: MAISON,
    from: "municipalities: ['99010']",
    to: "municipalities: [¦'99011']",
    code: 'unknown-reference',
    path: 'services[0].service_areas[0].municipalities[0]',
    says: /municipalité/,
  },
  {
    what: 'an unknown place',
    file: MAISON,
    from: 'locations: [maison-montclair]',
    to: 'locations: [¦maison-mont]',
    code: 'unknown-reference',
    path: 'services[0].locations[0]',
    says: /lieu/,
  },
  {
    what: 'an unknown partner',
    file: MAISON,
    from: 'partner_organizations: [relais]',
    to: 'partner_organizations: [¦relay]',
    code: 'unknown-reference',
    path: 'services[1].partner_organizations[0]',
    says: /organisme/,
  },
  {
    what: 'an unknown replacement',
    file: MAISON,
    from: 'replaced_by: [maison--logement]',
    to: 'replaced_by: [¦rien-du-tout]',
    code: 'unknown-reference',
    path: 'services[1].status_detail.replaced_by[0]',
    says: /service/,
  },
  {
    what: 'a former key where the current one is meant',
    file: MAISON,
    from: 'replaced_by: [maison--logement]',
    to: 'replaced_by: [¦maison-loger]',
    code: 'unknown-reference',
    path: 'services[1].status_detail.replaced_by[0]',
    says: /« maison--logement »/,
  },
  {
    what: 'an unknown parent of a need',
    file: 'taxonomies/needs.yaml',
    from: 'parent: housing',
    to: 'parent: ¦hous',
    code: 'unknown-reference',
    path: '[1].parent',
    says: /besoin/,
  },
  {
    what: 'an unknown territory of a town',
    file: 'territories.yaml',
    from: 'territory: basse-vallee, latitude',
    to: 'territory: ¦basse, latitude',
    code: 'unknown-reference',
    path: 'municipalities[1].territory',
    says: /territoire/,
  },
  {
    what: 'an unknown mode of a training',
    file: 'trainings/accueillir.yaml',
    from: 'courseMode: onsite',
    to: 'courseMode: ¦on-site',
    code: 'unknown-reference',
    path: 'courseMode',
    says: /« onsite »/,
  },
  {
    what: 'a key given twice in a list',
    file: MAISON,
    from: 'needs: [housing]',
    to: 'needs: [housing, ¦housing]',
    code: 'repeated-value',
    path: 'services[0].needs[1]',
    says: /déjà/,
  },
  {
    what: 'a service key given twice',
    file: MAISON,
    from: 'key: maison--refuge',
    to: 'key: ¦maison--logement',
    code: 'duplicate-key',
    path: 'services[1].key',
    says: /maison\.yaml, ligne 27/,
  },
  {
    what: 'a former key that is another’s key',
    file: MAISON,
    from: 'former_keys: [ancienne-maison]',
    to: 'former_keys: [relais]',
    code: 'duplicate-key',
    path: 'key',
    says: /déjà prise/,
  },
  {
    what: 'a key that is not the file’s name',
    file: 'organizations/relais.yaml',
    from: 'key: relais',
    to: 'key: ¦le-relais',
    code: 'key-of-file',
    path: 'key',
    says: /« relais »/,
  },
  {
    what: 'suspended, yet active',
    file: MAISON,
    from: 'status: temporarily closed',
    to: 'status: ¦active',
    code: 'status-mismatch',
    path: 'services[1].status',
    says: /temporarily closed, inactive/,
  },
  {
    what: 'replaced, without saying by which',
    file: MAISON,
    from: 'state: suspended\n      since: 2024-11\n      reason: { fr: Travaux., en: Works. }\n      replaced_by: [maison--logement]',
    to: '¦state: replaced',
    code: 'replaced-without-successor',
    path: 'services[1].status_detail',
    says: /replaced_by/,
  },
  {
    what: 'an end before its beginning',
    file: MAISON,
    from: 'since: 2024-11',
    to: 'since: 2024-11\n      until: ¦2023-01-05',
    code: 'dates-order',
    path: 'services[1].status_detail.until',
    says: /2023-01-05/,
  },
  {
    what: 'a service that replaces itself',
    file: MAISON,
    from: 'replaced_by: [maison--logement]',
    to: 'replaced_by: ¦[maison--refuge]',
    code: 'replaced-by-itself',
    path: 'services[1].status_detail.replaced_by',
    says: /lui-même/,
  },
  {
    what: 'an afternoon written on a 12-hour clock',
    file: MAISON,
    from: "closes_at: '12:00'",
    to: "closes_at: ¦'05:00'",
    code: 'hours-order',
    path: 'services[0].schedules[0].closes_at',
    says: /05:00/,
  },
  {
    what: 'an opening without a closing',
    file: MAISON,
    from: "freq: WEEKLY, byday: 'MO,TU', opens_at: '08:30', closes_at: '12:00'",
    to: "freq: WEEKLY, opens_at: '08:30'",
    code: 'hours-incomplete',
    path: 'services[0].schedules[0]',
    says: /description/,
  },
  {
    what: 'ages the wrong way round',
    file: MAISON,
    from: 'maximum_age: 99',
    to: 'maximum_age: ¦12',
    code: 'ages-order',
    path: 'services[0].maximum_age',
    says: /12/,
  },
  {
    what: 'an amount of no currency',
    file: MAISON,
    from: 'cost_options: [{ amount: 0, currency: CAD }]',
    to: 'cost_options: [¦{ amount: 5 }]',
    code: 'missing-member',
    path: 'services[0].cost_options[0]',
    says: /« currency »/,
  },
  {
    what: 'a street for a withheld address',
    file: MAISON,
    from: 'addresses: [{ city: Valbas }]',
    to: 'addresses: [{ address_1: ¦3 rue Basse, city: Valbas }]',
    code: 'withheld-address',
    path: 'locations[1].addresses[0].address_1',
    says: /secrète/,
  },
  {
    what: 'a point for a withheld address',
    file: MAISON,
    from: 'address_withheld: true',
    to: 'address_withheld: true\n    latitude: ¦45.2\n    longitude: -71.9\n    coordinate_precision: municipality',
    code: 'withheld-address',
    path: 'locations[1].latitude',
    says: /secrète/,
  },
  {
    what: 'half a point',
    file: MAISON,
    from: "    municipality: '99010'",
    to: "    latitude: ¦45.5\n    municipality: '99010'",
    code: 'point-incomplete',
    path: 'locations[0].latitude',
    says: /longitude/,
  },
  {
    what: 'a point for a virtual place',
    file: MAISON,
    from: 'location_type: physical\n    addresses: [{ address_1',
    to: 'location_type: virtual\n    latitude: ¦45.5\n    longitude: -71.5\n    coordinate_precision: street\n    addresses: [{ address_1',
    code: 'point-not-allowed',
    path: 'locations[0].latitude',
    says: /virtual/,
  },
  {
    what: 'a door where only the street is known',
    file: MAISON,
    from: 'addresses: [{ address_1: 12 rue Haute',
    to: 'latitude: 45.5\n    longitude: -71.5\n    coordinate_precision: ¦address\n    addresses: [{ address_1: rue Haute',
    code: 'point-too-precise',
    path: 'locations[0].coordinate_precision',
    says: /civique/,
  },
  {
    what: 'a point far from its town',
    file: MAISON,
    from: "    municipality: '99010'",
    to: "    latitude: ¦46.5\n    longitude: -71.5\n    coordinate_precision: street\n    municipality: '99010'",
    code: 'point-outside',
    path: 'locations[0].latitude',
    says: /loin/,
    severity: 'warning',
  },
  {
    what: 'a town in another territory',
    file: MAISON,
    from: 'territory: haute-vallee\n',
    to: 'territory: ¦basse-vallee\n',
    code: 'territory-mismatch',
    path: 'locations[0].territory',
    says: /Montclair.*« haute-vallee »/,
  },
  {
    what: 'a served town of another territory',
    file: MAISON,
    from: "municipalities: ['99010']",
    to: "municipalities: ['99010', ¦'99020']",
    code: 'territory-mismatch',
    path: 'services[0].service_areas[0].municipalities[1]',
    says: /Valbas/,
  },
  {
    what: 'only these and all but these',
    file: MAISON,
    from: "municipalities: ['99010'], unconfirmed: true",
    to: "municipalities: ['99010'], except: ¦['99010']",
    code: 'area-contradiction',
    path: 'services[0].service_areas[0].except',
    says: /pas les deux/,
  },
  {
    what: 'a need that is its own ancestor',
    file: 'taxonomies/needs.yaml',
    from: 'parent: housing',
    to: 'parent: ¦shelter',
    code: 'parent-cycle',
    path: '[1].parent',
    says: /ancêtre/,
  },
  {
    what: 'a base language the region does not have',
    file: 'region.yaml',
    from: 'locales: [fr, en, es]',
    to: 'locales: [fr, en, es]\ndefault_locale: ¦uk',
    code: 'default-locale-missing',
    path: 'default_locale',
    says: /« uk »/,
  },
  {
    what: 'a time zone that does not exist',
    file: 'region.yaml',
    from: 'timezone: America/Toronto',
    to: 'timezone: ¦America/Montclair',
    code: 'bad-format',
    path: 'timezone',
    says: /IANA/,
  },
];

describe('validateRegion: one fault at a time', () => {
  it('finds nothing in the fixture', async () => {
    const { ok, diagnostics } = await withRegion(FIXTURE, (folder) => validateRegion(folder));
    assert.deepEqual(diagnostics, []);
    assert.equal(ok, true);
  });

  for (const { what, file, from, to, code, path, says, severity = 'error' } of FAULTS) {
    it(`${what}: ${code}`, async () => {
      const files = spoil(file, from, to);
      const spoilt = files[file] ?? '';
      const mark = spoilt.includes('¦') ? takeMark(spoilt) : undefined;
      if (mark) files[file] = mark.text;
      const { ok, diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
      const fault = diagnostics.find((found) => found.code === code && found.path === path);
      assert.ok(fault, `not found among ${JSON.stringify(diagnostics, null, 1)}`);
      assert.match(formatMessage(fault, 'fr'), says);
      assert.ok(formatMessage(fault, 'en').length > 10);
      assert.equal(fault.severity, severity);
      assert.equal(ok, severity === 'warning');
      if (mark)
        assert.deepEqual({ file: fault.file, line: fault.line, column: fault.column }, { file, line: mark.line, column: mark.column });
    });
  }

  it('tells every fault at once, in the order of files and lines', async () => {
    const files = {
      ...spoil(MAISON, 'status: active', 'status: actif'),
      'organizations/relais.yaml': (FIXTURE['organizations/relais.yaml'] ?? '').replace('public', 'publik').replace('confirmed', 'sure'),
    };
    const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
    assert.deepEqual(
      diagnostics.map(({ file, line }) => `${file}:${line}`),
      ['organizations/maison.yaml:31', 'organizations/relais.yaml:4', 'organizations/relais.yaml:5'],
    );
  });

  it('does not blame references to a record whose file has another fault', async () => {
    const files = spoil('organizations/relais.yaml', 'organization_kind: public', 'organization_kind: publik');
    const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-value'],
    );
  });

  it('accepts nights, whole days and a helpline that closes after midnight', async () => {
    for (const [opens, closes] of [
      ['22:00', '06:00'],
      ['00:00', '24:00'],
      ['08:00', '03:00'],
    ] as const) {
      const files = spoil(MAISON, "opens_at: '08:30', closes_at: '12:00'", `opens_at: '${opens}', closes_at: '${closes}'`);
      const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
      assert.deepEqual(diagnostics, []);
    }
  });
});
