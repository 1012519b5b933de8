import type { ServiceHit } from '@accueil/sdk';
import type { FinderStore } from '../../context/finder-store.js';
import type { FinderAddressController } from './address-controller.js';
import { valuesOf } from './finder-filters.js';
import type { FinderAddress } from './finder-url.js';

/** What moving about needs of a finder. */
export interface NavigationHost {
  readonly element: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly updateComplete: Promise<boolean> };
  readonly store: FinderStore;
  /** The embedder's own territories. */
  base: () => readonly string[];
  /** What moves, once loaded; `undefined` where it could not be. */
  prepare: () => Promise<typeof import('./finder-moves.js') | undefined>;
}

/** Opens and closes a service in a finder: the address and the focus follow, and focus comes back to where the visitor was. */
export class FinderNavigation {
  /** Keeps the address, where `url-sync` asks for it. */
  address: FinderAddressController | undefined;
  /** Whether a change of the open service is the finder's own doing, not a map's. */
  moving = false;

  /** Key of the service whose place in the list focus goes back to. */
  returnTo: string | undefined;

  constructor(readonly host: NavigationHost) {}

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
    const moves = await this.host.prepare();
    // Without the part that shows it, the service opens on the reason.
    await (moves ? moves.move(this, key) : this.host.store.select(key));
  }

  /** The visitor opens a service. */
  async open(key: string): Promise<void> {
    const moves = await this.host.prepare();
    await (moves ? moves.open(this, key) : this.host.store.select(key));
  }

  /** The visitor closes what is open. */
  async close(): Promise<void> {
    const moves = await this.host.prepare();
    await (moves ? moves.close(this) : this.host.store.select(undefined));
  }

  /** Takes focus to what is open. */
  async showOpen(): Promise<void> {
    await (await this.host.prepare())?.showOpen(this);
  }

  /** Does what adds to a group; focus goes to the first thing that was not there. */
  async focusNew(group: ParentNode | null, selector: string, add: () => unknown): Promise<void> {
    const things = () => [...(group?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const before = new Set(things());
    await add();
    await this.host.element.updateComplete;
    things()
      .find((thing) => !before.has(thing))
      ?.focus();
  }

  find(selector: string): HTMLElement | null {
    return this.host.element.renderRoot.querySelector<HTMLElement>(selector);
  }
}
