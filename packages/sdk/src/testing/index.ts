/**
 * A made-up region for the tests of who builds on the SDK: fifteen services of five organizations, with what real data has: suspended,
 * replaced, uncertain, withheld, without a place, homonyms, former names; and what it teaches. No town, organization or person of it exists.
 * @packageDocumentation
 */
import { memorySource } from '../source/memory-source.js';
import type { Source } from '../source/types.js';
import { fixtureTrainings } from './training.js';
import { fixtureCatalog, fixtureContinuum, fixtureGazetteer, fixtureSynonyms } from './fixture.js';

export { fixtureTrainings } from './training.js';
export { fixtureCatalog, fixtureContinuum, fixtureGazetteer, fixtureSynonyms } from './fixture.js';

/** The made-up region as a source of `createClient`: in memory, asks nothing of the network. New records at each call. */
export function fixtureSource(): Source {
  return memorySource({
    catalog: fixtureCatalog(),
    gazetteer: fixtureGazetteer(),
    synonyms: fixtureSynonyms(),
    continuum: fixtureContinuum(),
    training: fixtureTrainings(),
  });
}
