import type { MessageLanguage } from '../messages/types.js';
import { assuranceOf, type Freshness } from '../report/findings.js';
import { wordsOf } from '../report/records.js';
import { textsIn } from '../report/languages.js';
import type { RegionData } from '../validate/parse-region.js';
import type { LocationEntry, OrganizationFile, PhoneEntry, ServiceEntry, SourceEntry } from '../validate/schema/organization.js';
import type { Text } from '../validate/schema/text.js';
import { hoursText } from './hours.js';
import { REMIND_WORDS, type Gap, type RemindWords } from './words.js';

/** One fact as published: its label, its value. */
export type Fact = readonly [label: string, value: string];

/** One record as its organization would read it over. */
export interface RecordSummary {
  name: string;
  facts: Fact[];
  gaps: Gap[];
}

/** What we publish of an organization, in one language. */
export interface OrganizationReading {
  organization: RecordSummary;
  services: RecordSummary[];
}

/** Organizations that have something to assure: their own record, or a service of theirs that is not over. In the order of keys. */
export function toRemind(data: RegionData, freshness: Freshness): OrganizationFile[] {
  const isDue = (assured: string | undefined): boolean => assuranceOf(assured, freshness) !== 'fresh';
  return data.organizations
    .map(({ value }) => value)
    .filter((organization) => isDue(organization.assured_date) || servicesOf(organization).some((service) => isDue(service.assured_date)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Services an organization can still say something about. */
function servicesOf({ services }: OrganizationFile): ServiceEntry[] {
  return (services ?? []).filter(({ status, status_detail }) => status !== 'defunct' && status_detail?.state !== 'past');
}

/** Whether any text of the organization is written in a language. */
export function speaks(organization: OrganizationFile, lang: string): boolean {
  return textsIn(organization).some(({ values }) => values[lang] !== undefined);
}

/** What we publish of an organization, and what is missing. Pure. */
export function readOver(
  organization: OrganizationFile,
  data: RegionData,
  lang: MessageLanguage,
  freshness: Freshness,
): OrganizationReading {
  const reader = makeReader(data, lang, freshness);
  return {
    organization: readOrganization(organization, reader),
    services: servicesOf(organization).map((service) => readService(service, organization, reader)),
  };
}

interface Reader {
  lang: MessageLanguage;
  words: RemindWords;
  freshness: Freshness;
  say: (text: Text) => string;
  /** Names of territories and municipalities, by id or code. */
  places: ReadonlyMap<string, string>;
}

function makeReader(data: RegionData, lang: MessageLanguage, freshness: Freshness): Reader {
  const { territories = [], municipalities = [] } = data.gazetteer?.value ?? {};
  return {
    lang,
    words: REMIND_WORDS[lang],
    freshness,
    say: (text) => wordsOf(text, lang, data.defaultLocale),
    places: new Map([
      ...territories.map(({ id, name }) => [id, name] as const),
      ...municipalities.map(({ code, name }) => [code, name] as const),
    ]),
  };
}

function readOrganization(value: OrganizationFile, reader: Reader): RecordSummary {
  const { words, say, freshness } = reader;
  const { labels } = words;
  const hasContact = value.phones !== undefined || value.email !== undefined || value.website !== undefined;
  return {
    name: say(value.name),
    facts: [
      [labels.description, say(value.description)],
      ...fact(labels.website, value.website),
      ...fact(labels.email, value.email),
      ...phoneFacts(value.phones, reader),
      ...(value.locations ?? []).map((location): Fact => [labels.address, addressText(location, reader)]),
      [labels.assured, value.assured_date ?? words.never],
      ...sourceFacts(value.sources, reader),
    ],
    gaps: [
      ...when(!hasContact, 'contact'),
      ...when(hasContact && value.website === undefined, 'website'),
      ...when(assuranceOf(value.assured_date, freshness) !== 'fresh', 'assured'),
    ],
  };
}

function readService(value: ServiceEntry, organization: OrganizationFile, reader: Reader): RecordSummary {
  const { words, say, lang } = reader;
  const { labels } = words;
  const hours = (value.schedules ?? []).map((schedule) => (schedule.description ? say(schedule.description) : hoursText(schedule, lang)));
  const places = (organization.locations ?? []).filter(({ key }) => value.locations?.includes(key));
  const hasHours = hours.length > 0 || places.some(({ schedules }) => (schedules ?? []).length > 0);
  const cost = costText(value, reader);
  const { state } = value.status_detail ?? {};
  const isOpen = value.status === 'active';
  return {
    name: say(value.name),
    facts: [
      ...fact(labels.description, value.description && say(value.description)),
      [labels.status, statusText(value, reader)],
      ...hours.filter((text) => text !== '').map((text): Fact => [labels.hours, text]),
      ...phoneFacts(value.phones, reader),
      ...fact(labels.email, value.email),
      ...fact(labels.website, value.url),
      ...places.map((place): Fact => [labels.address, addressText(place, reader)]),
      ...fact(labels.territory, territoryText(value, reader)),
      ...fact(labels.languages, languageText(value, reader)),
      ...fact(labels.cost, cost),
      [labels.assured, value.assured_date ?? words.never],
      ...sourceFacts(value.sources, reader),
    ],
    gaps: [
      ...when(state === 'uncertain' || state === 'pilot' || state === 'suspended', 'status'),
      ...when(!isOpen && state !== undefined && state !== 'uncertain' && !value.status_detail?.replaced_by?.length, 'replacement'),
      ...when(isOpen && !hasHours, 'hours'),
      ...when(isOpen && !value.service_areas?.length, 'territory'),
      ...when(isOpen && !value.languages?.length, 'languages'),
      ...when(isOpen && cost === undefined, 'cost'),
    ],
  };
}

function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined || value === '' ? [] : [[label, value]];
}

function when(isMissing: boolean, gap: Gap): Gap[] {
  return isMissing ? [gap] : [];
}

function phoneFacts(phones: readonly PhoneEntry[] | undefined, { words, say }: Reader): Fact[] {
  return (phones ?? []).map(({ number, extension, description }) => {
    const parts = [number, ...(extension === undefined ? [] : [words.extension(extension)])].join(', ');
    return [words.labels.phone, description ? `${parts} (${say(description)})` : parts];
  });
}

function addressText(location: LocationEntry, { words, say }: Reader): string {
  const [address] = location.addresses ?? [];
  const street = location.address_withheld === true ? words.withheld : address?.address_1;
  const parts = [street, address?.city, address?.postal_code].filter((part) => part !== undefined).join(', ');
  const name = location.name && say(location.name);
  return name === undefined ? parts : parts === '' ? name : `${name} — ${parts}`;
}

function sourceFacts(sources: readonly SourceEntry[] | undefined, { words }: Reader): Fact[] {
  return (sources ?? [])
    .filter(({ url }) => /^https?:/i.test(url))
    .map(({ url, date_seen: seen }) => [words.labels.sources, seen === undefined ? url : `${url} (${words.seen(seen)})`]);
}

function statusText({ status, status_detail: detail }: ServiceEntry, { words, say }: Reader): string {
  const plain = status === 'active' ? words.open : status === 'temporarily closed' ? words.suspended : words.closed;
  if (!detail) return plain;
  const { state, since, until, reason } = detail;
  const dates = [...(since === undefined ? [] : [words.since(since)]), ...(until === undefined ? [] : [words.until(until)])];
  const told = [words.states[state], ...dates].join(', ');
  return reason ? `${told} (${say(reason)})` : told;
}

function territoryText({ service_areas: areas }: ServiceEntry, { words, places }: Reader): string | undefined {
  const name = (id: string): string => places.get(id) ?? id;
  return areas
    ?.map(({ territory, municipalities, except }) => {
      if (municipalities?.length) return `${name(territory)} (${municipalities.map(name).join(', ')})`;
      return except?.length ? `${name(territory)} (${words.except(except.map(name))})` : name(territory);
    })
    .join('; ');
}

function languageText({ languages }: ServiceEntry, { lang, words }: Reader): string | undefined {
  const names = new Intl.DisplayNames(`${lang}-CA`, { type: 'language' });
  return languages
    ?.map(
      ({ code, by_interpreter: byInterpreter }) => `${names.of(code) ?? code}${byInterpreter === true ? ` (${words.interpreter})` : ''}`,
    )
    .join(', ');
}

function costText({ fees_description: fees, cost_options: costs }: ServiceEntry, { lang, words, say }: Reader): string | undefined {
  const options = (costs ?? []).map(({ amount, currency, option, unit, amount_description: description }) => {
    const price =
      amount === undefined
        ? ((description && say(description)) ?? '')
        : amount === 0
          ? words.free
          : new Intl.NumberFormat(`${lang}-CA`, currency === undefined ? {} : { style: 'currency', currency }).format(amount);
    return [price, ...(unit ? [say(unit)] : []), ...(option ? [say(option)] : [])].filter((part) => part !== '').join(', ');
  });
  const told = [...(fees ? [say(fees)] : []), ...options].filter((part) => part !== '');
  return told.length > 0 ? told.join('; ') : undefined;
}
