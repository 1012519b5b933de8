import { fixture, html } from '@open-wc/testing';
import '../components/service-map/index.js';
import type { AccueilServiceMap } from '../components/service-map/service-map.js';
import { fixtureData, type Fixture } from './fake-fetch.js';
import { waitUntil } from './wait.js';

/* What every test of the map needs. */

export { waitUntil };
export const $$ = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
export const $ = (element: Element, selector: string): HTMLElement => {
  const [found] = $$(element, selector);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
};
export const points = (map: Element): HTMLElement[] => $$(map, '.point');
export const pointCalled = (map: Element, name: string): HTMLElement => {
  const found = points(map).find((point) => point.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined)
    throw new Error(
      `no point ${name}: ${points(map)
        .map((point) => point.getAttribute('aria-label'))
        .join(', ')}`,
    );
  return found;
};
export const focused = (map: Element): Element | null | undefined => map.shadowRoot?.activeElement;
export const drawn = (map: Element): Promise<void> => waitUntil(() => points(map).length > 0, 'no point was drawn');

export async function mapOf(data: Fixture, attributes: Partial<AccueilServiceMap> = {}): Promise<AccueilServiceMap> {
  const map = await fixture<AccueilServiceMap>(html`<accueil-service-map lang="fr" src=${data.src}></accueil-service-map>`);
  Object.assign(map, attributes);
  await map.updateComplete;
  return map;
}

export async function readyMap(attributes: Partial<AccueilServiceMap> = {}, data = fixtureData()): Promise<AccueilServiceMap> {
  const map = await mapOf(data, attributes);
  await drawn(map);
  await waitUntil(() => $$(map, '.land').length > 0 || $(map, '.legend').textContent.includes('contours'));
  await map.updateComplete;
  return map;
}
