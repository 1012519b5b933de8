import { expect, fixtureSync, html } from '@open-wc/testing';
import type { AccueilContinuum, AccueilLoadErrorEvent } from '../components/continuum/index.js';
import '../components/continuum/index.js';
import { axeViolations } from './axe.js';
import { continuumCatalog, continuumRoles } from './continuum-region.js';
import { fixtureData, type Fixture, type FixtureOptions } from './fake-fetch.js';
import { waitUntil } from './wait.js';

/** An element on the page, and what it reads and says. */
export interface MadeContinuum {
  element: AccueilContinuum;
  data: Fixture;
  /** Heard from the start: a failure may come before a test could listen. */
  errors: AccueilLoadErrorEvent[];
}

/** A continuum in a box of a width, as it is before its first answer. Its address is left alone unless a test says otherwise. */
export async function continuum(
  attributes: Record<string, string> = {},
  { width = 1000, content = '', ...options }: FixtureOptions & { width?: number; content?: string } = {},
): Promise<MadeContinuum> {
  const data = fixtureData({ catalog: continuumCatalog, continuum: continuumRoles, ...options });
  const element = document.createElement('accueil-continuum');
  for (const [name, value] of Object.entries({ src: data.src, 'without-url-sync': '', ...attributes }))
    if (value !== 'no') element.setAttribute(name, value);
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

/** The first thing that a selector finds. */
export const find = (element: AccueilContinuum, selector: string): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>(selector);

/** Once something shows. */
export const shows = (element: AccueilContinuum, selector: string): Promise<void> =>
  waitUntil(() => find(element, selector) !== null, `${selector} shows`, { timeout: 9000 });

/** What a visitor reads of something, white space apart. */
export const said = (thing: HTMLElement | null | undefined): string => (thing?.innerText ?? '').replace(/\s+/g, ' ').trim();

/** What a visitor reads of the first thing that a selector finds. */
export const textOf = (element: AccueilContinuum, selector = '.continuum'): string => said(find(element, selector));

/** The cell of a table or a card. */
export const cellOf = (element: AccueilContinuum, key: string): HTMLElement | null => find(element, `[data-cell="${key}"]`);

/** Opens a cell, and gives what it shows. */
export async function openCell(element: AccueilContinuum, key: string): Promise<HTMLElement> {
  cellOf(element, key)?.click();
  await shows(element, `[data-panel="${key}"] .panel-title`);
  return find(element, `[data-panel="${key}"]`) as HTMLElement;
}

/** A continuum whose first table stands. */
export async function ready(...given: Parameters<typeof continuum>): Promise<AccueilContinuum> {
  const { element } = await continuum(...given);
  await shows(element, '.view-of [data-cell], .view-of .band');
  return element;
}

/** Chooses a filter as a visitor does. */
export async function choose(element: AccueilContinuum, name: string, value: string): Promise<void> {
  const select = find(element, `[data-filter="${name}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}

/** Once what was asked for shows. */
export async function settled(element: AccueilContinuum): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => find(element, '.continuum')?.getAttribute('aria-busy') === 'false', 'settles', { timeout: 9000 });
  await element.updateComplete;
}

/** Fails where axe finds anything. */
export async function expectAccessible(element: AccueilContinuum): Promise<void> {
  expect(await axeViolations(element)).to.deep.equal([]);
}
