export { createRelay, type Relay } from './relay.js';
export type { RelayOptions } from './options.js';
