import { DataError, isAccueilError } from '@accueil/sdk';
import type { AccueilClient, AccueilError, DataProblem, ServiceHit, ServicePage, ServiceSearch } from '@accueil/sdk';

/** Greatest `perPage` the SDK takes. */
const MAX_PER_PAGE = 1000;

/** `idle`: nothing asked yet. `offline`: the device says that it has no network. A page once shown stays through all of them. */
export type FinderStatus = 'idle' | 'loading' | 'ready' | 'error' | 'offline';

/** One moment of a search: what was asked, what came, what is open. Never mutated; a change is another object. */
export interface FinderState {
  readonly params: ServiceSearch;
  readonly status: FinderStatus;
  /** The last answer, kept while the next one loads. */
  readonly page?: ServicePage | undefined;
  /** Why the last search failed. */
  readonly error?: AccueilError | undefined;
  /** Key of the service that is open. */
  readonly selected?: string | undefined;
  /** That service with its organization and places, once known. */
  readonly hit?: ServiceHit | undefined;
  /** Why it could not be had. */
  readonly hitError?: AccueilError | undefined;
  /** What the dataset held that could not be read. */
  readonly problems: readonly DataProblem[];
  /** BCP 47 language of the catalog the answer came from; not the interface's where the region has none in it. */
  readonly catalogLang?: string | undefined;
  /** The region's name. */
  readonly regionName?: string | undefined;
}

/** What to change in a search; `undefined` takes a member away. */
export type SearchChanges = { [Key in keyof ServiceSearch]?: ServiceSearch[Key] | undefined };

/** The part of the SDK's client a store uses. */
export interface FinderClient {
  services: Pick<AccueilClient['services'], 'search' | 'hit'>;
  report: AccueilClient['report'];
}

/** How a store knows what it cannot know without a page. */
export interface FinderStoreOptions {
  /** Default: `navigator.onLine`, where there is one. */
  isOnline?: () => boolean;
}

/** A fault nobody foresaw is one of the data: it must not leave the page waiting. */
function known(error: unknown): AccueilError {
  return isAccueilError(error) ? error : new DataError('catalog.json', String(error), { cause: error });
}

function merge(params: ServiceSearch, changes: SearchChanges): ServiceSearch {
  const merged = { ...params, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/**
 * The one search, answer and selection that a finder and the maps that follow it share.
 * Plain TypeScript: no DOM, no rendering; listeners are called in the order they came.
 * Errors: none are thrown; a failure is `error` and `status` of the state.
 */
export class FinderStore {
  #client: FinderClient | undefined;
  #state: FinderState;
  #running: AbortController | undefined;
  #all: Promise<readonly ServiceHit[]> | undefined;
  #selection = 0;
  readonly #listeners = new Set<(state: FinderState) => void>();
  readonly #isOnline: () => boolean;

  constructor(
    params: ServiceSearch = {},
    { isOnline = () => !('navigator' in globalThis && !globalThis.navigator.onLine) }: FinderStoreOptions = {},
  ) {
    this.#state = { params, status: 'idle', problems: [] };
    this.#isOnline = isOnline;
  }

  get state(): FinderState {
    return this.#state;
  }

  /** Calls `listener` at every change, not at once. Returns what stops it. */
  subscribe(listener: (state: FinderState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks the same of another dataset or language, once there has been a search. */
  async use(client: FinderClient): Promise<void> {
    this.#client = client;
    const { selected, status } = this.#state;
    if (status === 'idle') return;
    await this.search({});
    if (selected !== undefined) await this.select(selected);
  }

  /** Searches with changed parameters. Stops the search before it; the answer to that one is never shown. Settles when done, whatever the outcome. */
  async search(changes: SearchChanges): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#all = undefined;
    const params = merge(this.#state.params, changes);
    this.#set({ params, status: 'loading' });
    const client = this.#client;
    if (client === undefined) return;
    try {
      const page = await client.services.search(params, { signal: running.signal });
      const { lang, problems, region } = await client.report({ signal: running.signal });
      // Finding and drawing are tasks of their own: together they hold a slow phone too long.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#running !== running) return;
      this.#set({ page, problems, catalogLang: lang, regionName: region.name, status: 'ready', error: undefined });
    } catch (error) {
      if (this.#running !== running) return;
      this.#set({ error: known(error), status: this.#isOnline() ? 'error' : 'offline' });
    }
  }

  /** Asks the same again, after a failure. */
  retry(): Promise<void> {
    return this.search({});
  }

  /** Opens a service by key, or closes the open one. A service outside the current answer is looked up. */
  async select(key: string | undefined): Promise<void> {
    const selection = ++this.#selection;
    const listed = this.#state.page?.contents.find(({ service }) => service.key === key);
    this.#set({ selected: key, hit: listed, hitError: undefined });
    if (key === undefined || listed !== undefined || this.#client === undefined) return;
    const { territory, near } = this.#state.params;
    try {
      const hit = await this.#client.services.hit(key, { ...(territory && { territory }), ...(near && { near }) });
      // A former key answers with the record it became.
      if (this.#selection === selection) this.#set({ selected: hit.service.key, hit });
    } catch (error) {
      if (this.#selection === selection) this.#set({ hitError: known(error) });
    }
  }

  /** Every service of the current search, for a map; read once a search. Empty where the search fails. */
  allHits(): Promise<readonly ServiceHit[]> {
    this.#all ??= this.#readAll();
    return this.#all;
  }

  async #readAll(): Promise<readonly ServiceHit[]> {
    const { page, params } = this.#state;
    if (page?.last_page === true && page.first_page && this.#state.status === 'ready') return page.contents;
    const signal = this.#running?.signal;
    try {
      const all = await this.#client?.services.search({ ...params, page: 1, perPage: MAX_PER_PAGE }, signal && { signal });
      return all?.contents ?? [];
    } catch {
      return [];
    }
  }

  #set(changes: Partial<FinderState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
