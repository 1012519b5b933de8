import { createClient, type AccueilClient, type ClientOptions, type DataProblem } from '@accueil/sdk';
import { pageShared } from '../base/page-shared.js';
import { warnTextOnce } from '../base/warn.js';

/** An answer the loader asked for early, once; else the page's `fetch`. A retry is a request of its own. */
function fetchEarly(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const early = pageShared('accueil.early/1', () => new Map<string, Promise<Response>>());
  const url = input instanceof Request ? input.url : String(input);
  const answer = early.get(url);
  early.delete(url);
  return answer ?? globalThis.fetch(input, init);
}

/** What the webmaster asks for that is not in the data, and records that cannot be used. */
function warn({ file, record, path, message }: DataProblem): void {
  warnTextOnce(`Accueil: ${[file, record, path].filter(Boolean).join(' ')}: ${message}`);
}

/** What else an element's client is told: where its server is, whose keys it trusts. */
export type ClientSettings = Pick<ClientOptions, 'server'>;

/**
 * The page's one client for a dataset, a language and settings, so that each file is fetched once however many elements read it.
 * `src` is absolute; `lang` is BCP 47. Effects: none yet; the client fetches when it is first asked something.
 */
export function sharedClient(src: string, lang: string, settings?: ClientSettings): AccueilClient {
  const clients = pageShared('accueil.clients/1', () => new Map<string, AccueilClient>());
  const key = lang + src + JSON.stringify(settings);
  let client = clients.get(key);
  if (client === undefined) {
    client = createClient({ ...settings, src, lang, fetch: fetchEarly, onWarning: warn });
    clients.set(key, client);
  }
  return client;
}
