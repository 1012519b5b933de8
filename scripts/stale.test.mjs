import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { stale } from './lib/run.mjs';

const root = mkdtempSync(join(tmpdir(), 'accueil-stale-'));
after(() => rmSync(root, { recursive: true }));
let clock = Date.now() / 1000;
function write(name) {
  writeFileSync(join(root, name), name);
  clock += 10;
  utimesSync(join(root, name), clock, clock);
}

test('what is built is stale when an input is newer, added or taken away, until it is built again', () => {
  write('a');
  write('b');
  assert.equal(stale('out', ['a', 'b'], root), true, 'never built');
  write('out');
  assert.equal(stale('out', ['a', 'b'], root), false);
  write('a');
  assert.equal(stale('out', ['a', 'b'], root), true, 'newer input');
  write('out');
  assert.equal(stale('out', ['a'], root), true, 'taken away');
  rmSync(join(root, 'out'));
  writeFileSync(join(root, 'out'), '');
  utimesSync(join(root, 'out'), 1, 1);
  assert.equal(stale('out', ['a'], root), true, 'the build failed: still stale');
  write('out');
  assert.equal(stale('out', ['a'], root), false);
});
