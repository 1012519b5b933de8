// A province that does not exist, as large as one: the same number gives the same bytes. Texts are those of the real regions kept in
// packages/dataset, their own towns replaced, so that lengths and languages (French and English, the six others fall back) are real;
// hours, phones and sources are more than real records have today. Organization n names only itself and those before it:
// the first half of a province is a province too.
import { linkSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const TERRITORIES = 100;
const TOWNS_OF_TERRITORY = 11;
/** Services of an organization, as often as each stands here: three on average, as unequal as real ones. */
const SERVICE_COUNTS = [1, 1, 1, 2, 2, 2, 3, 3, 4, 11];
/** One training for so many organizations, as in the real region. */
const ORGANIZATIONS_A_TRAINING = 4;
const SEED = 20261126;
const ONSETS = ['Saint-Al', 'Sainte-Bri', 'Mont-Cor', 'Val-Dau', 'Lac-Fen', 'Pont-Gar', 'Rive-Hor', 'Anse-Jol', 'Cap-Lor', 'Bois-Mar'];
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ai', 'au', 'eu', 'ou', 'oi', 'y'];
const ENDS = ['bert', 'camp', 'din', 'fort', 'gny', 'lac', 'mont', 'nac', 'ric', 'tan'];
const LETTERS = 'ABCEGHJKLMNPRSTVXY';

/** Writes a province of `size` organizations into `folder`, which must be empty or absent. */
export function writeProvince(folder, size, real) {
  const models = readModels(real);
  const places = makePlaces();
  for (const inner of ['taxonomies', 'organizations', 'trainings']) mkdirSync(join(folder, inner), { recursive: true });
  const region = parse(readFileSync(join(real, 'region.yaml'), 'utf8'));
  write(folder, 'region.yaml', { ...region, key: 'province', name: { fr: 'Une province', en: 'A province' }, territory: 'province' });
  for (const name of readdirSync(join(real, 'taxonomies'))) {
    writeFileSync(join(folder, 'taxonomies', name), readFileSync(join(real, 'taxonomies', name)));
  }
  write(folder, 'territories.yaml', places.gazetteer);
  const made = [];
  for (let index = 0; index < size; index += 1) {
    const organization = makeOrganization(index, models, places, made);
    made.push({ key: organization.key, services: organization.services.map(({ key }) => key) });
    write(folder, `organizations/${organization.key}.yaml`, organization);
    if (index % ORGANIZATIONS_A_TRAINING === 0) {
      const training = makeTraining(index, models, places, organization.key);
      write(folder, `trainings/${training.key}.yaml`, training);
    }
  }
}

/** The first `size` organizations of a province written before, without writing them again. */
export function linkProvince(from, folder, size) {
  for (const inner of ['', 'taxonomies', 'organizations', 'trainings']) {
    mkdirSync(join(folder, inner), { recursive: true });
    for (const entry of readdirSync(join(from, inner), { withFileTypes: true })) {
      const number = /-(\d{5})\.yaml$/.exec(entry.name)?.[1];
      if (!entry.isFile() || (number !== undefined && Number(number) >= size)) continue;
      linkSync(join(from, inner, entry.name), join(folder, inner, entry.name));
    }
  }
}

function write(folder, file, value) {
  writeFileSync(join(folder, file), stringify(value, { lineWidth: 110, aliasDuplicateObjects: false }));
}

function readModels(real) {
  const read = (inner) => readdirSync(join(real, inner)).map((name) => parse(readFileSync(join(real, inner, name), 'utf8')));
  const organizations = read('organizations');
  const { territories, municipalities } = parse(readFileSync(join(real, 'territories.yaml'), 'utf8'));
  const names = [...territories, ...municipalities].map(({ name }) => name).sort((a, b) => b.length - a.length);
  return {
    organizations,
    services: organizations.flatMap(({ services = [] }) => services),
    locations: organizations.flatMap(({ locations = [] }) => locations),
    sources: organizations.flatMap(({ sources }) => sources),
    trainings: read('trainings'),
    named: new RegExp(`(?<!\\p{L})(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`, 'gu'),
  };
}

/** A hundred territories of eleven towns on a grid, each with a postal area of its own. */
function makePlaces() {
  const towns = [];
  const territories = [
    { id: 'province', name: 'Une province', kind: 'province' },
    ...Array.from({ length: TERRITORIES }, (_, index) => {
      const name = `${ONSETS[index % 10]}${MIDDLES[Math.floor(index / 10)]}vallée`;
      return { id: `mrc-${pad(index, 3)}`, name, full_name: `MRC de ${name}`, kind: 'territory', parent: 'province' };
    }),
  ];
  for (let index = 0; index < TERRITORIES * TOWNS_OF_TERRITORY; index += 1) {
    const territory = Math.floor(index / TOWNS_OF_TERRITORY);
    towns.push({
      code: String(10_000 + index * 5),
      name: `${ONSETS[index % 10]}${MIDDLES[Math.floor(index / 10) % 11]}${ENDS[Math.floor(index / 110) % 10]}`,
      territory: `mrc-${pad(territory, 3)}`,
      latitude: Number((45 + Math.floor(territory / 10) * 0.6 + (index % TOWNS_OF_TERRITORY) * 0.04).toFixed(4)),
      longitude: Number((-79 + (territory % 10) * 0.9 + (index % 3) * 0.1).toFixed(4)),
      population: 300 + ((index * 7919) % 40_000),
      postal_code: `${'GHJ'[territory % 3]}${Math.floor(territory / 3) % 10}${LETTERS[Math.floor(territory / 30)]}`,
    });
  }
  const areas = territories.slice(1).map(({ id }) => towns.filter(({ territory }) => territory === id));
  const postal_areas = areas.map((of) => ({ code: of[0].postal_code, municipalities: of.map(({ code }) => code), precision: 'territory' }));
  return { towns, gazetteer: { territories, municipalities: towns, postal_areas } };
}

function makeOrganization(index, models, places, before) {
  const draw = randomOf(SEED + index);
  const model = pick(models.organizations, draw);
  const home = pick(places.towns, draw);
  const key = `organisme-${pad(index, 5)}`;
  const local = (value) => localized(value, models.named, home.name);
  const site = `https://www.${key}.example.org/`;
  const locations = Array.from({ length: draw() < 0.8 ? 1 : 2 }, (_, number) =>
    makeLocation(`${key}-lieu-${number}`, home, models, draw, local),
  );
  const services = Array.from({ length: pick(SERVICE_COUNTS, draw) }, (_, number) =>
    makeService(`${key}--service-${number}`, { models, places, home, locations, site, before, draw, local, number }),
  );
  return clean({
    key,
    name: `${typeof model.name === 'string' ? model.name : model.name.fr} de ${home.name} ${index}`,
    alternate_name: draw() < 0.4 ? `O${index}` : undefined,
    description: local(model.description),
    organization_kind: model.organization_kind,
    website: site,
    email: draw() < 0.4 ? `info@${key}.example.org` : undefined,
    phones: [phoneOf(draw)],
    confidence: model.confidence,
    assured_date: draw() < 0.3 ? '2026-05-12' : undefined,
    sources: model.sources.map((source, number) => ({ ...source, url: `${site}source/${number}` })),
    locations,
    services,
  });
}

function makeLocation(key, home, models, draw, local) {
  const model = pick(models.locations, draw);
  const isWithheld = draw() < 0.05;
  return clean({
    key,
    name: model.name && local(model.name),
    location_type: 'physical',
    addresses: [
      clean({
        address_1: isWithheld ? undefined : `${1 + Math.floor(draw() * 900)} rue Principale`,
        city: home.name,
        postal_code: isWithheld ? undefined : `${home.postal_code} ${1 + Math.floor(draw() * 9)}A${1 + Math.floor(draw() * 9)}`,
      }),
    ],
    territory: home.territory,
    municipality: home.code,
    address_withheld: isWithheld ? true : undefined,
  });
}

function makeService(key, { models, places, home, locations, site, before, draw, local, number }) {
  const {
    former_keys: _former,
    partner_organizations: _partners,
    locations: _locations,
    status_detail: detail,
    ...model
  } = pick(models.services, draw);
  const partner = draw() < 0.1 ? pick(before, draw) : undefined;
  const successor = detail?.replaced_by ? pick(before, draw) : undefined;
  return clean({
    ...model,
    key,
    name: suffixed(local(model.name), number),
    alternate_name: model.alternate_name && local(model.alternate_name),
    description: model.description && local(model.description),
    draft: undefined,
    status_detail: detail && clean({ ...detail, replaced_by: successor && [successor.services[0]] }),
    status: detail?.replaced_by && !successor && !detail.reason ? 'active' : model.status,
    ...(detail?.replaced_by && !successor ? { status_detail: undefined, status: 'active' } : {}),
    partner_organizations: partner && [partner.key],
    service_areas: areasOf(home, places, draw),
    url: draw() < 0.5 ? `${site}services/${number}` : undefined,
    email: undefined,
    phones: draw() < 0.5 ? [phoneOf(draw)] : undefined,
    schedules:
      draw() < 0.4
        ? ['MO,TU,WE,TH,FR', 'SA'].map((byday) => ({
            freq: 'WEEKLY',
            byday,
            opens_at: pick(['08:00', '08:30', '09:00'], draw),
            closes_at: pick(['12:00', '16:30', '20:00'], draw),
          }))
        : model.schedules,
    locations: draw() < 0.6 ? [pick(locations, draw).key] : undefined,
    sources: draw() < 0.3 ? [{ url: `${site}services/${number}`, supports: pick(models.sources, draw).supports ?? 'services' }] : undefined,
    next: undefined,
  });
}

function areasOf(home, places, draw) {
  const roll = draw();
  if (roll < 0.1) return [{ territory: 'province' }];
  if (roll < 0.75) return [{ territory: home.territory }];
  const towns = places.towns.filter(({ territory }) => territory === home.territory);
  if (roll < 0.8) return [{ territory: home.territory, except: [towns.find((town) => town !== home).code] }];
  return [{ territory: home.territory, municipalities: [home.code], ...(roll < 0.9 ? { unconfirmed: true } : {}) }];
}

function makeTraining(index, models, places, provider) {
  const draw = randomOf(SEED * 3 + index);
  const model = pick(models.trainings, draw);
  const town = pick(places.towns, draw);
  const local = (value) => localized(value, models.named, town.name);
  const key = `formation-${pad(index, 5)}`;
  return clean({
    ...model,
    key,
    former_keys: undefined,
    draft: undefined,
    name: suffixed(local(model.name), index),
    description: model.description && local(model.description),
    provider: [provider],
    areaServed: [town.territory],
    hasCourseInstance: model.hasCourseInstance?.map(({ location, ...instance }) =>
      clean({ ...instance, location: location && clean({ ...location, municipality: location.municipality && town.code }) }),
    ),
    sources: model.sources.map((source, number) => ({ ...source, url: `https://www.${provider}.example.org/${key}/${number}` })),
  });
}

/** A number that can exist, in an area code of Canada. */
function phoneOf(draw) {
  const digits = (from, count) => String(from + Math.floor(draw() * count));
  return { number: `${pick(['819', '873', '418', '450', '514'], draw)}-${digits(300, 600)}-${digits(1000, 9000)}` };
}

/** The text with the towns it names replaced: nobody is sent to a real door. */
function localized(text, named, town) {
  if (typeof text === 'string') return text.replace(named, town);
  return Object.fromEntries(
    Object.entries(text).map(([lang, words]) => [lang, typeof words === 'string' ? words.replace(named, town) : words]),
  );
}

function suffixed(text, number) {
  if (typeof text === 'string') return `${text} ${number + 1}`;
  return Object.fromEntries(
    Object.entries(text).map(([lang, words]) => [lang, typeof words === 'string' ? `${words} ${number + 1}` : words]),
  );
}

function clean(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)];
}

function pad(number, width) {
  return String(number).padStart(width, '0');
}

/** Mulberry32: the same seed, the same draws in [0, 1). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
