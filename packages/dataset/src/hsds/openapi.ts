import { HSDS_VERSION, PROFILE_VERSION } from './profile.js';

/** The official schemas at the commit this profile was written against: their own addresses, since the files are not ours to copy. */
const OFFICIAL = 'https://raw.githubusercontent.com/openreferral/specification/abc731c8ac11825010e9d74a0ab61dcd48e880ec/schema/';

/** How many records a page holds at most: the same for every list. */
export const PER_PAGE = 100;

const page = (schema: string): object => ({
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    total_items: { type: 'integer', minimum: 0 },
    total_pages: { type: 'integer', minimum: 0 },
    page_number: { type: 'integer', minimum: 1 },
    size: { type: 'integer', minimum: 0, maximum: PER_PAGE },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array', items: { $ref: `${OFFICIAL}${schema}` } },
  },
});

const json = (schema: object, description: string): object => ({
  200: { description, content: { 'application/json': { schema } } },
});

const list = (schema: string, what: string): object => ({
  get: {
    summary: `A page of ${what}, in the order of their keys.`,
    parameters: [{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, default: 1 } }],
    responses: json(page(schema), `A page of ${what}.`),
  },
});

const one = (schema: string, what: string): object => ({
  get: {
    summary: `One ${what}, whole.`,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: { ...json({ $ref: `${OFFICIAL}${schema}` }, `The ${what}.`), 404: { description: `There is no such ${what}.` } },
  },
});

/** The OpenAPI description of the static API. `server`: where it is served, relative to this file or absolute. */
export function openapi(server: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'HSDS API',
      version: PROFILE_VERSION,
      description: `Human Services Data Specification ${HSDS_VERSION}, as static files. Lists have ${PER_PAGE} records a page, in the order of their keys.`,
    },
    servers: [{ url: server }],
    paths: {
      '/': {
        get: { summary: 'The version and the profile.', responses: json({ type: 'object', required: ['version'] }, 'About the API.') },
      },
      '/services': list('service.json', 'services'),
      '/services/{id}': one('service.json', 'service'),
      '/organizations': list('organization.json', 'organizations'),
      '/organizations/{id}': one('organization.json', 'organization'),
      '/service_at_locations': list('service_at_location.json', 'services at their locations'),
      '/service_at_locations/{id}': one('service_at_location.json', 'service at its location'),
      '/taxonomies': list('taxonomy.json', 'taxonomies'),
      '/taxonomies/{id}': one('taxonomy.json', 'taxonomy'),
      '/taxonomy_terms': list('taxonomy_term.json', 'taxonomy terms'),
      '/taxonomy_terms/{id}': one('taxonomy_term.json', 'taxonomy term'),
      '/trainings': {
        get: { summary: 'Every training of the profile, with its sessions.', responses: json({ type: 'object' }, 'Trainings.') },
      },
    },
  };
}
