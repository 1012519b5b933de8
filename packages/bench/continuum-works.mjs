// What is measured of the continuum, the same in Node and in a page: no module of either is used here.
import { continuumOf, findGaps, findOverlaps, makeMatrix } from '@accueil/sdk/continuum';

const ROUNDS = 15;
const MOMENT = { now: new Date('2026-11-26T12:00:00Z') };

/** A province's worth, and a tenth of it. */
const SIZES = [6000, 60_000];

const WORKS = {
  'matrix by need': (region) => makeMatrix(region, {}, MOMENT),
  'matrix by organization': (region) => makeMatrix(region, { by: 'organization' }, MOMENT),
  gaps: (region) => findGaps(region, {}, MOMENT),
  'gaps for an audience': (region) => findGaps(region, { audience: ['asylum-seekers'] }, MOMENT),
  overlaps: (region) => findOverlaps(region, {}, MOMENT),
};

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

function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * Every work at every size: the best of several rounds in milliseconds, which is what the code takes where nothing else runs; and `first`,
 * the first time anything is asked of records just opened, before anything is compiled or kept.
 */
export function measureWorks({ catalog, gazetteer, continuum }) {
  const sizes = [catalog.services.length, ...SIZES];
  return Object.entries(WORKS).flatMap(([name, work]) =>
    sizes.map((size) => {
      const region = continuumOf({ catalog: grown(catalog, size), gazetteer, continuum });
      const first = timeOf(() => work(region));
      let best = first;
      for (let turn = 0; turn < ROUNDS; turn += 1)
        best = Math.min(
          best,
          timeOf(() => work(region)),
        );
      return { name, size, best, first };
    }),
  );
}
