import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReferralError } from '../errors/referral-error.js';
import { decryptWith, encryptTo } from './age.js';
import { drawnAgain } from './drawn-again.js';
import { identityFile, makeIdentity, readIdentityFile } from './identity.js';

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

describe('a fixed key that an engine refuses', () => {
  it('is called neither missing nor tampered with', async (context) => {
    const identity = await makeIdentity();
    const file = await identityFile(identity, { organization: 'centre', created: '2026-11-01' }, 'quatre mots au hasard', {
      workFactor: 4,
    });
    const sealed = await encryptTo([identity.recipient], new Uint8Array(32));
    const { importKey } = crypto.subtle;
    context.mock.method(crypto.subtle, 'importKey', (format: string, ...rest: unknown[]): unknown =>
      format === 'pkcs8' ? Promise.reject(refused) : Reflect.apply(importKey, crypto.subtle, [format, ...rest]),
    );
    const isRefused = (error: unknown) => isReferralError(error) && error.reason === 'key-refused' && !String(error).includes('SECRET');
    await assert.rejects(readIdentityFile(file, 'quatre mots au hasard'), isRefused);
    await assert.rejects(decryptWith([identity.identity], sealed), isRefused);
    context.mock.restoreAll();
    assert.deepEqual(await readIdentityFile(file, 'quatre mots au hasard'), identity);
  });
});
