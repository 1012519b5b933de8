import type { Format, RecordKind } from '../diagnostics/types.js';
import { en as semantic } from './semantic.en.js';
import type { FaultMessages } from './types.js';

const KINDS: Record<RecordKind, string> = {
  organization: 'organization',
  service: 'service',
  location: 'location',
  territory: 'territory',
  municipality: 'municipality',
  training: 'training',
  needs: 'need',
  stages: 'stage',
  audiences: 'audience',
  topics: 'topic',
  modes: 'mode',
};
/** What each type of a value is. */
export const TYPES: Record<string, string> = {
  text: 'text',
  list: 'a list',
  members: 'members',
  nothing: 'nothing',
  number: 'a number',
  'whole number': 'a whole number',
  boolean: 'true or false',
};
/** What each form of a scalar is. */
export const FORMATS: Record<Format, string> = {
  key: 'a key: lower-case letters without accents, digits and hyphens ("maison-des-familles")',
  date: 'a real date, YYYY-MM-DD',
  'partial-date': 'a date YYYY-MM-DD, a month YYYY-MM or a year YYYY',
  'date-time': 'a date YYYY-MM-DD, with or without a time (2026-05-12T18:30)',
  duration: 'an ISO 8601 duration (PT2H, P1D)',
  time: "a time in quotes, from '00:00' to '24:00'",
  weekdays: 'days among MO,TU,WE,TH,FR,SA,SU, separated by commas',
  'month-days': 'days of the month separated by commas (1,15,-1)',
  rrule: 'a recurrence rule (FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301)',
  'web-address': 'a whole address, https://… or http://…',
  'feed-address': 'the address of an iCalendar feed, https://… or webcal://…',
  'source-address': 'a whole address, https://…, http://… or urn:…',
  email: 'an e-mail address',
  phone: 'a telephone number',
  extension: 'an extension: digits, in quotes',
  'postal-code': 'a postal code in capitals with a space (J1X 2A1)',
  'postal-area': 'a sorting area (J1X) or a postal code (J0B 1M0)',
  language: 'a language code (fr, en, es)',
  currency: 'a currency code (CAD)',
  country: 'a country code (CA)',
  'municipality-code': "a municipality's official code, in quotes ('43027')",
  licence: 'an SPDX identifier (CC-BY-4.0)',
  timezone: 'an IANA zone (America/Toronto)',
};
const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`);
const kind = (name: RecordKind): string => KINDS[name];
const type = (name: string): string => TYPES[name] ?? name;

/** The faults in English. */
export const en: FaultMessages = {
  'folder-missing': ({ folder }) => `The folder "${folder}" does not exist or cannot be read.`,
  'file-missing': ({ file }) => `The file "${file}" is missing. Add it.`,
  'file-unreadable': ({ detail }) => `The file cannot be read (${detail}). Check that it is an ordinary file, which you may open.`,
  'file-too-large': ({ size, limit }) => `The file is ${size} bytes; the limit is ${limit}. Is it the right file? Else split it.`,
  'file-not-utf8': () => 'The file is not saved as UTF-8. Save it again, choosing "UTF-8".',
  'file-unexpected': () => "This file is not read: it has no place in a region's folder. Check its name (.yaml), or move it.",
  'folder-too-large': ({ limit }) => `The folder's files are together over ${limit} bytes, the limit: the remaining ones are not read.`,
  'too-many-files': ({ count, limit }) => `The folder holds ${count} files; the limit is ${limit}.`,
  'too-many-faults': ({ limit }) => `More than ${limit} faults in this file: the others are not shown.`,
  'yaml-syntax': ({ detail }) => `The file is not valid YAML (${detail}). Check the alignment, the colons and the quotes.`,
  'yaml-alias': () => 'Anchors and aliases (&name, *name) are not accepted: write the value out.',
  'yaml-tag': ({ tag }) => `The tag "${tag}" is not accepted. If the text begins with "!", put it in quotes.`,
  'yaml-depth': ({ limit }) =>
    `Too many levels inside one another (at most ${limit}): this is no record. Check the brackets and the alignment.`,
  'duplicate-member': ({ member }) => `The member "${member}" is written twice. Keep one.`,
  'file-empty': () => 'The file is empty. Write the record, or remove the file.',
  'missing-member': ({ member }) => `The member "${member}" is missing. Add it.`,
  'empty-value': () => 'The value is empty: write it, or remove the member.',
  'wrong-type': ({ found, expected }) => `Expected ${type(expected)}, found ${type(found)}.`,
  'unknown-member': ({ member, suggestion }) => `There is no member "${member}" here.${meant(suggestion)}`,
  'unknown-value': ({ found, allowed, suggestion }) =>
    `The value "${found}" is not allowed.${meant(suggestion)} Allowed: ${allowed.join(', ')}.`,
  'bad-format': ({ found, format, suggestion }) => `"${found}" has the wrong form.${meant(suggestion)} Expected ${FORMATS[format]}.`,
  'out-of-range': ({ found, minimum, maximum }) =>
    `"${found}" is out of range${minimum === undefined ? '' : ` (at least ${minimum})`}${maximum === undefined ? '' : ` (at most ${maximum})`}.`,
  'text-required': ({ lang }) => `The text in "${lang}", the region's base language, is missing.`,
  'text-characters': () => 'The text holds invisible characters (control or writing direction). Type it again.',
  'unknown-reference': ({ kind: name, key, suggestion }) => `Nothing has the key "${key}" (${kind(name)}).${meant(suggestion)}`,
  'draft-reference': ({ kind: name, key }) =>
    `"${key}" (${kind(name)}) is a draft: it is not published, and this mention of it is left out until it is.`,
  'duplicate-key': ({ kind: name, key, file, line }) =>
    `The key "${key}" (${kind(name)}) is already taken in ${file}, line ${line}. Give one of them another key.`,
  'key-of-file': ({ key, expected }) => `The key "${key}" differs from the file's name. Write "${expected}" or rename the file.`,
  'repeated-value': ({ value }) => `"${value}" is already in the list: remove it.`,
  'status-mismatch': ({ state, status, expected }) =>
    `The state "${state}" does not go with the status "${status}". Possible statuses: ${expected.join(', ')}.`,
  'replaced-without-successor': () =>
    'The service is said to be replaced, without saying by which: add "replaced_by", or "reason" in words.',
  'dates-order': ({ since, until }) => `The end (${until}) comes before the beginning (${since}). Correct one of the two dates.`,
  'replaced-by-itself': () => 'A service cannot replace itself: name the other service, or remove the link.',
  'hours-order': ({ opens, closes }) =>
    `Closing (${closes}) does not follow opening (${opens}). A night is written, for instance, from '22:00' to '06:00'; a whole day, from '00:00' to '24:00'.`,
  'hours-incomplete': () => 'The opening or the closing time is missing. If it is not known, put the words in "description".',
  'ages-order': ({ minimum, maximum }) => `The maximum age (${maximum}) is below the minimum age (${minimum}). Correct one of them.`,
  'source-required': () => 'At least one source is needed ("sources"): the page where these facts were read.',
  'withheld-address': ({ member }) => `The address of this place is withheld ("address_withheld"): remove "${member}".`,
  'point-incomplete': () => 'A point needs "latitude", "longitude" and "coordinate_precision".',
  'point-not-allowed': ({ type: name }) => `A ${name} place has no point on a map: remove the point, or correct "location_type".`,
  'point-too-precise': () => 'Without a civic number, a point cannot have the precision "address": write "street", or add the number.',
  'point-outside': () => 'The point is far from the municipality given. Check the coordinates, or "municipality".',
  'territory-mismatch': ({ municipality, territory, expected }) =>
    territory === ''
      ? `${municipality} belongs to the territory "${expected}": add "territory".`
      : `${municipality} belongs to the territory "${expected}", not to "${territory}".`,
  'area-contradiction': () => 'An area has either "municipalities" (only these) or "except" (all but these), not both: remove one.',
  'parent-cycle': ({ key, member }) => `"${key}" is its own ancestor: correct "${member}".`,
  'default-locale-missing': ({ lang }) => `The base language "${lang}" is not in "locales". Add it, or correct "default_locale".`,
  ...semantic,
};
