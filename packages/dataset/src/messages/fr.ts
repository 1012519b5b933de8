import type { Format, RecordKind } from '../diagnostics/types.js';
import { fr as semantic } from './semantic.fr.js';
import type { FaultMessages } from './types.js';

const KINDS: Record<RecordKind, string> = {
  organization: 'organisme',
  service: 'service',
  location: 'lieu',
  territory: 'territoire',
  municipality: 'municipalité',
  training: 'formation',
  needs: 'besoin',
  stages: 'étape',
  audiences: 'public',
  topics: 'sujet',
  modes: 'mode',
};
/** What each type of a value is. */
export const TYPES: Record<string, string> = {
  text: 'un texte',
  list: 'une liste',
  members: 'des champs',
  nothing: 'rien',
  number: 'un nombre',
  'whole number': 'un nombre entier',
  boolean: 'true ou false',
};
/** What each form of a scalar is. */
export const FORMATS: Record<Format, string> = {
  key: 'une clé : lettres minuscules sans accent, chiffres et traits d’union (« maison-des-familles »)',
  date: 'une date réelle, AAAA-MM-JJ',
  'partial-date': 'une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA',
  'date-time': 'une date AAAA-MM-JJ, avec ou sans heure (2026-05-12T18:30)',
  duration: 'une durée ISO 8601 (PT2H, P1D)',
  time: "une heure entre guillemets, de '00:00' à '24:00'",
  weekdays: 'des jours parmi MO,TU,WE,TH,FR,SA,SU, séparés par des virgules',
  'month-days': 'des jours du mois séparés par des virgules (1,15,-1)',
  rrule: 'une règle de récurrence (FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301)',
  'web-address': 'une adresse complète, https://… ou http://…',
  'feed-address': 'l’adresse d’un calendrier iCalendar, https://… ou webcal://…',
  'source-address': 'une adresse complète, https://…, http://… ou urn:…',
  email: 'une adresse courriel',
  phone: 'un numéro de téléphone',
  extension: 'un poste : des chiffres, entre guillemets',
  'postal-code': 'un code postal en majuscules avec une espace (J1X 2A1)',
  'postal-area': 'une région de tri (J1X) ou un code postal (J0B 1M0)',
  language: 'un code de langue (fr, en, es)',
  currency: 'un code de devise (CAD)',
  country: 'un code de pays (CA)',
  'municipality-code': "un code géographique de municipalité, entre guillemets ('43027')",
  licence: 'un identifiant SPDX (CC-BY-4.0)',
  timezone: 'un fuseau IANA (America/Toronto)',
};
const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Vouliez-vous dire « ${suggestion} » ?`);
const kind = (name: RecordKind): string => KINDS[name];
const type = (name: string): string => TYPES[name] ?? name;

/** The faults in French, for the steward. */
export const fr: FaultMessages = {
  'folder-missing': ({ folder }) => `Le dossier « ${folder} » n’existe pas ou ne peut pas être lu.`,
  'file-missing': ({ file }) => `Il manque le fichier « ${file} ». Ajoutez-le.`,
  'file-unreadable': ({ detail }) =>
    `Le fichier ne peut pas être lu (${detail}). Vérifiez que c’est un fichier ordinaire, que vous avez le droit d’ouvrir.`,
  'file-too-large': ({ size, limit }) =>
    `Le fichier fait ${size} octets; la limite est de ${limit}. Est-ce le bon fichier ? Sinon, partagez-le en plusieurs.`,
  'file-not-utf8': () => 'Le fichier n’est pas enregistré en UTF-8. Enregistrez-le de nouveau en choisissant « UTF-8 ».',
  'file-unexpected': () =>
    'Ce fichier n’est pas lu : il n’a pas sa place dans le dossier d’une région. Vérifiez son nom (« .yaml »), ou déplacez-le.',
  'folder-too-large': ({ limit }) =>
    `Les fichiers du dossier dépassent ensemble ${limit} octets, la limite : ceux qui restent ne sont pas lus.`,
  'too-many-files': ({ count, limit }) => `Le dossier contient ${count} fichiers; la limite est de ${limit}.`,
  'too-many-faults': ({ limit }) => `Plus de ${limit} erreurs dans ce fichier : les autres ne sont pas montrées.`,
  'yaml-syntax': ({ detail }) =>
    `Le fichier n’est pas du YAML valable (${detail}). Vérifiez l’alignement, les deux-points et les guillemets.`,
  'yaml-alias': () => 'Les ancres et les renvois (&nom, *nom) ne sont pas acceptés : écrivez la valeur en entier.',
  'yaml-tag': ({ tag }) => `L’étiquette « ${tag} » n’est pas acceptée. Si le texte commence par « ! », mettez-le entre guillemets.`,
  'yaml-depth': ({ limit }) =>
    `Trop de niveaux les uns dans les autres (${limit} au plus) : ce n’est pas une fiche. Vérifiez les crochets et l’alignement.`,
  'duplicate-member': ({ member }) => `Le champ « ${member} » est écrit deux fois. Gardez-en un.`,
  'file-empty': () => 'Le fichier est vide. Écrivez la fiche, ou enlevez le fichier.',
  'missing-member': ({ member }) => `Il manque le champ « ${member} ». Ajoutez-le.`,
  'empty-value': () => 'La valeur est vide : écrivez-la, ou enlevez le champ.',
  'wrong-type': ({ found, expected }) => `On attend ${type(expected)}; on trouve ${type(found)}.`,
  'unknown-member': ({ member, suggestion }) => `Le champ « ${member} » n’existe pas ici.${meant(suggestion)}`,
  'unknown-value': ({ found, allowed, suggestion }) =>
    `La valeur « ${found} » n’est pas permise.${meant(suggestion)} Valeurs permises : ${allowed.join(', ')}.`,
  'bad-format': ({ found, format, suggestion }) => `« ${found} » n’a pas la bonne forme.${meant(suggestion)} On attend ${FORMATS[format]}.`,
  'out-of-range': ({ found, minimum, maximum }) =>
    `« ${found} » est hors limites${minimum === undefined ? '' : ` (au moins ${minimum})`}${maximum === undefined ? '' : ` (au plus ${maximum})`}.`,
  'text-required': ({ lang }) => `Il manque le texte en « ${lang} », la langue de base de la région.`,
  'text-characters': () => 'Le texte contient des caractères invisibles (contrôle ou sens d’écriture). Retapez-le.',
  'unknown-reference': ({ kind: name, key, suggestion }) => `Rien ne porte la clé « ${key} » (${kind(name)}).${meant(suggestion)}`,
  'draft-reference': ({ kind: name, key }) =>
    `« ${key} » (${kind(name)}) est un brouillon : il n’est pas publié, et cette mention ne le sera pas tant qu’il le reste.`,
  'duplicate-key': ({ kind: name, key, file, line }) =>
    `La clé « ${key} » (${kind(name)}) est déjà prise dans ${file}, ligne ${line}. Donnez une autre clé à l’un des deux.`,
  'key-of-file': ({ key, expected }) => `La clé « ${key} » diffère du nom du fichier. Écrivez « ${expected} » ou renommez le fichier.`,
  'repeated-value': ({ value }) => `« ${value} » est déjà dans la liste : enlevez-le.`,
  'status-mismatch': ({ state, status, expected }) =>
    `L’état « ${state} » ne va pas avec le statut « ${status} ». Statuts possibles : ${expected.join(', ')}.`,
  'replaced-without-successor': () => 'Le service est dit remplacé, sans dire par lequel : ajoutez « replaced_by », ou « reason » en mots.',
  'dates-order': ({ since, until }) => `La fin (${until}) vient avant le début (${since}). Corrigez l’une des deux dates.`,
  'replaced-by-itself': () => 'Un service ne peut pas se remplacer lui-même : nommez l’autre service, ou enlevez le renvoi.',
  'hours-order': ({ opens, closes }) =>
    `La fermeture (${closes}) ne suit pas l’ouverture (${opens}). Une nuit s’écrit, par exemple, de '22:00' à '06:00'; une journée entière, de '00:00' à '24:00'.`,
  'hours-incomplete': () =>
    'Il manque l’heure d’ouverture ou de fermeture. Si elle n’est pas connue, mettez les mots dans « description ».',
  'ages-order': ({ minimum, maximum }) =>
    `L’âge maximal (${maximum}) est plus petit que l’âge minimal (${minimum}). Corrigez l’un des deux.`,
  'source-required': () => 'Il faut au moins une source (« sources ») : la page où ces faits ont été lus.',
  'withheld-address': ({ member }) => `L’adresse de ce lieu est tenue secrète (« address_withheld ») : enlevez « ${member} ».`,
  'point-incomplete': () => 'Un point demande « latitude », « longitude » et « coordinate_precision ».',
  'point-not-allowed': ({ type: name }) =>
    `Un lieu de type « ${name} » n’a pas de point sur la carte : enlevez le point, ou corrigez « location_type ».`,
  'point-too-precise': () =>
    'Sans numéro civique, un point ne peut pas avoir la précision « address » : écrivez « street », ou ajoutez le numéro.',
  'point-outside': () => 'Le point est loin de la municipalité indiquée. Vérifiez les coordonnées, ou « municipality ».',
  'territory-mismatch': ({ municipality, territory, expected }) =>
    territory === ''
      ? `${municipality} fait partie du territoire « ${expected} » : ajoutez « territory ».`
      : `${municipality} fait partie du territoire « ${expected} », non de « ${territory} ».`,
  'area-contradiction': () =>
    'Une zone a soit « municipalities » (seulement celles-ci), soit « except » (toutes sauf celles-ci), pas les deux : enlevez l’un.',
  'parent-cycle': ({ key, member }) => `« ${key} » est son propre ancêtre : corrigez « ${member} ».`,
  'default-locale-missing': ({ lang }) =>
    `La langue de base « ${lang} » n’est pas dans « locales ». Ajoutez-la, ou corrigez « default_locale ».`,
  ...semantic,
};
