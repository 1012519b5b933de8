import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { referralPages } from './referral-pages.js';

const NOTICE = {
  collector: 'Ville & "MRC"',
  officer: 'Greffière',
  officerContact: 'vie.privee@ville.example',
  retentionDays: '90',
  outsideQuebec: 'no',
};
const app = referralPages(NOTICE);
const get = async (path: string): Promise<{ response: Response; body: string }> => {
  const response = await app.request(path);
  return { response, body: await response.text() };
};

describe('the pages of the referral', () => {
  it('run no script and sit in no frame but their own, and tell nobody their address', async () => {
    for (const path of ['/suivi/', '/boite/', '/demande/']) {
      const { response, body } = await get(path);
      const { headers } = response;
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'self'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cache-control'), 'no-store');
      const style = /<style>([^]*?)<\/style>/.exec(body)?.[1] ?? '';
      assert.ok(
        policy.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`),
        'the style sheet is the one the policy names',
      );
    }
  });

  it('hold the element with the operator’s notice, escaped', async () => {
    const { body } = await get('/demande/?service=sanc-accueil');
    assert.match(body, /service="sanc-accueil"/);
    assert.match(body, /collector="Ville &amp; &quot;MRC&quot;"/);
    assert.match(body, /retention-days="90"/);
  });

  it('repeat no value that is no key', async () => {
    const { body } = await get(`/demande/?service=${encodeURIComponent('"><script>alert(1)</script>')}&lang=${encodeURIComponent('x"')}`);
    assert.doesNotMatch(body, /alert/);
    assert.match(body, /<html lang="fr" dir="ltr">/);
  });

  it('speak the eight languages, from right to left where they are written so', async () => {
    assert.match((await get('/suivi/?lang=ar')).body, /<html lang="ar" dir="rtl">/);
    assert.match((await get('/boite/?lang=sw')).body, /Maombi yaliyopokelewa/);
  });

  it('send an address without its slash to the one with it', async () => {
    const { response } = await get('/demande?service=sanc-accueil');
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/demande/?service=sanc-accueil');
  });
});
