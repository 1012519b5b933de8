import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from './test-server.js';

/** A service as an HSDS API serves it. */
export type FakeService = Record<string, unknown> & { id: string; name: string };

/** An HSDS 3.1 API that a test changes as it goes. */
export interface FakeApi {
  services: FakeService[];
  /** Addresses asked for, in order, each with the tag it was asked with. */
  asked: string[];
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** An API that pages by two, answers 304 to a tag it knows, and heeds `modified_after`; it has no `/organizations`. */
export function fakeApi(services: FakeService[]): FakeApi {
  const api: FakeApi = {
    services,
    asked: [],
    handle: ({ url = '/', headers }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      const etag = headers['if-none-match'];
      api.asked.push(`${url}${etag === undefined ? '' : ` ${etag}`}`);
      if (pathname === '/')
        json(response, { version: '3.1', profile: 'https://example.org/profile', openapi_url: 'https://example.org/openapi.json' });
      else if (pathname === '/services') json(response, pageOf(api.services, searchParams));
      else if (pathname.startsWith('/services/'))
        serveOne(api.services, decodeURIComponent(pathname.slice('/services/'.length)), etag, response);
      else response.writeHead(404).end();
    },
  };
  return api;
}

function pageOf(services: readonly FakeService[], query: URLSearchParams): unknown {
  const since = query.get('modified_after') ?? '';
  const found = services.filter(({ last_modified: changed }) => typeof changed !== 'string' || changed.slice(0, 10) >= since);
  const page = Number(query.get('page') ?? '1');
  const contents = found
    .slice((page - 1) * 2, page * 2)
    .map(({ id, name, status, last_modified }) => ({ id, name, status, last_modified }));
  const pages = Math.ceil(found.length / 2);
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: found.length === 0,
    contents,
  };
}

function serveOne(services: readonly FakeService[], id: string, etag: string | undefined, response: ServerResponse): void {
  const service = services.find((one) => one.id === id);
  const tag = `"${Buffer.from(JSON.stringify(service ?? ''))
    .toString('base64')
    .slice(-200)}"`;
  if (!service) response.writeHead(404).end();
  else if (etag === tag) response.writeHead(304).end();
  else json(response, service, { etag: tag });
}
