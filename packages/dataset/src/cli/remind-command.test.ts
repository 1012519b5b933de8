import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { runAccueil as accueil } from '../testing/run-accueil.js';

const TODAY = ['--today', '2026-11-26'];
const SECRET = 'très-secret%&';
/** A second organization with a mailbox. */
const TWO = spoil('organizations/relais.yaml', 'confidence: confirmed', 'email: bonjour@relais.example.org\nconfidence: confirmed');

interface Mailbox {
  port: number;
  /** Recipients and messages that arrived. */
  got: { to: string; text: string }[];
  /** What the server does to a recipient: a code of its own, or it hangs up. */
  answers: Map<string, number | 'drop'>;
}

async function withMailServer(use: (mailbox: Mailbox) => Promise<void>): Promise<void> {
  const mailbox: Mailbox = { port: 0, got: [], answers: new Map() };
  const server = new SMTPServer({
    // No certificate here; a login without TLS is allowed to this machine alone.
    hideSTARTTLS: true,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'accueil' && password === SECRET) done(null, { user: username });
      else done(new Error(`no, not ${String(password)}`));
    },
    onRcptTo: ({ address }, _session, done) => {
      const answer = mailbox.answers.get(address);
      if (answer === undefined) {
        done();
        return;
      }
      if (answer === 'drop') {
        for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
        return;
      }
      done(Object.assign(new Error(`${SECRET} ${address}`), { responseCode: answer }));
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        mailbox.got.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        done();
      });
    },
    logger: false,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  mailbox.port = (server.server.address() as AddressInfo).port;
  try {
    await use(mailbox);
  } finally {
    await new Promise<void>((closed) => server.close(closed));
  }
}

function environmentOf({ port }: Mailbox, password = SECRET): Record<string, string> {
  return {
    ACCUEIL_SMTP_URL: `smtp://accueil:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    ACCUEIL_MAIL_FROM: 'Le répertoire <repertoire@example.org>',
    ACCUEIL_MAIL_PAUSE_MS: '0',
  };
}

describe('accueil remind', () => {
  it('writes the messages, and lists who has no mailbox', async () => {
    await withRegion(FIXTURE, async (cwd) => {
      const { code, out, err } = await accueil(['remind', '.', ...TODAY], { cwd });
      assert.deepEqual([code, err], [0, '']);
      assert.equal(out, '1 courriel écrit dans reminders.\n\nSans courriel, à joindre autrement (1) :\n  Le Relais');
      const message = await readFile(join(cwd, 'reminders/maison.eml'));
      await accueil(['remind', '.', ...TODAY], { cwd });
      assert.deepEqual(await readFile(join(cwd, 'reminders/maison.eml')), message);
      const english = await accueil(['remind', '.', '--lang', 'en', '--out', 'en', ...TODAY], { cwd });
      assert.match(english.out, /^1 message written to en\./);
      assert.doesNotMatch(await readFile(join(cwd, 'en/maison.eml'), 'utf8'), /Bonjour/);
    });
  });

  it('sends, and asks nobody twice in a week', async () => {
    await withMailServer(async (mailbox) => {
      await withRegion(TWO, async (cwd) => {
        const env = environmentOf(mailbox);
        const first = await accueil(['remind', '.', '--send', '--json', ...TODAY], { cwd, env });
        const answer = JSON.parse(first.out) as { sent: string[]; skipped: string[] };
        assert.deepEqual([first.code, answer.sent, answer.skipped], [0, ['maison', 'relais'], []]);
        assert.deepEqual(
          mailbox.got.map(({ to }) => to),
          ['info@maison.example.org', 'bonjour@relais.example.org'],
        );
        // What was sent is what was kept.
        const kept = await readFile(join(cwd, 'reminders/maison.eml'), 'utf8');
        assert.equal(mailbox.got[0]?.text.trim(), kept.trim());
        const again = await accueil(['remind', '.', '--send', '--today', '2026-12-02'], { cwd, env });
        assert.match(again.out, /0 envoyé, 2 déjà relancés/);
        assert.equal(mailbox.got.length, 2);
        await accueil(['remind', '.', '--send', '--today', '2026-12-04', '--only', 'relais'], { cwd, env });
        assert.deepEqual(
          mailbox.got.slice(2).map(({ to }) => to),
          ['bonjour@relais.example.org'],
        );
      });
    });
  });

  it('retries next time what a server refused, put off or dropped', async () => {
    await withMailServer(async (mailbox) => {
      await withRegion(TWO, async (cwd) => {
        const env = environmentOf(mailbox);
        const send = () => accueil(['remind', '.', '--send', ...TODAY], { cwd, env });
        const told: [number | 'drop', number, RegExp][] = [
          [550, 1, /maison : le serveur refuse cette adresse/],
          [451, 2, /maison : le serveur demande de réessayer plus tard/],
          ['drop', 2, /maison : la connexion au serveur a échoué/],
        ];
        for (const [answer, code, message] of told) {
          mailbox.answers.set('info@maison.example.org', answer);
          const ran = await send();
          assert.equal(ran.code, code, String(answer));
          assert.match(ran.err, message);
        }
        // The other one arrived the first time, and only then.
        assert.deepEqual(
          mailbox.got.map(({ to }) => to),
          ['bonjour@relais.example.org'],
        );
        mailbox.answers.clear();
        assert.equal((await send()).code, 0);
        assert.equal(mailbox.got.length, 2);
        const log = JSON.parse(await readFile(join(cwd, 'reminders.json'), 'utf8')) as {
          entries: { organization: string; fault?: string }[];
        };
        assert.deepEqual(
          log.entries.filter(({ organization }) => organization === 'maison').map(({ fault }) => fault),
          ['refused', 'later', 'connection', undefined],
        );
        assert.ok(!JSON.stringify(log).includes('@maison'));
      });
    });
  });

  it('stops at a wrong password, and never tells it', async () => {
    await withMailServer(async (mailbox) => {
      await withRegion(TWO, async (cwd) => {
        const { code, out, err } = await accueil(['remind', '.', '--send', ...TODAY], { cwd, env: environmentOf(mailbox, 'wrong-word') });
        assert.equal(code, 2);
        assert.match(err, /le serveur refuse le nom ou le mot de passe/);
        assert.match(out, /1 remis à la prochaine fois/);
        const kept = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
        const files = await Promise.all(kept.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
        for (const text of [out, err, ...files]) assert.ok(!text.includes('wrong-word'));
        assert.equal(mailbox.got.length, 0);
      });
    });
  });

  it('says which setting is wrong, without telling it', async () => {
    await withRegion(FIXTURE, async (cwd) => {
      const from = { ACCUEIL_MAIL_FROM: 'a@b.example' };
      const wrong: [Record<string, string>, string][] = [
        [{}, 'ACCUEIL_MAIL_FROM'],
        [from, 'ACCUEIL_SMTP_URL'],
        [{ ACCUEIL_MAIL_FROM: `${SECRET}\r\nBcc: x@y.example` }, 'ACCUEIL_MAIL_FROM'],
        [{ ...from, ACCUEIL_SMTP_URL: `http://u:${SECRET}@h` }, 'ACCUEIL_SMTP_URL'],
        [{ ...from, ACCUEIL_SMTP_URL: `smtp://u:%E0%A4%A@h` }, 'ACCUEIL_SMTP_URL'],
        [{ ...from, ACCUEIL_SMTP_HOST: 'h', ACCUEIL_SMTP_PORT: '99999', ACCUEIL_SMTP_PASS: SECRET }, 'ACCUEIL_SMTP_PORT'],
      ];
      for (const [env, variable] of wrong) {
        const { code, err } = await accueil(['remind', '.', '--send', ...TODAY], { cwd, env });
        assert.deepEqual([code, err], [2, `Impossible d’envoyer : la variable ${variable} manque ou n’a pas la bonne forme.`]);
      }
    });
  });

  it('sends nothing where its log cannot be read, or the data have faults', async () => {
    await withMailServer(async (mailbox) => {
      await withRegion(FIXTURE, async (cwd) => {
        await writeFile(join(cwd, 'reminders.json'), '{');
        const ran = await accueil(['remind', '.', '--send', ...TODAY], { cwd, env: environmentOf(mailbox) });
        assert.equal(ran.code, 2);
        assert.match(ran.err, /reminders\.json ne peut pas être lu/);
        await writeFile(join(cwd, 'organizations/relais.yaml'), 'key: relais\n');
        assert.equal((await accueil(['remind', '.', '--send', ...TODAY], { cwd, env: environmentOf(mailbox) })).code, 1);
        assert.equal(mailbox.got.length, 0);
      });
    });
  });

  it('answers 2 to a command it does not know', async () => {
    await withRegion(FIXTURE, async (cwd) => {
      for (const args of [
        ['--only', 'nobody'],
        ['--form', 'javascript:alert(1)'],
        ['--since', '-1'],
      ]) {
        assert.equal((await accueil(['remind', '.', ...args], { cwd })).code, 2, args.join(' '));
      }
    });
  });
});
