import { adoptStyles, type LitElement } from 'lit';
import type { FinderExtras } from './service-finder.types.js';

/** Loads what a finder needs only after its first list, once, and adopts its styles; then asks for a render. */
export class ExtrasLoader {
  /** `undefined` until loaded. */
  extras: FinderExtras | undefined;
  /** Whether the last attempt failed. */
  failed = false;

  #loading: Promise<FinderExtras | undefined> | undefined;

  constructor(private readonly host: LitElement) {}

  /** Loads, or tries again after a failure. Never rejects: `undefined` then. */
  load(): Promise<FinderExtras | undefined> {
    this.#loading ??= import('./extras.js').then(
      (extras) => {
        const { elementStyles } = this.host.constructor as typeof LitElement;
        adoptStyles(this.host.renderRoot as ShadowRoot, [...elementStyles, ...extras.extrasStyles]);
        this.#set(extras);
        return extras;
      },
      () => {
        this.#loading = undefined;
        this.#set(undefined);
        return undefined;
      },
    );
    return this.#loading;
  }

  #set(extras: FinderExtras | undefined): void {
    this.extras = extras;
    this.failed = extras === undefined;
    this.host.requestUpdate();
  }
}
