import type { SharedText } from '../shared-data.js';

/** What the words of a place, or of the service it is for, say beside its address. `told` quotes them: a test looks each one up. */
export interface PlaceMembers {
  told: readonly string[];
  /** Key of the organization that lends the place. */
  host?: string;
  mobile?: true;
  /** As precise as the words: a month where they give a month. */
  valid_from?: string;
  transportation?: SharedText;
  accessibility?: readonly SharedText[];
}

export const PLACE_MEMBERS: Readonly<Record<string, PlaceMembers>> = {
  'sery-cowansville': {
    told: [
      'Bureau satellite, dans les locaux de la MRC Brome-Missisquoi',
      'Un intervenant se déplace à Cowansville, Bedford, Sutton et ailleurs dans la MRC',
      'Au bureau satellite logé dans les locaux de la MRC, à Cowansville, ou en rencontre près de chez soi',
    ],
    host: 'mrc-brome-missisquoi',
    mobile: true,
  },
  'pnd-halte-richard-goulet': { told: ["lieu temporaire à l'ouverture, décembre 2024"], valid_from: '2024-12' },
  'calacs-granby-granby': {
    told: ["Les coûts de transport et de garde d'enfants peuvent être couverts"],
    transportation: { fr: 'Les coûts de transport peuvent être couverts.', en: 'Transport costs may be covered.' },
  },
  'meridienne-1': {
    told: ['chambre et salle de bain adaptées au fauteuil roulant (2013)'],
    accessibility: [
      {
        fr: 'Chambre et salle de bain adaptées au fauteuil roulant (2013)',
        en: 'Bedroom and bathroom adapted for wheelchairs (2013)',
      },
    ],
  },
  'maison-jaune-cookshire': {
    told: ['Rampe et salle de bain adaptée (2017)'],
    accessibility: [{ fr: 'Rampe et salle de bain adaptée (2017)', en: 'Ramp and adapted bathroom (2017)' }],
  },
};

/** Places that are a screen, by organization: all of its services are, or can be, reached there. */
export const VIRTUAL_PLACES: Readonly<Record<string, { key: string; name: SharedText; told: string }>> = {
  'carnets-de-route': {
    key: 'carnets-de-route-en-ligne',
    name: { fr: 'Site web', en: 'Website' },
    told: "Site d'information pour les personnes réfugiées, demandeuses d'asile",
  },
  'clinique-juridique-barreau': {
    key: 'clinique-barreau-en-ligne',
    name: { fr: 'En ligne', en: 'Online' },
    told: 'Sur rendez-vous, en personne ou en ligne',
  },
};
