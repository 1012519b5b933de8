import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  openAnswer,
  openReferral,
  prepareReferral,
  readStatusLink,
  linkKeys,
  seal,
  sealAnswer,
  type ReferralDraft,
} from '@accueil/sdk/referral';
import { SMTPServer } from 'smtp-server';
import { directoryOf, makeOrganization, type TestOrganization } from '../testing/envelopes.js';
import { startPostgres, whyNoPostgres, type PostgresServer } from '../testing/postgres-server.js';
import { startRecordingProxy, type RecordingProxy } from '../testing/recording-proxy.js';
import { askAt, startRelayServer, type RelayServer } from '../testing/relay-server.js';
import { smtpMailer } from './queue/mail.js';

const API = '/referrals/1';
const CLIENT = '203.0.113.77';

/** Words nobody would write by chance, in every member a person fills in. */
const PERSONAL = {
  name: 'Zéphyrine Quetzalcoatl',
  telephone: '+18195550173',
  email: 'zephyrine.quetzalcoatl@courriel.example',
  notes: 'Jamais après dix-sept heures, mon conjoint écoute',
  message: 'Je cherche un logement pour quatre personnes à Coaticook',
  professional: 'Barnabé Xanthippe',
  consent: 'J’accepte que mon nom soit transmis à l’organisme choisi',
  situation: 'refugee-claimant-zq',
  answer: 'Nous vous attendons mardi matin au deuxième étage',
};

/** The ways a text may lie in bytes: as it is, escaped, encoded, at each place a base64 may begin. */
function writings(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The characters at both ends depend on their neighbours.
    return coded.slice(shift === 0 ? 0 : 4, -4);
  });
  const texts = [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    utf8.toString('hex'),
    ...base64,
    ...base64.map((one) => one.replace(/\+/g, '-').replace(/\//g, '_')),
  ];
  return [...texts.map((one) => Buffer.from(one)), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')].filter(
    (one) => one.length > 7,
  );
}

const holds = (hay: Buffer, text: string): boolean => writings(text).some((one) => hay.includes(one));

for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  describe(`nothing personal in clear, on ${kind}`, { skip: kind === 'PostgreSQL' ? (whyNoPostgres() ?? false) : false }, () => {
    let folder: string;
    let postgres: PostgresServer | undefined;
    let server: RelayServer;
    let wire: RecordingProxy;
    let organization: TestOrganization;
    let recovery: TestOrganization;
    const told: string[] = [];
    const hook = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => told.push(chunk.toString()));
      request.on('end', () => response.end());
    });
    const mailbox = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 500,
      onData: (stream, _, done) => {
        stream.on('data', (chunk: Buffer) => told.push(chunk.toString()));
        stream.on('end', done);
      },
    });
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'accueil-privacy-'));
      [organization, recovery] = [await makeOrganization(), await makeOrganization()];
      postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
      await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
      await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', () => resolve()));
      server = await startRelayServer({
        database: postgres ? { url: await postgres.newDatabase() } : { folder: join(folder, 'relay') },
        recipients: directoryOf([{ ...organization, notify: ['accueil@organisme.example'] }]),
        mailer: smtpMailer({ smtp: `smtp://127.0.0.1:${(mailbox.server.address() as AddressInfo).port}`, from: 'relais@region.example' }),
        webhooks: new Map([
          [organization.id, { url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`, secret: `whsec_${'A'.repeat(44)}` }],
        ]),
        trustedProxies: ['127.0.0.1'],
      });
      wire = await startRecordingProxy(Number(new URL(server.root).port));
    });
    after(async () => {
      await wire.close();
      await server.close();
      hook.closeAllConnections();
      hook.close();
      await new Promise<void>((resolve) => mailbox.close(() => resolve()));
      await postgres?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('from the form to the answer and the withdrawal: database, logs, wire and notices', async () => {
      const root = `http://127.0.0.1:${wire.port}`;
      const headers = { 'x-forwarded-for': CLIENT, 'user-agent': 'ZephyrineBrowser/1.0' };
      const draft: ReferralDraft = {
        organization: 'organisme',
        sender: 'professional',
        professional: { name: PERSONAL.professional, organization: 'CIUSSS', telephone: PERSONAL.telephone },
        person: { name: PERSONAL.name, language: 'es', situation: PERSONAL.situation },
        contact: {
          channel: 'email',
          email: PERSONAL.email,
          telephone: PERSONAL.telephone,
          may_leave_message: false,
          safe_notes: PERSONAL.notes,
        },
        message: PERSONAL.message,
        consents: [{ purpose: 'transmettre', text: PERSONAL.consent, lang: 'fr', given_at: '2026-11-27T01:00:00Z', given: 'said' }],
        lang: 'fr',
      };
      const key = (recipient: string) => ({ recipient, valid_from: '2026-01-01' });
      const prepared = await prepareReferral('https://relais.example/');
      const envelope = await seal(draft, {
        prepared,
        recipient: { organization_id: organization.id, keys: [key(organization.recipient)] },
        recovery: [key(recovery.recipient)],
        now: new Date(),
      });
      const { receipt } = (await askAt(root, `${API}/envelopes`, { body: envelope, headers })).body as { receipt: string };
      assert.equal(receipt, prepared.receipt);
      const token = await server.signIn(organization);
      const { body: opened } = await askAt(root, `${API}/inbox/envelopes/${receipt}`, { token, headers });
      const content = await openReferral(opened.sealed ?? '', {
        identities: [organization.identity],
        recipient: organization.id,
        receipt,
      });
      assert.equal(content.draft.person.name, PERSONAL.name);
      const answer = await sealAnswer(
        { format: 'accueil-referral-answer/1', status: 'accepted', message: PERSONAL.answer, written_at: new Date().toISOString() },
        content.answer_to,
      );
      await askAt(root, `${API}/inbox/envelopes/${receipt}/status`, { token, headers, body: { status: 'accepted', version: 2, answer } });
      const link = await linkKeys(readStatusLink(prepared.status_link).secret);
      const { body: progress } = await askAt(root, `${API}/status/${receipt}`, { token: link.token, headers });
      assert.equal((await openAnswer(progress.answer as string, link.answer_identity)).message, PERSONAL.answer);
      // Refused too, and not by the wire that is read: what is wrong is no more written down than what is right.
      await askAt(server.root, `${API}/envelopes`, { body: { ...envelope, [PERSONAL.name]: PERSONAL.message }, headers });
      await askAt(server.root, `${API}/status/${encodeURIComponent(PERSONAL.name)}?q=${encodeURIComponent(PERSONAL.message)}`, {
        token: link.token,
        headers: { 'x-forwarded-for': CLIENT },
      });
      for (let turn = 0; turn < 100 && told.length < 2; turn += 1) await wait(100);

      const stored = { files: await filesOf(postgres?.folder ?? folder, server), dump: await dumpOf(server) };
      // The tools see what is there: what is meant to be in clear.
      assert.ok(holds(stored.dump, receipt) && holds(stored.dump, organization.id));
      assert.ok(holds(stored.files, receipt));
      assert.ok(holds(wire.trace(), organization.id));
      const log = Buffer.from(server.log.join('\n'));
      assert.ok(log.includes('not-found'));
      const everywhere = { ...stored, log, notices: Buffer.from(told.join('\n')) };
      const secrets = {
        ...PERSONAL,
        identity: organization.identity,
        secret: prepared.status_link.slice(-43),
        answerIdentity: link.answer_identity,
      };
      for (const [place, hay] of Object.entries(everywhere)) {
        for (const [what, text] of Object.entries({
          ...secrets,
          client: CLIENT,
          agent: 'ZephyrineBrowser',
          token: link.token,
          session: token,
        }))
          assert.equal(holds(hay, text), false, `${what} in the ${place}`);
      }
      for (const [what, text] of Object.entries(secrets)) assert.equal(holds(wire.trace(), text), false, `${what} on the wire`);
      for (const secret of [receipt, organization.id]) assert.equal(log.includes(secret), false, 'a receipt or an organization in the log');

      await askAt(root, `${API}/status/${receipt}`, { method: 'DELETE', token: link.token, headers });
      const [row] = await server.sql('select sealed, answer from accueil_relay.envelopes where receipt = $1', [receipt]);
      assert.deepEqual(row, { sealed: null, answer: null });
    });
  });
}

/** Every row of every table, of the queue's too, as text; bytes as they are. */
async function dumpOf(server: RelayServer): Promise<Buffer> {
  const tables = await server.sql(
    `select schemaname, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts: Buffer[] = [];
  for (const { schemaname, tablename } of tables as { schemaname: string; tablename: string }[]) {
    for (const row of await server.sql(`select * from "${schemaname}"."${tablename}"`)) {
      parts.push(Buffer.from(JSON.stringify(row)));
      for (const value of Object.values(row)) if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    }
  }
  return Buffer.concat(parts);
}

/** Every file of the database, its write-ahead log too. */
async function filesOf(folder: string, server: RelayServer): Promise<Buffer> {
  await server.sql('checkpoint');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const parts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))),
  );
  return Buffer.concat(parts);
}
