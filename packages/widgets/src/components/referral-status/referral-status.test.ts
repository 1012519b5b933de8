import { makeIdentity, prepareReferral, seal, sealAnswer } from '@accueil/sdk/referral';
import type { ReferralAnswer, SignedKeys } from '@accueil/sdk';
import { recipientsAt, recoveryAt, verifyKeys } from '@accueil/sdk/referral';
import { expect, fixture, html } from '@open-wc/testing';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData } from '../../testing/fake-fetch.js';
import { fakeRelay, fixtureKeys, type FakeRelay } from '../../testing/fake-relay.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilReferralStatus } from './index.js';
import './index.js';

const PATIENCE = { timeout: 9000 };

/** A referral that the relay has, and its link. */
async function sent(relay: FakeRelay): Promise<{ link: string; receipt: string; answerTo: string }> {
  const { keys } = await fixtureKeys();
  const now = new Date();
  const { list } = verifyKeys(keys satisfies SignedKeys, { region: 'vallee' });
  const [recipient] = await recipientsAt(list, now);
  if (!recipient) throw new Error('No recipient');
  const prepared = await prepareReferral(relay.server);
  const envelope = await seal(
    {
      organization: recipient.organization,
      sender: 'self',
      person: { name: 'Amal Haddad', language: 'ar' },
      contact: { channel: 'none', may_leave_message: false },
      consents: [{ purpose: 'referral', text: 'J’accepte.', lang: 'fr', given_at: now.toISOString(), given: 'person' }],
      lang: 'fr',
    },
    { prepared, recipient, recovery: recoveryAt(list, now), now },
  );
  await fetch(`${relay.server}referrals/1/envelopes`, { method: 'POST', body: JSON.stringify(envelope) });
  return { link: prepared.status_link, receipt: prepared.receipt, answerTo: prepared.answer_to };
}

async function status(relay: FakeRelay, link: string): Promise<AccueilReferralStatus> {
  const element = document.createElement('accueil-referral-status');
  Object.assign(element, { src: fixtureData().src, server: relay.server, link });
  await fixture(html`<div>${element}</div>`);
  return element;
}

const root = (element: Element): HTMLElement => {
  const found = (element.shadowRoot as ShadowRoot).querySelector<HTMLElement>('.follow');
  if (!found) throw new Error('Not drawn');
  return found;
};
const says = (element: Element, words: string) => waitUntil(() => root(element).innerText.includes(words), words, PATIENCE);
const press = (element: Element, words: string) =>
  [...root(element).querySelectorAll('button')].find((button) => button.innerText.includes(words))?.click();

describe('accueil-referral-status', () => {
  it('shows the steps and the organization’s answer, opened here', async () => {
    const relay = fakeRelay();
    const { link, receipt, answerTo } = await sent(relay);
    const kept = relay.kept.get(receipt);
    if (!kept) throw new Error('Not stored');
    const answer: ReferralAnswer = {
      format: 'accueil-referral-answer/1',
      status: 'rejected',
      reason: 'no-place',
      message: 'Rappelez en janvier.',
      written_at: new Date().toISOString(),
    };
    kept.answer = await sealAnswer(answer, answerTo);
    kept.item.status = 'rejected';
    kept.item.history.push({ status: 'rejected', at: new Date().toISOString() });
    const element = await status(relay, link);
    await says(element, receipt);
    for (const words of ['Envoyée', 'Refusée', 'Aucune place', 'Rappelez en janvier.']) expect(root(element).innerText).to.contain(words);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows what each organization answered, where it was sent on, and on again', async () => {
    const relay = fakeRelay();
    const first = await sent(relay);
    const others = [await sent(relay), await sent(relay)];
    const receipts = [first.receipt, ...others.map(({ receipt }) => receipt)];
    for (const [n, receipt] of receipts.entries()) {
      const kept = relay.kept.get(receipt);
      if (!kept) throw new Error('Not stored');
      const message = `Réponse de l’organisme numéro ${n + 1}.`;
      const status = n === 2 ? 'accepted' : 'rejected';
      const answer = { format: 'accueil-referral-answer/1', status, message, written_at: new Date().toISOString() } as const;
      kept.answer = await sealAnswer(answer, first.answerTo);
      const next = receipts[n + 1];
      if (next !== undefined) kept.item.redirected_to = next;
    }
    const element = await status(relay, first.link);
    await says(element, first.receipt);
    for (const [n, receipt] of receipts.entries()) {
      expect(root(element).innerText).to.contain(receipt);
      expect(root(element).innerText).to.contain(`Réponse de l’organisme numéro ${n + 1}.`);
    }
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('withdraws consent only after asking once more', async () => {
    const relay = fakeRelay();
    const { link, receipt } = await sent(relay);
    const element = await status(relay, link);
    await says(element, receipt);
    press(element, 'Retirer l’accord');
    await says(element, 'Effacer maintenant');
    expect(relay.kept.get(receipt)?.item.withdrawn).to.equal(undefined);
    expect(await axeViolations(element)).to.deep.equal([]);
    press(element, 'Effacer maintenant');
    await says(element, 'L’accord est retiré');
    expect(relay.kept.get(receipt)?.item.withdrawn).to.equal(true);
    expect(relay.kept.get(receipt)?.item.sealed).to.equal(undefined);
  });

  it('says what to do without a link, and with one that nothing answers to', async () => {
    const relay = fakeRelay();
    const without = await status(relay, `${relay.server}suivi/`);
    await says(without, 'Ouvrez cette page par le lien');
    const { link } = await sent(fakeRelay());
    const lost = await status(relay, link.replace(/^.*\/suivi/, `${relay.server}suivi`));
    await says(lost, 'Aucune demande ne répond');
    expect(await axeViolations(lost)).to.deep.equal([]);
  });

  it('says that the relay does not answer, and asks again', async () => {
    const relay = fakeRelay();
    const { link, receipt } = await sent(relay);
    relay.options.offline = true;
    const element = await status(relay, link);
    await says(element, 'Le relais ne répond pas');
    relay.options.offline = false;
    press(element, 'Réessayer');
    await says(element, receipt);
  });

  it('says which browsers open an answer that this one refuses, and still lets withdraw', async () => {
    const relay = fakeRelay();
    const { link, receipt, answerTo } = await sent(relay);
    const kept = relay.kept.get(receipt);
    if (kept) {
      kept.answer = await sealAnswer(
        { format: 'accueil-referral-answer/1', status: 'accepted', message: 'Mardi à 10 h.', written_at: new Date().toISOString() },
        answerTo,
      );
    }
    const { importKey } = crypto.subtle;
    crypto.subtle.importKey = ((format: string, ...rest: unknown[]): unknown =>
      format === 'pkcs8'
        ? Promise.reject(new DOMException('', 'DataError'))
        : Reflect.apply(importKey, crypto.subtle, [format, ...rest])) as typeof importKey;
    try {
      const element = await status(relay, link);
      await says(element, 'Firefox, Chrome ou Edge');
      expect(root(element).innerText).to.contain(receipt).and.not.contain('Mardi');
      expect(root(element).innerText).to.contain('Retirer');
      expect(await axeViolations(element)).to.deep.equal([]);
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });

  it('opens nothing with another’s identity', async () => {
    const relay = fakeRelay();
    const { link, receipt } = await sent(relay);
    const kept = relay.kept.get(receipt);
    const stranger = await makeIdentity();
    if (kept) {
      kept.answer = await sealAnswer(
        { format: 'accueil-referral-answer/1', status: 'accepted', message: 'Pour un autre', written_at: new Date().toISOString() },
        stranger.recipient,
      );
    }
    const element = await status(relay, link);
    await says(element, 'rien n’en est montré');
    expect(root(element).innerText).to.not.contain('Pour un autre');
  });
});
