import { expect } from '@open-wc/testing';
import { cellOf, choose, continuum, expectAccessible, find, openCell, ready, said, shows, textOf } from '../../testing/continuum.js';
import { continuumCatalog } from '../../testing/continuum-region.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilServiceSelectEvent } from './index.js';

const selected = (element: HTMLElement): Promise<AccueilServiceSelectEvent> =>
  new Promise((resolve) => element.addEventListener('accueil-service-select', resolve, { once: true }));

describe('accueil-continuum', () => {
  describe('the table by need', () => {
    it('is a real table: caption, one header a column and a row, one row a need', async () => {
      const element = await ready({ territory: 'la-baie' });
      const table = find(element, 'table') as HTMLTableElement;
      expect(table.caption?.innerText.trim()).to.equal('La Baie');
      expect([...table.querySelectorAll('thead th')].map((th) => th.getAttribute('scope'))).to.deep.equal(['col', 'col', 'col', 'col']);
      expect([...table.querySelectorAll('thead th')].map((th) => th.textContent.trim())).to.deep.equal([
        'Besoin',
        'Arrivée',
        'Établissement',
        'Intégration',
      ]);
      expect(table.querySelectorAll('tbody th[scope="row"]')).to.have.length(6);
      await expectAccessible(element);
    });

    it('says in each cell what is known there, and never leaves one blank', async () => {
      const element = await ready({ territory: 'la-baie' });
      expect(said(cellOf(element, 'need.francisation.settlement')))
        .to.include('1 organisme')
        .and.include('Centre d’éducation de la Baie')
        .and.include('Suspendus ou terminés : 1');
      for (const cell of element.renderRoot.querySelectorAll<HTMLElement>('td.cell')) expect(said(cell).trim()).to.not.equal('');
      expect(cellOf(element, 'need.housing.settlement')!.closest('td')!.className).to.include('missing');
      expect(textOf(element, '.legend'))
        .to.include('Présent')
        .and.include('À renforcer')
        .and.include('Manquant')
        .and.include('Non documenté');
    });

    it('never calls a gap what records do not say', async () => {
      const element = await ready({ territory: 'la-baie' });
      const cell = cellOf(element, 'need.health.arrival')!;
      expect(cell.closest('td')!.className).to.include('unknown');
      expect(said(cell)).to.include('Non documenté').and.include('territoire non précisé');
      expect(element.renderRoot.querySelectorAll('td.missing')).to.have.length(1);
    });

    it('counts territories where several are looked at', async () => {
      const element = await ready();
      expect(said(cellOf(element, 'need.housing.settlement')))
        .to.include('Manquant')
        .and.include('Non documenté : 1');
      expect(said(cellOf(element, 'need.employment.integration'))).to.include('Territoires : 2 sur 2');
      expect(textOf(element, 'caption')).to.include('Les Pins');
    });
  });

  describe('a cell', () => {
    it('opens to who does what, with the page that proves it one click away', async () => {
      const element = await ready({ territory: 'les-pins' });
      const panel = await openCell(element, 'need.health.arrival');
      expect(cellOf(element, 'need.health.arrival')!.getAttribute('aria-expanded')).to.equal('true');
      expect(said(panel)).to.include('Dirige vers').and.include('Réseau de santé de la Vallée');
      expect(panel.querySelector('a[href="https://table.example/compte-rendu"]')).to.exist;
      await expectAccessible(element);
    });

    it('says which rule holds, and what is suspended since when and replaced by what', async () => {
      const element = await ready({ territory: 'la-baie' });
      const panel = await openCell(element, 'need.francisation.settlement');
      expect(said(panel))
        .to.include('Un seul organisme offre tout ce qui est connu ici.')
        .and.include('Suspendu depuis novembre 2024.')
        .and.include('Cours de français aux adultes');
      const gap = await openCell(element, 'need.housing.settlement');
      expect(said(gap))
        .to.include('terminé, et rien de connu ne le remplace')
        .and.include('Aide au bail')
        .and.include('Fermé depuis mars 2025');
      expect(gap.querySelector('a[href="https://organismes.example/"]')).to.exist;
      await expectAccessible(element);
    });

    it('marks a role that only services show as to be confirmed', async () => {
      const element = await ready({ territory: 'les-pins' });
      const panel = await openCell(element, 'need.employment.integration');
      expect(said(panel)).to.include('Responsable (à confirmer)').and.include('Rôle à confirmer');
    });

    it('opens and closes by keyboard, and Escape gives focus back', async () => {
      const element = await ready({ territory: 'les-pins' });
      const cell = cellOf(element, 'need.health.arrival')!;
      expect(cell.localName).to.equal('button');
      const panel = await openCell(element, 'need.health.arrival');
      panel.querySelector<HTMLElement>('a')!.focus();
      panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      await waitUntil(() => find(element, '[data-panel]') === null);
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(cellOf(element, 'need.health.arrival'));
    });

    it('can be passed with all the others, by one key', async () => {
      const element = await ready({ territory: 'les-pins' });
      find(element, '.skip')!.focus();
      find(element, '.skip')!.click();
      expect(element.shadowRoot!.activeElement?.className).to.equal('after');
    });

    it('opens a service in full, tells the page, and comes back to where it was', async () => {
      const element = await ready({ territory: 'les-pins' });
      const panel = await openCell(element, 'need.employment.integration');
      const event = selected(element);
      panel.querySelector<HTMLElement>('[data-service=emploi]')!.click();
      expect((await event).detail.key).to.equal('emploi');
      await shows(element, '.details-title');
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement?.className).to.equal('details-title');
      expect(textOf(element, '.details')).to.include('Accompagnement vers l’emploi');
      await expectAccessible(element);
      find(element, '.back')!.click();
      await waitUntil(() => find(element, '.details') === null);
      await element.updateComplete;
      expect((element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['service']).to.equal('emploi');
    });
  });

  describe('filters', () => {
    it('of every kind change the table; all of them go at once', async () => {
      const element = await ready({ territory: 'les-pins' });
      await choose(element, 'audience', 'workers');
      expect(said(cellOf(element, 'need.employment.integration'))).to.include('1 organisme');
      await choose(element, 'need', 'employment');
      expect(element.renderRoot.querySelectorAll('tbody th')).to.have.length(1);
      await choose(element, 'stage', 'integration');
      expect(element.renderRoot.querySelectorAll('thead th')).to.have.length(2);
      find(element, '.clear')!.click();
      await waitUntil(() => element.renderRoot.querySelectorAll('tbody th').length === 6);
      expect(find(element, '.clear')).to.equal(null);
      expect((find(element, '[data-filter=territory]') as HTMLSelectElement).value).to.equal('les-pins');
    });

    it('by language shows what is not said as not documented', async () => {
      const element = await ready({ territory: 'les-pins' });
      await choose(element, 'language', 'es');
      expect(said(cellOf(element, 'need.francisation.integration'))).to.include('1 organisme');
      expect(said(cellOf(element, 'need.employment.integration'))).to.include('langues non précisées');
    });

    it('by state keeps the rows that have such a cell', async () => {
      const element = await ready({ territory: 'la-baie' });
      await choose(element, 'show', 'missing');
      expect([...element.renderRoot.querySelectorAll('tbody th')].map((th) => th.textContent.trim())).to.deep.equal(['Logement']);
    });

    it('given by attributes are where it begins, and change it later', async () => {
      const element = await ready({ territory: 'la-baie', need: 'housing food', stage: 'settlement' });
      expect(element.renderRoot.querySelectorAll('tbody th')).to.have.length(2);
      expect((find(element, '[data-filter=need]') as HTMLSelectElement).selectedOptions[0]!.text).to.equal('Plusieurs (2)');
      element.need = 'food';
      await waitUntil(() => element.renderRoot.querySelectorAll('tbody th').length === 1);
    });
  });

  describe('where there is no room for a table', () => {
    it('is one card a stage, each with its counts, and nothing wider than the page', async () => {
      const element = await ready({ territory: 'la-baie' }, { width: 328 });
      expect(find(element, 'table')).to.equal(null);
      const titles = [...element.renderRoot.querySelectorAll<HTMLElement>('.card-title')].map((title) => title.innerText.trim());
      expect(titles).to.deep.equal(['Arrivée', 'Établissement', 'Intégration']);
      expect(textOf(element, '.card:nth-child(2) summary')).to.include('Présent : 2').and.include('Manquant : 1');
      find(element, '.card:nth-child(2) summary')!.click();
      await openCell(element, 'need.housing.settlement');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });
  });

  describe('languages', () => {
    it('in Arabic reads from right to left, without overflowing', async () => {
      const element = await ready({ lang: 'ar', territory: 'la-baie' });
      await waitUntil(() => (find(element, '.continuum') as HTMLElement).dir === 'rtl');
      await openCell(element, 'need.francisation.settlement');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      await expectAccessible(element);
    });
  });

  describe('very long names', () => {
    it('wrap', async () => {
      const catalog = (lang: string) => {
        const one = continuumCatalog(lang);
        return {
          ...one,
          organizations: one.organizations.map((record) => ({ ...record, name: `${record.name} ${'Ausgezeichnet'.repeat(6)}` })),
        };
      };
      const { element } = await continuum({ territory: 'la-baie' }, { catalog, width: 328 });
      await shows(element, '[data-cell]');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  });
});
