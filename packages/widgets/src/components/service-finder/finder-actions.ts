import type { FinderStore, SearchChanges } from '../../context/finder-store.js';
import type { PositionController } from '../../controllers/position.js';
import type { Reference } from '../../controllers/reference.js';
import { chooseLanguage } from '../../strings/localize.js';
import { toggled, valuesOf } from './finder-filters.js';
import type { FinderNavigation } from './finder-navigation.js';
import type { FinderActions, FinderUi } from './service-finder.types.js';

const TYPING_PAUSE_MS = 250;
const MAX_SHOWN = 1000;

/** Takes away all a visitor chose. */
export const NOTHING_CHOSEN: SearchChanges = {
  query: undefined,
  need: undefined,
  stage: undefined,
  audience: undefined,
  language: undefined,
  free: undefined,
  near: undefined,
  sort: undefined,
};

/** What the visitor's actions need of a finder. */
export interface ActionsHost {
  readonly store: FinderStore;
  readonly navigation: FinderNavigation;
  readonly position: PositionController;
  ui: () => FinderUi;
  set: (changes: Partial<FinderUi>) => void;
  /** Searches for what the visitor asked. */
  search: (changes: SearchChanges) => Promise<void>;
  reference: () => Reference;
  base: () => readonly string[];
  perPage: () => number;
  filtersToggled: () => void;
}

/** What each control of a finder does. */
export function finderActions(host: ActionsHost): FinderActions & { stopTyping: () => boolean } {
  const { navigation, position, search, set, store, ui } = host;
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether words were waiting to be searched for. */
  const stopTyping = () => {
    clearTimeout(typing);
    const waiting = typing !== undefined;
    typing = undefined;
    return waiting;
  };
  const searchTyped = () => void search({ query: ui().typed.trim() || undefined });
  const base = () => (host.base().length > 0 ? host.base() : undefined);

  return {
    stopTyping,
    submit: (event) => {
      event.preventDefault();
      searchTyped();
    },
    type: (event) => {
      set({ typed: (event.target as HTMLInputElement).value });
      stopTyping();
      typing = setTimeout(searchTyped, TYPING_PAUSE_MS);
    },
    clearQuery: () => {
      set({ typed: '' });
      searchTyped();
      navigation.find('#query')?.focus();
    },
    change: (changes) => {
      if ('query' in changes) set({ typed: changes.query ?? '' });
      void search(changes);
    },
    toggle: (facet, term) => {
      const values = valuesOf(store.state.params, facet);
      const ofTerritory = facet === 'territory';
      // The embedder's own limit is where a visitor's choice of territories begins, and where it ends.
      const own = ofTerritory && values.join(' ') === host.base().join(' ');
      void search({ [facet]: toggled(own ? [] : values, term) ?? (ofTerritory ? base() : undefined) });
    },
    clearAll: () => {
      set({ typed: '' });
      position.forget();
      void search({ ...NOTHING_CHOSEN, territory: base() });
    },
    pickPlace: (code) => {
      const found = host.reference().municipalities.find((municipality) => municipality.code === code);
      position.forget();
      void search(found ? { near: { place: found.full_name ?? found.name } } : { near: undefined, sort: undefined });
    },
    usePosition: () => position.locate(),
    toggleFilters: () => {
      set({ filtersOpen: !ui().filtersOpen });
      host.filtersToggled();
    },
    closeFilters: () => set({ filtersOpen: false }),
    expand: (event, group) => {
      const { parentElement } = event.currentTarget as HTMLElement;
      void navigation.focusNew(parentElement, 'input, li button', () => set({ expanded: new Set([...ui().expanded, group]) }));
    },
    sort: (sort) => void search({ sort }),
    more: () => {
      const perPage = Math.min(MAX_SHOWN, (store.state.params.perPage ?? 0) + host.perPage());
      void navigation.focusNew(navigation.find('.column'), '.summary-name :is(a, button)', () => search({ perPage }));
    },
    show: (view) => set({ shownChoice: view }),
    open: (event, { service }) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      // A new tab or window is the browser's to open, where the name is a link.
      if (navigation.address && (ctrlKey || metaKey || shiftKey)) return;
      event.preventDefault();
      void navigation.open(service.key);
    },
    openKey: (event, key) => {
      event.preventDefault();
      void navigation.open(key);
    },
    close: () => void navigation.close(),
    retry: () => void store.retry(),
    speak: (language) => void chooseLanguage(language),
  };
}
