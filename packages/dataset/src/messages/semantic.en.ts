import type { TopologyPart } from '../diagnostics/semantic.js';
import type { SemanticMessages } from './types.js';

const PARTS: Record<TopologyPart, string> = {
  topology: 'a TopoJSON object ("type": "Topology")',
  objects: '"objects", with "territories" at least',
  territories: '"objects.territories", the outlines of the territories',
  collection: 'a collection ("type": "GeometryCollection" with "geometries")',
  outline: 'an outline ("Polygon" or "MultiPolygon" with "arcs")',
  id: '"id", the key of the territory or the code of the municipality',
  arcs: '"arcs", lists of positions [longitude, latitude]',
  transform: '"transform" with "scale" and "translate", two numbers each',
};
const KEYS_REFUSED: Record<string, string> = {
  'keys-malformed': 'the file does not have the expected form',
  'keys-unsigned': 'the signature is not that of these contents',
  'steward-changed': 'they are signed by a key that region.yaml does not name ("steward_keys")',
  'keys-of-another-region': 'they are of another region',
  json: 'the file is not JSON',
};
const DAYS: Record<string, string> = {
  MO: 'Mondays',
  TU: 'Tuesdays',
  WE: 'Wednesdays',
  TH: 'Thursdays',
  FR: 'Fridays',
  SA: 'Saturdays',
  SU: 'Sundays',
};
const SAME = { name: 'the same name', website: 'the same website and town', phone: 'the same telephone' };
const perhaps = (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Perhaps: ${suggestion}.`);

/** What the checks of meaning find, in English. */
export const en: SemanticMessages = {
  'unknown-language': ({ found, suggestion }) =>
    `The language "${found}" is not one of the region's.${perhaps(suggestion)} Correct it, or add it to "locales" of region.yaml.`,
  'base-url-parts': ({ found }) =>
    `"${found}" holds "?" or "#". Write only the address of the published folder, for instance https://example.org/region/.`,
  'contact-missing': () => 'It does not say how to reach this person: add "email" or "phone".',
  'territory-kind': ({ found, kind, expected }) => `"${found}" is of kind "${kind}"; here the kind "${expected}" is expected.`,
  'place-far': ({ found, municipality, kilometres }) =>
    `"${found}" is ${kilometres} km from the centre of ${municipality}: check the coordinates, or the municipality.`,
  'homonym-unmarked': ({ found }) =>
    `Two municipalities are called "${found}": add "homonym: true" and "full_name" to each, so that they can be told apart.`,
  'postal-precision': ({ found }) =>
    `The precision "municipality" wants a single municipality; the list has ${found}. Write "territory" or "region".`,
  'duplicate-label': ({ found, file, line }) =>
    `The word "${found}" already names another term (${file}, line ${line}): change one of them, or make them one.`,
  'point-elsewhere': ({ municipality, found, suggestion }) =>
    `The point falls in ${found}, not in ${municipality}. Correct the coordinates, or write "municipality: '${suggestion}'".`,
  'point-outside-territory': ({ territory, suggestion }) =>
    `The point is outside the territory "${territory}"${suggestion === undefined ? '' : `, in "${suggestion}"`}. Correct the coordinates, or "territory".`,
  'point-outside-region': () => 'The point is outside the region. Check the coordinates (latitude and longitude swapped, sign forgotten?).',
  'city-mismatch': ({ found, expected, suggestion }) =>
    `"${found}" is not a name of ${expected}, nor of a place in it.${suggestion === undefined ? ` Write "${expected}", or correct "municipality".` : ` Write "${expected}", or "municipality: '${suggestion}'".`}`,
  'municipality-missing': ({ found, suggestion }) =>
    `"${found}" is a municipality of the region: add "municipality: '${suggestion}'", so that this place is found.`,
  'postal-code-province': ({ found, province }) =>
    `No postal code of this province (${province}) begins like "${found}". Correct the code, or "state_province".`,
  'postal-code-elsewhere': ({ found, municipality, expected }) =>
    `The postal code "${found}" is not one of ${municipality}, but of: ${expected.join(', ')}. Check the code and the municipality.`,
  'postal-code-region': ({ found, municipality }) =>
    `The postal code "${found}" is of no known place of the region, where ${municipality} is. Check it; if it is right, add it to "postal_areas" of territories.yaml.`,
  'hours-overlap': ({ day, first, second }) =>
    `On ${DAYS[day] ?? day}, two sets of hours overlap: ${first} and ${second}. Make them one, or say by "attending_type" or by dates what sets them apart.`,
  'days-missing': ({ freq }) =>
    `Hours without days: add ${freq === 'MONTHLY' ? `"bymonthday" (for instance '1,15')` : `"byday" (for instance 'MO,TU'; every day: 'MO,TU,WE,TH,FR,SA,SU')`}.`,
  'interval-without-start': ({ interval }) => `"interval: ${interval}" does not say from when to count: add "dtstart".`,
  'month-days-of-week': () => '"bymonthday" does not go with a frequency of a week: write "freq: MONTHLY", or remove it.',
  'several-timezones': ({ found, expected }) =>
    `These hours are in the zone ${found}, others of the same service in ${expected}. Keep one only.`,
  'appointment-contradiction': ({ found, expected }) => `The words say "${found}": "by_appointment" should be ${expected}.`,
  'phone-impossible': ({ found }) => `"${found}" cannot be a telephone number: it has too many or too few digits. Check it.`,
  'phone-unlikely': ({ found }) => `"${found}" is of no known area or exchange. Check each digit with the organization.`,
  'email-personal': ({ found }) =>
    `"${found}" looks like one person's address. Give that of a role (info@, welcome@), or make sure that the organization publishes it for the public.`,
  'website-social': ({ found }) =>
    `"${found}" is a social network. Give the organization's own site as "website"; the network goes in "additional_websites".`,
  'source-not-own': ({ found, expected }) =>
    `The source is said to be "own" (its own page), yet it is on ${found}, not on ${expected}. Correct "kind", or add that site to the organization.`,
  'points-to-itself': ({ member, key }) => `"${member}" leads to "${key}", which is this very record: remove it.`,
  'successor-cycle': ({ member, keys }) => `"${member}" goes in a circle: ${keys.join(' → ')}. Remove one of the links.`,
  'leads-to-closed': ({ member, found }) =>
    `"${member}" leads to "${found}", which is no longer offered. Name a service that is offered, or remove the link.`,
  contradiction: ({ found, other }) => `"${found}" does not go with "${other}": keep what is true.`,
  'duplicate-service': ({ found, key, file }) =>
    `This service looks like "${found}" (${key}, ${file}). If it is the same, keep one and put the other's key in "former_keys"; else say in the name what sets them apart.`,
  'duplicate-organization': ({ found, file, same }) =>
    `This organization has ${SAME[same]} as "${found}" (${file}). If it is the same, keep one record and put the other's key in "former_keys".`,
  'text-language': ({ lang, found }) =>
    `This text stands under "${lang}", yet seems to be written in "${found}". Put it under the right language, or translate it.`,
  'text-script': ({ lang }) => `This text stands under "${lang}", yet is not in that language's script. Translate it, or remove it.`,
  'text-copied': ({ lang, other }) =>
    `The same text stands under "${other}" and "${lang}". Translate it, or remove "${lang}": the other will be shown in its place.`,
  'text-spaces': () => 'Too many spaces (at the beginning, at the end or two in a row). Remove them.',
  'text-markup': ({ found }) => `The text holds code (${found}), which would be shown as it is. Write it as plain text.`,
  'text-garbled': ({ found }) => `Letters were damaged ("${found}"). Type the text again with its accents.`,
  'text-placeholder': ({ found }) => `"${found}": this text is not finished. Write it, or remove the member.`,
  'summary-too-long': ({ found }) =>
    `The summary has ${found} sentences; two at most. Keep the essential here; the rest goes in the other members (how to apply, eligibility, documents).`,
  'date-in-future': ({ found, today }) => `The date (${found}) has not come yet (today is ${today}). Correct it.`,
  'until-passed': ({ found, today }) =>
    `The planned end (${found}) has passed (today is ${today}). Check with the organization, then bring the state up to date.`,
  'registration-after-start': ({ found, start }) => `Registration ends (${found}) after the training begins (${start}). Check both dates.`,
  'registration-empty': () => 'It does not say how to register: add "url", "email", "telephone" or "description".',
  'exdate-outside': ({ found }) => `The cancelled date (${found}) is not one of the dates of the series. Correct it, or remove it.`,
  'rrule-needed': ({ member }) => `"${member}" has a meaning only in a series: add "rrule", or remove it.`,
  'rule-ends-before-start': ({ found, start }) => `The series ends (${found}) before it begins (${start}). Correct "UNTIL" or "startDate".`,
  'start-outside-rule': ({ found, rule }) =>
    `The first date (${found}) does not follow the rule ${rule}. Give the first session as "startDate", or correct the rule.`,
  'start-not-a-day': ({ found }) => `A series must begin on a given day; "${found}" is not one. Write YYYY-MM-DD.`,
  'same-instance': ({ found }) => `Another date of this training is already "${found}": give each a "key" of its own.`,
  'former-date-missing': () => 'The training is said to be moved, without saying from when: add "previousStartDate".',
  'places-over-capacity': ({ found, maximum }) =>
    `There are more places left (${found}) than there are places (${maximum}). Correct one of the two numbers.`,
  'audience-both': ({ key }) => `The audience "${key}" is both accepted and excluded. Keep it in one of the two lists only.`,
  'keys-refused': ({ reason, detail }) =>
    `These keys cannot be used: ${KEYS_REFUSED[reason] ?? detail}. Sign them again with "accueil keys sign".`,
  'keys-organization': ({ found }) =>
    `The key of "${found}" is not that of an organization of these data. Revoke it, or put the record back.`,
  'keys-recovery-missing': () =>
    `The region has no recovery key in force: no referral can be sealed. Add one with "accueil keys add --recovery".`,
  'keys-ended': ({ found }) =>
    `"${found}" has no key in force any more: no referral can be sent to it. Replace it with "accueil keys rotate".`,
  'json-syntax': ({ detail }) => `The file is not valid JSON (${detail}). Export it again.`,
  'topology-shape': ({ expected }) => `This is not a file of outlines that can be read. Expected ${PARTS[expected]}.`,
  'topology-index': ({ found, maximum }) => `There is no arc ${found} (the last is ${maximum}): the file is incomplete. Export it again.`,
  'topology-position': ({ found }) =>
    `"${found}" is not a position (longitude from -180 to 180, latitude from -90 to 90). Export in degrees WGS 84.`,
  'outline-missing': ({ territory }) => `The territory "${territory}" has no outline: the map will not show it.`,
  'town-outside-outline': ({ municipality, territory, suggestion }) =>
    `The point of ${municipality} is outside the outline of its territory "${territory}"${suggestion === undefined ? '' : `, in "${suggestion}"`}. Correct the point, the territory or the outline.`,
};
