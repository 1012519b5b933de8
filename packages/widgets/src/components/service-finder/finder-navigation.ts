import type { ServiceHit } from '@accueil/sdk';
import { AccueilServiceSelectEvent } from '../../base/events.js';
import type { FinderStore } from '../../context/finder-store.js';
import type { AddressController } from './address-controller.js';
import { valuesOf } from './finder-filters.js';
import type { FinderAddress } from './finder-url.js';

/** What moving about needs of a finder. */
export interface NavigationHost {
  readonly element: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly updateComplete: Promise<boolean> };
  readonly store: FinderStore;
  /** The embedder's own territories. */
  base: () => readonly string[];
  /** Resolves once details can be shown. */
  prepare: () => Promise<unknown>;
}

/** Opens and closes a service in a finder: the address and the focus follow, and focus comes back to where the visitor was. */
export class FinderNavigation {
  /** Keeps the address, where `url-sync` asks for it. */
  address: AddressController | undefined;
  /** Whether a change of the open service is the finder's own doing, not a map's. */
  moving = false;

  /** Key of the service whose place in the list focus goes back to. */
  #returnTo: string | undefined;

  constructor(private readonly host: NavigationHost) {}

  /** What the address should say now. */
  get here(): FinderAddress {
    const { params, selected } = this.host.store.state;
    const { territory, ...rest } = params;
    // The embedder's own territory is the page's business, not the address's.
    const own = valuesOf(params, 'territory').join(' ') === this.host.base().join(' ');
    return { params: { ...rest, ...(!own && territory && { territory }) }, service: selected };
  }

  /** The address of a service, where there is one. */
  href = (hit: ServiceHit): string | undefined => this.address?.href({ ...this.here, service: hit.service.key });

  /** Opens a service, or closes the open one, and takes focus there. The address stays as it is. */
  async move(key: string | undefined): Promise<void> {
    if (key !== undefined) this.#returnTo ??= key;
    this.moving = true;
    const done = this.host.store.select(key);
    this.moving = false;
    await done;
    await (key === undefined ? this.#showList() : this.showOpen());
  }

  /** The visitor opens a service. */
  async open(key: string): Promise<void> {
    const moved = this.move(key);
    this.address?.push(this.here);
    await moved;
    const { hit } = this.host.store.state;
    if (hit) this.host.element.dispatchEvent(new AccueilServiceSelectEvent({ key: hit.service.key, service: hit.service }));
  }

  /** The visitor closes what is open. */
  async close(): Promise<void> {
    if (this.address?.pushed) {
      history.back();
      return;
    }
    const moved = this.move(undefined);
    this.address?.replace(this.here);
    await moved;
  }

  /** Takes focus to what is open. */
  async showOpen(): Promise<void> {
    await this.host.prepare();
    await this.host.element.updateComplete;
    this.find('.details-title')?.focus({ preventScroll: true });
    if (this.host.element.getBoundingClientRect().top < 0) this.host.element.scrollIntoView();
  }

  /** After « Afficher plus », focus goes to the first service that was not there. */
  focusNew(index: number): void {
    const { element, store } = this.host;
    const stop = store.subscribe(({ status }) => {
      if (status === 'loading') return;
      stop();
      void element.updateComplete.then(() =>
        element.renderRoot.querySelectorAll<HTMLElement>('.summary-name :is(a, button)')[index]?.focus(),
      );
    });
  }

  /** After « Tout voir », focus goes to the first thing of the group that was not there. */
  focusRest(group: HTMLElement | null): void {
    const things = () => [...(group?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    const before = new Set(things());
    void Promise.resolve()
      .then(() => this.host.element.updateComplete)
      .then(() =>
        things()
          .find((thing) => !before.has(thing))
          ?.focus(),
      );
  }

  find(selector: string): HTMLElement | null {
    return this.host.element.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #showList(): Promise<void> {
    const key = this.#returnTo;
    this.#returnTo = undefined;
    await this.host.element.updateComplete;
    const from = key === undefined ? null : this.find(`[data-key="${CSS.escape(key)}"] :is(a, button)`);
    const target = from ?? this.find('#query');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  }
}
