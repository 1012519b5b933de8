import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Catalog, ContinuumRoles, HsdsService } from '@accueil/sdk';
import type { AccueilContinuum, AccueilLoadErrorEvent } from '../components/continuum/index.js';
import '../components/continuum/index.js';
import { axeViolations } from './axe.js';
import { fixtureData, type Fixture, type FixtureOptions } from './fake-fetch.js';
import { fixtureCatalog, uuid } from './region.js';
import { waitUntil } from './wait.js';

const STAGES: Record<string, string[]> = {
  jumelage: ['integration'],
  'recherche-logement': ['arrival'],
  'ancien-atelier': ['settlement'],
  popote: ['settlement'],
  accueil: ['arrival'],
};

/** A service that ended, and that nothing replaces: the one gap of the region. */
function ended(catalog: Catalog): HsdsService {
  const [first] = catalog.services;
  if (first === undefined) throw new Error('The region has no service.');
  return {
    ...first,
    id: uuid(1900),
    key: 'aide-bail',
    organization_id: uuid(1),
    name: 'Aide au bail',
    status: 'inactive',
    status_detail: { state: 'closed', since: '2025-03' },
    service_areas: [{ territory: 'la-baie' }],
    needs: ['housing'],
    stages: ['settlement'],
    languages: [],
  };
}

/** The fictional region with stages, a suspended service that is replaced, one that ended, and one that does not say where. */
export function continuumCatalog(lang = 'fr'): Catalog {
  const catalog = fixtureCatalog(lang);
  const services = catalog.services.map((service) => ({ ...service, stages: STAGES[service.key] ?? service.stages }));
  return { ...catalog, services: [...services, ended(catalog)] };
}

const SOURCE = {
  url: 'https://table.example/compte-rendu',
  supports: 'rencontre de la table',
  date_seen: '2026-05',
  kind: 'partner' as const,
};

/** Two roles that the steward wrote. */
export const continuumRoles: ContinuumRoles = {
  format: 'accueil-continuum/1',
  stage_roles: [
    { organization_id: uuid(3), stage: 'arrival', need: 'health', territory: 'les-pins', role: 'refers', sources: [SOURCE] },
    { organization_id: uuid(2), stage: 'settlement', need: 'francisation', territory: 'vallee', role: 'funds', sources: [SOURCE] },
  ],
};

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
  await shows(element, `[data-panel="${key}"]`);
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
