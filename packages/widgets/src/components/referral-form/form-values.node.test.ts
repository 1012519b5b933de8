import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkValues, draftOf, EMPTY_VALUES, type FormValues } from './form-values.js';

const PURPOSES = [
  { key: 'referral', text: {}, required: true },
  { key: 'follow-up', text: {} },
];
const GIVEN_AT = '2026-11-27T15:00:00.000Z';
const SELF: FormValues = {
  ...EMPTY_VALUES,
  sender: 'self',
  name: 'Amal Haddad',
  language: 'ar',
  channel: 'phone',
  telephone: '819 555-0123',
  mayLeaveMessage: 'no',
  consents: { referral: GIVEN_AT },
};
const PROFESSIONAL: FormValues = {
  ...SELF,
  sender: 'professional',
  professionalName: 'Jo Roy',
  professionalOrganization: 'Ville',
  professionalEmail: 'jo.roy@ville.example',
};
const context = { organization: 'carrefour', service: undefined, lang: 'fr', consentText: (key: string) => `mots de ${key}` };
const fieldsOf = (values: FormValues): string[] =>
  checkValues(values, { purposes: PURPOSES }).map(({ field, kind }) => `${field}: ${kind}`);

describe('checkValues', () => {
  it('takes what is enough', () => {
    assert.deepEqual(fieldsOf(SELF), []);
    assert.deepEqual(fieldsOf(PROFESSIONAL), []);
  });

  it('names everything that is missing, in the order of the form', () => {
    assert.deepEqual(fieldsOf(EMPTY_VALUES), [
      'sender: missing',
      'name: missing',
      'language: missing',
      'channel: missing',
      'consent-referral: missing',
    ]);
  });

  it('asks a professional who they are and for one way to answer them', () => {
    assert.deepEqual(fieldsOf({ ...SELF, sender: 'professional' }), [
      'professionalName: missing',
      'professionalOrganization: missing',
      'professionalTelephone: missing',
    ]);
  });

  it('asks only for the contact of the channel chosen, and whether a message may be left there', () => {
    assert.deepEqual(fieldsOf({ ...SELF, channel: 'email', telephone: '', mayLeaveMessage: '' }), [
      'email: missing',
      'mayLeaveMessage: missing',
    ]);
    assert.deepEqual(fieldsOf({ ...SELF, channel: 'none', telephone: '', mayLeaveMessage: '' }), []);
  });

  it('tells a phone and an e-mail address that cannot be', () => {
    assert.deepEqual(fieldsOf({ ...SELF, telephone: '12 34' }), ['telephone: phone']);
    assert.deepEqual(fieldsOf({ ...SELF, channel: 'email', email: 'amal@' }), ['email: email']);
    assert.deepEqual(fieldsOf({ ...SELF, telephone: '(819) 555-0123 poste 012' }), []);
  });

  it('tells what is too long', () => {
    assert.deepEqual(fieldsOf({ ...SELF, message: 'a'.repeat(3001) }), ['message: tooLong']);
  });
});

describe('draftOf', () => {
  it('keeps of a contact the channel chosen only', () => {
    const { contact } = draftOf({ ...SELF, email: 'amal@exemple.example' }, context);
    assert.deepEqual(contact, { channel: 'phone', telephone: '819 555-0123', may_leave_message: false });
  });

  it('leaves out what was not answered', () => {
    assert.deepEqual(Object.keys(draftOf(SELF, context)), ['organization', 'sender', 'person', 'contact', 'consents', 'lang']);
  });

  it('keeps the words of each consent, when, and how it was given', () => {
    assert.deepEqual(draftOf(PROFESSIONAL, context).consents, [
      { purpose: 'referral', text: 'mots de referral', lang: 'fr', given_at: GIVEN_AT, given: 'said' },
    ]);
    assert.equal(draftOf(SELF, context).consents[0]?.given, 'person');
  });

  it('never says that a message may be left where nobody said so', () => {
    const answers = fc.constantFrom<FormValues['mayLeaveMessage']>('', 'no');
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom<FormValues['channel']>('phone', 'text', 'email', 'none', 'through-sender'),
        (answer, channel) => {
          assert.equal(draftOf({ ...SELF, channel, mayLeaveMessage: answer }, context).contact.may_leave_message, false);
        },
      ),
    );
  });

  it('says nothing of a professional where the person writes', () => {
    assert.equal('professional' in draftOf({ ...PROFESSIONAL, sender: 'self' }, context), false);
  });
});
