import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait.js';
import type { FixtureOptions } from '../../testing/fake-fetch.js';
import { button, expectAccessible, finder, names, PATIENCE, query, ready, settled, text } from '../../testing/finder.js';
import { fullCatalog } from '../../testing/full-region.js';
import { fixtureCatalog, largeCatalog } from '../../testing/region.js';
import type { AccueilSearchChangeEvent } from './index.js';

describe('accueil-service-finder, its states', () => {
  describe('printed', () => {
    it('shows every service of the search, not the first page only, and then the page again', async () => {
      const element = await ready({ catalog: largeCatalog(60) }, { 'page-size': '10' });
      await waitUntil(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return names(element).length === 68 && query(element, '.printed');
      });
      const printed = query(element, '[data-key=recherche-logement] .printed')!;
      expect(printed.querySelectorAll('.contacts li').length).to.be.greaterThan(0);
      window.dispatchEvent(new Event('afterprint'));
      expect(names(element)).to.have.length(10);
      expect(query(element, '.printed')).to.equal(null);
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

    it('survives the back button and a link inside the page, though no address says it', async () => {
      pretend((found) => found({ coords: { latitude: 46.1, longitude: -71.5, accuracy: 20 } } as GeolocationPosition));
      const before = location.href;
      const element = await ready({}, { 'url-sync': '' });
      button(element, 'Utiliser ma position').click();
      await waitUntil(() => element.store.state.params.near !== undefined);
      await settled(element);
      const { near } = element.store.state.params;
      history.pushState(null, '', '#ailleurs');
      history.back();
      await waitUntil(() => !location.hash.includes('ailleurs'));
      await settled(element);
      expect(element.store.state.params.near).to.deep.equal(near);
      expect(location.href).to.not.contain('46.1');
      history.replaceState(null, '', before);
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

  describe('an open service', () => {
    it('leads to what usually follows, and takes focus there', async () => {
      const element = await ready({ catalog: fullCatalog });
      await element.store.select('accueil');
      await waitUntil(() => query(element, '.next button'));
      await expectAccessible(element);
      query(element, '.next button')!.click();
      await waitUntil(() => query(element, '.details-title')?.textContent.includes('Cours de français'));
      expect(element.store.state.selected).to.equal('cours-francais');
      await waitUntil(() => element.shadowRoot!.activeElement === query(element, '.details-title'));
      expect(query(element, '.next')).to.equal(null);
    });
  });

  describe('data states', () => {
    it('lists without the places, keeps its filters, and says that no town can be chosen', async () => {
      const { element } = await finder({ placesStatus: 404 });
      await settled(element);
      await waitUntil(() => element.renderRoot.querySelector('.note'));
      expect(text(element)).to.contain('choisir sa municipalité');
      expect(names(element)).to.have.length(8);
      expect(query(element, '.guided li')).to.not.equal(null);
      await expectAccessible(element);
    });

    it('never waits for ever, whatever the fault', async () => {
      const { element } = await finder();
      await settled(element);
      const client = {
        services: { search: () => Promise.reject(new RangeError('deep')), hit: () => Promise.reject(new RangeError('deep')) },
      };
      await element.store.use(client as never);
      expect(element.store.state.status).to.equal('error');
      await element.store.select('nowhere');
      expect(element.store.state.hitError?.name).to.equal('DataError');
    });

    it('shows the list’s shape while loading, and can be used already', async () => {
      const { element } = await finder({ delayMs: Infinity });
      expect(query(element, '.loading')).to.exist;
      expect(query(element, '#query')).to.exist;
      await expectAccessible(element);
    });

    it('keeps the room of a screen until the first answer, and no more', async () => {
      const { element } = await finder({ delayMs: 50 }, {}, 'Composez le numéro de votre mairie.');
      const box = query(element, '.finder')!;
      expect(box.getBoundingClientRect().height).to.be.at.least(Math.min(window.innerHeight, 960));
      await settled(element);
      expect(getComputedStyle(box).minBlockSize).to.equal('0px');
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
      await waitUntil(() => query(element, '.note'));
      expect(text(element)).to.contain('n’a pas pu être lue');
    });

    it('keeps the last list when a later search fails', async () => {
      const element = await ready();
      const search = element.store.search({ territory: ['nowhere'], perPage: 5000 });
      await search;
      expect(element.store.state.page).to.exist;
    });
  });
});
