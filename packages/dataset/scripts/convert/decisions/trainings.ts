import type { SharedText } from '../shared-data.js';

type Provider = string | { name: string };

/** Providers written as words: a key where it is exactly one of our organizations, several where the words name several. */
export const PROVIDERS: Readonly<Record<string, readonly Provider[]>> = {
  'Développement Val-Saint-François et CDC du Val-Saint-François': ['dvsf-cdc'],
  'CDC du Haut-Saint-François': ['cdc-haut-saint-francois'],
  'La Méridienne': ['la-meridienne'],
  'Immigrant Québec': ['immigrant-quebec'],
  'Emplois en régions et SERY': [{ name: 'Emplois en régions' }, 'sery'],
  'TCRI et BINAM': [{ name: 'TCRI' }, { name: 'BINAM' }],
  'TCRI et Stratégie Carrière': [{ name: 'TCRI' }, { name: 'Stratégie Carrière' }],
  'Institut Jacques-Couture (TÉLUQ) et GEDCIQ': [{ name: 'Institut Jacques-Couture (TÉLUQ)' }, { name: 'GEDCIQ' }],
  'Université Laval, Ville de Québec et Beneva': [{ name: 'Université Laval' }, { name: 'Ville de Québec' }, { name: 'Beneva' }],
  'Groupe Collegia et SANAM': [{ name: 'Groupe Collegia' }, { name: 'SANAM' }],
};

/** schema.org `courseMode` of each gathered format. */
export const COURSE_MODES: Readonly<Record<string, string>> = {
  'in-person': 'onsite',
  'online-live': 'online',
  hybrid: 'blended',
  'self-paced': 'self-paced',
};

/** Our five kinds. */
export const KINDS: Readonly<Record<string, string>> = {
  training: 'course',
  program: 'programme',
  event: 'event',
  resource: 'resource',
  network: 'network',
};

/** Members of a training, or of its only time, that its own words give. `told` quotes them: a test looks each one up. */
export interface TrainingMembers {
  told: readonly string[];
  educationalLevel?: SharedText;
  coursePrerequisites?: SharedText;
  offers?: readonly { price: number; description: SharedText }[];
  registration?: readonly SharedText[];
  /** Of the time it was given. */
  instance?: {
    timezone: string;
    /** What stands after the name of the place in its words, and its town. */
    address: string;
    town: { territory: string; name: string };
    registration: readonly SharedText[];
  };
}

const SECOND_CYCLE: SharedText = { fr: '2e cycle', en: 'Graduate' };

export const TRAINING_MEMBERS: Readonly<Record<string, TrainingMembers>> = {
  'dvsf-atelier-accueil-2023': {
    told: ['Centre aux Quatre Vents, 563, rang 7, Saint-Claude', 'inscription avant le 8 décembre 2023'],
    instance: {
      timezone: 'America/Toronto',
      address: '563, rang 7, Saint-Claude',
      town: { territory: 'le-val-saint-francois', name: 'Saint-Claude' },
      registration: [{ fr: 'Avant le 8 décembre 2023', en: 'Before December 8, 2023' }],
    },
  },
  'ulaval-vivre-ensemble-travail': {
    told: ['10 $ par personne, plus 100 $ une fois par entreprise (2023)'],
    offers: [
      { price: 10, description: { fr: 'par personne (2023)', en: 'per person (2023)' } },
      { price: 100, description: { fr: 'une fois par entreprise (2023)', en: 'once per company (2023)' } },
    ],
  },
  'udes-maitrise-mediation-interculturelle': { told: ['Maîtrise (2e cycle)'], educationalLevel: SECOND_CYCLE },
  'udes-diplome-mediation-interculturelle': { told: ['Diplôme de 2e cycle'], educationalLevel: SECOND_CYCLE },
  'uqam-certificat-immigration': { told: ['Certificat (1er cycle)'], educationalLevel: { fr: '1er cycle', en: 'Undergraduate' } },
  'camh-cours-refugies-yezidis': {
    told: ['le cours général est conseillé avant'],
    coursePrerequisites: { fr: 'Le cours général est conseillé avant.', en: 'The general course is recommended first.' },
  },
  'double-silence-femmes-immigrantes': {
    told: ['sur appel et sur mesure'],
    registration: [{ fr: 'Sur appel', en: 'On request' }],
  },
};
