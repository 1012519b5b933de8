import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../diagnostics/types.js';
import { FIXTURE, withRegion } from '../../testing/region-fixture.js';
import { json, withServer } from '../../testing/test-server.js';
import type { JsonObject } from '../json.js';
import type { Imported } from '../plan.js';
import { ImportLog } from '../problems.js';
import { openSession, type Session } from '../session.js';
import { importHsds } from './import-hsds.js';
import { readApi } from './read-api.js';

const EXAMPLES = fileURLToPath(new URL('../../../../../../shared/hsds-3.1/examples/', import.meta.url));
const skip = existsSync(EXAMPLES) ? false : 'the official examples (../shared/hsds-3.1) are not here';
const example = (name: string): JsonObject => JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as JsonObject;
const page = (...contents: unknown[]): JsonObject => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});

/** An API with these services, and nothing else. */
async function imported(services: JsonObject[], settings: Partial<Session['settings']> = {}): Promise<Imported & { log: ImportLog; diagnostics: Diagnostic[] }> {
  return withRegion(FIXTURE, async (folder) =>
    withServer(
      ({ url = '' }, response) => {
        const [path = ''] = url.split('?');
        if (path === '/services') json(response, page(...services.map(({ id, name, status }) => ({ id, name, status }))));
        else if (path.startsWith('/services/')) json(response, services.find(({ id }) => path.endsWith(String(id))) ?? {});
        else response.writeHead(404).end();
      },
      async (url) => {
        const session = await openSession(folder, 'example', { type: 'hsds', url, lang: 'fr', ...settings }, '1');
        assert.ok('region' in session);
        const log = new ImportLog();
        const contents = await readApi({ url, userAgent: 'test', perPage: 100, log });
        const diagnostics: Diagnostic[] = [];
        const input = { source: 'example', url, settings: session.settings, lang: session.settings.lang ?? 'fr', state: undefined, region: session.region, today: '2026-01-02', log };
        return { ...importHsds(contents, input, diagnostics), log, diagnostics };
      },
    ),
  );
}

describe('importHsds', () => {
  it('reads the official example of a full service', { skip }, async () => {
    const result = await imported([example('service_full.json')]);
    console.log(JSON.stringify(result, null, 1));
  });
});
