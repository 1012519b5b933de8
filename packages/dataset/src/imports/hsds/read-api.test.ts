import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { json, withServer } from '../../testing/test-server.js';
import { FETCH_LIMITS } from '../fetch-bounded.js';
import { ImportFailure, ImportLog } from '../problems.js';
import type { SourceState } from '../state.js';
import { readApi, type ApiContents } from './read-api.js';

type Answers = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;
interface Read extends ApiContents {
  asked: string[];
  told: string[];
}

/** Reads an API that answers by path; anything else is 404. */
async function read(answers: Answers, state?: SourceState): Promise<Read> {
  const asked: string[] = [];
  const log = new ImportLog();
  const contents = await withServer(
    (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      asked.push(request.url ?? '');
      const answer = answers[pathname];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    },
    (url) =>
      readApi({
        url: `${url}/v3`,
        userAgent: 'test',
        perPage: 50,
        log,
        state,
        fetchLimits: { ...FETCH_LIMITS, timeoutMs: 500, waitMs: 1, retryAfterMs: 1, bytes: 100_000 },
      }),
  );
  return { ...contents, asked, told: log.problems.map(({ code }) => code) };
}
const page = (...contents: unknown[]) => ({
  contents,
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  last_page: true,
  empty: contents.length === 0,
});
const of =
  (value: unknown, headers?: Record<string, string>) =>
  (_: IncomingMessage, response: ServerResponse): void =>
    json(response, value, headers);

describe('readApi', () => {
  it('reads the root, the list, each full service and the whole organizations', async () => {
    const { version, services, organizations, complete, asked, told } = await read({
      '/v3/': of({ version: '3.1', profile: 'https://example.org/p', publisher: { name: 'x' } }),
      '/v3/services': of(page({ id: 'a', name: 'A' })),
      '/v3/services/a': of({ id: 'a', name: 'A', organization: { id: 'o', name: 'O' } }),
      '/v3/organizations': of(page({ id: 'o', name: 'O' }, { id: 'p', name: 'P' })),
      '/v3/organizations/o': of({ id: 'o', name: 'O', former_names: ['X'] }),
      '/v3/organizations/p': of({ id: 'p', name: 'P', year_incorporated: 1990 }),
    });
    assert.deepEqual([version, [...services.keys()], [...organizations.keys()], complete, told], ['3.1', ['a'], ['o', 'p'], true, []]);
    assert.deepEqual([organizations.get('o')?.['former_names'], organizations.get('p')?.['year_incorporated']], [['X'], 1990]);
    assert.ok(asked.some((url) => url.startsWith('/v3/services?') && url.includes('per_page=50')));
  });

  it('asks for no service singly where the list gave it whole', async () => {
    const { services, asked } = await read({
      '/v3/services': of(page({ id: 'a', name: 'A', phones: [], organization: { id: 'o', name: 'O' } })),
    });
    assert.equal(services.size, 1);
    assert.deepEqual(
      asked.filter((url) => url.includes('/services/')),
      [],
    );
  });

  it('takes Open Referral UK: no root, no organizations', async () => {
    const { services, organizations, complete, told } = await read({
      '/v3/services': of({ ...page(), contents: undefined, content: [{ id: 'a', name: 'A' }], total_items: 1 }),
      '/v3/services/a': of({ id: 'a', name: 'A', organization: { id: 'o', name: 'O' } }),
    });
    assert.deepEqual([services.size, organizations.size, complete, told], [1, 1, true, []]);
  });

  it('tells a service that cannot be read, and does not take it for gone', async () => {
    const broken: Answers[string] = (_, response) => response.end('{"id":');
    const { unchanged, told, services, complete } = await read({
      '/v3/services': of(
        page({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' }, { id: 'd', name: 'D' }, { name: 'sans id' }),
      ),
      '/v3/services/a': of({ id: 'a', name: 'A' }),
      '/v3/services/b': broken,
      '/v3/services/c': of({ id: 'other' }),
      '/v3/services/d': of(`${'['.repeat(1000)}${']'.repeat(1000)}`),
    });
    assert.deepEqual([[...services.keys()], told.sort()], [['a'], ['id-missing', 'record-unread', 'record-unread', 'record-unread']]);
    assert.deepEqual([[...unchanged].sort(), complete], [['b', 'c', 'd'], true]);
  });

  it('takes what the server says did not change for what it was', async () => {
    const state: SourceState = {
      format: 'accueil-import/1',
      settings: '',
      modified_after: '2026-01-01',
      records: { a: { kind: 'service', key: 'a', etag: '"1"', values: {} }, b: { kind: 'service', key: 'b', values: {} } },
    };
    const answers: Answers = {
      '/v3/services': ({ url = '' }, response) =>
        json(response, url.includes('modified_after') ? page({ id: 'a', name: 'A' }) : page({ id: 'a' }, { id: 'b' }, { id: 'c' })),
      '/v3/services/a': ({ headers }, response) => response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 500).end(),
      '/v3/services/c': of({ id: 'c', name: 'C', phones: [] }),
    };
    const { unchanged, services, asked, etags } = await read(answers, state);
    assert.deepEqual([[...unchanged].sort(), [...services.keys()], etags], [['a', 'b'], ['c'], { a: '"1"' }]);
    assert.ok(asked.some((url) => url.includes('modified_after=2026-01-01')) && asked.some((url) => url.includes('minimal=true')));
  });

  it('asks for details of organizations no longer than there are some', async () => {
    const { organizations, asked } = await read({
      '/v3/services': of(page()),
      '/v3/organizations': of(page({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' })),
    });
    assert.equal(organizations.size, 3);
    assert.equal(asked.filter((url) => url.startsWith('/v3/organizations/')).length, 1);
  });

  it('refuses what has no list of services', async () => {
    for (const answers of [{}, { '/v3/services': of({ hello: 1 }) }, { '/v3/services': of('x'.repeat(200_000)) }])
      await assert.rejects(read(answers), ImportFailure);
  });
});
