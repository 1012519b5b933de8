import type { LitElement, ReactiveController } from 'lit';

/** Calls back when the page is about to be printed, and when it was: what the host then renders at once is what gets printed. */
export class PrintController implements ReactiveController {
  constructor(
    host: LitElement,
    private readonly callback: (printing: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#before);
    window.addEventListener('afterprint', this.#after);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#before);
    window.removeEventListener('afterprint', this.#after);
  }

  #before = (): void => this.callback(true);
  #after = (): void => this.callback(false);
}
