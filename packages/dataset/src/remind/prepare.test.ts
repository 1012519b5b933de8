import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { composeMessage, parseAddress } from './compose.js';
import { writeMessage } from './message.js';
import { prepareReminders, type PrepareOptions, type PreparedReminders } from './prepare.js';
import { readOver } from './summary.js';

const OPTIONS: PrepareOptions = { today: '2026-11-26', months: 12, date: new Date('2026-11-26T12:00:00Z') };
const MAISON = 'organizations/maison.yaml';

async function prepare(files: Readonly<Record<string, string>>, options: Partial<PrepareOptions> = {}): Promise<PreparedReminders> {
  return withRegion(files, async (folder) => prepareReminders((await validateRegion(folder)).data, { ...OPTIONS, ...options }));
}

async function bodyOf(
  files: Readonly<Record<string, string>>,
  lang: 'fr' | 'en' = 'fr',
): Promise<{ subject: string; text: string; html: string }> {
  return withRegion(files, async (folder) => {
    const { data } = await validateRegion(folder);
    const organization = data.organizations.find(({ value }) => value.key === 'maison')!.value;
    const region = { fr: 'La Vallée', en: 'The Valley' };
    return writeMessage([[lang, readOver(organization, data, lang, OPTIONS)]], { region, form: 'https://example.org/form' });
  });
}

/** Headers of a message, unfolded. */
function headersOf(bytes: Buffer): string[] {
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('the message to an organization', () => {
  it('says what we publish, what is missing, and what to do', async () => {
    const { subject, text, html } = await bodyOf(FIXTURE);
    assert.equal(subject, 'Ce que nous publions sur Maison de la Vallée : est-ce encore vrai ?');
    for (const told of [
      'Répondez simplement « oui » à ce message.',
      'https://example.org/form',
      '  Téléphone : 819-555-0100, poste 0123 (Le jour)',
      '  Adresse : Bureau de Montclair — 12 rue Haute, Montclair, J9X 1A1',
      '  Horaire : Le matin',
      '  Coût : gratuit',
      '  Territoire desservi : Haute-Vallée (Montclair)',
      '  État : suspendu, depuis 2024-11 (Travaux.)',
      '  Confirmé par vous : jamais encore',
      '- Refuge : Est-il encore offert ?',
    ]) {
      assert.ok(text.includes(told), told);
    }
    // An address that is withheld stays withheld.
    assert.ok(text.includes('adresse non publiée, Valbas'));
    assert.match(html, /<a href="https:\/\/example\.org\/form">/);
    assert.doesNotMatch(text + html, /undefined|\[object/);
    assert.match((await bodyOf(FIXTURE, 'en')).text, / {2}Cost: free/);
  });

  it('escapes what the data hold', async () => {
    const { html } = await bodyOf(spoil(MAISON, 'name: Maison de la Vallée', `name: '<script>x</script> https://a.example/"onclick="y'`));
    assert.ok(!html.includes('<script') && !html.includes('"onclick'));
  });

  it('goes to those who have something to assure and a mailbox; the others are listed', async () => {
    const { reminders, withoutEmail } = await prepare(FIXTURE);
    assert.deepEqual(
      reminders.map(({ organization, to }) => [organization, to.address]),
      [['maison', 'info@maison.example.org']],
    );
    assert.deepEqual(withoutEmail, [{ organization: 'relais', name: 'Le Relais', phones: [] }]);
    const fresh = (text: string): string =>
      text.replace(/^( *)(confidence|status): (partial|active|temporarily closed)$/gm, '$&\n$1assured_date: 2026-11-01');
    const assured = await prepare({ ...FIXTURE, [MAISON]: fresh(FIXTURE[MAISON] ?? '') });
    assert.deepEqual(assured.reminders, []);
    assert.deepEqual((await prepare(FIXTURE, { only: ['relais'] })).reminders, []);
    const draft = await prepare(spoil('organizations/relais.yaml', 'key: relais', 'key: relais\ndraft: true'));
    assert.deepEqual(draft.withoutEmail, []);
  });

  it('is in French, then in English where the record has some', async () => {
    const both = (await prepare(FIXTURE)).reminders[0]?.message.bytes.toString() ?? '';
    assert.ok(both.includes('Bonjour,') && both.indexOf('Hello,') > both.indexOf('Bonjour,'));
    const french = (await prepare(FIXTURE, { langs: ['fr'] })).reminders[0]?.message.bytes.toString() ?? '';
    assert.ok(french.includes('Bonjour,') && !french.includes('Hello,'));
  });

  it('is the same bytes for the same day, and leads to the published page', async () => {
    const options = { from: { name: 'Le répertoire', address: 'repertoire@example.org' }, baseUrl: 'https://example.org/d/' };
    const [once, twice] = [await prepare(FIXTURE, options), await prepare(FIXTURE, options)];
    assert.deepEqual(once.reminders[0]?.message, twice.reminders[0]?.message);
    const headers = headersOf(once.reminders[0]!.message.bytes);
    assert.ok(headers.includes('Date: Thu, 26 Nov 2026 12:00:00 +0000'));
    assert.ok(headers.some((header) => /^Message-ID: <[0-9a-f-]{36}@example\.org>$/.test(header)));
    const text = once.reminders[0]!.message.bytes.toString().replace(/=\r\n/g, '');
    assert.ok(text.includes('https://example.org/d/pages/fr/organizations/maison.html'));
  });

  it('lets no text of the data begin a header', async () => {
    const plain = { fr: 'x', en: 'x' };
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\nBcc: a@b.example', '\nX: y', '\r', '\u2028X: y', '"<a@b.example>', '\0'),
        async (text, trap) => {
          const name = `${text}${trap}${text}`;
          const record = { name, facts: [], gaps: [] };
          const body = await writeMessage([['fr', { organization: record, services: [] }]], { region: plain });
          const message = await composeMessage(body, {
            from: { name, address: 'from@example.org' },
            to: { name, address: 'to@example.org' },
            date: OPTIONS.date,
          });
          const names = headersOf(message.bytes).map((header) => /^[\w-]+(?=:)/.exec(header)?.[0]);
          assert.deepEqual(names.sort(), ['Auto-Submitted', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To']);
          const to = headersOf(message.bytes).find((header) => header.startsWith('To:')) ?? '';
          assert.equal(to.match(/<[^>]*>/g)?.at(-1), '<to@example.org>');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes one address for an address, and nothing else', () => {
    assert.deepEqual(parseAddress('Le répertoire <a@b.example>'), { name: 'Le répertoire', address: 'a@b.example' });
    assert.equal(parseAddress('a@b.example')?.address, 'a@b.example');
    for (const wrong of [
      '',
      'a',
      'a@b',
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      '<a@b.example> <c@d.example>',
      'a b@c',
    ]) {
      assert.equal(parseAddress(wrong), undefined, wrong);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseAddress(text);
        assert.ok(parsed === undefined || /^[^\s@<>]+@[^\s@<>]+$/.test(parsed.address));
      }),
    );
  });
});
