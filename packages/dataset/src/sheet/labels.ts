import type { MessageLanguage } from '../messages/types.js';
import type { Column } from './columns.js';
import { SHEETS, type SheetName } from './sheets.js';

/** Names of the tables, as the steward's workbook has them. */
export const TITLES: Readonly<Record<MessageLanguage, Readonly<Record<SheetName | 'guide' | 'values', string>>>> = {
  fr: {
    organizations: 'Organismes',
    locations: 'Lieux',
    services: 'Services',
    trainings: 'Formations',
    sessions: 'Séances',
    guide: 'Lisez-moi',
    values: 'Valeurs permises',
  },
  en: {
    organizations: 'Organizations',
    locations: 'Locations',
    services: 'Services',
    trainings: 'Trainings',
    sessions: 'Sessions',
    guide: 'Read me',
    values: 'Allowed values',
  },
};
/** The hidden table with what the workbook was written from. */
export const BASE_TITLE = '_base';

/** The table a sheet or a file is, by its name in either language; capitals and accents do not count. */
export function sheetNamed(title: string): SheetName | 'guide' | 'values' | 'base' | undefined {
  const wanted = fold(title);
  if (wanted === BASE_TITLE) return 'base';
  const names = [...SHEETS, 'guide', 'values'] as const;
  return names.find((name) => [name, TITLES.fr[name], TITLES.en[name]].some((candidate) => fold(candidate) === wanted));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** Names of the members, French then English; a member that is not here shows under its own name. */
const MEMBERS: Readonly<Record<string, readonly [string, string]>> = {
  organization: ['Organisme (clé)', 'Organization (key)'],
  training: ['Formation (clé)', 'Training (key)'],
  key: ['Clé', 'Key'],
  former_keys: ['Anciennes clés', 'Former keys'],
  name: ['Nom', 'Name'],
  alternate_name: ['Autre nom', 'Other name'],
  description: ['Description', 'Description'],
  organization_kind: ['Genre d’organisme', 'Kind of organization'],
  website: ['Site web', 'Website'],
  email: ['Courriel', 'E-mail'],
  phones: ['Téléphones', 'Phones'],
  confidence: ['Certitude', 'Confidence'],
  assured_date: ['Confirmé le', 'Assured on'],
  sources: ['Sources', 'Sources'],
  additional_websites: ['Autres sites', 'Other websites'],
  calendars: ['Calendriers', 'Calendars'],
  year_incorporated: ['Année de fondation', 'Year of incorporation'],
  legal_status: ['Statut juridique', 'Legal status'],
  parent_organization: ['Organisme parent', 'Parent organization'],
  organization_identifiers: ['Numéros officiels', 'Official numbers'],
  funding: ['Financement', 'Funding'],
  attributes: ['Autres faits', 'Other facts'],
  stage_roles: ['Rôles par étape', 'Roles by stage'],
  location_type: ['Type de lieu', 'Type of location'],
  addresses: ['Adresses', 'Addresses'],
  territory: ['Territoire', 'Territory'],
  municipality: ['Municipalité (code)', 'Municipality (code)'],
  address_withheld: ['Adresse tenue secrète', 'Address withheld'],
  latitude: ['Latitude', 'Latitude'],
  longitude: ['Longitude', 'Longitude'],
  coordinate_precision: ['Précision du point', 'Precision of the point'],
  host_organization: ['Organisme hôte', 'Host organization'],
  mobile: ['Point de service mobile', 'Mobile desk'],
  valid_from: ['À partir du', 'From'],
  valid_to: ['Jusqu’au', 'Until'],
  transportation: ['Transport', 'Transportation'],
  accessibility: ['Accessibilité', 'Accessibility'],
  schedules: ['Horaires', 'Schedules'],
  status: ['Statut', 'Status'],
  'status_detail.state': ['État', 'State'],
  'status_detail.since': ['État depuis', 'State since'],
  'status_detail.until': ['État jusqu’à', 'State until'],
  'status_detail.reason': ['Raison de l’état', 'Reason of the state'],
  'status_detail.replaced_by': ['Remplacé par', 'Replaced by'],
  partner_organizations: ['Organismes partenaires', 'Partner organizations'],
  needs: ['Besoins', 'Needs'],
  stages: ['Étapes', 'Stages'],
  audiences: ['Publics', 'Audiences'],
  service_areas: ['Territoires desservis', 'Service areas'],
  languages: ['Langues du service', 'Languages of service'],
  interpretation_services: ['Interprétation', 'Interpretation'],
  fees_description: ['Coût, en mots', 'Fees, in words'],
  cost_options: ['Coûts', 'Cost options'],
  application_process: ['Comment faire la demande', 'How to apply'],
  eligibility_description: ['Admissibilité', 'Eligibility'],
  minimum_age: ['Âge minimal', 'Minimum age'],
  maximum_age: ['Âge maximal', 'Maximum age'],
  alert: ['Avis', 'Alert'],
  wait_time: ['Attente', 'Waiting time'],
  accreditations: ['Agréments', 'Accreditations'],
  required_documents: ['Documents à apporter', 'Required documents'],
  capacities: ['Places', 'Capacities'],
  excluded_audiences: ['Publics exclus', 'Excluded audiences'],
  next: ['Services qui suivent', 'Services that follow'],
  url: ['Page web', 'Web page'],
  draft: ['Brouillon', 'Draft'],
  locations: ['Lieux (clés)', 'Locations (keys)'],
  kind: ['Genre', 'Kind'],
  provider: ['Offert par', 'Provider'],
  about: ['Sujets', 'Topics'],
  audience: ['Publics', 'Audiences'],
  areaServed: ['Territoires', 'Areas served'],
  inLanguage: ['Langues', 'Languages'],
  educationalLevel: ['Niveau', 'Level'],
  coursePrerequisites: ['Préalables', 'Prerequisites'],
  courseMode: ['Mode', 'Mode'],
  timeRequired: ['Durée', 'Duration'],
  offers: ['Prix', 'Offers'],
  registration: ['Inscription', 'Registration'],
  educationalCredentialAwarded: ['Attestation', 'Credential'],
  uid: ['UID de l’événement', 'UID of the event'],
  recurrenceId: ['Début dans la série', 'Start in the series'],
  startDate: ['Début', 'Start'],
  endDate: ['Fin', 'End'],
  timezone: ['Fuseau horaire', 'Time zone'],
  rrule: ['Répétition', 'Recurrence'],
  exdate: ['Sauf le', 'Except on'],
  rdate: ['Aussi le', 'Also on'],
  eventStatus: ['État de la séance', 'State of the session'],
  previousStartDate: ['Début prévu d’abord', 'Former start'],
  'location.name': ['Endroit', 'Place'],
  'location.address': ['Adresse', 'Address'],
  'location.url': ['Lien de la salle', 'Link of the room'],
  'location.municipality': ['Municipalité (code)', 'Municipality (code)'],
  'location.accessibility': ['Accessibilité', 'Accessibility'],
  maximumAttendeeCapacity: ['Places en tout', 'Places in all'],
  remainingAttendeeCapacity: ['Places restantes', 'Places left'],
};

/** The heading of a column: the member, and the language of its words. */
export function labelOf(column: Column, lang: MessageLanguage): string {
  const { names, part } = column;
  const label = MEMBERS[names.join('.')]?.[lang === 'fr' ? 0 : 1] ?? names.join('.');
  if (part === undefined) return label;
  if (part === 'all') return `${label} (${lang === 'fr' ? 'toutes les langues' : 'every language'})`;
  if (part === 'states') return `${label} (${lang === 'fr' ? 'état des traductions' : 'state of translations'})`;
  const language = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(part.lang) ?? part.lang;
  return `${label} (${language})`;
}
