import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedCache, type Feed, type FeedCacheOptions } from './feed-cache.js';
import type { FeedAnswer } from './fetch-feed.js';

const ADDRESS = new URL('https://calendrier.example/nos.ics');
const MINUTE = 60_000;

/** A cache whose clock and host are the test's. */
function cacheOf(options: Partial<FeedCacheOptions> = {}) {
  const world = { now: 1_000_000, answers: [] as FeedAnswer[], asked: [] as (string | undefined)[] };
  const cache = new FeedCache({
    isAllowed: () => true,
    now: () => world.now,
    fetch: (_url, { etag }) => {
      world.asked.push(etag);
      return Promise.resolve(world.answers.shift() ?? { state: 'unreachable' });
    },
    ...options,
  });
  return { cache, world };
}
const read = (text: string, etag?: string): FeedAnswer => ({ state: 'read', body: Buffer.from(text), etag });
const textOf = (feed: Feed): string => ('failure' in feed ? feed.failure : new TextDecoder().decode(feed.body));
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('FeedCache', () => {
  it('asks a host once for all who ask at once, and serves the copy while it is fresh', async () => {
    const { cache, world } = cacheOf();
    world.answers = [read('un')];
    const all = await Promise.all([cache.get(ADDRESS), cache.get(ADDRESS), cache.get(ADDRESS)]);
    assert.deepEqual(all.map(textOf), ['un', 'un', 'un']);
    world.now += 14 * MINUTE;
    await cache.get(ADDRESS);
    assert.equal(world.asked.length, 1);
  });

  it('renews behind the answer, with the tag it had', async () => {
    const { cache, world } = cacheOf();
    world.answers = [read('un', '"a"'), read('deux', '"b"')];
    await cache.get(ADDRESS);
    world.now += 20 * MINUTE;
    assert.equal(textOf(await cache.get(ADDRESS)), 'un');
    await settle();
    assert.equal(textOf(await cache.get(ADDRESS)), 'deux');
    assert.deepEqual(world.asked, [undefined, '"a"']);
  });

  it('takes “the same” for fresh', async () => {
    const { cache, world } = cacheOf();
    world.answers = [read('un', '"a"'), { state: 'same' }];
    await cache.get(ADDRESS);
    world.now += 20 * MINUTE;
    await cache.get(ADDRESS);
    await settle();
    const feed = await cache.get(ADDRESS);
    assert.ok(!('failure' in feed));
    assert.deepEqual([feed.updated, feed.isKept], [world.now, false]);
  });

  it('keeps the last good copy while the host fails, says so, and lets it go in the end', async () => {
    const { cache, world } = cacheOf();
    world.answers = [read('un')];
    await cache.get(ADDRESS);
    world.now += 60 * MINUTE;
    await cache.get(ADDRESS);
    await settle();
    const kept = await cache.get(ADDRESS);
    assert.ok(!('failure' in kept) && kept.isKept);
    world.now += 8 * 24 * 60 * MINUTE;
    assert.deepEqual(await cache.get(ADDRESS), { failure: 'unreachable' });
  });

  it('leaves a host that fails alone for a minute', async () => {
    const { cache, world } = cacheOf();
    await cache.get(ADDRESS);
    await cache.get(ADDRESS);
    assert.equal(world.asked.length, 1);
    world.now += 2 * MINUTE;
    world.answers = [read('un')];
    assert.equal(textOf(await cache.get(ADDRESS)), 'un');
  });

  it('holds no more than its bound, the least recently asked first', async () => {
    const { cache, world } = cacheOf({ maxBytes: 10 });
    const at = (n: number): URL => new URL(`https://calendrier.example/${String(n)}.ics`);
    world.answers = [read('aaaaaa'), read('bbbbbb'), read('cccccc')];
    await cache.get(at(1));
    await cache.get(at(2));
    assert.equal(textOf(await cache.get(at(2))), 'bbbbbb');
    await cache.get(at(1));
    assert.equal(world.asked.length, 3);
  });

  it('asks nothing of a host that is not allowed', async () => {
    const { cache, world } = cacheOf({ isAllowed: () => false });
    assert.deepEqual(await cache.get(ADDRESS), { failure: 'refused' });
    assert.equal(world.asked.length, 0);
  });
});
