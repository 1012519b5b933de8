import type { HsdsTaxonomyTerm, TaxonomyKey } from '../hsds/types.js';
import type { Training, TrainingList } from '../course/types.js';
import { fixtureCatalog } from './fixture.js';

/** Not one of the catalog's, and the same at each call. */
const idOf = (text: string): string => {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 0xffff_ffff;
  return `00000000-0000-5000-9000-0000${sum.toString(16).padStart(8, '0')}`;
};
const term = (taxonomy: TaxonomyKey, key: string, name: string): HsdsTaxonomyTerm => ({
  id: idOf(`${taxonomy}/${key}`),
  key,
  taxonomy,
  name,
});
const sources = [{ url: 'https://example.org/formations', supports: 'dates et lieu', date_seen: '2026-11-20' }];

function training(key: string, name: string, more: Partial<Training>): Training {
  return { id: idOf(key), key, kind: 'course', name, provider: [], about: [], audience: [], sources, ...more };
}

/**
 * What the made-up region teaches: the five kinds; a weekly series over the changes of clocks of 2026 and 2027 with an exception and an
 * added time, one that is full, one cancelled, one over several days, one past midnight, one whose month alone is known, one at any time.
 */
export function fixtureTrainings(): TrainingList {
  const { region, organizations } = fixtureCatalog();
  const by = (key: string): Training['provider'] =>
    organizations.filter((one) => one.key === key).map(({ id }) => ({ organization_id: id }));
  return {
    format: 'accueil-training/1',
    lang: 'fr',
    region,
    trainings: [
      training('interculturel-mardi', 'Communiquer entre cultures', {
        description: "Six soirées pour celles et ceux qui accueillent : écouter, expliquer, s'entendre.",
        provider: by('phare'),
        about: ['intercultural'],
        audience: ['professionals'],
        areaServed: ['les-erables'],
        inLanguage: ['fr'],
        courseMode: 'onsite',
        registration: [{ url: 'https://example.org/inscription' }],
        hasCourseInstance: [
          {
            id: '00000000-0000-5000-8000-0000000000a1',
            startDate: '2026-10-20T18:00',
            endDate: '2026-10-20T20:00',
            rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270330',
            exdate: ['2026-12-29', '2027-01-05T18:00'],
            rdate: ['2027-01-07T18:00'],
            location: { name: 'Le Phare', address: '12, rue du Port, Port-Clair' },
            maximumAttendeeCapacity: 12,
            remainingAttendeeCapacity: 0,
          },
        ],
      }),
      training('secourisme', 'Premiers secours psychologiques', {
        provider: by('clsc'),
        about: ['mental-health'],
        audience: ['volunteers', 'professionals'],
        inLanguage: ['fr', 'en'],
        courseMode: 'online',
        hasCourseInstance: [
          {
            id: '00000000-0000-5000-8000-0000000000a2',
            startDate: '2026-12-03T13:30',
            endDate: '2026-12-03T16:30',
            remainingAttendeeCapacity: 4,
            location: { name: 'En ligne', url: 'https://example.org/salle' },
            offers: [{ price: 0, priceCurrency: 'CAD' }],
          },
          {
            id: '00000000-0000-5000-8000-0000000000a3',
            startDate: '2026-12-10T13:30',
            endDate: '2026-12-10T16:30',
            eventStatus: 'EventCancelled',
          },
        ],
      }),
      training('semaine-rencontres', 'Semaine des rencontres', {
        kind: 'event',
        provider: [{ name: 'Table des partenaires' }],
        about: ['intercultural'],
        audience: ['everyone'],
        areaServed: ['monts-bleus'],
        hasCourseInstance: [
          { id: '00000000-0000-5000-8000-0000000000a4', startDate: '2027-03-12', endDate: '2027-03-16' },
          {
            id: '00000000-0000-5000-8000-0000000000a5',
            startDate: '2026-10-31T22:00',
            endDate: '2026-11-01T03:00',
            description: 'Nuit des histoires.',
          },
        ],
      }),
      training('guide-accueil', "Guide pour l'accueil", {
        kind: 'resource',
        provider: by('ministere'),
        about: ['welcoming'],
        audience: ['municipalities'],
        courseMode: 'self-paced',
        url: 'https://example.org/guide',
      }),
      training('parcours-jumelage', 'Parcours des jumelages', {
        kind: 'programme',
        provider: by('ecole'),
        about: ['welcoming'],
        audience: ['volunteers'],
        timeRequired: 'PT12H',
        hasCourseInstance: [{ id: '00000000-0000-5000-8000-0000000000a6', startDate: '2027-02' }],
      }),
      training('communaute-de-pratique', 'Communauté de pratique', {
        kind: 'network',
        provider: by('ville'),
        about: ['welcoming', 'intercultural'],
        audience: ['professionals', 'municipalities'],
        areaServed: ['port-clair'],
        hasCourseInstance: [
          {
            id: '00000000-0000-5000-8000-0000000000a7',
            startDate: '2026-09-24T09:00',
            endDate: '2026-09-24T11:30',
            rrule: 'FREQ=MONTHLY;BYDAY=4TH;COUNT=10',
          },
        ],
      }),
    ],
    organizations: organizations.map(({ id, key, name }) => ({ id, key, name })),
    taxonomy_terms: [
      term('topics', 'intercultural', 'Communication interculturelle'),
      term('topics', 'mental-health', 'Santé mentale'),
      term('topics', 'welcoming', 'Accueil'),
      term('modes', 'onsite', 'En présence'),
      term('modes', 'online', 'En ligne'),
      term('modes', 'self-paced', 'À son rythme'),
      term('audiences', 'everyone', 'Tout le monde'),
      term('audiences', 'professionals', 'Intervenantes et intervenants'),
      term('audiences', 'volunteers', 'Bénévoles'),
      term('audiences', 'municipalities', 'Municipalités'),
    ],
  };
}
