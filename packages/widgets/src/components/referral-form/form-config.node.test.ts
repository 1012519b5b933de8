import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contactHref, readNotice, type NoticeAttributes } from './form-config.js';

const WHOLE: NoticeAttributes = {
  collector: 'Ville de Pinville',
  officer: 'Greffière',
  officerContact: 'vie.privee@pinville.example',
  retentionDays: '90',
  outsideQuebec: 'non',
  recipients: '',
  policy: '',
};
const missing = (given: NoticeAttributes): string[] => readNotice(given).missing.map(({ attribute }) => attribute);

describe('readNotice', () => {
  it('reads the attributes', () => {
    const { notice } = readNotice(WHOLE);
    assert.equal(notice?.collector, 'Ville de Pinville');
    assert.equal(notice.retention_days, 90);
    assert.equal(notice.outside_quebec, false);
    assert.deepEqual(
      notice.purposes.map(({ key, required }) => [key, required]),
      [
        ['referral', true],
        ['follow-up', false],
      ],
    );
  });

  it('names all that is missing at once', () => {
    const nothing = { collector: '', officer: '', officerContact: '', retentionDays: '', outsideQuebec: '', recipients: '', policy: '' };
    assert.deepEqual(missing(nothing), ['collector', 'officer', 'officer-contact', 'retention-days', 'outside-quebec']);
  });

  it('takes no retention that is not a number of days, no officer that cannot be reached, no policy in clear', () => {
    assert.deepEqual(missing({ ...WHOLE, retentionDays: 'toujours' }), ['retention-days']);
    assert.deepEqual(missing({ ...WHOLE, retentionDays: '0' }), ['retention-days']);
    assert.deepEqual(missing({ ...WHOLE, officerContact: 'au bureau' }), ['officer-contact']);
    assert.deepEqual(missing({ ...WHOLE, policy: 'http://pinville.example/' }), ['policy']);
  });

  it('says no fewer days than the relay keeps', () => {
    assert.deepEqual(missing({ ...WHOLE, relayDays: 120 }), ['retention-days']);
    assert.deepEqual(missing({ ...WHOLE, relayDays: 90 }), []);
  });

  it('takes a notice set by script before the attributes', () => {
    const purposes = [{ key: 'referral', text: { fr: 'Nos mots' }, required: true }];
    assert.deepEqual(readNotice({ ...WHOLE, notice: { collector: 'MRC', purposes } }).notice, {
      collector: 'MRC',
      purposes,
      recipients: {},
      retention_days: 90,
      officer: { name: 'Greffière', contact: 'vie.privee@pinville.example' },
      outside_quebec: false,
    });
    assert.deepEqual(missing({ ...WHOLE, notice: { purposes: [{ key: 'referral', text: { en: 'Ours' } }] } }), ['notice.purposes']);
  });
});

describe('contactHref', () => {
  it('links an address, a phone and a page, and nothing else', () => {
    assert.equal(contactHref('a@b.example'), 'mailto:a@b.example');
    assert.equal(contactHref('819 555-0110'), 'tel:8195550110');
    assert.equal(contactHref('https://b.example/qui'), 'https://b.example/qui');
    for (const bad of ['', 'javascript:alert(1)', 'http://b.example', '123', 'a@b@c']) assert.equal(contactHref(bad), undefined, bad);
  });
});
