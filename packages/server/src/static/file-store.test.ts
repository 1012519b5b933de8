import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FileStore } from './file-store.js';

let root = '';
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'accueil-store-'));
});
after(() => rm(root, { recursive: true }));

const TEXT = 'Bienvenue en région. '.repeat(200);

test('encoded bodies decode to the same bytes', async () => {
  const path = join(root, 'a.json');
  await writeFile(path, TEXT);
  const store = new FileStore();
  assert.equal(brotliDecompressSync((await store.encode(path, 'br'))!).toString(), TEXT);
  assert.equal(gunzipSync((await store.encode(path, 'gzip'))!).toString(), TEXT);
});

test('small bodies and bodies that do not shrink are not encoded', async () => {
  const store = new FileStore();
  await writeFile(join(root, 'small.txt'), 'court');
  assert.equal(await store.encode(join(root, 'small.txt'), 'br'), undefined);
  assert.equal(await store.encode(join(root, 'absent.txt'), 'br'), undefined);
  assert.equal(await store.read(root), undefined);
});

test('a sibling made by the build is used, unless it is older than its file', async () => {
  const path = join(root, 'b.json');
  await writeFile(path, TEXT);
  const sibling = brotliCompressSync(TEXT);
  await writeFile(`${path}.br`, sibling);
  assert.deepEqual(Buffer.from((await new FileStore().encode(path, 'br'))!), sibling);

  await writeFile(`${path}.br`, 'stale');
  await utimes(`${path}.br`, new Date(0), new Date(0));
  assert.equal(brotliDecompressSync((await new FileStore().encode(path, 'br'))!).toString(), TEXT);
});

test('a body compressed in haste is replaced by a better one, of the same bytes', async () => {
  const path = join(root, 'e.json');
  const long = JSON.stringify(
    Array.from({ length: 3000 }, (_, index) => ({ key: `service-${(index * 7919) % 3001}`, name: `Nom ${index}` })),
  );
  await writeFile(path, long);
  const store = new FileStore();
  const first = (await store.encode(path, 'br'))!.byteLength;
  const deadline = Date.now() + 10_000;
  while ((await store.encode(path, 'br'))!.byteLength >= first && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const best = (await store.encode(path, 'br'))!;
  assert.ok(best.byteLength < first);
  assert.equal(brotliDecompressSync(best).toString(), long);
});

test('a file that changes is read again', async () => {
  const path = join(root, 'c.txt');
  const store = new FileStore();
  await writeFile(path, 'un');
  const first = await store.read(path);
  await writeFile(path, 'deux');
  const second = await store.read(path);
  assert.notEqual(first?.hash, second?.hash);
  assert.equal(Buffer.from(second!.bytes).toString(), 'deux');
});

test('beyond its bound the store still answers every file', async () => {
  const store = new FileStore(TEXT.length);
  for (let index = 0; index < 5; index += 1) await writeFile(join(root, `d${index}.txt`), `${TEXT}${index}`);
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 5; index += 1) {
      const path = join(root, `d${index}.txt`);
      assert.ok(
        Buffer.from((await store.read(path))!.bytes)
          .toString()
          .endsWith(String(index)),
      );
      assert.ok(
        brotliDecompressSync((await store.encode(path, 'br'))!)
          .toString()
          .endsWith(String(index)),
      );
    }
  }
});
