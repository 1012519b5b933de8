import type { SharedText } from '../shared-data.js';

/**
 * What closed and is told in another service's words: a record of its own, so that who looks for the old name finds it closed, since when,
 * and what to use instead. `told` quotes the words of the services named in `toldBy`. They serve nobody now: no area, no place.
 */
export interface ClosedService {
  organization: string;
  key: string;
  name: SharedText;
  alternateNames?: readonly string[];
  state: 'closed' | 'replaced';
  since: string;
  reason: SharedText;
  replacedBy: readonly string[];
  needs: readonly string[];
  stages: readonly string[];
  audiences: readonly string[];
  toldBy: readonly string[];
  told: readonly string[];
  /** The end of the address of the organization's page that tells of it. */
  source: string;
}

const OFFICES = 'ceux de Lac-Brome, de Stanstead et de Cookshire-Eaton étaient fermés au 8 novembre 2021';
const office = (town: string, key: string): ClosedService => ({
  organization: 'services-quebec',
  key: `sq-bureau-${key}`,
  name: { fr: `Bureau de Services Québec – ${town}`, en: `Services Québec office – ${town}` },
  state: 'closed',
  since: '2021-11',
  reason: { fr: 'Bureau fermé au 8 novembre 2021.', en: 'Office closed by November 8, 2021.' },
  // No source says which office took over: the services for all of Québec answer.
  replacedBy: ['sq-guichet-emploi', 'sq-accompagnement-demarches'],
  needs: ['employment', 'settlement'],
  stages: ['settlement'],
  audiences: ['everyone'],
  toldBy: ['sq-bureau-granby'],
  told: [OFFICES],
  source: '/services-quebec-offices-close-in-four-townships-municipalities',
});

export const CLOSED_SERVICES: readonly ClosedService[] = [
  {
    ...office('Bedford', 'bedford'),
    since: '2021-10-30',
    reason: { fr: 'Bureau fermé pour de bon le 30 octobre 2021.', en: 'Office closed for good on October 30, 2021.' },
    told: ['le bureau de Bedford a fermé pour de bon le 30 octobre 2021'],
  },
  office('Lac-Brome', 'lac-brome'),
  office('Stanstead', 'stanstead'),
  {
    ...office('Cookshire-Eaton', 'cookshire-eaton'),
    replacedBy: ['services-quebec-haut-saint-francois--guichet'],
    toldBy: ['sq-bureau-granby', 'services-quebec-haut-saint-francois--guichet'],
    told: [OFFICES, 'Bureau restant de la MRC depuis la fermeture de celui de Cookshire-Eaton (novembre 2021)'],
  },
  {
    organization: 'portail-services-de-garde',
    key: 'la-place-0-5',
    name: { fr: 'La Place 0-5', en: 'La Place 0-5' },
    state: 'replaced',
    since: '2025-10-16',
    reason: {
      fr: 'La Place 0-5 a fermé le 16 octobre 2025; le nouveau portail est ouvert aux parents depuis le 3 novembre 2025.',
      en: 'La Place 0-5 closed on October 16, 2025; the new portal has been open to parents since November 3, 2025.',
    },
    replacedBy: ['portail-garde-inscription'],
    needs: ['childcare', 'family'],
    stages: ['arrival', 'settlement'],
    audiences: ['families'],
    toldBy: ['portail-garde-inscription'],
    told: ['Ouvert aux parents depuis le 3 novembre 2025; La Place 0-5 a fermé le 16 octobre 2025.'],
    source: '/place-0-5-ans-fermeture-2025',
  },
];

/** Which gathered services' words each of them rests on, for the comparison with the facts. */
export const TOLD_BY: ReadonlyMap<string, readonly string[]> = new Map(CLOSED_SERVICES.map(({ key, toldBy }) => [key, toldBy]));
