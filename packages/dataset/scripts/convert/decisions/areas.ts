/**
 * Services that serve less than the territories they were gathered under. Names are the gazetteer's; the reason quotes the data.
 *
 * One rule for all. An area is narrowed where the words of the service, or its organization's role, say whom or where it serves
 * ("pour les jeunes de Stanstead", "du secteur de Bedford", the stops of a line). The rest is `unconfirmed`, unless the words
 * leave it out ("seulement", "sauf", a whole list). The name of an organization, or the town it is in ("organisme d'entraide de
 * Farnham", "volunteer centre in Stanstead"), is no such statement: the territory stays as it was gathered, and is `unconfirmed`
 * where the record doubts it or where a sister service names only some towns of it. "Bedford" alone is the town (`CITIES`).
 */
export interface AreaDecision {
  territory: string;
  /** Names of municipalities; `Ville de Valcourt` where the name is shared. */
  only?: readonly string[];
  except?: readonly string[];
  unconfirmed?: true;
  reason: string;
}

const GRANBY_KNOWN: AreaDecision = {
  territory: 'la-haute-yamaska',
  only: ['Granby'],
  unconfirmed: true,
  reason: 'Service connu pour la ville de Granby; les autres municipalités de La Haute-Yamaska sont à confirmer.',
};
const GRANBY_ONLY = (reason: string): AreaDecision => ({ territory: 'la-haute-yamaska', only: ['Granby'], reason });
const VALCOURT: AreaDecision = {
  territory: 'le-val-saint-francois',
  only: ['Ville de Valcourt', 'Canton de Valcourt'],
  unconfirmed: true,
  reason:
    'Région de Valcourt seulement. (Which municipalities the region holds is not said: the two Valcourts are known, the rest is to be confirmed.)',
};
const LAMBTON = (reason: string): AreaDecision => ({ territory: 'le-granit', only: ['Lambton'], reason });
const COWANSVILLE: AreaDecision = {
  territory: 'brome-missisquoi',
  only: ['Cowansville', 'Frelighsburg', 'Dunham', 'East Farnham'],
  unconfirmed: true,
  reason: 'Centre de Cowansville et des municipalités voisines (Frelighsburg, Dunham, East Farnham).',
};
const BEDFORD: AreaDecision = {
  territory: 'brome-missisquoi',
  only: ['Ville de Bedford', 'Canton de Bedford'],
  unconfirmed: true,
  reason: 'Aux ménages du secteur de Bedford.',
};
const SUTTON: AreaDecision = {
  territory: 'brome-missisquoi',
  only: ['Sutton', 'Abercorn'],
  unconfirmed: true,
  reason: "Centre d'action bénévole de Sutton et d'Abercorn (its role, in English: for Sutton and Abercorn).",
};
const POTTON: AreaDecision = {
  territory: 'memphremagog',
  only: ['Potton', 'Bolton-Est'],
  unconfirmed: true,
  reason: 'Pour les gens du Canton de Potton, de Bolton-Est et des environs.',
};

const STANSTEAD = (reason: string): AreaDecision => ({ territory: 'memphremagog', only: ['Stanstead'], unconfirmed: true, reason });
const LAC_MEGANTIC = (reason: string): AreaDecision => ({ territory: 'le-granit', only: ['Lac-Mégantic'], unconfirmed: true, reason });
const GRANBY_COMPANIES: AreaDecision = {
  territory: 'la-haute-yamaska',
  only: ['Granby'],
  unconfirmed: true,
  reason: 'Aide les entreprises de Granby à recruter et à loger leurs nouveaux employés (role).',
};

export const AREAS: Readonly<Record<string, readonly AreaDecision[]>> = {
  'cabg-popote-roulante': [GRANBY_KNOWN],
  'cabg-transport-medical': [GRANBY_KNOWN],
  'cabg-appels-amitie': [GRANBY_KNOWN],
  'cabg-info-aines-numerique': [GRANBY_KNOWN],
  'cabg-trottibus': [GRANBY_KNOWN],
  'police-granby-securite': [GRANBY_ONLY('Ville de Granby seulement.')],
  'granby-plan-immigration': [GRANBY_ONLY("Plan de la ville de Granby, prévu jusqu'en 2026.")],
  'granby-loisirs-inclusion': [GRANBY_ONLY('Mesure de 2022, à Granby; à confirmer.')],
  'sq-securite': [
    { territory: 'la-haute-yamaska', except: ['Granby'], reason: 'La ville de Granby a son propre service de police.' },
    { territory: 'brome-missisquoi', reason: 'Un poste pour la MRC de Brome-Missisquoi.' },
  ],
  'sos-aide-alimentaire': [
    {
      territory: 'la-haute-yamaska',
      only: ['Granby', 'Saint-Alphonse-de-Granby', 'Sainte-Cécile-de-Milton', 'Roxton Pond'],
      reason:
        "Habiter Granby, Saint-Alphonse-de-Granby, Sainte-Cécile-de-Milton, Roxton Pond ou Saint-Paul-d'Abbotsford (2022). (The last is outside Estrie.)",
    },
  ],
  'tapn-transport-adapte': [
    {
      territory: 'brome-missisquoi',
      only: ['Lac-Brome'],
      unconfirmed: true,
      reason: 'Couvre certaines municipalités de la région, dont Lac-Brome; vérifier la vôtre.',
    },
  ],
  'cowansville-trousse-accueil': [
    { territory: 'brome-missisquoi', only: ['Cowansville'], reason: 'Cowansville seulement; à confirmer auprès de la Ville.' },
  ],
  'valcourt-2030--accueil': [VALCOURT],
  'valcourt-2030--activites': [VALCOURT],
  'cabver--depannage': [VALCOURT],
  'cabver--cuisine-jardin': [VALCOURT],
  'cabver--impots': [VALCOURT],
  'comite-accueil-lambton--accueil': [LAMBTON('Dans la municipalité de Lambton.')],
  'comite-accueil-lambton--logement': [LAMBTON('Dans la municipalité de Lambton.')],
  'comite-accueil-lambton--cuisine': [LAMBTON('À Lambton.')],
  'cab-windsor--banque': [
    {
      territory: 'le-val-saint-francois',
      only: ['Windsor', 'Val-Joli', 'Saint-François-Xavier-de-Brompton', 'Stoke', 'Saint-Denis-de-Brompton', 'Saint-Claude'],
      reason: 'Dessert Windsor, Val-Joli, Saint-François-Xavier, Stoke, Saint-Denis-de-Brompton et Saint-Claude (2021).',
    },
  ],
  'mrc-val-saint-francois-accueil--comite-windsor': [
    {
      territory: 'le-val-saint-francois',
      only: ['Windsor', 'Saint-Claude', 'Val-Joli', 'Saint-François-Xavier-de-Brompton'],
      reason: 'Les nouveaux résidents de Windsor, Saint-Claude, Val-Joli et Saint-François-Xavier-de-Brompton.',
    },
  ],
  'ville-lac-megantic-nouveaux-residents--info': [
    { territory: 'le-granit', only: ['Lac-Mégantic'], reason: 'Pour la ville de Lac-Mégantic.' },
  ],
  'cab-magog--popote': [
    {
      territory: 'memphremagog',
      only: [
        'Ville de Stanstead',
        'Ogden',
        'Canton de Stanstead',
        'Potton',
        "Ayer's Cliff",
        'Municipalité de Hatley',
        'North Hatley',
        'Canton de Hatley',
        'Magog',
        'Saint-Benoît-du-Lac',
        'Eastman',
        'Bolton-Est',
        'Saint-Étienne-de-Bolton',
        'Stukely-Sud',
      ],
      unconfirmed: true,
      reason:
        'En 2019, Austin, Orford et Sainte-Catherine-de-Hatley n\'étaient pas encore desservis. (A "not yet" of 2019 is no "not" today: the others are listed, these three are to be confirmed.)',
    },
  ],
  'sam-jumelage-linguistique': [
    {
      territory: 'brome-missisquoi',
      except: ['Bedford', 'Farnham'],
      reason: 'Brome-Missisquoi, sauf Bedford et Farnham (autre organisme). (Bedford is the town.)',
    },
  ],
  'refac-soutien-parental': [
    {
      territory: 'brome-missisquoi',
      only: ['Cowansville', 'Dunham', 'East Farnham', 'Brigham'],
      unconfirmed: true,
      reason:
        'Les familles de Cowansville, Dunham, East Farnham, Brigham et Adamsville. (Adamsville is one sector of Bromont: not the whole town.)',
    },
  ],
  'ldca--aines': [
    { territory: 'sherbrooke', reason: 'Les personnes aînées de Lennoxville (a sector of Sherbrooke) et des environs (role).' },
    { territory: 'coaticook', unconfirmed: true, reason: 'Its sister service names only Waterville.' },
    { territory: 'memphremagog', unconfirmed: true, reason: 'Its sister service names only North Hatley.' },
  ],
  'ldca--popote': [
    { territory: 'sherbrooke', reason: 'À Lennoxville (a sector of Sherbrooke).' },
    { territory: 'coaticook', only: ['Waterville'], reason: 'À Waterville.' },
    { territory: 'memphremagog', only: ['North Hatley'], reason: 'À North Hatley.' },
  ],
  'circuit-brome-yamaska': [
    {
      territory: 'la-haute-yamaska',
      only: ['Granby', 'Saint-Alphonse-de-Granby'],
      reason: 'Entre Cowansville, Bromont, Granby, Saint-Alphonse-de-Granby et East Farnham.',
    },
    { territory: 'brome-missisquoi', only: ['Cowansville', 'Bromont', 'East Farnham'], reason: 'The same.' },
  ],
  'limocar-navette-demande': [
    { territory: 'brome-missisquoi', reason: 'Relie les municipalités entre elles.' },
    { territory: 'la-haute-yamaska', only: ['Granby'], reason: 'Un arrêt est à Granby.' },
  ],
  'transport-collectif-hsf--ligne-verte': [
    {
      territory: 'le-haut-saint-francois',
      only: ['Cookshire-Eaton', 'East Angus', 'Ascot Corner'],
      unconfirmed: true,
      reason:
        'Départ de Cookshire par East Angus et Ascot Corner (14 arrêts, 2013). (Cookshire is in Cookshire-Eaton; not every stop is named.)',
    },
  ],
  'rivo-psychotherapie': [{ territory: 'quebec', unconfirmed: true, reason: 'En région depuis 2019; accès en Estrie à vérifier.' }],
  'phelps-aide--tutorat': [STANSTEAD('Soutien scolaire pour les jeunes de Stanstead (role).')],
  'phelps-aide--carriere': [STANSTEAD('Soutien scolaire pour les jeunes de Stanstead (role).')],
  'phelps-aide--etincelle': [STANSTEAD('Dans les deux écoles primaires; pour les jeunes de Stanstead (role).')],
  'csshc--ecoles-megantic': [LAC_MEGANTIC('Écoles de Lac-Mégantic, chacune son secteur. (Which towns the sectors hold is not said.)')],
  'csshc--garde-scolaire': [LAC_MEGANTIC('Chacune des deux écoles primaires de Lac-Mégantic a un service de garde.')],
  'points-jeunesse-granit--jeunes': [LAC_MEGANTIC('Pour les jeunes de Lac-Mégantic (role).')],
  'actimage--jeunes': [
    {
      territory: 'le-haut-saint-francois',
      only: ['East Angus'],
      unconfirmed: true,
      reason: "Lieu de rencontre pour les jeunes d'East Angus (role).",
    },
  ],
  'granby-industriel-hebergement': [GRANBY_COMPANIES],
  'granby-industriel-recrutement': [GRANBY_COMPANIES],
  'ciusss-estrie-chus--gap': [
    { territory: 'estrie', reason: 'The desk of the health authority of Estrie, whose hours are told.' },
    { territory: 'quebec', reason: 'As the 811 line has it. (Two records in one: neither area stands for the other.)' },
  ],
  'acti-bus--interurbain': [
    { territory: 'coaticook', only: ['Coaticook', 'Compton'], reason: 'Liaison interurbaine depuis Coaticook et Compton.' },
  ],
  'cabc-depannage-alimentaire': [COWANSVILLE],
  'cabc-programme-immigrants': [COWANSVILLE],
  'cabc-impots': [COWANSVILLE],
  'cabc-transport-accompagnement': [COWANSVILLE],
  'cabc-carrefour-info-aines': [COWANSVILLE],
  'cabb-aide-alimentaire': [BEDFORD],
  'cabb-transport-medical': [
    {
      territory: 'brome-missisquoi',
      unconfirmed: true,
      reason: 'It says nothing of whom it serves; its sister service names only the sector of Bedford.',
    },
  ],
  'cabs-maison-des-generations': [SUTTON],
  'cabs-alimentaire': [SUTTON],
  'cab-missisquoi-nord--soutien': [POTTON],
  'cab-missisquoi-nord--paniers': [POTTON],
  'cab-missisquoi-nord--nouveaux-arrivants': [POTTON],
};
