import type { Context } from 'hono';
import type { AppOptions } from '../options.js';
import { resolveInside } from '../static/file-path.js';
import { defaultRegion, listRegions } from '../static/regions.js';

/** The answer of `/health`: which parts are built. 200 when scripts and data can be served, 503 otherwise. */
export interface Health {
  status: 'ok' | 'incomplete';
  scripts: boolean;
  /** Keys of the built regions. */
  regions: string[];
  /** Key of the region served at `/accueil/1/data/`. */
  region?: string;
  pages: boolean;
  docs: boolean;
  storybook: boolean;
  /** Present where a relay of referrals is on: whether its database answers. */
  relay?: boolean;
}

/** `/health`, for a supervisor, and for the page of examples to know what it can link to. */
export function health(options: AppOptions): (context: Context) => Promise<Response> {
  return async () => {
    const [scripts, regions, pages, docs, storybook, relay] = await Promise.all([
      holds(options.scripts, 'accueil.js'),
      listRegions(options.data),
      holds(options.pages, 'index.html'),
      holds(options.docs, 'index.html'),
      holds(options.storybook, 'index.html'),
      options.relay?.isReady(),
    ]);
    const region = defaultRegion(regions, options.region);
    const ok = scripts && region !== undefined;
    const body: Health = {
      status: ok ? 'ok' : 'incomplete',
      scripts,
      regions,
      ...(region === undefined ? {} : { region }),
      pages,
      docs,
      storybook,
      ...(relay === undefined ? {} : { relay }),
    };
    return Response.json(body, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  };
}

/** `/ready` of a server without a relay: whether requests may be sent here. */
export function ready(options: AppOptions): (context: Context) => Promise<Response> {
  return async () => {
    const ok = (await holds(options.scripts, 'accueil.js')) && (await listRegions(options.data)).length > 0;
    return Response.json({ status: ok ? 'ready' : 'incomplete' }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  };
}

async function holds(root: string | undefined, fileName: string): Promise<boolean> {
  return root !== undefined && (await resolveInside(root, [fileName])) !== undefined;
}
