import type { AccueilClient, AccueilError } from '@accueil/sdk';
import { isAccueilError } from '@accueil/sdk';
import type { LitElement } from 'lit';
import type { ContinuumPart, ContinuumState } from './continuum.types.js';
import type { PartsController } from './parts-controller.js';
import type { OpenService } from './service-part.js';

type Module = typeof import('./service-part.js');

/** Shows one service in full; what draws it is fetched with the first one. */
export class ServiceController {
  error: AccueilError | undefined;

  #module: Module | undefined;
  #open: OpenService | undefined;
  #asked: string | undefined;
  #client: AccueilClient | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly parts: PartsController,
    private readonly settled: () => void,
  ) {}

  /** Opens the service that the choices name, or none. */
  show(client: AccueilClient, key: string | undefined, territory: readonly string[]): void {
    if (key === this.#asked && client === this.#client) return;
    this.#asked = key;
    this.#client = client;
    this.error = undefined;
    if (key === undefined) this.#open = undefined;
    else void this.#read(client, key, territory);
  }

  /** The service in full; `undefined` until it can show. */
  render(state: ContinuumState, actions: Parameters<ContinuumPart['render']>[1]): unknown {
    return this.#module && this.#open && this.#module.renderOpenService(this.#open, state, actions);
  }

  async #read(client: AccueilClient, key: string, territory: readonly string[]): Promise<void> {
    try {
      this.#module ??= await import('./service-part.js');
      this.parts.adopt(this.#module.styles);
      const open = await this.#module.readService(client, key, territory);
      if (this.#asked !== key || this.#client !== client) return;
      this.#open = open;
    } catch (error) {
      if (this.#asked !== key || this.#client !== client) return;
      this.#open = undefined;
      this.error = isAccueilError(error) ? error : undefined;
    }
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.settled();
  }
}
