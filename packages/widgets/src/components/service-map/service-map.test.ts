import { aTimeout, expect, fixture, html, oneEvent, waitUntil as wait } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FinderStore } from '../../context/finder-store.js';
import { publishFinder, withdrawFinder } from '../../context/finder-registry.js';
import { sharedClient } from '../../context/clients.js';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData, type Fixture } from '../../testing/fake-fetch.js';
import { fixtureCatalog, fixtureGazetteer } from '../../testing/region.js';
import type { AccueilLoadErrorEvent, AccueilServiceSelectEvent } from '../../base/events.js';
import './index.js';
import type { AccueilServiceMap } from './service-map.js';

/** Patient: the machine may be busy. */
const waitUntil = (predicate: () => unknown, message?: string): Promise<void> => wait(predicate, message, { timeout: 6000 });
const $$ = (element: Element, selector: string): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const $ = (element: Element, selector: string): HTMLElement => {
  const [found] = $$(element, selector);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
};
const points = (map: Element): HTMLElement[] => $$(map, '.point');
const pointCalled = (map: Element, name: string): HTMLElement => {
  const found = points(map).find((point) => point.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined)
    throw new Error(
      `no point ${name}: ${points(map)
        .map((point) => point.getAttribute('aria-label'))
        .join(', ')}`,
    );
  return found;
};
const focused = (map: Element): Element | null | undefined => map.shadowRoot?.activeElement;
const drawn = (map: Element): Promise<void> => waitUntil(() => points(map).length > 0, 'no point was drawn');

async function mapOf(data: Fixture, attributes: Partial<AccueilServiceMap> = {}): Promise<AccueilServiceMap> {
  const map = await fixture<AccueilServiceMap>(html`<accueil-service-map lang="fr" src=${data.src}></accueil-service-map>`);
  Object.assign(map, attributes);
  await map.updateComplete;
  return map;
}

async function readyMap(attributes: Partial<AccueilServiceMap> = {}, data = fixtureData()): Promise<AccueilServiceMap> {
  const map = await mapOf(data, attributes);
  await drawn(map);
  await waitUntil(() => $$(map, '.land').length > 0 || $(map, '.legend').textContent.includes('contours'));
  await map.updateComplete;
  return map;
}

/** Makes one address of a fixture answer 404. */
async function without(path: string, run: (data: Fixture) => Promise<void>): Promise<void> {
  const data = fixtureData();
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    String(input instanceof Request ? input.url : input) === `${data.src}${path}`
      ? Promise.resolve(new Response('', { status: 404 }))
      : before(input, init);
  try {
    await run(data);
  } finally {
    globalThis.fetch = before;
  }
}

describe('accueil-service-map', () => {
  // A test page loads hundreds of modules, which would fill the buffer before a tile is asked for.
  before(() => performance.setResourceTimingBufferSize(5000));

  describe('renders', () => {
    it('draws the outlines, and a button for each place', async () => {
      const map = await readyMap();
      expect($$(map, '.land')).to.have.length(2);
      expect(points(map).map((point) => [point.localName, point.getAttribute('aria-label')])).to.deep.equal([
        ['button', 'Pinville : 3 services'],
        ['button', 'Port-Bleu : 2 services'],
      ]);
      expect(await axeViolations(map)).to.deep.equal([]);
    });

    it('says how many services stand on no point, in writing and aloud', async () => {
      const map = await readyMap();
      expect($(map, '.legend').textContent).to.include('3 services ne peuvent pas être placés sur la carte.');
      await waitUntil(() => $(map, '[role=status]').textContent.includes('3 services ne peuvent pas être placés'));
    });

    it('says that points are towns, not doors', async () => {
      expect($(await readyMap(), '.legend').textContent).to.include('Les points montrent la municipalité, pas l’adresse.');
    });

    it('makes points large enough for a finger', async () => {
      for (const point of points(await readyMap())) {
        const { width, height } = point.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(40);
      }
    });

    it('lights the asked territory', async () => {
      const map = await readyMap({ territory: 'la-baie' });
      expect($$(map, '.land-asked')).to.have.length(1);
      expect($(map, '.name-asked').textContent).to.equal('La Baie');
    });

    it('writes no name over a point', async () => {
      const map = await readyMap();
      await waitUntil(() => $$(map, '.name').length > 0);
      for (const name of $$(map, '.name').map((element) => element.getBoundingClientRect())) {
        for (const disc of $$(map, '.point-disc').map((element) => element.getBoundingClientRect())) {
          expect(name.left >= disc.right || name.right <= disc.left || name.top >= disc.bottom || name.bottom <= disc.top).to.equal(true);
        }
      }
    });

    it('asks nobody but its dataset', async () => {
      const data = fixtureData();
      await readyMap({}, data);
      expect(data.requests.every((url) => url.startsWith(data.src))).to.equal(true);
      const strangers = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin));
      expect(strangers.map(({ name }) => name)).to.deep.equal([]);
    });

    it('runs from right to left around a map that does not', async () => {
      const map = await readyMap({ lang: 'ar' });
      await waitUntil(() => $(map, '.base').dir === 'rtl');
      expect($(map, '.canvas').dir).to.equal('ltr');
      expect($(map, '.zoom').getBoundingClientRect().left).to.be.below($(map, '.frame').getBoundingClientRect().left + 40);
      expect(await axeViolations(map)).to.deep.equal([]);
    });
  });

  describe('keyboard', () => {
    it('has one stop among the points, and arrows, Home and End between them', async () => {
      const map = await readyMap();
      expect(points(map).map((point) => point.tabIndex)).to.deep.equal([0, -1]);
      pointCalled(map, 'Pinville').focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(map)).to.equal(pointCalled(map, 'Port-Bleu'));
      expect(points(map).map((point) => point.tabIndex)).to.deep.equal([-1, 0]);
      await sendKeys({ press: 'Home' });
      expect(focused(map)).to.equal(pointCalled(map, 'Pinville'));
      await sendKeys({ press: 'End' });
      expect(focused(map)).to.equal(pointCalled(map, 'Port-Bleu'));
    });

    it('opens a place with Enter and gives focus back with Escape', async () => {
      const map = await readyMap();
      pointCalled(map, 'Pinville').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(map)?.id === 'place-title');
      expect(focused(map)?.textContent).to.equal('Pinville');
      expect($$(map, '.panel-service')).to.have.length(3);
      expect(pointCalled(map, 'Pinville').getAttribute('aria-expanded')).to.equal('true');
      expect(await axeViolations(map)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused(map) === pointCalled(map, 'Pinville'));
      expect($$(map, '.panel')).to.have.length(0);
    });

    it('moves and zooms without a pointer', async () => {
      const map = await readyMap();
      const left = (): number => pointCalled(map, 'Pinville').getBoundingClientRect().left;
      const gap = (): number => pointCalled(map, 'Port-Bleu').getBoundingClientRect().left - left();
      $(map, '.canvas').focus();
      // The page gets a scroll bar with the last line of the legend, and the map its new size after that.
      await aTimeout(300);
      const [before, apart] = [left(), gap()];
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => left() < before - 20, 'the map did not move');
      await sendKeys({ press: '+' });
      await waitUntil(() => gap() > apart * 1.5, 'the map did not zoom');
      await sendKeys({ press: '0' });
      await waitUntil(() => Math.abs(gap() - apart) < 3, 'the map did not go back');
    });

    it('moves and zooms by buttons', async () => {
      const map = await readyMap();
      const gap = (): number =>
        pointCalled(map, 'Port-Bleu').getBoundingClientRect().left - pointCalled(map, 'Pinville').getBoundingClientRect().left;
      const apart = gap();
      $(map, '.zoom .tool').click();
      await waitUntil(() => gap() > apart * 1.5);
      const top = pointCalled(map, 'Pinville').getBoundingClientRect().top;
      $(map, '.pan-down').click();
      await waitUntil(() => pointCalled(map, 'Pinville').getBoundingClientRect().top < top - 20);
    });
  });

  describe('alone', () => {
    it('shows a chosen service in full, and says it', async () => {
      const map = await readyMap();
      pointCalled(map, 'Port-Bleu').click();
      await waitUntil(() => $$(map, '.panel-service').length === 2);
      setTimeout(() => $(map, '.panel-service').click());
      const { detail } = await oneEvent<AccueilServiceSelectEvent>(map, 'accueil-service-select');
      expect(detail.service.key).to.equal(detail.key);
      await waitUntil(() => $$(map, '.details-title').length === 1);
      await waitUntil(() => focused(map)?.classList.contains('details-title'));
      expect(await axeViolations(map)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused(map)?.classList.contains('panel-service'));
    });

    it('shows what its territory is served with', async () => {
      const map = await readyMap({ territory: 'la-baie' });
      expect(points(map).map((point) => point.getAttribute('aria-label'))).to.deep.equal(['Port-Bleu : 2 services']);
    });
  });

  describe('beside a finder', () => {
    const finder = async (id: string, data: Fixture): Promise<FinderStore> => {
      const store = new FinderStore();
      void store.use(sharedClient(data.src, 'fr'));
      await store.search({ need: ['housing'] });
      publishFinder(store, { id, src: data.src, store });
      return store;
    };

    it('follows the page’s only finder: its list, and what is chosen in it', async () => {
      const data = fixtureData();
      const store = await finder('', data);
      const map = await readyMap({}, data);
      expect(points(map).map((point) => point.getAttribute('aria-label'))).to.deep.equal(['Pinville : 1 service']);
      await store.search({ need: undefined });
      await waitUntil(() => points(map).length === 2);
      await store.select('popote');
      await waitUntil(() => pointCalled(map, 'Port-Bleu').getAttribute('aria-current') === 'true');
      withdrawFinder(store);
    });

    it('opens services in the finder, not in itself', async () => {
      const data = fixtureData();
      const store = await finder('trouver', data);
      const map = await readyMap({ for: 'trouver' }, data);
      pointCalled(map, 'Pinville').click();
      await waitUntil(() => $$(map, '.panel-service').length === 1);
      $(map, '.panel-service').click();
      await waitUntil(() => store.state.selected === 'recherche-logement');
      expect($$(map, '.details-title')).to.have.length(0);
      withdrawFinder(store);
    });

    it('follows the search it is handed', async () => {
      const data = fixtureData();
      const store = new FinderStore();
      void store.use(sharedClient(data.src, 'fr'));
      await store.search({ need: ['food'] });
      const map = await readyMap({ store }, data);
      await waitUntil(() => points(map).length === 1);
      expect(points(map)[0]?.getAttribute('aria-label')).to.equal('Port-Bleu : 1 service');
    });
  });

  describe('data states', () => {
    it('is calm while loading', async () => {
      const map = await mapOf(fixtureData({ delayMs: Infinity }));
      expect($(map, '.loading').textContent).to.include('La carte se charge.');
      expect(await axeViolations(map)).to.deep.equal([]);
    });

    it('says when nothing can be placed', async () => {
      const catalog = fixtureCatalog();
      const map = await mapOf(
        fixtureData({
          catalog: {
            ...catalog,
            locations: [],
            services: catalog.services.map((service) => ({ ...service, service_at_locations: [] })),
          },
        }),
      );
      await waitUntil(() => $$(map, '[part=empty]').length === 1);
      expect($(map, '[part=empty]').textContent).to.include('Aucun service de cette recherche n’a de lieu connu.');
      expect(await axeViolations(map)).to.deep.equal([]);
    });

    it('says when the services cannot be had, and tries again', async () => {
      const data = fixtureData({ status: 500 });
      const map = await fixture<AccueilServiceMap>(html`<accueil-service-map lang="fr" src=${data.src}></accueil-service-map>`);
      await waitUntil(() => $$(map, '[part=error]').length === 1);
      expect(await axeViolations(map)).to.deep.equal([]);
      data.options = {};
      $(map, '[part=error] .button').click();
      await drawn(map);
      expect($$(map, '[part=error]')).to.have.length(0);
    });

    it('says the error to the page', async () => {
      const data = fixtureData({ body: '{' });
      const map = document.createElement('accueil-service-map');
      map.src = data.src;
      setTimeout(() => document.body.append(map));
      const { detail } = await oneEvent<AccueilLoadErrorEvent>(map, 'accueil-load-error');
      expect(detail.error.name).to.equal('DataError');
      map.remove();
    });

    it('keeps the fallback where nothing can be had', async () => {
      const data = fixtureData({ offline: true });
      const map = await fixture<AccueilServiceMap>(
        html`<accueil-service-map lang="fr" src=${data.src}><p>Appelez le 211.</p></accueil-service-map>`,
      );
      await map.updateComplete;
      expect($$(map, 'slot')).to.have.length(1);
      await waitUntil(() => $$(map, '[part=error]').length === 1);
      expect($$(map, 'slot')).to.have.length(1);
    });

    it('does without outlines', async () => {
      await without('boundaries.topojson', async (data) => {
        const map = await readyMap({}, data);
        await waitUntil(() => $(map, '.legend').textContent.includes('Les contours du territoire ne sont pas disponibles'));
        expect(points(map)).to.have.length(2);
        expect(await axeViolations(map)).to.deep.equal([]);
      });
    });

    it('does without the names of towns', async () => {
      const catalog = fixtureCatalog();
      const data = fixtureData({
        catalog: { ...catalog, locations: catalog.locations.map((location) => ({ ...location, municipality: 'unknown' })) },
      });
      expect(pointCalled(await readyMap({}, data), 'Pinville')).to.exist;
      expect(fixtureGazetteer.municipalities.length).to.be.above(0);
    });

    it('survives leaving the page and coming back', async () => {
      const map = await readyMap();
      const home = map.parentElement;
      map.remove();
      home?.append(map);
      await waitUntil(() => $$(map, '.leaflet-map-pane').length === 1 && points(map).length === 2);
    });
  });

  describe('detailed tiles', () => {
    const tiles = `${location.origin}/no-such-tile/{z}/{x}/{y}.png`;
    const asked = (): string[] =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('no-such-tile'));

    it('are asked for only once the visitor agrees, who is told whose they are', async () => {
      const map = await readyMap({ tiles, attribution: '© Exemple' });
      expect(asked()).to.deep.equal([]);
      expect($(map, '.tiles-choice').textContent).to.include(location.hostname).and.to.include('adresse IP');
      $(map, '.tiles-choice .link').click();
      await waitUntil(() => asked().length > 0);
      expect($(map, '.legend').textContent).to.include('© Exemple');
      await waitUntil(() => $(map, '.legend').textContent.includes('La carte détaillée ne répond pas'));
      expect(await axeViolations(map)).to.deep.equal([]);
      $(map, '.legend .link').click();
      await waitUntil(() => $$(map, '.leaflet-tile').length === 0);
      expect($$(map, '.tiles-choice')).to.have.length(1);
    });
  });

  describe('attributes', () => {
    it('warn once and carry on where they cannot be used', async () => {
      const said: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => said.push(text);
      const map = await readyMap({ center: 'Pinville', zoom: 99, tiles: 'nowhere' });
      map.requestUpdate();
      await map.updateComplete;
      console.warn = warn;
      for (const name of ['center="Pinville"', 'zoom="99"', 'tiles="nowhere"']) {
        expect(
          said.filter((text) => text.includes(name)),
          name,
        ).to.have.length(1);
      }
      expect($$(map, '.tiles-choice')).to.have.length(0);
    });

    it('set the first view', async () => {
      const map = await readyMap({ center: '46.1,-71.5', zoom: 11 });
      const frame = $(map, '.frame').getBoundingClientRect();
      await waitUntil(() => {
        const point = pointCalled(map, 'Pinville').getBoundingClientRect();
        return Math.abs(point.left + point.width / 2 - (frame.left + frame.width / 2)) < 4;
      });
    });
  });
});
