import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, openPage, type Watched } from './support/browser.js';
import { mayServe, readCatalog, readWider, type Catalog } from './support/data.js';
import { FinderOnPage } from './support/finder.js';
import { readFocus, tabTo } from './support/focus.js';
import { keepPicture } from './support/screenshot.js';
import { startSite, type Site } from './support/site.js';

const PAGE = '/exemples/ville.html';
const TERRITORY = 'memphremagog';

/** What a person types, the need they have, and services of which one at least must be among the first five. */
const SEARCHES = [
  { words: 'cours de francais', need: 'francisation', oneOf: ['fq-cours-en-classe', 'fq-cours-en-ligne'] },
  { words: 'francisasion', need: 'francisation', oneOf: ['fq-cours-en-classe', 'fq-cours-en-ligne', 'etsb--francisation'] },
  { words: 'medecin magog', need: 'health', oneOf: ['ciusss-estrie-chus--medecin-famille', 'ciusss-estrie-chus--gap', '811-gap'] },
  {
    words: 'apprendre le français',
    need: 'francisation',
    oneOf: ['fq-cours-en-classe', 'fq-cours-en-ligne', 'townshippers--apprendre-francais'],
  },
  {
    words: 'housing',
    need: 'housing',
    oneOf: ['tal-renseignements', 'tal-recours', 'acef-estrie--info-loyer', 'banque-alimentaire-memphremagog--reference'],
  },
  {
    words: 'عمل',
    need: 'employment',
    oneOf: ['cje-memphremagog--conseils', 'fcce--espace-diversite', 'ressourcerie-des-frontieres--insertion'],
  },
] as const;

describe('a town’s page', () => {
  let site: Site;
  let browser: Browser;
  let catalog: Catalog;
  let open: Watched[] = [];
  const visit = async (path = PAGE): Promise<Watched> => {
    const watched = await openPage(browser, site, path);
    open.push(watched);
    return watched;
  };
  /** The service a key means today: merged records go on answering by their old keys. */
  const current = (key: string): string =>
    catalog.services.find((service) => service.key === key || service.former_keys?.includes(key))?.key ?? key;

  before(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
    catalog = await readCatalog(site);
  });
  after(async () => {
    await Promise.all(open.map((watched) => watched.close()));
    open = [];
    await browser.close();
    await site.stop();
  });

  test('works with no network but its own: no third party, no cookie, no storage, no policy broken, no error', async () => {
    const { page, thirdParty, errors, violations } = await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.search('logement');
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await page.getByText('D’où viennent ces renseignements').first().waitFor();
    await keepPicture(page, 'ville-fiche');
    assert.deepEqual(thirdParty, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(site.cspReports, []);
    assert.deepEqual(errors, []);
  });

  for (const { words, need, oneOf } of SEARCHES) {
    test(`« ${words} » finds what a person expects among the first five`, async () => {
      const { page } = await visit();
      const finder = new FinderOnPage(page);
      await finder.ready();
      await finder.search(words);
      const first = (await finder.keys()).slice(0, 5);
      const services = first.map((key) => catalog.services.find((service) => service.key === key));
      const fitting = services.filter((service) => service?.needs.includes(need));
      assert.ok(fitting.length >= 3, `${fitting.length} of the first five are about ${need}: ${first.join(', ')}`);
      assert.ok(
        oneOf.some((key) => first.includes(current(key))),
        `none of ${oneOf.join(', ')} in ${first.join(', ')}`,
      );
      const texts = await finder.firstTexts(5);
      for (const [index, service] of services.entries())
        assert.ok(texts[index]?.includes(service?.name ?? '?'), `the name of ${first[index] ?? ''} is read on the screen`);
      await page.context().close();
    });
  }

  test('the list never holds a service that serves elsewhere, and misses none that names the territory', async () => {
    const { page } = await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.showAll('Afficher plus de services');
    const keys = await finder.keys();
    assert.equal(new Set(keys).size, keys.length, 'no service twice');
    const wider = await readWider(site, TERRITORY);
    const strays = keys.filter((key) => {
      const service = catalog.services.find((one) => one.key === key);
      return service === undefined || !mayServe(service, TERRITORY, wider);
    });
    assert.deepEqual(strays, []);
    const named = catalog.services.filter(
      ({ status, service_areas }) => status === 'active' && service_areas.some(({ territory }) => territory === TERRITORY),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.map(({ key }) => key).filter((key) => !keys.includes(key)),
      [],
    );
    await page.context().close();
  });

  test('says how many services are not on the map, and how far each serves', async () => {
    const { page } = await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.host
      .getByText(/\d+ services? ne peu(?:t|vent) pas être placés? sur la carte/)
      .first()
      .waitFor();
    await finder.showAll('Afficher plus de services');
    const items = await finder.results.evaluateAll((list) =>
      list.map((item) => [item.getAttribute('data-key') ?? '', (item as HTMLElement).innerText] as const),
    );
    for (const [key, text] of items)
      assert.match(
        text,
        /Dessert (?:Memphrémagog|une partie du territoire|toute la (?:région|province))|Couverture à confirmer/,
        `${key} says whether it serves the visitor`,
      );
    await page.context().close();
  });

  test('for one municipality, services that nobody has said to serve it are apart, and said so', async () => {
    const { page } = await visit();
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.host.locator('select[name=place]').selectOption({ label: 'Magog' });
    await finder.settled();
    await finder.showAll('Afficher plus de services');
    await finder.host.getByRole('heading', { name: 'Couverture à confirmer' }).waitFor();
    const elsewhere = (await finder.results.allInnerTexts()).filter((text) => text.includes('Dessert d’autres lieux seulement'));
    assert.deepEqual(elsewhere, []);
    await page.context().close();
  });

  test('one service shows everything known, its sources, and that nobody has verified it', async () => {
    const key = current('fq-cours-en-classe');
    const service = catalog.services.find((one) => one.key === key);
    const organization = catalog.organizations.find(({ id }) => id === service?.organization_id);
    const { page } = await visit(`${PAGE}?accueil-service=${key}`);
    const details = page.locator('accueil-service-finder').locator('.details');
    await details.waitFor();
    const text = await details.innerText();
    for (const words of [service?.name, organization?.name, 'D’où viennent ces renseignements'])
      assert.ok(words !== undefined && text.includes(words), `« ${words ?? '?'} » is shown`);
    assert.match(text, /[Pp]as encore vérifié/);
    const links = await details.getByRole('link').evaluateAll((items) => items.map((item) => item.getAttribute('href')));
    const sources = (organization?.sources ?? []).filter(({ url }) => url.startsWith('http'));
    assert.ok(sources.length > 0);
    for (const { url } of sources)
      assert.ok(
        links.some((href) => href !== null && new URL(href).href === new URL(url).href),
        `${url} is linked`,
      );
    await page.context().close();
  });

  test('by keyboard alone: search, open the first result, go back where one was', async () => {
    const { page } = await visit();
    await new FinderOnPage(page).ready();
    await tabTo(page, ({ id, tag }) => tag === 'input' && id === 'query', 30);
    await page.keyboard.type('logement');
    await page.keyboard.press('Enter');
    const finder = new FinderOnPage(page);
    await finder.settled();
    const [first] = await finder.keys();
    const onResult = await tabTo(page, ({ key }) => key !== undefined);
    assert.equal(onResult.key, first);
    await page.keyboard.press('Enter');
    const details = finder.host.locator('.details');
    await details.waitFor();
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.closest('[data-key]') === null);
    const inside = await readFocus(page);
    assert.notEqual(inside.tag, 'body', 'the focus goes into the details');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
    assert.equal((await readFocus(page)).key, first, 'the focus is back on the result');
    await page.context().close();
  });

  test('the back button and a shared address bring back the search and the service', async () => {
    const { page } = await visit(`${PAGE}?autre=1#contenu`);
    const finder = new FinderOnPage(page);
    await finder.ready();
    await finder.search('logement');
    await page.waitForURL(/accueil-q=logement/);
    assert.match(page.url(), /autre=1/, 'the host’s own parameters stay');
    assert.match(page.url(), /#contenu$/, 'so does the fragment');
    const keys = await finder.keys();
    await finder.results.first().getByRole('link').or(finder.results.first().getByRole('button')).first().click();
    await page.waitForURL(/accueil-service=/);
    const address = page.url();
    await page.goBack();
    await finder.host.locator('.details').waitFor({ state: 'hidden' });
    assert.deepEqual(await finder.keys(), keys);
    assert.doesNotMatch(page.url(), /accueil-service=/);
    await page.goForward();
    await finder.host.locator('.details').waitFor();

    const shared = await openPage(browser, site, address.slice(site.origin.length));
    await shared.page.locator('accueil-service-finder').locator('.details').waitFor();
    assert.equal(await new FinderOnPage(shared.page).words.inputValue(), 'logement');
    await shared.close();
    await page.context().close();
  });
});
