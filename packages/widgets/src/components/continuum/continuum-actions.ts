import type { HsdsService } from '@accueil/sdk';
import type { LitElement } from 'lit';
import type { ChoicesController } from './choices-controller.js';
import { FILTER_NAMES, type ContinuumActions, type ContinuumChoices, type ContinuumFilterValues } from './continuum.types.js';

/** What can have focus first in a row of organizations: its name in a table, what opens it in a card. */
const ROWS = '.view-organization :is(th[scope="row"] .organization, summary)';

/** What a visitor's actions need of an element. */
export interface ActionsHost {
  element: LitElement;
  choices: ChoicesController;
  find: (selector: string) => HTMLElement | null;
  /** Gives focus to something once it shows. */
  focusNext: (selector: string) => void;
  select: (service: HsdsService) => void;
  look: (words: string) => void;
  more: () => void;
  retry: () => void;
}

/** What each control of a continuum does. */
export function continuumActions(host: ActionsHost): ContinuumActions {
  const { choices } = host;
  /** The service whose button focus goes back to. */
  let returnTo: string | undefined;

  const focus = async (selector: string): Promise<void> => {
    await host.element.updateComplete;
    host.find(selector)?.focus();
  };
  const moves = ({ view, organization }: Partial<ContinuumChoices>): boolean =>
    (view !== undefined && view !== choices.current.view) || (organization !== undefined && organization !== choices.current.organization);

  return {
    choose: (changes) => {
      if (changes.organization !== undefined) host.focusNext('.place-title');
      else if ('organization' in changes) host.focusNext('#look');
      choices.set({ service: undefined, ...changes }, { push: moves(changes) });
    },
    filter: (name, values) => choices.set({ filters: { ...choices.current.filters, [name]: values }, cell: undefined }),
    clearFilters: () => {
      const none = Object.fromEntries(FILTER_NAMES.map((name) => [name, []])) as unknown as ContinuumFilterValues;
      choices.set({ filters: { ...none, territory: choices.ownTerritory }, tone: undefined, cell: undefined });
      void focus('[data-filter]');
    },
    toggleCell: (event, cell) => {
      const closes = choices.current.cell === cell;
      choices.set({ cell: closes ? undefined : cell });
      // Closed from inside, what had focus is gone.
      if (closes && event.type === 'keydown') void focus(`[data-cell="${CSS.escape(cell)}"]`);
    },
    openService: (event, service) => {
      event.preventDefault();
      if (choices.current.service === undefined) returnTo = service.key;
      host.select(service);
    },
    closeService: () => {
      const key = returnTo;
      returnTo = undefined;
      host.focusNext(key === undefined ? '.title' : `[data-service="${CSS.escape(key)}"]`);
      choices.undo({ service: undefined });
    },
    look: (words) => host.look(words),
    more: () => {
      const rows = (): HTMLElement[] => [...host.element.renderRoot.querySelectorAll<HTMLElement>(ROWS)];
      const before = rows().length;
      host.more();
      void host.element.updateComplete.then(() => rows()[before]?.focus());
    },
    retry: () => host.retry(),
  };
}
