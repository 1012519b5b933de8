import type { LitElement, ReactiveController } from 'lit';

/**
 * Watches the host's width in its own em, and asks for a render when it crosses the threshold.
 * Costs one ResizeObserver; stops when the host leaves the page.
 */
export class WidthController implements ReactiveController {
  /** Whether the host is at least as wide as the threshold. False before the first measure. */
  wide = false;

  #observer: ResizeObserver | undefined;

  /** `threshold` in em of the host's font size. */
  constructor(
    private readonly host: LitElement,
    private readonly threshold: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure(this.host.getBoundingClientRect().width);
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#measure(entry.contentRect.width);
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(width: number): void {
    const wide = width / (parseFloat(getComputedStyle(this.host).fontSize) || 16) >= this.threshold;
    if (wide === this.wide) return;
    this.wide = wide;
    this.host.requestUpdate();
  }
}
