import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Request } from 'playwright-core';
import { launchChromium, openPage } from './support/browser.js';
import { begin, fill } from './support/referral.js';
import { startSite, type Site } from './support/site.js';

const FORM = '/exemples/demande.html';
const ENVELOPES = '/referrals/1/envelopes';
const DAY_MS = 86_400_000;

describe('a relay that asks for work', () => {
  let site: Site;
  let folder: string;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accueil-proof-'));
    // As an operator would set it; less than the thousand rounds of the guide, since several jobs share the machine of the tests.
    const env = { ACCUEIL_PROOF_OF_WORK: '100' };
    [site, browser] = await Promise.all([startSite({ relay: join(folder, 'db'), env }), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const post = (body: string | null, proof?: string) =>
    fetch(site.origin + ENVELOPES, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(proof === undefined ? {} : { 'accueil-proof': proof }) },
      body,
    });

  test('is answered by the form’s browser, and refuses what comes without, or with another’s', async () => {
    const { page, errors, thirdParty, violations, close } = await openPage(browser, site, FORM);
    const sent: Request[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith(ENVELOPES) && request.method() === 'POST') sent.push(request);
    });
    await begin(page);
    await fill(page);
    await page.getByRole('button', { name: 'Sceller et envoyer' }).click();
    await page.getByText('Demande envoyée').waitFor();
    const receipt = (await page.locator('accueil-referral-form .receipt b').innerText()).trim();

    const answers = await Promise.all(sent.map(async (request) => (await request.response())?.status()));
    assert.deepEqual(answers, [428, 201], 'asked once, answered once');
    const [asked, answered] = sent;
    assert.equal(asked?.headers()['accueil-proof'], undefined);
    const proof = answered?.headers()['accueil-proof'] ?? '';
    assert.ok(proof !== '');
    assert.equal(asked?.postData(), answered?.postData(), 'the same bytes with the proof as without');
    // A browser says each 428 in its console; nothing else is there.
    assert.deepEqual([errors.filter((text) => !text.includes('428')), thirdParty, await violations()], [[], [], []]);

    const link = new URL((await page.locator('accueil-referral-form .status-link').getAttribute('href')) ?? '');
    const follower = await openPage(browser, site, link.pathname + link.hash);
    await follower.page.getByText(receipt).waitFor();
    await follower.page.getByText('Envoyée').waitFor();

    // Another envelope: without a proof, with one made up, with the one that has served.
    const other = JSON.stringify({ ...(JSON.parse(answered?.postData() ?? '') as object), idempotency_key: crypto.randomUUID() });
    for (const given of [undefined, 'bm90IGEgcHJvb2Y=', proof]) {
      const answer = await post(other, given);
      assert.equal(answer.status, 428);
      assert.match(await answer.text(), /proof-required/);
    }
    // The very envelope again, its answer lost: the same receipt.
    const again = await post(answered?.postData() ?? null, proof);
    assert.deepEqual([again.status, ((await again.json()) as { receipt: string }).receipt], [200, receipt]);
    await Promise.all([follower.close(), close()]);
  });

  test('is answered by a browser whose clock is wrong by a day either way', async () => {
    for (const wrong of [-DAY_MS, DAY_MS]) {
      const { page, close } = await openPage(browser, site, '/exemples/');
      await page.clock.setSystemTime(Date.now() + wrong);
      await page.goto(site.origin + FORM);
      assert.ok(Math.abs((await page.evaluate(() => Date.now())) - Date.now() - wrong) < DAY_MS / 2, 'the clock is not wrong');
      await begin(page);
      await fill(page);
      await page.getByRole('button', { name: 'Sceller et envoyer' }).click();
      await page.getByText('Demande envoyée').waitFor();
      await close();
    }
  });
});
