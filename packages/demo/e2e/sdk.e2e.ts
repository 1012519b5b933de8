import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient, isAccueilError } from '@accueil/sdk';
import { startSite, type Site } from './support/site.js';

// The built package as a developer installs it, in Node, over the running server: the same files that browsers get.
describe('the SDK in Node', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.stop());

  it('finds, reads and resolves over HTTP', async () => {
    const accueil = createClient({ src: `${site.origin}/accueil/1/data/` });
    const page = await accueil.services.search({ query: 'francisasion', territory: 'memphremagog' });
    assert.equal(page.understood.corrected, 'francisation');
    assert.ok(page.contents.slice(0, 5).every(({ service }) => service.needs.includes('francisation')));
    assert.ok(page.contents.every(({ coverage }) => coverage !== 'elsewhere'));
    const [first] = page.contents;
    assert.ok(first);
    assert.equal((await accueil.services.get(first.service.key)).id, first.service.id);
    const places = await accueil.territories.resolve('Georgeville');
    assert.ok(places.some(({ territories }) => territories.includes('memphremagog')));
  });

  it('says what failed by a class of its own', async () => {
    const nowhere = createClient({ src: `${site.origin}/accueil/1/data/no-such-region/` });
    await assert.rejects(nowhere.services.search({}), (error) => isAccueilError(error) && error.name === 'HttpError');
    const accueil = createClient({ src: `${site.origin}/accueil/1/data/` });
    await assert.rejects(accueil.services.get('no-such-service'), (error) => isAccueilError(error) && error.name === 'NotFoundError');
    const stop = new AbortController();
    stop.abort(new Error('changed my mind'));
    await assert.rejects(accueil.services.search({}, { signal: stop.signal }), { message: 'changed my mind' });
  });
});
