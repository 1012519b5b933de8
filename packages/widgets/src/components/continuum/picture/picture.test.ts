import { expect } from '@open-wc/testing';
import { continuum, expectAccessible, find, said, shows, textOf, type MadeContinuum } from '../../../testing/continuum.js';
import { waitUntil } from '../../../testing/wait.js';
import type { AccueilContinuum } from '../index.js';
import { rolesByStage } from './line-stages.js';

async function drawn(attributes: Record<string, string> = {}, options: Parameters<typeof continuum>[1] = {}): Promise<AccueilContinuum> {
  const { element }: MadeContinuum = await continuum({ view: 'picture', ...attributes }, options);
  await shows(element, '.line');
  return element;
}

/** What a button drawn is called: the words in it. */
const wordsOf = (one: Element | null) => (one?.textContent ?? '').replace(/\s+/g, ' ').trim();
const stops = (element: AccueilContinuum) => [...element.renderRoot.querySelectorAll<SVGElement>('.stop[data-cell]')];
const stop = (element: AccueilContinuum, words: string) => stops(element).find((one) => wordsOf(one).includes(words)) as SVGElement;
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const focused = (element: AccueilContinuum) => (element.renderRoot as ShadowRoot).activeElement;

describe('the journey line', () => {
  it('is a list of stages in order, each with its stops, that says in words what its shapes say', async () => {
    const element = await drawn();
    const stages = [...element.renderRoot.querySelectorAll('.line > [role="listitem"]')];
    expect(stages.map((one) => one.getAttribute('aria-label'))).to.deep.equal(['Arrivée', 'Établissement', 'Intégration']);
    expect(wordsOf(stop(element, 'Réseau de santé')))
      .to.include('Dirige vers')
      .and.include('attesté');
    for (const one of stops(element)) expect(wordsOf(one)).to.match(/\S.*(Responsable|Partenaire|Dirige vers|Finance)/);
    await expectAccessible(element);
  });

  it('gives each role a shape of its own', async () => {
    const element = await drawn();
    const shapeOf = (words: string) => stop(element, words).querySelector('path')?.getAttribute('d');
    const shapes = ['Responsable', 'Dirige vers', 'Finance'].map(shapeOf);
    expect(new Set(shapes).size).to.equal(3);
    expect(shapes).to.not.include(undefined);
  });

  it('opens a stop by the keyboard, tells who can take over, and gives the focus back', async () => {
    const element = await drawn({ territory: 'les-pins' });
    const first = stop(element, 'Carrefour d’accueil');
    first.focus();
    press(first, 'Enter');
    await shows(element, '#stop-title');
    await waitUntil(() => focused(element)?.id === 'stop-title', 'the panel has focus');
    expect(stop(element, 'Carrefour d’accueil').getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(element, '.panel')).to.include('Responsable').and.include('Accueil des nouveaux arrivants');
    await expectAccessible(element);
    press(find(element, '#stop-title')!, 'Escape');
    await waitUntil(() => find(element, '.panel') === null, 'the panel closes');
    await waitUntil(() => wordsOf(focused(element)).includes('Carrefour d’accueil'), 'the stop has focus again');
  });

  it('goes on to who follows at the next stage', async () => {
    const element = await drawn();
    const all = stops(element).map((one) => one.dataset.cell ?? '');
    for (const cell of all) {
      const one = stops(element).find(({ dataset }) => dataset.cell === cell)!;
      press(one, ' ');
      await shows(element, '.panel');
      const follow = find(element, '.panel .follow');
      if (follow !== null) {
        const before = textOf(element, '#stop-title');
        follow.click();
        await waitUntil(() => textOf(element, '#stop-title') !== before, 'the next stage opens');
        await waitUntil(() => focused(element)?.id === 'stop-title', 'it has focus');
        return;
      }
      find(element, '.stop-head button')!.click();
      await waitUntil(() => find(element, '.panel') === null, 'closes');
    }
    throw new Error('No stop of the region is followed by another.');
  });

  const boxes = (element: AccueilContinuum) =>
    [...element.renderRoot.querySelectorAll('.line > [role="listitem"] > g:first-child')].map((one) => one.getBoundingClientRect());

  it('runs down the page where there is no room', async () => {
    const element = await drawn({}, { width: 340 });
    const down = boxes(element);
    expect(down).to.have.length(3);
    expect(down.every((box, n) => n === 0 || box.top > (down[n - 1]?.top ?? 0))).to.equal(true);
    expect(find(element, '.line')!.getBoundingClientRect().width).to.be.at.most(340);
    await expectAccessible(element);
  });

  it('is mirrored from right to left', async () => {
    const element = await drawn({ lang: 'ar' });
    await waitUntil(() => boxes(element).length === 3 && find(element, '.continuum')?.getAttribute('dir') === 'rtl', 'is Arabic');
    const across = boxes(element);
    expect(across.every((box, n) => n === 0 || box.right < (across[n - 1]?.right ?? 0))).to.equal(true);
    await expectAccessible(element);
  });

  it('has no style attribute, and takes the tokens of the page', async () => {
    const element = await drawn();
    expect(element.renderRoot.querySelectorAll('.picture [style]')).to.have.length(0);
    expect(find(element, '.line text')!.getAttribute('fill')).to.match(/^var\(--_accueil-/);
  });

  it('says where nobody is known', async () => {
    const element = await drawn({ need: 'food' });
    expect(said(find(element, '.line')) || find(element, '.line')!.textContent).to.include('Rien de connu ici');
    expect(rolesByStage({ rules: '1', by: 'need', columns: [], rows: [], territories: [] })).to.deep.equal([]);
  });
});
