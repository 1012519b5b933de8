import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait.js';
import { sendKeys } from '@web/test-runner-commands';
import { button, expectAccessible, finder, names, query, ready, settled, text, type } from '../../testing/finder.js';
import { fixtureCatalog, largeCatalog, manyNeedsCatalog } from '../../testing/region.js';
import type { AccueilSearchChangeEvent, AccueilServiceFinder, AccueilServiceSelectEvent } from './index.js';

describe('accueil-service-finder', () => {
  describe('renders', () => {
    it('lists the region’s services, in French, with the count as a heading', async () => {
      const element = await ready();
      expect(names(element)).to.have.length(8);
      expect(query(element, '.bar-count')!.textContent).to.equal('8 services');
      expect(query(element, '.finder')!.lang).to.equal('fr');
    });

    it('limits the list to the territory, and keeps apart what nobody knows', async () => {
      const element = await ready({}, { territory: 'les-pins' });
      const unsure = [...element.renderRoot.querySelectorAll('.unsure [data-key]')].map((item) => item.getAttribute('data-key'));
      expect(unsure).to.include('clinique');
      expect(names(element)).to.include('jumelage').and.not.include('popote');
    });

    it('says what each service serves, by name', async () => {
      const element = await ready({}, { territory: 'les-pins' });
      const coverage = (key: string) => query(element, `[data-key=${key}] .coverage`)?.textContent.replace(/\s/g, ' ');
      expect(coverage('jumelage')).to.equal('Dessert Les Pins');
      expect(coverage('accueil')).to.equal('Dessert une partie du territoire : Pinville');
      expect(coverage('cours-francais')).to.equal('Dessert toute la région');
      const select = query(element, '#place') as HTMLSelectElement;
      select.value = '90010';
      select.dispatchEvent(new Event('input'));
      await settled(element);
      expect(coverage('accueil')).to.equal('Dessert Pinville');
      expect(coverage('jumelage')).to.equal('Dessert tout le territoire : Les Pins');
    });

    it('says in a list that nobody checked, and no more of trust', async () => {
      const words = query(await ready(), '[data-key=popote] .facts')!.textContent;
      expect(words).to.contain('Pas encore vérifié').and.not.contain('partiels');
    });

    it('is accessible, narrow and wide, filters open', async () => {
      await expectAccessible(await ready());
      const element = await ready({}, {}, 1000);
      button(element, 'Filtres').click();
      await element.updateComplete;
      await waitUntil(() => query(element, '#filters fieldset'));
      await expectAccessible(element);
    });

    it('follows the heading level, and a wrong one falls back', async () => {
      expect(query(await ready({}, { 'heading-level': '4' }), '.bar-count')!.localName).to.equal('h4');
      expect(query(await ready({}, { 'heading-level': 'nine' }), '.bar-count')!.localName).to.equal('h2');
    });

    it('fills the flex and grid boxes of page builders', async () => {
      for (const style of [
        'display:flex',
        'display:flex; flex-direction:column; align-items:flex-start',
        'display:flex; flex-direction:column; align-items:center',
        'display:grid; justify-items:start',
      ]) {
        const element = await ready({}, {}, 700);
        element.parentElement!.style.cssText += `;${style}`;
        expect(element.getBoundingClientRect().width, style).to.equal(700);
      }
    });

    it('lists the municipalities by name', async () => {
      const options = [...(query(await ready(), '#place') as HTMLSelectElement).querySelectorAll('optgroup')].map((group) =>
        [...group.querySelectorAll('option')].map(({ textContent }) => textContent),
      );
      expect(options.length).to.be.greaterThan(1);
      for (const names of options) expect(names).to.deep.equal([...names].sort((a, b) => a.localeCompare(b)));
    });

    it('overflows nowhere at 320 px', async () => {
      const element = await ready({}, {}, 288);
      expect(query(element, '.finder')!.scrollWidth).to.be.at.most(288);
    });
  });

  describe('search', () => {
    it('finds by words, says so to a screen reader, and never tells the page the words', async () => {
      const element = await ready();
      const heard = oneEvent<AccueilSearchChangeEvent>(element, 'accueil-search-change');
      await type(element, 'logement');
      const { detail } = await heard;
      expect(names(element)[0]).to.equal('recherche-logement');
      expect(JSON.stringify(detail)).to.not.contain('logement');
      expect(detail.hasQuery).to.equal(true);
      expect(detail.count).to.equal(element.store.state.page!.total_items);
      expect(query(element, '[role=status]')!.textContent).to.match(/service/);
    });

    it('searches as the visitor types, once', async () => {
      const { element } = await finder();
      await settled(element);
      let searches = 0;
      element.addEventListener('accueil-search-change', () => (searches += 1));
      const input = query(element, '#query') as HTMLInputElement;
      for (const words of ['e', 'em', 'emploi']) {
        input.value = words;
        input.dispatchEvent(new Event('input'));
      }
      await waitUntil(() => element.store.state.params.query === 'emploi');
      await settled(element);
      expect(searches).to.equal(1);
    });

    it('keeps words just typed when another control is used before they were searched for', async () => {
      const element = await ready();
      const input = query(element, '#query') as HTMLInputElement;
      input.value = 'logement';
      input.dispatchEvent(new Event('input'));
      const select = query(element, '#place') as HTMLSelectElement;
      select.value = '90010';
      select.dispatchEvent(new Event('input'));
      await settled(element);
      expect(element.store.state.params.query).to.equal('logement');
      expect(element.store.state.params.near).to.be.an('object');
    });

    it('leaves focus at the answer when what had it is gone', async () => {
      const element = await ready();
      const tile = query(element, '.guided li button')!;
      tile.focus();
      tile.click();
      await settled(element);
      await waitUntil(() => element.renderRoot instanceof ShadowRoot && element.renderRoot.activeElement?.className === 'bar-count');
    });

    it('takes focus to a service that a map opened, also one the list does not show', async () => {
      const element = await ready({}, { 'page-size': '2' });
      const hidden = (await element.store.allHits()).at(-1)!;
      expect(names(element)).to.not.include(hidden.service.key);
      await element.store.select(hidden.service.key);
      await waitUntil(() => (element.renderRoot as ShadowRoot).activeElement?.classList.contains('details-title'));
    });

    it('says that a page about one territory leaves out the place that was typed, and leads there', async () => {
      const element = await ready({}, { territory: 'les-pins' });
      await type(element, 'atelier port-bleu');
      await waitUntil(() => text(element).includes('Cette page porte seulement sur'));
      expect(names(element)).to.not.include('atelier-conversation');
      await expectAccessible(element);
      button(element, 'Chercher dans toute la région').click();
      await settled(element);
      expect(element.store.state.params.territory).to.equal(undefined);
      expect(text(element)).to.not.contain('Cette page porte');
    });

    it('tells the page of the visitor’s searches only', async () => {
      const { element } = await finder();
      let searches = 0;
      element.addEventListener('accueil-search-change', () => (searches += 1));
      await settled(element);
      element.need = 'housing';
      await element.updateComplete;
      await settled(element);
      expect(searches).to.equal(0);
      await type(element, 'logement');
      await waitUntil(() => searches === 1);
    });

    it('begins with what the attributes ask, and follows them', async () => {
      const element = await ready({}, { need: 'housing' });
      expect(names(element)).to.deep.equal(['recherche-logement']);
      element.need = 'food';
      await element.updateComplete;
      await settled(element);
      expect(names(element)).to.deep.equal(['popote']);
    });

    it('offers the needs to someone without words', async () => {
      const element = await ready();
      const need = query(element, '.guided button') as HTMLButtonElement;
      need.click();
      await settled(element);
      expect(query(element, '.guided')).to.equal(null);
      expect(query(element, '.chip.removable')).to.exist;
      (query(element, '.chip.removable') as HTMLButtonElement).click();
      await settled(element);
      expect(names(element)).to.have.length(8);
    });

    it('offers the needs in the steward’s order, the rest at the press of a button, and keeps focus', async () => {
      const element = await ready({ catalog: manyNeedsCatalog(11) });
      const shown = () =>
        [...element.renderRoot.querySelectorAll('.guided li')].map((item) => item.textContent.trim().replace(/\s+/g, ' '));
      expect(shown()).to.have.length(8);
      expect(shown()[0]).to.match(/^Besoin 1 /);
      expect(shown()[7]).to.match(/^Besoin 8 /);
      button(element, 'Tous les besoins (11)').click();
      await waitUntil(() => shown().length === 11);
      await waitUntil(() => element.shadowRoot!.activeElement?.textContent.includes('Besoin 9'));
      expect(button(element, 'Tous les besoins')).to.equal(undefined);
    });

    it('lists the municipalities of the territories asked for, those that share a name by their full one', async () => {
      const options = (element: AccueilServiceFinder) =>
        [...(query(element, '#place') as HTMLSelectElement).options].map(({ text }) => text);
      expect(options(await ready({}, { territory: 'les-pins' }))).to.deep.equal(['Toutes les municipalités', 'Pinville', 'Saint-Aubin']);
      expect(options(await ready({}, { territory: 'vallee' }))).to.include('Rive-Haute');
    });

    it('asks about the visitor’s municipality', async () => {
      const element = await ready();
      const select = query(element, '#place') as HTMLSelectElement;
      select.value = '90010';
      select.dispatchEvent(new Event('input'));
      await settled(element);
      expect(element.store.state.page!.understood.place?.municipalities).to.deep.equal(['90010']);
      expect(select.value).to.equal('90010');
    });

    it('shows more, and moves focus to the first new service', async () => {
      const element = await ready({ catalog: largeCatalog(60) }, { 'page-size': '10' });
      expect(names(element)).to.have.length(10);
      button(element, 'Afficher plus').click();
      await waitUntil(() => names(element).length === 20);
      await waitUntil(() => element.shadowRoot!.activeElement?.closest('[data-key]') !== null);
      expect(element.shadowRoot!.activeElement!.closest('[data-key]')!.getAttribute('data-key')).to.equal(names(element)[10]);
    });
  });

  describe('filters', () => {
    it('a box says what is searched for, as soon as it is clicked and whatever moves', async () => {
      const element = await ready({}, {}, 900);
      button(element, 'Filtres').click();
      await waitUntil(() => query(element, '.check input'));
      const boxes = () => [...element.renderRoot.querySelectorAll<HTMLInputElement>('.check input:checked')];
      for (const expected of [1, 0]) {
        (boxes()[0] ?? (query(element, '.check input') as HTMLInputElement)).click();
        await element.updateComplete;
        expect(boxes()).to.have.length(expected);
        await settled(element);
        expect(boxes()).to.have.length(expected);
      }
    });

    it('opens a sheet where it is narrow, counts, filters, and clears', async () => {
      const element = await ready();
      button(element, 'Filtres').click();
      await element.updateComplete;
      await waitUntil(() => (query(element, 'dialog') as HTMLDialogElement | null)?.open);
      const dialog = query(element, 'dialog') as HTMLDialogElement;
      await expectAccessible(element);
      const housing = [...dialog.querySelectorAll('label')].find((label) => label.textContent.includes('Logement'))!;
      expect(housing.textContent).to.match(/1\s*$/);
      housing.click();
      await settled(element);
      expect(names(element)).to.deep.equal(['recherche-logement']);
      dialog.querySelector<HTMLButtonElement>('[aria-label=Fermer]')!.click();
      await waitUntil(() => button(element, 'Filtres').getAttribute('aria-expanded') === 'false');
      button(element, 'Tout effacer').click();
      await settled(element);
      expect(names(element)).to.have.length(8);
    });

    it('offers a way out of an empty answer', async () => {
      const element = await ready({}, { need: 'housing', stage: 'arrival' });
      // The words and the ways out come with the part that only an empty answer needs.
      await waitUntil(() => text(element).includes('Aucun service ne correspond'));
      await waitUntil(() => query(element, '.rescues button'));
      await expectAccessible(element);
      (query(element, '.rescues button') as HTMLButtonElement).click();
      await settled(element);
      expect(names(element)).to.have.length(1);
    });
  });

  describe('details', () => {
    it('opens a service in place, takes focus to its title, and back where the visitor was', async () => {
      const element = await ready();
      const opener = query(element, '[data-key=jumelage] .summary-name :is(a, button)')!;
      const heard = oneEvent<AccueilServiceSelectEvent>(element, 'accueil-service-select');
      opener.click();
      const { detail } = await heard;
      expect(detail.key).to.equal('jumelage');
      expect(detail.service.name).to.equal('Jumelage linguistique');
      expect(element.shadowRoot!.activeElement?.className).to.contain('details-title');
      await expectAccessible(element);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => element.shadowRoot!.activeElement === opener);
      expect(query(element, '.details-view')).to.equal(null);
    });

    it('shows the office where nobody knows where the service is given, and says so', async () => {
      const catalog = fixtureCatalog();
      const services = catalog.services.map(({ service_at_locations, ...service }) =>
        service.key === 'accueil' ? service : { ...service, ...(service_at_locations && { service_at_locations }) },
      );
      const element = await ready({ catalog: { ...catalog, services } });
      query(element, '[data-key=accueil] .summary-name :is(a, button)')!.click();
      await waitUntil(() => text(element).includes('Bureau de l’organisme'));
      expect(text(element)).to.contain('Le service peut être offert ailleurs; demandez.');
    });
  });

  describe('together with a map', () => {
    it('shows what a map opened, and takes focus there', async () => {
      const element = await ready();
      await element.store.select('emploi');
      await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('details-title'));
      expect(text(element)).to.contain('Accompagnement vers l’emploi');
    });

    it('goes on without a map it was told to leave out', async () => {
      const element = await ready({}, { view: 'map' });
      expect(query(element, 'accueil-service-map')).to.equal(null);
      expect(names(element)).to.have.length(8);
    });
  });

  describe('attributes', () => {
    it('falls back on the default for an unknown value', async () => {
      const element = await ready({}, { view: 'mosaic', 'page-size': '-4', territory: 'atlantis' });
      expect(query(element, '.finder')).to.exist;
      expect(text(element)).to.not.equal('');
    });

    it('writes right to left in Arabic, and marks French text as such', async () => {
      const element = await ready({}, { lang: 'ar', languages: 'fr ar' });
      await waitUntil(() => query(element, '.finder')!.dir === 'rtl');
      await settled(element);
      await element.updateComplete;
      await waitUntil(() => query(element, '[data-key] [lang=fr]'));
      await expectAccessible(element);
      button(element, 'Français').click();
      await waitUntil(() => query(element, '.finder')!.lang === 'fr');
      expect(query(element, '.finder')!.dir).to.equal('ltr');
    });
  });
});
