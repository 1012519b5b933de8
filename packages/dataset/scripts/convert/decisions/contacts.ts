/** Notes that hold a French and an English half. */
export const NOTE_PAIRS: Readonly<Record<string, { fr: string; en: string }>> = {
  'sans frais / toll-free (2010)': { fr: 'sans frais (2010)', en: 'toll-free (2010)' },
  'sans frais, 24/7 / toll-free, 24/7': { fr: 'sans frais, 24/7', en: 'toll-free, 24/7' },
  'échanges / exchange students (2020)': { fr: 'échanges (2020)', en: 'exchange students (2020)' },
  'éducation permanente / continuing education': { fr: 'éducation permanente', en: 'continuing education' },
};

/** Extensions found in the note only, and what the note says beside. Key: number, then note. */
export const NOTE_EXTENSIONS: Readonly<Record<string, { extension: string; note: string }>> = {
  '819-822-5455|poste 14876 (journal Regards, juin 2015)': { extension: '14876', note: 'journal Regards, juin 2015' },
};

/** What a number is, where its note says so. */
export const PHONE_TYPES: Readonly<Record<string, string>> = { '1-866-227-5968': 'tty' };

export interface ServicePhone {
  number: string;
  extension?: string;
  description?: { fr: string; en: string };
}

/** Numbers of one service among its organization's: the service's own words, or the number's note, say whose they are. */
export const SERVICE_PHONES: Readonly<Record<string, readonly ServicePhone[]>> = {
  '211-ligne': [{ number: '211' }],
  'cdpdj-discrimination': [{ number: '1-800-361-6477', description: { fr: 'plainte', en: 'complaint' } }],
  'calacs-agression-estrie--ligne': [
    { number: '819-563-9999', description: { fr: '24/7', en: '24/7' } },
    { number: '1-877-563-0793', description: { fr: 'sans frais, 24/7', en: 'toll-free, 24/7' } },
  ],
  'ciusss-estrie-chus--gap': [
    { number: '811', description: { fr: "option 3 : guichet d'accès (GAP)", en: 'option 3: primary care access point (GAP)' } },
  ],
  '811-info-sante': [
    {
      number: '811',
      description: { fr: 'option 1 : Info-Santé; option 2 : Info-Social', en: 'option 1: Info-Santé; option 2: Info-Social' },
    },
  ],
  'appelle-suicide': [{ number: '1-866-277-3553', description: { fr: '1 866 APPELLE', en: '1 866 APPELLE' } }],
  'ciusss-dpj-estrie': [{ number: '1-819-566-4121', description: { fr: 'DPJ, signalement', en: 'Youth protection (DPJ), to report' } }],
  'ciusss-hopital-granby': [{ number: '450-375-8000', description: { fr: 'Hôpital de Granby', en: 'Granby hospital' } }],
  'csshc--garde-scolaire': [
    {
      number: '819-583-1144',
      extension: '7120',
      description: { fr: 'École Sacré-Cœur, service de garde', en: 'École Sacré-Cœur, school daycare' },
    },
    {
      number: '819-583-1086',
      extension: '7420',
      description: { fr: 'École Notre-Dame-de-Fatima, service de garde', en: 'École Notre-Dame-de-Fatima, school daycare' },
    },
  ],
  'csshc--formation-pro': [{ number: '819-583-5773', extension: '2200', description: { fr: 'CFP Le Granit', en: 'CFP Le Granit' } }],
  'champlain-lennoxville--admission-internationale': [
    { number: '819-564-3666', extension: '2124', description: { fr: 'admissions (page de 2021)', en: 'admissions (2021 page)' } },
  ],
  'etsb-admissibilite-anglais': [
    {
      number: '819-868-3100',
      extension: '55012',
      description: { fr: "admissibilité à l'enseignement en anglais", en: 'eligibility for English instruction' },
    },
  ],
  'interligne-ecoute': [{ number: '1-888-505-1010' }],
  'ircc-telecentre': [{ number: '1-888-242-2100', description: { fr: 'au Canada', en: 'in Canada' } }],
  'jje-ecoute': [{ number: '1-800-668-6868' }],
  'la-bouee--externe': [{ number: '819-583-1233' }],
  'ligne-agression-sexuelle-aide': [{ number: '1-888-933-9007' }],
  'momenthom--maison-oxygene': [{ number: '819-679-8191', description: { fr: 'Maison Oxygène Estrie', en: 'Maison Oxygène Estrie' } }],
  'mrcbm-transport-collectif': [{ number: '450-263-7010', description: { fr: 'service de transport', en: 'transport service' } }],
  'sarl-val-saint-francois-sources--sarl': [{ number: '819-993-7966' }],
  'secours-amitie-estrie--ecoute': [
    {
      number: '819-564-2323',
      description: { fr: "ligne d'écoute (Radio-Canada, octobre 2021)", en: 'listening line (Radio-Canada, October 2021)' },
    },
  ],
  'sosvc-ligne': [{ number: '1-800-363-9010', description: { fr: '24 h sur 24', en: '24 hours a day' } }],
  'stc-des-sources--collectif': [
    { number: '819-879-7107', description: { fr: 'réservation et information', en: 'booking and information' } },
  ],
  'tal-renseignements': [
    { number: '1-800-683-2245', description: { fr: 'sans frais (1 800 683-BAIL)', en: 'toll-free (1 800 683-BAIL)' } },
  ],
  'universite-bishops--cours-francais': [
    { number: '819-822-9670', description: { fr: 'éducation permanente', en: 'continuing education' } },
    { number: '1-800-567-2792', extension: '2670', description: { fr: 'éducation permanente', en: 'continuing education' } },
  ],
  'ressourcerie-des-frontieres--magasin-coaticook': [
    { number: '819-804-1018', description: { fr: 'Coaticook (bulletin municipal 2014)', en: 'Coaticook (2014 municipal bulletin)' } },
  ],
};

/** Addresses for mail given in a service's own words. */
export const SERVICE_EMAILS: Readonly<Record<string, string>> = {
  'universite-sherbrooke--immigration': 'etudiants.internationaux@USherbrooke.ca',
  // For international students, but those on exchange, who have exchange@ (the organization's own): the words give both.
  'universite-bishops--bureau-international': 'international@ubishops.ca',
};
