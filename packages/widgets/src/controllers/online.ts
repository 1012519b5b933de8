import type { LitElement, ReactiveController } from 'lit';

/** Calls back each time the device says it has a network again. Stops when the host leaves the page. */
export class OnlineController implements ReactiveController {
  constructor(
    host: LitElement,
    private readonly callback: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.callback);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.callback);
  }
}
