import { VERSION } from './version.js';

interface VersionedElement extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers an element unless its name is taken: on a page that loads two copies, the first one wins.
 * Effects: the page's registry of custom elements; one console warning that names both versions where another copy came first.
 */
export function define(tag: string, element: VersionedElement): void {
  const first: VersionedElement | undefined = customElements.get(tag);
  if (first === undefined) customElements.define(tag, element);
  else if (first !== element) {
    console.warn(`<${tag}> is already registered by version ${first.version ?? 'unknown'}; version ${VERSION} is ignored.`);
  }
}
