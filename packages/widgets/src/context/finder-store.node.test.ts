import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkError, NotFoundError } from '@accueil/sdk';
import type { ServiceHit, ServicePage, ServiceSearch } from '@accueil/sdk';
import { FinderStore, type FinderClient } from './finder-store.js';

function hit(key: string): ServiceHit {
  return { service: { key }, organization: {}, locations: [], score: 1, highlights: {} } as unknown as ServiceHit;
}

function page(keys: string[], total = keys.length): ServicePage {
  return {
    total_items: total,
    first_page: true,
    last_page: total === keys.length,
    empty: total === 0,
    contents: keys.map(hit),
  } as unknown as ServicePage;
}

/** A client whose answers the test gives by hand. */
function fakeClient() {
  const asked: {
    params: ServiceSearch;
    signal: AbortSignal | undefined;
    resolve: (page: ServicePage) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const client: FinderClient = {
    services: {
      search: (params: ServiceSearch, options?: { signal?: AbortSignal }) =>
        new Promise<ServicePage>((resolve, reject) => asked.push({ params, signal: options?.signal, resolve, reject })),
      hit: (key: string) =>
        key === 'gone' ? Promise.reject(new NotFoundError('service', key)) : Promise.resolve(hit(key === 'old' ? 'new' : key)),
    },
    report: () => Promise.resolve({ lang: 'fr', requestedLang: 'fr', region: { name: 'La Vallée' }, problems: [] }),
  } as unknown as FinderClient;
  return { client, asked };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a search asked before there is a client runs once there is one', async () => {
  const store = new FinderStore();
  await store.search({ query: 'emploi' });
  const { client, asked } = fakeClient();
  const used = store.use(client);
  assert.deepEqual(asked[0]!.params, { query: 'emploi' });
  asked[0]!.resolve(page(['a']));
  await used;
  assert.equal(store.state.status, 'ready');
  assert.equal(store.state.regionName, 'La Vallée');
});

test('the answer to an older search is never shown, and its request is aborted', async () => {
  const { client, asked } = fakeClient();
  const store = new FinderStore();
  await store.use(client);
  const first = store.search({ query: 'a' });
  const second = store.search({ query: 'ab' });
  assert.equal(asked[0]!.signal?.aborted, true);
  asked[1]!.resolve(page(['new']));
  await second;
  asked[0]!.resolve(page(['old']));
  await first;
  assert.deepEqual(
    store.state.page?.contents.map(({ service }) => service.key),
    ['new'],
  );
});

test('an aborted search that rejects is no error', async () => {
  const { client, asked } = fakeClient();
  const store = new FinderStore();
  await store.use(client);
  const first = store.search({ query: 'a' });
  const second = store.search({ query: 'ab' });
  asked[0]!.reject(new DOMException('Aborted', 'AbortError'));
  asked[1]!.resolve(page([]));
  await Promise.all([first, second]);
  assert.equal(store.state.status, 'ready');
});

test('changes are merged, and undefined takes a member away', async () => {
  const { client, asked } = fakeClient();
  const store = new FinderStore({ territory: 'les-pins' });
  await store.use(client);
  void store.search({ need: ['housing'], free: true });
  void store.search({ free: undefined });
  assert.deepEqual(asked[1]!.params, { territory: 'les-pins', need: ['housing'] });
});

test('the page before stays while loading and through a failure', async () => {
  const { client, asked } = fakeClient();
  let online = true;
  const store = new FinderStore({}, { isOnline: () => online });
  await store.use(client);
  const first = store.search({});
  asked[0]!.resolve(page(['a']));
  await first;
  const second = store.search({ query: 'b' });
  assert.equal(store.state.status, 'loading');
  assert.equal(store.state.page?.contents.length, 1);
  online = false;
  asked[1]!.reject(new NetworkError('https://data.example/', {}));
  await second;
  assert.equal(store.state.status, 'offline');
  assert.equal(store.state.page.contents.length, 1);
  online = true;
  const again = store.retry();
  assert.deepEqual(asked[2]!.params, { query: 'b' });
  asked[2]!.reject(new NetworkError('https://data.example/', {}));
  await again;
  assert.equal(store.state.status, 'error');
  assert.equal(store.state.error?.name, 'NetworkError');
});

test('a service is opened from the page, looked up elsewhere, followed to its new key, or said to be gone', async () => {
  const { client, asked } = fakeClient();
  const store = new FinderStore();
  await store.use(client);
  const searched = store.search({});
  asked[0]!.resolve(page(['a']));
  await searched;
  await store.select('a');
  assert.equal(store.state.hit, store.state.page?.contents[0]);
  await store.select('old');
  assert.equal(store.state.selected, 'new');
  await store.select('gone');
  assert.equal(store.state.hit, undefined);
  assert.equal(store.state.hitError?.name, 'NotFoundError');
  await store.select(undefined);
  assert.equal(store.state.hitError, undefined);
  assert.equal(store.state.selected, undefined);
});

test('a slow look-up does not open over a later choice', async () => {
  const { client } = fakeClient();
  const store = new FinderStore();
  await store.use(client);
  const slow = store.select('x');
  void store.select(undefined);
  await slow;
  assert.equal(store.state.hit, undefined);
});

test('every hit is read once a search, and without asking again when one page holds them all', async () => {
  const { client, asked } = fakeClient();
  const store = new FinderStore();
  await store.use(client);
  const searched = store.search({});
  asked[0]!.resolve(page(['a'], 2));
  await searched;
  const [one, other] = [store.allHits(), store.allHits()];
  assert.equal(one, other);
  assert.equal(asked[1]!.params.perPage, 1000);
  asked[1]!.resolve(page(['a', 'b']));
  assert.equal((await one).length, 2);
  const small = store.search({ query: 'a' });
  asked[2]!.resolve(page(['a']));
  await small;
  assert.equal((await store.allHits()).length, 1);
  assert.equal(asked.length, 3);
});

test('a listener that left hears nothing more', async () => {
  const store = new FinderStore();
  let calls = 0;
  const stop = store.subscribe(() => (calls += 1));
  void store.search({});
  stop();
  void store.search({});
  await settle();
  assert.equal(calls, 1);
});
