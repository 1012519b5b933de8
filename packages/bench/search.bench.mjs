// Our search against MiniSearch, in one run on the same records and queries. MiniSearch gets the same fields, weights, prefix and
// typing-error tolerance, and counts the same three facets over its hits; it reads no place and no need in the words, as ours does.
import { readFileSync } from 'node:fs';
import { createClient, memorySource } from '@accueil/sdk';
import MiniSearch from 'minisearch';

const QUERIES = [
  'cours de francais',
  'francisasion',
  'medecin magog',
  'apprendre le français',
  'logement',
  'emploi',
  'transport adapté',
  'aide aliment',
  'interprete',
  'garderie',
];
const ROUNDS = 20;
const read = (path) => JSON.parse(readFileSync(new URL(`../dataset/dist/estrie/${path}`, import.meta.url), 'utf8'));

const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The real catalog, its services repeated with other keys and words in another order until there are `size`. */
function grown(catalog, size) {
  const services = [...catalog.services];
  for (let index = 0; services.length < size; index += 1) {
    const from = catalog.services[index % catalog.services.length];
    const twin = catalog.services[(index * 7 + 13) % catalog.services.length];
    services.push({
      ...from,
      id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
      key: `${from.key}-${index}`,
      former_keys: undefined,
      name: `${from.name} ${twin.name.split(' ').slice(-2).join(' ')}`,
      description: `${twin.description ?? ''} ${from.description ?? ''}`,
    });
  }
  return { ...catalog, services: services.slice(0, Math.max(size, catalog.services.length)) };
}

async function times(work) {
  const all = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const query of QUERIES) {
      const started = performance.now();
      await work(query);
      all.push(performance.now() - started);
    }
  }
  all.sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.95)];
}

async function ours(catalog, gazetteer, synonyms) {
  const started = performance.now();
  const client = createClient({ source: memorySource({ catalog, gazetteer, synonyms }) });
  await client.services.search({ query: 'x' });
  const load = performance.now() - started;
  return { load, p95: await times((query) => client.services.search({ query })) };
}

async function miniSearch(catalog) {
  const organizations = new Map(catalog.organizations.map((organization) => [organization.id, organization]));
  const services = new Map(catalog.services.map((service) => [service.id, service]));
  const started = performance.now();
  const index = new MiniSearch({
    fields: ['name', 'alternate_name', 'organization', 'description'],
    processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    searchOptions: { boost: { name: 4, alternate_name: 3, organization: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(catalog.services.map((service) => ({ ...service, organization: organizations.get(service.organization_id)?.name ?? '' })));
  const load = performance.now() - started;
  const p95 = await times((query) => {
    const counts = { needs: new Map(), stages: new Map(), audiences: new Map() };
    for (const { id } of index.search(query)) {
      for (const [facet, terms] of Object.entries(counts)) {
        for (const term of services.get(id)[facet]) terms.set(term, (terms.get(term) ?? 0) + 1);
      }
    }
  });
  return { load, p95 };
}

export default async function* measure() {
  const catalog = read('fr/catalog.json');
  const gazetteer = read('territories.json');
  const synonyms = read('synonyms.json');
  for (const size of [catalog.services.length, 10_000]) {
    const records = grown(catalog, size);
    const peer = await miniSearch(records);
    const own = await ours(records, gazetteer, synonyms);
    const against = 'MiniSearch 7.2.0';
    yield { name: `search p95, ${size} services`, value: round(own.p95), unit: 'ms', ratio: round(own.p95 / peer.p95), against };
    yield { name: `search index, ${size} services`, value: round(own.load), unit: 'ms', ratio: round(own.load / peer.load), against };
  }
}
