import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, newPage, openPage, type Watched } from './support/browser.js';
import { FinderOnPage } from './support/finder.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

/** Every example, and what stands on it once it is ready. */
const EXAMPLES = [
  { name: 'index', path: '/', ready: 'main h1' },
  { name: 'ville', path: '/exemples/ville.html', ready: 'accueil-service-finder [data-key]' },
  { name: 'carte', path: '/exemples/carte.html', ready: 'accueil-service-map svg' },
  { name: 'fiche', path: '/exemples/fiche.html', ready: 'accueil-service-card article' },
  { name: 'continuum', path: '/exemples/continuum.html', ready: 'accueil-continuum [data-cell]' },
  { name: 'plusieurs', path: '/exemples/plusieurs.html', ready: 'accueil-service-map svg' },
  { name: 'ajout', path: '/exemples/ajout.html', ready: 'main button' },
  { name: 'csp', path: '/exemples/csp.html', ready: 'accueil-service-card article' },
  { name: 'css-hostile', path: '/exemples/css-hostile.html', ready: 'accueil-service-finder [data-key]' },
  { name: 'anglais', path: '/exemples/anglais.html', ready: 'accueil-service-finder [data-key]' },
  { name: 'espagnol', path: '/exemples/espagnol.html', ready: 'accueil-service-finder [data-key]' },
  { name: 'arabe', path: '/exemples/arabe.html', ready: 'accueil-service-finder [data-key]' },
] as const;
// Its own page is made to break every rule; only what is inside the element is ours to judge.
const HOSTILE = 'css-hostile';

describe('the examples', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  async function assertQuiet({ page, thirdParty, errors, violations }: Watched): Promise<void> {
    assert.deepEqual(thirdParty, []);
    assert.deepEqual(errors, []);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(await page.context().cookies(), []);
  }

  for (const { name, path, ready } of EXAMPLES) {
    test(`${name}: stands, quietly and accessibly, wide and at 320 px`, async () => {
      const watched = await openPage(browser, site, path);
      await watched.page.locator(ready).first().waitFor();
      await assertQuiet(watched);
      await keepPicture(watched.page, `page-${name}`);
      if (name !== HOSTILE) await assertAccessible(watched.page, name);
      await watched.close();

      const narrow = await newPage(browser, site, { viewport: { width: 320, height: 640 } });
      await narrow.page.goto(site.origin + path);
      await narrow.page.locator(ready).first().waitFor({ state: 'attached' });
      await keepPicture(narrow.page, `page-${name}-320`);
      if (name !== HOSTILE) {
        await assertNoSidewaysScroll(narrow.page, name);
        await assertAccessible(narrow.page, `${name} at 320 px`);
      }
      await narrow.close();
    });
  }

  test('every link of the index leads somewhere', async () => {
    const { page, close } = await openPage(browser, site, '/');
    const links = await page.locator('a[href]:visible').evaluateAll((items) => items.map((item) => (item as HTMLAnchorElement).href));
    assert.ok(links.length >= EXAMPLES.length - 1);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    await close();
  });

  test('a strict policy is broken nowhere: search, details, map and card', async () => {
    const { page, errors, violations, close } = await openPage(browser, site, '/exemples/csp.html');
    const response = await page.request.get(`${site.origin}/exemples/csp.html`);
    assert.match(response.headers()['content-security-policy'] ?? '', /^default-src 'self';(?!.*unsafe)/);
    const finder = new FinderOnPage(page);
    await finder.ready();
    await page.locator('accueil-service-map svg').first().waitFor();
    await finder.search('logement');
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await finder.host.locator('.details').waitFor();
    assert.deepEqual(await violations(), []);
    assert.deepEqual(site.cspReports, []);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a finder, a map elsewhere and a source around them share one download and one selection', async () => {
    const watched = await newPage(browser, site);
    const { page } = watched;
    const catalogs: string[] = [];
    page.on(
      'response',
      (response) => /catalog\.json/.test(response.url()) && !response.fromServiceWorker() && catalogs.push(response.url()),
    );
    await page.goto(`${site.origin}/exemples/plusieurs.html`);
    const finder = new FinderOnPage(page);
    await finder.ready();
    await page.locator('accueil-service-map svg').first().waitFor();
    assert.equal(new Set(catalogs).size, 1);
    assert.ok(catalogs.length <= 2, 'the hint and the read, which the browser joins');
    const points = page.locator('accueil-service-map').getByRole('button');
    await points.first().waitFor();
    const before = await points.count();
    await finder.search('cours de francais');
    await page.waitForFunction(
      (count) => document.querySelector('accueil-service-map')?.shadowRoot?.querySelectorAll('button, [role=button]').length !== count,
      before,
    );
    await watched.close();
  });

  test('an element added later starts', async () => {
    const { page, close } = await openPage(browser, site, '/exemples/ajout.html');
    await page.getByRole('button', { name: 'Chercher un service' }).click();
    await new FinderOnPage(page).ready();
    await assertAccessible(page, 'added later');
    await close();
  });

  test('a hostile style sheet changes neither the size nor the order of what is inside', async () => {
    const { page, close } = await openPage(browser, site, '/exemples/css-hostile.html');
    const finder = new FinderOnPage(page);
    await finder.ready();
    const look = await finder.results.first().evaluate((item) => {
      const style = getComputedStyle(item);
      const button =
        item.getRootNode() instanceof ShadowRoot ? (item.getRootNode() as ShadowRoot).querySelector('button[type=submit]') : null;
      return {
        transform: style.textTransform,
        spacing: style.letterSpacing,
        align: style.textAlign,
        shadow: style.textShadow,
        wrap: style.whiteSpace,
        font: style.fontStyle,
        button: button?.getBoundingClientRect().height ?? 0,
        width: item.getBoundingClientRect().width,
      };
    });
    assert.equal(look.transform, 'none');
    assert.equal(look.spacing, 'normal');
    assert.ok(['start', 'left'].includes(look.align), look.align);
    assert.equal(look.shadow, 'none');
    assert.equal(look.wrap, 'normal');
    assert.equal(look.font, 'normal');
    assert.ok(look.button >= 24, `the button is ${look.button} px high`);
    assert.ok(look.width > 200, `a result is ${look.width} px wide`);
    await close();
  });

  test('printed, the list is whole and the map gives way', async () => {
    const { page, close } = await openPage(browser, site, '/exemples/ville.html');
    const finder = new FinderOnPage(page);
    await finder.ready();
    const listed = await finder.results.count();
    await page.emulateMedia({ media: 'print' });
    await keepPicture(page, 'impression');
    const clipped = await finder.host.evaluate(
      (host) =>
        [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter((element) => {
          const { overflowY, position } = getComputedStyle(element);
          return (
            (overflowY === 'auto' || overflowY === 'scroll') && position !== 'absolute' && element.scrollHeight > element.clientHeight + 1
          );
        }).length,
    );
    assert.equal(clipped, 0, 'nothing scrolls inside on paper');
    assert.equal(await finder.host.locator('[data-key]:visible').count(), listed);
    assert.equal(await finder.host.locator('input[type=search]').isVisible(), false);
    await close();
  });

  test('at 400 % zoom and with reduced motion and forced colours the town’s page still works', async () => {
    const { page, close } = await openPage(browser, site, '/exemples/ville.html', {
      viewport: { width: 320, height: 256 },
      reducedMotion: 'reduce',
      forcedColors: 'active',
    });
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.search('logement');
    await assertNoSidewaysScroll(page, 'zoomed');
    await keepPicture(page, 'zoom-couleurs-forcees');
    await close();
  });
});
