import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiptOf } from '@accueil/sdk/referral';
import { fakeSealed, makeEnvelope } from '../testing/envelopes.js';
import { describeOnDatabases } from '../testing/relay-databases.js';
import { startRelayServer, type RelayServer } from '../testing/relay-server.js';

const API = '/referrals/1';

describeOnDatabases('a referral', (newDatabase) => {
  let server: RelayServer;
  before(async () => {
    server = await startRelayServer({ database: await newDatabase() });
  });
  after(() => server.close());

  const send = async () => {
    const made = makeEnvelope(server.organizations[0].id);
    const { status, body } = await server.ask(`${API}/envelopes`, { body: made.envelope });
    assert.equal(status, 201);
    return { ...made, receipt: (body as { receipt: string }).receipt };
  };

  test('is stored once, whatever how often it is sent', async () => {
    const { envelope } = makeEnvelope(server.organizations[0].id);
    const first = await server.ask(`${API}/envelopes`, { body: envelope, headers: { 'idempotency-key': envelope.idempotency_key } });
    assert.equal(first.status, 201);
    assert.equal(first.body.receipt, await receiptOf(envelope.idempotency_key));
    assert.equal(first.body.status, 'requested');
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('cache-control'), 'no-store');
    // The same members in another order are the same.
    const again = await server.ask(`${API}/envelopes`, { body: Object.fromEntries(Object.entries(envelope).reverse()) });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    const other = await server.ask(`${API}/envelopes`, { body: { ...envelope, sealed: fakeSealed() } });
    assert.deepEqual([other.status, other.body.type], [409, 'urn:accueil:referral:idempotency-conflict']);
    assert.equal(other.headers.get('content-type'), 'application/problem+json');
  });

  test('sent many times at once, it is stored once', async () => {
    const { envelope } = makeEnvelope(server.organizations[0].id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(`${API}/envelopes`, { body: envelope })));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 19);
    assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  });

  test('goes from sender to organization and back', async () => {
    const { receipt, envelope, token } = await send();
    const [organization] = server.organizations;
    const session = await server.signIn(organization);
    const list = await server.ask(`${API}/inbox/envelopes?limit=200`, { token: session });
    const line = (list.body.contents as { receipt: string }[]).find((item) => item.receipt === receipt);
    assert.ok(line);
    assert.equal('sealed' in line, false);
    const opened = await server.ask(`${API}/inbox/envelopes/${receipt}`, { token: session });
    assert.equal(opened.body.sealed, envelope.sealed);
    assert.deepEqual([opened.body.status, opened.body.version], ['received', 2]);
    const answer = Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(4096, 7)]).toString('base64');
    const change = { status: 'accepted', version: 2, answer };
    const accepted = await server.ask(`${API}/inbox/envelopes/${receipt}/status`, { token: session, body: change });
    assert.deepEqual([accepted.status, accepted.body.status, accepted.body.version], [200, 'accepted', 3]);
    const repeated = await server.ask(`${API}/inbox/envelopes/${receipt}/status`, { token: session, body: change });
    assert.deepEqual([repeated.status, repeated.body], [200, accepted.body]);
    const stale = await server.ask(`${API}/inbox/envelopes/${receipt}/status`, {
      token: session,
      body: { status: 'completed', version: 2 },
    });
    assert.deepEqual([stale.status, stale.body.type], [409, 'urn:accueil:referral:version-conflict']);
    const wrong = await server.ask(`${API}/inbox/envelopes/${receipt}/status`, {
      token: session,
      body: { status: 'requested', version: 3 },
    });
    assert.deepEqual([wrong.status, wrong.body.type], [409, 'urn:accueil:referral:move-not-allowed']);
    const progress = await server.ask(`${API}/status/${receipt}`, { token });
    assert.equal(progress.status, 200);
    assert.equal(progress.body.answer, answer);
    assert.deepEqual(
      (progress.body.history as { status: string }[]).map(({ status }) => status),
      ['requested', 'received', 'accepted'],
    );
  });

  test('is withdrawn by its sender: nothing of the content stays, and it cannot be sent again', async () => {
    const { receipt, envelope, token } = await send();
    const session = await server.signIn(server.organizations[0]);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { method: 'DELETE', token })).status, 204);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { method: 'DELETE', token })).status, 204);
    const progress = await server.ask(`${API}/status/${receipt}`, { token });
    assert.deepEqual([progress.body.status, progress.body.withdrawn], ['cancelled', true]);
    const item = await server.ask(`${API}/inbox/envelopes/${receipt}`, { token: session });
    assert.deepEqual([item.status, item.body.withdrawn, 'sealed' in item.body], [200, true, false]);
    const move = await server.ask(`${API}/inbox/envelopes/${receipt}/status`, {
      token: session,
      body: { status: 'received', version: item.body.version },
    });
    assert.equal(move.status, 409);
    const again = await server.ask(`${API}/envelopes`, { body: envelope });
    assert.deepEqual([again.status, again.body.status], [200, 'cancelled']);
    assert.equal((await server.ask(`${API}/inbox/envelopes/${receipt}`, { token: session })).body.sealed, undefined);
  });

  test('is sent on to another organization, once, under the same link', async () => {
    const [from, to] = server.organizations;
    const { receipt, envelope, token } = await send();
    const session = await server.signIn(from);
    await server.ask(`${API}/inbox/envelopes/${receipt}`, { token: session });
    const next = makeEnvelope(to.id, { status_token_hash: envelope.status_token_hash }).envelope;
    const body = { version: 2, envelope: next };
    const strange = makeEnvelope(to.id).envelope;
    const refused = await server.ask(`${API}/inbox/envelopes/${receipt}/redirect`, {
      token: session,
      body: { version: 2, envelope: strange },
    });
    assert.deepEqual([refused.status, refused.body.pointer], [422, '/envelope/status_token_hash']);
    const done = await server.ask(`${API}/inbox/envelopes/${receipt}/redirect`, { token: session, body });
    assert.equal(done.status, 201);
    const again = await server.ask(`${API}/inbox/envelopes/${receipt}/redirect`, { token: session, body });
    assert.deepEqual([again.status, again.body], [200, done.body]);
    const progress = await server.ask(`${API}/status/${receipt}`, { token });
    assert.deepEqual([progress.body.status, progress.body.redirected_to], ['rejected', done.body.receipt]);
    // The sender's link opens the one that continues it.
    assert.equal((await server.ask(`${API}/status/${done.body.receipt}`, { token })).body.status, 'requested');
    const other = await server.signIn(to);
    assert.equal((await server.ask(`${API}/inbox/envelopes/${done.body.receipt}`, { token: other })).body.sealed, next.sealed);
  });

  test('is exported and deleted by the organization; the sender still sees how it went', async () => {
    const { receipt, token } = await send();
    const session = await server.signIn(server.organizations[0]);
    const exported = await server.ask(`${API}/inbox/export`, { token: session });
    const lines = exported.text.trim().split('\n');
    const own = lines.map((line) => JSON.parse(line) as { receipt: string; status: string; sealed?: string });
    assert.equal(own.find((one) => one.receipt === receipt)?.status, 'requested');
    assert.ok(own.find((one) => one.receipt === receipt)?.sealed);
    assert.equal((await server.ask(`${API}/inbox/envelopes/${receipt}`, { method: 'DELETE', token: session })).status, 204);
    const after = await server.ask(`${API}/inbox/envelopes/${receipt}`, { token: session });
    assert.deepEqual([after.body.deleted, 'sealed' in after.body], [true, false]);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token })).status, 200);
  });

  test('a list is read page by page, each line once', async () => {
    const [, organization] = server.organizations;
    const sent: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      const { body } = await server.ask(`${API}/envelopes`, { body: makeEnvelope(organization.id).envelope });
      sent.push(body.receipt);
    }
    const session = await server.signIn(organization);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await server.ask(`${API}/inbox/envelopes?limit=3${after ? `&after=${after}` : ''}`, { token: session });
      seen.push(...(body.contents as { receipt: string }[]).map(({ receipt }) => receipt));
      after = body.next ?? '';
    } while (after);
    assert.deepEqual(
      seen.filter((receipt) => sent.includes(receipt)),
      sent,
    );
    assert.equal(new Set(seen).size, seen.length);
  });
});
