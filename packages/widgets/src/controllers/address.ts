import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../base/warn.js';

/** What the address needs of an element. */
export interface AddressHost extends ReactiveControllerHost, Element {
  readonly urlSync: boolean;
}

/** How an element's state is written in an address. */
export interface AddressCodec<T> {
  /** What a query says under a prefix. Never throws: what means nothing is left out. */
  read: (query: string, prefix: string) => T;
  /** The query with this written into it, `?` included; other parameters stay as they are. */
  write: (query: string, prefix: string, value: T) => string;
  /** The prefix of an element's parameters, by its id. */
  prefix: (id: string) => string;
}

const connected = new Set<AddressHost>();

/**
 * Keeps an element's state in the page's address, where `url-sync` asks for it: other parameters, the fragment and
 * `history.state` stay as they are. Calls back when the visitor goes back or forward. Stops when the host leaves the page.
 */
export class AddressController<T> implements ReactiveController {
  /** Whether the entry shown now was added by this element: then closing what is open is going back. */
  pushed = false;

  constructor(
    private readonly host: AddressHost,
    private readonly codec: AddressCodec<T>,
    private readonly callback: (address: T) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { host } = this;
    const same = [...connected].some(({ id, localName, urlSync }) => urlSync && localName === host.localName && id === host.id);
    if (same && host.urlSync) {
      warnOnce(host, `shares its address with another ${host.localName}: with url-sync, each needs an id of its own.`);
    }
    connected.add(host);
    window.addEventListener('popstate', this.#handlePopState);
  }

  hostDisconnected(): void {
    connected.delete(this.host);
    window.removeEventListener('popstate', this.#handlePopState);
  }

  /** What the address says now; of nothing, without `url-sync`. */
  read(): T {
    return this.codec.read(this.host.urlSync ? location.search : '', this.codec.prefix(this.host.id));
  }

  /** The address that shows this. */
  href(address: T): string {
    const query = this.codec.write(location.search, this.codec.prefix(this.host.id), address);
    return `${location.pathname}${query}${location.hash}`;
  }

  replace(address: T): void {
    this.#write('replaceState', address);
  }

  push(address: T): void {
    this.pushed = this.#write('pushState', address) || this.pushed;
  }

  #write(method: 'replaceState' | 'pushState', address: T): boolean {
    const href = this.href(address);
    if (!this.host.urlSync || href === location.pathname + location.search + location.hash) return false;
    try {
      history[method](history.state, '', href);
      return true;
    } catch {
      // Safari refuses more than 100 changes in 30 seconds, and sandboxed frames any: the element itself goes on.
      return false;
    }
  }

  #handlePopState = (): void => {
    if (!this.host.urlSync) return;
    this.pushed = false;
    this.callback(this.read());
  };
}
