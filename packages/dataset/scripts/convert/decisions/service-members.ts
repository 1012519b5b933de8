import type { SharedText } from '../shared-data.js';

/**
 * Members of our profile that a service's own words give, beside those words, which are kept. `told` quotes them, in French, as they stand
 * in the gathered facts of the service or of its organization: a test looks each one up.
 */
export interface ServiceMembers {
  told: readonly string[];
  alert?: SharedText;
  wait_time?: SharedText;
  accreditations?: SharedText;
  required_documents?: readonly SharedText[];
  funding?: readonly SharedText[];
  attributes?: readonly { label: SharedText; value: SharedText }[];
  excluded_audiences?: readonly string[];
  next?: readonly string[];
}

const paper = (fr: string, en: string): SharedText => ({ fr, en });
const ADMISSION_FORM = paper("Formulaire d'admission", 'Admission form');
const SHELTERS = [
  'escale-estrie--hebergement',
  'hpe-hebergement',
  'mad-hebergement',
  'la-bouee--hebergement',
  'la-meridienne--hebergement',
] as const;

export const SERVICE_MEMBERS: Readonly<Record<string, ServiceMembers>> = {
  // What to know before coming.
  'ciusss-estrie-chus--urgence-coaticook': {
    told: ['Vérifier avant de se déplacer; si la vie est en danger, appeler le 911.'],
    alert: paper(
      'Vérifier avant de se déplacer; si la vie est en danger, appeler le 911.',
      'Check before going; if a life is in danger, call 911.',
    ),
  },
  'estrie-aide--magasin': {
    told: ["Le magasin ne vend plus d'électroménagers."],
    alert: paper("Le magasin ne vend plus d'électroménagers.", 'The store no longer sells large appliances.'),
  },
  'jevi--face-a-face': {
    told: ["n'a plus sa propre ligne téléphonique depuis 2022"],
    alert: paper("JEVI n'a plus sa propre ligne téléphonique depuis 2022.", 'JEVI has not had its own phone line since 2022.'),
  },

  // How long people wait.
  'cabc-carrefour-info-aines': {
    told: ['la responsable rappelle dans un délai de 5 à 10 jours ouvrables'],
    wait_time: paper('5 à 10 jours ouvrables', '5 to 10 business days'),
  },
  'momenthom--maison-oxygene': {
    told: ["la réponse peut prendre jusqu'à une semaine"],
    wait_time: paper("jusqu'à une semaine", 'up to a week'),
  },
  'omh-sherbrooke--hlm': {
    told: ["longue liste d'attente (de 1 200 à près de 1 300 ménages selon les sources en 2023)"],
    wait_time: paper("longue liste d'attente", 'long waiting list'),
  },
  'trans-appel--collectif': {
    told: ["S'inscrire sans frais sur trans-appel.com (compter 48 à 72 heures)"],
    wait_time: paper("48 à 72 heures pour l'inscription", '48 to 72 hours to register'),
  },

  // What to bring.
  'mifi-evaluation-comparative': {
    told: [
      "formulaire original signé, pièce d'identité, copies certifiées des diplômes et paiement",
      "Une traduction doit toutefois être l'originale.",
    ],
    required_documents: [
      paper('Formulaire original signé', 'Original signed form'),
      paper("Pièce d'identité", 'ID'),
      paper('Copies certifiées des diplômes', 'Certified copies of diplomas'),
      paper("Traduction, s'il y en a une : l'originale", 'Translation, if there is one: the original'),
    ],
  },
  'saaq-echange-permis': {
    told: ['avec les documents (permis, droit de séjour, preuve de résidence, traduction au besoin)'],
    required_documents: [
      paper('Permis', 'Licence'),
      paper('Droit de séjour', 'Right to stay'),
      paper('Preuve de résidence', 'Proof of residence'),
      paper('Traduction au besoin', 'Translation if needed'),
    ],
  },
  'champlain-lennoxville--admission-internationale': {
    told: ['Preuve de moyens financiers exigée'],
    required_documents: [paper('Preuve de moyens financiers', 'Proof of financial means')],
  },
  'stc-des-sources--adapte': { told: ["Remplir le formulaire d'admission"], required_documents: [ADMISSION_FORM] },
  'sts--transport-adapte': { told: ["Sur formulaire d'admission"], required_documents: [ADMISSION_FORM] },

  // Who is turned away, whatever the audiences say.
  'ramq-carte': {
    told: ["La couverture peut commencer après un délai allant jusqu'à 3 mois", "Les personnes qui demandent l'asile n'y ont pas droit"],
    wait_time: paper("jusqu'à 3 mois; aucun délai pour les personnes réfugiées", 'up to 3 months; no wait for refugees'),
    excluded_audiences: ['asylum-seekers'],
  },

  // Who pays, who recognizes it, how many it can hold.
  'etsb--job-links': {
    told: ['financé par Emploi-Québec'],
    funding: [paper('Emploi-Québec (2012-2013)', 'Emploi-Québec (2012-2013)')],
  },
  'ville-de-sherbrooke-immigration--plan-action': {
    told: ['financé avec le ministère'],
    funding: [paper('le ministère, avec la Ville (2022)', 'the ministry, with the City (2022)')],
  },
  'ciusss-hopital-granby': {
    told: ['centre désigné pour les victimes de violence sexuelle'],
    accreditations: paper('centre désigné pour les victimes de violence sexuelle', 'designated centre for victims of sexual violence'),
  },
  'pnd-halte-du-partage': {
    told: ["pour un maximum de 20 personnes en situation d'itinérance"],
    attributes: [{ label: paper('Places', 'Places'), value: paper('un maximum de 20 personnes', 'up to 20 people') }],
  },

  // What usually follows: the services its words, or its organization's role, name.
  'sanc--accueil-refugies': {
    told: ["pour accueillir et installer les personnes immigrantes et réfugiées à Sherbrooke et les accompagner vers l'emploi"],
    next: ['sanc--etablissement'],
  },
  'sanc--etablissement': {
    told: ["pour accueillir et installer les personnes immigrantes et réfugiées à Sherbrooke et les accompagner vers l'emploi"],
    next: ['sanc--emploi'],
  },
  'sanc--demandeurs-asile': { told: ['le reste relevait du PRAIDA, à Montréal'], next: ['praida-services'] },
  'sery-accueil-refugies': {
    told: ['pour accueillir, établir et accompagner les personnes immigrantes et réfugiées'],
    next: ['sery-accueil-etablissement'],
  },
  'sery-accueil-etablissement': {
    told: ['pour accueillir, établir et accompagner les personnes immigrantes et réfugiées', 'trouver les bons services'],
    next: ['sery-emploi'],
  },
  'mifi-accompagnement-quebec': {
    told: ['oriente vers les services : installation, français, emploi, vie collective'],
    next: ['fq-cours-en-classe', 'fq-cours-en-ligne'],
  },
  'cegep-granby-international': {
    told: ['Un accueil préparatoire avec SERY, le MIFI et Service Canada a déjà eu lieu avant la session'],
    next: ['sery-accueil-etablissement'],
  },
  'cjfbm-banque-alimentaire': {
    told: ["pour un besoin régulier, la personne est dirigée vers le Centre d'action bénévole de Cowansville"],
    next: ['cabc-depannage-alimentaire'],
  },
  'banque-alimentaire-memphremagog--epicerie-sociale': {
    told: ["Lors d'une visite à l'épicerie sociale, des intervenantes conseillent et orientent"],
    next: ['banque-alimentaire-memphremagog--reference'],
  },
  'la-grande-table--repas': {
    told: ['offre des repas gratuits ou peu chers et guide vers'],
    next: ['la-grande-table--reference'],
  },
  'escale-estrie--hebergement': {
    told: ["Neuf places pour continuer en sécurité après l'hébergement d'urgence", 'souvent toutes prises (2024)'],
    alert: paper('Souvent complet (2024).', 'Often full (2024).'),
    next: ['escale-estrie--deuxieme-etape'],
  },
  'sosvc-ligne': { told: ["mise en lien avec les maisons d'hébergement du Québec"], next: SHELTERS },
  'ose-le-haut--haut-accueille': {
    told: ['Place aux jeunes, le CJE, la SADC, la CDC et la chambre de commerce présentent leurs services'],
    next: ['cje-haut-saint-francois--place-aux-jeunes', 'cje-haut-saint-francois--emploi-etudes'],
  },
  'maison-famille-les-arbrisseaux--decouverte': {
    told: ["aux personnes qui pensent s'y établir", "Aide pour les formulaires et les formalités d'installation"],
    next: ['maison-famille-les-arbrisseaux--demarches'],
  },
  'maison-famille-les-arbrisseaux--demarches': {
    told: ['Suivi des personnes et des familles dans leur nouveau milieu'],
    next: ['maison-famille-les-arbrisseaux--accompagnement'],
  },
};
