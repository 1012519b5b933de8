import type { ServiceSearch } from '@accueil/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findFinder, watchFinders } from '../../context/finder-registry.js';
import { FinderStore, type FinderClient, type FinderState } from '../../context/finder-store.js';

/** How long a map waits for the finder its `for` names. */
const PATIENCE_MS = 4000;

/** What the search to follow depends on. */
export interface StoreWish {
  /** The search a parent hands over; goes before all others. */
  given: FinderStore | undefined;
  /** Id of the finder to follow; empty: the page's only one. */
  finderId: string;
  /** Absolute address of the dataset. */
  src: string;
  client: FinderClient;
  /** What a map that stands alone asks for. */
  params: ServiceSearch;
}

/**
 * Finds the search a map shows: its parent's, a finder's of the page, else one of its own, and tells of its changes.
 * Watches finders that come and go, while the host is on the page.
 */
export class StoreController implements ReactiveController {
  readonly #changed: (state: FinderState) => void;
  readonly #lost: (finderId: string) => void;
  #wish: StoreWish | undefined;
  #store: FinderStore | undefined;
  #own: FinderStore | undefined;
  #ownKey = '';
  #ownClient: FinderClient | undefined;
  #unsubscribe: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #impatient = false;

  /** `changed`: another state, or another search. `lost`: the finder named by `for` never came; the map goes on alone. */
  constructor(host: ReactiveControllerHost, changed: (state: FinderState) => void, lost: (finderId: string) => void) {
    this.#changed = changed;
    this.#lost = lost;
    host.addController(this);
  }

  /** The search that is followed; `undefined` while the map waits for one. */
  get store(): FinderStore | undefined {
    return this.#store;
  }

  /** Whether no finder shows what is chosen. */
  get isAlone(): boolean {
    return this.#store !== undefined && this.#store === this.#own;
  }

  hostConnected(): void {
    this.#unwatch = watchFinders(() => this.#resolve());
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#follow(undefined);
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  wish(wish: StoreWish): void {
    if (wish.finderId !== this.#wish?.finderId) this.#impatient = false;
    this.#wish = wish;
    this.#resolve();
  }

  #resolve(): void {
    const wish = this.#wish;
    if (wish === undefined || this.#unwatch === undefined) return;
    const { given, finderId, src } = wish;
    const found = given ?? findFinder({ src, ...(finderId !== '' && { id: finderId }) });
    if (found !== undefined) {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#follow(found);
    } else if (finderId === '' || this.#impatient) this.#follow(this.#alone(wish));
    else {
      this.#follow(undefined);
      this.#patience ??= setTimeout(() => {
        this.#patience = undefined;
        this.#impatient = true;
        this.#lost(finderId);
        this.#resolve();
      }, PATIENCE_MS);
    }
  }

  #alone({ client, params }: StoreWish): FinderStore {
    this.#own ??= new FinderStore();
    const own = this.#own;
    if (client !== this.#ownClient) {
      this.#ownClient = client;
      void own.use(client);
    }
    const key = JSON.stringify(params);
    if (key !== this.#ownKey) {
      this.#ownKey = key;
      void own.search({ territory: undefined, ...params });
    }
    return own;
  }

  #follow(store: FinderStore | undefined): void {
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe((state) => this.#changed(state));
    if (store !== undefined) this.#changed(store.state);
  }
}
