import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContinuumRoles } from '@accueil/sdk';
import { toContinuum } from './build/continuum.js';
import { id, organization, organizations, places, service, services, training, trainings, validated } from './testing/real-region.js';

/** The last five of the ten things real records need (`ten-needs.test.ts`), then what no gathered page gives, named as a gap. */

describe('6. who it is for', () => {
  it('immigration status; who is turned away', () => {
    assert.deepEqual(service('sanc--demandeurs-asile').audiences, ['asylum-seekers']);
    assert.deepEqual(service('ramq-carte').excluded_audiences, ['asylum-seekers']);
  });

  it('ages, family, and the words beside', () => {
    const { minimum_age: minimum, maximum_age: maximum } = service('cje-sherbrooke--emploi');
    assert.deepEqual([minimum, maximum], [16, 35]);
    assert.ok(service('maison-famille-coaticook--halte-garderie').eligibility_description);
  });

  it('languages by interpreter apart from languages of service', () => {
    const byInterpreter = service('sery-interpretariat').languages ?? [];
    assert.equal(byInterpreter.length, 8);
    assert.ok(byInterpreter.every((language) => language.by_interpreter === true));
    assert.ok(service('tel-jeunes-ecoute').languages?.every((language) => language.by_interpreter === undefined));
    assert.ok(service('211-ligne').interpretation_services);
  });

  it('what to bring, how long to wait, what to know first', () => {
    for (const key of ['mifi-evaluation-comparative', 'saaq-echange-permis', 'sts--transport-adapte'])
      assert.ok(service(key).required_documents, key);
    for (const key of ['momenthom--maison-oxygene', 'omh-sherbrooke--hlm', 'ramq-carte']) assert.ok(service(key).wait_time, key);
    for (const key of ['ciusss-estrie-chus--urgence-coaticook', 'jevi--face-a-face']) assert.ok(service(key).alert, key);
  });
});

describe('7. fees', () => {
  const costs = (key: string) => service(key).cost_options ?? [];

  it('an amount, its currency and unit, since a day', () => {
    assert.deepEqual(
      costs('tapn-transport-adapte').map((cost) => [cost.amount, cost.currency, cost.valid_from]),
      [
        [3.25, 'CAD', '2024-01-01'],
        [30, 'CAD', '2024-01-01'],
      ],
    );
    assert.ok(costs('tapn-transport-adapte').every((cost) => cost.unit));
  });

  it('for whom; free', () => {
    const trips = costs('mrcbm-transport-collectif');
    assert.deepEqual(
      trips.map((cost) => cost.amount),
      [6, 0, 0],
    );
    assert.ok(trips.every((cost) => cost.option));
    assert.deepEqual(costs('211-ligne'), [{ amount: 0, currency: 'CAD' }]);
  });

  it('who pays for the service', () => {
    assert.ok(organization('maison-famille-les-arbrisseaux').funding);
    assert.ok(service('etsb--job-links').funding);
  });
});

describe('8. where each fact comes from', () => {
  const sources = organizations.flatMap((item) => [...item.sources, ...(item.services ?? []).flatMap((entry) => entry.sources ?? [])]);

  it('every organization has sources that say what they support, most of them whose page they are', (test) => {
    for (const item of organizations)
      assert.ok(
        item.sources.every((source) => source.supports !== undefined),
        item.key,
      );
    const told = sources.filter((source) => source.kind !== undefined).length;
    assert.ok(told / sources.length > 0.85, `${told} of ${sources.length}`);
    test.diagnostic(`${told} of ${sources.length} sources say whose page they are`);
  });

  it('own, official, press and partner', () => {
    const kinds = (key: string) => organization(key).sources.map((source) => source.kind);
    assert.ok(kinds('escale-estrie').includes('own'));
    assert.ok(kinds('ceclm').includes('official'));
    assert.ok(kinds('als').every((kind) => kind === 'press'));
    assert.ok(kinds('prevention-suicide-haute-yamaska').includes('partner'));
  });

  it('nobody assured anything yet; confidence tells the two apart', () => {
    assert.ok([...organizations, ...services].every((item) => item.assured_date === undefined));
    assert.deepEqual([...new Set(organizations.map((item) => item.confidence))].sort(), ['confirmed', 'partial']);
  });
});

describe('9. who does what at each stage', () => {
  const { stage_roles: roles }: ContinuumRoles = toContinuum(validated.data, id);

  it('every role has a page, and the four of them are there', () => {
    assert.ok(roles.length > 80);
    assert.ok(roles.every((role) => role.sources.length > 0));
    assert.deepEqual([...new Set(roles.map(({ role }) => role))].sort(), ['funds', 'lead', 'partner', 'refers']);
    assert.equal(new Set(roles.map(({ stage }) => stage)).size, 5);
  });

  for (const [territory, key] of [
    ['sherbrooke', 'sanc'],
    ['la-haute-yamaska', 'sery'],
    ['brome-missisquoi', 'sery'],
    ['le-val-saint-francois', 'maison-famille-les-arbrisseaux'],
    ['coaticook', 'mrc-coaticook-immigration'],
    ['les-sources', 'mrc-des-sources-accueil'],
    ['le-haut-saint-francois', 'ose-le-haut'],
  ] as const) {
    it(`${key} leads the settlement in ${territory}`, () => {
      const lead = roles.filter((role) => role.territory === territory && role.stage === 'settlement' && role.role === 'lead');
      assert.deepEqual([...new Set(lead.map((role) => role.organization_id))], [id('organization', key)]);
    });
  }

  it('two territories have no lead that a page names: a partner, and who funds it', () => {
    const settlement = (territory: string) =>
      roles
        .filter((role) => role.territory === territory && role.stage === 'settlement' && role.need === 'settlement')
        .map((role) => role.role);
    assert.deepEqual(settlement('memphremagog'), ['partner']);
    assert.deepEqual(settlement('le-granit').sort(), ['funds', 'partner']);
  });

  it('what usually follows, in the same organization or another', () => {
    for (const [key, next] of [
      ['sanc--accueil-refugies', 'sanc--etablissement'],
      ['sanc--etablissement', 'sanc--emploi'],
      ['sanc--demandeurs-asile', 'praida-services'],
      ['mifi-accompagnement-quebec', 'fq-cours-en-classe'],
      ['escale-estrie--hebergement', 'escale-estrie--deuxieme-etape'],
      ['cjfbm-banque-alimentaire', 'cabc-depannage-alimentaire'],
    ] as const)
      assert.ok(service(key).next?.includes(next), key);
  });

  it('a service that two organizations run', () => {
    assert.deepEqual(service('universite-sherbrooke--repas-parents').partner_organizations, ['la-grande-table']);
    assert.ok(services.filter((item) => item.partner_organizations).length >= 6);
  });
});

describe('10. training of five kinds', () => {
  it('all five, and one without a date', () => {
    assert.deepEqual([...new Set(trainings.map(({ kind }) => kind))].sort(), ['course', 'event', 'network', 'programme', 'resource']);
    assert.equal(training('camh-irmhp-cours-en-ligne').hasCourseInstance, undefined);
  });

  it('a time with its zone, its place, how to register, free', () => {
    const workshop = training('dvsf-atelier-accueil-2023');
    const [instance] = workshop.hasCourseInstance ?? [];
    assert.deepEqual(
      [instance?.startDate, instance?.endDate, instance?.timezone, instance?.courseMode],
      ['2023-12-15T09:00', '2023-12-15T14:00', 'America/Toronto', 'onsite'],
    );
    assert.deepEqual([instance?.location?.address, instance?.location?.municipality], ['563, rang 7, Saint-Claude', '42100']);
    assert.ok(instance?.registration);
    assert.deepEqual(workshop.offers, [{ price: 0, priceCurrency: 'CAD' }]);
  });

  it('level, what to know before, prices, certificate, languages, several providers', () => {
    assert.ok(training('udes-maitrise-mediation-interculturelle').educationalLevel);
    assert.ok(training('udes-maitrise-mediation-interculturelle').educationalCredentialAwarded);
    assert.ok(training('camh-cours-refugies-yezidis').coursePrerequisites);
    assert.equal(training('ulaval-vivre-ensemble-travail').offers?.length, 2);
    assert.equal(training('cnesst-escouade-atelier-tet').inLanguage?.length, 3);
    assert.deepEqual(training('forum-regionalisation-rapport-granby-2023').provider, [{ name: 'Emplois en régions' }, 'sery']);
  });
});

/**
 * What no gathered page gives: the model holds it, no real record does, and none is made up. A record that comes to hold one
 * makes its line fail: it then belongs above.
 */
describe('gaps of the gathered facts', () => {
  const instances = trainings.flatMap((item) => item.hasCourseInstance ?? []);
  const phones = [...organizations, ...services, ...places].flatMap((item) => item.phones ?? []);
  const gaps: [string, string, boolean][] = [
    ['places left', 'pages say how many a shelter holds, never how many are free on a day', services.every((item) => !item.capacities)],
    ['an extension with a leading zero', 'no gathered extension has one', phones.every((item) => !item.extension?.startsWith('0'))],
    ['a number for text messages', 'pages name the service by text, not its number', phones.every((item) => item.type !== 'text')],
    [
      'hours of every other week',
      'where words say so, no page says since which week',
      services.every((item) => (item.schedules ?? []).every((line) => !line.interval)),
    ],
    ['the end of a temporary place', 'its page gives the opening only', places.every((item) => !item.valid_to)],
    ['a point more exact than the town', 'no page gives coordinates', places.every((item) => item.latitude === undefined)],
    ['a number in a register', 'no page gives one', organizations.every((item) => !item.organization_identifiers)],
    [
      'a series of sessions',
      'every session with a date is past, and told one by one',
      instances.every((item) => !item.rrule && !item.exdate),
    ],
    ['a session moved, full or cancelled', 'the same', instances.every((item) => !item.eventStatus)],
    ['places of a session', 'no page gives them', instances.every((item) => item.maximumAttendeeCapacity === undefined)],
    ['how accessible the place of a session is', 'no page says', instances.every((item) => !item.location?.accessibility)],
  ];
  for (const [what, why, isMissing] of gaps) it(`${what}: ${why}`, () => assert.ok(isMissing, `${what} is now in the data`));
});
