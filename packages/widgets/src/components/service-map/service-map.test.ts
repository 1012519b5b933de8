import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData, type Fixture } from '../../testing/fake-fetch.js';
import { $, $$, drawn, focused, mapOf, pointCalled, points, readyMap, waitUntil } from '../../testing/map.js';
import { fixtureCatalog, fixtureGazetteer } from '../../testing/region.js';
import type { AccueilLoadErrorEvent } from '../../base/events.js';
import type { AccueilServiceMap } from './service-map.js';

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
      await waitUntil(() => $$(map, '.name-asked').length === 1);
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

    it('fills a narrow page, and covers nothing of itself', async () => {
      const map = await readyMap();
      map.style.inlineSize = '320px';
      await waitUntil(() => $(map, '.canvas').clientWidth < 330);
      const box = (selector: string): DOMRect => $(map, selector).getBoundingClientRect();
      const land = (): DOMRect[] => $$(map, '.land').map((path) => path.getBoundingClientRect());
      const across = (): number => Math.max(...land().map(({ right }) => right)) - Math.min(...land().map(({ left }) => left));
      const down = (): number => Math.max(...land().map(({ bottom }) => bottom)) - Math.min(...land().map(({ top }) => top));
      await waitUntil(() => across() > box('.canvas').width * 0.8 || down() > box('.canvas').height * 0.8, 'the region is small');
      expect(box('.frame').height).to.be.at.most(320);
      expect(box('.tools').top).to.be.at.least(box('.frame').bottom);
      pointCalled(map, 'Pinville').click();
      await waitUntil(() => $$(map, '.panel').length === 1);
      expect(box('.panel').top).to.be.at.least(box('.tools').bottom - 1);
      expect(map.scrollWidth).to.be.at.most(320);
      expect(await axeViolations(map)).to.deep.equal([]);
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
      expect($(map, '.zoom').getBoundingClientRect().left).to.be.at.least($(map, '.pan-reset').getBoundingClientRect().right);
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

    it('leaves the wheel to the page until it has focus', async () => {
      const map = await readyMap();
      const gap = (): number =>
        pointCalled(map, 'Port-Bleu').getBoundingClientRect().left - pointCalled(map, 'Pinville').getBoundingClientRect().left;
      const turn = (keys: WheelEventInit = {}): boolean => {
        const { left, top, width, height } = $(map, '.canvas').getBoundingClientRect();
        const place = { clientX: left + width / 2, clientY: top + height / 2 };
        const event = new WheelEvent('wheel', { deltaY: -240, bubbles: true, composed: true, cancelable: true, ...place, ...keys });
        $(map, '.canvas').dispatchEvent(event);
        return event.defaultPrevented;
      };
      const apart = gap();
      expect(turn()).to.equal(false);
      await aTimeout(300);
      expect(gap()).to.be.closeTo(apart, 2);
      $(map, '.canvas').focus();
      expect(turn()).to.equal(true);
      await waitUntil(() => gap() > apart * 1.2, 'the map did not zoom');
      $(map, '.canvas').blur();
      expect(turn({ ctrlKey: true })).to.equal(true);
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

    it('follows no search once it left the page', async () => {
      const { src } = fixtureData();
      await import('../service-finder/index.js');
      const box = await fixture<HTMLElement>(
        html`<div>
          <accueil-service-finder without-map src=${src}></accueil-service-finder><accueil-service-map src=${src}></accueil-service-map>
        </div>`,
      );
      const finder = box.querySelector('accueil-service-finder')!;
      const map = box.querySelector('accueil-service-map')!;
      await waitUntil(() => finder.store.state.status === 'ready' && points(map).length > 0);
      map.remove();
      await map.updateComplete;
      await map.updateComplete;
      let asked = 0;
      map.requestUpdate = () => (asked += 1);
      await finder.store.search({ query: 'logement' });
      expect(asked).to.equal(0);
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
