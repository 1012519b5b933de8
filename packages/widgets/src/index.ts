/** Registers every element. `./<element>` registers one; `./<element>/class` registers none. */
export * from './components/source/index.js';
