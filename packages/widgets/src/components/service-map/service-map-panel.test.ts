import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AccueilServiceSelectEvent } from '../../base/events.js';
import { sharedClient } from '../../context/clients.js';
import { publishFinder, withdrawFinder } from '../../context/finder-registry.js';
import { FinderStore } from '../../context/finder-store.js';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData, type Fixture } from '../../testing/fake-fetch.js';
import { $, $$, focused, pointCalled, points, readyMap, waitUntil } from '../../testing/map.js';
import { fixtureCatalog, largeCatalog } from '../../testing/region.js';

describe('accueil-service-map, the list of a place', () => {
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
      await waitUntil(() => $$(map, '.name-chosen').length === 1);
      expect($(map, '.name-chosen').textContent).to.equal('Port-Bleu');
      await store.select(undefined);
      await waitUntil(() => $$(map, '.name-chosen, [aria-current]').length === 0);
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

  describe('offices of organizations', () => {
    const officesOnly = (): Fixture => {
      const catalog = fixtureCatalog();
      const services = catalog.services.filter(({ key }) => key === 'jumelage' || key === 'popote');
      return fixtureData({ catalog: { ...catalog, services: services.map((service) => ({ ...service, service_at_locations: [] })) } });
    };

    it('are called so, in the list and under the map, and what has none is counted', async () => {
      const map = await readyMap({}, officesOnly());
      expect($(map, '.legend').textContent)
        .to.include('Les points montrent la municipalité du lieu ou du bureau de l’organisme, pas l’adresse.')
        .and.to.include('1 service ne peut pas être placé sur la carte.');
      pointCalled(map, 'Pinville : 1 service').click();
      await waitUntil(() => $$(map, '.panel-service').length === 1);
      expect($(map, '.panel-office').textContent).to.equal('Bureau de l’organisme');
      expect($(map, '.panel-note').textContent).to.equal('Un service n’est pas toujours donné au bureau de son organisme.');
      expect(await axeViolations(map)).to.deep.equal([]);
    });

    it('are not said of a service’s own place', async () => {
      const map = await readyMap();
      pointCalled(map, 'Port-Bleu').click();
      await waitUntil(() => $$(map, '.panel-service').length === 2);
      expect($$(map, '.panel-office, .panel-note')).to.have.length(0);
    });
  });

  describe('of many services', () => {
    it('shows twenty, by organization, then more, and focus goes to the first new one', async () => {
      const map = await readyMap({}, fixtureData({ catalog: largeCatalog(150) }));
      pointCalled(map, 'Pinville').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => $$(map, '.panel-service').length === 20);
      expect($(map, '.panel-organization').textContent).to.equal('Carrefour d’accueil des Pins');
      const { scrollHeight, clientHeight } = $(map, '.panel');
      expect(scrollHeight).to.be.above(clientHeight);
      $(map, '.panel-more .button').click();
      await waitUntil(() => $$(map, '.panel-service').length === 40);
      expect(focused(map)).to.equal($$(map, '.panel-service')[20]);
      expect(await axeViolations(map)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused(map) === pointCalled(map, 'Pinville'));
    });

    it('scrolls by the keys of the page', async () => {
      const map = await readyMap({}, fixtureData({ catalog: largeCatalog(150) }));
      pointCalled(map, 'Pinville').click();
      await waitUntil(() => focused(map)?.id === 'place-title');
      await sendKeys({ press: 'PageDown' });
      await waitUntil(() => $(map, '.panel').scrollTop > 50, 'the list did not scroll');
    });
  });
});
