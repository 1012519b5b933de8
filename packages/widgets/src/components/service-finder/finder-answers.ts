import type { AccueilClient, ServiceHit, ServicePage } from '@accueil/sdk';
import { AccueilLoadErrorEvent } from '../../base/events.js';
import { whenIdle } from '../../base/idle.js';
import type { FinderState, FinderStore } from '../../context/finder-store.js';
import type { ExtrasLoader } from './extras-loader.js';
import { filtersOf } from './finder-filters.js';
import type { FinderNavigation } from './finder-navigation.js';
import { liveSentence } from './finder-strings.js';
import { AccueilSearchChangeEvent } from './service-finder.events.js';
import type { FinderUi, FinderView } from './service-finder.types.js';

/** What following the answers needs of a finder. */
export interface AnswersHost {
  readonly element: HTMLElement & { requestUpdate: () => void };
  readonly store: FinderStore;
  readonly navigation: FinderNavigation;
  readonly extras: ExtrasLoader;
  client: () => AccueilClient;
  /** With what the visitor did since the last render. */
  view: () => FinderView;
  set: (changes: Partial<FinderUi>) => void;
  /** The interface's. BCP 47. */
  language: () => string;
  /** There is an answer. */
  answered: () => void;
}

const isOpen = ({ selected, hit, hitError }: FinderState): boolean => selected !== undefined && (hit ?? hitError) !== undefined;

/** What a finder does when its search answers: tells the page, counts what then matters, reads ahead. */
export class FinderAnswers {
  /** Every service of the current search, at hand for the printer; `undefined` until read. */
  all: readonly ServiceHit[] | undefined;

  /** Whether the running search is the visitor's own. */
  byVisitor = false;

  #last: FinderState;

  constructor(private readonly host: AnswersHost) {
    this.#last = host.store.state;
    host.store.subscribe((current) => this.#handleStore(current));
  }

  /** Counts what only matters now: free services while the filters are open, and the ways out of an empty answer. */
  async count(): Promise<void> {
    const { extras, store, set, view } = this.host;
    const { page, params } = store.state;
    set({ rescues: [] });
    const { filtersOpen } = view();
    if (page === undefined || !(filtersOpen || page.empty)) return;
    const loaded = await extras.load();
    const counts = await loaded?.countFor(this.host.client(), params, page, view());
    if (store.state.page === page && counts) set(counts);
  }

  #handleStore(current: FinderState): void {
    const { element, extras, navigation } = this.host;
    const last = this.#last;
    this.#last = current;
    element.requestUpdate();
    const { status, page, error, hit, selected } = current;
    if (status === 'ready' && page !== last.page) this.#handleAnswer(current);
    if (error && error !== last.error) element.dispatchEvent(new AccueilLoadErrorEvent({ error }));
    if (hit !== last.hit) void extras.load().then((loaded) => loaded?.showRelated(this.host, hit));
    if (navigation.moving) return;
    // A map chose: what it opened takes focus as well, once it is there.
    if (selected !== undefined && last.selected === undefined) navigation.address?.push(navigation.here);
    if (isOpen(current) && !isOpen(last)) void navigation.showOpen();
  }

  #handleAnswer({ page, params }: FinderState): void {
    if (page === undefined) return;
    const { answered, element, extras, language, set } = this.host;
    answered();
    set({ announced: liveSentence(page, language(), extras.extras?.understoodSentences) });
    void this.count();
    this.all = undefined;
    whenIdle(() => void this.#prepare(page));
    if (!this.byVisitor) return;
    this.byVisitor = false;
    element.dispatchEvent(
      new AccueilSearchChangeEvent({ filters: filtersOf(params), count: page.total_items, hasQuery: Boolean(params.query) }),
    );
  }

  /** While the visitor reads: what opens a service, and what a printer would want. */
  async #prepare(page: ServicePage): Promise<void> {
    const { extras, store } = this.host;
    void extras.load();
    if (store.state.page !== page || store.state.status !== 'ready') return;
    const all = await store.allHits();
    if (store.state.page === page) this.all = all;
  }
}
