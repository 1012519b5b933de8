import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fakeSealed, makeEnvelope } from '../testing/envelopes.js';
import { describeOnDatabases } from '../testing/relay-databases.js';
import { startRelayServer, type Answer, type RelayServer } from '../testing/relay-server.js';
import { answerShapes } from './shapes.js';

const API = '/referrals/1';

/** Never a fault: a refusal, in the one form refusals have, with nothing of what was sent. */
function assertRefused(answer: Answer, statuses: readonly number[], about?: string): void {
  assert.ok(statuses.includes(answer.status), `${answer.status} ${about ?? ''}`);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.equal(answerShapes.Problem.safeParse(answer.body).success, true, JSON.stringify(answer.body));
}

describeOnDatabases('what is not a referral', (newDatabase) => {
  let server: RelayServer;
  let session: string;
  before(async () => {
    server = await startRelayServer({ database: await newDatabase() });
    session = await server.signIn(server.organizations[0]);
  });
  after(() => server.close());

  const post = (body: unknown, headers: Record<string, string> = {}) => server.ask(`${API}/envelopes`, { body, headers });
  const good = () => makeEnvelope(server.organizations[0].id).envelope;

  test('a member too few, too many or wrong is named, and its value is not repeated', async () => {
    const wrong: [string, object][] = [
      ['/recipient', { recipient: 'SECRET' }],
      ['/sent_at', { sent_at: 'SECRET' }],
      ['/size_class', { size_class: 4 }],
      ['/idempotency_key', { idempotency_key: 'c232ab00-9414-11ec-b3c8-9f68deced846' }],
      ['/status_token_hash', { status_token_hash: 'SECRET' }],
      ['/sealed', { sealed: 'SECRET=' }],
      ['/sealed', { sealed: Buffer.from('SECRET').toString('base64') }],
      ['/sealed', { sealed: fakeSealed(2) }],
      ['/sealed', { sealed: fakeSealed(1).slice(0, 2000) }],
      ['/format', { format: 'accueil-referral/2' }],
      ['', { SECRET: 'SECRET' }],
    ];
    for (const [pointer, over] of wrong) {
      const answer = await post({ ...good(), ...over });
      assertRefused(answer, [422], pointer);
      assert.deepEqual([answer.body.type, answer.body.pointer], ['urn:accueil:referral:invalid-envelope', pointer]);
      assert.equal(JSON.stringify(answer.body).includes('SECRET'), false);
    }
    for (const name of Object.keys(good())) assertRefused(await post({ ...good(), [name]: undefined }), [422], name);
    const stranger = await post({ ...good(), recipient: '7b5cb5b0-1cf1-4d9e-9a4c-2f6f5a1c9c11' });
    assert.deepEqual([stranger.status, stranger.body.type], [422, 'urn:accueil:referral:unknown-recipient']);
    const keys = await post(good(), { 'idempotency-key': 'another' });
    assert.deepEqual([keys.status, keys.body.pointer], [422, '/idempotency_key']);
  });

  test('a body that is no JSON, in another type, compressed or too long is refused', async () => {
    for (const body of ['', '{', 'null{', '[1', '\u0000', new Uint8Array([0x22, 0xff, 0xfe, 0x22])]) assertRefused(await post(body), [400]);
    for (const body of [
      'null',
      '[]',
      '"text"',
      '3',
      '[{}]',
      '{"__proto__":{"format":"accueil-referral/1"}}',
      '['.repeat(60_000) + ']'.repeat(60_000),
    ])
      assertRefused(await post(body), [422]);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/jsonx',
      'multipart/form-data',
    ])
      assertRefused(await post(JSON.stringify(good()), { 'content-type': type }), [415], type);
    assertRefused(await post(JSON.stringify(good()), { 'content-encoding': 'gzip' }), [415]);
    assertRefused(await post(`{"a":"${'x'.repeat(200_000)}"}`), [413]);
  });

  test('a body that lies about its length, or never ends, holds no memory', async () => {
    const before = process.memoryUsage().rss;
    const { port } = new URL(server.root);
    const answers = await Promise.all(
      Array.from(
        { length: 40 },
        () =>
          new Promise<string>((resolve) => {
            const socket = connect(Number(port), '127.0.0.1');
            let text = '';
            const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
            socket.write(
              `POST ${API}/envelopes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
            );
            let sent = 0;
            const feed = (): void => {
              while (sent < 100 && socket.writable) {
                sent += 1;
                if (!socket.write(chunk)) {
                  socket.once('drain', feed);
                  return;
                }
              }
              socket.end();
            };
            socket.on('data', (data) => (text += data.toString('latin1')));
            socket.on('error', () => resolve(text));
            socket.on('close', () => resolve(text));
            feed();
          }),
      ),
    );
    assert.ok(
      answers.some((text) => text.startsWith('HTTP/1.1 413')),
      answers[0],
    );
    for (const text of answers) assert.ok(text === '' || text.startsWith('HTTP/1.1 413'), text.slice(0, 80));
    assert.ok(process.memoryUsage().rss - before < 96 * 1024 * 1024, `${process.memoryUsage().rss - before}`);
    // Cut in the middle of the body: nothing is stored, nobody is answered, and the next one is.
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST ${API}/envelopes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"format":`,
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    assert.equal((await post(good())).status, 201);
  });

  test('no address, header or body makes a fault', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '...', '%00', '%2e%2e', "' or 1=1 --", 'R-0000-0000', '💥', '-1', '1e9'),
    );
    const header = fc.string({ unit: 'grapheme-ascii', maxLength: 60 }).map((value) => value.trim());
    const path = fc
      .oneof(
        fc.constantFrom(
          '/envelopes',
          '/inbox/challenges',
          '/inbox/sessions',
          '/inbox/envelopes',
          '/inbox/export',
          '/configuration',
          '/openapi.json',
        ),
        text.map((value) => `/status/${encodeURIComponent(value)}`),
        text.map((value) => `/inbox/envelopes/${encodeURIComponent(value)}`),
        text.map((value) => `/inbox/envelopes/${encodeURIComponent(value)}/status`),
        text.map(
          (value) => `/inbox/envelopes?${encodeURIComponent(value)}=${encodeURIComponent(value)}&limit=${encodeURIComponent(value)}`,
        ),
        text.map((value) => `/inbox/envelopes?after=${encodeURIComponent(value)}&status=${encodeURIComponent(value)}`),
        text.map((value) => `/${encodeURIComponent(value)}`),
        // What an address resolves away leads elsewhere, to what is not ours.
      )
      .filter((value) => new URL(`http://x${API}${value}`).pathname.startsWith(`${API}/`));
    const changed = fc
      .record({ name: fc.constantFrom(...Object.keys(good())), value: fc.oneof(fc.jsonValue(), text) })
      .map(({ name, value }) => ({ ...good(), [name]: value }));
    const body = fc.oneof(
      fc.jsonValue(),
      changed,
      text,
      fc.constant({ challenge_id: '7b5cb5b0-1cf1-4d9e-9a4c-2f6f5a1c9c11', answer: 'A'.repeat(43) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          path,
          method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'),
          signedIn: fc.boolean(),
          body,
          headers: fc.record(
            {
              authorization: header,
              'idempotency-key': header,
              'accueil-proof': header,
              'x-forwarded-for': header,
              'content-type': fc.oneof(header, fc.constant('application/json')),
            },
            { requiredKeys: [] },
          ),
        }),
        async ({ path, method, signedIn, body, headers }) => {
          const bodyless = method === 'GET' || method === 'HEAD';
          const answer = await server.ask(`${API}${path}`, {
            method,
            headers: { ...headers, ...(signedIn ? { authorization: `Bearer ${session}` } : {}) },
            ...(bodyless ? {} : { body }),
          });
          assert.ok(answer.status < 500, `${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`);
          if (answer.status >= 400 && method !== 'HEAD') assertRefused(answer, [answer.status], path);
        },
      ),
      { numRuns: 400, includeErrorInReport: true },
    );
    assert.equal((await server.ask('/ready')).status, 200);
    assert.deepEqual(
      server.log.filter((line) => line.includes('"fault"')),
      [],
    );
  });

  test('another method is refused with those there are; what is not there is not found', async () => {
    const put = await server.ask(`${API}/envelopes`, { method: 'PUT', body: {} });
    assertRefused(put, [405]);
    assert.equal(put.headers.get('allow'), 'POST, OPTIONS');
    const status = await server.ask(`${API}/status/R-0000-0000`, { method: 'POST', body: {} });
    assert.equal(status.headers.get('allow'), 'GET, HEAD, DELETE, OPTIONS');
    assertRefused(await server.ask(`${API}/nothing`), [404]);
    const preflight = await server.ask(`${API}/envelopes`, { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Authorization.*Accueil-Proof/);
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  });
});
