import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeRelayProcess, type RelayProcess, type SharedRegion } from '../testing/faults/relay-process.js';
import { FAULTS, runFault } from '../testing/faults/run-fault.js';
import { readInbox, sendAll } from '../testing/faults/senders.js';
import { mountSmallDisk, whyNoSmallDisk } from '../testing/faults/small-disk.js';
import { startPostgres, whyNoPostgres, type PostgresServer } from '../testing/postgres-server.js';

/** Enough to meet every fault; `npm run bench -- referral` sends ten thousand. */
const COUNT = 80;

for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  describe(`what was acknowledged is there once, on ${kind}`, { skip: kind === 'PostgreSQL' ? (whyNoPostgres() ?? false) : false }, () => {
    let relay: RelayProcess & SharedRegion;
    let postgres: PostgresServer | undefined;
    let folder: string;
    let url = '';
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'accueil-relay-'));
      postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
      if (postgres) url = await postgres.newDatabase();
      relay = await makeRelayProcess(postgres ? { url } : { folder: join(folder, 'relay') });
      await relay.start();
    });
    after(async () => {
      await relay.end();
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    for (const fault of FAULTS.filter((one) => one !== 'disk-full' && (kind === 'PostgreSQL' || one !== 'database-killed'))) {
      test(fault, async () => {
        const { submitted, acknowledged, lost, duplicated, refused, kills } = await runFault(
          relay,
          fault,
          COUNT,
          postgres ? { postgres } : {},
        );
        assert.deepEqual({ acknowledged, lost, duplicated, refused }, { acknowledged: submitted, lost: 0, duplicated: 0, refused: [] });
        assert.ok(submitted >= COUNT);
        if (fault.endsWith('-killed')) assert.ok(kills >= 4);
      });
    }

    test('disk-full', { skip: whyNoSmallDisk() ?? false }, async () => {
      const disk = await mountSmallDisk(400);
      const onDisk = postgres ? await startPostgres({ parent: disk.folder }) : undefined;
      const own = await makeRelayProcess(onDisk ? { url: await onDisk.newDatabase() } : { folder: join(disk.folder, 'relay') });
      try {
        await own.start();
        const { submitted, acknowledged, lost, duplicated, refused, tries } = await runFault(own, 'disk-full', 400, { disk });
        assert.deepEqual({ acknowledged, lost, duplicated, refused }, { acknowledged: submitted, lost: 0, duplicated: 0, refused: [] });
        assert.ok(tries > submitted, 'the disk was never full');
        assert.ok(
          own.log.some((line) => line.includes('"code":"53100"')),
          own.log.join('\n'),
        );
      } finally {
        await own.end();
        await onDisk?.stop();
        await disk.unmount();
      }
    });

    test('a supervisor stops it: what runs is finished, then it ends', async () => {
      const root = `http://127.0.0.1:${relay.port}`;
      const sending = sendAll({ count: 60, atOnce: 6, root, organization: relay.organization, patienceMs: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(await relay.stop(), 0);
      if (kind === 'PGlite') assert.equal(existsSync(join(folder, 'relay.lock')), false);
      await relay.start();
      const { acknowledged, submitted } = await sending;
      assert.equal(acknowledged.size, submitted);
      const { digests } = await readInbox(root, relay.organization);
      for (const [receipt, digest] of acknowledged) assert.deepEqual(digests.get(receipt), [digest]);
    });

    if (kind === 'PGlite') {
      test('a second process does not open the same folder, and says so; it takes over once the first is gone', async () => {
        const second = await makeRelayProcess({ folder: join(folder, 'relay') }, {}, relay);
        const starting = second.start();
        await new Promise((resolve) => setTimeout(resolve, 2500));
        assert.ok(
          second.log.some((line) => line.includes('FolderInUseError')),
          second.log.join('\n'),
        );
        await relay.kill();
        await starting;
        assert.ok((await readInbox(`http://127.0.0.1:${second.port}`, relay.organization)).lines > 0);
        await second.end();
        await relay.start();
      });
    } else {
      test('two processes share the work: what one takes the other gives, and each is counted once', async () => {
        const second = await makeRelayProcess({ url }, {}, relay);
        await second.start();
        const roots = [relay, second].map(({ port }) => `http://127.0.0.1:${port}`);
        const sendings = await Promise.all(
          roots.map((root) => sendAll({ count: COUNT, atOnce: 6, root, organization: relay.organization })),
        );
        for (const root of roots) {
          const { digests } = await readInbox(root, relay.organization);
          for (const { acknowledged } of sendings)
            for (const [receipt, digest] of acknowledged) assert.deepEqual(digests.get(receipt), [digest]);
        }
        await second.end();
      });
    }
  });
}
