import { expect, fixtureSync, html } from '@open-wc/testing';
import type { AccueilTrainingCalendar } from '../components/training-calendar/index.js';
import '../components/training-calendar/index.js';
import { axeViolations } from './axe.js';
import { fixtureData, type Fixture, type FixtureOptions } from './fake-fetch.js';
import { waitUntil } from './wait.js';

/** A calendar on the page, and what it reads and says. */
export interface MadeCalendar {
  element: AccueilTrainingCalendar;
  data: Fixture;
}

/** How a calendar is put on the page. */
export interface CalendarOptions extends FixtureOptions {
  attributes?: Record<string, string>;
  fallback?: string;
  /** Width of its box, in pixels. Default: 360. */
  width?: number;
}

/** A failed request is tried twice more before the SDK gives up. */
export const PATIENCE = { timeout: 9000 };

/** A calendar in a box of a width, as it is before its first answer. */
export async function calendar({ attributes = {}, fallback, width = 360, ...options }: CalendarOptions = {}): Promise<MadeCalendar> {
  const data = fixtureData(options);
  const element = document.createElement('accueil-training-calendar');
  for (const [name, value] of Object.entries({ src: data.src, ...attributes })) element.setAttribute(name, value);
  if (fallback !== undefined) element.append(Object.assign(document.createElement('p'), { textContent: fallback }));
  const host = document.createElement('div');
  host.style.width = `${width}px`;
  host.append(element);
  fixtureSync(html`${host}`);
  await element.updateComplete;
  return { element, data };
}

/** Once it shows something, grids included. */
export async function ready(options: CalendarOptions = {}): Promise<AccueilTrainingCalendar> {
  const { element } = await calendar(options);
  await shows(element, '.bar, .details');
  return element;
}

/** The first thing a selector finds in it. */
export const query = (element: AccueilTrainingCalendar, selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
/** All things a selector finds in it. */
export const all = (element: AccueilTrainingCalendar, selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];

export function shows(element: AccueilTrainingCalendar, selector: string): Promise<void> {
  return waitUntil(() => query(element, selector) !== null, `${selector} shows`, PATIENCE);
}

/** What a visitor reads. */
export const text = (element: AccueilTrainingCalendar) => (query(element, '.calendar')?.innerText ?? '').replace(/\s+/g, ' ');

/** The button or link with those words that shows. */
export const control = (element: AccueilTrainingCalendar, words: string) =>
  all(element, 'button, a').find((found) => found.innerText.replace(/\s+/g, ' ').includes(words) && !found.closest('[hidden]'))!;

/** Fails where axe finds anything. */
export async function expectAccessible(element: AccueilTrainingCalendar): Promise<void> {
  expect(await axeViolations(element)).to.deep.equal([]);
}

/** Opens the first thing with that name, and waits for its details. */
export async function open(element: AccueilTrainingCalendar, name: string): Promise<void> {
  control(element, name).click();
  await shows(element, '.details');
  await element.updateComplete;
}

/** A key on what has focus in it. */
export function press(element: AccueilTrainingCalendar, key: string, more: KeyboardEventInit = {}): void {
  const target = element.shadowRoot?.activeElement ?? element;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
}
