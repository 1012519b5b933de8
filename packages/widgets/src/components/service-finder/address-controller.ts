import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../base/warn.js';
import { addressPrefix, readAddress, writeAddress, type FinderAddress } from './finder-url.js';

/** What the address needs of a finder. */
export interface AddressHost extends ReactiveControllerHost, Element {
  readonly urlSync: boolean;
  readonly pageSize: number;
}

const connected = new Set<AddressHost>();

/**
 * Keeps a finder's search in the page's address, where `url-sync` asks for it: other parameters, the fragment and
 * `history.state` stay as they are. Calls back when the visitor goes back or forward. Stops when the host leaves the page.
 */
export class AddressController implements ReactiveController {
  /** Whether the entry shown now was added by this finder: then closing a service is going back. */
  pushed = false;

  constructor(
    private readonly host: AddressHost,
    private readonly callback: (address: FinderAddress) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const same = [...connected].some(({ id, urlSync }) => urlSync && id === this.host.id);
    if (same && this.host.urlSync)
      warnOnce(this.host, 'shares its address with another finder: with url-sync, each needs an id of its own.');
    connected.add(this.host);
    window.addEventListener('popstate', this.#handlePopState);
  }

  hostDisconnected(): void {
    connected.delete(this.host);
    window.removeEventListener('popstate', this.#handlePopState);
  }

  /** What the address says now; nothing without `url-sync`. */
  read(): FinderAddress {
    return this.host.urlSync ? readAddress(location.search, addressPrefix(this.host.id)) : { params: {} };
  }

  /** The address that shows this. */
  href(address: FinderAddress): string {
    const query = writeAddress(location.search, addressPrefix(this.host.id), address, this.host.pageSize);
    return `${location.pathname}${query}${location.hash}`;
  }

  replace(address: FinderAddress): void {
    this.#write('replaceState', address);
  }

  push(address: FinderAddress): void {
    this.pushed = this.#write('pushState', address) || this.pushed;
  }

  #write(method: 'replaceState' | 'pushState', address: FinderAddress): boolean {
    const href = this.href(address);
    if (!this.host.urlSync || href === location.pathname + location.search + location.hash) return false;
    try {
      history[method](history.state, '', href);
      return true;
    } catch {
      // Safari refuses more than 100 changes in 30 seconds, and sandboxed frames any: the search itself goes on.
      return false;
    }
  }

  #handlePopState = (): void => {
    if (!this.host.urlSync) return;
    this.pushed = false;
    this.callback(this.read());
  };
}
