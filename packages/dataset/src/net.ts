/**
 * What keeps a program that asks addresses it was given on the public web: used by the link check, and by a server that reads feeds for pages.
 * @packageDocumentation
 */
export { isPublicAddress, PrivateAddressError, publicLookup } from './net/public-address.js';
export type { Lookup } from './net/public-address.js';
