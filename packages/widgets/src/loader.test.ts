import { expect, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from './testing/wait.js';
import { fixtureData } from './testing/fake-fetch.js';
import './loader.js';

describe('loader', () => {
  it('registers an element that is added later, and what is inside a source after it', async () => {
    const { src } = fixtureData();
    const box = fixtureSync<HTMLElement>(
      html`<div>
        <accueil-source src=${src}><accueil-service-finder without-map></accueil-service-finder></accueil-source>
      </div>`,
    );
    await customElements.whenDefined('accueil-service-finder');
    expect(customElements.get('accueil-source')).to.exist;
    const finder = box.querySelector('accueil-service-finder')!;
    await waitUntil(() => finder.store.state.status === 'ready', 'the source’s data', { timeout: 9000 });
    expect(finder.store.state.page!.total_items).to.equal(8);
  });

  it('asks for the first element’s data once, while its modules load', async () => {
    const data = fixtureData();
    fixtureSync(html`<accueil-service-finder without-map src=${data.src}></accueil-service-finder>`);
    await waitUntil(() => data.requests.length >= 2);
    expect(new Set(data.requests).size).to.equal(data.requests.length);
  });

  it('keeps the room of a screen for a finder that is not there yet', () => {
    const room = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
    expect(room.filter((rule) => rule.includes(':not(:defined)'))).to.have.length(1);
  });

  it('leaves the page alone when it is loaded a second time', async () => {
    const again = './loader.ts?again';
    await import(again);
    expect(customElements.get('accueil-service-finder')).to.exist;
  });
});
