import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawnAgain } from './drawn-again.js';

const refused = new DOMException('Data provided to an operation does not meet requirements', 'DataError');

describe('drawnAgain', () => {
  it('draws again where the engine refuses a key', async () => {
    let draws = 0;
    const drawn = await drawnAgain(() => ((draws += 1) < 3 ? Promise.reject(refused) : Promise.resolve('a key')));
    assert.deepEqual([drawn, draws], ['a key', 3]);
  });

  it('leaves an engine that refuses every one, and every other error, to the caller', async () => {
    let draws = 0;
    const never = (error: Error) => () => ((draws += 1), Promise.reject(error));
    await assert.rejects(drawnAgain(never(refused)), refused);
    assert.equal(draws, 8);
    await assert.rejects(drawnAgain(never(new TypeError('no'))), TypeError);
    assert.equal(draws, 9);
  });
});
