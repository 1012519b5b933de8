export * from '../../sdk/src/hsds/types.js';
export * from '../../sdk/src/geo/types.js';
