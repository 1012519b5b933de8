import type { AccueilClient, ServiceHit } from '@accueil/sdk';
import type { LitElement, ReactiveController } from 'lit';
import type { Related } from '../../parts/related.js';
import type { DetailOptions } from './service-detail.js';

type DetailModule = typeof import('./service-detail.js');

/** Shows one service in full inside a map that stands alone; its chunk is fetched with the first one. */
export class DetailController implements ReactiveController {
  readonly #host: LitElement;
  #module: DetailModule | undefined;
  #related: Related | undefined;
  #latest: ServiceHit | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#latest = undefined;
  }

  /** Whether a service can show. */
  get isReady(): boolean {
    return this.#module !== undefined;
  }

  /** Gets what a service needs to show. Returns whether it can; a failure leaves the list, where the service stays. */
  async open(hit: ServiceHit, client: AccueilClient): Promise<boolean> {
    const host = this.#host;
    this.#latest = hit;
    this.#related = undefined;
    const module = await import('./service-detail.js').catch(() => undefined);
    if (module === undefined || this.#latest !== hit) return false;
    if (this.#module === undefined) this.#adopt(module);
    this.#module = module;
    host.requestUpdate();
    void module.readRelated(client, hit).then((related) => {
      if (this.#latest !== hit) return;
      this.#related = related;
      host.requestUpdate();
    });
    return true;
  }

  /** The service in full; `undefined` until it can show. */
  render(hit: ServiceHit, options: Omit<DetailOptions, 'related'>): unknown {
    return this.#module?.renderDetailOf(hit, { ...options, related: this.#related });
  }

  #adopt(module: DetailModule): void {
    const sheets = module.detailStyles.flat(3).flatMap((style) => ('styleSheet' in style && style.styleSheet ? [style.styleSheet] : []));
    const root = this.#host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, -1), ...sheets, ...root.adoptedStyleSheets.slice(-1)];
  }
}
