/**
 * The `lang` nearest to an element, walking out of shadow trees; the document's when nothing nearer says.
 * Returns `undefined` where nobody says. Never throws.
 */
export function ancestorLanguage(element: Element): string | undefined {
  let node: Element | null = element;
  while (node !== null) {
    const holder: Element | null = node.closest('[lang]:not([lang=""])');
    if (holder !== null) return holder.getAttribute('lang') ?? undefined;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement.lang || undefined;
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when the document's own `lang` changes. Returns what stops it. One observer serves all. */
export function watchDocumentLanguage(callback: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const watcher of watchers) watcher();
  });
  if (watchers.size === 0) observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  watchers.add(callback);
  return () => {
    watchers.delete(callback);
    if (watchers.size === 0) observer?.disconnect();
  };
}
