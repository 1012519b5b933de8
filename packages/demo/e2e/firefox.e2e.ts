import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchFirefox, openPage } from './support/browser.js';
import { FinderOnPage } from './support/finder.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

describe('the main path in Firefox', () => {
  let site: Site;
  let browser: Browser | undefined;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchFirefox()]);
  });
  after(async () => {
    await browser?.close();
    await site.stop();
  });

  test('a search without its cedilla, and the details of what it finds', async (context: TestContext) => {
    if (browser === undefined) {
      context.skip('Firefox ESR is not installed');
      return;
    }
    const { page, thirdParty, close } = await openPage(browser, site, '/exemples/ville.html');
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.search('cours de francais');
    assert.ok((await finder.keys()).some((key) => key.startsWith('fq-')));
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await finder.host.locator('.details').waitFor();
    await keepPicture(page, 'firefox', false);
    assert.deepEqual(thirdParty, []);
    await close();
  });
});
