import { aTimeout, expect, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../testing/wait.js';
import { define } from './define.js';
import { ancestorLanguage } from './page-language.js';
import { currentLanguage } from '../strings/localize.js';
import { fixtureData } from '../testing/fake-fetch.js';
import '../components/continuum/index.js';
import '../components/service-finder/index.js';

describe('the elements’ common ground', () => {
  it('keeps the first of two copies of an element, and names both versions', () => {
    class First extends HTMLElement {
      static readonly version = '0.0.1';
    }
    class Second extends HTMLElement {}
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    define('accueil-twice', First);
    define('accueil-twice', First);
    define('accueil-twice', Second);
    console.warn = warn;
    expect(customElements.get('accueil-twice')).to.equal(First);
    expect(said).to.have.length(1);
    expect(String(said[0])).to.match(/0\.0\.1.*0\.\d+\.\d+/);
  });

  it('goes on when any attribute is taken away, as if it never was', async () => {
    const { src } = fixtureData();
    for (const tag of ['accueil-service-finder', 'accueil-continuum']) {
      const element = document.createElement(tag);
      fixtureSync(html`<div>${element}</div>`);
      const errors: unknown[] = [];
      const listen = (event: ErrorEvent | PromiseRejectionEvent) => errors.push('reason' in event ? event.reason : event.message);
      window.addEventListener('error', listen);
      window.addEventListener('unhandledrejection', listen);
      const names = (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes;
      for (const name of names) element.setAttribute(name, name === 'src' ? src : 'x');
      await aTimeout(100);
      for (const name of names) if (name !== 'src') element.removeAttribute(name);
      await aTimeout(200);
      window.removeEventListener('error', listen);
      window.removeEventListener('unhandledrejection', listen);
      expect(errors, tag).to.deep.equal([]);
      expect(Reflect.get(element, 'territory'), tag).to.equal('');
      expect(element.shadowRoot?.childElementCount, tag).to.be.above(0);
    }
  });

  it('reads the nearest language, across shadow trees', () => {
    const outer = fixtureSync<HTMLElement>(html`<div lang="ar"></div>`);
    const inner = document.createElement('p');
    outer.attachShadow({ mode: 'open' }).append(inner);
    expect(ancestorLanguage(inner)).to.equal('ar');
    outer.removeAttribute('lang');
    expect(ancestorLanguage(inner)).to.equal(document.documentElement.lang || undefined);
  });

  it('gives the page one language: the first element’s; a later one follows', async () => {
    const { src } = fixtureData();
    const first = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src=${src} lang="en-CA"></accueil-service-finder>`);
    await waitUntil(() => currentLanguage() === 'en');
    const second = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src=${src} lang="ar"></accueil-service-finder>`);
    await waitUntil(() => second.shadowRoot?.querySelector('.finder')?.getAttribute('lang') === 'en');
    first.remove();
    second.setAttribute('lang', 'fr');
    await waitUntil(() => second.shadowRoot?.querySelector('.finder')?.getAttribute('lang') === 'fr');
  });

  it('lets no element that left the page choose its language', async () => {
    const { src } = fixtureData();
    const gone = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src=${src}></accueil-service-finder>`);
    await waitUntil(() => gone.shadowRoot?.querySelector('.finder'));
    gone.lang = 'en';
    gone.remove();
    await aTimeout(0);
    const stays = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src=${src}></accueil-service-finder>`);
    await waitUntil(() => stays.shadowRoot?.querySelector('.finder'));
    expect(currentLanguage()).to.equal('fr');
  });

  it('follows the document when its language changes', async () => {
    const before = document.documentElement.lang;
    const element = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src=${fixtureData().src}></accueil-service-finder>`);
    await waitUntil(() => element.shadowRoot?.querySelector('.finder'));
    document.documentElement.lang = 'es';
    await waitUntil(() => element.shadowRoot?.querySelector('.finder')?.getAttribute('lang') === 'es');
    document.documentElement.lang = before;
    await waitUntil(() => element.shadowRoot?.querySelector('.finder')?.getAttribute('lang') === 'fr');
  });

  it('survives an address that is none, and moving about the page', async () => {
    const element = fixtureSync<HTMLElement>(html`<accueil-service-finder without-map src="http://["></accueil-service-finder>`);
    await waitUntil(() => element.shadowRoot?.querySelector('.finder'));
    const home = element.parentElement!;
    element.remove();
    home.append(element);
    element.setAttribute('src', fixtureData().src);
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-key]').length === 8);
  });
});
