import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertAccessible } from './support/axe.js';
import { launchChromium, openPage, type Watched } from './support/browser.js';
import { readFocus } from './support/focus.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/carte.html';
const TERRITORIES = 9;

describe('the map alone', () => {
  let site: Site;
  let browser: Browser;
  let watched: Watched;
  let page: Page;
  let map: Locator;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    watched = await openPage(browser, site, PAGE);
    page = watched.page;
    map = page.locator('accueil-service-map');
    await map.locator('button.point').first().waitFor();
  });
  afterEach(() => watched.close());

  test('draws every territory from our own file, and says that the limits are schematic', async () => {
    await map.locator('path.land').first().waitFor({ state: 'attached' });
    assert.ok((await map.locator('path.land').count()) >= TERRITORIES);
    assert.ok((await map.locator('path.lake').count()) > 0);
    await map.getByText('Limites schématiques').waitFor();
    await keepPicture(page, 'carte', false);
    assert.deepEqual(watched.thirdParty, []);
    assert.deepEqual(watched.errors, []);
  });

  test('a point opens its services by keyboard, one of them shows in full, and each way back returns where one was', async () => {
    const point = map.locator('button.point[tabindex="0"]').first();
    await point.focus();
    const from = await readFocus(page);
    await page.keyboard.press('ArrowRight');
    assert.equal((await readFocus(page)).tag, 'button');
    await page.keyboard.press('ArrowLeft');
    assert.equal((await readFocus(page)).text, from.text, 'arrows lead to the neighbour and back');
    // A cluster that zoom can part opens into its points first.
    const panel = map.locator('.panel');
    for (let press = 0; press < 6 && (await panel.count()) === 0; press += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(700);
    }
    await panel.waitFor();
    await assertAccessible(page, 'a place is open');
    await panel.getByRole('button').nth(1).click();
    await map.locator('.details').waitFor();
    await assertAccessible(page, 'a service is open over the map');
    await keepPicture(page, 'carte-fiche', false);
    await map.getByRole('button', { name: 'Retour à la liste du lieu' }).click();
    await panel.getByRole('button', { name: 'Fermer la liste de ce lieu' }).click();
    await panel.waitFor({ state: 'detached' });
    assert.equal((await readFocus(page)).tag, 'button', 'the focus is on a point again');
  });

  test('moves by drag, by key and by button alike', async () => {
    const position = async (): Promise<string> => JSON.stringify(await map.locator('button.point').first().boundingBox());
    const canvas = await map.locator('.canvas').boundingBox();
    assert.ok(canvas);
    const moves: readonly (readonly [string, () => Promise<void>])[] = [
      [
        'drag',
        async () => {
          await page.mouse.move(canvas.x + 60, canvas.y + canvas.height - 60);
          await page.mouse.down();
          await page.mouse.move(canvas.x + 160, canvas.y + canvas.height - 120, { steps: 8 });
          await page.mouse.up();
        },
      ],
      ['arrow key', async () => map.locator('.canvas').press('ArrowUp')],
      ['zoom button', async () => map.getByRole('button', { name: 'Agrandir la carte' }).click()],
    ];
    for (const [name, move] of moves) {
      const before = await position();
      await move();
      await page.waitForTimeout(700);
      assert.notEqual(await position(), before, name);
    }
  });
});
