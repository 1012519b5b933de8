/** Which municipality a gathered city is, where its name alone does not say (`territory/city` to code). */
export const CITIES: Readonly<Record<string, { code: string; reason: string }>> = {
  'brome-missisquoi/Bedford': {
    code: '46035',
    reason: 'Town and township share the name; the village of Bedford is in the town (localities).',
  },
  'memphremagog/Stanstead': {
    code: '45008',
    reason: 'Town and township share the name; the village and rue Dufferin are in the town (localities).',
  },
  'le-val-saint-francois/Valcourt': { code: '42055', reason: 'Town and township share the name; the village is in the town (localities).' },
  'memphremagog/Canton de Potton': { code: '45030', reason: 'Full name of Potton; Mansonville is its village.' },
};

/** Shelters: no street on purpose. The first five say so in their name; the others lodge people and were gathered without one. */
export const WITHHELD: Readonly<Record<string, string>> = {
  'escale-1': 'Adresse confidentielle',
  'bouee-1': 'Adresse confidentielle',
  'meridienne-1': 'Adresse confidentielle',
  'hpe-cowansville': 'adresse non publiée',
  'mad-haute-yamaska': 'adresse non publiée',
  'espace-vivant-cowansville-l': "Maison d'hébergement communautaire pour adolescents",
  'asmt-granby': 'Hébergement de personnes vulnérables ou sans logis',
  'accueil-poirier': 'Refuge de nuit',
  'maison-wilfrid-gregoire': 'Hébergement pour hommes',
  'maison-marie-jeanne': 'Hébergement pour femmes',
};

/** Full names and official codes of the territories. Ids are those of the gathered records; codes those of the registry. */
export const TERRITORIES: readonly { id: string; code: string; full_name: string }[] = [
  { id: 'sherbrooke', code: '43', full_name: 'Ville de Sherbrooke' },
  { id: 'memphremagog', code: '45', full_name: 'MRC de Memphrémagog' },
  { id: 'coaticook', code: '44', full_name: 'MRC de Coaticook' },
  { id: 'les-sources', code: '40', full_name: 'MRC des Sources' },
  { id: 'le-val-saint-francois', code: '42', full_name: 'MRC du Val-Saint-François' },
  { id: 'le-haut-saint-francois', code: '41', full_name: 'MRC du Haut-Saint-François' },
  { id: 'le-granit', code: '30', full_name: 'MRC du Granit' },
  { id: 'brome-missisquoi', code: '46', full_name: 'MRC de Brome-Missisquoi' },
  { id: 'la-haute-yamaska', code: '47', full_name: 'MRC de La Haute-Yamaska' },
];

/** Names of places that were an organization's before it was merged. */
export const PLACE_NAMES: Readonly<Record<string, string>> = { 'services-quebec-east-angus': 'Services Québec – East Angus' };

/** Places a service's own words name, beside those gathered with it. Never an organization's place for want of another. */
export const SERVICE_PLACES: Readonly<Record<string, { locations: readonly string[]; reason: string }>> = {
  'sery-brome-missisquoi-mobile': {
    locations: ['sery-cowansville'],
    reason: 'Au bureau satellite logé dans les locaux de la MRC, à Cowansville.',
  },
  'carnets-de-route-site': { locations: ['carnets-de-route-en-ligne'], reason: 'Guide en ligne personnalisé.' },
  'clinique-juridique-barreau--conseils': {
    locations: ['clinique-barreau-sherbrooke', 'clinique-barreau-en-ligne'],
    reason: "Sur rendez-vous, en personne ou en ligne; the organization is the clinic's point de service de Sherbrooke.",
  },
  'tal-renseignements': { locations: ['tal-granby', 'tal-sherbrooke'], reason: 'Il y a un bureau à Granby et un à Sherbrooke.' },
  'sq-bureau-granby': { locations: ['services-quebec-granby'], reason: 'Bureau de Granby.' },
  'services-quebec-haut-saint-francois--guichet': {
    locations: ['services-quebec-east-angus'],
    reason: 'Services Québec – East Angus : bureau restant de la MRC.',
  },
  'cabs-maison-des-generations': {
    locations: ['cab-sutton-maple'],
    reason: 'The service and the place have one name, Maison des générations.',
  },
  'limocar-interurbain': { locations: ['autoparc-74'], reason: "Depuis l'Autoparc 74 à Bromont." },
  'pnd-halte-du-partage': {
    locations: ['pnd-halte-richard-goulet'],
    reason: 'The place is named after the service; it says that it was temporary.',
  },
  'tremplin-16-30--logements': { locations: ['tremplin-95', 'tremplin-113'], reason: 'Both places are named Logements.' },
  'etsb-francisation-campus-bm': { locations: ['campus-brome-missisquoi'], reason: 'Francisation au Campus Brome-Missisquoi.' },
  'cssvdc-francisation': { locations: ['crif-granby'], reason: 'Francisation des adultes au CRIF.' },
  'cssvdc-formation-adultes': { locations: ['crif-granby'], reason: 'Au Centre régional intégré de formation de Granby.' },
  'moisson-estrie--epicerie-sociale': { locations: ['moisson-10e-avenue'], reason: 'The place is named Entrepôt et épicerie sociale.' },
  'eeq-bm-formations': { locations: ['eeq-cowansville'], reason: 'Offertes depuis le campus de Cowansville.' },
  'csshc--ecoles-megantic': {
    locations: ['ecole-sacre-coeur', 'ecole-notre-dame-de-fatima', 'polyvalente-montignac'],
    reason: 'Deux écoles primaires et une école secondaire, à Lac-Mégantic.',
  },
  'csshc--garde-scolaire': {
    locations: ['ecole-sacre-coeur', 'ecole-notre-dame-de-fatima'],
    reason: 'Chacune des deux écoles primaires de Lac-Mégantic.',
  },
  'cpe-sous-les-etoiles--garde': {
    locations: ['cpe-cartier', 'cpe-frontenac'],
    reason: 'Places en installation; the two places are the two CPEs.',
  },
};
