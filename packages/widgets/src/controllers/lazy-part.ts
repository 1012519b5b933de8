import { adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController } from 'lit';

/** What a module loaded on demand gives beside its own. */
export interface StyledModule {
  /** Styles of what is in it, to adopt with it. */
  styles: readonly CSSResultOrNative[];
}

/** The styles each element has adopted since its own. */
const adopted = new WeakMap<LitElement, readonly CSSResultOrNative[]>();

/** Loads a part of an element on demand, once, and adopts its styles; then asks for a render. */
export class LazyPart<T extends StyledModule> implements ReactiveController {
  /** `undefined` until loaded. */
  module: T | undefined;
  /** Whether the last attempt failed. */
  failed = false;

  #loading: Promise<T | undefined> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly importModule: () => Promise<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Loads, or tries again after a failure. Never rejects: `undefined` then. */
  load(): Promise<T | undefined> {
    this.#loading ??= this.importModule().then(
      (module) => {
        const { host } = this;
        const { elementStyles } = host.constructor as typeof LitElement;
        const more = [...(adopted.get(host) ?? []), ...module.styles];
        adopted.set(host, more);
        adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...more]);
        return this.#set(module);
      },
      () => {
        this.#loading = undefined;
        return this.#set(undefined);
      },
    );
    return this.#loading;
  }

  #set(module: T | undefined): T | undefined {
    this.module = module;
    this.failed = module === undefined;
    this.host.requestUpdate();
    return module;
  }
}
