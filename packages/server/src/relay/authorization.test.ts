import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { makeEnvelope } from '../testing/envelopes.js';
import { describeOnDatabases } from '../testing/relay-databases.js';
import { openChallenge, startRelayServer, type Asking, type RelayServer } from '../testing/relay-server.js';

const API = '/referrals/1';

describeOnDatabases('who may do what', (newDatabase) => {
  let server: RelayServer;
  let receipt: string;
  let statusToken: string;
  let own: string;
  let other: string;
  before(async () => {
    server = await startRelayServer({ database: await newDatabase() });
    const { envelope, token } = makeEnvelope(server.organizations[0].id);
    receipt = (await server.ask(`${API}/envelopes`, { body: envelope })).body.receipt;
    statusToken = token;
    own = await server.signIn(server.organizations[0]);
    other = await server.signIn(server.organizations[1]);
  });
  after(() => server.close());

  /** Every route that asks for a token, with a body it would take. */
  const guarded = (): [string, Asking][] => [
    [`${API}/inbox/envelopes`, {}],
    [`${API}/inbox/export`, {}],
    [`${API}/inbox/envelopes/${receipt}`, {}],
    [`${API}/inbox/envelopes/${receipt}`, { method: 'DELETE' }],
    [`${API}/inbox/envelopes/${receipt}/status`, { body: { status: 'received', version: 1 } }],
    [`${API}/inbox/envelopes/${receipt}/redirect`, { body: { version: 1, envelope: makeEnvelope(server.organizations[1].id).envelope } }],
    [`${API}/inbox/sessions`, { method: 'DELETE' }],
  ];

  test('the inbox opens with a session only: not without, not with another kind of token', async () => {
    const wrong = [undefined, randomBytes(32).toString('base64url'), statusToken, 'x', `${own}a`, own.slice(1), own.toUpperCase()];
    for (const [path, asking] of guarded()) {
      for (const token of wrong) {
        const { status, body } = await server.ask(path, { ...asking, ...(token === undefined ? {} : { token }) });
        assert.deepEqual([status, body.type], [401, 'urn:accueil:referral:unauthorized'], `${asking.method ?? ''} ${path} ${token}`);
      }
      for (const authorization of ['Basic YTpi', `Bearer  `, `bearer${own}`, `Bearer ${own} ${own}`]) {
        assert.equal((await server.ask(path, { ...asking, headers: { authorization } })).status, 401, authorization);
      }
    }
  });

  test('another organization finds nothing, and changes nothing', async () => {
    for (const [path, asking] of guarded().filter(([path]) => path.includes(receipt))) {
      const { status, body } = await server.ask(path, { ...asking, token: other });
      assert.deepEqual([status, body.type], [404, 'urn:accueil:referral:not-found'], path);
      // As for a number that does not exist.
      const absent = await server.ask(path.replace(receipt, 'R-0000-0000'), { ...asking, token: other });
      assert.deepEqual([absent.status, absent.body], [status, body]);
    }
    assert.deepEqual((await server.ask(`${API}/inbox/envelopes`, { token: other })).body.contents, []);
    assert.equal((await server.ask(`${API}/inbox/export`, { token: other })).text, '');
    // Somebody else's receipt as a place in the list tells nothing.
    assert.deepEqual((await server.ask(`${API}/inbox/envelopes?after=${receipt}`, { token: other })).body.contents, []);
    const progress = await server.ask(`${API}/status/${receipt}`, { token: statusToken });
    assert.equal(progress.body.status, 'requested');
  });

  test('a status link shows its own referral only', async () => {
    const { envelope, token } = makeEnvelope(server.organizations[0].id);
    const { body } = await server.ask(`${API}/envelopes`, { body: envelope });
    const answers = [];
    for (const method of ['GET', 'DELETE']) {
      answers.push(await server.ask(`${API}/status/${receipt}`, { method, token }));
      answers.push(await server.ask(`${API}/status/${body.receipt}`, { method, token: statusToken }));
      answers.push(await server.ask(`${API}/status/R-0000-0000`, { method, token }));
      answers.push(await server.ask(`${API}/status/${receipt}`, { method }));
      answers.push(await server.ask(`${API}/status/${receipt}`, { method, token: own }));
      answers.push(await server.ask(`${API}/status/nothing`, { method, token }));
    }
    for (const answer of answers) assert.deepEqual([answer.status, answer.body], [404, answers[0]?.body]);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token: statusToken })).body.status, 'requested');
  });

  test('a wrong receipt takes as long as a wrong token', async () => {
    const times: Record<'receipt' | 'token', number[]> = { receipt: [], token: [] };
    const token = randomBytes(32).toString('base64url');
    for (let turn = 0; turn < 150; turn += 1) {
      for (const [kind, number] of [
        ['receipt', 'R-0000-0000'],
        ['token', receipt],
      ] as const) {
        const start = performance.now();
        await server.ask(`${API}/status/${number}`, { token });
        times[kind].push(performance.now() - start);
      }
    }
    // The fastest tenth: what the machine does beside counts least there.
    const fast = (list: number[]): number =>
      list
        .sort((a, b) => a - b)
        .slice(0, 15)
        .reduce((sum, ms) => sum + ms / 15, 0);
    const [one, two] = [fast(times.receipt), fast(times.token)];
    assert.ok(Math.abs(one - two) < 0.35 * Math.max(one, two), `${one} ms, ${two} ms`);
  });

  test('a challenge serves once, whatever the answer; a session ends when it is closed, and in time', async () => {
    const [{ id, identity }] = server.organizations;
    const challenge = async () => (await server.ask(`${API}/inbox/challenges`, { body: { organization_id: id } })).body;
    const session = (challenge_id: unknown, answer: string) => server.ask(`${API}/inbox/sessions`, { body: { challenge_id, answer } });
    const first = await challenge();
    const answer = await openChallenge(first.sealed ?? '', identity);
    assert.equal((await session(first.challenge_id, answer)).status, 201);
    assert.equal((await session(first.challenge_id, answer)).status, 401);
    const second = await challenge();
    assert.equal((await session(second.challenge_id, randomBytes(32).toString('base64url'))).status, 401);
    assert.equal((await session(second.challenge_id, await openChallenge(second.sealed ?? '', identity))).status, 401);
    assert.equal((await session(randomUUID(), answer)).status, 401);
    const late = await challenge();
    await server.sql(`update accueil_relay.challenges set expires_at = now() - interval '1 second'`);
    assert.equal((await session(late.challenge_id, await openChallenge(late.sealed ?? '', identity))).status, 401);

    const token = await server.signIn(server.organizations[0]);
    assert.equal((await server.ask(`${API}/inbox/sessions`, { method: 'DELETE', token })).status, 204);
    assert.equal((await server.ask(`${API}/inbox/envelopes`, { token })).status, 401);
    const overdue = await server.signIn(server.organizations[0]);
    await server.sql(`update accueil_relay.sessions set expires_at = now() where token_hash = sha256(decode($1, 'base64'))`, [
      Buffer.from(overdue, 'base64url').toString('base64'),
    ]);
    assert.equal((await server.ask(`${API}/inbox/envelopes`, { token: overdue })).status, 401);
  });

  test('a challenge for nobody looks like any other, and opens with no key', async () => {
    const [{ id, identity }] = server.organizations;
    const known = await server.ask(`${API}/inbox/challenges`, { body: { organization_id: id } });
    const unknown = await server.ask(`${API}/inbox/challenges`, { body: { organization_id: randomUUID() } });
    assert.deepEqual([unknown.status, Object.keys(unknown.body as object)], [known.status, Object.keys(known.body as object)]);
    const shape = (sealed: string) => {
      const text = Buffer.from(sealed, 'base64').toString('latin1');
      return [text.length, text.split('\n-> X25519 ').length];
    };
    assert.deepEqual(shape(unknown.body.sealed ?? ''), shape(known.body.sealed ?? ''));
    await assert.rejects(openChallenge(unknown.body.sealed ?? '', identity));
    assert.equal(
      (
        await server.ask(`${API}/inbox/sessions`, {
          body: { challenge_id: unknown.body.challenge_id, answer: randomBytes(32).toString('base64url') },
        })
      ).status,
      401,
    );
  });

  test('what is kept of tokens opens nothing', async () => {
    const token = await server.signIn(server.organizations[0]);
    const rows = await server.sql(`select encode(token_hash, 'base64') as hash from accueil_relay.sessions`);
    for (const { hash } of rows) {
      const kept = Buffer.from(String(hash), 'base64').toString('base64url');
      assert.notEqual(kept, token);
      assert.equal((await server.ask(`${API}/inbox/envelopes`, { token: kept })).status, 401);
    }
  });

  test('refusals are told to the operator, without whose they were', () => {
    const audit = server.log
      .map((line) => JSON.parse(line) as { audit?: string; route?: string })
      .filter((line) => line.audit !== undefined);
    assert.ok(audit.some(({ audit, route }) => audit === 'unauthorized' && route === '/referrals/1/inbox/envelopes/:receipt'));
    assert.ok(audit.some(({ audit }) => audit === 'not-found'));
    const text = server.log.join('\n');
    for (const secret of [receipt, statusToken, own, other, server.organizations[0].id]) assert.equal(text.includes(secret), false);
  });
});
