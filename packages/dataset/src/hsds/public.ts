/**
 * What a server needs to serve the HSDS API over a built region's files, without the steward's tool.
 * @packageDocumentation
 */
export { HSDS_FILTERS, MOST_PER_PAGE, openapi, PER_PAGE } from './openapi.js';
export type { Page } from './pager.js';
export type { ServedObject } from './parts.js';
