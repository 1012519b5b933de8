/**
 * What `accueil.js` is: finds Accueil's elements on the page, now or later, and loads only what each needs.
 * It may be loaded twice. Network: the modules beside it, and the catalog the first element will read.
 */

/** One import an element; `<accueil-source>` first, since the others ask it where their data is. */
const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'accueil-source': () => import('./components/source/index.js'),
  'accueil-service-finder': () => import('./components/service-finder/index.js'),
  'accueil-service-map': () => import('./components/service-map/index.js'),
  'accueil-service-card': () => import('./components/service-card/index.js'),
  'accueil-continuum': () => import('./components/continuum/index.js'),
  'accueil-training-calendar': () => import('./components/training-calendar/index.js'),
};
const NAMES = Object.keys(ELEMENTS);
const SELECTOR = NAMES.map((name) => `${name}:not(:defined)`).join();
// The names are repeated in base/script-base.ts and context/clients.ts: importing them would cost every page another request.
const BASE = Symbol.for('accueil.base/1');
const EARLY = Symbol.for('accueil.early/1');

const asked = new Set<string>();
/** What keeps room for a finder or a calendar to come, while it may come. */
let room: CSSStyleSheet | undefined;

function request(name: string): Promise<unknown> | undefined {
  if (asked.has(name) || customElements.get(name)) return undefined;
  asked.add(name);
  return ELEMENTS[name]?.().catch((error: unknown) => {
    // The next element of that name may have more luck; this one keeps its fallback content.
    asked.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
    reportError(error);
  });
}

/** The first element's data is asked for while its modules load; context/clients.ts takes the answers from there. */
function fetchEarly(element: Element): void {
  const early = ((globalThis as unknown as Record<symbol, Map<string, Promise<Response>> | undefined>)[EARLY] ??= new Map());
  if (early.size > 0) return;
  const setting = (name: string) => element.getAttribute(name) ?? element.closest('accueil-source')?.getAttribute(name);
  const asks = setting('lang') ?? element.closest('[lang]')?.getAttribute('lang') ?? '';
  const lang = /^(?:ar|en|es|fa|pt|sw|uk)\b/.exec(asks)?.[0] ?? 'fr';
  const src = setting('src');
  const folder = src ? new URL(src.replace(/\/?$/, '/'), document.baseURI) : new URL('data/', base());
  // A calendar reads no services.
  const records = element.localName === 'accueil-training-calendar' ? 'training' : 'catalog';
  for (const file of [`${lang}/${records}.json`, 'territories.json']) {
    const answer = fetch(new URL(file, folder), { credentials: 'omit', referrerPolicy: 'strict-origin' });
    // A failure is said by whoever needs the answer.
    answer.catch(() => undefined);
    early.set(new URL(file, folder).href, answer);
  }
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
      fetchEarly(first);
    } catch {
      // An address that cannot be read is the element's to report.
    }
  }
  const rest = () => NAMES.filter((name) => names.has(name)).forEach((name) => void request(name));
  const source = names.has('accueil-source') ? request('accueil-source') : undefined;
  if (source) void source.then(rest);
  else rest();
}

/** Until an element is there, the room of a screen: the page's own styles, however plain, go before. */
function keepRoom(): void {
  room = new CSSStyleSheet();
  room.replaceSync(
    `:where(:is(accueil-service-finder,accueil-training-calendar):not(:defined)){display:block;min-block-size:min(100vh,60em)}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
}

base();
if ('adoptedStyleSheets' in document) keepRoom();
discover(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document, { childList: true, subtree: true });
