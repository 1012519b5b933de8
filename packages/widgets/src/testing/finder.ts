import { expect, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from './wait.js';
import type { AccueilLoadErrorEvent, AccueilServiceFinder } from '../components/service-finder/index.js';
import '../components/service-finder/index.js';
import { axeViolations } from './axe.js';
import { fixtureData, type Fixture, type FixtureOptions } from './fake-fetch.js';

/** A finder on the page, and what it reads and says. */
export interface Made {
  element: AccueilServiceFinder;
  data: Fixture;
  /** Heard from the start: a failure may come before a test could listen. */
  errors: AccueilLoadErrorEvent[];
}

/** A finder in a box of a width, as it is before its first answer. */
export async function finder(
  options: FixtureOptions = {},
  attributes: Record<string, string> = {},
  content = '',
  width = 360,
): Promise<Made> {
  const data = fixtureData(options);
  const element = document.createElement('accueil-service-finder');
  element.setAttribute('src', data.src);
  for (const [name, value] of Object.entries({ 'without-map': '', ...attributes })) element.setAttribute(name, value);
  if (content) element.append(Object.assign(document.createElement('p'), { textContent: content }));
  const errors: AccueilLoadErrorEvent[] = [];
  element.addEventListener('accueil-load-error', (event) => errors.push(event));
  const host = document.createElement('div');
  host.style.width = `${width}px`;
  host.append(element);
  fixtureSync(html`${host}`);
  await element.updateComplete;
  return { element, data, errors };
}

/** A failed request is tried twice more before the SDK gives up. */
export const PATIENCE = { timeout: 9000 };
/** Once the running search has its outcome, and all of it shows: a first list is drawn in two goes. */
export async function settled(element: AccueilServiceFinder): Promise<void> {
  await waitUntil(() => !['idle', 'loading'].includes(element.store.state.status), 'search settles', PATIENCE);
  await element.updateComplete;
  const { page } = element.store.state;
  if (page !== undefined && query(element, '.list') !== null)
    await waitUntil(() => names(element).length >= page.contents.length, 'the list is whole', PATIENCE);
}

/** A finder that shows its first answer and knows its places. */
export async function ready(
  options: FixtureOptions = {},
  attributes: Record<string, string> = {},
  width = 360,
): Promise<AccueilServiceFinder> {
  const { element } = await finder(options, attributes, '', width);
  await settled(element);
  await waitUntil(() => (query(element, '#place') as HTMLSelectElement).options.length > 2);
  return element;
}

/** The first thing of a finder that a selector finds. */
export function query(element: AccueilServiceFinder, selector: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(selector);
}
/** Keys of the listed services, in order. */
export const names = (element: AccueilServiceFinder) =>
  [...element.renderRoot.querySelectorAll('[data-key]')].map((item) => item.getAttribute('data-key'));
/** What a visitor reads. */
export const text = (element: AccueilServiceFinder) => query(element, '.finder')?.innerText ?? '';
/** The button with those words that shows. */
export const button = (element: AccueilServiceFinder, words: string) =>
  [...element.renderRoot.querySelectorAll<HTMLButtonElement>('button')].find(
    (found) => found.textContent.includes(words) && !found.closest('[hidden]'),
  )!;

/** Fails where axe finds anything. */
export async function expectAccessible(element: AccueilServiceFinder): Promise<void> {
  expect(await axeViolations(element)).to.deep.equal([]);
}

/** Types words and sends them. */
export async function type(element: AccueilServiceFinder, words: string): Promise<void> {
  const input = query(element, '#query') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  (query(element, 'form') as HTMLFormElement).requestSubmit();
  await settled(element);
}
