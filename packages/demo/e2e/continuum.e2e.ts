import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll } from './support/axe.js';
import { launchChromium, openPage, type Watched } from './support/browser.js';
import { readFocus } from './support/focus.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/continuum.html';
const TERRITORIES = 9;
/** Where Sherbrooke's and Granby's interpreters are on the spot, or next to it. */
const INTERPRETED = ['sherbrooke', 'la-haute-yamaska', 'brome-missisquoi'];

/** An address of the page that says what to show. */
function at(choices: Record<string, string>): string {
  const params = new URLSearchParams(Object.entries(choices).map(([name, value]) => [`accueil-continuum-${name}`, value]));
  return `${PAGE}?${params.toString()}`;
}

for (const width of [1280, 360]) {
  describe(`the continuum of the region at ${width} px`, () => {
    let site: Site;
    let browser: Browser;
    let watched: Watched;
    before(async () => {
      [site, browser] = await Promise.all([startSite(), launchChromium()]);
    });
    after(async () => {
      await browser.close();
      await site.stop();
    });
    afterEach(async () => {
      assert.deepEqual(watched.thirdParty, []);
      assert.deepEqual(watched.errors, []);
      await watched.close();
    });

    async function open(choices: Record<string, string>): Promise<{ page: Page; element: Locator }> {
      watched = await openPage(browser, site, at(choices), { viewport: { width, height: 900 } });
      const element = watched.page.locator('accueil-continuum');
      await element.locator('[data-cell]').first().waitFor({ state: 'attached' });
      // Cards hold what they do not show yet.
      await element.locator('.cards details').evaluateAll((cards) => cards.forEach((card) => ((card as HTMLDetailsElement).open = true)));
      return { page: watched.page, element };
    }

    /** What an open cell shows. */
    async function openCell(element: Locator, key: string): Promise<Locator> {
      await element.locator(`[data-cell="${key}"]`).click();
      const panel = element.locator(`[data-panel="${key}"]`);
      await panel.locator('.panel-title').waitFor();
      return panel;
    }

    /** How a cell is drawn, and what it says. */
    async function cell(element: Locator, key: string): Promise<{ looks: string; words: string }> {
      const found = element.locator(`[data-cell="${key}"]`);
      const looks = (await found.evaluate((button) => button.parentElement?.className)) ?? '';
      return { looks, words: (await found.innerText()).replace(/\s+/g, ' ') };
    }

    /** Every proof is a link to a page, one click away. */
    async function proofs(panel: Locator): Promise<string[]> {
      const links = await panel.locator('.proofs a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links) assert.match(link, /^https?:\/\//);
      return links;
    }

    test('Le Granit, asylum seekers, arrival: who names them is elsewhere, with proof; no gap is claimed where records are silent', async () => {
      const { page, element } = await open({ view: 'gaps', territory: 'le-granit', audience: 'asylum-seekers', stage: 'arrival' });
      assert.equal(await element.locator('.cell.missing[class*=level]:not(.swatch)').count(), 0);
      for (const need of ['settlement', 'housing']) {
        const panel = await openCell(element, `gaps.${need}.arrival`);
        const words = await panel.innerText();
        assert.match(words, /ceux qui visent ce public sont ailleurs/);
        assert.equal(await panel.locator('[data-service="praida-services"]').count(), 1, need);
        assert.equal(await panel.locator('[data-service="sanc--demandeurs-asile"]').count(), 1, need);
        assert.ok((await proofs(panel)).length >= 2);
      }
      const interpretation = await cell(element, 'gaps.interpretation.arrival');
      assert.match(interpretation.looks, /unknown/);
      assert.match(interpretation.words, /public non précisé/);
      const said = (await element.locator('.view-gaps').innerText()).replace(/\s+/g, ' ');
      assert.match(said, /Personnes aînées/);
      await assertAccessible(page, 'gaps with an open cell');
      await assertNoSidewaysScroll(page, 'gaps with an open cell');
      await keepPicture(page, `continuum-asile-${width}`);
    });

    test('francisation since November 2024: suspended, and what replaces it, in every territory', async () => {
      const { page, element } = await open({ view: 'gaps', territory: '*', need: 'francisation', stage: 'settlement' });
      const cells = element.locator('[data-cell^="gaps.francisation."]');
      const keys = await cells.evaluateAll((all) => all.map((one) => one.getAttribute('data-cell') ?? ''));
      assert.equal(keys.length, TERRITORIES);
      for (const key of keys) {
        assert.doesNotMatch((await cell(element, key)).looks, /missing|unknown/, key);
        const panel = await openCell(element, key);
        assert.equal(await panel.locator('[data-service="fq-cours-en-classe"]').count(), 1, key);
        assert.ok((await proofs(panel)).length > 0, key);
      }
      for (const key of keys) {
        const territory = key.split('.').at(-1) ?? '';
        await page.goto(site.origin + at({ territory, need: 'francisation', stage: 'settlement', cell: 'need.francisation.settlement' }));
        const panel = element.locator('[data-panel="need.francisation.settlement"]');
        await panel.locator('.panel-title').waitFor();
        const words = await panel.innerText();
        assert.match(words, /Suspendu depuis (le 22 )?novembre 2024/, territory);
        assert.match(words, /À la place[\s\S]*Cours de français en classe/, territory);
        assert.ok((await proofs(panel)).length > 0, territory);
        if (territory !== 'le-granit') continue;
        assert.ok((await proofs(panel)).some((link) => link.includes('journalhautsaintfrancois') || link.includes('fm1077')));
        await assertAccessible(page, 'francisation open');
        await assertNoSidewaysScroll(page, 'francisation open');
        await keepPicture(page, `continuum-francisation-${width}`);
      }
    });

    test('interpretation: on the spot in Sherbrooke and Granby, from afar everywhere else, and said so', async () => {
      const { page, element } = await open({ view: 'gaps', territory: '*', need: 'interpretation', stage: 'settlement' });
      const cells = element.locator('[data-cell^="gaps.interpretation."]');
      assert.equal(await cells.count(), TERRITORIES);
      for (const key of await cells.evaluateAll((all) => all.map((one) => one.getAttribute('data-cell') ?? ''))) {
        const { looks, words } = await cell(element, key);
        const here = INTERPRETED.some((territory) => key.endsWith(`.${territory}`));
        assert.match(looks, here ? /present/ : /weak/, key);
        if (!here) assert.match(words, /Personne sur place/, key);
      }
      const panel = await openCell(element, 'gaps.interpretation.le-granit');
      assert.match(await panel.innerText(), /lieux connus ailleurs/);
      assert.equal(await panel.locator('[data-service="sanc--interpretes"]').count(), 1);
      assert.ok((await proofs(panel)).length > 0);
      await assertAccessible(page, 'interpretation open');
      await assertNoSidewaysScroll(page, 'interpretation open');
    });

    test('by keyboard: a cell opens, a service shows in full, and each way back returns where one was', async () => {
      const { page, element } = await open({ territory: 'le-granit', need: 'housing' });
      await element.locator('[data-cell="need.housing.arrival"]').focus();
      await page.keyboard.press('Enter');
      const service = element.locator('[data-panel] [data-service]').first();
      await service.waitFor();
      const name = (await service.innerText()).trim();
      await service.focus();
      await page.keyboard.press('Enter');
      await element.locator('.details-title').waitFor();
      await assertAccessible(page, 'a service is open');
      assert.match(page.url(), /accueil-continuum-service=/);
      await page.keyboard.press('Escape');
      await element.locator('.details').waitFor({ state: 'detached' });
      await page.waitForTimeout(300);
      assert.equal((await readFocus(page)).text.trim(), name);
      await page.keyboard.press('Escape');
      await element.locator('[data-panel]').waitFor({ state: 'detached' });
    });

    test('by keyboard alone: every view is reached and opened, with a focus that shows', async () => {
      const { page, element } = await open({ territory: 'le-granit', need: 'housing' });
      const views = await element.locator('.view').evaluateAll((all) => all.map((one) => one.textContent.trim()));
      assert.equal(views.length, 5);
      await element.locator('.view').first().focus();
      for (const [n, name] of views.entries()) {
        const view = element.locator('.view').nth(n);
        if (n > 0) await page.keyboard.press('Tab');
        assert.equal((await readFocus(page)).text.trim(), name);
        const outline = await view.evaluate((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return `${outlineStyle} ${outlineWidth}`;
        });
        assert.match(outline, /^(?!none)\w+ [2-9]/, name);
        await page.keyboard.press('Enter');
        await element.locator(`.view[aria-current]`).getByText(name).waitFor();
        await element.locator('.view-of').waitFor();
        await view.focus();
      }
    });

    if (width > 1000)
      test('on paper: the poster of every view is one A3 page, one of a person one page, from both directions of writing', async () => {
        for (const lang of ['fr', 'ar']) {
          for (const view of ['need', 'organization', 'place', 'gaps', 'person', 'picture']) {
            if (lang !== 'fr' || view !== 'need') await watched.close();
            watched = await openPage(
              browser,
              site,
              at({ view, territory: 'le-granit', ...(view === 'place' && { organization: 'sanc' }) }),
              {
                viewport: { width, height: 900 },
              },
            );
            const { page } = watched;
            const element = page.locator('accueil-continuum');
            await element.evaluate((one, tag) => one.setAttribute('lang', tag), lang);
            await element.locator(`.view-${view}`).waitFor();
            await element.locator(`.continuum[lang="${lang}"]`).waitFor();
            await page.evaluate(() => (window.print = () => undefined));
            await element.locator('[data-task="poster"]').click();
            await page.locator('[data-accueil-print]').waitFor({ state: 'attached' });
            const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
            assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, `${lang} ${view}`);
            const [, wide = '', high = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
            if (view !== 'person') assert.deepEqual([Math.round(Number(wide)), Math.round(Number(high))], [1191, 842], view);
          }
        }
      });

    test('the organizations: found by name, and one’s place in the region', async () => {
      const { page, element } = await open({ view: 'organization', territory: '*' });
      assert.match(await element.locator('.count-line').innerText(), /^1[5-9]\d organismes/);
      await element.locator('#look').fill('neo canadiens');
      await element.locator('.count-line').getByText('1 organisme').waitFor();
      await assertAccessible(page, 'organizations');
      await assertNoSidewaysScroll(page, 'organizations');
      if (width < 500)
        await element
          .locator('.cards details')
          .first()
          .evaluate((card) => ((card as HTMLDetailsElement).open = true));
      await element.locator('.organization').first().click();
      await element.locator('.place-title').waitFor();
      assert.match(await element.locator('.view-place').innerText(), /Avant nous, avec nous, après nous/);
      await assertAccessible(page, 'one place');
      await assertNoSidewaysScroll(page, 'one place');
      await keepPicture(page, `continuum-place-${width}`);
      await page.goBack();
      await element.locator('#look').waitFor();
    });
  });
}
