import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { directoryOf, makeEnvelope, makeOrganization, type TestOrganization } from '../testing/envelopes.js';
import { describeOnDatabases } from '../testing/relay-databases.js';
import { startRelayServer, type RelayServer } from '../testing/relay-server.js';
import { smtpMailer } from './queue/mail.js';

const API = '/referrals/1';
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A receiver of webhooks that answers as it is told. */
async function startReceiver() {
  const calls: { headers: Record<string, string>; body: string }[] = [];
  const state = { status: 200 };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(state.status, state.status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { calls, state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, close: () => server.close() };
}

/** A mailbox. */
async function startMailbox() {
  const messages: string[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(state.refuses ? Object.assign(new Error('later'), { responseCode: 451 }) : undefined),
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        messages.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { messages, state, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function until(what: () => boolean | Promise<boolean>, about: string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await what()) return;
    await wait(100);
  }
  assert.fail(`never: ${about}`);
}

describeOnDatabases('notices', (newDatabase) => {
  let server: RelayServer;
  let organization: TestOrganization;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let mailbox: Awaited<ReturnType<typeof startMailbox>>;
  before(async () => {
    organization = await makeOrganization();
    [receiver, mailbox] = await Promise.all([startReceiver(), startMailbox()]);
    server = await startRelayServer({
      database: await newDatabase(),
      recipients: directoryOf([{ ...organization, notify: ['accueil@organisme.example', 'relève@organisme.example'] }]),
      mailer: smtpMailer({ smtp: mailbox.url, from: 'relais@region.example', inbox: 'https://region.example/boite/' }),
      webhooks: new Map([[organization.id, { url: receiver.url, secret: SECRET }]]),
      metricsToken: 'a-token-of-the-operator',
    });
  });
  after(async () => {
    await server.close();
    receiver.close();
    await mailbox.close();
  });

  const send = async (): Promise<string> =>
    (await server.ask(`${API}/envelopes`, { body: makeEnvelope(organization.id).envelope })).body.receipt;
  /** Lets what waits for its hour go now. */
  const hurry = () =>
    server.sql(`update accueil_queue.job set start_after = now() - interval '1 second' where state in ('created', 'retry')`);

  test('a referral that waits is told by webhook and by mail, with its number and nothing else', async () => {
    const receipt = await send();
    await until(() => receiver.calls.length > 0 && mailbox.messages.length > 1, 'told');
    const [call] = receiver.calls;
    assert.ok(call);
    const payload = new Webhook(SECRET).verify(call.body, call.headers) as { type: string; data: { receipt: string } };
    assert.deepEqual([payload.type, payload.data.receipt], ['referral.waiting', receipt]);
    assert.deepEqual(Object.keys(payload.data), ['receipt', 'received_at']);
    assert.equal(call.headers['webhook-id'], `msg_${receipt}_new`);
    assert.throws(() => new Webhook(SECRET).verify(call.body.replace(receipt, 'R-0000-0000'), call.headers));
    for (const message of mailbox.messages) {
      assert.ok(message.includes(receipt));
      assert.match(message, /https:\/\/region\.example\/boite\//);
      assert.equal(message.match(/^To: /gm)?.length, 1);
    }
  });

  test('what was not delivered is tried again after 5 minutes, 1, 2, 4, 8 and 20 hours, then kept as a dead letter', async () => {
    receiver.state.status = 500;
    const first = receiver.calls.length;
    await send();
    const delays: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await until(() => receiver.calls.length === first + attempt, `try ${attempt}`);
      if (attempt === 7) break;
      let minutes = 0;
      await until(async () => {
        const [row] = await server.sql(
          `select (extract(epoch from start_after - created_on) / 60)::float as minutes from accueil_queue.job
           where name = 'deliveries' and state = 'created' and data->>'channel' = 'webhook' and data->>'attempt' = $1`,
          [String(attempt)],
        );
        minutes = Number(row?.['minutes'] ?? 0);
        return row !== undefined;
      }, `put back ${attempt}`);
      delays.push(minutes);
      await hurry();
    }
    for (const [index, expected] of [5, 60, 120, 240, 480, 1200].entries()) {
      const delay = delays[index] ?? 0;
      assert.ok(delay >= expected * 0.79 && delay <= expected * 1.21, `${delay} minutes, about ${expected}`);
    }
    await until(async () => (await server.relay.open().queue.depth('dead')) === 1, 'dead letter');
    const [dead] = await server.sql(`select data from accueil_queue.job where name = 'dead-letters'`);
    assert.equal((dead?.['data'] as { code: string }).code, '500');
    const ids = receiver.calls.slice(first).map((call) => call.headers['webhook-id']);
    assert.equal(new Set(ids).size, 1);
    receiver.state.status = 200;
  });

  test('a mailbox that is busy is tried again; an address that sends elsewhere is not followed', async () => {
    mailbox.state.refuses = true;
    receiver.state.status = 302;
    const letters = mailbox.messages.length;
    await send();
    const waiting = async (channel: string): Promise<boolean> =>
      (
        await server.sql(
          `select 1 from accueil_queue.job where name = 'deliveries' and state = 'created' and data->>'channel' = $1 and data->>'attempt' = '1'`,
          [channel],
        )
      ).length > 0;
    await until(async () => (await waiting('mail')) && (await waiting('webhook')), 'put back');
    assert.equal(mailbox.messages.length, letters);
    mailbox.state.refuses = false;
    receiver.state.status = 200;
    await hurry();
    await until(() => mailbox.messages.length === letters + 2, 'delivered');
  });

  test('what is read or withdrawn before the notice leaves is not told any more', async () => {
    receiver.state.status = 503;
    const { envelope, token } = makeEnvelope(organization.id);
    const { body } = await server.ask(`${API}/envelopes`, { body: envelope });
    const before = receiver.calls.length;
    await until(() => receiver.calls.length > before, 'first try');
    await server.ask(`${API}/status/${body.receipt}`, { method: 'DELETE', token });
    receiver.state.status = 200;
    const calls = receiver.calls.length;
    await hurry();
    await until(
      async () =>
        (await server.sql(`select 1 from accueil_queue.job where name = 'deliveries' and state in ('created', 'active')`)).length === 0,
      'done',
    );
    assert.equal(receiver.calls.length, calls);
  });

  test('an organization is reminded once of what it has not opened; the sender never', async () => {
    const receipt = await send();
    const opened = await send();
    const session = await server.signIn(organization);
    await server.ask(`${API}/inbox/envelopes/${opened}`, { token: session });
    await server.sql(`update accueil_relay.envelopes set received_at = now() - interval '4 days' where receipt in ($1, $2)`, [
      receipt,
      opened,
    ]);
    const reminders = () =>
      receiver.calls
        .filter(({ body }) => body.includes('referral.unopened'))
        .map(({ body }) => (JSON.parse(body) as { data: { receipt: string } }).data.receipt);
    await server.relay.open().queue.ask('reminders');
    await until(() => reminders().length > 0, 'reminded');
    await server.relay.open().queue.ask('reminders');
    await until(async () => (await server.relay.open().queue.depth('reminders')) === 0, 'second turn');
    await wait(1500);
    assert.deepEqual(reminders(), [receipt]);
    assert.ok(mailbox.messages.some((message) => /Rappel|=\?UTF-8/.test(message) && message.includes(receipt)));
  });

  test('content is deleted at its day, its tombstone at its own; what was deleted is counted, once', async () => {
    const { envelope, token } = makeEnvelope(organization.id);
    const receipt = (await server.ask(`${API}/envelopes`, { body: envelope })).body.receipt;
    const kept = await send();
    await server.sql(`update accueil_relay.envelopes set kept_until = (now() at time zone 'UTC')::date - 1 where receipt = $1`, [receipt]);
    const purges = async () =>
      (await server.sql('select contents, tombstones from accueil_relay.purge_log order by id')) as {
        contents: number;
        tombstones: number;
      }[];
    const purge = async () => {
      const { length } = await purges();
      await server.relay.open().queue.ask('purge');
      await until(async () => (await purges()).length > length, 'purged');
      return (await purges()).at(-1);
    };
    assert.deepEqual(await purge(), { contents: 1, tombstones: 0 });
    assert.deepEqual(await purge(), { contents: 0, tombstones: 0 });
    const [row] = await server.sql('select sealed, answer, status from accueil_relay.envelopes where receipt = $1', [receipt]);
    assert.deepEqual([row?.['sealed'], row?.['answer']], [null, null]);
    // The tombstone still tells a repetition, and the sender how it ended.
    assert.equal((await server.ask(`${API}/envelopes`, { body: envelope })).status, 200);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token })).status, 200);
    await server.sql(`update accueil_relay.envelopes set kept_until = (now() at time zone 'UTC')::date - 91 where receipt = $1`, [receipt]);
    assert.deepEqual(await purge(), { contents: 0, tombstones: 1 });
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token })).status, 404);
    const session = await server.signIn(organization);
    assert.ok((await server.ask(`${API}/inbox/envelopes/${kept}`, { token: session })).body.sealed);
  });

  test('the operator sees counts, on this machine or with the token', async () => {
    const { status, text } = await server.ask('/metrics');
    assert.equal(status, 200);
    assert.match(text, /accueil_relay_received_total [1-9]/);
    assert.match(text, /accueil_relay_deliveries_total\{channel="webhook",outcome="sent"\} [1-9]/);
    assert.match(text, /accueil_relay_deliveries_total\{channel="webhook",outcome="dead"\} 1/);
    assert.match(text, /accueil_relay_queue_depth\{queue="dead-letters"\} 1/);
    assert.match(text, /accueil_relay_request_seconds_count\{route="\/referrals\/1\/envelopes",method="POST"\} [1-9]/);
    assert.doesNotMatch(text, /R-[0-9A-Z]{4}-/);
    // Through a proxy nobody is on this machine, whatever the connection says.
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      const headers = { [header]: '127.0.0.1' };
      assert.equal((await server.ask('/metrics', { headers })).status, 404, header);
      assert.equal((await server.ask('/metrics', { headers, token: 'a-token-of-somebody' })).status, 404, header);
      assert.equal((await server.ask('/metrics', { headers, token: 'a-token-of-the-operator' })).status, 200, header);
    }
  });
});
