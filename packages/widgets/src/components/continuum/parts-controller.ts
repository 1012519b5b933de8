import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { ContinuumPart } from './continuum.types.js';

type Load = () => Promise<ContinuumPart>;

/** Loads parts of the element when first needed, each once, and adopts their styles. */
export class PartsController {
  /** Whether the last attempt failed. */
  failed = false;

  readonly #parts = new Map<Load, ContinuumPart>();
  readonly #loading = new Set<Load>();
  readonly #styles: CSSResultOrNative[] = [];

  constructor(private readonly host: LitElement) {}

  /** A part, once it is there; asks for it where it is not, and for a render when it comes. */
  get(part: ContinuumPart | Load | undefined): ContinuumPart | undefined {
    if (typeof part !== 'function') return part;
    const loaded = this.#parts.get(part);
    if (loaded === undefined && !this.#loading.has(part)) void this.#load(part);
    return loaded;
  }

  async #load(load: Load): Promise<void> {
    this.#loading.add(load);
    try {
      const part = await load();
      this.adopt(part.styles);
      this.#parts.set(load, part);
      this.#loading.delete(load);
      this.failed = false;
    } catch {
      // Asked for again by the button that says so; never in a circle of renders.
      this.failed = true;
    }
    this.host.requestUpdate();
  }

  /** Lets what failed be asked for again. */
  retry(): void {
    if (!this.failed) return;
    this.failed = false;
    for (const load of this.#loading) if (!this.#parts.has(load)) this.#loading.delete(load);
  }

  /** Adopts styles once, after the element's own. */
  adopt(styles: CSSResultGroup | undefined): void {
    if (styles === undefined) return;
    const { elementStyles } = this.host.constructor as typeof LitElement;
    this.#styles.push(...([styles].flat(4).filter((style) => !this.#styles.includes(style as CSSResultOrNative)) as CSSResultOrNative[]));
    adoptStyles(this.host.renderRoot as ShadowRoot, [...elementStyles, ...this.#styles]);
  }
}
