import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DiagnosticCode } from '../diagnostics/types.js';
import { formatMessage } from '../messages/format.js';
import { fr } from '../messages/fr.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { FIXTURE, spoil, takeMark, withRegion } from '../testing/region-fixture.js';
import { MAISON, SEEDED_FAULTS } from '../testing/seeded-faults.js';
import { TODAY, WHOLE, spoilWhole } from '../testing/whole-fixture.js';
import { validateRegion, type ValidatedRegion } from './validate-region.js';

const CODES = Object.keys(fr) as DiagnosticCode[];
/** Of a whole folder: tested where it is read. */
const ELSEWHERE = new Set<DiagnosticCode>([
  // cli/keys-command.test.ts
  'keys-refused',
  'keys-organization',
  'keys-recovery-missing',
  'keys-ended',
  'folder-missing',
  'folder-too-large',
  'too-many-files',
  'too-many-faults',
]);

const check = (folder: string): Promise<ValidatedRegion> => validateRegion(folder, READ_LIMITS, { today: TODAY });

describe('validateRegion: one fault at a time', () => {
  it('finds nothing in the fixtures', async () => {
    for (const files of [FIXTURE, WHOLE]) {
      const { ok, diagnostics } = await withRegion(files, check);
      assert.deepEqual(diagnostics, []);
      assert.equal(ok, true);
    }
  });

  for (const seeded of SEEDED_FAULTS) {
    const { what, file, from, to, code, path, says, severity = 'error', at = '', put = {} } = seeded;
    it(`${what}: ${code}`, async () => {
      const files: Record<string, string | Uint8Array> = from === '' ? { ...WHOLE } : spoilWhole(file, from, to);
      for (const [name, content] of Object.entries(put)) {
        if (content !== null) files[name] = content;
        else Reflect.deleteProperty(files, name);
      }
      const spoilt = String(files[file]);
      const mark = to.includes('¦') ? takeMark(spoilt) : at === '' ? undefined : takeMark(spoilt.replace(at.replace('¦', ''), () => at));
      if (mark) files[file] = mark.text;
      const { ok, diagnostics } = await withRegion(files, check);
      const fault = diagnostics.find((found) => found.file === file && found.code === code && found.path === path);
      assert.ok(fault, `not found among ${JSON.stringify(diagnostics, null, 1)}`);
      assert.match(formatMessage(fault, 'fr'), says);
      assert.ok(formatMessage(fault, 'en').length > 10);
      assert.equal(fault.severity, severity);
      assert.equal(ok, severity === 'warning');
      if (mark) assert.deepEqual({ line: fault.line, column: fault.column }, { line: mark.line, column: mark.column });
    });
  }

  it('holds a fault for every code, and each fault once', () => {
    const seeded = new Set(SEEDED_FAULTS.map(({ code }) => code));
    assert.deepEqual(
      CODES.filter((code) => !seeded.has(code) && !ELSEWHERE.has(code)),
      [],
    );
    const rows = SEEDED_FAULTS.map(({ file, from, to, code, put }) => JSON.stringify([file, from, to, code, Object.keys(put ?? {})]));
    assert.equal(new Set(rows).size, rows.length);
    assert.ok(rows.length >= 200);
  });

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
