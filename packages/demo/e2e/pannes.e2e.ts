import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { assertAccessible } from './support/axe.js';
import { launchChromium, newPage, type Watched } from './support/browser.js';
import { FinderOnPage } from './support/finder.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/ville.html';
const CATALOG = '**/data/fr/catalog.json';
const TOWN_TITLE = 'S’établir chez nous';
const FALLBACK = 'Pour trouver un service près de chez vous, composez le';

describe('when something breaks', () => {
  let site: Site;
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    watched = await newPage(browser, site);
    page = watched.page;
  });
  afterEach(() => watched.close());

  const visit = (path = PAGE): Promise<unknown> => page.goto(site.origin + path);
  const alert = () => page.locator('accueil-service-finder').getByRole('alert');

  /** The page stands, the visitor is told, and the town's own words are there to help. */
  async function assertStands(name: string, sentence: RegExp): Promise<void> {
    await alert().filter({ hasText: sentence }).waitFor();
    await page.getByRole('heading', { level: 1, name: TOWN_TITLE }).waitFor();
    await page.getByText(FALLBACK).waitFor();
    assert.deepEqual(
      watched.errors.filter((error) => !/Failed to load resource/.test(error)),
      [],
      'no uncaught error',
    );
    await keepPicture(page, `panne-${name}`);
    await assertAccessible(page, name);
  }

  test('a catalog that is not there', async () => {
    await page.route('**/catalog.json', (route) => route.fulfill({ status: 404, body: 'No such file.' }));
    await visit();
    await assertStands('catalogue-absent', /ne se trouvent pas à l’adresse prévue/);
  });

  test('the catalog of one language is not there: another is shown, said so, and its texts are marked', async () => {
    await page.route(CATALOG, (route) => route.fulfill({ status: 404, body: 'No such file.' }));
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.host.getByText('Les fiches ne sont pas encore offertes dans votre langue.').waitFor();
    assert.ok((await finder.results.first().locator('[lang]:not([lang=fr])').count()) > 0);
  });

  test('a server in trouble, which then recovers when asked again', async () => {
    let broken = true;
    await page.route(CATALOG, (route) => (broken ? route.fulfill({ status: 500, body: 'Internal error' }) : route.fallback()));
    await visit();
    await assertStands('erreur-500', /erreur \(500\)/);
    broken = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await new FinderOnPage(page).ready();
    await alert().waitFor({ state: 'detached' });
  });

  test('a catalog cut in its middle', async () => {
    await page.route(CATALOG, async (route) => {
      const body = await text(route);
      await route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) });
    });
    await visit();
    await assertStands('catalogue-tronque', /incomplètes ou illisibles/);
  });

  test('something that is JSON but no catalog', async () => {
    for (const body of [
      '{}',
      '[]',
      'null',
      '"catalog"',
      '{"format":"accueil-catalog/1"}',
      '{"format":"accueil-catalog/9","services":[]}',
    ]) {
      await page.unroute(CATALOG);
      await page.route(CATALOG, (route) => route.fulfill({ contentType: 'application/json', body }));
      await visit();
      await alert()
        .filter({ hasText: /incomplètes ou illisibles/ })
        .waitFor();
      await page.getByText(FALLBACK).waitFor();
    }
  });

  test('a page of a captive network instead of the catalog', async () => {
    await page.route(CATALOG, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' }));
    await visit();
    await assertStands('portail-captif', /incomplètes ou illisibles/);
  });

  test('bad records among good ones: the good ones show, and the number of bad ones is said', async () => {
    let sound = 0;
    await page.route(CATALOG, async (route) => {
      const catalog = JSON.parse(await text(route)) as { services: unknown[] };
      sound = catalog.services.length - 3;
      catalog.services[0] = { key: 'cassee' };
      catalog.services[5] = null;
      catalog.services[9] = 'quoi ?';
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(catalog) });
    });
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    assert.ok(sound > 100);
    await finder.host.getByText(/^3 fiches n’ont pas pu être lues/).waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), false, 'the fallback has given way');
    await assertAccessible(page, 'bad records');
  });

  test('records of the wrong kinds inside never stop the list', async () => {
    await page.route(CATALOG, async (route) => {
      const catalog = JSON.parse(await text(route)) as { services: Record<string, unknown>[]; organizations: Record<string, unknown>[] };
      const wrong: [string, unknown][] = [
        ['name', 12],
        ['needs', 'housing'],
        ['phones', [null]],
        ['service_areas', {}],
        ['description', ['x']],
        ['schedules', 'lundi'],
        ['status_detail', 3],
        ['url', 'javascript:alert(1)'],
        ['organization_id', 'nobody'],
      ];
      for (const [index, [member, value]] of wrong.entries()) Object.assign(catalog.services[index * 3] ?? {}, { [member]: value });
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(catalog) });
    });
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.showAll('Afficher plus de services');
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    assert.deepEqual(watched.errors, []);
  });

  test('no network: said so, and the search comes back by itself with it', async () => {
    let online = false;
    // The page and its scripts are there; the network goes before the data comes.
    await page.route('**/data/**', (route) => (online ? route.fallback() : route.abort('internetdisconnected')));
    // A string: tsx would wrap the getter in a helper that the page does not have.
    await page.addInitScript({
      content: "Object.defineProperty(navigator, 'onLine', { get: () => sessionStorage.getItem('online') === '1' })",
    });
    await visit();
    await assertStands('hors-ligne', /Vous êtes hors ligne/);
    online = true;
    await page.evaluate(() => {
      sessionStorage.setItem('online', '1');
      dispatchEvent(new Event('online'));
    });
    await new FinderOnPage(page).ready();
    await alert().waitFor({ state: 'detached' });
  });

  test('a network that goes after the list is there leaves the list', async () => {
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await page.context().setOffline(true);
    await finder.search('logement');
    assert.ok((await finder.keys()).length > 0);
    await page.context().setOffline(false);
  });

  test('no outlines: the list works, and the map says what it lacks', async () => {
    await page.route('**/boundaries.topojson', (route) => route.fulfill({ status: 404, body: '' }));
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.search('logement');
    assert.ok((await finder.keys()).length > 0);
    await finder.host.getByText('Les contours du territoire ne sont pas disponibles').waitFor();
    await keepPicture(page, 'panne-sans-contours');
    await assertAccessible(page, 'no outlines');
  });

  test('no gazetteer: the list stands, filters and all, and says what it lacks', async () => {
    await page.route('**/territories.json', (route) => route.fulfill({ status: 500, body: '' }));
    await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.host.getByText('on ne peut pas choisir sa municipalité pour le moment').waitFor();
    await finder.host.getByRole('heading', { name: 'De quoi avez-vous besoin?' }).waitFor();
    assert.ok((await finder.keys()).length > 0);
    await keepPicture(page, 'panne-sans-lieux');
    await assertAccessible(page, 'no gazetteer');
  });

  test('a catalog that never comes: said so after the time that was given, not a wait without end', async () => {
    await page.clock.install();
    await page.route('**/catalog.json', () => undefined);
    await visit();
    await page.locator('accueil-service-finder').waitFor();
    await page.waitForTimeout(1500);
    await page.clock.runFor(31_000);
    await alert().getByText('Les données mettent trop de temps à arriver').waitFor();
  });

  test('scripts that do not come: the town’s own words stay', async () => {
    await page.route('**/accueil/1/**/*.js', (route) => route.abort());
    await visit();
    await page.getByText(FALLBACK).waitFor();
    await assertAccessible(page, 'no script');
  });

  test('without any script at all, too', async () => {
    const plain = await newPage(browser, site, { javaScriptEnabled: false });
    await plain.page.goto(site.origin + PAGE);
    await plain.page.getByText(FALLBACK).waitFor();
    await plain.close();
  });

  test('attribute values that mean nothing: a warning each for the webmaster, a working list for the visitor', async () => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.route('**/exemples/essai.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="fr"><title>Essai</title><script type="module" src="/accueil/1/accueil.js"></script><main><h1>Essai</h1>
<accueil-service-finder territory="memphremagog" view="cube" page-size="-3" heading-level="9" need="" languages="fr xx" unknown="1"></accueil-service-finder></main>`,
      }),
    );
    await visit('/exemples/essai.html');
    await new FinderOnPage(page).ready();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    for (const name of ['view', 'page-size', 'heading-level'])
      assert.ok(
        warnings.some((warning) => warning.includes(name)),
        `a warning names ${name}: ${warnings.join(' | ')}`,
      );
    assert.deepEqual(watched.errors, []);
  });

  test('a territory nobody knows: nothing is shown as if it served it, and the visitor can go on', async () => {
    await page.route('**/exemples/essai.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><html lang="fr"><title>Essai</title><script type="module" src="/accueil/1/accueil.js"></script><main><h1>Essai</h1><accueil-service-finder territory="atlantide"></accueil-service-finder></main>',
      }),
    );
    await visit('/exemples/essai.html');
    const host = page.locator('accueil-service-finder');
    await host.locator('input[type=search]').waitFor();
    const finder = new FinderOnPage(page);
    await finder.settled();
    assert.deepEqual(await finder.keys(), []);
    await host.getByText('Aucun service').first().waitFor();
    assert.deepEqual(watched.errors, []);
  });

  test('a card whose service is not in the dataset keeps its own words', async () => {
    await page.route('**/exemples/essai.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><html lang="fr"><title>Essai</title><script type="module" src="/accueil/1/accueil.js"></script><main><h1>Essai</h1><accueil-service-card service="nulle-part"><p>Mots de la page.</p></accueil-service-card></main>',
      }),
    );
    await visit('/exemples/essai.html');
    await page
      .locator('accueil-service-card')
      .getByText(/ne se trouve plus|introuvable|n’a pas pu/)
      .first()
      .waitFor();
    await page.getByText('Mots de la page.').waitFor();
    assert.deepEqual(watched.errors, []);
  });
});

async function text(route: Route): Promise<string> {
  const response = await route.fetch();
  return response.text();
}
