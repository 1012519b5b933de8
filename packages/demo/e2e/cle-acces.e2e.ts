import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { KeyList, SignedKeys } from '@accueil/sdk';
import { makeStewardKey, signKeys, type StewardKey } from '@accueil/sdk/referral';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { assertAccessible } from './support/axe.js';
import { launchChromium, openPage, WAIT_MS } from './support/browser.js';
import { begin, fill } from './support/referral.js';
import { startSite, type Site } from './support/site.js';

const FORM = '/exemples/demande.html';
const INBOX = '/exemples/boite.html';
const PASSPHRASE = 'une phrase pour cet essai';
const EXAMPLE = fileURLToPath(new URL('../../dataset/dist/exemple', import.meta.url));
/** How long the relay takes to see a new list of keys, at most, and some. */
const SEEN_WITHIN_MS = 10_000;

describe('an organization’s key under a passkey', () => {
  let site: Site;
  let folder: string;
  let browser: Browser;
  let steward: StewardKey;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accueil-passkey-'));
    steward = makeStewardKey();
    // The example region with a steward of this test: a key made below can be signed, as the table would.
    await cp(EXAMPLE, join(folder, 'data/exemple'), { recursive: true, filter: (path) => !/keys\.json\.|manifest\.json\./.test(path) });
    await publish((list) => list);
    [site, browser] = await Promise.all([startSite({ relay: join(folder, 'db'), data: join(folder, 'data') }), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function publish(change: (list: KeyList) => KeyList): Promise<void> {
    const at = (name: string) => join(folder, 'data/exemple', name);
    const { payload } = JSON.parse(await readFile(at('keys.json'), 'utf8')) as SignedKeys;
    const list = JSON.parse(payload) as KeyList;
    const signed = signKeys(change({ ...list, version: list.version + 1, signed_at: new Date().toISOString() }), steward.secret);
    const manifest = JSON.parse(await readFile(at('manifest.json'), 'utf8')) as object;
    await writeFile(at('manifest.json'), JSON.stringify({ ...manifest, steward_keys: [steward.public_key] }));
    await writeFile(at('keys.json'), JSON.stringify(signed));
  }

  test('is made in the inbox, signed, sealed to, and opens what came', async () => {
    const { page, errors, violations, close } = await openPage(browser, site, INBOX);
    const { device, authenticatorId } = await withPasskeys(page);
    await page.getByRole('button', { name: 'L’organisme n’a pas encore de clé' }).click();
    await page.getByLabel('Phrase secrète').fill(PASSPHRASE);
    await page.getByLabel('La même, encore une fois').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Créer la clé' }).click();
    const recipient = (await page.locator('code.key').first().innerText()).trim();
    assert.match(recipient, /^age1/);
    await saved(page, 'Enregistrer le fichier');
    const file = await saved(page, 'Enregistrer pour une clé d’accès');
    await page.getByText('Le second fichier est enregistré.').waitFor();
    await assertAccessible(page, 'a key under a passkey');
    assert.match(file.toString(), /^-----BEGIN AGE ENCRYPTED FILE-----/);
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    assert.deepEqual([credentials.length, credentials[0]?.rpId], [1, 'localhost']);

    // A new key of the organization, in the place of the one everybody knows.
    await publish((list) => ({
      ...list,
      keys: list.keys.map((key) => (key.organization === 'organisme-exemple' ? { ...key, recipient } : key)),
    }));
    const sender = await openPage(browser, site, FORM);
    await begin(sender.page);
    await fill(sender.page);
    await sender.page.getByRole('button', { name: 'Sceller et envoyer' }).click();
    await sender.page.getByText('Demande envoyée').waitFor();
    const receipt = (await sender.page.locator('accueil-referral-form .receipt b').innerText()).trim();

    await page.goto(site.origin + INBOX);
    await page.getByLabel('Fichier de la clé').setInputFiles({ name: 'cle-d-acces.age', mimeType: 'text/plain', buffer: file });
    const isOpen = page.getByRole('button', { name: 'Fermer la boîte' });
    const isRefused = page.getByText('Cette clé n’est pas celle de l’organisme.');
    for (const until = Date.now() + SEEN_WITHIN_MS; ;) {
      await page.getByRole('button', { name: 'Ouvrir avec une clé d’accès' }).click();
      await isOpen.or(isRefused).waitFor();
      if (await isOpen.isVisible()) break;
      assert.ok(Date.now() < until, 'the relay does not know the new key');
    }
    await page.getByRole('button', { name: receipt }).click();
    await page.getByText('Amal Haddad-Essai').waitFor();
    await page.getByText('Cinq personnes cherchent un logement.').waitFor();
    assert.deepEqual([errors, await violations()], [[], []]);

    // Without the passkey the file is worth nothing, and the inbox says what to do.
    await device.send('WebAuthn.clearCredentials', { authenticatorId });
    await page.goto(site.origin + INBOX);
    await page.getByLabel('Fichier de la clé').setInputFiles({ name: 'cle-d-acces.age', mimeType: 'text/plain', buffer: file });
    await page.getByRole('button', { name: 'Ouvrir avec une clé d’accès' }).click();
    await page.getByText('La clé d’accès n’a pas répondu.').waitFor();
    await Promise.all([sender.close(), close()]);
  });

  test('a device that has none says so, and the first file stays the way in', async () => {
    const { page, close } = await openPage(browser, site, INBOX);
    await withPasskeys(page, { hasPrf: false });
    await page.getByRole('button', { name: 'L’organisme n’a pas encore de clé' }).click();
    await page.getByLabel('Phrase secrète').fill(PASSPHRASE);
    await page.getByLabel('La même, encore une fois').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Créer la clé' }).click();
    await page.getByRole('button', { name: 'Enregistrer pour une clé d’accès' }).click();
    await page.getByText('Cet appareil n’a pas pu faire de clé d’accès.').waitFor();
    await saved(page, 'Enregistrer le fichier');
    await close();
  });
});

/** A device with a passkey in it, its owner always there: Chromium's own virtual one. */
async function withPasskeys(page: Page, { hasPrf = true } = {}): Promise<{ device: CDPSession; authenticatorId: string }> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { device, authenticatorId };
}

/** Presses a button that saves a file, and gives the file. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: WAIT_MS }),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}
