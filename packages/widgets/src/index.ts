/** Registers every element. `./<element>` registers one; `./<element>/class` registers none. */
export * from './components/source/index.js';
export * from './components/service-finder/index.js';
export * from './components/service-map/index.js';
export * from './components/service-card/index.js';
export * from './components/continuum/index.js';
export * from './components/training-calendar/index.js';
