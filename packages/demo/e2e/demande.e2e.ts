import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, launchFirefox, openPage } from './support/browser.js';
import { begin, fill } from './support/referral.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const FORM = '/exemples/demande.html';
const INBOX = '/exemples/boite.html';
const OTHER_INBOX = '/exemples/boite-autre.html';
const PASSPHRASE = 'quatre mots pour un exemple';
/** Words that must be found nowhere but on the two ends' screens. */
const SECRETS = ['Amal Haddad-Essai', '819 555-0177', 'Cinq personnes cherchent', 'jo.essai@collines.example', 'Rappelez en janvier'];

describe('a referral, from end to end', () => {
  let site: Site;
  let folder: string;
  let browser: Browser;
  let firefox: Browser | undefined;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accueil-relay-'));
    [site, browser, firefox] = await Promise.all([startSite({ relay: join(folder, 'db') }), launchChromium(), launchFirefox()]);
  });
  after(async () => {
    await Promise.all([browser.close(), firefox?.close()]);
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('is written, sealed, read, answered and followed in Chromium; nothing of it is in clear on the way', async () => {
    await loop(browser, site);
  });

  test('and in Firefox', async (context) => {
    if (!firefox) {
      context.skip('Firefox is not installed');
      return;
    }
    await loop(firefox, site);
  });

  test('is directed to another organization, which opens it; the same link shows both', async () => {
    const { page, ...sender } = await openPage(browser, site, FORM);
    const sent: string[] = [];
    await begin(page);
    await fill(page);
    await page.getByRole('button', { name: 'Sceller et envoyer' }).click();
    await page.getByText('Demande envoyée').waitFor();
    const receipt = (await page.locator('accueil-referral-form .receipt b').innerText()).trim();
    const link = new URL((await page.locator('accueil-referral-form .status-link').getAttribute('href')) ?? '');

    const first = await openPage(browser, site, INBOX);
    first.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await unlock(first.page);
    await first.page.getByRole('button', { name: receipt }).click();
    await first.page.getByRole('button', { name: 'Diriger ailleurs' }).click();
    await first.page.getByLabel('À qui?').selectOption({ label: 'Autre organisme d’exemple (fictif): Recherche de logement (exemple)' });
    await first.page.getByLabel(/Mot à qui réfère/).fill('Le logement est chez eux.');
    await assertAccessible(first.page, 'a redirection');
    await first.page.getByRole('button', { name: 'Sceller et diriger' }).click();
    await first.page.getByRole('button', { name: 'Closes' }).click();
    await first.page.getByRole('button', { name: receipt }).getByText('Refusée').waitFor();
    for (const secret of [...SECRETS, 'Le logement est chez eux']) assert.ok(!sent.join('\n').includes(secret), `${secret} left the page`);
    assert.deepEqual([first.errors, first.thirdParty], [[], []]);

    const second = await openPage(browser, site, OTHER_INBOX);
    await unlock(second.page, 'cle-autre-exemple.age');
    assert.equal(await second.page.getByRole('button', { name: receipt }).count(), 0, 'it has a number of its own');
    await second.page.locator('.item-button').click();
    await second.page.getByText('Amal Haddad-Essai').waitFor();
    await second.page.getByText('Ne laissez aucun message.').waitFor();
    await second.page.getByText('Recherche de logement (exemple)').waitFor();
    const next = (await second.page.locator('.referral .title bdi').innerText()).trim();
    await second.page.getByRole('button', { name: 'Accepter' }).click();
    await second.page.getByLabel(/Mot à qui réfère/).fill('Venez mardi à dix heures.');
    await second.page.getByRole('button', { name: 'Accepter' }).click();
    await second.page.locator('.state').getByText('Acceptée').waitFor();
    assert.deepEqual([second.errors, second.thirdParty], [[], []]);

    const follower = await openPage(browser, site, link.pathname + link.hash);
    await follower.page.getByText('Elle continue chez un autre organisme').waitFor();
    for (const words of [receipt, next, 'Le logement est chez eux.', 'Venez mardi à dix heures.']) {
      await follower.page.getByText(words).first().waitFor();
    }
    assert.deepEqual(await follower.page.locator('.steps b').allInnerTexts(), [
      ...['Envoyée', 'Ouverte par l’organisme', 'Refusée'],
      ...['Envoyée', 'Ouverte par l’organisme', 'Acceptée'],
    ]);
    await keepPicture(follower.page, 'suivi-dirigee');
    await assertAccessible(follower.page, 'a referral that goes on elsewhere');
    await follower.page.getByRole('button', { name: /Retirer l’accord/ }).click();
    await follower.page.getByRole('button', { name: 'Effacer maintenant' }).click();
    await follower.page.getByText('L’accord est retiré').waitFor();
    await second.page.getByRole('button', { name: 'Toutes les demandes' }).click();
    await second.page.getByRole('button', { name: 'Actualiser' }).click();
    await second.page.getByRole('button', { name: 'Closes' }).click();
    await second.page.getByRole('button', { name: next }).getByText('Retirée par la personne').waitFor();
    assert.deepEqual([follower.errors, follower.thirdParty, await follower.violations()], [[], [], []]);
    await Promise.all([sender.close(), first.close(), second.close(), follower.close()]);
  });

  test('waits, sealed, through a lost network and a closed page, and arrives once', async () => {
    const watched = await openPage(browser, site, FORM);
    const { page } = watched;
    await begin(page);
    await fill(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Sceller et envoyer' }).click();
    await page.getByText('en attente d’envoi').waitFor();
    const receipt = (await page.locator('accueil-referral-form .receipt b').innerText()).trim();
    await page.context().setOffline(false);
    await page.goto(site.origin + FORM);
    await page.getByRole('button', { name: /Accueil personnalisé/ }).waitFor();
    // The form that is opened again sends what waited.
    const again = await openPage(browser, site, INBOX);
    await unlock(again.page);
    await again.page.getByRole('button', { name: receipt }).waitFor();
    assert.equal(await again.page.getByRole('button', { name: receipt }).count(), 1);
    await Promise.all([watched.close(), again.close()]);
  });

  for (const [width, lang] of [
    [360, 'fr'],
    [1280, 'fr'],
    [360, 'ar'],
    [1280, 'ar'],
  ] as const) {
    test(`reads well at ${width} px in ${lang}, without a fault of accessibility`, async () => {
      const watched = await openPage(browser, site, FORM, { viewport: { width, height: 900 } });
      const { page } = watched;
      const form = page.locator('accueil-referral-form');
      await form.evaluate((element, language) => element.setAttribute('lang', language), lang);
      await form.locator('.choices button').first().waitFor();
      await form.locator('.choices button').first().click();
      await form.locator('.intro').waitFor();
      await keepPicture(page, `demande-presentation-${lang}-${width}`);
      await form.locator('.intro .primary').click();
      await form.locator('form').waitFor();
      await form.locator('button[type=submit]').click();
      await form.locator('.faults').waitFor();
      await keepPicture(page, `demande-formulaire-${lang}-${width}`);
      await assertAccessible(page, 'the form with faults');
      await assertNoSidewaysScroll(page, 'the form with faults');
      assert.deepEqual(watched.errors, []);
      await watched.close();
    });
  }
});

async function loop(browser: Browser, site: Site): Promise<void> {
  const sender = await openPage(browser, site, FORM);
  const sent: string[] = [];
  sender.page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  const { page } = sender;
  await begin(page);
  await fill(page);
  await page.getByRole('button', { name: 'Sceller et envoyer' }).click();
  await page.getByText('Demande envoyée').waitFor();
  const receipt = (await page.locator('accueil-referral-form .receipt b').innerText()).trim();
  const link = await page.locator('accueil-referral-form .status-link').getAttribute('href');
  assert.ok(link?.includes('#'));
  for (const secret of SECRETS) assert.ok(!sent.join('\n').includes(secret), `${secret} left the page`);
  assert.ok(!sent.join('\n').includes((link ?? '').split('k=')[1] ?? 'no secret'), 'the link’s secret left the page');
  assert.deepEqual([sender.errors, sender.thirdParty, await sender.violations()], [[], [], []]);

  const reader = await openPage(browser, site, INBOX);
  await unlock(reader.page);
  await reader.page.getByRole('button', { name: receipt }).click();
  await reader.page.getByText('Amal Haddad-Essai').waitFor();
  await reader.page.getByText('Ne laissez aucun message.').waitFor();
  await reader.page.getByRole('button', { name: 'Refuser' }).click();
  await reader.page.getByLabel('Aucune place').check();
  await reader.page.getByLabel(/Mot à qui réfère/).fill('Rappelez en janvier, une place se libère.');
  await reader.page.getByRole('button', { name: 'Refuser' }).click();
  await reader.page.locator('.state').getByText('Refusée').waitFor();
  assert.deepEqual([reader.errors, reader.thirdParty], [[], []]);

  const follower = await openPage(browser, site, new URL(link ?? '').pathname + new URL(link ?? '').hash);
  await follower.page.getByText('Rappelez en janvier').waitFor();
  await follower.page.getByRole('button', { name: /Retirer l’accord/ }).click();
  await follower.page.getByRole('button', { name: 'Effacer maintenant' }).click();
  await follower.page.getByText('L’accord est retiré').waitFor();
  assert.deepEqual([follower.errors, follower.thirdParty, await follower.violations()], [[], [], []]);
  await Promise.all([sender.close(), reader.close(), follower.close()]);
}

async function unlock(page: Page, key = 'cle-organisme-exemple.age'): Promise<void> {
  const file = await readFile(new URL(`../pages/exemples/${key}`, import.meta.url));
  await page.getByLabel('Fichier de la clé').setInputFiles({ name: 'cle.age', mimeType: 'text/plain', buffer: file });
  await page.getByLabel('Phrase secrète du fichier').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir la boîte' }).click();
  await page.getByRole('button', { name: 'Fermer la boîte' }).waitFor();
}
