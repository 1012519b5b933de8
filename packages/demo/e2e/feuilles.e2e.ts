import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, openPage } from './support/browser.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGES = '/accueil/1/data/estrie/pages';

/** One page of each kind, in languages of both directions, and a service that cannot be had now. */
const LEAVES = [
  { name: 'index', path: 'fr/index.html' },
  { name: 'index-ar', path: 'ar/index.html' },
  { name: 'besoin', path: 'fr/needs/housing.html' },
  { name: 'territoire', path: 'en/territories/memphremagog.html' },
  { name: 'service', path: 'fr/services/811-info-sante.html' },
  { name: 'service-en', path: 'en/services/811-info-sante.html' },
  { name: 'service-ar', path: 'ar/services/sosvc-ligne.html' },
  { name: 'suspendu', path: 'fr/services/cssrs--fsl-adultes.html' },
  { name: 'suspendu-fa', path: 'fa/services/cssrs--fsl-adultes.html' },
  { name: 'organisme', path: 'fr/organizations/ciusss-estrie-chus.html' },
  { name: 'formation', path: 'uk/trainings/cdc-hsf-petite-tournee-2023.html' },
] as const;

describe('the pages of single records', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const { name, path } of LEAVES) {
    test(`${name}: accessible, quiet, whole without script, wide and at 320 px`, async () => {
      for (const width of [1280, 320]) {
        // axe is a script: it is put into the page past its policy; the page itself has none.
        const watched = await openPage(browser, site, `${PAGES}/${path}`, { viewport: { width, height: 800 } });
        const { page } = watched;
        assert.equal(await page.locator('script:not([type="application/ld+json"])').count(), 0);
        await assertAccessible(page, `${name} at ${width} px`);
        await assertNoSidewaysScroll(page, `${name} at ${width} px`);
        await keepPicture(page, `feuille-${name}-${width}`);
        assert.deepEqual(watched.thirdParty, []);
        assert.deepEqual(watched.errors, []);
        assert.deepEqual(await watched.violations(), []);
        await watched.close();
      }
      assert.deepEqual(site.cspReports, []);
    });
  }

  test('dark and forced colours stay readable', async () => {
    for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      const { page, close } = await openPage(browser, site, `${PAGES}/fr/services/cssrs--fsl-adultes.html`, options);
      await assertAccessible(page, JSON.stringify(options));
      await keepPicture(page, `feuille-${Object.values(options).join('')}`);
      await close();
    }
  });

  test('from the index to a service and to another language, by links alone, with script turned off', async () => {
    const { page, close } = await openPage(browser, site, `${PAGES}/fr/index.html`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Logement', exact: true }).click();
    await page.locator('main .list a').first().click();
    const title = await page.locator('h1').innerText();
    assert.ok(title.length > 3);
    const address = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'العربية' }).click();
    assert.equal(new URL(page.url()).pathname, address.replace('/fr/', '/ar/'));
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await close();
  });

  test('a former address leads to the new one', async () => {
    const former = await fetch(`${site.origin}/accueil/1/data/estrie/fr/catalog.json`)
      .then((response) => response.json() as Promise<{ services: { key: string; former_keys?: string[] }[] }>)
      .then(({ services }) => services.find(({ former_keys }) => former_keys !== undefined));
    assert.ok(former?.former_keys?.[0]);
    const { page, close } = await openPage(browser, site, `${PAGES}/fr/services/${former.former_keys[0]}.html`);
    await page.waitForURL(`**/${former.key}.html`);
    await close();
  });

  test('printed: addresses of links stand in words, navigation gives way', async () => {
    const { page, close } = await openPage(browser, site, `${PAGES}/fr/services/811-info-sante.html`);
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('main a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    assert.match(printed, /https?:\/\//);
    assert.equal(await page.locator('.languages').isVisible(), false);
    await keepPicture(page, 'feuille-imprimee');
    await close();
  });
});
