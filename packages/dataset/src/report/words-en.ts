import type { ReportWords } from './words.js';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-CA').format(names);
const number = new Intl.NumberFormat('en-CA');
const plural = (count: number, one: string, many = `${one}s`): string => `${number.format(count)} ${count === 1 ? one : many}`;
const language = new Intl.DisplayNames('en-CA', { type: 'language' });
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((part * 100) / whole));
const where = (territories: readonly string[], everywhere: boolean): string =>
  everywhere ? 'in any territory' : `in ${list(territories)}`;
const STATES: Record<string, string> = {
  suspended: 'suspended',
  closed: 'closed',
  replaced: 'replaced',
  pilot: 'pilot',
  past: 'past',
  uncertain: 'uncertain',
};

/** The report in English. */
export const en: ReportWords = {
  title: (region) => `${region}: the state of the directory`,
  asOf: (date, months) => `On ${date}. "Recent" means less than ${months} months ago.`,
  steward: (name) => `Kept by ${name}`,
  contents: 'On this page',
  nobody: 'Nobody keeps these data yet.',
  headings: {
    first: 'What to do first',
    coverage: 'Who helps, and where',
    territories: 'Territory by territory',
    holes: 'What is missing',
    languages: 'In which languages',
    links: 'Web addresses',
    organizations: 'Organization by organization',
    only: 'To be confirmed or better supported, nothing else',
    trainings: 'Training',
    overlaps: 'Who would gain from talking',
    spoken: 'In which languages help is given, and where',
    wide: 'Served, but by nobody local',
    method: 'How we counted',
  },
  figures: {
    organizations: (count) => (count === 1 ? 'organization' : 'organizations'),
    services: (count) => `${count === 1 ? 'service' : 'services'} offered now`,
    assured: (of) => `records of ${of} confirmed lately by the organization`,
    statuses: (count) => (count === 1 ? 'service that may no longer exist' : 'services that may no longer exist'),
    holes: (count) => `${count === 1 ? 'box' : 'boxes'} without any service (one need, one territory)`,
    trainings: (count) => `${count === 1 ? 'training' : 'trainings'} with every session past`,
  },
  counts: ({ organizations, services, active, locations, trainings, drafts }) =>
    `${plural(organizations, 'organization')}, ${plural(services, 'service')} (${active} now), ${plural(locations, 'location')}, ${plural(trainings, 'training')}${drafts > 0 ? `, ${plural(drafts, 'unpublished draft')}` : ''}`,
  assured: ({ counts: { assurance }, months }) =>
    `${plural(assurance.fresh, 'record')} confirmed less than ${months} months ago, ${assurance.old} longer ago, ${assurance.never} never`,
  actions: {
    faults: (count) => `Correct ${plural(count, 'error')}: until then nothing can be published (accueil validate).`,
    'link-gone': (count) => `Replace ${plural(count, 'web address that is', 'web addresses that are')} gone: people are sent there.`,
    'no-contact': (count) => `Find how to reach ${plural(count, 'service')}: no phone, no e-mail, no page.`,
    'status-recheck': (count) => `Check whether ${plural(count, 'service still exists', 'services still exist')}: one call is enough.`,
    'no-replacement': (count) => `Say where to go instead of ${plural(count, 'closed or suspended service')}.`,
    holes: (count) => `Talk about ${plural(count, 'need that nobody meets', 'needs that nobody meets')} in at least one territory.`,
    'nothing-coming': (count) => `Ask for the next dates of ${plural(count, 'training')}: every session is past.`,
    'link-error': (count) => `Try again ${plural(count, 'web address', 'web addresses')} that did not answer well.`,
    'link-moved': (count) => `Update ${plural(count, 'web address that has', 'web addresses that have')} moved for good.`,
    nowhere: (count) => `Say whom ${plural(count, 'service serves', 'services serve')}: no place, no territory.`,
    unplaced: (count) => `Place ${plural(count, 'location')}: no municipality, no coordinates.`,
    'assured-old': (count, months) =>
      `Have ${plural(count, 'record')} confirmed again: the last time is over ${months} months ago (accueil remind).`,
    'seen-old': (count, months) => `Read the sources of ${plural(count, 'record')} again: seen over ${months} months ago.`,
    'never-assured': (count) => `Have ${plural(count, 'record')} confirmed: no organization has done it yet (accueil remind).`,
    'roles-derived': (count) =>
      `Have the roles of ${plural(count, 'organization')} confirmed: they are only read from their services (stage_roles).`,
    unsourced: (count) =>
      `Give ${plural(count, 'service')} a source of ${count === 1 ? 'its' : 'their'} own: only the organization's pages support ${count === 1 ? 'it' : 'them'}.`,
    'unaddressed-source': (count) => `Find the address of the sources of ${plural(count, 'record')} again.`,
    untranslated: (count) => `Have ${plural(count, 'text')} translated or read over, all languages together.`,
  },
  beginWith: (names) => `Begin with ${list(names)}.`,
  nothingToDo: 'Nothing: all is confirmed, reachable and placed.',
  kinds: {
    'link-gone': 'Page gone',
    'no-contact': 'Cannot be reached',
    'status-recheck': 'Does it still exist?',
    'no-replacement': 'Closed or suspended, without a replacement',
    'nothing-coming': 'Every session is past',
    'link-error': 'Page that does not answer well',
    'link-moved': 'Page moved for good',
    nowhere: 'No place, no territory served',
    unplaced: 'Location that cannot be placed',
    'assured-old': 'Confirmed long ago',
    'seen-old': 'Source seen long ago',
    'never-assured': 'Never confirmed by the organization',
    'roles-derived': 'Roles read from services, to be confirmed',
    unsourced: 'Without a source of its own',
    'unaddressed-source': 'Source without an address',
  },
  linkStates: {
    ok: 'answers',
    moved: 'moved',
    gone: 'gone',
    error: 'in error',
    timeout: 'too slow',
    refused: 'not of the public web',
  },
  detail: (kind, detail, answer) => {
    if (kind === 'status-recheck' || kind === 'no-replacement') {
      const state = STATES[detail ?? ''] ?? '';
      return answer === undefined ? state : `${state}, ${answer}`;
    }
    if (kind === 'link-moved') return `${detail ?? ''} → ${answer ?? ''}`;
    if (kind === 'link-gone' || kind === 'link-error') return answer === undefined ? (detail ?? '') : `${detail ?? ''} (${answer})`;
    return detail === undefined ? '' : kind === 'nothing-coming' ? `the last, ${detail}` : `since ${detail}`;
  },
  blanket: (kind, count) =>
    ({
      'never-assured': `${plural(count, 'record')} never confirmed`,
      'roles-derived': 'roles to be confirmed',
      'assured-old': `${plural(count, 'record')} confirmed long ago`,
      'seen-old': `${plural(count, 'record')} with old sources`,
      unsourced: `${plural(count, 'service')} without a source of ${count === 1 ? 'its' : 'their'} own`,
    })[kind as string] ?? `${en.kinds[kind]}: ${count}`,
  services: (count) => plural(count, 'service'),
  line: (line) => `line ${line}`,
  more: (count) => `… and ${plural(count, 'other')} (--format html or --json to see all)`,
  list,
  holeOfNeed: (need, territories, everywhere) => `${need}: nobody ${where(territories, everywhere)}.`,
  holeOfStage: (stage, territories, everywhere) => `At the stage "${stage}": nobody ${where(territories, everywhere)}, whatever the need.`,
  holeWide: (need, territories, everywhere) =>
    everywhere
      ? `${need}: everywhere, only services of the whole region or wider.`
      : `${need}: only services of the whole region or wider for ${list(territories)}.`,
  cell: {
    none: 'Nobody',
    own: (count) => `${count} local`,
    noneOwn: 'none local',
    unknown: (count) => `${count} unclear`,
    unstaged: 'no stage said',
  },
  captions: {
    coverage: 'Services offered now, by need and by territory served',
    territory: (name) => `${name}: services by need and by stage`,
    languages: 'Texts of the records, by language',
    spoken: 'Services offered now, by language spoken and by territory served',
    links: 'Addresses that need something',
  },
  columns: {
    need: 'Need',
    total: 'All',
    unstaged: 'No stage said',
    language: 'Language',
    texts: 'Texts',
    human: 'Read over',
    machine: 'Machine',
    missing: 'Missing',
    address: 'Address',
    answer: 'Answer',
    records: 'Records concerned',
    file: 'File',
  },
  legend: {
    none: 'Nobody',
    wide: 'None local: services of the whole region or wider',
    few: '1 to 4 services',
    some: '5 to 9 services',
    many: '10 to 19 services',
    most: '20 services or more',
  },
  coverageLede:
    'Each box says how many services serve this territory for this need, those of the whole region included; "local": meant for the territory or towns of it.',
  overlapsLede: (count) => `At least ${count} organizations of one territory meet the same need at the same stage.`,
  spokenLede: (said, of) => `${plural(said, 'service')} of ${number.format(of)} say in which languages: "not said" does not mean "no".`,
  unsaid: 'not said',
  noHoles: 'Each need has at least one service in each territory.',
  language: ({ lang, texts, human, machine, missing }) =>
    `${language.of(lang) ?? lang}: ${percent(texts - missing, texts)} % of the texts (${human} read over, ${machine} by machine, ${missing} missing)`,
  overlap: (need, territory, stages, organizations) => `${need}, ${territory} (${stages.join(', ')}): ${list(organizations)}.`,
  links: (checked, ok) => `${plural(checked, 'address tried', 'addresses tried')}, ${ok} answer${ok === 1 ? 's' : ''} well.`,
  faults: (errors) => `${plural(errors, 'error')} to correct first: the records concerned may be missing here.`,
  method: [
    'A service counts for a territory where it says it serves it, whole or in part, or serves a wider one. Only active services count.',
    'A record is confirmed when the organization itself said so and the date is noted (assured_date); a page that was seen is no confirmation.',
    'An empty box means that the directory knows no service, not that there is none.',
  ],
  licence: (id) => `Data: ${id}.`,
};
