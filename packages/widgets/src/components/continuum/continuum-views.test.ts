import { expect } from '@open-wc/testing';
import type { Catalog } from '@accueil/sdk';
import {
  cellOf,
  choose,
  continuum,
  expectAccessible,
  find,
  openCell,
  ready,
  said,
  settled,
  shows,
  textOf,
} from '../../testing/continuum.js';
import { continuumCatalog } from '../../testing/continuum-region.js';
import { uuid } from '../../testing/region.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilContinuum } from './index.js';

const VIEWS = ['need', 'organization', 'gaps'] as const;

/** Goes to a view as a visitor does. */
async function go(element: AccueilContinuum, words: string): Promise<void> {
  const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('.views .view')];
  buttons.find((button) => button.textContent.includes(words))!.click();
  await settled(element);
}

/** A region with an organization a service, as many as asked. */
function crowd(count: number): (lang: string) => Catalog {
  return (lang) => {
    const catalog = continuumCatalog(lang);
    const [organization] = catalog.organizations;
    const [service] = catalog.services;
    if (organization === undefined || service === undefined) return catalog;
    const numbers = Array.from({ length: count }, (_, n) => n);
    return {
      ...catalog,
      organizations: [
        ...catalog.organizations,
        ...numbers.map((n) => ({ ...organization, id: uuid(5000 + n), key: `organisme-${n}`, name: `Organisme ${n}`, location_ids: [] })),
      ],
      services: [
        ...catalog.services,
        ...numbers.map((n) => ({ ...service, id: uuid(7000 + n), key: `service-${n}`, organization_id: uuid(5000 + n) })),
      ],
    };
  };
}

describe('accueil-continuum, its views', () => {
  for (const view of VIEWS) {
    for (const width of [1000, 328]) {
      it(`${view} at ${width} px is accessible and no wider than its place`, async () => {
        const element = await ready({ view, territory: 'la-baie' }, { width });
        await expectAccessible(element);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      });
    }
    it(`${view} reads from right to left`, async () => {
      const element = await ready({ view, lang: 'ar' }, { width: 700 });
      expect((find(element, '.continuum') as HTMLElement).dir).to.equal('rtl');
      await expectAccessible(element);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }

  describe('by organization', () => {
    it('says what each does at each stage', async () => {
      const element = await ready({ by: 'organization', territory: 'les-pins' });
      expect([...element.renderRoot.querySelectorAll('tbody th')].map((th) => th.textContent.trim())).to.deep.equal([
        'Carrefour d’accueil des Pins',
        'Centre d’éducation de la Baie',
        'Réseau de santé de la Vallée',
      ]);
      expect(said(cellOf(element, 'organization.ecole.settlement')))
        .to.include('Finance')
        .and.not.include('Responsable');
      expect(textOf(element, 'tbody tr')).to.include('Aucun rôle connu');
      const panel = await openCell(element, 'organization.sante.arrival');
      expect(said(panel)).to.include('Dirige vers');
      await expectAccessible(element);
    });

    it('is looked for by name, accents apart, and says how many there are', async () => {
      const element = await ready({ by: 'organization' });
      const input = find(element, '#look') as HTMLInputElement;
      input.value = 'EDUCATION';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await waitUntil(() => element.renderRoot.querySelectorAll('tbody th').length === 1);
      expect(textOf(element, '.count-line')).to.equal('1 organisme a un rôle connu.');
      input.value = 'rien de tel';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await waitUntil(() => find(element, 'table') === null);
      expect(textOf(element, '.count-line')).to.equal('Aucun organisme ne répond à ce choix.');
      await expectAccessible(element);
    });

    it('shows two hundred a part at a time, and focus goes to the first that was not there', async () => {
      const element = await ready({ by: 'organization' }, { catalog: crowd(200) });
      expect(element.renderRoot.querySelectorAll('tbody th')).to.have.length(25);
      expect(textOf(element, '.count-line')).to.include('203 organismes').and.include('Affichés : 25');
      find(element, '.more')!.click();
      await waitUntil(() => element.renderRoot.querySelectorAll('tbody th').length === 50);
      await element.updateComplete;
      const row = element.shadowRoot!.activeElement?.closest('tr');
      expect([...element.renderRoot.querySelectorAll('tbody tr')].indexOf(row as HTMLTableRowElement)).to.equal(25);
    });
  });

  describe('our place in the region', () => {
    it('opens from an organization’s name, and goes back to all of them', async () => {
      const element = await ready({ by: 'organization', territory: 'la-baie' });
      const name = [...element.renderRoot.querySelectorAll<HTMLElement>('tbody th .organization')][0]!;
      name.click();
      await shows(element, '.place-title');
      await element.updateComplete;
      expect(textOf(element, '.place-title')).to.equal('Carrefour d’accueil des Pins');
      expect(element.shadowRoot!.activeElement?.className).to.equal('place-title');
      await expectAccessible(element);
      find(element, '.place-head .button')!.click();
      await shows(element, '#look');
    });

    it('says what it does, who is before, beside and after it, and what follows', async () => {
      const catalog = (lang: string): Catalog => {
        const one = continuumCatalog(lang);
        return {
          ...one,
          services: one.services.map((service) =>
            service.key === 'popote'
              ? { ...service, needs: ['francisation'], stages: ['arrival'] }
              : service.key === 'cours-francais'
                ? { ...service, next: ['emploi'] }
                : service,
          ),
        };
      };
      const element = await ready({ organization: 'ecole', territory: '' }, { catalog });
      expect(textOf(element, '.view-of')).to.include('Ce que nous faisons').and.include('Avant nous, avec nous, après nous');
      expect(said(cellOf(element, 'own.francisation.settlement')))
        .to.include('Finance')
        .and.include('2 services');
      expect(said(cellOf(element, 'around.francisation.before')))
        .to.include('1 organisme')
        .and.include('Réseau de santé de la Vallée');
      expect(said(cellOf(element, 'around.francisation.after'))).to.include('Carrefour d’accueil des Pins');
      expect(textOf(element, '.next-steps')).to.include('Cours de français aux adultes').and.include('Accompagnement vers l’emploi');
      const panel = await openCell(element, 'around.francisation.before');
      expect(said(panel)).to.include('Popote');
      await expectAccessible(element);
    });

    it('says so where it has no role in what is looked at', async () => {
      const element = await ready({ organization: 'carrefour', territory: 'les-pins' });
      await choose(element, 'stage', 'settlement');
      await shows(element, '.view-of .band');
      expect(textOf(element, '.view-of .band')).to.include('Aucun rôle connu de cet organisme');
      await expectAccessible(element);
    });

    it('of an organization that nobody knows says so and offers the others', async () => {
      const { element } = await continuum({ organization: 'nulle-part' });
      await shows(element, '.failure');
      expect(textOf(element, '.failure')).to.include('Cet organisme ne se trouve plus').and.not.include('Réessayer');
      await expectAccessible(element);
      find(element, '.failure button')!.click();
      await shows(element, '#look');
    });
  });

  describe('gaps and overlaps', () => {
    it('gives numbers by stage for one territory, by territory for several', async () => {
      const element = await ready({ view: 'gaps', territory: 'la-baie' });
      const headers = () => [...find(element, 'table')!.querySelectorAll('thead th')].map((th) => th.textContent.trim());
      expect(headers()).to.deep.equal(['Besoin', 'Arrivée', 'Établissement', 'Intégration']);
      expect(said(cellOf(element, 'gaps.employment.integration'))).to.match(/^1 /);
      await choose(element, 'territory', '');
      await waitUntil(() => headers().includes('Les Pins'));
      expect(headers()).to.deep.equal(['Besoin', 'Les Pins', 'La Baie']);
      expect(said(cellOf(element, 'gaps.employment.la-baie'))).to.include('Étapes : 1/3');
    });

    it('says of which stage each rule holds, behind a cell of several stages', async () => {
      const element = await ready({ view: 'gaps' });
      const panel = await openCell(element, 'gaps.employment.la-baie');
      const where = [...panel.querySelectorAll<HTMLElement>('.rule b')].map(said);
      expect(where.length).to.be.greaterThan(1);
      expect(where.join(' ')).to.include('Arrivée').and.include('Intégration').and.not.include('La Baie');
    });

    it('shows the one gap with its proof, and says the rule in words with how often each holds', async () => {
      const element = await ready({ view: 'gaps', territory: 'la-baie' });
      expect(element.renderRoot.querySelectorAll('td.missing')).to.have.length(1);
      const panel = await openCell(element, 'gaps.housing.settlement');
      expect(said(panel)).to.include('terminé, et rien de connu ne le remplace').and.include('Aide au bail');
      expect(panel.querySelector('a[href^="https:"]')).to.exist;
      find(element, '.rules summary')!.click();
      await element.updateComplete;
      const rows = [...element.renderRoot.querySelectorAll<HTMLElement>('.numbers tbody tr')].map(said);
      expect(rows).to.have.length(16);
      expect(rows.find((row) => row.includes('terminé')))
        .to.include('Manquant')
        .and.include(' 1 ');
      const counts = rows.map((row) => Number(/(?:Présent|À renforcer|Manquant|Non documenté) (\d+)/.exec(row)?.[1]));
      expect(counts.reduce((sum, count) => sum + count)).to.equal(18);
      await expectAccessible(element);
    });

    it('shows who overlaps with whom, for which audience', async () => {
      const catalog = (lang: string): Catalog => {
        const one = continuumCatalog(lang);
        return {
          ...one,
          services: one.services.map((service) =>
            service.key === 'popote' ? { ...service, needs: ['employment'], stages: ['integration'], audiences: ['workers'] } : service,
          ),
        };
      };
      const element = await ready({ view: 'gaps', territory: 'la-baie' }, { catalog });
      const panel = await openCell(element, 'overlaps.employment.integration');
      expect(said(panel)).to.include('Travailleurs temporaires (2)').and.include('Popote').and.include('Accompagnement vers l’emploi');
      await expectAccessible(element);
    });
  });

  it('a view is a step, and each is said to be the one that shows', async () => {
    const element = await ready();
    await go(element, 'Ce qui manque');
    await shows(element, '.view-gaps');
    expect(find(element, '.view[aria-current]')!.textContent).to.include('Ce qui manque');
  });
});
