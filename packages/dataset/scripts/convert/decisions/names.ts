type Words = string | { fr: string; en: string };

/** Names told better than they came: what stood in brackets is an older name or a status, and is kept as one. */
export const NAMES: Readonly<Record<string, { name?: Words; alternate?: readonly Words[]; reason: string }>> = {
  cssrs: { alternate: ['CSRS'], reason: 'README: CSRS became CSSRS.' },
  'destination-carrefour': {
    alternate: ['CJE Richmond', 'CJE Drummond-Bois-Francs'],
    reason: 'README: renamed in 2025 from CJE Richmond/Drummond-Bois-Francs.',
  },
  'carrefour-coaticook': { alternate: ['CJE MRC Coaticook'], reason: 'README: renamed from CJE MRC Coaticook.' },
  'maison-jaune': {
    name: 'La Maison jaune',
    alternate: ['Centre des femmes La Passerelle'],
    reason: 'README: La Passerelle became the Maison jaune; the record had it in brackets.',
  },
  'tribunal-logement': { alternate: ['Régie du logement'], reason: 'README: renamed from Régie du logement.' },
  'tal-renseignements': { alternate: ['Régie du logement'], reason: 'The same, for who looks for the service.' },
  'tal-recours': { alternate: ['Régie du logement'], reason: 'The same.' },
  'sosvc-ligne': {
    name: { fr: "SOS violence conjugale – ligne d'aide en tout temps", en: 'SOS violence conjugale – domestic violence helpline, 24/7' },
    reason:
      "It was named Ligne d'aide en tout temps, 24/7 helpline: who looks for help against this violence must find it first, by its organization's name.",
  },
  'association-culturelle-islamique-estrie--priere-sherbrooke': {
    alternate: [{ fr: "Mosquée A'Rahmane", en: "A'Rahmane mosque" }],
    reason: "Its place is named so, and its organization's role says that it runs this mosque.",
  },
  'saaq-echange-permis': {
    alternate: [{ fr: 'Permis de conduire', en: "Driver's licence; driver's license" }],
    reason: 'What is exchanged is a licence to drive; the name alone does not say so.',
  },
  'portail-services-de-garde': {
    alternate: [{ fr: 'La Place 0-5 (fermée)', en: 'La Place 0-5 (closed)' }],
    reason: 'README: La Place 0-5 was replaced by this portal in 2025; the record says that it closed.',
  },
  'ligne-agression-sexuelle': {
    name: 'Info-aide violence sexuelle',
    alternate: [
      {
        fr: "Ligne-ressource provinciale pour les victimes d'agression sexuelle",
        en: 'Provincial helpline for victims of sexual assault',
      },
    ],
    reason: 'The record had the former name in brackets.',
  },
  'prevention-suicide-haute-yamaska': {
    alternate: ['Centre de prévention du suicide de la Haute-Yamaska'],
    reason: "The record's role gives this former name.",
  },
  'csshc--francisation-adultes': {
    name: { fr: 'Francisation des adultes', en: 'French courses for adults' },
    reason: 'The suspension is the status.',
  },
  'cssvdc-francisation': {
    name: { fr: 'Francisation des adultes au CRIF', en: 'Adult French classes at CRIF' },
    reason: 'The suspension is the status.',
  },
  'etsb-francisation-campus-bm': {
    name: { fr: 'Francisation au Campus Brome-Missisquoi', en: 'French classes at Campus Brome-Missisquoi' },
    reason: 'The interruption is the status.',
  },
  'services-quebec-haut-saint-francois--guichet': {
    name: { fr: 'Guichet de services – East Angus', en: 'Service counter – East Angus' },
    alternate: ['Services Québec – East Angus'],
    reason:
      'Its organization, Services Québec – East Angus, is merged into Services Québec: its town goes with its name. The record calls it the office left in the MRC since the one of Cookshire-Eaton closed.',
  },
};
