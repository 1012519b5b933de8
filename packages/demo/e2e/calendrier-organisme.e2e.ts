import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import ICAL from 'ical.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, launchFirefox, newPage, openPage, type Watched } from './support/browser.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/calendrier-organisme.html';
/** A phone: the list comes first. */
const NARROW = { width: 412, height: 900 };
const FEED = '**/calendrier-exemple.ics';
const OF_FEED = 'Accueillir une famille réfugiée (exemple)';
const OF_BOTH = 'Conversation en français (exemple)';
const OF_DATASET = 'Premiers pas en accueil (exemple)';

const calendarOf = (page: Page): Locator => page.locator('accueil-training-calendar');
const sessions = (page: Page, name: string): Locator =>
  calendarOf(page).locator('.list .summary-name :is(a, button)').filter({ hasText: name });

/** The events of a calendar, read by a library that did not write it. */
function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** When the open session begins and ends, as it is told to a calendar of the web: in UTC. */
async function momentsOf(page: Page): Promise<number[]> {
  const address = await calendarOf(page).getByRole('link', { name: 'Google' }).getAttribute('href');
  const dates = new URL(address ?? '').searchParams.get('dates')?.split('/') ?? [];
  return dates.map((date) => Date.parse(date.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:')));
}

async function assertSession(page: Page, text: string, name: string): Promise<void> {
  const events = eventsOf(text);
  assert.deepEqual(
    events.map(({ summary }) => summary),
    [name],
  );
  const [event] = events as [ICAL.Event];
  assert.equal(event.isRecurring(), false, 'one session, not its series');
  assert.deepEqual([event.startDate.toUnixTime() * 1000, event.endDate.toUnixTime() * 1000], await momentsOf(page));
}

describe("the calendar on an organization's own page", () => {
  let site: Site;
  let browser: Browser;
  const open: Watched[] = [];
  const visit = async (): Promise<Watched> => {
    const watched = await openPage(browser, site, PAGE, { acceptDownloads: true, viewport: NARROW });
    open.push(watched);
    return watched;
  };
  /** The page where its feed is something else than what it was. */
  const visitWith = async (answer: { status: number; body: string; contentType: string } | 'nothing'): Promise<Watched> => {
    const watched = await newPage(browser, site, { viewport: NARROW });
    open.push(watched);
    await watched.page.route(FEED, (route) => (answer === 'nothing' ? route.abort() : route.fulfill(answer)));
    await watched.page.goto(site.origin + PAGE);
    return watched;
  };

  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await Promise.all(open.map((watched) => watched.close()));
    await browser.close();
    await site.stop();
  });

  test('shows its own feed, beside what the region knows, with nothing asked of anyone else', async () => {
    const { page, thirdParty, errors, violations } = await visit();
    await sessions(page, OF_FEED).first().waitFor();
    await sessions(page, OF_DATASET).first().waitFor();
    assert.equal(await calendarOf(page).locator('[part=feed-state]').count(), 0);
    await assertAccessible(page, 'the calendar of an organization');
    await keepPicture(page, 'calendrier-organisme');
    await sessions(page, OF_FEED).first().click();
    await calendarOf(page).locator('.details-title').filter({ hasText: OF_FEED }).waitFor();
    await calendarOf(page).locator('.details').getByText('Salle communautaire, 12 rue des Érables, Sainte-Exemple').waitFor();
    await assertAccessible(page, 'a session of a feed');
    assert.deepEqual(thirdParty, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(errors, []);
  });

  test('a record that was read from the feed and the feed are one, with what each knows', async () => {
    const { page } = await visit();
    await sessions(page, OF_BOTH).first().waitFor();
    const days = calendarOf(page).locator('.list .day').filter({ hasText: OF_BOTH });
    const shown = await days.evaluateAll(
      (sections, name) => sections.map((section) => section.textContent.split(name).length - 1),
      OF_BOTH,
    );
    assert.ok(shown.length > 1);
    assert.deepEqual(new Set(shown), new Set([1]));
    await sessions(page, OF_BOTH).first().click();
    // The price is the record's, the feed is where its times come from.
    await calendarOf(page).locator('.details').getByText('Gratuit').first().waitFor();
    await calendarOf(page).locator('.details').getByText('Organisme d’exemple (fictif)').first().waitFor();
  });

  for (const [what, answer] of [
    ['is not there', { status: 404, body: 'Not found', contentType: 'text/plain' }],
    ['does not answer', 'nothing'],
    ['is a page instead of a calendar', { status: 200, body: '<!doctype html><title>Connexion</title>', contentType: 'text/html' }],
  ] as const) {
    test(`a feed that ${what} is told, and the rest stands`, async () => {
      const { page } = await visitWith(answer);
      await calendarOf(page).locator('[part=feed-state]').getByText('n’a pas pu être lu; ses activités manquent ici.').waitFor();
      await sessions(page, OF_DATASET).first().waitFor();
      assert.equal(await sessions(page, OF_FEED).count(), 0);
      await assertAccessible(page, `a calendar whose feed ${what}`);
      await calendarOf(page).getByRole('button', { name: 'Mois' }).click();
      await calendarOf(page).locator('table[role=grid]').waitFor();
    });
  }

  test('a feed cut in the middle gives what it still holds, after a visit that had it whole too', async () => {
    const whole = await readFile(new URL('../pages/exemples/calendrier-exemple.ics', import.meta.url), 'utf8');
    const cut = whole.slice(0, whole.indexOf('UID:statuts-en-ligne'));
    const { page } = await visitWith({ status: 200, body: cut, contentType: 'text/calendar' });
    await sessions(page, OF_FEED).first().waitFor();
    assert.equal(await sessions(page, 'Les statuts d’immigration').count(), 0);
    await page.unroute(FEED);
    await page.reload();
    await sessions(page, 'Les statuts d’immigration').first().waitFor();
    await page.waitForFunction(async () =>
      (await (await caches.match(document.baseURI.replace(/[^/]*$/, 'calendrier-exemple.ics')))?.text())?.includes('statuts-en-ligne'),
    );
    // Lost afterwards, its last good copy serves.
    await page.route(FEED, (route) => route.abort());
    await page.reload();
    await calendarOf(page)
      .locator('[part=feed-state]')
      .getByText(/n’a pas pu être lu; sa copie du .* est affichée/)
      .waitFor();
    await sessions(page, 'Les statuts d’immigration').first().waitFor();
  });

  test('a session of the feed as a file, which another reader reads', async () => {
    const { page } = await visit();
    await sessions(page, OF_FEED).first().click();
    await calendarOf(page).locator('.details-title').waitFor();
    const saved = page.waitForEvent('download');
    await calendarOf(page).getByRole('button', { name: 'Fichier .ics' }).click();
    const download = await saved;
    assert.match(download.suggestedFilename(), /^\d{4}-\d{2}-\d{2}-.*\.ics$/);
    await assertSession(page, await readFile(await download.path(), 'utf8'), OF_FEED);
  });

  test('where a server is named, the file is served: its address gives the session, in its own region', async () => {
    const { page } = await visit();
    await sessions(page, OF_DATASET).first().waitFor();
    // With a server, feeds go through it, and it asks nothing of its own machine.
    await calendarOf(page).evaluate((element) => {
      element.removeAttribute('calendar');
      element.setAttribute('server', '/');
    });
    await sessions(page, OF_FEED).first().waitFor({ state: 'detached' });
    await sessions(page, OF_DATASET).first().click();
    const link = calendarOf(page).getByRole('link', { name: 'Fichier .ics' });
    const served = new URL((await link.getAttribute('href')) ?? '');
    assert.equal(served.origin, site.origin);
    const answer = await fetch(served);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/);
    const text = await answer.text();
    await assertSession(page, text, OF_DATASET);
    const saved = page.waitForEvent('download');
    await link.click();
    assert.equal(await readFile(await (await saved).path(), 'utf8'), text);
  });

  test('fits 320 px', async () => {
    const { page, close } = await openPage(browser, site, PAGE, { viewport: { width: 320, height: 700 } });
    await sessions(page, OF_FEED).first().waitFor();
    await assertNoSidewaysScroll(page, 'the calendar of an organization');
    await close();
  });

  test('in Firefox: the feed, and a feed that is lost', async (context: TestContext) => {
    const firefox = await launchFirefox();
    if (firefox === undefined) {
      context.skip('Firefox ESR is not installed');
      return;
    }
    const { page, thirdParty } = await openPage(firefox, site, PAGE, { viewport: NARROW });
    await sessions(page, OF_FEED).first().click();
    await calendarOf(page).locator('.details-title').filter({ hasText: OF_FEED }).waitFor();
    const lost = await newPage(firefox, site, { viewport: NARROW });
    await lost.page.route(FEED, (route) => route.abort());
    await lost.page.goto(site.origin + PAGE);
    await calendarOf(lost.page).locator('[part=feed-state]').waitFor();
    await sessions(lost.page, OF_DATASET).first().waitFor();
    assert.deepEqual([...thirdParty, ...lost.thirdParty], []);
    await firefox.close();
  });
});
