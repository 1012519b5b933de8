import { adoptStyles, type CSSResultGroup, type CSSResultOrNative, type LitElement } from 'lit';

/** What a part brings beside what it draws. */
interface Styled {
  readonly styles?: CSSResultGroup;
}
/** A part that comes when first needed. */
export type Load<T extends Styled> = () => Promise<T>;

/** Loads parts of the element when first needed, each once, and adopts their styles. */
export class PartsController {
  /** Whether a part that was asked for could not be had. */
  failed = false;

  readonly #parts = new Map<Load<Styled>, Styled>();
  readonly #loading = new Set<Load<Styled>>();
  readonly #styles: CSSResultOrNative[] = [];

  constructor(private readonly host: LitElement) {}

  /** A part, once it is there; asks for it where it is not, and for a render when it comes. */
  get<T extends Styled>(part: T | Load<T>): T | undefined {
    if (typeof part !== 'function') return part;
    const loaded = this.#parts.get(part) as T | undefined;
    if (loaded === undefined && !this.#loading.has(part)) void this.load(part);
    return loaded;
  }

  /** Loads a part. Never rejects: `undefined` where it cannot be had. */
  async load<T extends Styled>(load: Load<T>): Promise<T | undefined> {
    const there = this.#parts.get(load) as T | undefined;
    if (there !== undefined) return there;
    this.#loading.add(load);
    try {
      const part = await load();
      this.#adopt(part.styles);
      this.#parts.set(load, part);
      this.host.requestUpdate();
      return part;
    } catch {
      // Asked for again by the button that says so; never in a circle of renders.
      this.failed = true;
      this.host.requestUpdate();
      return undefined;
    }
  }

  /** Lets what failed be asked for again. */
  retry(): void {
    this.failed = false;
    for (const load of this.#loading) if (!this.#parts.has(load)) this.#loading.delete(load);
  }

  #adopt(styles: CSSResultGroup | undefined): void {
    const more = [styles ?? []].flat(4) as CSSResultOrNative[];
    const added = more.filter((style) => !this.#styles.includes(style));
    if (added.length === 0) return;
    const { elementStyles } = this.host.constructor as typeof LitElement;
    this.#styles.push(...added);
    adoptStyles(this.host.renderRoot as ShadowRoot, [...elementStyles, ...this.#styles]);
  }
}
