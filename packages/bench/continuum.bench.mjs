// The matrix and the gaps of the whole region, on the real records and on as many as ten regions and more would have; `ratio` is how much
// longer a service takes in the larger one (1: linear), against the smaller.
import { readFileSync } from 'node:fs';
import { continuumOf, findGaps, findOverlaps, makeMatrix } from '@accueil/sdk/continuum';

const ROUNDS = 15;
const MOMENT = { now: new Date('2026-11-26T12:00:00Z') };
const read = (path) => JSON.parse(readFileSync(new URL(`../dataset/dist/estrie/${path}`, import.meta.url), 'utf8'));
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The real catalog, its services repeated with other keys, the needs of one, the places of another, until there are `size`. */
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
      organization_id: twin.organization_id,
      service_areas: twin.service_areas,
    });
  }
  return { ...catalog, services };
}

/** The best of several rounds, in milliseconds: what the code takes where nothing else runs. */
function best(work) {
  let least = Infinity;
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

export default async function* measure() {
  const [catalog, gazetteer, continuum] = ['fr/catalog.json', 'territories.json', 'continuum.json'].map(read);
  const smaller = new Map();
  for (const size of [catalog.services.length, 6000, 60_000]) {
    const open = () => continuumOf({ catalog: grown(catalog, size), gazetteer, continuum });
    const region = open();
    const works = {
      'matrix by need': () => makeMatrix(region, {}, MOMENT),
      'matrix by organization': () => makeMatrix(region, { by: 'organization' }, MOMENT),
      gaps: () => findGaps(region, {}, MOMENT),
      'gaps for an audience': () => findGaps(region, { audience: ['asylum-seekers'] }, MOMENT),
      overlaps: () => findOverlaps(region, {}, MOMENT),
    };
    for (const [name, work] of Object.entries(works)) {
      const value = best(work);
      const before = smaller.get(name);
      const growth =
        before && size / before.size > 5
          ? { ratio: round(value / before.value / (size / before.size)), against: `${before.size} services` }
          : {};
      smaller.set(name, { size, value });
      yield { name: `continuum ${name}, ${size} services`, value: round(value), unit: 'ms', ...growth };
    }
  }
}
