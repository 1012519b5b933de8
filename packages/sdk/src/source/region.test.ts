import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isNetworkError } from '../errors/network-error.js';
import type { DataProblem } from '../errors/problem.js';
import { fixtureCatalog, fixtureGazetteer } from '../testing/fixture.js';
import { memorySource } from './memory-source.js';
import { openRegion, type Region } from './region.js';

interface Opened {
  region: Region;
  problems: DataProblem[];
  loads: () => number;
}

/** A region whose code for words fails to load a number of times, as a bundler's chunk does without network. */
function open(failures: number): Opened {
  const problems: DataProblem[] = [];
  let loads = 0;
  const region = openRegion({
    source: memorySource({ catalog: fixtureCatalog(), gazetteer: fixtureGazetteer() }),
    lang: 'fr',
    onWarning: (problem) => problems.push(problem),
    async loadWords() {
      loads += 1;
      if (loads <= failures) throw new TypeError('Failed to fetch dynamically imported module');
      return import('../search/search-words.js');
    },
  });
  return { region, problems, loads: () => loads };
}

describe('the code that reads words', () => {
  it('is loaded once, by the first query, never for a list', async () => {
    const { region, loads } = open(0);
    assert.equal((await region.index()).words, undefined);
    assert.equal(loads(), 0);
    const [first, second] = await Promise.all([region.wordedIndex(), region.wordedIndex()]);
    assert.equal(first.words, second.words);
    assert.equal(loads(), 1);
  });

  it('is no answer when it cannot be loaded, and the next query tries again', async () => {
    const { region, problems, loads } = open(1);
    await assert.rejects(region.wordedIndex(), (error) => isNetworkError(error) && !error.timedOut && error.cause instanceof TypeError);
    assert.equal(loads(), 1);
    assert.ok((await region.wordedIndex()).words);
    assert.equal(loads(), 2);
    assert.deepEqual(problems, []);
  });

  it('is loaded in the background after a list, where a failure is left to the query', async () => {
    const { region, loads } = open(1);
    region.prepareWords();
    for (const end = Date.now() + 5000; loads() === 0 && Date.now() < end;) await pause(20);
    assert.equal(loads(), 1);
    await pause(20);
    assert.ok((await region.wordedIndex()).words);
    assert.equal(loads(), 2);
  });
});
