import { expect, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait.js';
import { fixtureData } from '../../testing/fake-fetch.js';
import '../service-finder/index.js';
import type { AccueilSource } from './index.js';
import './index.js';

describe('accueil-source', () => {
  it('sets the data and the territory of what is inside it, and an own attribute goes first', async () => {
    const [outer, own] = [fixtureData(), fixtureData()];
    const source = fixtureSync<AccueilSource>(html`
      <accueil-source src=${outer.src} territory="les-pins">
        <accueil-service-finder without-map></accueil-service-finder>
        <accueil-service-finder without-map src=${own.src} territory="la-baie"></accueil-service-finder>
      </accueil-source>
    `);
    const [first, second] = source.querySelectorAll('accueil-service-finder');
    await waitUntil(() => first!.store.state.status === 'ready' && second!.store.state.status === 'ready');
    expect(first!.store.state.params.territory).to.deep.equal(['les-pins']);
    expect(second!.store.state.params.territory).to.deep.equal(['la-baie']);
    expect(outer.requests.length).to.be.greaterThan(0);
    expect(own.requests.length).to.be.greaterThan(0);
  });

  it('shares one download among elements of the same data', async () => {
    const data = fixtureData();
    const source = fixtureSync<AccueilSource>(html`
      <accueil-source src=${data.src}>
        <accueil-service-finder without-map></accueil-service-finder>
        <accueil-service-finder without-map></accueil-service-finder>
      </accueil-source>
    `);
    const finders = [...source.querySelectorAll('accueil-service-finder')];
    await waitUntil(() => finders.every((finder) => finder.store.state.status === 'ready'));
    expect(data.requests.filter((url) => url.endsWith('catalog.json'))).to.have.length(1);
  });

  it('follows a change of territory', async () => {
    const data = fixtureData();
    const source = fixtureSync<AccueilSource>(
      html`<accueil-source src=${data.src}><accueil-service-finder without-map></accueil-service-finder></accueil-source>`,
    );
    const finder = source.querySelector('accueil-service-finder')!;
    await waitUntil(() => finder.store.state.status === 'ready');
    const all = finder.store.state.page!.total_items;
    source.territory = 'les-pins';
    await waitUntil(() => finder.store.state.params.territory !== undefined && finder.store.state.status === 'ready');
    expect(finder.store.state.params.territory).to.deep.equal(['les-pins']);
    expect(finder.store.state.page!.total_items).to.be.below(all);
  });

  it('follows a change of source', async () => {
    const [one, other] = [fixtureData(), fixtureData()];
    const source = fixtureSync<AccueilSource>(
      html`<accueil-source src=${one.src}><accueil-service-finder without-map></accueil-service-finder></accueil-source>`,
    );
    const finder = source.querySelector('accueil-service-finder')!;
    await waitUntil(() => finder.store.state.status === 'ready');
    source.src = other.src;
    await waitUntil(() => other.requests.some((url) => url.endsWith('catalog.json')));
  });
});
