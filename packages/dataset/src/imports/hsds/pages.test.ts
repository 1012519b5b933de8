import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ImportFailure, ImportLog } from '../problems.js';
import { walkPages, type Walked } from './pages.js';

interface Walk extends Walked {
  asked: number;
  told: string[];
}

async function walk(answer: (page: number) => unknown, limits = { pages: 50, items: 1000 }): Promise<Walk> {
  const log = new ImportLog();
  let asked = 0;
  const walked = await walkPages(
    (page) => String(page),
    (url) => {
      asked += 1;
      return Promise.resolve(url).then((page) => answer(Number(page)));
    },
    log,
    limits,
  );
  return { ...walked, asked, told: log.problems.map(({ code }) => code) };
}

/** A list of `total` items, `size` a page, as HSDS 3.1 has it. */
const pageOf = (total: number, size: number, page: number): Record<string, unknown> => {
  const contents = Array.from({ length: total }, (_, index) => ({ id: `s${index}` })).slice((page - 1) * size, page * size);
  const pages = Math.ceil(total / size);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: total === 0,
    contents,
  };
};
const missing = (): never => {
  throw new ImportFailure({ code: 'http-status', severity: 'error', where: '', params: { url: '', status: 404 } });
};

describe('walkPages', () => {
  it('walks any number of items in pages of any size, and asks for no page twice', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 }), async (total, size) => {
        const { items, complete, asked, told } = await walk((page) => pageOf(total, size, page), { pages: 100, items: 1000 });
        assert.deepEqual([items.length, complete, told], [total, true, []]);
        assert.ok(asked <= Math.max(1, Math.ceil(total / size)));
      }),
    ));

  it('understands a bare list, and the counters of Open Referral UK 1.0', async () => {
    assert.equal((await walk(() => [{ id: 'a' }, { id: 'b' }])).items.length, 2);
    const uk = (page: number): unknown => ({
      totalElements: 3,
      totalPages: 3,
      number: page,
      size: 1,
      first: page === 1,
      last: page === 3,
      empty: false,
      content: [{ id: `u${page}` }],
    });
    const { items, told, complete } = await walk(uk);
    assert.deepEqual([items.length, told, complete], [3, [], true]);
  });

  it('takes a page without counters for one of many until one is empty', async () => {
    const { items, complete } = await walk((page) => ({ contents: page <= 3 ? [{ id: `s${page}` }] : [] }));
    assert.deepEqual([items.length, complete], [3, true]);
  });

  it('tells counters that disagree; the items decide', async () => {
    const more = await walk((page) => ({ ...pageOf(4, 2, page), total_items: 9 }));
    assert.deepEqual([more.items.length, more.told, more.complete], [4, ['page-counters'], false]);
    const early = await walk((page) => ({ ...pageOf(4, 2, page), last_page: true }));
    assert.deepEqual([early.items.length, early.complete], [4, true]);
    assert.ok(early.told.includes('page-counters'));
    const late = await walk((page) => ({ ...pageOf(4, 2, page), last_page: false }));
    assert.deepEqual([late.items.length, late.complete], [4, true]);
  });

  it('stops at a page that repeats', async () => {
    const ignored = await walk(() => ({ ...pageOf(3, 3, 1), total_pages: 9, last_page: false }));
    assert.deepEqual([ignored.items.length, ignored.asked, ignored.told.includes('page-repeated')], [3, 2, true]);
    const cycle = await walk((page) => ({ contents: [{ id: `s${page % 3}` }] }));
    assert.deepEqual([cycle.items.length, cycle.told, cycle.complete], [3, ['page-repeated'], false]);
  });

  it('stops an endless pager', async () => {
    const { asked, told, complete } = await walk((page) => ({ contents: [{ id: `s${page}` }], last_page: false }));
    assert.deepEqual([asked, told, complete], [50, ['pages-endless'], false]);
  });

  it('goes on after a page that is missing, not after three', async () => {
    const one = await walk((page) => (page === 2 ? missing() : pageOf(6, 2, page)));
    assert.deepEqual([one.items.length, one.told, one.complete], [4, ['page-missing'], false]);
    const many = await walk((page) => (page >= 2 ? missing() : pageOf(100, 2, page)));
    assert.deepEqual([many.items.length, many.asked, many.complete], [2, 4, false]);
  });

  it('refuses what is no page at the start', async () => {
    for (const value of [null, 'x', 7, {}, { contents: 'x' }, { message: 'no' }])
      await assert.rejects(
        walk(() => value),
        ImportFailure,
      );
    await assert.rejects(walk(missing), ImportFailure);
    assert.deepEqual((await walk(() => ({ empty: true }))).items, []);
  });

  it('ends whatever it is answered', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }), async (answers) => {
        try {
          const { asked } = await walk((page) => answers[(page - 1) % answers.length]);
          assert.ok(asked <= 50);
        } catch (error) {
          assert.ok(error instanceof ImportFailure);
        }
      }),
    ));
});
