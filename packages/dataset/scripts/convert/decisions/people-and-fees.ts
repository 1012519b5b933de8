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
}

/** Amounts by the words that give them. Only a plain "free", or one amount without a date; anything else stays words. */
export const COSTS: Readonly<Record<string, CostDecision>> = {
  Gratuit: { amount: 0 },
  '1 $ le repas': { amount: 1, description: { fr: 'le repas', en: 'per meal' } },
  '6 $ par trajet entre deux municipalités; gratuit pour les 5 ans et moins accompagnés; inscription gratuite': {
    amount: 6,
    description: { fr: 'par trajet entre deux municipalités', en: 'per one-way trip between two municipalities' },
  },
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
