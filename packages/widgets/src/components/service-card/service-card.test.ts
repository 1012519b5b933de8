import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait.js';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData, type Fixture, type FixtureOptions } from '../../testing/fake-fetch.js';
import { fullCatalog } from '../../testing/full-region.js';
import { fixtureCatalog, longTextCatalog } from '../../testing/region.js';
import type { AccueilLoadErrorEvent, AccueilServiceCard, AccueilServiceSelectEvent } from './index.js';
import './index.js';

interface CardOptions extends FixtureOptions {
  attributes?: Record<string, string>;
  fallback?: string;
}

async function card(
  service: string,
  { attributes = {}, fallback, ...options }: CardOptions = {},
): Promise<{ element: AccueilServiceCard; data: Fixture }> {
  const data = fixtureData(options);
  const element = document.createElement('accueil-service-card');
  for (const [name, value] of Object.entries({ src: data.src, service, ...attributes })) element.setAttribute(name, value);
  if (fallback !== undefined) element.append(Object.assign(document.createElement('p'), { textContent: fallback }));
  await fixture(html`<div style="width: 360px">${element}</div>`);
  return { element, data };
}

// A failed request is tried twice more before the SDK gives up.
const PATIENCE = { timeout: 9000 };
const query = (element: AccueilServiceCard, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
const shows = (element: AccueilServiceCard, selector: string) =>
  waitUntil(() => query(element, selector) !== null, `${selector} shows`, PATIENCE);
const text = (element: AccueilServiceCard) => query(element, '.card')?.innerText ?? '';

const attributesOf = (options: CardOptions): Record<string, string> => options.attributes ?? {};

async function ready(service: string, options: CardOptions = {}): Promise<AccueilServiceCard> {
  const { element } = await card(service, options);
  await shows(element, attributesOf(options).expanded === undefined ? '.summary' : '.details');
  return element;
}

const selected = (element: AccueilServiceCard) =>
  new Promise<AccueilServiceSelectEvent>((resolve) => element.addEventListener('accueil-service-select', resolve, { once: true }));

async function open(element: AccueilServiceCard): Promise<AccueilServiceSelectEvent> {
  const event = selected(element);
  query(element, '.foot button')!.click();
  await shows(element, '.details');
  return event;
}

async function expectAccessible(element: AccueilServiceCard): Promise<void> {
  expect(await axeViolations(element)).to.deep.equal([]);
}

describe('accueil-service-card', () => {
  describe('renders', () => {
    it('the essentials of a service by its key', async () => {
      const element = await ready('jumelage');
      expect(query(element, '.summary-name')!.textContent.trim()).to.equal('Jumelage linguistique');
      expect(text(element))
        .to.include('Carrefour d’accueil des Pins')
        .and.include('Gratuit')
        .and.include('Pas encore vérifié par l’organisme');
      await expectAccessible(element);
    });

    it('whether it serves the territory the page is about', async () => {
      expect(text(await ready('jumelage', { attributes: { territory: 'les-pins' } }))).to.include('Dessert Les Pins');
      expect(text(await ready('clinique', { attributes: { territory: 'les-pins' } }))).to.include('Couverture à confirmer');
    });

    it('a suspended service with what replaces it, in words', async () => {
      const element = await ready('ancien-atelier');
      expect(query(element, '.status-band')!.innerText)
        .to.include('Suspendu depuis novembre 2024.')
        .and.include('Cours de français aux adultes');
      await expectAccessible(element);
    });

    it('the level of heading asked for', async () => {
      expect(query(await ready('jumelage', { attributes: { 'heading-level': '4' } }), '.summary-name')!.localName).to.equal('h4');
    });

    it('very long texts without overflowing', async () => {
      const element = await ready('cours-francais', { catalog: longTextCatalog(), attributes: { expanded: '' } });
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  });

  describe('opens', () => {
    it('all that is known, moves focus to its title and says so', async () => {
      const element = await ready('recherche-logement');
      const event = await open(element);
      expect(event.detail.key).to.equal('recherche-logement');
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement?.className).to.equal('details-title');
      expect(text(element)).to.include('819-555-0111').and.include('poste 04').and.include('12, rue des Érables');
      expect(query(element, 'a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:+18195550111;ext=04');
      expect(text(element)).to.include('Ce que nous ne savons pas').and.include('organismes.example');
      await expectAccessible(element);
    });

    it('and closes with the same button, which keeps focus', async () => {
      const element = await ready('jumelage');
      await open(element);
      const button = query(element, '.foot button')!;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      button.focus();
      button.click();
      await shows(element, '.summary');
      expect(element.shadowRoot!.activeElement).to.equal(query(element, '.foot button'));
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });

    it('from the start, where asked, without taking focus or telling', async () => {
      let told = 0;
      document.addEventListener('accueil-service-select', () => (told += 1), { once: true });
      const element = await ready('jumelage', { attributes: { expanded: '' } });
      expect(query(element, '.details')).to.exist;
      expect(element.shadowRoot!.activeElement).to.equal(null);
      expect(told).to.equal(0);
    });

    it('the service that replaces it', async () => {
      const element = await ready('ancien-atelier', { attributes: { expanded: '' } });
      const event = selected(element);
      query(element, '.status-band button')!.click();
      expect((await event).detail.key).to.equal('cours-francais');
      await waitUntil(() => query(element, '.details-title')!.textContent.includes('Cours de français aux adultes'));
      expect(element.service).to.equal('ancien-atelier');
    });
  });

  describe('tells', () => {
    const full = async (service: string, attributes: Record<string, string> = {}) => {
      const element = await ready(service, { catalog: fullCatalog, attributes: { expanded: '', ...attributes } });
      await waitUntil(() => element.renderRoot.querySelector('.details .link'));
      return element;
    };
    const section = (element: AccueilServiceCard, title: string) =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('.detail')]
        .find((one) => one.querySelector('.detail-title')!.textContent.trim() === title)!
        .innerText.replace(/\s+/g, ' ');

    it('what to know before anything else, first', async () => {
      const element = await full('accueil');
      const alert = query(element, '.alert')!;
      expect(alert.innerText).to.include('À savoir').and.include('appelez avant de vous déplacer');
      expect(alert.compareDocumentPosition(query(element, '.details-lead')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
      await expectAccessible(element);
    });

    it('who is turned away, what to bring, how long to wait, the places left and when they were counted', async () => {
      const element = await full('accueil');
      expect(section(element, 'Pour qui')).to.include('Ne s’adresse pas à : Travailleurs temporaires');
      const access = section(element, 'Comment y accéder');
      for (const words of ['Environ deux semaines', 'Pièce d’identité avec photo', 'places : 3 / 12', 'en date du 4 mai 2026'])
        expect(access).to.include(words);
      expect(access.indexOf('Documents à apporter')).to.be.below(access.indexOf('Se présenter au bureau'));
      expect(query(element, '.bullets a')!.getAttribute('href')).to.equal('https://carrefour.example/formulaire');
    });

    it('hours with their season, appointment, rhythm and public holidays', async () => {
      const hours = section(await full('accueil'), 'Quand');
      for (const words of [
        'Du 1 septembre 2026 au 20 juin 2027',
        'Fermé les jours fériés',
        'Sur rendez-vous seulement',
        'Heures vues : mai 2026',
      ])
        expect(hours).to.include(words);
      expect(hours).to.match(/une semaine sur 2/i);
    });

    it('each price, and languages through an interpreter apart', async () => {
      const element = await full('accueil');
      expect(section(element, 'Coût'))
        .to.include('12,50 $ par séance adultes')
        .and.include('À partir du 1 janvier 2026')
        .and.include('Gratuit moins de 18 ans');
      expect(section(element, 'Langues')).to.include('français anglais (le mardi) Par interprète arabe persan');
    });

    it('a lent, travelling, temporary place, how to get in, and its own phone and hours', async () => {
      const place = section(await full('accueil'), 'Où');
      for (const words of [
        'Dans les locaux de : Réseau de santé de la Vallée',
        'Service mobile',
        'De décembre 2025 à mars 2027',
        'Entrée sans marche',
        'Autobus 4',
        '819-555-0112',
        '10 h à 12 h',
      ])
        expect(place).to.include(words);
    });

    it('whose page each source is, and what the publisher adds last', async () => {
      const element = await full('accueil');
      expect(section(element, 'Autres renseignements')).to.include('Stationnement Gratuit, derrière le bâtiment');
      const sources = section(element, 'D’où viennent ces renseignements');
      for (const words of ['page de l’organisme', 'page officielle', 'page d’actualités', 'page d’un autre organisme'])
        expect(sources).to.include(words);
    });

    it('what usually follows, and opens it', async () => {
      const element = await full('accueil');
      expect(query(element, '.next')!.innerText).to.include('Cours de français aux adultes').and.include('Centre d’éducation de la Baie');
      const event = selected(element);
      query(element, '.next button')!.click();
      expect((await event).detail.key).to.equal('cours-francais');
      await waitUntil(() => query(element, '.details-title')!.textContent.includes('Cours de français'));
      expect(query(element, '.next')).to.equal(null);
    });

    it('of a closed service, what to use instead and never what is not known of it', async () => {
      const element = await full('ancien-atelier');
      expect(query(element, '.status-band')!.innerText)
        .to.include('Fermé depuis novembre 2024.')
        .and.include('Faute de places.')
        .and.include('Cours de français aux adultes');
      expect(text(element)).not.to.include('Ce que nous ne savons pas');
      await expectAccessible(element);
    });

    it('all of it from right to left too, without overflowing', async () => {
      const element = await full('accueil', { lang: 'ar' });
      expect(text(element)).to.include('بموعد مسبق فقط').and.include('المستندات المطلوب إحضارها');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });
  });

  describe('properties', () => {
    it('a former key answers, and the renaming is said', async () => {
      const element = await ready('guichet', { attributes: { expanded: '' } });
      expect(query(element, '.details-title')!.textContent.trim()).to.equal('Accueil des nouveaux arrivants');
      expect(text(element)).to.include('renommée ou réunie');
    });

    it('another key shows another service, never the late answer of the one before', async () => {
      const element = await ready('jumelage');
      element.service = 'clinique';
      await element.updateComplete;
      element.service = 'popote';
      await waitUntil(() => text(element).includes('Popote et épicerie solidaire'));
      expect(text(element)).not.to.include('Bilan de santé');
    });

    it('without a service, it shows what the page’s author put inside', async () => {
      const { element } = await card('', { fallback: 'Appelez la ville.' });
      expect(query(element, 'slot')).to.exist;
      expect(query(element, '.band')).to.not.exist;
    });
  });

  describe('languages', () => {
    it('in Arabic, reads from right to left and marks what is not translated', async () => {
      const element = await ready('jumelage', { attributes: { lang: 'ar' } });
      await waitUntil(() => query(element, '.card')!.dir === 'rtl');
      const name = query(element, '.summary-name span')!;
      expect([name.lang, name.dir]).to.deep.equal(['fr', 'ltr']);
      await expectAccessible(element);
    });
  });

  describe('data states', () => {
    it('loading, with and without something to show meanwhile', async () => {
      const bare = (await card('jumelage', { delayMs: Infinity })).element;
      await shows(bare, '.loading');
      await expectAccessible(bare);
      const filled = (await card('jumelage', { delayMs: Infinity, fallback: 'Appelez la ville.' })).element;
      await shows(filled, 'slot');
      expect(query(filled, '.loading')).to.not.exist;
    });

    it('not found: says so, keeps the fallback, offers no vain retry', async () => {
      const { element } = await card('nulle-part', { fallback: 'Appelez la ville.' });
      await shows(element, '.error');
      expect(text(element)).to.include('Ce service ne se trouve plus dans le répertoire.');
      expect(query(element, 'slot')).to.exist;
      expect(query(element, '.error button')).to.not.exist;
      await expectAccessible(element);
    });

    it('a server’s error: says so, tells the page, and tries again', async () => {
      const told: Promise<AccueilLoadErrorEvent> = oneEvent(document, 'accueil-load-error');
      const { element, data } = await card('jumelage', { status: 404 });
      const event = await told;
      expect(event.detail.error.name).to.equal('HttpError');
      await shows(element, '.error');
      await expectAccessible(element);
      data.options = {};
      query(element, '.error button')!.click();
      await shows(element, '.summary');
    });

    it('offline: comes back by itself with the network', async () => {
      const { element, data } = await card('jumelage', { offline: true });
      await shows(element, '.error');
      expect(text(element)).to.include('ne répond pas');
      data.options = {};
      window.dispatchEvent(new Event('online'));
      await shows(element, '.summary');
    }).timeout(15_000);

    it('a catalog cut short: says that it cannot be read', async () => {
      const { element } = await card('jumelage', { body: JSON.stringify(fixtureCatalog()).slice(0, 400) });
      await shows(element, '.error');
      expect(text(element)).to.include('incomplètes ou illisibles');
    });
  });
});
