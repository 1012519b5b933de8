import type { Catalog, ContinuumRoles, TrainingList } from '@accueil/sdk';
import { fixtureBoundaries, fixtureCatalog, fixtureGazetteer } from './region.js';
import { fixtureTraining } from './training.js';

/** How a fixture's data answers. */
export interface FixtureOptions {
  /** Default: the fictional region in the language asked for, `fr`, `en` and `ar`; 404 for the others. */
  catalog?: Catalog | ((lang: string) => Catalog);
  /** What is taught. Default: the fictional region's, in the languages of the catalog. */
  training?: TrainingList | ((lang: string) => TrainingList);
  /** iCalendar feeds by the end of their address, or the status they answer with. */
  feeds?: Record<string, string | number>;
  /** Instead of the catalog's JSON: what the server sends as it is. */
  body?: string;
  /** Status of the catalog's answer. Default: 200. */
  status?: number;
  /** What the steward wrote of roles. Default: 404. */
  continuum?: ContinuumRoles;
  /** Status of the gazetteer's answer. Default: 200. */
  placesStatus?: number;
  /** No answer: what `fetch` does without a network. */
  offline?: boolean;
  /** Milliseconds before each answer; `Infinity` never answers. Default: 0. */
  delayMs?: number;
}

/** A dataset that exists only in this page. */
export interface Fixture {
  /** What to give an element as `src`. */
  src: string;
  /** Addresses asked for, in order. */
  requests: string[];
  /** How it answers from now on. */
  options: FixtureOptions;
}

const fixtures = new Map<string, Fixture>();
let installed = false;

/**
 * A dataset of the fictional region at an address of its own, so that no test sees another's cache.
 * Effects: the first call puts a `fetch` before the page's own; other addresses go to that one.
 */
export function fixtureData(options: FixtureOptions = {}): Fixture {
  install();
  const src = `https://fixture.example/${fixtures.size}/`;
  const fixture: Fixture = { src, requests: [], options };
  fixtures.set(src, fixture);
  return fixture;
}

function install(): void {
  if (installed) return;
  installed = true;
  const fetchBefore = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const src = /^https:\/\/fixture\.example\/\d+\//.exec(url)?.[0];
    const fixture = src === undefined ? undefined : fixtures.get(src);
    if (src === undefined || fixture === undefined) return fetchBefore(input, init);
    fixture.requests.push(url);
    return answer(url.slice(src.length), fixture.options, init?.signal ?? (input instanceof Request ? input.signal : undefined));
  };
}

async function answer(path: string, options: FixtureOptions, signal: AbortSignal | undefined): Promise<Response> {
  await pause(options.delayMs ?? 0, signal);
  if (options.offline) throw new TypeError('Failed to fetch');
  if (path === 'territories.json') {
    const { placesStatus: status = 200 } = options;
    return status === 200 ? json(fixtureGazetteer) : new Response('', { status });
  }
  if (path === 'continuum.json' && options.continuum !== undefined) return json(options.continuum);
  if (path === 'boundaries.topojson') return json(fixtureBoundaries);
  const feed = options.feeds?.[path];
  if (typeof feed === 'string') return new Response(feed, { headers: { 'content-type': 'text/calendar' } });
  if (feed !== undefined) return new Response('', { status: feed });
  const [, lang, file] = /^([a-z]{2})\/(catalog|training)\.json$/.exec(path) ?? [];
  if (lang === undefined) return new Response('', { status: 404 });
  if (options.status !== undefined && options.status !== 200) return new Response('', { status: options.status });
  if (options.body !== undefined) return new Response(options.body, { headers: { 'content-type': 'application/json' } });
  const { catalog, training } = options;
  if (file === 'training') {
    if (training === undefined && !['fr', 'en', 'ar'].includes(lang)) return new Response('', { status: 404 });
    return json(typeof training === 'function' ? training(lang) : (training ?? fixtureTraining(lang)));
  }
  if (catalog === undefined && !['fr', 'en', 'ar'].includes(lang)) return new Response('', { status: 404 });
  return json(typeof catalog === 'function' ? catalog(lang) : (catalog ?? fixtureCatalog(lang)));
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (Number.isFinite(ms)) setTimeout(resolve, ms);
    signal?.addEventListener('abort', () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError')),
    );
  });
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
}
