import { expect } from '@open-wc/testing';
import { cellOf, continuum, expectAccessible, find, ready, shows, textOf } from '../../testing/continuum.js';
import { continuumCatalog } from '../../testing/continuum-region.js';
import { waitUntil } from '../../testing/wait.js';

/** What the console is told while something happens. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: unknown) => told.push(String(text));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('accueil-continuum, its states', () => {
  it('loading, with and without something to show meanwhile', async () => {
    const bare = (await continuum({}, { delayMs: Infinity })).element;
    await shows(bare, '.loading');
    await expectAccessible(bare);
    const filled = (await continuum({}, { delayMs: Infinity, content: 'Appelez la table.' })).element;
    expect(find(filled, 'slot')).to.exist;
    expect(find(filled, '.loading')).to.equal(null);
  });

  it('what is inside stays until the table is there', async () => {
    const { element } = await continuum({}, { content: 'Appelez la table.' });
    expect(find(element, 'slot')).to.exist;
    await shows(element, 'table');
    expect(find(element, 'slot')).to.equal(null);
  });

  it('a server’s error: says so, tells the page, and tries again', async () => {
    const { element, data, errors } = await continuum({}, { status: 404, content: 'Appelez la table.' });
    await shows(element, '.failure');
    expect(errors[0]!.detail.error.name).to.equal('HttpError');
    expect(textOf(element)).to.include('ne se trouvent pas');
    expect(find(element, 'slot')).to.exist;
    await expectAccessible(element);
    data.options = { ...data.options, status: 200 };
    find(element, '.failure button')!.click();
    await shows(element, 'table');
    expect(find(element, '.failure')).to.equal(null);
  }).timeout(15_000);

  it('without a network: comes back by itself with it', async () => {
    const { element, data } = await continuum({}, { offline: true });
    await shows(element, '.failure');
    await expectAccessible(element);
    data.options = { ...data.options, offline: false };
    window.dispatchEvent(new Event('online'));
    await shows(element, 'table');
  }).timeout(15_000);

  it('without the steward’s roles: reads them from services, and tells the developer', async () => {
    const told = await warnings(async () => {
      const { element } = await continuum({ territory: 'les-pins' }, { continuum: { format: 'other' } as never });
      await shows(element, 'table');
    });
    expect(told.some((text) => text.includes('continuum.json'))).to.equal(true);
  });

  it('a service that is gone says so, over the table', async () => {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('accueil-continuum-gone-service', 'nulle-part');
    history.replaceState(null, '', url);
    const element = await ready({ id: 'gone', 'without-url-sync': 'no' });
    await shows(element, '.band[part=error]');
    expect(textOf(element, '.band[part=error]')).to.include('Ce service ne se trouve plus');
    await expectAccessible(element);
    history.replaceState(null, '', before);
  });

  it('nothing known: every cell says so, none is a gap', async () => {
    const element = await ready(
      { view: 'gaps' },
      { catalog: (lang) => ({ ...continuumCatalog(lang), services: [] }), continuum: { format: 'accueil-continuum/1', stage_roles: [] } },
    );
    expect(element.renderRoot.querySelectorAll('td.missing, td.present, td.weak')).to.have.length(0);
    await expectAccessible(element);
  });

  it('a bad attribute is said and never breaks the page', async () => {
    const told = await warnings(async () => {
      const { element } = await continuum({ by: 'colour', view: 'poster', 'heading-level': '9', need: 'no-such-need' });
      await shows(element, '.view-need .band');
      expect(find(element, '.title')!.localName).to.equal('h2');
      expect(textOf(element, '.view-need')).to.include('Aucune case ne répond à ce choix');
      await expectAccessible(element);
    });
    for (const words of ['by="colour"', 'view="poster"', 'heading-level="9"', 'no-such-need'])
      expect(
        told.some((text) => text.includes(words)),
        words,
      ).to.equal(true);
  });

  it('the level of heading asked for', async () => {
    expect(find(await ready({ 'heading-level': '4' }), '.title')!.localName).to.equal('h4');
  });

  it('another territory shows another table, never the late answer of the one before', async () => {
    const element = await ready({ territory: 'les-pins' });
    element.territory = 'la-baie';
    await element.updateComplete;
    await waitUntil(() => textOf(element, 'caption') === 'La Baie');
    expect(cellOf(element, 'need.housing.settlement')).to.exist;
  });
});
