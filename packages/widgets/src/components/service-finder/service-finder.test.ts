import { expect, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData, type Fixture, type FixtureOptions } from '../../testing/fake-fetch.js';
import { fixtureCatalog, largeCatalog } from '../../testing/region.js';
import type { AccueilLoadErrorEvent, AccueilSearchChangeEvent, AccueilServiceFinder, AccueilServiceSelectEvent } from './index.js';
import './index.js';

interface Made {
  element: AccueilServiceFinder;
  data: Fixture;
  /** Heard from the start: a failure may come before a test could listen. */
  errors: AccueilLoadErrorEvent[];
}

async function finder(options: FixtureOptions = {}, attributes: Record<string, string> = {}, content = '', width = 360): Promise<Made> {
  const data = fixtureData(options);
  const element = document.createElement('accueil-service-finder');
  element.setAttribute('src', data.src);
  for (const [name, value] of Object.entries({ 'without-map': '', ...attributes })) element.setAttribute(name, value);
  if (content) element.append(Object.assign(document.createElement('p'), { textContent: content }));
  const errors: AccueilLoadErrorEvent[] = [];
  element.addEventListener('accueil-load-error', (event) => errors.push(event));
  const host = document.createElement('div');
  host.style.width = `${width}px`;
  host.append(element);
  fixtureSync(html`${host}`);
  await element.updateComplete;
  return { element, data, errors };
}

// A failed request is tried twice more before the SDK gives up.
const PATIENCE = { timeout: 9000 };
const settled = (element: AccueilServiceFinder) =>
  waitUntil(() => !['idle', 'loading'].includes(element.store.state.status), 'search settles', PATIENCE).then(() => element.updateComplete);

async function ready(options: FixtureOptions = {}, attributes: Record<string, string> = {}, width = 360): Promise<AccueilServiceFinder> {
  const { element } = await finder(options, attributes, '', width);
  await settled(element);
  await waitUntil(() => (query(element, '#place') as HTMLSelectElement).options.length > 2);
  return element;
}

function query(element: AccueilServiceFinder, selector: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(selector);
}
const names = (element: AccueilServiceFinder) =>
  [...element.renderRoot.querySelectorAll('[data-key]')].map((item) => item.getAttribute('data-key'));
const text = (element: AccueilServiceFinder) => query(element, '.finder')?.innerText ?? '';
const button = (element: AccueilServiceFinder, words: string) =>
  [...element.renderRoot.querySelectorAll<HTMLButtonElement>('button')].find(
    (found) => found.textContent.includes(words) && !found.closest('[hidden]'),
  )!;

async function expectAccessible(element: AccueilServiceFinder): Promise<void> {
  expect(await axeViolations(element)).to.deep.equal([]);
}

async function type(element: AccueilServiceFinder, words: string): Promise<void> {
  const input = query(element, '#query') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  (query(element, 'form') as HTMLFormElement).requestSubmit();
  await settled(element);
}

describe('accueil-service-finder', () => {
  describe('renders', () => {
    it('lists the region’s services, in French, with the count as a heading', async () => {
      const element = await ready();
      expect(names(element)).to.have.length(8);
      expect(query(element, '.bar-count')!.textContent).to.equal('8 services');
      expect(query(element, '.finder')!.lang).to.equal('fr');
    });

    it('limits the list to the territory, and keeps apart what nobody knows', async () => {
      const element = await ready({}, { territory: 'les-pins' });
      const unsure = [...element.renderRoot.querySelectorAll('.unsure [data-key]')].map((item) => item.getAttribute('data-key'));
      expect(unsure).to.include('clinique');
      expect(names(element)).to.include('jumelage').and.not.include('popote');
    });

    it('is accessible, narrow and wide, filters open', async () => {
      await expectAccessible(await ready());
      const element = await ready({}, {}, 1000);
      button(element, 'Filtres').click();
      await element.updateComplete;
      await waitUntil(() => query(element, '#filters fieldset'));
      await expectAccessible(element);
    });

    it('follows the heading level, and a wrong one falls back', async () => {
      expect(query(await ready({}, { 'heading-level': '4' }), '.bar-count')!.localName).to.equal('h4');
      expect(query(await ready({}, { 'heading-level': 'nine' }), '.bar-count')!.localName).to.equal('h2');
    });

    it('overflows nowhere at 320 px', async () => {
      const element = await ready({}, {}, 288);
      expect(query(element, '.finder')!.scrollWidth).to.be.at.most(288);
    });
  });

  describe('search', () => {
    it('finds by words, says so to a screen reader, and never tells the page the words', async () => {
      const element = await ready();
      const heard = oneEvent<AccueilSearchChangeEvent>(element, 'accueil-search-change');
      await type(element, 'logement');
      const { detail } = await heard;
      expect(names(element)[0]).to.equal('recherche-logement');
      expect(JSON.stringify(detail)).to.not.contain('logement');
      expect(detail.hasQuery).to.equal(true);
      expect(detail.count).to.equal(element.store.state.page!.total_items);
      expect(query(element, '[role=status]')!.textContent).to.match(/service/);
    });

    it('searches as the visitor types, once', async () => {
      const { element } = await finder();
      await settled(element);
      let searches = 0;
      element.addEventListener('accueil-search-change', () => (searches += 1));
      const input = query(element, '#query') as HTMLInputElement;
      for (const words of ['e', 'em', 'emploi']) {
        input.value = words;
        input.dispatchEvent(new Event('input'));
      }
      await waitUntil(() => element.store.state.params.query === 'emploi');
      await settled(element);
      expect(searches).to.equal(1);
    });

    it('begins with what the attributes ask, and follows them', async () => {
      const element = await ready({}, { need: 'housing' });
      expect(names(element)).to.deep.equal(['recherche-logement']);
      element.need = 'food';
      await element.updateComplete;
      await settled(element);
      expect(names(element)).to.deep.equal(['popote']);
    });

    it('offers the needs to someone without words', async () => {
      const element = await ready();
      const need = query(element, '.guided button') as HTMLButtonElement;
      need.click();
      await settled(element);
      expect(query(element, '.guided')).to.equal(null);
      expect(query(element, '.chip.removable')).to.exist;
      (query(element, '.chip.removable') as HTMLButtonElement).click();
      await settled(element);
      expect(names(element)).to.have.length(8);
    });

    it('asks about the visitor’s municipality', async () => {
      const element = await ready();
      const select = query(element, '#place') as HTMLSelectElement;
      select.value = '90010';
      select.dispatchEvent(new Event('input'));
      await settled(element);
      expect(element.store.state.page!.understood.place?.municipalities).to.deep.equal(['90010']);
      expect(select.value).to.equal('90010');
    });

    it('shows more, and moves focus to the first new service', async () => {
      const element = await ready({ catalog: largeCatalog(60) }, { 'page-size': '10' });
      expect(names(element)).to.have.length(10);
      button(element, 'Afficher plus').click();
      await waitUntil(() => names(element).length === 20);
      await waitUntil(() => element.shadowRoot!.activeElement?.closest('[data-key]') !== null);
      expect(element.shadowRoot!.activeElement!.closest('[data-key]')!.getAttribute('data-key')).to.equal(names(element)[10]);
    });
  });

  describe('printed', () => {
    it('shows every service of the search, not the first page only, and then the page again', async () => {
      const element = await ready({ catalog: largeCatalog(60) }, { 'page-size': '10' });
      await waitUntil(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return names(element).length === 68;
      });
      window.dispatchEvent(new Event('afterprint'));
      expect(names(element)).to.have.length(10);
    });
  });

  describe('filters', () => {
    it('opens a sheet where it is narrow, counts, filters, and clears', async () => {
      const element = await ready();
      button(element, 'Filtres').click();
      await element.updateComplete;
      await waitUntil(() => (query(element, 'dialog') as HTMLDialogElement | null)?.open);
      const dialog = query(element, 'dialog') as HTMLDialogElement;
      await expectAccessible(element);
      const housing = [...dialog.querySelectorAll('label')].find((label) => label.textContent.includes('Logement'))!;
      expect(housing.textContent).to.match(/1\s*$/);
      housing.click();
      await settled(element);
      expect(names(element)).to.deep.equal(['recherche-logement']);
      dialog.querySelector<HTMLButtonElement>('[aria-label=Fermer]')!.click();
      await waitUntil(() => button(element, 'Filtres').getAttribute('aria-expanded') === 'false');
      button(element, 'Tout effacer').click();
      await settled(element);
      expect(names(element)).to.have.length(8);
    });

    it('offers a way out of an empty answer', async () => {
      const element = await ready({}, { need: 'housing', stage: 'arrival' });
      expect(text(element)).to.contain('Aucun service ne correspond');
      await waitUntil(() => query(element, '.rescues button'));
      await expectAccessible(element);
      (query(element, '.rescues button') as HTMLButtonElement).click();
      await settled(element);
      expect(names(element)).to.have.length(1);
    });
  });

  describe('details', () => {
    it('opens a service in place, takes focus to its title, and back where the visitor was', async () => {
      const element = await ready();
      const opener = query(element, '[data-key=jumelage] .summary-name :is(a, button)')!;
      const heard = oneEvent<AccueilServiceSelectEvent>(element, 'accueil-service-select');
      opener.click();
      const { detail } = await heard;
      expect(detail.key).to.equal('jumelage');
      expect(detail.service.name).to.equal('Jumelage linguistique');
      expect(element.shadowRoot!.activeElement?.className).to.contain('details-title');
      await expectAccessible(element);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => element.shadowRoot!.activeElement === opener);
      expect(query(element, '.details-view')).to.equal(null);
    });
  });

  describe('together with a map', () => {
    it('shows what a map opened, and takes focus there', async () => {
      const element = await ready();
      await element.store.select('emploi');
      await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('details-title'));
      expect(text(element)).to.contain('Accompagnement vers l’emploi');
    });

    it('goes on without a map it was told to leave out', async () => {
      const element = await ready({}, { view: 'map' });
      expect(query(element, 'accueil-service-map')).to.equal(null);
      expect(names(element)).to.have.length(8);
    });
  });

  describe('the visitor’s position', () => {
    const real = navigator.geolocation;
    const pretend = (ask: Geolocation['getCurrentPosition']) =>
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: ask } });
    afterEach(() => Object.defineProperty(navigator, 'geolocation', { configurable: true, value: real }));

    it('is asked for on a click only, sorts by distance, and stays out of what the page is told', async () => {
      let asked = 0;
      pretend((found) => {
        asked += 1;
        found({ coords: { latitude: 46.1, longitude: -71.5 } } as GeolocationPosition);
      });
      const element = await ready();
      expect(asked).to.equal(0);
      const heard = oneEvent<AccueilSearchChangeEvent>(element, 'accueil-search-change');
      button(element, 'Utiliser ma position').click();
      const { detail } = await heard;
      expect(asked).to.equal(1);
      expect(element.store.state.params.sort).to.equal('distance');
      expect(JSON.stringify(detail)).to.not.contain('46.1');
      expect(element.store.state.page!.contents[0]!.distanceMetres).to.be.a('number');
    });

    it('may be refused: the reason becomes another way', async () => {
      pretend((_found, refused) => refused?.({ code: 1 } as GeolocationPositionError));
      const element = await ready();
      button(element, 'Utiliser ma position').click();
      await element.updateComplete;
      expect(query(element, '#position-reason')!.textContent).to.contain('Choisissez plutôt votre municipalité');
      await expectAccessible(element);
    });
  });

  describe('data states', () => {
    it('shows the list’s shape while loading, and can be used already', async () => {
      const { element } = await finder({ delayMs: Infinity });
      expect(query(element, '.loading')).to.exist;
      expect(query(element, '#query')).to.exist;
      await expectAccessible(element);
    });

    it('keeps the page’s own content until the services are there', async () => {
      const { element } = await finder({ delayMs: 50 }, {}, 'Composez le numéro de votre mairie.');
      expect(query(element, 'slot')).to.exist;
      await settled(element);
      expect(query(element, 'slot')).to.equal(null);
    });

    const failures: [string, FixtureOptions, string][] = [
      ['a 500', { status: 500 }, 'erreur (500)'],
      ['a missing file', { status: 404 }, 'ne se trouvent pas'],
      ['a truncated catalog', { body: '{"format":"accueil-catalog/1","serv' }, 'illisibles'],
      ['something else than a catalog', { body: '[]' }, 'illisibles'],
      ['no network', { offline: true }, 'ne répond pas'],
    ];
    for (const [what, options, words] of failures) {
      it(`says what happened on ${what}, and tries again`, async () => {
        const { element, data, errors } = await finder(options, {}, 'Composez le numéro de votre mairie.');
        await settled(element);
        expect(errors).to.have.length(1);
        expect(errors[0]!.detail.error.name).to.match(/Error$/);
        expect(text(element)).to.contain(words);
        expect(query(element, 'slot')).to.exist;
        await expectAccessible(element);
        data.options = {};
        button(element, 'Réessayer').click();
        await waitUntil(() => element.store.state.status === 'ready', 'tries again', PATIENCE);
        await element.updateComplete;
        expect(names(element)).to.have.length(8);
        expect(query(element, 'slot')).to.equal(null);
      });
    }

    it('tries again by itself when the network comes back', async () => {
      const { element, data } = await finder({ offline: true });
      await settled(element);
      data.options = {};
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => element.store.state.status === 'ready', 'tries again', PATIENCE);
    });

    it('opens what it can of a service that is gone', async () => {
      const element = await ready();
      await element.store.select('nowhere');
      await element.updateComplete;
      await waitUntil(() => query(element, '.details-title'));
      expect(text(element)).to.contain('ne se trouve plus');
      await expectAccessible(element);
    });

    it('shows the good records where one cannot be read, and says so', async () => {
      const catalog = fixtureCatalog();
      const [first, ...rest] = catalog.services;
      const element = await ready({ catalog: { ...catalog, services: [{ ...first!, name: 3 as unknown as string }, ...rest] } });
      expect(names(element)).to.have.length(7);
      expect(text(element)).to.contain('n’a pas pu être lue');
    });

    it('keeps the last list when a later search fails', async () => {
      const element = await ready();
      const search = element.store.search({ territory: ['nowhere'], perPage: 5000 });
      await search;
      expect(element.store.state.page).to.exist;
    });
  });

  describe('attributes', () => {
    it('falls back on the default for an unknown value', async () => {
      const element = await ready({}, { view: 'mosaic', 'page-size': '-4', territory: 'atlantis' });
      expect(query(element, '.finder')).to.exist;
      expect(text(element)).to.not.equal('');
    });

    it('writes right to left in Arabic, and marks French text as such', async () => {
      const element = await ready({}, { lang: 'ar', languages: 'fr ar' });
      await waitUntil(() => query(element, '.finder')!.dir === 'rtl');
      await settled(element);
      await element.updateComplete;
      await waitUntil(() => query(element, '[data-key] [lang=fr]'));
      await expectAccessible(element);
      button(element, 'Français').click();
      await waitUntil(() => query(element, '.finder')!.lang === 'fr');
      expect(query(element, '.finder')!.dir).to.equal('ltr');
    });
  });
});
