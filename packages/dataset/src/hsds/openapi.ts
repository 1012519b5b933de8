import { HSDS_VERSION, PROFILE_VERSION } from './profile.js';

/** The official schemas at the commit this profile was written against: their own addresses, since the files are not ours to copy. */
const OFFICIAL = 'https://raw.githubusercontent.com/openreferral/specification/abc731c8ac11825010e9d74a0ab61dcd48e880ec/schema/';

/** How many records a page holds unless more, or fewer, are asked for: the same for every list. Files have this many. */
export const PER_PAGE = 100;
/** How many may be asked for. */
export const MOST_PER_PAGE = 1000;

/** What each list of a server can be asked, beside its page. Files answer `page` alone. */
export const HSDS_FILTERS = {
  services: ['per_page', 'search', 'format', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'minimal', 'full'],
  organizations: ['per_page', 'search', 'format', 'full', 'taxonomy_term_id', 'taxonomy_id'],
  service_at_locations: [
    'per_page',
    'search',
    'format',
    'full',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'postcode',
    'proximity',
  ],
  taxonomies: ['per_page', 'search', 'format'],
  taxonomy_terms: ['per_page', 'search', 'format', 'taxonomy_id', 'top_only', 'parent_id'],
  trainings: ['per_page', 'format'],
  training_sessions: ['per_page', 'format'],
} as const;

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

const PARAMETERS: Readonly<Record<string, object>> = {
  page: { type: 'integer', minimum: 1, default: 1 },
  per_page: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: PER_PAGE },
  search: { type: 'string', maxLength: 200 },
  format: { enum: ['json', 'ndjson'] },
  full: { type: 'boolean' },
  minimal: { type: 'boolean' },
  taxonomy_term_id: { type: 'string', format: 'uuid' },
  taxonomy_id: { type: 'string', format: 'uuid' },
  organization_id: { type: 'string', format: 'uuid' },
  modified_after: { type: 'string' },
  postcode: { type: 'string' },
  proximity: { type: 'integer', minimum: 0, description: 'Metres from the centre of the postcode.' },
  top_only: { type: 'boolean' },
  parent_id: { type: 'string', format: 'uuid' },
};

const parameters = (names: readonly string[]): object[] =>
  names.map((name) => ({ name, in: 'query', required: false, schema: PARAMETERS[name] ?? {} }));

const list = (schema: string, what: string, filters: readonly string[]): object => {
  const read = {
    summary: `A page of ${what}, in the order of their keys.`,
    parameters: parameters(['page', ...filters]),
    responses: json(page(schema), `A page of ${what}.`),
  };
  if (filters.length === 0) return { get: read };
  // The same by POST keeps the words of a search out of addresses and logs.
  const properties = Object.fromEntries(['page', ...filters].map((name) => [name, PARAMETERS[name] ?? {}]));
  const requestBody = { content: { 'application/json': { schema: { type: 'object', properties } } } };
  return { get: read, post: { summary: read.summary, requestBody, responses: read.responses } };
};

const one = (schema: string, what: string): object => ({
  get: {
    summary: `One ${what}, whole.`,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: { ...json({ $ref: `${OFFICIAL}${schema}` }, `The ${what}.`), 404: { description: `There is no such ${what}.` } },
  },
});

/**
 * The OpenAPI description of the API. `server`: where it is served, relative to this file or absolute. `filters`: whether lists can be asked
 * for more than a page, which files cannot.
 */
export function openapi(server: string, { filters }: { filters: boolean }): object {
  const of = (name: keyof typeof HSDS_FILTERS): readonly string[] => (filters ? HSDS_FILTERS[name] : []);
  return {
    openapi: '3.1.0',
    info: {
      title: 'HSDS API',
      version: PROFILE_VERSION,
      description: `Human Services Data Specification ${HSDS_VERSION}, with the profile beside this document. Lists have ${PER_PAGE} records a page, in the order of their keys.`,
    },
    servers: [{ url: server }],
    paths: {
      '/': {
        get: { summary: 'The version and the profile.', responses: json({ type: 'object', required: ['version'] }, 'About the API.') },
      },
      '/services': list('service.json', 'services', of('services')),
      '/services/{id}': one('service.json', 'service'),
      '/organizations': list('organization.json', 'organizations', of('organizations')),
      '/organizations/{id}': one('organization.json', 'organization'),
      '/service_at_locations': list('service_at_location.json', 'services at their locations', of('service_at_locations')),
      '/service_at_locations/{id}': one('service_at_location.json', 'service at its location'),
      '/taxonomies': list('taxonomy.json', 'taxonomies', of('taxonomies')),
      '/taxonomies/{id}': one('taxonomy.json', 'taxonomy'),
      '/taxonomy_terms': list('taxonomy_term.json', 'taxonomy terms', of('taxonomy_terms')),
      '/taxonomy_terms/{id}': one('taxonomy_term.json', 'taxonomy term'),
      '/trainings': {
        get: { summary: 'Every training of the profile, with its sessions.', responses: json({ type: 'object' }, 'A page of trainings.') },
      },
      '/training_sessions': {
        get: { summary: 'Every session of every training.', responses: json({ type: 'object' }, 'A page of sessions.') },
      },
    },
  };
}
