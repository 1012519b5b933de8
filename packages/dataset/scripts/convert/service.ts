import type { SharedPhone, SharedService, SharedText } from './shared-data.js';
import { AREAS, type AreaDecision } from './decisions/areas.js';
import { NOTE_EXTENSIONS, NOTE_PAIRS, PHONE_TYPES, SERVICE_EMAILS, SERVICE_PHONES } from './decisions/contacts.js';
import { HOURS, HOURS_IN_DOUBT, OPEN_ON_HOLIDAYS, TOLD_HOURS, WORDED_HOURS, type HoursLine, type WordedHours } from './decisions/hours.js';
import { AGES, BY_INTERPRETER, COSTS, INTERPRETATION, INTERPRETERS, PARTNERS } from './decisions/people-and-fees.js';
import { NAMES } from './decisions/names.js';
import { SERVICE_PLACES } from './decisions/places.js';
import { SERVICE_MEMBERS } from './decisions/service-members.js';
import { AREA_NOTES, STATUSES } from './decisions/status.js';
import type { MunicipalityNames } from './municipality-names.js';
import type { SourceFile } from './source-kind.js';
import { compact, filled, join, text, withEnglish, type YamlText } from './text.js';

const TIMEZONE = 'America/Toronto';
/** All of it is all of each of its territories: beside it they say nothing more. */
const PROVINCE = 'quebec';

/** A service as several gathered records tell it: the first is the one kept. */
export interface ServiceRecords {
  records: readonly SharedService[];
  name?: SharedText;
  descriptions?: readonly string[];
  words?: { application_process?: SharedText; eligibility_description?: SharedText };
  partners: readonly string[];
  sources: readonly SourceFile[];
  /** Whose page the address of a merged record is. */
  sourceOf: (url: string) => SourceFile;
}

/** One service of a steward's file, its members in the order of the decision page. */
export function serviceEntry(found: ServiceRecords, names: MunicipalityNames): object {
  const { records } = found;
  const kept = records[0] as SharedService;
  const every = <T>(pick: (record: SharedService) => readonly T[] | undefined): T[] => [
    ...new Set(records.flatMap((record) => pick(record) ?? [])),
  ];
  const words = (pick: (record: SharedService) => SharedText | undefined): SharedText | undefined =>
    join(
      records.map(pick).filter((item) => item !== undefined),
      '. ',
    );
  const told = found.descriptions ?? [kept.id];
  const summaries = told.map((key) => (records.find((record) => record.id === key) as SharedService).summary);
  const fees = words((record) => record.fees);
  const name = NAMES[kept.id]?.name;
  const members = SERVICE_MEMBERS[kept.id];
  const phones = (SERVICE_PHONES[kept.id] ?? []).map((phone) =>
    compact({ number: phone.number, extension: phone.extension, description: phone.description && text(phone.description) }),
  );

  return compact({
    key: kept.id,
    former_keys: filled([...records.slice(1).map((record) => record.id), ...every((record) => record.former_keys)]),
    name: name ?? text(found.name ?? kept.name),
    alternate_name: alternateNames(kept.id, otherNames(found)),
    description: text(join(summaries, '. ') as SharedText),
    alert: textOf(members?.alert),
    ...status(records),
    partner_organizations: filled([...new Set([...found.partners, ...(PARTNERS[kept.id]?.organizations ?? [])])]),
    needs: every((record) => record.domains),
    stages: every((record) => record.stages),
    audiences: every((record) => record.audience),
    excluded_audiences: members?.excluded_audiences && [...members.excluded_audiences],
    service_areas: areas(
      kept.id,
      every((record) => record.territories),
      names,
    ),
    languages: filled(
      every((record) => record.languages).map((code) =>
        compact(INTERPRETERS.includes(kept.id) ? { code, note: BY_INTERPRETER, by_interpreter: true } : { code }),
      ),
    ),
    interpretation_services: textOf(INTERPRETATION[kept.id]),
    fees_description: fees && text(fees),
    cost_options: costs(records),
    application_process: textOf(found.words?.application_process ?? words((record) => record.how_to_access)),
    required_documents: members?.required_documents?.map((document) => ({ document: text(document) })),
    wait_time: textOf(members?.wait_time),
    eligibility_description: textOf(found.words?.eligibility_description ?? eligibility(records)),
    minimum_age: AGES[kept.id]?.minimum,
    maximum_age: AGES[kept.id]?.maximum,
    accreditations: textOf(members?.accreditations),
    funding: members?.funding?.map((source) => ({ source: text(source) })),
    attributes: members?.attributes?.map(({ label, value }) => ({ label: text(label), value: text(value) })),
    schedules: schedules(kept.id, records),
    url: records.map((record) => record.url).find((url) => url !== undefined),
    email: SERVICE_EMAILS[kept.id],
    phones: filled(phones),
    locations: filled([...new Set([...every((record) => record.locations), ...(SERVICE_PLACES[kept.id]?.locations ?? [])])]),
    next: members?.next && [...members.next],
    sources: filled(serviceSources(found)),
  });
}

/** A gathered phone: its note as the description; an extension found in the note is made one, and not told twice. */
export function phoneEntry(phone: SharedPhone): object {
  const found = NOTE_EXTENSIONS[`${phone.number}|${phone.note ?? ''}`];
  const note = found?.note ?? phone.note;
  return compact({
    number: phone.number,
    extension: phone.ext ?? found?.extension,
    type: PHONE_TYPES[phone.number],
    description: note === undefined ? undefined : text(NOTE_PAIRS[note] ?? withEnglish(note)),
  });
}

/** Alternate names on one line: those gathered, then those decided. */
export function alternateNames(key: string, gathered: readonly SharedText[]): YamlText | undefined {
  const decided = (NAMES[key]?.alternate ?? []).map((item) => (typeof item === 'string' ? { fr: item, en: item } : item));
  const all = [...gathered.map((item) => ({ fr: item.fr, en: item.en ?? item.fr })), ...decided];
  const joined = join(all, '; ');
  return joined && text(joined);
}

function textOf(words: SharedText | undefined): YamlText | undefined {
  return words && text(words);
}

/** Names of the merged records, and the kept one's own where the merge gave another. */
function otherNames(found: ServiceRecords): SharedText[] {
  const shown = found.name ?? (found.records[0] as SharedService).name;
  const others = new Map(found.records.map((record) => [record.name.fr, record.name]));
  others.delete(shown.fr);
  return [...others.values()];
}

/** Pages of one record alone: the merged organization's, and the addresses of merged records. */
function serviceSources(found: ServiceRecords): SourceFile[] {
  const [kept, ...others] = found.records;
  const told = new Set([kept?.url, ...found.sources.map((source) => source.url)]);
  const addresses = new Set(others.map((record) => record.url).filter((url) => url !== undefined && !told.has(url)));
  return [...found.sources, ...[...addresses].map((url) => found.sourceOf(url as string))];
}

function status(records: readonly SharedService[]): object {
  const decided = records.find((record) => STATUSES[record.id]);
  const decision = decided && STATUSES[decided.id];
  const notes = records
    .filter((record) => !AREA_NOTES.includes(record.id))
    .map((record) => record.status_note)
    .filter((note) => note !== undefined);
  if (!decision) {
    if (notes.length > 0) throw new Error(`${records[0]?.id ?? ''}: a status note without a decision`);
    return { status: 'active' };
  }
  const reason = join([...(decision.reason ? [decision.reason] : []), ...notes], '. ');
  return {
    status: decision.status,
    status_detail: compact({
      state: decision.state,
      since: decision.since,
      until: decision.until,
      reason: reason && text(reason),
      replaced_by: decision.replacedBy && [...decision.replacedBy],
    }),
  };
}

/** Notes that say who is served stand with the eligibility. */
function eligibility(records: readonly SharedService[]): SharedText | undefined {
  const notes = records.filter((record) => AREA_NOTES.includes(record.id)).map((record) => record.status_note);
  return join(
    [...records.map((record) => record.eligibility), ...notes].filter((item) => item !== undefined),
    '. ',
  );
}

function areas(key: string, territories: readonly string[], names: MunicipalityNames): object[] {
  const decided = AREAS[key];
  if (!decided) return (territories.includes(PROVINCE) ? [PROVINCE] : territories).map((territory) => ({ territory }));
  const missing = territories.filter((territory) => !decided.some((area) => area.territory === territory));
  if (missing.length > 0) throw new Error(`${key}: the decided areas leave out ${missing.join(', ')}`);
  return decided.map((area) => areaEntry(area, names));
}

function areaEntry(area: AreaDecision, names: MunicipalityNames): object {
  const codes = (list: readonly string[] | undefined): string[] | undefined => list?.map((name) => names.code(area.territory, name));
  return compact({
    territory: area.territory,
    municipalities: codes(area.only),
    except: codes(area.except),
    unconfirmed: area.unconfirmed,
  });
}

function costs(records: readonly SharedService[]): object[] | undefined {
  const told = new Set(records.map((record) => record.fees?.fr).filter((fees) => fees !== undefined));
  const options = [...told].flatMap((fees) => COSTS[fees] ?? []);
  return filled(
    options.map((cost) =>
      compact({
        amount: cost.amount,
        currency: 'CAD',
        option: textOf(cost.option),
        unit: textOf(cost.unit),
        amount_description: textOf(cost.description),
        valid_from: cost.valid_from,
      }),
    ),
  );
}

/** Structured lines where the words are clear; the words stand on the first line, or alone with what is known of them. */
function schedules(key: string, records: readonly SharedService[]): object[] | undefined {
  const told = [...new Set(records.map((record) => record.hours).filter((hours) => hours !== undefined))];
  const other = TOLD_HOURS[key];
  if (told.length === 0) return other && [scheduleEntry(other, text(other.description))];
  const doubtful = records.some((record) => HOURS_IN_DOUBT.includes(record.id));
  const lines = new Map((doubtful ? [] : told.flatMap((hours) => HOURS[hours] ?? [])).map((line) => [JSON.stringify(line), line]));
  const description = text(join(eachOnce(told).map(withEnglish), '; ') as SharedText);
  if (lines.size === 0) {
    const known = told.flatMap((hours) => WORDED_HOURS[hours] ?? []);
    return known.length === 0 ? [{ description }] : known.map((line, index) => scheduleEntry(line, index === 0 ? description : undefined));
  }
  const holidays = OPEN_ON_HOLIDAYS.includes(key) ? { public_holidays: 'open' as const } : {};
  return [...lines.values()].map((line, index) =>
    scheduleEntry({ freq: 'WEEKLY' as const, ...line, ...holidays }, index === 0 ? description : undefined),
  );
}

/** Members in the order of HSDS; a zone beside times only. */
function scheduleEntry(line: WordedHours & Partial<HoursLine>, description: YamlText | undefined): object {
  return compact({
    freq: line.freq,
    byday: line.byday,
    opens_at: line.opens_at,
    closes_at: line.closes_at,
    timezone_iana: line.opens_at === undefined ? undefined : TIMEZONE,
    attending_type: line.attending_type,
    valid_from: line.valid_from,
    valid_to: line.valid_to,
    public_holidays: line.public_holidays,
    by_appointment: line.by_appointment,
    date_seen: line.date_seen,
    description,
  });
}

/** Hours without those another record tells in other words (`24/7`, `24 h sur 24, tous les jours`). */
function eachOnce(told: readonly string[]): string[] {
  const lines = told.map((hours) => HOURS[hours] && JSON.stringify(HOURS[hours]));
  return told.filter((_, index) => lines[index] === undefined || lines.indexOf(lines[index]) === index);
}
