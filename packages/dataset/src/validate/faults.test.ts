import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMessage } from '../messages/format.js';
import { FIXTURE, spoil, takeMark, withRegion } from '../testing/region-fixture.js';
import { MAISON, SEEDED_FAULTS } from '../testing/seeded-faults.js';
import { validateRegion } from './validate-region.js';

describe('validateRegion: one fault at a time', () => {
  it('finds nothing in the fixture', async () => {
    const { ok, diagnostics } = await withRegion(FIXTURE, (folder) => validateRegion(folder));
    assert.deepEqual(diagnostics, []);
    assert.equal(ok, true);
  });

  for (const { what, file, from, to, code, path, says, severity = 'error' } of SEEDED_FAULTS) {
    it(`${what}: ${code}`, async () => {
      const files = spoil(file, from, to);
      const spoilt = files[file] ?? '';
      const mark = spoilt.includes('¦') ? takeMark(spoilt) : undefined;
      if (mark) files[file] = mark.text;
      const { ok, diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
      const fault = diagnostics.find((found) => found.code === code && found.path === path);
      assert.ok(fault, `not found among ${JSON.stringify(diagnostics, null, 1)}`);
      assert.match(formatMessage(fault, 'fr'), says);
      assert.ok(formatMessage(fault, 'en').length > 10);
      assert.equal(fault.severity, severity);
      assert.equal(ok, severity === 'warning');
      if (mark)
        assert.deepEqual({ file: fault.file, line: fault.line, column: fault.column }, { file, line: mark.line, column: mark.column });
    });
  }

  it('tells every fault at once, in the order of files and lines', async () => {
    const files = {
      ...spoil(MAISON, 'status: active', 'status: actif'),
      'organizations/relais.yaml': (FIXTURE['organizations/relais.yaml'] ?? '').replace('public', 'publik').replace('confirmed', 'sure'),
    };
    const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
    assert.deepEqual(
      diagnostics.map(({ file, line }) => `${file}:${line}`),
      ['organizations/maison.yaml:31', 'organizations/relais.yaml:4', 'organizations/relais.yaml:5'],
    );
  });

  it('does not blame references to a record whose file has another fault', async () => {
    const files = spoil('organizations/relais.yaml', 'organization_kind: public', 'organization_kind: publik');
    const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['unknown-value'],
    );
  });

  it('accepts nights, whole days and a helpline that closes after midnight', async () => {
    for (const [opens, closes] of [
      ['22:00', '06:00'],
      ['00:00', '24:00'],
      ['08:00', '03:00'],
    ] as const) {
      const files = spoil(MAISON, "opens_at: '08:30', closes_at: '12:00'", `opens_at: '${opens}', closes_at: '${closes}'`);
      const { diagnostics } = await withRegion(files, (folder) => validateRegion(folder));
      assert.deepEqual(diagnostics, []);
    }
  });
});
