import type { AccueilClient, ServiceHit, ServicePage, ServiceSearch } from '@accueil/sdk';
import { readRelated } from '../../parts/related.js';
import type { AnswersHost } from './finder-answers.js';
import { chosenFilters } from './finder-filters.js';
import { anywhere, withoutWords, withoutWordsLabel } from './extras-strings.js';
import { wholeRegion } from './finder-strings.js';
import type { ChosenFilter, FinderUi, FinderView, Rescue } from './service-finder.types.js';
import type { SearchChanges } from '../../context/finder-store.js';

/** How many services a search would list. Zero where it fails: a count is never worth an error of its own. */
async function count(client: AccueilClient, params: ServiceSearch, changes: SearchChanges): Promise<number> {
  const changed = Object.entries({ ...params, ...changes, page: 1, perPage: 1 }).filter(([, value]) => value !== undefined);
  return client.services.search(Object.fromEntries(changed)).then(
    (page) => page.total_items,
    () => 0,
  );
}

/** What only matters now: how many services are free, while the filters are open; the ways out of an empty answer. */
export async function countFor(
  client: AccueilClient,
  params: ServiceSearch,
  page: ServicePage,
  view: FinderView,
): Promise<Pick<FinderUi, 'freeCount' | 'rescues'>> {
  const [freeCount, rescues] = await Promise.all([
    view.filtersOpen ? count(client, params, { free: true }) : undefined,
    page.empty ? findRescues(client, params, view) : [],
  ]);
  return { freeCount, rescues };
}

/** The ways out of an empty answer that lead to something, most services last dropped first. */
async function findRescues(client: AccueilClient, params: ServiceSearch, view: FinderView): Promise<Rescue[]> {
  const ways: ChosenFilter[] = chosenFilters(params, view).map(({ label, changes }) => ({ label: withoutWords(label), changes }));
  if (params.query) ways.push({ label: withoutWordsLabel(params.query), changes: { query: undefined } });
  if (params.near && 'place' in params.near) ways.push({ label: anywhere(), changes: { near: undefined } });
  if (view.base.length > 0 && params.territory !== undefined) ways.push({ label: wholeRegion(), changes: { territory: undefined } });
  const rescues = await Promise.all(ways.map(async (way) => ({ ...way, count: await count(client, params, way.changes) })));
  return rescues.filter((rescue) => rescue.count > 0).sort((one, other) => one.count - other.count);
}

/** Reads the other records that the open service names, and shows them if it is still the one. */
export async function showRelated({ client, set, store }: AnswersHost, hit: ServiceHit | undefined): Promise<void> {
  set({ related: undefined });
  const related = hit && (await readRelated(client(), hit));
  if (store.state.hit === hit) set({ related });
}
