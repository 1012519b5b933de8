import type { Relay } from './relay/relay.js';

/** What the server serves, and how. Every folder is absolute or relative to the process; none has to exist. */
export interface AppOptions {
  /** Folder of the built scripts (`accueil.js` and what it loads), served at `/accueil/1/`. */
  scripts: string;
  /** Folder of the built regions, one folder each, served at `/accueil/1/data/`. */
  data: string;
  /** Key of the region served at `/accueil/1/data/` itself. Default: the first built one, by name. */
  region?: string;
  /** Folder of pages, served at `/`. Default: none. */
  pages?: string;
  /** Folder of the built reference, served at `/docs/`. */
  docs?: string;
  /** Folder of the built Storybook, served at `/storybook/`. */
  storybook?: string;
  /** The relay of referrals, at `/referrals/1/`. Default: none. */
  relay?: Relay;
  /** Called once a request. Default: nothing is recorded. */
  log?: (entry: RequestLog) => void;
  /** Called with each report of a broken content security policy; collecting starts only when this is given. */
  onCspReport?: (report: unknown) => void;
  /** Called with an error no answer was foreseen for; the visitor sees a 500. Default: written to standard error. */
  onError?: (error: Error) => void;
  /** Bytes of files and encoded bodies kept in memory. Default: 64 MiB. */
  cacheBytes?: number;
}

/** One request, without anything personal: no address, no query (search words), no receipt number, no agent. */
export interface RequestLog {
  method: string;
  path: string;
  status: number;
  /** Whole milliseconds from the request to its answer being ready. */
  ms: number;
}
