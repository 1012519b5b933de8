import { type AccueilClient, type AccueilError, isAccueilError } from '@accueil/sdk';
import type { LitElement } from 'lit';
import { MORE } from './continuum-parts.js';
import type { ContinuumActions, ContinuumState } from './continuum.types.js';
import type { PartsController } from './parts-controller.js';
import type { OpenService } from './more.js';

/** Shows one service in full; what draws it comes with what is behind a cell. */
export class ServiceController {
  error: AccueilError | undefined;

  #open: OpenService | undefined;
  #asked: string | undefined;
  #client: AccueilClient | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly parts: PartsController,
    /** The service shows, or cannot be had. */
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
  render(state: ContinuumState, actions: ContinuumActions): unknown {
    return this.#open && this.parts.get(MORE)?.renderOpenService(this.#open, state, actions);
  }

  async #read(client: AccueilClient, key: string, territory: readonly string[]): Promise<void> {
    let open: OpenService | undefined;
    try {
      open = await (await this.parts.load(MORE))?.readService(client, key, territory);
    } catch (error) {
      if (isAccueilError(error)) this.error = error;
      else reportError(error);
    }
    if (this.#asked !== key || this.#client !== client) return;
    this.#open = open;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.settled();
  }
}
