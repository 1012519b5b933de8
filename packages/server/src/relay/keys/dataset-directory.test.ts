import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';
import { makeStewardKey, signKeys, type KeyList, type StewardKey } from '@accueil/sdk/referral';
import { makeOrganization, type TestOrganization } from '../../testing/envelopes.js';
import { datasetDirectory } from './dataset-directory.js';

describe('keys of the dataset', () => {
  let data: string;
  let organization: TestOrganization;
  let recovery: TestOrganization;
  let steward: StewardKey;
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'accueil-keys-'));
    await mkdir(join(data, 'nord'));
    await writeFile(join(data, 'nord/manifest.json'), '{}');
    [organization, recovery, steward] = [await makeOrganization(), await makeOrganization(), makeStewardKey()];
  });
  after(() => rm(data, { recursive: true }));

  const list = (version: number, over: Partial<KeyList> = {}): KeyList => ({
    format: 'accueil-key-list/1',
    region: 'nord',
    version,
    signed_at: '2026-11-01T00:00:00.000Z',
    keys: [
      {
        organization_id: organization.id,
        organization: 'organisme',
        recipient: organization.recipient,
        valid_from: '2026-01-01',
        valid_to: '2026-11-27',
        notify: 'accueil@organisme.example',
      },
    ],
    recovery: [{ recipient: recovery.recipient, valid_from: '2026-01-01' }],
    ...over,
  });
  const write = (what: object) => writeFile(join(data, 'nord/keys.json'), JSON.stringify(what));
  const open = (at = '2026-11-27T12:00:00Z', stewards: string[] = [steward.public_key]) => {
    const refused: string[] = [];
    const clock = { at: new Date(at) };
    return {
      refused,
      clock,
      directory: datasetDirectory({ data, stewards, onRefused: (region, code) => refused.push(`${region} ${code}`), now: () => clock.at }),
    };
  };

  test('a signed key in force receives; a day after its last it does not', async () => {
    await write(signKeys(list(1), steward.secret));
    const { directory, clock, refused } = open();
    assert.deepEqual(await directory.find(organization.id), { keys: [organization.recipient], notify: ['accueil@organisme.example'] });
    assert.equal(await directory.find(recovery.id), undefined);
    clock.at = new Date('2026-11-28T00:00:00Z');
    assert.equal(await directory.find(organization.id), undefined);
    assert.equal(await directory.isEmpty(), true);
    assert.deepEqual(refused, []);
  });

  test('a list that is altered, of a stranger or of another region is not used, and is told', async () => {
    const good = signKeys(list(1), steward.secret);
    const altered = { ...good, payload: good.payload.replace(organization.recipient, recovery.recipient) };
    for (const [what, code] of [
      [altered, 'keys-unsigned'],
      [signKeys(list(1), makeStewardKey().secret), 'steward-changed'],
      [signKeys(list(1, { region: 'sud' }), steward.secret), 'keys-of-another-region'],
      [{}, 'keys-malformed'],
    ] as const) {
      await write(what);
      const { directory, refused } = open();
      assert.equal(await directory.find(organization.id), undefined);
      assert.equal(refused.length, 1);
      assert.match(refused[0] ?? '', new RegExp(code));
    }
  });

  test('a new list is seen without a restart; an older one does not come back', async () => {
    mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-27T12:00:00Z') });
    try {
      await write(signKeys(list(2), steward.secret));
      const { directory, refused } = open();
      assert.ok(await directory.find(organization.id));
      const later = list(3);
      later.keys = later.keys.map((key) => ({ ...key, revoked: '2026-11-27' }));
      await write(signKeys(later, steward.secret));
      mock.timers.tick(6000);
      assert.equal(await directory.find(organization.id), undefined);
      await write(signKeys(list(2), steward.secret));
      mock.timers.tick(6000);
      assert.equal(await directory.find(organization.id), undefined);
      assert.match(refused.join(), /keys-rolled-back/);
    } finally {
      mock.timers.reset();
    }
  });
});
