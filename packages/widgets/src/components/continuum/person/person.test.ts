import { expect } from '@open-wc/testing';
import { choose, continuum, expectAccessible, find, shows, settled, textOf } from '../../../testing/continuum.js';
import type { AccueilContinuum, AccueilServiceSelectEvent } from '../index.js';

async function person(attributes: Record<string, string> = {}, options: Parameters<typeof continuum>[1] = {}): Promise<AccueilContinuum> {
  const { element } = await continuum({ view: 'person', ...attributes }, options);
  await shows(element, '.person');
  return element;
}

const row = (element: AccueilContinuum, need: string): HTMLTableRowElement =>
  [...element.renderRoot.querySelectorAll<HTMLTableRowElement>('.person-table tbody tr')].find(
    (tr) => tr.cells[0]?.textContent.trim() === need,
  )!;

describe('whom to send a person to', () => {
  it('is a decision table: for each need who first, how, whether it serves, who else', async () => {
    const element = await person({ territory: 'les-pins', audience: 'refugees' });
    const table = find(element, 'table') as HTMLTableElement;
    expect(table.caption?.innerText).to.include('Personnes réfugiées').and.include('Les Pins');
    expect([...table.querySelectorAll('thead th')].map((th) => th.textContent.trim())).to.deep.equal([
      'Besoin',
      'Voir d’abord',
      'Comment joindre',
      'Pour cette personne',
      'Sinon',
    ]);
    expect([...table.querySelectorAll('tbody th')].every((th) => th.getAttribute('scope') === 'row')).to.equal(true);
    const housing = row(element, 'Logement');
    expect(housing.innerText)
      .to.include('Aide à la recherche de logement')
      .and.include('Carrefour d’accueil des Pins')
      .and.include('S’adresse à ce public');
    expect(housing.querySelector('a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:8195550111;ext=04');
    expect(housing.innerText).to.include('À vérifier').and.include('la municipalité desservie');
    await expectAccessible(element);
  });

  it('whoever asks, the records are the same: the order and the words follow the audience', async () => {
    const element = await person({ territory: 'les-pins', audience: 'refugees' });
    const housing = (): string => row(element, 'Logement').innerText;
    const names = (): string[] => [...row(element, 'Logement').querySelectorAll('.choice')].map((one) => one.textContent.trim());
    const forRefugees = names();
    expect(forRefugees[0]).to.equal('Aide à la recherche de logement');
    expect(housing()).to.include('S’adresse à ce public');
    await choose(element, 'audience', 'workers');
    expect(names()).to.deep.equal(forRefugees);
    expect(housing()).to.not.include('S’adresse à ce public');
    expect(housing()).to.match(/À vérifier.*le public admis/s);
    await choose(element, 'audience', 'refugees');
    expect(names()).to.deep.equal(forRefugees);
  });

  it('says why nobody is known, and never sends who is turned away', async () => {
    const element = await person({ territory: 'la-baie', audience: 'workers' });
    expect(row(element, 'Logement').innerText).to.not.include('Aide à la recherche de logement');
    expect(row(element, 'Logement').querySelector('.nobody')!.textContent.trim()).to.not.equal('');
    expect(row(element, 'Emploi').innerText).to.include('Accompagnement vers l’emploi');
  });

  it('says what is not known of a service as such', async () => {
    const element = await person({ territory: 'les-pins', audience: 'refugees', language: 'en', need: 'health' });
    expect(row(element, 'Santé').innerText)
      .to.include('Bilan de santé')
      .and.match(/À vérifier.*le territoire desservi.*le téléphone/s);
    expect(row(element, 'Santé').innerText).to.include('Dans la langue demandée');
  });

  it('asks for whom, until it is told', async () => {
    const element = await person();
    expect(textOf(element, '.person > .band')).to.include('Pour qui');
    await choose(element, 'audience', 'refugees');
    expect(find(element, '.person > .band')).to.equal(null);
  });

  it('takes several needs, by their chips', async () => {
    const element = await person({ audience: 'refugees' });
    (find(element, '.person-needs') as HTMLDetailsElement).open = true;
    const chip = (words: string) =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('.person-needs .chip')].find((one) => one.innerText.includes(words))!;
    await expectAccessible(element);
    chip('Logement').click();
    await settled(element);
    chip('Santé').click();
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.person-table tbody tr')).to.have.length(2);
    expect(chip('Santé').getAttribute('aria-pressed')).to.equal('true');
    chip('Santé').click();
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.person-table tbody tr')).to.have.length(1);
  });

  it('opens a service', async () => {
    const element = await person({ territory: 'les-pins', audience: 'refugees' });
    const opened = new Promise<AccueilServiceSelectEvent>((resolve) =>
      element.addEventListener('accueil-service-select', resolve, { once: true }),
    );
    row(element, 'Logement').querySelector('button')!.click();
    expect((await opened).detail.key).to.equal('recherche-logement');
  });

  it('is cards where there is no room for a table, that nothing cuts', async () => {
    const element = await person({ territory: 'les-pins', audience: 'refugees' }, { width: 340 });
    expect(find(element, 'table')).to.equal(null);
    expect(textOf(element, '.person-card')).to.include('Comment joindre').and.include('Pour cette personne');
    for (const card of element.renderRoot.querySelectorAll('.person-card')) expect(card.scrollWidth).to.be.at.most(340);
    await expectAccessible(element);
  });

  it('reads from right to left', async () => {
    const element = await person({ lang: 'ar', territory: 'les-pins', audience: 'refugees' });
    expect(find(element, '.continuum')!.getAttribute('dir')).to.equal('rtl');
    expect(textOf(element, 'table')).to.include('كيفية الاتصال');
    await expectAccessible(element);
  });
});
