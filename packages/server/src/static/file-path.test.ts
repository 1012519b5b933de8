import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveInside, safeSegments } from './file-path.js';

test('a path is its decoded segments, or nothing', () => {
  assert.deepEqual(safeSegments('/a/b%20c.html'), ['a', 'b c.html']);
  assert.deepEqual(safeSegments('/exemples/'), ['exemples', '']);
  for (const path of ['/../x', '/%2e%2e/x', '/a/..', '/.git/config', '/a%2fb', '/a%5cb', '/a\\b', '/a%00', '/%E0', '/a//b']) {
    assert.equal(safeSegments(path), undefined, path);
  }
});

test('whatever the path, the file found is inside the folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'accueil-path-'));
  try {
    await mkdir(join(root, 'inside'));
    await writeFile(join(root, 'secret.txt'), 'secret');
    await writeFile(join(root, 'inside', 'open.txt'), 'open');
    await symlink(join(root, 'secret.txt'), join(root, 'inside', 'link.txt'));
    const inside = join(root, 'inside');
    assert.equal(await resolveInside(inside, ['link.txt']), undefined);
    assert.ok(await resolveInside(inside, ['open.txt']));
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      'secret.txt',
      'open.txt',
      'link.txt',
      '%00',
      '%',
      '%25',
      'inside',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const segments = safeSegments(`/${pieces.join('')}`);
        const path = segments === undefined ? undefined : await resolveInside(inside, segments);
        if (path !== undefined) assert.ok(path === inside || path.startsWith(inside + sep), path);
      }),
      { numRuns: 500 },
    );
  } finally {
    await rm(root, { recursive: true });
  }
});
