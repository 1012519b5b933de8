import { ArgumentError } from './errors/argument-error.js';
import type { DataProblem } from './errors/problem.js';
import type { CallOptions } from './http/call-options.js';
import { sharedCode } from './http/shared.js';
import type { RegionSummary } from './hsds/types.js';
import type { ContinuumResource } from './resources/continuum.js';
import { OrganizationsResource } from './resources/organizations.js';
import type { ReferralsResource } from './resources/referrals.js';
import { ServicesResource } from './resources/services.js';
import { TaxonomiesResource } from './resources/taxonomies.js';
import { TerritoriesResource } from './resources/territories.js';
import type { TrainingsResource } from './resources/trainings.js';
import { openRegion } from './source/region.js';
import { staticSource } from './source/static-source.js';
import type { Source } from './source/types.js';

export interface ClientOptions {
  /** Address of a region's dataset folder; the trailing slash may be left out. This or `source`. */
  src?: string | URL | undefined;
  /** Where records come from, instead of a folder. */
  source?: Source | undefined;
  /** BCP 47 language to read in; `fr-CA` falls back to `fr`, a language that is not published to the region's own. Default: `fr`. */
  lang?: string | undefined;
  /** Told of each record that could not be used, and each value asked for that is not in the data. Default: nothing is said. */
  onWarning?: ((problem: DataProblem) => void) | undefined;
  /** The clock: what is stale or past depends on it. Default: the system's. */
  now?: (() => Date) | undefined;
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Address of an Accueil server, for calendar feeds and referrals. Default: none. */
  server?: string | URL | undefined;
  /**
   * base64url of the region's steward's public signing key, or several: no organization's key is used that none of them signed.
   * Default: the one this device saw first, else the one the manifest names (docs/referrals.md says what each protects from).
   */
  stewardKey?: string | readonly string[] | undefined;
  /** Milliseconds for one file, its retries included. Default: 30 000. */
  timeoutMs?: number | undefined;
}

/** What was loaded, and what could not be used. */
export interface RegionReport {
  /** BCP 47 language of the records. */
  lang: string;
  /** The one asked for. */
  requestedLang: string;
  region: RegionSummary;
  problems: readonly DataProblem[];
}

/**
 * A region's services, organizations, terms and places. Every call takes `{ signal }` last and rejects with an `AccueilError`,
 * or with the signal's reason when aborted.
 */
export interface AccueilClient {
  /** The folder read, with its trailing slash, where there is one. */
  readonly src?: string;
  readonly services: ServicesResource;
  readonly organizations: OrganizationsResource;
  readonly taxonomies: TaxonomiesResource;
  readonly territories: TerritoriesResource;
  readonly continuum: ContinuumResource;
  readonly referrals: ReferralsResource;
  readonly trainings: TrainingsResource;
  /** What was loaded, in which language, and what could not be used; loads first. */
  report(options?: CallOptions): Promise<RegionReport>;
}

type Call = (...given: never[]) => unknown;

/**
 * A resource whose code is imported by its first call, so that a page that only lists does not carry it: whatever its name, a call is
 * handed on as it came. Without a `then`, it is not taken for a promise where it is awaited.
 */
function late<T extends object>(name: string, load: () => Promise<T>): T {
  const code = sharedCode(load, `${name}.js`);
  const get = (_: object, call: string): Call | false =>
    call !== 'then' && (async (...given) => ((await code()) as Record<'call', Call>)[call as 'call'](...given));
  return new Proxy({}, { get }) as T;
}

/**
 * Opens a region. Nothing is requested before the first call; each file is then requested once, and again only after a failure.
 *
 * @example
 * const accueil = createClient({ src: 'https://example.org/accueil/1/data/' });
 * const page = await accueil.services.search({ query: 'cours de francais' });
 * @throws {ArgumentError} when neither `src` nor `source` is given
 */
export function createClient(options: ClientOptions): AccueilClient {
  const { src, lang = 'fr', now = () => new Date(), onWarning = () => undefined } = options;
  const source = options.source ?? (src ? staticSource({ ...options, src }) : undefined);
  if (!source) throw new ArgumentError('createClient needs "src" or "source"');
  const region = openRegion({ source, lang, onWarning });
  const told = { ...options, now, onWarning };
  return {
    ...(source.src === undefined ? {} : { src: source.src }),
    services: new ServicesResource(region, told),
    organizations: new OrganizationsResource(region),
    taxonomies: new TaxonomiesResource(region),
    territories: new TerritoriesResource(region, source),
    continuum: late('continuum', async () => (await import('./resources/continuum.js')).open(region, source, told)),
    referrals: late('referrals', async () => (await import('./resources/referrals.js')).open(region, source, told)),
    trainings: late('trainings', async () => (await import('./resources/trainings.js')).open(region, source, told)),
    async report({ signal } = {}) {
      const { catalog } = await region.index(signal);
      return { lang: catalog.lang, requestedLang: region.requestedLang, region: catalog.region, problems: region.problems() };
    },
  };
}
