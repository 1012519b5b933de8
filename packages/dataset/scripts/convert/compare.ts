import type { SharedData, SharedOrganization, SharedPhone, SharedService } from './shared-data.js';
import { TOLD_BY } from './decisions/closed-services.js';
import { reworded } from './decisions/english.js';
import { shortened } from './decisions/summaries.js';
import type { OrganizationFile, ServiceFile } from './steward-files.js';
import { amountsOf, contactsOf, daysNamed, leaves, numbersOf, spoken } from './traces.js';

/**
 * What a region's organizations hold that the gathered facts do not, and what they lost of them: one sentence each, empty
 * where all is well. It looks at the facts alone, never at the decisions that made the files, but for
 * English told in other words (`reworded`), summaries told in fewer sentences (`shortened`) and whose words tell of what
 * closed (`TOLD_BY`).
 * `notes`: words beside the records that dates may come from (the facts' README).
 */
export function compareOrganizations(files: readonly OrganizationFile[], data: SharedData, notes: string): string[] {
  const faults: string[] = [];
  const organizations = index(files, faults, 'organization');
  const services = index(
    files.flatMap((file) => file.services ?? []),
    faults,
    'service',
  );

  for (const file of files) {
    const kept = new Set<unknown>([file, ...(file.services ?? [])]);
    const told = data.organizations.filter(
      (item) => kept.has(organizations.get(item.id)) || item.services.some((service) => kept.has(services.get(service.id))),
    );
    faults.push(...foreignContacts(file, knownContacts(told)));
  }
  for (const organization of data.organizations) {
    const file = organizations.get(organization.id);
    if (!file) {
      faults.push(`organization ${organization.id}: answers nothing`);
      continue;
    }
    faults.push(...lostOfOrganization(organization, file));
    for (const service of organization.services) {
      const found = services.get(service.id);
      if (found) faults.push(...lostOfService(service, found));
      else faults.push(`service ${service.id}: answers nothing`);
      for (const former of service.former_keys ?? []) {
        if (services.get(former) !== found) faults.push(`service ${former}: does not answer as ${service.id}`);
      }
    }
  }
  for (const file of files) {
    const gathered = data.organizations.filter((item) => organizations.get(item.id) === file);
    for (const service of file.services ?? []) {
      const tellers = TOLD_BY.get(service.key) ?? [];
      const records = data.organizations
        .flatMap((item) => item.services)
        .filter((item) => services.get(item.id) === service || tellers.includes(item.id));
      const onScreen = (file.locations ?? []).filter((place) => place.location_type === 'virtual').map((place) => place.key);
      faults.push(...inventedInService(service, records, gathered, onScreen, notes));
    }
    if (file.assured_date !== undefined) faults.push(`${file.key}: assured_date, which no record has`);
  }
  return faults;
}

/** Records by key and by former key; one key answers one record. */
function index<T extends { key: string; former_keys?: string[] }>(records: readonly T[], faults: string[], what: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const record of records) {
    for (const key of [record.key, ...(record.former_keys ?? [])]) {
      if (found.has(key)) faults.push(`${what} ${key}: answers twice`);
      found.set(key, record);
    }
  }
  return found;
}

interface KnownContacts {
  contacts: ReadonlySet<string>;
  /** `number extension`. */
  extensions: ReadonlySet<string>;
  streets: ReadonlySet<string>;
}

/** What the organizations of one file, and those whose services it took in, were gathered with. */
function knownContacts(organizations: readonly SharedOrganization[]): KnownContacts {
  const extensions = organizations
    .flatMap((item) => item.phones ?? [])
    .flatMap((phone) =>
      [
        ...(phone.ext === undefined ? [] : [phone.ext]),
        ...[...(phone.note ?? '').matchAll(/poste (\d+)/g)].map((match) => match[1] ?? ''),
      ].map((extension) => `${phone.number} ${extension}`),
    );
  return {
    contacts: new Set(leaves(organizations).flatMap(contactsOf)),
    extensions: new Set(extensions),
    streets: new Set(organizations.flatMap((item) => item.locations ?? []).flatMap((item) => item.street ?? [])),
  };
}

/** Numbers, addresses, postal codes and coordinates that nobody gathered. */
function foreignContacts(file: OrganizationFile, known: KnownContacts): string[] {
  const faults = leaves(file)
    .flatMap(contactsOf)
    .filter((item) => !known.contacts.has(item))
    .map((item) => `${file.key}: ${item} is not in the facts`);
  for (const phone of [file, ...(file.services ?? [])].flatMap((holder) => holder.phones ?? [])) {
    if (!known.contacts.has(`phone ${phone.number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')}`))
      faults.push(`${file.key}: phone ${phone.number} is not in the facts`);
    if (phone.extension !== undefined && !known.extensions.has(`${phone.number} ${phone.extension}`))
      faults.push(`${file.key}: extension ${phone.extension} is not in the facts`);
  }
  for (const location of file.locations ?? []) {
    if (location.latitude !== undefined) faults.push(`${location.key}: a coordinate, which no place has`);
    for (const { address_1 } of location.addresses ?? []) {
      if (address_1 !== undefined && !known.streets.has(address_1)) faults.push(`${location.key}: street ${address_1} is not in the facts`);
      if (address_1 !== undefined && location.address_withheld) faults.push(`${location.key}: withheld, with a street`);
    }
  }
  return faults;
}

function lostOfOrganization(organization: SharedOrganization, file: OrganizationFile): string[] {
  const faults: string[] = [];
  const lost = (what: string): number => faults.push(`${organization.id}: lost ${what}`);
  const has = (list: readonly { url: string; supports?: string }[], url: string, supports: string): boolean =>
    list.some((item) => item.url === url && item.supports === supports);
  for (const { url, supports } of organization.sources) if (!has(file.sources, url, supports)) lost(`the source ${url} (${supports})`);
  for (const phone of organization.phones ?? []) {
    if (!file.phones?.some((item) => item.number === phone.number && (phone.ext === undefined || item.extension === phone.ext)))
      lost(`the phone ${phone.number}`);
    if (phone.note !== undefined && !says(file, phone.note) && !saysBesideExtension(file, phone)) lost(`the words "${phone.note}"`);
  }
  for (const location of organization.locations ?? []) {
    const place = file.locations?.find((item) => item.key === location.id);
    const [address] = place?.addresses ?? [];
    if (!place || address?.city !== location.city || address.address_1 !== location.street || address.postal_code !== location.postal_code)
      lost(`the place ${location.id}`);
    if (place?.territory !== location.mrc) lost(`the territory of ${location.id}`);
    if ((place?.municipality === undefined) !== (location.mrc === undefined)) lost(`the municipality of ${location.id}`);
    if (location.name !== undefined && !says(file, location.name)) lost(`the words "${location.name}"`);
  }
  if (organization.email !== undefined && file.email !== organization.email) lost('its e-mail');
  if (organization.url !== undefined && file.website !== organization.url) lost('its site');
  if (organization.acronym !== undefined && !says(file, organization.acronym)) lost('its acronym');
  if (file.key === organization.id && file.confidence !== organization.confidence) lost('its confidence');
  return faults;
}

function lostOfService(service: SharedService, file: ServiceFile): string[] {
  const faults: string[] = [];
  const merged = file.key !== service.id || (file.former_keys?.length ?? 0) > (service.former_keys?.length ?? 0);
  const told = (words: string): boolean => says(file, words) || (merged && saysEachWord(file, words));
  for (const member of ['eligibility', 'fees', 'how_to_access', 'status_note'] as const) {
    for (const words of Object.values(service[member] ?? {})) {
      if (typeof words === 'string' && !told(words)) faults.push(`${service.id}: lost the words of ${member} "${words}"`);
    }
  }
  if (service.hours !== undefined && !says(file, service.hours) && !(merged && saysAroundTheClock(file, service.hours)))
    faults.push(`${service.id}: lost the hours "${service.hours}"`);
  if (!merged && !Object.values(service.summary).every((words) => typeof words === 'string' && says(file, words)))
    faults.push(`${service.id}: lost its summary`);
  const lists: [string, readonly string[], readonly string[]][] = [
    ['need', service.domains, file.needs],
    ['stage', service.stages, file.stages],
    ['audience', service.audience, file.audiences],
    ['territory', servesProvince(file) ? [] : service.territories, (file.service_areas ?? []).map((area) => area.territory)],
    ['language', service.languages ?? [], (file.languages ?? []).map((item) => item.code)],
    ['place', service.locations ?? [], file.locations ?? []],
    ['address', service.url === undefined ? [] : [service.url], [file.url ?? '', ...(file.sources ?? []).map((item) => item.url)]],
  ];
  for (const [what, gathered, kept] of lists) {
    for (const item of gathered) if (!kept.includes(item)) faults.push(`${service.id}: lost the ${what} ${item}`);
  }
  return faults;
}

/** The whole province, for sure: every territory is in it. */
function servesProvince(file: ServiceFile): boolean {
  return (file.service_areas ?? []).some((area) => area.territory === 'quebec' && Object.keys(area).length === 1);
}

/** Numbers, days, ages, amounts, hours, places and terms of a service that its own records do not say. `onScreen`: places that are no place. */
function inventedInService(
  file: ServiceFile,
  records: readonly SharedService[],
  gathered: readonly SharedOrganization[],
  onScreen: readonly string[],
  notes: string,
): string[] {
  const faults: string[] = [];
  const invented = (what: string): number => faults.push(`${file.key}: ${what} is in none of its records`);
  const words = leaves([records, gathered.map((item) => ({ ...item, services: [] }))]).join('\n');
  const readme = file.status_detail?.state === 'suspended' ? `\n${notes}` : '';
  const numbers = numbersOf(words + readme);
  for (const number of leaves(wordsOf(file)).flatMap((leaf) => [...numbersOf(leaf)])) {
    if (!numbers.has(number)) invented(`the number ${number}`);
  }
  const days = [
    file.status_detail?.since,
    file.status_detail?.until,
    ...(file.cost_options ?? []).map((option) => option.valid_from),
    ...(file.schedules ?? []).flatMap((line) => [line.valid_from, line.valid_to, line.date_seen]),
  ];
  for (const day of days) {
    if (day !== undefined && !daysNamed(words + readme, day)) invented(`the date ${day}`);
  }
  const hours = records.map((record) => record.hours ?? '').join(' ');
  for (const time of (file.schedules ?? []).flatMap((line) => [line.opens_at, line.closes_at])) {
    const aroundTheClock = (time === '00:00' || time === '24:00') && /24\/7|24 h(eures)? sur 24/.test(hours);
    if (time !== undefined && !aroundTheClock && !hours.includes(time)) invented(`the time ${time}`);
  }
  for (const option of file.cost_options ?? []) {
    const fees = records.map((record) => record.fees?.fr ?? '').join(' ');
    if (option.amount === 0 ? !/gratuit/i.test(fees) : !amountsOf(fees).includes(option.amount ?? Number.NaN))
      invented(`the amount ${String(option.amount)}`);
  }
  for (const age of [file.minimum_age, file.maximum_age]) {
    const people = records.map((record) => `${record.eligibility?.fr ?? ''} ${record.summary.fr}`).join(' ');
    if (age !== undefined && !numbersOf(people).has(String(age))) invented(`the age ${age}`);
  }
  const within = (what: string, kept: readonly string[], known: readonly string[]): void =>
    kept.filter((item) => !known.includes(item)).forEach((item) => invented(`the ${what} ${item}`));
  within(
    'need',
    file.needs,
    records.flatMap((record) => record.domains),
  );
  within(
    'stage',
    file.stages,
    records.flatMap((record) => record.stages),
  );
  within(
    'audience',
    file.audiences,
    records.flatMap((record) => record.audience),
  );
  within(
    'territory',
    (file.service_areas ?? []).map((area) => area.territory),
    records.flatMap((record) => record.territories),
  );
  within(
    'language',
    (file.languages ?? []).map((item) => item.code),
    records.flatMap((record) => record.languages ?? []),
  );
  within('place', file.locations ?? [], [...onScreen, ...placesSaid(records, gathered)]);
  return faults;
}

/** Places gathered with a service, and its organizations' places whose name or town its own words, or its organization's name, say. */
function placesSaid(records: readonly SharedService[], gathered: readonly SharedOrganization[]): string[] {
  const owners = gathered.filter((item) => item.services.some((service) => records.includes(service)));
  const telling = leaves([
    owners.map((item) => item.name),
    records.map(({ name, summary, how_to_access }) => [name, summary, how_to_access]),
  ]);
  const words = new Set(telling.flatMap(longWords));
  const said = gathered
    .flatMap((item) => item.locations ?? [])
    .filter((place) => longWords(`${place.name ?? ''} ${place.city}`).some((word) => words.has(word)));
  return [...records.flatMap((record) => record.locations ?? []), ...said.map((place) => place.id)];
}

function longWords(text: string): string[] {
  return (text.match(/\p{L}{5,}|\p{Lu}{4}/gu) ?? []).map((word) => spoken(word).replace(/s$/, ''));
}

/** A service's texts: its codes, dates, times, ages and amounts are compared one by one instead. */
function wordsOf(file: ServiceFile): unknown {
  const exact = new Set([
    'service_areas',
    'sources',
    'url',
    'phones',
    'since',
    'until',
    'opens_at',
    'closes_at',
    'valid_from',
    'valid_to',
    'date_seen',
    'amount',
    'minimum_age',
    'maximum_age',
  ]);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .filter(([member]) => !exact.has(member))
      .map(([, member]) => walk(member as unknown));
  };
  return walk(file);
}

function says(file: unknown, words: string): boolean {
  return (
    leaves(file)
      .map(spoken)
      .join('\n')
      .includes(spoken(reworded(shortened(words)))) || saysPair(file, words)
  );
}

/** "sans frais / toll-free (2010)": each half, with what both end in. */
function saysPair(file: unknown, words: string): boolean {
  const [fr, en] = words.split(' / ');
  if (fr === undefined || en === undefined) return false;
  const end = /\s*\(\d{4}\)$/.exec(en)?.[0] ?? '';
  return says(file, fr + end) && says(file, en);
}

/** "poste 14876 (journal, juin 2015)": the extension as a member, the rest as words. */
function saysBesideExtension(file: OrganizationFile, phone: SharedPhone): boolean {
  const [, extension, rest] = /^poste (\d+) \((.+)\)$/.exec(phone.note ?? '') ?? [];
  const kept = file.phones?.find((item) => item.number === phone.number);
  return extension !== undefined && rest !== undefined && kept?.extension === extension && says(kept, rest);
}

/** "24/7" is told where the hours are day and night, in whatever words. */
function saysAroundTheClock(file: ServiceFile, hours: string): boolean {
  return hours === '24/7' && (file.schedules ?? []).some((line) => line.opens_at === '00:00' && line.closes_at === '24:00');
}

function saysEachWord(file: unknown, words: string): boolean {
  const known = new Set(leaves(file).flatMap((leaf) => spoken(leaf).match(/[\p{L}\d]+/gu) ?? []));
  return (spoken(reworded(shortened(words))).match(/[\p{L}\d]+/gu) ?? []).every((word) => word.length < 4 || known.has(word));
}
