/** Records found twice: which one is kept, and why they are one. Every text, source and key of the others is kept in it. */
export interface ServiceMerge {
  keep: string;
  merged: readonly string[];
  /** Why they are one service. */
  reason: string;
  /** The kept record's name, where neither fits the whole. */
  name?: { fr: string; en: string };
  /** Records whose description is told, in order; the others say the same in other words. */
  descriptions: readonly string[];
  /** One telling of the ways to reach it, or of who it is for, where the records say the same in other words. */
  words?: { application_process?: { fr: string; en: string }; eligibility_description?: { fr: string; en: string } };
  /** Sources of the other organization that tell of this very service (their addresses). */
  sources?: readonly string[];
}

export const SERVICE_MERGES: readonly ServiceMerge[] = [
  {
    keep: 'ciusss-estrie-chus--gap',
    merged: ['ciusss-gap-estrie', '811-gap'],
    reason:
      'One door: 811 option 3 or the digital form, for people without a family doctor. Found under the health authority (twice) and under the 811 line.',
    descriptions: ['ciusss-estrie-chus--gap'],
    words: {
      application_process: {
        fr: 'Composer le 811, option 3, ou utiliser le GAP numérique pour faire la demande en ligne.',
        en: 'Dial 811, option 3, or apply online through the digital GAP.',
      },
      eligibility_description: {
        fr: "Personnes sans médecin de famille ayant un besoin de santé actif; pas pour un examen de routine. Il faut par exemple être inscrit à la liste d'attente du guichet d'accès à un médecin de famille (GAMF).",
        en: 'People without a family doctor who have a current health need; not for routine check-ups. One must, for example, be on the family-doctor waiting list (GAMF).',
      },
    },
    sources: [
      'https://www.lechodelaval.ca/actualites/societe/616905/connaissez-vous-les-services-du-811',
      'https://www.newswire.ca/fr/news-releases/guichet-d-acces-a-la-premiere-ligne-un-service-numerique-complementaire-maintenant-disponible-pour-repondre-aux-besoins-de-sante-de-la-population-814771459.html',
    ],
  },
  {
    keep: '811-info-sante',
    merged: ['811-info-social', 'ciusss-estrie-chus--info-sante-social'],
    reason:
      'One number (811), one menu, the same hours: the health authority describes both options as one service, the 811 line one by one. Kept together, with both options in the way to reach them.',
    name: { fr: 'Info-Santé et Info-Social (811)', en: 'Info-Santé and Info-Social (811)' },
    descriptions: ['ciusss-estrie-chus--info-sante-social', '811-info-sante', '811-info-social'],
    words: {
      application_process: {
        fr: 'Composer le 811 : option 1 pour Info-Santé, option 2 pour Info-Social. Urgence : 911.',
        en: 'Dial 811: option 1 for Info-Santé, option 2 for Info-Social. Emergency: 911.',
      },
    },
    sources: ['https://www.santeestrie.qc.ca/en/care-services/general-services/simplified-guide-of-health-care-services'],
  },
  {
    keep: 'ciusss-clsc',
    merged: ['ciusss-estrie-chus--clsc-sante', 'ciusss-estrie-chus--clsc-psychosocial'],
    reason: 'The reception of the same CLSCs of the same health authority, from the same guide: once as a whole, once as its two halves.',
    descriptions: ['ciusss-estrie-chus--clsc-sante', 'ciusss-estrie-chus--clsc-psychosocial'],
    words: { application_process: { fr: 'Soins courants : sur rendez-vous', en: 'Routine care: by appointment' } },
  },
  {
    keep: 'appelle-suicide',
    merged: ['ciusss-estrie-chus--suicide'],
    reason: 'The same number, 1 866 APPELLE (277-3553), which the health authority lists among its own lines.',
    descriptions: ['appelle-suicide', 'ciusss-estrie-chus--suicide'],
    sources: ['https://www.santeestrie.qc.ca/en/care-services/general-services/simplified-guide-of-health-care-services'],
  },
];

export interface OrganizationMerge {
  keep: string;
  merged: readonly string[];
  reason: string;
}

export const ORGANIZATION_MERGES: readonly OrganizationMerge[] = [
  {
    keep: 'services-quebec',
    merged: ['services-quebec-haut-saint-francois'],
    reason: 'East Angus is an office of Services Québec, as Granby is: one organization with two places.',
  },
];
