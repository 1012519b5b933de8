/**
 * What `accueil.js` is: finds Accueil's elements on the page, now or later, and loads only what each needs.
 * It may be loaded twice. Network: the modules beside it, and a hint for the catalog the first element will read.
 */

/** One import an element; `<accueil-source>` first, since the others ask it where their data is. */
const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'accueil-source': () => import('./components/source/index.js'),
  'accueil-service-finder': () => import('./components/service-finder/index.js'),
  'accueil-service-map': () => import('./components/service-map/index.js'),
  'accueil-service-card': () => import('./components/service-card/index.js'),
};
const NAMES = Object.keys(ELEMENTS);
const SELECTOR = NAMES.map((name) => `${name}:not(:defined)`).join();
// The name is repeated in base/script-base.ts: importing it would cost every page another request.
const BASE = Symbol.for('accueil.base/1');

const asked = new Set<string>();

function request(name: string): Promise<unknown> | undefined {
  if (asked.has(name) || customElements.get(name)) return undefined;
  asked.add(name);
  return ELEMENTS[name]?.().catch((error: unknown) => {
    // The next element of that name may have more luck; this one keeps its fallback content.
    asked.delete(name);
    reportError(error);
  });
}

/** The catalog is asked for while the modules load, in the way `fetch` will ask, so that the answer is used. */
function hint(element: Element): void {
  if (document.head.querySelector('link[data-accueil]')) return;
  const setting = (name: string) => element.getAttribute(name) ?? element.closest('accueil-source')?.getAttribute(name);
  const asks = setting('lang') ?? element.closest('[lang]')?.getAttribute('lang') ?? '';
  const lang = /^(?:ar|en|es|fa|pt|sw|uk)\b/.exec(asks)?.[0] ?? 'fr';
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.dataset['accueil'] = '';
  const src = setting('src');
  link.href = new URL(`${lang}/catalog.json`, src ? new URL(src.replace(/\/?$/, '/'), document.baseURI) : new URL('data/', base())).href;
  document.head.append(link);
}

function base(): string {
  const globals = globalThis as unknown as Record<symbol, string | undefined>;
  return (globals[BASE] ??= new URL('.', import.meta.url).href);
}

function discover(root: Document | Element): void {
  const found = [...root.querySelectorAll(SELECTOR)];
  if (root instanceof Element && root.matches(SELECTOR)) found.push(root);
  if (found.length === 0) return;
  const names = new Set(found.map((element) => element.localName));
  const first = found.find((element) => element.localName !== 'accueil-source');
  if (first) {
    try {
      hint(first);
    } catch {
      // An address that cannot be read is the element's to report.
    }
  }
  const rest = () => NAMES.filter((name) => names.has(name)).forEach((name) => void request(name));
  const source = names.has('accueil-source') ? request('accueil-source') : undefined;
  if (source) void source.then(rest);
  else rest();
}

base();
discover(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document, { childList: true, subtree: true });
