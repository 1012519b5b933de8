import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../base/warn.js';
import { findFinder, watchFinders } from '../../context/finder-registry.js';
import type { FinderState, FinderStore } from '../../context/finder-store.js';
import { addressPrefix, readAddress, writeAddress, type ContinuumAddress } from './continuum-url.js';
import { FILTER_NAMES, type ContinuumChoices, type ContinuumFilterValues, type FilterName } from './continuum.types.js';

/** What the choices need of an element. */
export interface ChoicesHost extends ReactiveControllerHost, Element {
  readonly withoutUrlSync: boolean;
}

/** What the choices begin with, and whose filters they share. */
export interface ChoicesWish {
  /** What the attributes say. */
  own: ContinuumChoices;
  /** Id of the finder to follow; empty: the page's only one. */
  finderId: string;
  /** Absolute address of the dataset. */
  src: string;
}

const synced = new Set<ChoicesHost>();

/** The shared filters of a search. */
function filtersOf({ params }: FinderState): ContinuumFilterValues {
  const values = FILTER_NAMES.map((name) => {
    const value = params[name] ?? [];
    return [name, typeof value === 'string' ? [value] : value] as const;
  });
  return Object.fromEntries(values) as ContinuumFilterValues;
}

const isSame = (a: ContinuumFilterValues, b: ContinuumFilterValues): boolean =>
  FILTER_NAMES.every((name) => a[name].join(' ') === b[name].join(' '));

/**
 * What a visitor chose: begun by the attributes, then by the page's address, which follows it; its filters are those of the finder it
 * stands beside, where there is one. Stops when the host leaves the page.
 */
export class ChoicesController implements ReactiveController {
  #current: ContinuumChoices | undefined;
  #own: ContinuumChoices | undefined;
  #wish: ChoicesWish | undefined;
  #store: FinderStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  /** Filters that somebody changed: the address names them even where they say what the element began with. */
  readonly #touched = new Set<FilterName>();
  /** Whether the entry shown now was added by this element: then closing is going back. */
  #pushed = false;

  constructor(
    private readonly host: ChoicesHost,
    /** The visitor went back or forward, or a finder beside the element changed its filters. */
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  get current(): ContinuumChoices {
    return this.#current ?? ({} as ContinuumChoices);
  }

  /** The finder's search, where one is followed. */
  get store(): FinderStore | undefined {
    return this.#store;
  }

  /** The territories that the choices begin with. */
  get ownTerritory(): readonly string[] {
    return this.#own?.filters.territory ?? [];
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#handlePopState);
    this.#unwatch = watchFinders(() => this.#resolve());
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#handlePopState);
    synced.delete(this.host);
    this.#unwatch?.();
    this.#follow(undefined);
  }

  /** Called before each render. Attributes that change later begin their part anew. */
  wish(wish: ChoicesWish): void {
    const before = this.#wish?.own;
    this.#wish = wish;
    if (this.#current === undefined || before === undefined) {
      this.#own = wish.own;
      this.#current = merge(wish.own, this.#read());
    } else if (JSON.stringify(before) !== JSON.stringify(wish.own)) {
      this.#own = wish.own;
      this.#current = { ...wish.own, ...(this.#store && { filters: filtersOf(this.#store.state) }) };
    }
    this.#resolve();
  }

  /** Takes a visitor's choice. `push`: a step that Back undoes. */
  set(changes: Partial<ContinuumChoices>, { push = false } = {}): void {
    const before = this.current;
    this.#current = { ...before, ...changes };
    if (changes.filters !== undefined) this.#setFilters(before.filters, changes.filters);
    this.#write(push ? 'pushState' : 'replaceState');
    this.host.requestUpdate();
  }

  /** Takes back a step: goes back where the step was this element's, else changes in place. */
  undo(changes: Partial<ContinuumChoices>): void {
    if (this.#pushed) history.back();
    else this.set(changes);
  }

  /** The address of what the choices would show; `undefined` where it is not kept. */
  href(changes: Partial<ContinuumChoices>): string | undefined {
    return this.#isSynced ? this.#hrefOf({ ...this.current, ...changes }) : undefined;
  }

  get #isSynced(): boolean {
    if (this.host.withoutUrlSync) return false;
    const other = [...synced].find((host) => host !== this.host && host.id === this.host.id);
    if (other !== undefined) {
      warnOnce(this.host, 'is not the first without an id of its own: its state is not kept in the address.');
      return false;
    }
    if (this.host.isConnected) synced.add(this.host);
    return true;
  }

  #hrefOf(choices: ContinuumChoices): string {
    const own = this.#own ?? choices;
    const query = writeAddress(location.search, addressPrefix(this.host.id), choices, { own, always: this.#touched });
    return `${location.pathname}${query}${location.hash}`;
  }

  #read(): ContinuumAddress {
    return this.#isSynced ? readAddress(location.search, addressPrefix(this.host.id)) : { filters: {} };
  }

  #write(method: 'pushState' | 'replaceState'): void {
    if (!this.#isSynced) return;
    const href = this.#hrefOf(this.current);
    if (href === location.pathname + location.search + location.hash) return;
    try {
      history[method](history.state, '', href);
      if (method === 'pushState') this.#pushed = true;
    } catch {
      // Safari refuses more than 100 changes in 30 seconds, and sandboxed frames any: what shows is as chosen all the same.
    }
  }

  #setFilters(before: ContinuumFilterValues, filters: ContinuumFilterValues): void {
    const names = FILTER_NAMES.filter((name) => before[name].join(' ') !== filters[name].join(' '));
    for (const name of names) this.#touched.add(name);
    if (this.#store === undefined || names.length === 0) return;
    void this.#store.search(Object.fromEntries(names.map((name) => [name, filters[name].length > 0 ? filters[name] : undefined])));
  }

  #resolve(): void {
    const { src, finderId } = this.#wish ?? {};
    if (src === undefined || this.#unwatch === undefined) return;
    this.#follow(findFinder({ src, ...(finderId && { id: finderId }) }));
  }

  #follow(store: FinderStore | undefined): void {
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe((state) => this.#handleSearch(state));
    if (store === undefined || this.#own === undefined) return;
    // The finder's search is where this begins; what the address says goes before it.
    const filters = filtersOf(store.state);
    this.#own = { ...this.#own, filters };
    const asked = this.#read().filters;
    if (Object.keys(asked).length > 0) this.#setFilters(filters, { ...filters, ...asked });
    else this.#handleSearch(store.state);
  }

  #handleSearch(state: FinderState): void {
    const filters = filtersOf(state);
    const before = this.current;
    if (this.#current === undefined || isSame(before.filters, filters)) return;
    for (const name of FILTER_NAMES) if (before.filters[name].join(' ') !== filters[name].join(' ')) this.#touched.add(name);
    this.#current = { ...before, filters };
    this.#write('replaceState');
    this.changed();
  }

  #handlePopState = (): void => {
    if (!this.#isSynced || this.#own === undefined) return;
    this.#pushed = false;
    const own = this.#own;
    // A finder that keeps the address too reads its own part first.
    setTimeout(() => {
      const before = this.current.filters;
      this.#current = merge(own, this.#read());
      this.#setFilters(before, this.#current.filters);
      this.changed();
    });
  };
}

/** The element's own choices with what an address says instead. */
function merge(own: ContinuumChoices, { filters, ...address }: ContinuumAddress): ContinuumChoices {
  return { ...own, ...address, filters: { ...own.filters, ...filters } };
}
