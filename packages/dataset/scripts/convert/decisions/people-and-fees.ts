/** Ages of the people served, where the words of the eligibility or of the description leave no doubt. Absent: dated words, or the age of somebody's children. */
export const AGES: Readonly<Record<string, { minimum?: number; maximum?: number }>> = {
  'cabc-carrefour-info-aines': { minimum: 50 },
  'calacs-accompagnement': { minimum: 12 },
  'carrefour-coaticook--orientation': { minimum: 15, maximum: 35 },
  'cep-estrie--alpha-francisation': { minimum: 16 },
  'cep-estrie--math-techno': { minimum: 16 },
  'paj-brome-missisquoi': { minimum: 18, maximum: 35 },
  'cje-comte-johnson--adn-emploi': { minimum: 16 },
  'cje-comte-johnson--place-aux-jeunes': { minimum: 18, maximum: 35 },
  'cje-haut-saint-francois--emploi-etudes': { minimum: 16, maximum: 35 },
  'cje-memphremagog--jobinado': { minimum: 13, maximum: 17 },
  'cje-sherbrooke--emploi': { minimum: 16, maximum: 35 },
  'cje-sherbrooke--etudes': { minimum: 16, maximum: 35 },
  'cje-sherbrooke--projets': { minimum: 16, maximum: 35 },
  'clinique-juridique-barreau--conseils': { minimum: 18 },
  'destination-carrefour--jeunes': { minimum: 14 },
  'destination-carrefour--adultes': { minimum: 35 },
  'etsb--secondaire-adultes': { minimum: 16 },
  'etsb-on-the-road': { minimum: 16 },
  'fq-avant-depart': { minimum: 16 },
  'literacy-in-action--alphabetisation': { minimum: 16 },
  'phelps-aide--carriere': { maximum: 30 },
  'sercovie--activites': { minimum: 50 },
  'tremplin-16-30--logements': { minimum: 16, maximum: 30 },
};

export interface CostDecision {
  amount: number;
  description?: { fr: string; en: string };
  /** For whom, or which of several prices. */
  option?: { fr: string; en: string };
  /** What one pays for. */
  unit?: { fr: string; en: string };
  /** The first day of the price, where the words give the day. */
  valid_from?: string;
}

const FREE: CostDecision = { amount: 0 };
const TRIP = { fr: 'le passage', en: 'a trip' };
const TERM = { fr: 'par session', en: 'a term' };

/**
 * Amounts by the words that give them: a plain "free", and prices whose words say what they are for. Absent, and told by the words alone:
 * a price that may be long past (2010, 2019, 2020) and one that depends on the income.
 */
export const COSTS: Readonly<Record<string, readonly CostDecision[]>> = {
  Gratuit: [FREE],
  '1 $ le repas': [{ amount: 1, unit: { fr: 'le repas', en: 'a meal' } }],
  '6 $ par trajet entre deux municipalités; gratuit pour les 5 ans et moins accompagnés; inscription gratuite': [
    {
      amount: 6,
      option: { fr: 'entre deux municipalités', en: 'between two municipalities' },
      unit: { fr: 'par trajet', en: 'a one-way trip' },
    },
    { amount: 0, option: { fr: '5 ans et moins accompagnés', en: 'children 5 and under with an adult' } },
    { amount: 0, option: { fr: 'inscription', en: 'registration' } },
  ],
  '3,25 $ le passage, 30 $ le livret de 10 coupons (1er janvier 2024)': [
    { amount: 3.25, unit: TRIP, valid_from: '2024-01-01' },
    { amount: 30, unit: { fr: 'le livret de 10 coupons', en: '10 coupons' }, valid_from: '2024-01-01' },
  ],
  '4 $ le passage, montant exact; 15 $ hors du territoire (octobre 2023)': [
    { amount: 4, unit: TRIP, description: { fr: 'montant exact, octobre 2023', en: 'exact change, October 2023' } },
    {
      amount: 15,
      option: { fr: 'hors du territoire', en: 'outside the territory' },
      description: { fr: 'octobre 2023', en: 'October 2023' },
    },
  ],
  '138 $ depuis le 1er janvier 2025 selon une source non officielle; 134 $ en 2024. Tarif à vérifier.': [
    {
      amount: 138,
      valid_from: '2025-01-01',
      description: { fr: 'selon une source non officielle', en: 'according to an unofficial source' },
    },
    { amount: 134, description: { fr: 'en 2024', en: 'in 2024' } },
  ],
  'Frais supplémentaires de 9 333 $ ou 11 174 $ par session en 2024-2025 selon le programme, à vérifier pour le vôtre (les étudiants français en sont exemptés); inscription 276,04 $ par session (hiver 2025)':
    [
      { amount: 9333, unit: TERM, description: { fr: '2024-2025, selon le programme', en: '2024-2025, depending on the program' } },
      { amount: 11174, unit: TERM, description: { fr: '2024-2025, selon le programme', en: '2024-2025, depending on the program' } },
      {
        amount: 276.04,
        option: { fr: 'inscription', en: 'registration' },
        unit: TERM,
        description: { fr: 'hiver 2025', en: 'winter 2025' },
      },
    ],
  "Étudiants internationaux, 2024-2025 : 7 210 $ par session, plus 85 $ d'évaluation et les frais étudiants": [
    {
      amount: 7210,
      option: { fr: 'étudiants internationaux', en: 'international students' },
      unit: TERM,
      description: { fr: '2024-2025', en: '2024-2025' },
    },
    { amount: 85, option: { fr: 'évaluation', en: 'evaluation fee' }, description: { fr: '2024-2025', en: '2024-2025' } },
  ],
  '9,35 $ par jour pour une place subventionnée (2025)': [
    {
      amount: 9.35,
      option: { fr: 'place subventionnée', en: 'subsidized place' },
      unit: { fr: 'par jour', en: 'a day' },
      description: { fr: '2025', en: '2025' },
    },
  ],
};

/** Organizations that run a service together with its own, as its words say. */
export const PARTNERS: Readonly<Record<string, { organizations: readonly string[]; reason: string }>> = {
  'mdf-granby-integration-familles': { organizations: ['sery'], reason: "Partenaire, avec SERY et d'autres, d'un service d'accueil." },
  'sery-travailleurs-internationaux': {
    organizations: ['maison-des-familles-granby'],
    reason: "The same, as the Maison des familles' record says.",
  },
  'universite-sherbrooke--repas-parents': {
    organizations: ['la-grande-table'],
    reason: 'Repas congelés à petit prix avec La Grande Table.',
  },
  'maison-famille-coaticook--coup-de-pouce': { organizations: ['cab-coaticook'], reason: 'Fournitures scolaires gratuites, avec le CAB.' },
  'mrc-coaticook-immigration--ateliers-francisation': {
    organizations: ['sadc-coaticook'],
    reason: 'La MRC et la SADC ont offert des ateliers de remplacement.',
  },
};

/** Interpreters, in the words of the service's description or of the way to reach it. */
export const INTERPRETATION: Readonly<Record<string, { fr: string; en: string }>> = {
  '211-ligne': { fr: 'interprètes dans environ 200 langues', en: 'interpreters in about 200 languages' },
  'calacs-accompagnement': { fr: 'une interprète peut être demandée', en: 'an interpreter can be requested' },
  'ciusss-estrie-chus--clinique-refugies': { fr: 'avec interprètes', en: 'with interpreters' },
  'ciusss-clinique-refugies-granby': { fr: 'avec interprètes', en: 'with interpreters' },
};

/** Services whose languages are their interpreters'. */
export const INTERPRETERS: readonly string[] = ['sery-interpretariat'];
export const BY_INTERPRETER = { fr: 'par interprète', en: 'through an interpreter' } as const;
