import type { HsdsTaxonomyTerm, Training, TrainingInstance, TrainingList } from '@accueil/sdk';
import { uuid } from './region.js';

/*
 * What is taught in the region that does not exist: sessions on days counted from today, so that some are always to come.
 */

const DAY_MS = 86_400_000;
const ZONE = 'America/Toronto';
const SOURCE = { url: 'https://organismes.example/formations', supports: 'dates, sujet', date_seen: '2026-05-12', kind: 'own' } as const;
const COLUMNS = ['fr', 'en', 'ar'];

/** The day so many days from today in the region, `2026-11-03`. */
export function dayFromNow(days: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    Date.now() + days * DAY_MS,
  );
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const TERMS: [HsdsTaxonomyTerm['taxonomy'], string, string, string, string][] = [
  ['topics', 'welcoming', 'Accueil des personnes immigrantes', 'Welcoming immigrants', 'استقبال المهاجرين'],
  ['topics', 'statuses', 'Statuts d’immigration', 'Immigration statuses', 'أوضاع الهجرة'],
  ['topics', 'communication', 'Communication', 'Communication', 'التواصل'],
  ['audiences', 'professionals', 'Intervenants et organismes', 'Workers and organizations', 'العاملون والمنظمات'],
  ['audiences', 'municipalities', 'Municipalités et MRC', 'Municipalities', 'البلديات'],
  ['audiences', 'employers', 'Employeurs', 'Employers', 'أصحاب العمل'],
  ['audiences', 'volunteers', 'Bénévoles', 'Volunteers', 'المتطوعون'],
  ['modes', 'onsite', 'En personne', 'In person', 'حضوريًا'],
  ['modes', 'online', 'En ligne, en direct', 'Online, live', 'عبر الإنترنت مباشرة'],
  ['modes', 'self-paced', 'À son rythme', 'At one’s own pace', 'حسب وتيرتك'],
];

type Draft = Pick<Training, 'key' | 'kind' | 'name'> & Partial<Training>;

/** A session: its members, on a day from now, from an hour to another. */
const at = (n: number, days: number, hours: [string, string] | undefined, more: Partial<TrainingInstance> = {}): TrainingInstance => ({
  id: uuid(900 + n),
  startDate: hours ? `${dayFromNow(days)}T${hours[0]}` : dayFromNow(days),
  ...(hours && { endDate: `${dayFromNow(days)}T${hours[1]}` }),
  timezone: ZONE,
  ...more,
});

function drafts(): Draft[] {
  return [
    {
      key: 'accueillir',
      kind: 'course',
      name: 'Accueillir chez soi : les premiers jours',
      description: 'Ce qui aide une famille dans ses premiers jours, et ce qui nuit.',
      about: ['welcoming'],
      audience: ['municipalities', 'volunteers'],
      inLanguage: ['fr'],
      courseMode: 'onsite',
      educationalLevel: 'Débutant',
      coursePrerequisites: 'Aucun',
      timeRequired: 'PT3H',
      educationalCredentialAwarded: 'Attestation de présence',
      offers: [{ price: 25, priceCurrency: 'CAD', description: 'par personne' }],
      registration: [
        { url: 'https://carrefour.example/inscription', validThrough: dayFromNow(2) },
        { email: 'formation@carrefour.example' },
        { telephone: '819-555-0110', description: 'Demandez Awa' },
      ],
      url: 'https://carrefour.example/accueillir',
      areaServed: ['les-pins'],
      hasCourseInstance: [
        at(1, 3, ['18:00', '20:00'], {
          location: {
            name: 'Carrefour de Pinville',
            address: '12, rue des Érables, Pinville',
            municipality: '90010',
            accessibility: [{ description: 'Entrée sans marche', details: 'par la cour' }, { description: 'Toilette accessible' }],
          },
          maximumAttendeeCapacity: 20,
          remainingAttendeeCapacity: 4,
        }),
        at(2, 10, ['18:00', '20:00'], { remainingAttendeeCapacity: 0, maximumAttendeeCapacity: 20 }),
      ],
    },
    {
      key: 'statuts',
      kind: 'course',
      name: 'Statuts d’immigration : l’essentiel',
      about: ['statuses'],
      audience: ['professionals', 'employers'],
      inLanguage: ['fr', 'en'],
      offers: [{ price: 0, priceCurrency: 'CAD' }],
      fees_description: 'Gratuit',
      hasCourseInstance: [
        at(3, 3, ['09:00', '12:00'], {
          eventStatus: 'EventMovedOnline',
          courseMode: 'online',
          location: { name: 'En ligne', url: 'https://salle.example/statuts' },
        }),
        at(4, 4, ['13:30', '16:00'], { eventStatus: 'EventCancelled', courseMode: 'onsite' }),
        at(5, 5, ['13:30', '16:00'], { eventStatus: 'EventRescheduled', previousStartDate: dayFromNow(1), courseMode: 'onsite' }),
        at(6, -20, ['13:30', '16:00'], { courseMode: 'onsite' }),
      ],
    },
    {
      key: 'semaine',
      kind: 'event',
      name: 'Semaine des rencontres',
      about: ['communication'],
      audience: ['volunteers'],
      provider: [{ name: 'Ville de Pinville' }],
      hasCourseInstance: [{ ...at(7, 6, undefined), endDate: dayFromNow(9) }],
    },
    {
      key: 'causerie',
      kind: 'event',
      name: 'Causerie du soir',
      about: ['communication'],
      audience: ['professionals'],
      courseMode: 'online',
      hasCourseInstance: [at(8, 3, ['12:00', '13:00']), at(9, 3, ['19:00', '21:00'], { eventStatus: 'EventPostponed' })],
    },
    {
      key: 'guide',
      kind: 'resource',
      name: 'Guide de l’accueil en milieu rural',
      description: 'Des gestes simples, des exemples d’ici.',
      about: ['welcoming'],
      audience: ['municipalities'],
      courseMode: 'self-paced',
      inLanguage: ['fr'],
      url: 'https://carrefour.example/guide',
    },
    {
      key: 'sur-demande',
      kind: 'course',
      name: 'Atelier offert dans votre entreprise',
      about: ['communication'],
      audience: ['employers'],
      registration: [{ description: 'Sur appel' }],
      email: 'ecole@baie.example',
      provider: [{ organization_id: uuid(2) }],
    },
  ];
}

/** The list of trainings of the fictional region, in `fr`, `en` or `ar`. Names of records stay French; those of terms are translated. */
export function fixtureTraining(lang = 'fr', own: readonly Draft[] = drafts()): TrainingList {
  return {
    format: 'accueil-training/1',
    lang,
    region: { key: 'vallee', territory: 'vallee', name: 'La Vallée', licence: 'CC-BY-4.0', timezone: ZONE },
    trainings: own.map((draft, index) => ({
      id: uuid(800 + index),
      provider: [{ organization_id: uuid(1) }],
      about: [],
      audience: [],
      sources: [SOURCE],
      ...(lang !== 'fr' && { translations: { name: { lang: 'fr', state: 'missing' } } }),
      ...draft,
    })),
    organizations: [
      { id: uuid(1), key: 'carrefour', name: 'Carrefour d’accueil des Pins' },
      { id: uuid(2), key: 'ecole', name: 'Centre d’éducation de la Baie' },
    ],
    taxonomy_terms: TERMS.map(([taxonomy, key, ...names], index) => ({
      id: uuid(700 + index),
      key,
      taxonomy,
      name: names[COLUMNS.indexOf(lang)] ?? names[0],
    })),
  };
}

/** Only what has no date, and what is over: nothing is coming. */
export function nothingComing(lang = 'fr'): TrainingList {
  return fixtureTraining(
    lang,
    drafts()
      .filter(({ key }) => ['statuts', 'guide', 'sur-demande'].includes(key))
      .map((draft) => (draft.hasCourseInstance ? { ...draft, hasCourseInstance: draft.hasCourseInstance.slice(-1) } : draft)),
  );
}

/** `14:20`: so many minutes after eight in the morning. */
const clock = (minutes: number): string => new Date((480 + minutes) * 60_000).toISOString().slice(11, 16);

/** A day with more sessions than a box of the month holds: one each quarter of an hour. */
export function busyDay(days: number, count: number): TrainingList {
  const times = Array.from({ length: count }, (_, n) => at(100 + n, days, [clock(15 * n), clock(15 * n + 10)]));
  return fixtureTraining('fr', [{ key: 'serie', kind: 'course', name: 'Atelier de la journée', hasCourseInstance: times }]);
}
