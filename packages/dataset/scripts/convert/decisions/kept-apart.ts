/** Looked at and kept apart. */
export const KEPT_APART: readonly { keys: readonly string[]; reason: string }[] = [
  {
    keys: ['sery-travailleurs-internationaux', 'mdf-granby-integration-familles'],
    reason:
      "SERY's service, and the part the Maison des familles takes in it, told from one article. Merged, the Maison des familles would have no record left, and its name would find nothing.",
  },
  {
    keys: ['ciusss-estrie-chus--gap', 'ciusss-estrie-chus--medecin-famille'],
    reason: 'GAP gives an appointment; GAMF is the waiting list for a family doctor. Being on the second is a condition of the first.',
  },
  {
    keys: ['ciusss-estrie-chus--clinique-refugies', 'ciusss-clinique-refugies-granby'],
    reason: 'Two clinics, in Sherbrooke and in Granby; the first record says so.',
  },
  {
    keys: ['appelle-suicide', 'cpshy-intervention', 'jevi--face-a-face'],
    reason: 'A provincial line, a local centre with its own number, and meetings in person.',
  },
  {
    keys: ['fccq-emploi-sol-quebecois', 'ccbm-emploi-sol-quebecois'],
    reason: "The federation's programme, and one day of it held in Cowansville by the local chamber.",
  },
  {
    keys: ['reseau-accueil-estrien--agentes', 'mrc-du-granit-accueil--agente'],
    reason: 'The network of six MRCs, and the agent of one of them, since replaced.',
  },
  {
    keys: [
      'reseau-accueil-estrien--agentes',
      'mrc-coaticook-immigration--accueil',
      'mrc-des-sources-accueil--accueil',
      'mrc-val-saint-francois-accueil--agente',
    ],
    reason: 'The network, and the welcome of each MRC, which has its own contact.',
  },
  { keys: ['sanc--interpretes', 'sery-interpretariat'], reason: 'Two banks of interpreters, of two organizations, for two areas.' },
  { keys: ['sanc--accueil-refugies', 'sery-accueil-refugies'], reason: 'The same mandate held by two organizations in two cities.' },
  {
    keys: ['sanc--demandeurs-asile', 'praida-services', 'sery-demandeurs-asile-bm'],
    reason: 'Three services of three organizations; the first two send people to one another.',
  },
  {
    keys: ['mrcbm-accueil-immigration', 'sery-brome-missisquoi-mobile'],
    reason: "The MRC's committee, and SERY's worker who meets people.",
  },
  {
    keys: ['mrc-coaticook-immigration--ateliers-francisation', 'sadc-coaticook--appui'],
    reason: 'The workshops, and the fund that paid for them among other projects. The fund is a partner of the workshops.',
  },
  {
    keys: ['omh-sherbrooke--sarl', 'ohhyr-sarl', 'sarl-granit-haut-saint-francois--sarl', 'sarl-val-saint-francois-sources--sarl'],
    reason: 'The same kind of service, of four housing offices, for four areas.',
  },
  { keys: ['ohhyr-logement-social', 'ohbm-logement-social', 'omh-sherbrooke--hlm'], reason: 'Three offices, three waiting lists.' },
  {
    keys: ['sq-guichet-emploi', 'sq-bureau-granby', 'services-quebec-haut-saint-francois--guichet'],
    reason: 'What Services Québec does everywhere, and two offices.',
  },
  {
    keys: ['stc-des-sources--bureau', 'stc-des-sources--collectif', 'stc-des-sources--adapte'],
    reason: 'The office has hours of its own; a merger of names would lose them.',
  },
  {
    keys: ['calacs-agression-estrie--ligne', 'ligne-agression-sexuelle-aide', 'calacs-accompagnement'],
    reason: 'A regional line, a provincial line and the Granby centre: three numbers.',
  },
  { keys: ['calacs-agression-estrie', 'calacs-granby'], reason: 'Two CALACS, which share the region between them.' },
  { keys: ['mifi', 'francisation-quebec'], reason: 'One ministry line, two counters that people look for by name.' },
  { keys: ['info-sante-811', 'ciusss-estrie-chus'], reason: 'A provincial line and the regional authority that answers part of it.' },
  { keys: ['police-granby-securite', 'sq-securite'], reason: 'Two police forces; each record sends to the other.' },
  {
    keys: [
      'place-aux-jeunes-coaticook--installation',
      'paj-brome-missisquoi',
      'cje-comte-johnson--place-aux-jeunes',
      'cje-haut-saint-francois--place-aux-jeunes',
    ],
    reason: 'One programme, run by four organizations in four territories.',
  },
  {
    keys: ['la-grande-table--repas', 'universite-sherbrooke--repas-parents'],
    reason: "The restaurant, and the university's frozen meals made with it (a partner there).",
  },
  {
    keys: ['cabc-depannage-alimentaire', 'cjfbm-banque-alimentaire'],
    reason: 'A regular food bank and an emergency basket that sends people to it.',
  },
  {
    keys: [
      'agri-connexion',
      'actions-interculturelles--ensemble-on-seme',
      'rattmaq-accompagnement',
      'sery-travailleurs-agricoles-temporaires',
    ],
    reason: 'Four services for farm workers, of four organizations.',
  },
  {
    keys: ['mrcbm-transport-collectif', 'limocar-navette-demande', 'circuit-brome-yamaska', 'mrchy-transport-collectif'],
    reason: 'Four lines with four ways to book.',
  },
  { keys: ['stc-des-sources', 'trans-appel'], reason: 'A merger was only under study in spring 2025.' },
  {
    keys: ['moisson-estrie--depannage', 'moisson-estrie--epicerie-sociale', 'moisson-estrie--redistribution'],
    reason: 'Food given, food chosen, and supply of other organizations.',
  },
  {
    keys: ['arrondissement-lennoxville', 'ville-de-sherbrooke-immigration', 'bibliotheques-sherbrooke'],
    reason: 'Parts of one city that people reach apart.',
  },
  {
    keys: ['moisson-estrie--redistribution', 'sos-moisson-organismes'],
    reason: 'Two regional food banks, each for its own organizations.',
  },
  {
    keys: ['banque-alimentaire-memphremagog--paniers-noel', 'cab-missisquoi-nord--paniers'],
    reason: 'Registration for the whole MRC in one place; baskets made locally in another.',
  },
  {
    keys: [
      'cab-coaticook--popote',
      'cab-magog--popote',
      'cab-rediker--popote',
      'ldca--popote',
      'cabg-popote-roulante',
      'sercovie--popote',
      'cab-du-granit--popote',
      'cab-haut-saint-francois--popote',
      'entrelles-diners-collectifs',
    ],
    reason: 'Meals of different organizations, each in its own area.',
  },
  {
    keys: [
      'cabb-aide-alimentaire',
      'cabc-depannage-alimentaire',
      'banque-alimentaire-memphremagog--epicerie-sociale',
      'cab-du-granit--banque',
      'moisson-estrie--epicerie-sociale',
      'moisson-estrie--depannage',
      'fondation-rock-guertin--aide',
    ],
    reason: 'Food help of different organizations.',
  },
  {
    keys: [
      'cabb-transport-medical',
      'cabc-transport-accompagnement',
      'cabf-transport-medical',
      'cabg-transport-medical',
      'cab-du-granit--transport-medical',
    ],
    reason: 'Volunteer drivers of five centres.',
  },
  {
    keys: ['cab-coaticook--friperie', 'cabf-friperie', 'comptoir-familial-magog--magasin', 'maison-famille-coaticook--halte-garderie'],
    reason: 'Three shops and a daycare that share only the words "small price".',
  },
  { keys: ['cab-coaticook--impots', 'cabc-impots', 'cab-haut-saint-francois--impots'], reason: 'Tax clinics of three centres.' },
  {
    keys: [
      'escale-estrie--hebergement',
      'la-bouee--hebergement',
      'la-meridienne--hebergement',
      'mad-hebergement',
      'hpe-hebergement',
      'espace-vivant-hebergement',
    ],
    reason: 'Six shelters.',
  },
  { keys: ['sts--transport-adapte', 'trans-appel--adapte', 'trans-autonomie--adapte'], reason: 'Paratransit of three carriers.' },
  {
    keys: [
      'centre-femmes-granit--immigrantes',
      'centre-femmes-granit--milieu-de-vie',
      'centre-femmes-memphremagog--activites',
      'lennoxville-womens-centre--accueil',
      'famille-plus--milieu-de-vie',
      'safrie--parents',
    ],
    reason: "Women's centres and family groups of different towns.",
  },
  {
    keys: [
      'cje-comte-johnson--jeunes',
      'destination-carrefour--jeunes',
      'townshippers-engagement-jeunes',
      'cje-memphremagog--conseils',
      'cje-memphremagog--parents-en-action',
      'phelps-aide--carriere',
      'carrefour-coaticook--orientation',
      'csi-sherbrooke--education',
      'phelps-aide--etincelle',
      'cje-sherbrooke--emploi',
      'la-grande-table--reference',
    ],
    reason: 'Youth and school work of different organizations.',
  },
  {
    keys: ['sanc--emploi', 'sery-emploi', 'sq-guichet-emploi'],
    reason: 'Two organizations mandated for immigrants, and the government office.',
  },
  {
    keys: ['dvsf-cdc--atelier', 'mrc-val-saint-francois-accueil--agente', 'valcourt-2030--accueil'],
    reason: 'A past workshop, an agent and a committee.',
  },
  {
    keys: ['maison-famille-les-arbrisseaux--francais-culture', 'mrc-val-saint-francois-accueil--francais'],
    reason: 'Group activities of two organizations.',
  },
  { keys: ['regionalisation-pre-depart', 'fq-avant-depart'], reason: 'Presentation of the region, and French courses.' },
  { keys: ['fq-cours-en-classe', 'fq-cours-en-ligne'], reason: 'Two modes, which people register for apart.' },
  {
    keys: ['cssrs--fsl-adultes', 'townshippers--apprendre-francais', 'universite-bishops--cours-francais'],
    reason: 'Two schools and a list of schools.',
  },
  {
    keys: [
      'calacs-agression-estrie--ligne',
      'sosvc-ligne',
      'jje-ecoute',
      'tel-jeunes-ecoute',
      'interligne-ecoute',
      'secours-amitie-estrie--ecoute',
    ],
    reason: 'Lines with their own numbers and publics.',
  },
  { keys: ['carnets-de-route-site', 'immigrant-quebec-guide'], reason: 'Two sites of two organizations.' },
  {
    keys: [
      'cavac-estrie--accompagnement',
      'pnd-azimut',
      'stc-des-sources--bureau',
      'tal-renseignements',
      'maison-jaune--femmes',
      'va-outillage-partenaires',
    ],
    reason: 'Common words only.',
  },
  {
    keys: [
      'cab-aux-4-vents',
      'cab-granby',
      'cab-bedford',
      'cab-cowansville',
      'cab-farnham',
      'cab-sutton',
      'cab-magog',
      'cab-missisquoi-nord',
      'cab-windsor',
      'cabver',
    ],
    reason: 'Volunteer centres of ten towns.',
  },
  {
    keys: [
      'cab-haut-saint-francois',
      'cdc-haut-saint-francois',
      'csep-haut-saint-francois',
      'cje-haut-saint-francois',
      'cuisines-collectives-hsf',
      'ose-le-haut',
      'transport-collectif-hsf',
    ],
    reason: 'Organizations of one MRC, whose name they share.',
  },
  {
    keys: ['ciusss-estrie-chus', 'prevention-suicide-quebec'],
    reason: 'The health authority lists the provincial line among its own; the service is merged, the organizations are two.',
  },
];
