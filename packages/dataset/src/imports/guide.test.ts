import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Report } from '../diagnostics/report.js';
import { readYaml } from '../read/yaml-file.js';
import { readColumnMap } from './csv/column-map.js';
import { MEMBER_GROUPS, readSettings } from './settings.js';

const DOCS = fileURLToPath(new URL('../../../../docs/', import.meta.url));

describe('the guide to imports', () => {
  for (const name of ['imports.fr.md', 'imports.md']) {
    const text = readFileSync(DOCS + name, 'utf8');
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);

    it(`${name} shows a column map and settings that can be read as they are`, () => {
      const [map = '', settings = ''] = blocks;
      const report = new Report();
      assert.ok(readColumnMap(readYaml('map.yaml', map, report), report), JSON.stringify(report.diagnostics));
      assert.ok(readSettings(readYaml('settings.yaml', settings, report), report), JSON.stringify(report.diagnostics));
    });

    it(`${name} names every group of members`, () => {
      for (const group of MEMBER_GROUPS) assert.ok(text.includes(`\`${group}\``), group);
    });
  }
});
