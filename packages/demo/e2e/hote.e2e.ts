import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newPage, type Watched } from './support/browser.js';
import { FinderOnPage } from './support/finder.js';
import { startSite, type Site } from './support/site.js';

const SCRIPT = '<script type="module" src="/accueil/1/accueil.js"></script>';
const FINDER = '<accueil-service-finder territory="memphremagog" url-sync><p>Mots de la page.</p></accueil-service-finder>';
/** What libraries of the 2000s did to every page they were on (Prototype, MooTools). */
const OLD_LIBRARY = `
Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
Array.prototype.each = function (callback) { for (var i = 0; i < this.length; i++) callback(this[i], i); return this; };
Array.prototype.contains = function (item) { return this.indexOf(item) !== -1; };
String.prototype.contains = function (text) { return this.indexOf(text) !== -1; };
Function.prototype.bind = function (self) { var method = this, given = Array.prototype.slice.call(arguments, 1); return function () { return method.apply(self, given.concat(Array.prototype.slice.call(arguments))); }; };
Element.prototype.show = Element.prototype.hide = function () { return this; };
`;

describe('on a host page that does as it likes', () => {
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

  async function visit(head: string, body: string, query = ''): Promise<FinderOnPage> {
    await page.route('**/exemples/essai.html*', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: hostPage(head, body),
      }),
    );
    await page.goto(`${site.origin}/exemples/essai.html${query}`);
    return new FinderOnPage(page);
  }

  /** Searches, opens what is found, and gives back each request that repeats the words typed, in its address, its referrer or its body. */
  async function leaks(finder: FinderOnPage, seen: readonly string[]): Promise<string[]> {
    await finder.ready();
    await finder.search('violence');
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await finder.host.locator('.details').waitFor();
    await page.waitForTimeout(500);
    return seen.filter((line) => line.includes('violence'));
  }

  function watchRequests(): string[] {
    const seen: string[] = [];
    page.on('request', (request) => seen.push(`${request.url()} ${request.headers()['referer'] ?? ''} ${request.postData() ?? ''}`));
    return seen;
  }

  test('nothing that is typed leaves the page, though its own address keeps it', async () => {
    const seen = watchRequests();
    await page.goto(`${site.origin}/exemples/ville.html`);
    assert.deepEqual(await leaks(new FinderOnPage(page), seen), []);
    assert.match(page.url(), /violence/);
  });

  test('on a site of another origin everything works, and its server’s Accueil learns nothing but that origin', async () => {
    const seen = watchRequests();
    // A real second server: Chromium keeps a page that no loopback server sent from reaching loopback.
    const host = await serveHtml(hostPage(SCRIPT.replace('src="', `src="${site.origin}`), FINDER));
    try {
      await page.route(`${host.origin}/**`, (route) => route.continue());
      await page.goto(`${host.origin}/essai.html`);
      assert.deepEqual(await leaks(new FinderOnPage(page), seen), []);
      assert.match(page.url(), /violence/);
      await page.locator('accueil-service-map path.land').first().waitFor({ state: 'attached' });
      assert.deepEqual(watched.errors, []);
    } finally {
      await host.stop();
    }
  });

  test('events tell what was chosen, never what was typed', async () => {
    await page.addInitScript(() => {
      const list: string[] = [];
      Object.assign(globalThis, { heard: list });
      for (const name of ['accueil-search-change', 'accueil-service-select']) {
        document.addEventListener(name, (event) => list.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`));
      }
    });
    const finder = await visit(SCRIPT, FINDER);
    await finder.ready();
    await finder.search('violence conjugale');
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await finder.host.locator('.details').waitFor();
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    assert.ok(heard.some((line) => line.startsWith('accueil-search-change')));
    assert.ok(heard.some((line) => line.startsWith('accueil-service-select')));
    for (const line of heard.filter((one) => one.startsWith('accueil-search-change'))) assert.doesNotMatch(line, /violence conjugale/);
  });

  test('the script pasted twice starts everything once', async () => {
    const twice = `${SCRIPT}<script type="module" src="/accueil/1/accueil.js?2"></script>`;
    const finder = await visit(twice, FINDER);
    await finder.ready();
    await finder.search('logement');
    assert.ok((await finder.keys()).length > 0);
    assert.deepEqual(watched.errors, []);
  });

  test('old libraries that changed the language’s own objects', async () => {
    const finder = await visit(`<script>${OLD_LIBRARY}</script>${SCRIPT}`, FINDER);
    await finder.ready();
    await finder.search('francisation');
    assert.ok((await finder.keys()).some((key) => key.startsWith('fq-')));
    assert.deepEqual(watched.errors, []);
  });

  test('the host’s own history entry is not overwritten', async () => {
    const finder = await visit(`<script>history.replaceState({ routeur: 7 }, '')</script>${SCRIPT}`, FINDER);
    await finder.ready();
    await finder.search('logement');
    await page.waitForURL(/accueil-q=logement/);
    assert.equal(await page.evaluate(() => (history.state as { routeur?: number } | null)?.routeur), 7);
  });

  test('an element taken out and put back elsewhere goes on', async () => {
    const finder = await visit(SCRIPT, `${FINDER}<section id="ailleurs"></section>`);
    await finder.ready();
    await finder.search('logement');
    const keys = await finder.keys();
    await page.evaluate(() => {
      const element = document.querySelector('accueil-service-finder');
      if (element) document.querySelector('#ailleurs')?.append(element);
    });
    assert.deepEqual(await finder.keys(), keys);
    await finder.search('emploi');
    assert.notDeepEqual(await finder.keys(), keys);
    assert.deepEqual(watched.errors, []);
  });

  test('two finders on a page keep their searches apart', async () => {
    await visit(
      SCRIPT,
      '<accueil-service-finder id="un" territory="memphremagog" url-sync></accueil-service-finder><accueil-service-finder id="deux" url-sync></accueil-service-finder>',
    );
    const [one, two] = [new FinderOnPage(page, '#un'), new FinderOnPage(page, '#deux')];
    await Promise.all([one.ready(), two.ready()]);
    await two.search('logement');
    await page.waitForURL(/accueil-deux-q=logement/);
    assert.equal(await one.words.inputValue(), '');
    assert.doesNotMatch(page.url(), /accueil-un-q/);
    assert.deepEqual(watched.errors, []);
  });

  test('what stands under the element does not jump about while it starts', async () => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.origin}/exemples/ville.html`);
      await new FinderOnPage(page).ready();
      await page.waitForTimeout(1500);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              let sum = 0;
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
              resolve(sum);
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 1000);
          }),
      );
      console.log(`layout shift at ${width} px: ${shift.toFixed(3)}`);
      assert.ok(shift <= 0.1, `${shift.toFixed(3)} at ${width} px; Core Web Vitals call 0.1 good`);
    }
  });
});

function hostPage(head: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Essai</h1>${body}</main></body></html>`;
}

/** A host site of another origin, with no header of ours. */
async function serveHtml(html: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
