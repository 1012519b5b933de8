import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible } from './support/axe.js';
import { launchChromium, openPage } from './support/browser.js';
import { FinderOnPage } from './support/finder.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

/** The built bundle with the element already in the HTML: decorators in the wrong order, or a string's id changed by a minifier, show here only. */
const LANGUAGES = [
  { lang: 'fr', dir: 'ltr', path: '/exemples/ville.html', send: 'Rechercher' },
  { lang: 'en', dir: 'ltr', path: '/exemples/anglais.html', send: 'Search' },
  { lang: 'es', dir: 'ltr', path: '/exemples/espagnol.html', send: 'Buscar' },
  { lang: 'ar', dir: 'rtl', path: '/exemples/arabe.html', send: 'بحث' },
] as const;

// Interface words of French alone, none of which is a word of another language here.
const FRENCH = /Rechercher|Votre municipalité|Que cherchez-vous|Filtres|Afficher|Pas encore vérifié|Dessert/;

describe('the interface in four languages', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const { lang, dir, path, send } of LANGUAGES) {
    test(`${lang}: every word of the interface, its direction, and what fell back to French is marked so`, async () => {
      const { page, errors, close } = await openPage(browser, site, path);
      const finder = new FinderOnPage(page);
      await finder.ready();
      await finder.host.locator('button[type=submit]', { hasText: send }).waitFor();
      const { direction, language } = await finder.host.evaluate((host) => ({
        direction: getComputedStyle(host).direction,
        language: host.getAttribute('lang') ?? host.closest('[lang]')?.getAttribute('lang'),
      }));
      assert.equal(direction, dir);
      assert.equal(language, lang);
      if (lang !== 'fr') {
        const untranslated = await finder.host.evaluate((host, source) => {
          const french = new RegExp(source);
          const found: string[] = [];
          const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            // Text of the records that is still French says so; text of the interface may not be French at all.
            const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'fr';
            if (!marked && french.test(node.textContent ?? '')) found.push((node.textContent ?? '').trim());
          }
          return found;
        }, FRENCH.source);
        assert.deepEqual(untranslated, []);
      }
      if (lang === 'ar' || lang === 'es')
        assert.ok((await finder.host.locator('[lang=fr]').count()) > 0, 'texts shown in French carry lang="fr"');
      await keepPicture(page, `langue-${lang}`);
      await assertAccessible(page, path);
      await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
      await finder.host.locator('.details').waitFor();
      await keepPicture(page, `langue-${lang}-fiche`, false);
      await assertAccessible(page, `${path}, details`);
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('a search typed in another language finds services described in French', async () => {
    const { page, close } = await openPage(browser, site, '/exemples/arabe.html');
    const finder = new FinderOnPage(page);
    await finder.ready();
    const all = (await finder.keys()).join();
    await finder.search('سكن');
    const keys = await finder.keys();
    assert.ok(keys.length > 0);
    assert.notEqual(keys.join(), all);
    await close();
  });
});
