/**
 * What each service's status is, read from its `status_note` (the words are kept as the reason), from the README's line
 * on francisation, or (`from: 'summary'`) from its own description.
 *
 * Dates are those of the state, as precise as the words. For `uncertain`, `since` is the date of the last known fact:
 * from then on nothing confirms the service. For `past`, `until` is the known end. For `pilot`, the announced run, over or not:
 * its own end tells what it is now. No date is worked out: a pilot "of one year" has no `until`, its words say it; where its run
 * was over at the conversion (November 2026), and nothing says that it went on, it is `uncertain`.
 *
 * `seen`: a service without a status note is `uncertain` where its description doubts it ("à vérifier", "la suite n'est pas
 * connue", announced only), or where every fact of the description is old: each part of it, between full stops and semicolons,
 * is dated as a whole ("En 2019 : …", "… (2019)"), and none later than 2022, more than three years before the conversion. What is
 * dated by halves does not count: one event told as an example, a fee, the start of what goes on ("depuis 2021"). Nor does one
 * that a source without a date, or a later one, tells of too (La Manne, the food services of Sutton, the Maison Marie-Jeanne).
 */
export interface StatusDecision {
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  state: 'suspended' | 'closed' | 'replaced' | 'pilot' | 'past' | 'uncertain';
  since?: string;
  until?: string;
  replacedBy?: readonly string[];
  /** Words before the note's own; from the README or the service's description. */
  reason?: { fr: string; en: string };
  from?: 'summary' | 'readme';
}

const uncertain = (since?: string): StatusDecision => ({ status: 'active', state: 'uncertain', ...(since ? { since } : {}) });
const seen = (since: string): StatusDecision => ({ ...uncertain(since), from: 'summary' });
const past = (until: string, since?: string): StatusDecision => ({
  status: 'inactive',
  state: 'past',
  ...(since ? { since } : {}),
  until,
});

const FRANCISATION_QUEBEC = ['fq-cours-en-classe', 'fq-cours-en-ligne'] as const;
const suspended = (since: string, reason: { fr: string; en: string }): StatusDecision => ({
  status: 'temporarily closed',
  state: 'suspended',
  since,
  reason,
  replacedBy: FRANCISATION_QUEBEC,
  from: 'readme',
});

export const STATUSES: Readonly<Record<string, StatusDecision>> = {
  'csshc--francisation-adultes': suspended('2024-11-22', {
    fr: 'Cours arrêtés le 22 novembre 2024, faute de budget.',
    en: 'Courses stopped on November 22, 2024 for lack of funding.',
  }),
  'etsb--francisation': suspended('2024-11', {
    fr: "Cours interrompus faute de fonds à l'automne 2024.",
    en: 'Courses stopped for lack of funding in fall 2024.',
  }),
  'etsb-francisation-campus-bm': suspended('2024-11-25', {
    fr: 'Dernier jour de cours : 25 novembre 2024, faute de budget.',
    en: 'Last day of class: November 25, 2024, for lack of funding.',
  }),
  'cssvdc-francisation': suspended('2024-11-08', {
    fr: "Budget réduit : les classes ont fermé une à une jusqu'au 8 novembre 2024.",
    en: 'Budget cut: classes closed one after another until November 8, 2024.',
  }),
  'cssrs--fsl-adultes': suspended('2025-06', {
    fr: "Les élèves déjà inscrits ont été gardés jusqu'en juin 2025.",
    en: 'Students already enrolled were kept until June 2025.',
  }),

  'mrc-du-granit-accueil--agente': { status: 'inactive', state: 'replaced', since: '2024' },
  'dvsf-cdc--atelier': past('2023-12-15'),
  'ccbm-emploi-sol-quebecois': past('2019-05'),
  'mrc-coaticook-immigration--ateliers-francisation': past('2025-03-31'),
  'plein-air-interculturel--programme-hiver': past('2020', '2019'),
  'sery-demandeurs-asile-bm': past('2021', '2018'),
  'ville-de-sherbrooke-immigration--plan-action': { status: 'inactive', state: 'past', since: '2022-08' },
  'fcce--espace-diversite': { ...past('2019', '2017'), from: 'summary' },
  'sanc--femmes': { ...past('2014', '2005'), from: 'summary' },
  'sanc--citoyennete': { ...past('2014', '2005'), from: 'summary' },

  'gris-estrie--soutien-milieux': { status: 'active', state: 'pilot', from: 'summary' },

  'limocar-navette-demande': { status: 'active', state: 'pilot', since: '2024-06', until: '2025-06' },

  // A pilot of a year whose run is over: the last known fact is the service of fall 2025.
  'circuit-brome-yamaska': uncertain('2025'),

  'acef-me-budget': uncertain('2014'),
  'agri-connexion': uncertain('2021'),
  'ccje-parents-separes': uncertain('2013-10'),
  'als--info-droits': uncertain('2024-01'),
  'als--defense': uncertain('2024-01'),
  'ascot-en-sante--kiosque': uncertain('2015-06'),
  'cab4v-banque-alimentaire': uncertain('2024'),
  'cabb-aide-alimentaire': uncertain('2020'),
  'cabb-transport-medical': uncertain('2020'),
  'cabf-transport-medical': uncertain('2020'),
  'cab-haut-saint-francois--impots': uncertain('2017'),
  'cab-missisquoi-nord--paniers': uncertain('2016'),
  'cab-missisquoi-nord--nouveaux-arrivants': uncertain('2023-12'),
  'cab-rediker--popote': uncertain('2012'),
  'cdc-haut-saint-francois--soutien': uncertain('2012'),
  'ciusss-estrie-chus--urgence-coaticook': uncertain('2023-03'),
  'cje-comte-johnson--action-sport-velo': uncertain('2022'),
  'eeq-bm-formations': uncertain('2020'),
  'pnd-azimut': uncertain('2020'),
  'plein-air-interculturel--promenades': uncertain('2019'),
  'refac-soutien-parental': uncertain('2011'),
  'rife--rencontres': uncertain('2019'),
  'rife--lutte-racisme': uncertain('2019'),
  'safrie--aide-devoirs': uncertain('2015'),
  'safrie--parents': uncertain('2015'),
  'safrie--ecole-famille': uncertain('2015'),
  'safrie--journee': uncertain('2015'),
  'sery-accueil-refugies': uncertain('2020'),
  'sery-jumelage': uncertain('2020'),
  'sery-travailleurs-internationaux': uncertain('2020'),
  'stc-des-sources--collectif': uncertain('2025'),
  'stc-des-sources--adapte': uncertain('2025'),
  'trans-appel--collectif': uncertain('2025'),
  'trans-appel--adapte': uncertain('2025'),
  'tel-jeunes-ecoute': uncertain('2020'),
  ligneparents: uncertain('2020'),
  'transestrie--groupes': uncertain('2022'),
  'transestrie--aide-materielle': uncertain('2022'),
  'transport-collectif-hsf--ligne-verte': uncertain('2013'),
  'cowansville-trousse-accueil': uncertain(),
  'granby-loisirs-inclusion': uncertain('2022'),

  'cegep-sherbrooke--francisation': seen('2019'),
  'csep-haut-saint-francois--francisation': seen('2024-11'),
  'cae-mentorat': seen('2016'),
  'cjfbm-accompagnement-sans-logis': seen('2022'),
  'cssrs--classes-accueil': seen('2017'),
  'destination-carrefour--adultes': seen('2025-06'),
  'estrie-aide--friperie': seen('2024-05'),
  'townshippers--information': seen('2020'),
  'cabg-info-aines-numerique': seen('2016'),
  'cabg-trottibus': seen('2016'),
  'centre-femmes-granit--immigrantes': seen('2018'),
  'collectif-sherbrookois--dossiers-immigration': seen('2024-03'),
  'comite-accueil-lambton--cuisine': { ...uncertain(), from: 'summary' },
  'eglise-syriaque-saint-ephrem--parrainage': seen('2015'),
  'etsb--job-links': seen('2013'),
  'fccq-emploi-sol-quebecois': seen('2019'),
  'mdf-granby-integration-familles': { ...uncertain(), from: 'summary' },
  'mrc-des-sources-accueil--employeurs': seen('2019'),
  'mrc-du-granit-accueil--recrutement': seen('2024'),
  'pro-gestion-estrie--demarrage': { ...uncertain(), from: 'summary' },
  'pro-gestion-estrie--pri': { ...uncertain(), from: 'summary' },
  'proximite-famille-ascot--porte-a-porte': seen('2021-05'),
  'interligne-ecoute': seen('2023'),
  'lennoxville-womens-centre--accueil': seen('2019'),
  'lennoxville-womens-centre--parents': seen('2019'),
  'ohbm-aide-logement': seen('2022'),
  'la-grande-table--insertion': { ...uncertain(), from: 'summary' },
  'transport-collectif-hsf--reservation': seen('2013'),
  'banque-alimentaire-memphremagog--reference': seen('2020'),
  'cab-du-granit--activites': seen('2021'),
  'cab-rediker--alimentaire': seen('2020'),
  'espace-vivant-hebergement': seen('2020'),
  'literacy-in-action--alphabetisation': seen('2017'),
  'maison-famille-memphremagog--boutique': seen('2015'),
  'mrc-des-sources-accueil--accueil': seen('2021'),
  'mrchy-transport-collectif': seen('2020'),
  'sts--demande': seen('2022'),
};

/**
 * Notes that say who is served, not how the service stands: their words go with the eligibility, their places with the areas.
 * Granby's plan "prévu jusqu'en 2026" was running at the conversion: its note doubts nothing.
 */
export const AREA_NOTES: readonly string[] = [
  'cabg-popote-roulante',
  'cabg-transport-medical',
  'cabg-appels-amitie',
  'cabg-info-aines-numerique',
  'cabg-trottibus',
  'granby-plan-immigration',
  'police-granby-securite',
  'sos-aide-alimentaire',
  'tapn-transport-adapte',
  'valcourt-2030--accueil',
  'valcourt-2030--activites',
];
