import { expect, fixture, html } from '@open-wc/testing';
import '../service-finder/index.js';
import { cellOf, choose, continuum, find, openCell, ready, settled, shows, textOf } from '../../testing/continuum.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilServiceFinder } from '../service-finder/index.js';
import type { AccueilContinuum } from './index.js';

const before = location.href;

function at(query: string): void {
  const url = new URL(before);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  url.hash = 'ici';
  history.replaceState({ host: 1 }, '', url);
}

const synced = { 'without-url-sync': 'no' };
const view = (element: AccueilContinuum, words: string): HTMLAnchorElement =>
  [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.views .view')].find((link) => link.textContent.includes(words))!;

describe('accueil-continuum, its address', () => {
  afterEach(() => history.replaceState(null, '', before));

  it('begins with what the address says', async () => {
    at('accueil-continuum-territory=la-baie&accueil-continuum-cell=need.housing.settlement&page=2');
    const element = await ready(synced);
    await shows(element, '[data-panel="need.housing.settlement"]');
    expect(textOf(element, 'caption')).to.equal('La Baie');
  });

  it('says all that shows, and leaves the rest of the address and the state alone', async () => {
    at('page=2');
    const element = await ready({ ...synced, territory: 'la-baie' });
    expect(location.search).to.not.include('accueil-continuum');
    await choose(element, 'audience', 'refugees');
    await choose(element, 'territory', '');
    expect(new URLSearchParams(location.search).get('accueil-continuum-audience')).to.equal('refugees');
    expect(new URLSearchParams(location.search).get('accueil-continuum-territory')).to.equal('*');
    expect(location.search).to.include('page=2');
    expect(location.hash).to.equal('#ici');
    expect(history.state).to.deep.equal({ host: 1 });
  });

  it('a view and an organization are steps that Back undoes; each has an address to share', async () => {
    at('x=1');
    const element = await ready({ ...synced, territory: 'la-baie' });
    expect(view(element, 'Par organisme').search).to.include('accueil-continuum-view=organization');
    view(element, 'Par organisme').click();
    await shows(element, '#look');
    find(element, 'tbody th a')!.click();
    await shows(element, '.place-title');
    expect(location.search).to.include('accueil-continuum-organization=carrefour');
    history.back();
    await shows(element, '#look');
    history.back();
    await shows(element, '.view-need');
    expect(location.search).to.not.include('accueil-continuum');
  });

  it('an open service is a step too', async () => {
    at('x=1');
    const element = await ready({ ...synced, territory: 'les-pins' });
    const panel = await openCell(element, 'need.employment.integration');
    panel.querySelector<HTMLElement>('[data-service=emploi]')!.click();
    await shows(element, '.details-title');
    expect(location.search).to.include('accueil-continuum-service=emploi');
    find(element, '.back')!.click();
    await waitUntil(() => find(element, '.details') === null);
    expect(location.search).to.not.include('accueil-continuum-service');
    expect(location.search).to.include('accueil-continuum-cell=need.employment.integration');
    history.forward();
    await shows(element, '.details-title');
  });

  it('is left alone where the page says so, and has the id of an element that has one', async () => {
    at('x=1');
    const element = await ready({ territory: 'la-baie' });
    await choose(element, 'audience', 'refugees');
    expect(location.search).to.not.include('accueil-continuum');
    const named = await ready({ ...synced, id: 'table' });
    await choose(named, 'audience', 'refugees');
    expect(location.search).to.include('accueil-continuum-table-audience=refugees');
  });
});

describe('accueil-continuum beside a finder', () => {
  async function both(): Promise<{ element: AccueilContinuum; finder: AccueilServiceFinder }> {
    const { element, data } = await continuum();
    const finder = await fixture<AccueilServiceFinder>(
      html`<accueil-service-finder src=${data.src} without-map territory="la-baie"></accueil-service-finder>`,
    );
    await waitUntil(() => finder.store.state.status === 'ready');
    await settled(element);
    return { element, finder };
  }

  it('shows the finder’s filters, and sets them', async () => {
    const { element, finder } = await both();
    await waitUntil(() => textOf(element, 'caption') === 'La Baie');
    await finder.store.search({ need: ['housing'] });
    await waitUntil(() => element.renderRoot.querySelectorAll('tbody th').length === 1);
    await choose(element, 'stage', 'settlement');
    await waitUntil(() => String(finder.store.state.params.stage) === 'settlement');
    await choose(element, 'need', '');
    await waitUntil(() => finder.store.state.params.need === undefined);
  });

  it('opens a service in the finder', async () => {
    const { element, finder } = await both();
    await waitUntil(() => cellOf(element, 'need.housing.settlement'));
    const panel = await openCell(element, 'need.employment.integration');
    panel.querySelector<HTMLElement>('[data-service=emploi]')!.click();
    await waitUntil(() => finder.store.state.selected === 'emploi');
    expect(find(element, '.details')).to.equal(null);
  });
});
