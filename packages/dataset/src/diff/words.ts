import type { MessageLanguage } from '../messages/types.js';
import type { ChangeKind, ComparedKind, RegionDiff } from './types.js';
import type { RevisionFault } from './read-revision.js';

/** Everything a comparison says, in one language. */
export interface DiffWords {
  title(region: string): string;
  between(from: RegionDiff['from'], to: RegionDiff['to']): string;
  nothing: string;
  headings: Record<ChangeKind, (count: number) => string>;
  /** In front of a record's name. */
  labels: Record<ChangeKind, string>;
  kinds: Record<ComparedKind, string>;
  /** A member's name for people, by the path it begins with. */
  members: Readonly<Record<string, string>>;
  none: string;
  yes: string;
  no: string;
  inLanguage(lang: string): string;
  formerly(keys: readonly string[]): string;
  insteadOf(names: readonly string[]): string;
  assuredOn(date: string): string;
  unassured(organizations: number, services: number): string;
  unread(files: readonly string[]): string;
  colon: string;
  faults: Record<RevisionFault, (detail: string) => string>;
  notReadable(label: string): string;
  noDate: string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;
const language = { fr: new Intl.DisplayNames('fr-CA', { type: 'language' }), en: new Intl.DisplayNames('en-CA', { type: 'language' }) };
const list = { fr: new Intl.ListFormat('fr-CA'), en: new Intl.ListFormat('en-CA') };
const ref = ({ label, date }: RegionDiff['from']): string => (date === undefined ? label : `${label} (${date.slice(0, 10)})`);

const fr: DiffWords = {
  title: (region) => `${region} : ce qui a changé`,
  between: (from, to) => `De ${ref(from)} à ${ref(to)}`,
  nothing: 'Rien n’a changé.',
  headings: {
    closed: (count) => `Fermés (${count})`,
    suspended: (count) => `Suspendus (${count})`,
    replaced: (count) => `Remplacés (${count})`,
    reopened: (count) => `De nouveau offerts (${count})`,
    added: (count) => `Ajoutés (${count})`,
    removed: (count) => `Retirés du répertoire (${count})`,
    renamed: (count) => `Renommés ou réunis (${count})`,
    changed: (count) => `Modifiés (${count})`,
    assured: (count) => `Confirmés par l’organisme (${count})`,
    sourced: (count) => `Mieux appuyés (${count})`,
    translated: (count) => `Traduits ou retraduits (${count})`,
  },
  labels: {
    closed: 'Fermé',
    suspended: 'Suspendu',
    replaced: 'Remplacé',
    reopened: 'De nouveau offert',
    added: 'Ajouté',
    removed: 'Retiré',
    renamed: 'Renommé',
    changed: 'Modifié',
    assured: 'Confirmé',
    sourced: 'Nouvelle source',
    translated: 'Traduit',
  },
  kinds: { organization: 'organisme', service: 'service', location: 'lieu', training: 'formation' },
  members: {
    name: 'nom',
    alternate_name: 'autre nom',
    description: 'description',
    status: 'statut',
    status_detail: 'précision du statut',
    organization_id: 'organisme',
    partner_organization_ids: 'organismes partenaires',
    organization_kind: 'genre d’organisme',
    website: 'site web',
    url: 'page web',
    email: 'courriel',
    phones: 'téléphones',
    schedules: 'horaire',
    languages: 'langues',
    cost_options: 'coût',
    fees_description: 'coût',
    eligibility_description: 'pour qui',
    application_process: 'comment s’inscrire',
    service_areas: 'territoire desservi',
    service_at_locations: 'lieux',
    needs: 'besoins',
    stages: 'étapes',
    audiences: 'publics',
    addresses: 'adresse',
    municipality: 'municipalité',
    territory: 'territoire',
    latitude: 'latitude',
    longitude: 'longitude',
    hasCourseInstance: 'séances',
    provider: 'offert par',
    registration: 'inscription',
    capacities: 'places',
    alert: 'avis',
    confidence: 'degré de certitude',
  },
  none: '(rien)',
  yes: 'oui',
  no: 'non',
  inLanguage: (lang) => language.fr.of(lang) ?? lang,
  formerly: (keys) => `anciennement ${list.fr.format(keys)}`,
  insteadOf: (names) => `à la place : ${list.fr.format(names)}`,
  assuredOn: (date) => `le ${date}`,
  unassured: (organizations, services) =>
    `Personne n’a confirmé depuis : ${plural(organizations, 'organisme', 'organismes')}, ${plural(services, 'service', 'services')}.`,
  unread: (files) => `Non comparés, faute de pouvoir être lus : ${list.fr.format(files)}.`,
  colon: ' : ',
  faults: {
    'no-git': () =>
      'Pour comparer avec une révision, il faut le programme « git »; il n’est pas installé ici. Donnez plutôt deux dossiers.',
    'no-repository': () => 'Ce dossier n’est pas suivi par git : donnez plutôt deux dossiers.',
    'no-revision': (detail) => `La révision « ${detail.replace(/\^\{commit\}$/, '')} » n’existe pas, et ce n’est pas un dossier non plus.`,
    'no-folder': (detail) => `À cette révision, le fichier « ${detail} » n’existait pas.`,
    'too-many-files': (detail) => `Trop de fichiers à cette révision : ${detail}.`,
    'none-before': (detail) =>
      detail === ''
        ? 'L’historique de ce dossier est vide : aucune révision ne le contient encore.'
        : `Aucune révision de ce dossier n’est antérieure à ce jour : la première est du ${detail}.`,
  },
  notReadable: (label) => `« ${label} » n’est ni le dossier d’une région, ni un dossier publié.`,
  noDate: 'Un fil Atom est daté, et ces données n’ont aucune date : donnez-en une avec --date.',
};

const en: DiffWords = {
  title: (region) => `${region}: what has changed`,
  between: (from, to) => `From ${ref(from)} to ${ref(to)}`,
  nothing: 'Nothing has changed.',
  headings: {
    closed: (count) => `Closed (${count})`,
    suspended: (count) => `Suspended (${count})`,
    replaced: (count) => `Replaced (${count})`,
    reopened: (count) => `Offered again (${count})`,
    added: (count) => `Added (${count})`,
    removed: (count) => `Taken out of the directory (${count})`,
    renamed: (count) => `Renamed or merged (${count})`,
    changed: (count) => `Changed (${count})`,
    assured: (count) => `Confirmed by the organization (${count})`,
    sourced: (count) => `Better supported (${count})`,
    translated: (count) => `Translated (${count})`,
  },
  labels: {
    closed: 'Closed',
    suspended: 'Suspended',
    replaced: 'Replaced',
    reopened: 'Offered again',
    added: 'Added',
    removed: 'Taken out',
    renamed: 'Renamed',
    changed: 'Changed',
    assured: 'Confirmed',
    sourced: 'New source',
    translated: 'Translated',
  },
  kinds: { organization: 'organization', service: 'service', location: 'location', training: 'training' },
  members: {
    alternate_name: 'other name',
    status_detail: 'detail of the status',
    organization_id: 'organization',
    partner_organization_ids: 'partner organizations',
    organization_kind: 'kind of organization',
    url: 'web page',
    email: 'e-mail',
    schedules: 'hours',
    cost_options: 'cost',
    fees_description: 'cost',
    eligibility_description: 'for whom',
    application_process: 'how to apply',
    service_areas: 'territory served',
    service_at_locations: 'places',
    addresses: 'address',
    hasCourseInstance: 'sessions',
    provider: 'given by',
    capacities: 'places left',
  },
  none: '(nothing)',
  yes: 'yes',
  no: 'no',
  inLanguage: (lang) => language.en.of(lang) ?? lang,
  formerly: (keys) => `formerly ${list.en.format(keys)}`,
  insteadOf: (names) => `instead: ${list.en.format(names)}`,
  assuredOn: (date) => `on ${date}`,
  unassured: (organizations, services) =>
    `Nobody has confirmed since: ${plural(organizations, 'organization', 'organizations')}, ${plural(services, 'service', 'services')}.`,
  unread: (files) => `Not compared, since they could not be read: ${list.en.format(files)}.`,
  colon: ': ',
  faults: {
    'no-git': () => 'Comparing with a revision takes the program "git", which is not installed here. Give two folders instead.',
    'no-repository': () => 'This folder is not kept in git: give two folders instead.',
    'no-revision': (detail) => `There is no revision "${detail.replace(/\^\{commit\}$/, '')}", and it is no folder either.`,
    'no-folder': (detail) => `At this revision there was no file "${detail}".`,
    'too-many-files': (detail) => `Too many files at this revision: ${detail}.`,
    'none-before': (detail) =>
      detail === ''
        ? 'This folder has no history: no revision holds it yet.'
        : `No revision of this folder is from before that day: the first is of ${detail}.`,
  },
  notReadable: (label) => `"${label}" is neither the folder of a region nor a published folder.`,
  noDate: 'An Atom feed is dated, and these data have no date at all: give one with --date.',
};

export const DIFF_WORDS: Record<MessageLanguage, DiffWords> = { fr, en };
