import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, launchFirefox, openPage, type Watched } from './support/browser.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/calendrier.html';
const TAG = 'accueil-training-calendar';

interface Training {
  key: string;
  name: string;
  hasCourseInstance?: { startDate: string }[];
}

/** The trainings as published, as anyone reads them. */
async function readTrainings(site: Site): Promise<Training[]> {
  const response = await fetch(`${site.origin}/accueil/1/data/fr/training.json`);
  return ((await response.json()) as { trainings: Training[] }).trainings;
}

const shown = async (page: Page): Promise<void> => page.locator(TAG).locator('.undated-title').waitFor();

describe('the training calendar', () => {
  let site: Site;
  let browser: Browser;
  let trainings: Training[];
  const open: Watched[] = [];
  const visit = async (path = PAGE, options = {}): Promise<Watched> => {
    const watched = await openPage(browser, site, path, options);
    open.push(watched);
    await shown(watched.page);
    return watched;
  };

  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    trainings = await readTrainings(site);
  });
  after(async () => {
    await Promise.all(open.map((watched) => watched.close()));
    await browser.close();
    await site.stop();
  });

  test('shows what is real: nothing past as coming, every undated training, and no request to anyone else', async () => {
    const { page, thirdParty, errors, violations } = await visit();
    const calendar = page.locator(TAG);
    const coming = trainings.some(({ hasCourseInstance = [] }) =>
      hasCourseInstance.some(({ startDate }) => startDate.length >= 10 && Date.parse(startDate) > Date.now() + 86_400_000),
    );
    if (!coming) await calendar.getByText('Rien à venir pour le moment').waitFor();
    const more = calendar.getByRole('button', { name: 'Afficher plus de formations' });
    while (await more.isVisible()) await more.click();
    const keys = await calendar.locator('[data-training]').evaluateAll((items) => items.map((item) => item.getAttribute('data-training')));
    const undated = trainings.filter(({ hasCourseInstance }) => !hasCourseInstance?.length).map(({ key }) => key);
    assert.ok(undated.length > 20);
    assert.deepEqual(keys.sort(), undated.sort());
    await assertAccessible(page, 'the calendar');
    await keepPicture(page, 'calendrier');
    assert.deepEqual(thirdParty, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(site.cspReports, []);
    assert.deepEqual(errors, []);
  });

  test('a past session is in its month, said to be over, and its address opens it', async () => {
    const { page } = await visit(`${PAGE}?accueil-calendar-view=month&accueil-calendar-date=2023-12-15`);
    const calendar = page.locator(TAG);
    const placed = calendar.locator('td[data-day="2023-12-15"]').getByRole('button');
    assert.ok((await placed.innerText()).includes('Terminé'));
    await assertAccessible(page, 'a month');
    await placed.click();
    await calendar.locator('.details-title').waitFor();
    assert.ok(page.url().includes('accueil-calendar-session='));
    await calendar.getByText('D’où viennent ces renseignements').waitFor();
    await assertAccessible(page, 'a session');
    await keepPicture(page, 'calendrier-fiche');
    await page.goBack();
    await calendar.locator('table[role=grid]').waitFor();
  });

  test('a month by keyboard alone: one tab stop, arrows, and a day’s list', async () => {
    const { page } = await visit(`${PAGE}?accueil-calendar-view=month&accueil-calendar-date=2023-12-14`);
    const calendar = page.locator(TAG);
    await calendar.locator('td[data-day="2023-12-14"]').focus();
    await page.keyboard.press('ArrowRight');
    await calendar.locator('td[data-day="2023-12-15"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await calendar.locator('#day-title:focus').waitFor();
    await page.keyboard.press('Escape');
    await calendar.locator('td[data-day="2023-12-15"]:focus').waitFor();
    await page.keyboard.press('PageDown');
    await calendar.locator('td[data-day="2024-01-15"]:focus').waitFor();
  });

  test('filters narrow, stay in the address, and Back leaves them', async () => {
    const { page } = await visit();
    const calendar = page.locator(TAG);
    const before = await calendar.locator('.undated').innerText();
    await calendar.getByRole('button', { name: 'Filtres' }).click();
    await calendar.getByRole('checkbox', { name: /Employeurs/ }).check();
    await calendar.getByRole('button', { name: 'Enlever Employeurs' }).waitFor();
    assert.notEqual(await calendar.locator('.undated').innerText(), before);
    assert.ok(page.url().includes('accueil-calendar-audience=employers'));
    await page.reload();
    await calendar.getByRole('button', { name: 'Enlever Employeurs' }).waitFor();
  });

  test('fits 320 px, and prints', async () => {
    const { page } = await visit(PAGE, { viewport: { width: 320, height: 700 } });
    await assertNoSidewaysScroll(page, 'the list');
    await page.locator(TAG).getByRole('button', { name: 'Mois' }).click();
    await page.locator(TAG).locator('table[role=grid]').waitFor();
    await assertNoSidewaysScroll(page, 'the month');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator(TAG).locator('.tools').isVisible(), false);
    assert.equal(await page.locator(TAG).locator('table[role=grid]').isVisible(), true);
  });

  test('in Firefox, the list and what opens from it', async (context: TestContext) => {
    const firefox = await launchFirefox();
    if (firefox === undefined) {
      context.skip('Firefox ESR is not installed');
      return;
    }
    const { page, thirdParty } = await openPage(firefox, site, PAGE);
    await shown(page);
    await page.locator(TAG).locator('[data-training] .summary-name :is(a, button)').first().click();
    await page.locator(TAG).locator('.details-title').waitFor();
    assert.deepEqual(thirdParty, []);
    await firefox.close();
  });
});
