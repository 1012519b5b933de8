import type { ReferralDraft } from '@accueil/sdk';
import { identityFile, prepareReferral, recipientsAt, recoveryAt, seal, verifyKeys, type Identity } from '@accueil/sdk/referral';
import { expect, fixture, html } from '@open-wc/testing';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData } from '../../testing/fake-fetch.js';
import { fakeRelay, fixtureKeys, notAnIdentity, type FakeRelay } from '../../testing/fake-relay.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilReferralInbox } from './index.js';
import './index.js';

const PATIENCE = { timeout: 15_000 };
const PASSPHRASE = 'quatre mots au hasard';
const DRAFT: Omit<ReferralDraft, 'organization'> = {
  service: 'accueil',
  sender: 'professional',
  professional: { name: 'Jo Roy', organization: 'Ville', telephone: '819-555-0111' },
  person: { name: 'Amal Haddad', language: 'ar', situation: 'refugees' },
  contact: { channel: 'phone', telephone: '819-555-0123', may_leave_message: false, safe_notes: 'Le soir seulement' },
  needs: ['housing'],
  message: 'Cherche un logement pour cinq.',
  consents: [{ purpose: 'referral', text: 'J’accepte.', lang: 'fr', given_at: '2026-11-27T15:00:00Z', given: 'said' }],
  lang: 'fr',
};

interface Made {
  element: AccueilReferralInbox;
  relay: FakeRelay;
  identity: Identity;
  receipt: string;
}

async function inbox({ waiting = true } = {}): Promise<Made> {
  const { keys, identities } = await fixtureKeys();
  const [identity] = identities;
  if (!identity) throw new Error('No identity');
  const relay = fakeRelay({}, identity);
  let receipt = '';
  if (waiting) {
    const now = new Date();
    const { list } = verifyKeys(keys, { region: 'vallee' });
    const recipient = (await recipientsAt(list, now)).find(({ organization }) => organization === 'carrefour');
    if (!recipient) throw new Error('No recipient');
    const prepared = await prepareReferral(relay.server);
    const envelope = await seal({ ...DRAFT, organization: 'carrefour' }, { prepared, recipient, recovery: recoveryAt(list, now), now });
    await fetch(`${relay.server}referrals/1/envelopes`, { method: 'POST', body: JSON.stringify(envelope) });
    receipt = prepared.receipt;
  }
  const element = document.createElement('accueil-referral-inbox');
  Object.assign(element, { src: fixtureData({ keys }).src, server: relay.server, organization: 'carrefour' });
  await fixture(html`<div>${element}</div>`);
  await waitUntil(() => body(element).innerText.includes('Carrefour'), 'the organization is named', PATIENCE);
  return { element, relay, identity, receipt };
}

const body = (element: Element): HTMLElement => {
  const found = (element.shadowRoot as ShadowRoot).querySelector<HTMLElement>('.inbox');
  if (!found) throw new Error('Not drawn');
  return found;
};
const says = (element: Element, words: string) => waitUntil(() => body(element).innerText.includes(words), words, PATIENCE);
const press = (element: Element, words: string) => {
  const button = [...body(element).querySelectorAll('button')].find((one) => one.innerText.includes(words));
  if (!button) throw new Error(`No button ${words}`);
  button.click();
};

const refuse = (element: Element) => press(element, 'Refuser');

function choose(element: Element, file: string, passphrase: string): void {
  const input = body(element).querySelector<HTMLInputElement>('#identity');
  const words = body(element).querySelector<HTMLInputElement>('#passphrase');
  if (!input || !words) throw new Error('No door');
  const given = new DataTransfer();
  given.items.add(new File([file], 'cle.age'));
  input.files = given.files;
  words.value = passphrase;
  press(element, 'Ouvrir la boîte');
}

/** Cheap to open: what is tested is not how long a guess takes. */
const fileOf = (identity: Identity) =>
  identityFile(identity, { organization: 'carrefour', created: '2026-11-01' }, PASSPHRASE, { workFactor: 4 });

async function opened(options?: { waiting?: boolean }): Promise<Made> {
  const made = await inbox(options);
  choose(made.element, await fileOf(made.identity), PASSPHRASE);
  await says(made.element, 'Fermer la boîte');
  return made;
}

async function reading(): Promise<Made> {
  const made = await opened();
  press(made.element, made.receipt);
  await says(made.element, 'Amal Haddad');
  return made;
}

describe('accueil-referral-inbox', () => {
  it('shows nothing before the key is opened', async () => {
    const { element, receipt } = await inbox();
    expect(body(element).innerText).to.not.contain(receipt);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says what is wrong with a file or its passphrase', async () => {
    const { element, identity } = await inbox();
    choose(element, await fileOf(identity), 'une autre phrase');
    await says(element, 'Cette phrase secrète n’ouvre pas ce fichier.');
    choose(element, notAnIdentity(), PASSPHRASE);
    await says(element, 'rien n’en est montré');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('opens a referral on the device, what keeps the person safe first', async () => {
    const { element } = await reading();
    const said = body(element).innerText;
    for (const words of [
      'Ne laissez aucun message.',
      'Le soir seulement',
      'Cherche un logement pour cinq.',
      'Jo Roy',
      'J’accepte.',
      'Accueil des nouveaux arrivants',
    ]) {
      expect(said).to.contain(words);
    }
    expect(said.indexOf('Ne laissez aucun message.')).to.be.below(said.indexOf('819-555-0123'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('answers with words that only the sender can open', async () => {
    const { element, relay, receipt } = await reading();
    const events: unknown[] = [];
    element.addEventListener('accueil-referral-answer', ({ detail }) => events.push(detail));
    press(element, 'Refuser');
    await says(element, 'Pourquoi?');
    expect(await axeViolations(element)).to.deep.equal([]);
    body(element).querySelector<HTMLInputElement>('input[value="no-place"]')?.click();
    const message = body(element).querySelector<HTMLTextAreaElement>('#answer-message');
    if (message) Object.assign(message, { value: 'Rappelez en janvier.' }).dispatchEvent(new Event('input'));
    press(element, 'Refuser');
    await says(element, 'Refusée');
    expect(relay.kept.get(receipt)?.item.status).to.equal('rejected');
    expect(relay.bodies.join('\n')).to.not.contain('janvier');
    expect(events).to.deep.equal([{ receipt, status: 'rejected' }]);
  });

  for (const loss of ['before', 'after'] as const) {
    it(`keeps an answer the network lost ${loss} the relay stored it, sends it again, and makes one move`, async () => {
      const { element, relay, receipt } = await reading();
      const events: unknown[] = [];
      element.addEventListener('accueil-referral-answer', ({ detail }) => events.push(detail));
      relay.options.losesMoves = loss;
      refuse(element);
      await says(element, 'Pourquoi?');
      body(element).querySelector<HTMLInputElement>('input[value="no-place"]')?.click();
      const message = () => body(element).querySelector<HTMLTextAreaElement>('#answer-message');
      Object.assign(message() ?? {}, { value: 'Rappelez en janvier.' });
      message()?.dispatchEvent(new Event('input'));
      relay.bodies.length = 0;
      refuse(element);
      await says(element, 'Le relais ne répond pas.');
      expect(message()?.value).to.equal('Rappelez en janvier.');
      expect(body(element).querySelector<HTMLInputElement>('input[value="no-place"]')?.checked).to.equal(true);
      expect(events).to.deep.equal([]);
      relay.options.losesMoves = undefined;
      refuse(element);
      await says(element, 'Refusée');
      const moves = relay.bodies.filter((text) => text.includes('"version"'));
      expect(moves.length).to.equal(2);
      expect(moves[0]).to.equal(moves[1]);
      expect(relay.kept.get(receipt)?.item.history.map(({ status }) => status)).to.deep.equal(['requested', 'received', 'rejected']);
      expect(events).to.deep.equal([{ receipt, status: 'rejected' }]);
    });
  }

  it('does not say that an answer failed where only what is read after it did', async () => {
    const { element, relay } = await reading();
    press(element, 'Accepter');
    await says(element, 'Mot à qui réfère');
    relay.options.losesReads = true;
    press(element, 'Accepter');
    await says(element, 'Acceptée');
    expect(body(element).querySelector('[role="alert"]')).to.equal(null);
    press(element, 'Toutes les demandes');
    await says(element, 'Acceptée');
  });

  it('directs once to where it was asked to, though the first answer was lost', async () => {
    const { element, relay, receipt } = await reading();
    relay.options.losesMoves = 'after';
    press(element, 'Diriger ailleurs');
    await waitUntil(() => body(element).querySelector('#redirect-to') !== null, 'where to', PATIENCE);
    const select = body(element).querySelector<HTMLSelectElement>('#redirect-to');
    Object.assign(select ?? {}, { value: '0' });
    select?.dispatchEvent(new Event('input'));
    press(element, 'Sceller et diriger');
    await says(element, 'Le relais ne répond pas.');
    expect(body(element).querySelector<HTMLSelectElement>('#redirect-to')?.value).to.equal('0');
    relay.options.losesMoves = undefined;
    press(element, 'Sceller et diriger');
    await says(element, 'Fermer la boîte');
    expect(relay.kept.size).to.equal(2);
    const [sentOn] = [...relay.kept.keys()].filter((one) => one !== receipt);
    expect(relay.kept.get(receipt)?.item.redirected_to).to.equal(sentOn);
  });

  it('deletes only after asking once more', async () => {
    const { element, relay, receipt } = await reading();
    press(element, 'Effacer');
    await says(element, 'pour de bon');
    expect(relay.kept.get(receipt)?.item.sealed).to.not.equal(undefined);
    press(element, 'Effacer maintenant');
    await says(element, 'À traiter');
    expect(relay.kept.get(receipt)?.item.sealed).to.equal(undefined);
  });

  it('asks for the person’s consent before it is directed elsewhere', async () => {
    const { element } = await reading();
    press(element, 'Diriger ailleurs');
    await says(element, 'Demandez d’abord l’accord de la personne');
    await says(element, 'À qui?');
    const options = [...body(element).querySelectorAll('option')].map((option) => option.innerText);
    expect(options.some((label) => label.includes('Carrefour'))).to.equal(false);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('exports everything as one file, after saying that it is in clear', async () => {
    const { element, relay, receipt } = await opened();
    const saved: { name: string; content: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      const address = createObjectURL.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, content: blobs.get(this.href)?.text() ?? Promise.resolve('') });
    };
    try {
      press(element, 'Tout exporter');
      await says(element, 'en clair');
      expect(saved).to.deep.equal([]);
      expect(await axeViolations(element)).to.deep.equal([]);
      relay.options.losesReads = true;
      press(element, 'Exporter en clair');
      await says(element, 'Le relais ne répond pas.');
      expect(saved).to.deep.equal([]);
      relay.options.losesReads = false;
      press(element, 'Exporter en clair');
      await says(element, 'Demandes dans le fichier\u00A0: 1.');
      expect(await axeViolations(element)).to.deep.equal([]);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.length).to.equal(1);
    expect(saved[0]?.name).to.match(/^accueil-carrefour-\d{4}-\d\d-\d\d\.json$/);
    const { referrals } = JSON.parse((await saved[0]?.content) ?? '') as {
      referrals: { receipt: string; content: { draft: ReferralDraft } }[];
    };
    expect(referrals.map((one) => [one.receipt, one.content.draft.person.name])).to.deep.equal([[receipt, 'Amal Haddad']]);
    expect(relay.kept.get(receipt)?.item.status).to.equal('requested');
  });

  it('says that nothing waits', async () => {
    const { element } = await opened({ waiting: false });
    await says(element, 'Aucune demande n’attend');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('forgets everything when it is closed', async () => {
    const { element, receipt } = await reading();
    press(element, 'Toutes les demandes');
    await says(element, 'Fermer la boîte');
    press(element, 'Fermer la boîte');
    await says(element, 'Ouvrir la boîte');
    expect(body(element).innerText).to.not.contain(receipt);
  });

  it('makes a first key, to be saved before anything else', async () => {
    const { element } = await inbox({ waiting: false });
    press(element, 'n’a pas encore de clé');
    await says(element, 'Créer la clé');
    expect(await axeViolations(element)).to.deep.equal([]);
    const [first, again] = body(element).querySelectorAll('input');
    Object.assign(first ?? {}, { value: PASSPHRASE });
    Object.assign(again ?? {}, { value: `${PASSPHRASE} autre` });
    body(element).querySelector('form')?.requestSubmit();
    await says(element, 'ne sont pas les mêmes');
    Object.assign(again ?? {}, { value: PASSPHRASE });
    body(element).querySelector('form')?.requestSubmit();
    await says(element, 'age1');
    expect(body(element).innerText).to.not.contain('AGE-SECRET-KEY');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says that it is nobody’s without an organization', async () => {
    const element = document.createElement('accueil-referral-inbox');
    Object.assign(element, { src: fixtureData().src, server: 'https://relay.example/none/' });
    await fixture(html`<div>${element}</div>`);
    expect(body(element).innerText).to.contain('celle d’aucun organisme');
  });
});
