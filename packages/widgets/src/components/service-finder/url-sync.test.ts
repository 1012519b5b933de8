import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait.js';
import { fixtureData } from '../../testing/fake-fetch.js';
import type { AccueilServiceFinder } from './index.js';
import './index.js';

const before = location.href;

async function finder(query: string): Promise<AccueilServiceFinder> {
  const url = new URL(before);
  url.search += `${url.search ? '&' : '?'}${query}`;
  url.hash = 'ici';
  history.replaceState({ host: 1 }, '', url);
  const element = await fixture<AccueilServiceFinder>(
    html`<accueil-service-finder url-sync without-map src=${fixtureData().src}></accueil-service-finder>`,
  );
  await waitUntil(() => element.store.state.status === 'ready');
  await element.updateComplete;
  return element;
}

describe('accueil-service-finder url-sync', () => {
  afterEach(() => history.replaceState(null, '', before));

  it('warns of two finders that share an address', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    await finder('x=2');
    await finder('x=3');
    console.warn = warn;
    expect(said.filter((text) => String(text).includes('url-sync, each needs an id'))).to.have.length(1);
  });

  it('begins with what the address says', async () => {
    const element = await finder('accueil-need=housing&page=2');
    expect(element.store.state.page!.total_items).to.equal(1);
  });

  it('replaces while searching; leaves the rest of the address and the state alone', async () => {
    const element = await finder('page=2');
    const entries = history.length;
    const input = element.renderRoot.querySelector<HTMLInputElement>('#query')!;
    input.value = 'emploi';
    input.dispatchEvent(new Event('input'));
    element.renderRoot.querySelector('form')!.requestSubmit();
    expect(location.search).to.contain('accueil-q=emploi').and.contain('page=2');
    expect(location.hash).to.equal('#ici');
    expect(history.length).to.equal(entries);
    expect(history.state).to.deep.equal({ host: 1 });
  });

  it('adds an entry for an open service; back closes it, forward opens it', async () => {
    const element = await finder('x=1');
    const link = element.renderRoot.querySelector<HTMLAnchorElement>('[data-key=emploi] a')!;
    expect(link.search).to.contain('accueil-service=emploi');
    link.click();
    await waitUntil(() => element.renderRoot.querySelector('.details-view'));
    expect(location.search).to.contain('accueil-service=emploi');
    element.renderRoot.querySelector<HTMLButtonElement>('.back')!.click();
    await waitUntil(() => element.renderRoot.querySelector('.details-view') === null);
    expect(location.search).to.not.contain('accueil-service');
    history.forward();
    await waitUntil(() => element.store.state.selected === 'emploi');
    history.back();
    await waitUntil(() => element.store.state.selected === undefined);
  });

  it('opens the service an address names, by a former key too', async () => {
    const element = await finder('accueil-service=guichet');
    await waitUntil(() => element.renderRoot.querySelector('.details-view'));
    expect(element.store.state.selected).to.equal('accueil');
    element.renderRoot.querySelector<HTMLButtonElement>('.back')!.click();
    await waitUntil(() => element.renderRoot.querySelector('.details-view') === null);
    expect(location.search).to.not.contain('accueil-service');
  });
});
