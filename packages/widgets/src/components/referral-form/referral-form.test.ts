import { expect, fixture, html } from '@open-wc/testing';
import { axeViolations } from '../../testing/axe.js';
import { fixtureData } from '../../testing/fake-fetch.js';
import { fakeRelay, fixtureKeys, type FakeRelay, type RelayOptions } from '../../testing/fake-relay.js';
import { waitUntil } from '../../testing/wait.js';
import type { AccueilReferralForm } from './index.js';
import './index.js';

const NOTICE = {
  collector: 'Ville de Pinville',
  officer: 'Greffière',
  'officer-contact': 'vie.privee@pinville.example',
  'retention-days': '90',
  'outside-quebec': 'no',
};
const PATIENCE = { timeout: 9000 };

interface Options {
  attributes?: Record<string, string>;
  relay?: RelayOptions;
  keys?: unknown;
  fallback?: string;
  /** Pixels. Default: the page's. */
  width?: number;
}

async function form(options: Options = {}): Promise<{ element: AccueilReferralForm; relay: FakeRelay }> {
  const keys = 'keys' in options ? options.keys : (await fixtureKeys()).keys;
  const { src } = fixtureData({ keys });
  const relay = fakeRelay(options.relay);
  const element = document.createElement('accueil-referral-form');
  const attributes = { src, server: relay.server, service: 'accueil', ...NOTICE, ...options.attributes };
  for (const [name, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(name, value);
  if (options.fallback !== undefined) element.append(Object.assign(document.createElement('p'), { textContent: options.fallback }));
  const box = await fixture<HTMLElement>(html`<div>${element}</div>`);
  if (options.width !== undefined) box.style.inlineSize = `${String(options.width)}px`;
  return { element, relay };
}

const find = (element: Element, selector: string): HTMLInputElement | null =>
  (element.shadowRoot as ShadowRoot).querySelector<HTMLInputElement>(selector);
/** Most of what is asked for are inputs; of other elements, only what every element has is used. */
const get = (element: Element, selector: string): HTMLInputElement => {
  const found = find(element, selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};
const shows = (element: Element, selector: string) => waitUntil(() => find(element, selector) !== null, `${selector} shows`, PATIENCE);
const text = (element: Element) => get(element, '.referral').innerText;

function type(element: Element, field: string, value: string): void {
  const input = get(element, `#${field}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
const pick = (element: Element, name: string, value: string) => get(element, `input[name="${name}"][value="${value}"]`).click();
const settled = (element: AccueilReferralForm) => element.updateComplete;

async function begun(options: Options = {}) {
  const made = await form(options);
  await shows(made.element, '.intro .primary');
  get(made.element, '.intro .primary').click();
  await shows(made.element, 'form');
  return made;
}

async function filled(options: Options = {}) {
  const made = await begun(options);
  const { element } = made;
  pick(element, 'sender', 'professional');
  await settled(element);
  type(element, 'professionalName', 'Jo Roy');
  type(element, 'professionalOrganization', 'Ville de Pinville');
  type(element, 'professionalEmail', 'jo.roy@pinville.example');
  type(element, 'name', 'Amal Haddad');
  type(element, 'language', 'ar');
  pick(element, 'channel', 'phone');
  await settled(element);
  type(element, 'telephone', '819 555-0123');
  pick(element, 'mayLeaveMessage', 'no');
  type(element, 'message', 'Cherche un logement pour cinq.');
  get(element, '#consent-referral').click();
  await settled(element);
  return made;
}

describe('accueil-referral-form', () => {
  it('does not show before what the law wants said is configured, and says what is missing', async () => {
    const { element, relay } = await form({ attributes: { officer: '', 'retention-days': 'toujours' }, fallback: 'Appelez-nous.' });
    expect(text(element)).to.contain('officer').and.to.contain('retention-days').and.not.to.contain('collector');
    expect(find(element, 'slot')).to.not.equal(null);
    expect(find(element, '.intro, form')).to.equal(null);
    expect(relay.bodies).to.deep.equal([]);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('does not show while it says fewer days than the relay keeps', async () => {
    const { element } = await form({ relay: { retentionDays: 120 } });
    await waitUntil(() => text(element).includes('retention-days'), 'it is said', PATIENCE);
    expect(find(element, '.intro, form')).to.equal(null);
  });

  it('says who it is for and what must be known before anything is asked', async () => {
    const { element } = await form();
    await shows(element, '.intro');
    const said = text(element);
    for (const words of ['Ville de Pinville', 'Greffière', '90', 'Vos droits', 'scellés']) expect(said).to.contain(words);
    expect(find(element, 'input, select, textarea')).to.equal(null);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('gives the ways to reach who has no key, and no form', async () => {
    const { element } = await form({ attributes: { service: 'popote' } });
    await shows(element, '.no-key');
    expect(find(element, 'form, .intro')).to.equal(null);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows no form with keys that nobody signed', async () => {
    const { keys } = await fixtureKeys();
    const { element } = await form({ keys: { ...keys, payload: keys.payload.replace('2026-01-01', '2025-01-01') } });
    await shows(element, '[part="error"]');
    expect(find(element, 'form, .intro')).to.equal(null);
  });

  it('lets the visitor choose among those who can receive, and no others', async () => {
    const { element } = await form({ attributes: { service: '' } });
    await shows(element, '.choices');
    expect(text(element)).to.contain('Carrefour d’accueil des Pins');
    expect(await axeViolations(element)).to.deep.equal([]);
    get(element, '.choices button').click();
    await shows(element, '.intro');
    expect((element.shadowRoot as ShadowRoot).activeElement?.className).to.contain('form-title');
  });

  it('asks for what is missing beside each field and above, and loses nothing', async () => {
    const { element, relay } = await begun();
    type(element, 'message', 'Mots à garder');
    get(element, 'button[type="submit"]').click();
    await shows(element, '.faults');
    await waitUntil(() => (element.shadowRoot as ShadowRoot).activeElement?.classList.contains('faults') === true, 'focus on the summary');
    expect(find(element, '#sender-fault, #name-fault')).to.not.equal(null);
    expect(get(element, '#message').value).to.equal('Mots à garder');
    expect(await axeViolations(element)).to.deep.equal([]);
    get(element, '.faults a[href="#name"]').click();
    expect((element.shadowRoot as ShadowRoot).activeElement?.id).to.equal('name');
    expect(relay.bodies).to.deep.equal([]);
  });

  it('ticks no consent beforehand, and asks it in the person’s language too', async () => {
    const { element } = await begun();
    expect(get(element, '#consent-referral').checked).to.equal(false);
    type(element, 'language', 'ar');
    await shows(element, '.in-person-language[lang="ar"]');
    expect(get(element, '.in-person-language').textContent).to.match(/[\u0600-\u06ff]/);
  });

  it('seals what is written: nothing of it leaves in clear', async () => {
    const { element, relay } = await filled();
    const events: string[] = [];
    for (const name of ['accueil-referral-submit', 'accueil-referral-sent', 'accueil-referral-queued']) {
      element.addEventListener(name, (event) => events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
    }
    get(element, 'button[type="submit"]').click();
    await shows(element, '.outcome');
    expect(text(element))
      .to.contain('Demande envoyée')
      .and.to.match(/R-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(get(element, '.status-link').getAttribute('href')).to.match(/#r=R-.*&k=/);
    expect(relay.bodies).to.have.length(1);
    const everything = [...relay.bodies, ...events].join('\n');
    for (const secret of ['Amal', '555-0123', 'logement pour cinq', 'jo.roy']) expect(everything).to.not.contain(secret);
    expect(events.map((one) => one.split(' ')[0])).to.deep.equal(['accueil-referral-submit', 'accueil-referral-sent']);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('keeps it, sealed, when there is no network, and sends it once there is', async () => {
    const { element, relay } = await filled({ relay: { offline: true } });
    get(element, 'button[type="submit"]').click();
    await shows(element, '.outcome');
    expect(text(element)).to.contain('en attente d’envoi');
    expect(await axeViolations(element)).to.deep.equal([]);
    relay.options = {};
    get(element, '.outcome .primary').click();
    await waitUntil(() => text(element).includes('Demande envoyée'), 'it is sent', PATIENCE);
    expect(relay.kept.size).to.equal(1);
  });

  it('says by itself that what waited has arrived, once the network is back', async () => {
    const { element, relay } = await filled({ relay: { offline: true } });
    let told = 0;
    element.addEventListener('accueil-referral-sent', () => (told += 1));
    get(element, 'button[type="submit"]').click();
    await shows(element, '.outcome');
    relay.options = {};
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => text(element).includes('Demande envoyée'), 'it is told', PATIENCE);
    expect([told, relay.kept.size]).to.deep.equal([1, 1]);
  });

  it('says that the relay refused it, with other ways', async () => {
    const { element } = await filled({ relay: { status: 422 } });
    get(element, 'button[type="submit"]').click();
    await shows(element, '.outcome');
    expect(text(element)).to.contain('refusée par le relais');
  });

  it('sends nothing when the page cancels', async () => {
    const { element, relay } = await filled();
    element.addEventListener('accueil-referral-submit', (event) => event.preventDefault());
    get(element, 'button[type="submit"]').click();
    await settled(element);
    expect(find(element, 'form')).to.not.equal(null);
    expect(relay.bodies).to.deep.equal([]);
  });

  it('holds back what fills in the field nobody sees', async () => {
    const { element, relay } = await filled();
    type(element, 'website', 'https://spam.example');
    get(element, 'button[type="submit"]').click();
    await waitUntil(() => text(element).includes('L’envoi a été retenu'), 'it is said');
    expect(relay.bodies).to.deep.equal([]);
    expect(get(element, '#website').value).to.equal('');
  });

  it('keeps what is typed through a change of language', async () => {
    const { element } = await filled();
    element.lang = 'ar';
    await waitUntil(() => get(element, '.referral').dir === 'rtl', 'right to left', PATIENCE);
    await waitUntil(() => find(element, '#name')?.value === 'Amal Haddad', 'the name stays', PATIENCE);
    expect(await axeViolations(element)).to.deep.equal([]);
    element.lang = 'fr';
    await waitUntil(() => get(element, '.referral').dir === 'ltr', 'left to right', PATIENCE);
  });

  it('keeps a draft only because it was asked, without the consents, and gives it back', async () => {
    const { element, relay } = await filled();
    const { src } = element;
    get(element, 'input[name="keep"]').click();
    type(element, 'message', 'Mots du brouillon');
    // Kept a moment after the last word.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    element.remove();
    const again = document.createElement('accueil-referral-form');
    for (const [name, value] of Object.entries({ src, server: relay.server, service: 'accueil', ...NOTICE }))
      again.setAttribute(name, value);
    await fixture(html`<div>${again}</div>`);
    await shows(again, '[part="draft"]');
    expect(await axeViolations(again)).to.deep.equal([]);
    get(again, '[part="draft"] button').click();
    await shows(again, 'form');
    expect(get(again, '#message').value).to.equal('Mots du brouillon');
    expect(get(again, '#consent-referral').checked).to.equal(false);
    get(again, 'input[name="keep"]').click();
    await waitUntil(() => !get(again, 'input[name="keep"]').checked, 'no longer kept');
  });

  it('stays within 320 px', async () => {
    const { element } = await filled({ width: 320 });
    expect(element.scrollWidth).to.be.at.most(320);
    for (const part of (element.shadowRoot as ShadowRoot).querySelectorAll('.part, .question, .actions')) {
      expect(part.scrollWidth, part.className).to.be.at.most(320);
    }
  });

  it('says that a recipient is fictional before anything is written', async () => {
    const { keys } = await fixtureKeys({ isExample: true });
    const { element } = await form({ keys });
    await shows(element, '.intro .band');
    expect(text(element)).to.contain('Destinataire fictif');
  });

  it('warns and goes on with a bad attribute', async () => {
    const { element } = await form({ attributes: { 'heading-level': '9', server: 'javascript:alert(1)' } });
    await shows(element, '.intro');
    get(element, '.intro .primary').click();
    await waitUntil(() => text(element).includes('n’a pas pu être chargé'), 'it is said', PATIENCE);
  });
});
