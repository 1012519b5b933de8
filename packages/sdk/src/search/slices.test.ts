import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inSlices } from './slices.js';
import { sorted } from './sorted.js';
import { finish } from '../testing/finish.js';

function* steps(count: number, each: () => void): Generator<undefined, string> {
  for (let n = 0; n < count; n += 1) {
    each();
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('gives the thread back each time a slice is full', async () => {
    let now = 0;
    let pauses = 0;
    const schedule = (resume: () => void): void => {
      pauses += 1;
      now += 1000;
      queueMicrotask(resume);
    };
    const done = await inSlices(
      steps(100, () => (now += 1)),
      { schedule, clock: () => now },
    );
    assert.deepEqual([done, pauses], ['done', 10]);
  });

  it('passes on what the work throws', async () => {
    const failing = steps(1, () => {
      throw new TypeError('no');
    });
    await assert.rejects(inSlices(failing), TypeError);
  });

  it('sorts as the language does, and leaves equals in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 400 }), (numbers) => {
        const items = numbers.map((value, n) => ({ value, n }));
        const expected = [...items].sort((a, b) => a.value - b.value);
        assert.deepEqual(finish(sorted(items, (a, b) => a.value - b.value)), expected);
      }),
    );
  });
});
