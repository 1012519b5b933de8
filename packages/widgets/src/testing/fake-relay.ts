import type { InboxEnvelope, ReferralEnvelope, ReferralStatus, SignedKeys } from '@accueil/sdk';
import { makeIdentity, makeStewardKey, receiptOf, signKeys, type Identity } from '@accueil/sdk/referral';
import { armor, Encrypter } from 'age-encryption';
import { fixtureCatalog, uuid } from './region.js';

/** How a relay of the tests behaves. */
export interface RelayOptions {
  /** No answer: what `fetch` does without a network. */
  offline?: boolean;
  /** Days it says it keeps what is sealed. Default: 90. */
  retentionDays?: number;
  /** Status of the answer to an envelope. Default: 201. */
  status?: number;
  /** Where the network loses the moves an inbox makes: before they came, or once they were stored. */
  losesMoves?: 'before' | 'after' | undefined;
  /** The list and each referral cannot be read. */
  losesReads?: boolean;
}

interface Kept {
  envelope: ReferralEnvelope;
  item: InboxEnvelope;
  answer?: string;
}

/** A relay that exists only in this page: it stores, lists and answers, and reads nothing. */
export interface FakeRelay {
  /** What to give an element as `server`. */
  server: string;
  /** Bodies it was sent, as they came. */
  bodies: string[];
  options: RelayOptions;
  kept: Map<string, Kept>;
}

/** The same in every test file: a device remembers who signed a region's keys first. */
const STEWARD = makeStewardKey((length) => new Uint8Array(length).fill(7));
const relays = new Map<string, FakeRelay>();
const TOKEN = 'session-of-a-test';
let installed = false;

/** Keys of the fictional region's organizations 1 and 2, signed by a steward of the tests; and what opens them. */
export async function fixtureKeys({ isExample = false } = {}): Promise<{ keys: SignedKeys; identities: Identity[] }> {
  const identities = await Promise.all([makeIdentity(), makeIdentity(), makeIdentity()]);
  const [first, second, recovery] = identities;
  const { organizations, region } = fixtureCatalog('fr');
  const keyOf = (n: number, { recipient }: Identity) => ({
    organization_id: uuid(n),
    organization: organizations.find(({ id }) => id === uuid(n))?.key ?? '',
    recipient,
    valid_from: '2026-01-01',
    ...(isExample ? { is_example: true } : {}),
  });
  const keys = signKeys(
    {
      format: 'accueil-key-list/1',
      region: region.key,
      version: 1,
      signed_at: '2026-11-01T12:00:00Z',
      keys: [keyOf(1, first), keyOf(2, second)],
      recovery: [{ recipient: recovery.recipient, valid_from: '2026-01-01' }],
    },
    STEWARD.secret,
  );
  return { keys, identities };
}

/** A relay at an address of its own. `identity` is that of the inbox it challenges. Effects: as `fixtureData`. */
export function fakeRelay(options: RelayOptions = {}, identity?: Identity): FakeRelay {
  const server = `https://relay.example/${relays.size}/`;
  const relay: FakeRelay = { server, bodies: [], options, kept: new Map() };
  relays.set(server, relay);
  install(identity);
  return relay;
}

const challenges = new Map<string, string>();
let challenged: Identity | undefined;

function install(identity: Identity | undefined): void {
  challenged = identity ?? challenged;
  if (installed) return;
  installed = true;
  const fetchBefore = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(String(input), init);
    const server = /^https:\/\/relay\.example\/\d+\//.exec(request.url)?.[0];
    const relay = server === undefined ? undefined : relays.get(server);
    if (server === undefined || relay === undefined) return fetchBefore(input, init);
    if (relay.options.offline) throw new TypeError('Failed to fetch');
    return answer(relay, request.method, request.url.slice(server.length), request);
  };
}

async function answer(relay: FakeRelay, method: string, path: string, request: Request): Promise<Response> {
  const text = method === 'GET' ? '' : await request.text();
  if (text !== '') relay.bodies.push(text);
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, never>;
  if (path === 'referrals/1/configuration') {
    return json({ accepts: true, retention_days: relay.options.retentionDays ?? 90, max_bytes: 131_072 });
  }
  if (path === 'referrals/1/envelopes') return store(relay, body as unknown as ReferralEnvelope);
  const [, receipt = ''] = /^referrals\/1\/status\/([^/]+)$/.exec(path) ?? [];
  if (receipt !== '') return progress(relay, method, receipt);
  if (path === 'referrals/1/inbox/challenges') return challenge();
  if (path === 'referrals/1/inbox/sessions') return session(method, body);
  if (request.headers.get('authorization') !== `Bearer ${TOKEN}`) return new Response('{}', { status: 401 });
  const asked = path.replace('referrals/1/inbox/', '');
  const loss = /\/(?:status|redirect)$/.test(asked) ? relay.options.losesMoves : undefined;
  if (loss === 'before' || (method === 'GET' && relay.options.losesReads)) throw new TypeError('Failed to fetch');
  const answered = await inbox(relay, method, asked, body);
  if (loss === 'after') throw new TypeError('Failed to fetch');
  return answered;
}

async function store(relay: FakeRelay, envelope: ReferralEnvelope): Promise<Response> {
  const { status = 201 } = relay.options;
  if (status >= 400) return new Response('{}', { status });
  const receipt = await receiptOf(envelope.idempotency_key);
  const received_at = new Date().toISOString();
  const history = [{ status: 'requested' as ReferralStatus, at: received_at }];
  const { sealed, sent_at, size_class, status_token_hash } = envelope;
  const item: InboxEnvelope = {
    receipt,
    sent_at,
    received_at,
    status: 'requested',
    size_class,
    kept_until: '2027-02-25',
    version: 1,
    sealed,
    history,
    status_token_hash,
  };
  relay.kept.set(receipt, { envelope, item });
  return json({ receipt, idempotency_key: envelope.idempotency_key, received_at, status: 'requested' }, 201);
}

function progress(relay: FakeRelay, method: string, receipt: string): Response {
  const kept = relay.kept.get(receipt);
  if (!kept) return new Response('{}', { status: 404 });
  const { item, answer: said } = kept;
  if (method === 'DELETE') {
    delete item.sealed;
    Object.assign(item, { withdrawn: true, status: 'cancelled' });
    item.history.push({ status: 'cancelled', at: new Date().toISOString() });
    return new Response(null, { status: 204 });
  }
  const { status, history, kept_until, redirected_to, withdrawn } = item;
  return json({
    receipt,
    status,
    history,
    kept_until,
    redirected_to,
    ...(said ? { answer: said } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  });
}

async function challenge(): Promise<Response> {
  if (!challenged) return new Response('{}', { status: 503 });
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const encrypter = new Encrypter();
  encrypter.addRecipient(challenged.recipient);
  const sealed = btoa(String.fromCharCode(...(await encrypter.encrypt(bytes))));
  const challenge_id = crypto.randomUUID();
  challenges.set(
    challenge_id,
    btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, ''),
  );
  return json({ challenge_id, sealed, expires_at: new Date(Date.now() + 60_000).toISOString() }, 201);
}

function session(method: string, body: Record<string, string>): Response {
  if (method === 'DELETE') return new Response(null, { status: 204 });
  const known = challenges.get(body['challenge_id'] ?? '');
  if (known === undefined || known !== body['answer']) return new Response('{}', { status: 401 });
  return json({ token: TOKEN, expires_at: new Date(Date.now() + 900_000).toISOString() }, 201);
}

async function inbox(relay: FakeRelay, method: string, path: string, body: Record<string, unknown>): Promise<Response> {
  if (path.startsWith('envelopes?') || path === 'envelopes') {
    return json({ contents: [...relay.kept.values()].map(({ item }) => ({ ...item, sealed: undefined, history: undefined })) });
  }
  if (path === 'export') return new Response([...relay.kept.values()].map(({ item }) => `${JSON.stringify(item)}\n`).join(''));
  const [, receipt = '', action = ''] = /^envelopes\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const kept = relay.kept.get(receipt);
  if (!kept) return new Response('{}', { status: 404 });
  const { item } = kept;
  if (method === 'DELETE') {
    delete item.sealed;
    Object.assign(item, { status: 'cancelled' });
    return new Response(null, { status: 204 });
  }
  if (action === 'status' || action === 'redirect') {
    const status = action === 'redirect' ? 'rejected' : (body['status'] as ReferralStatus);
    const said = body['answer'] as string;
    const envelope = body['envelope'] as ReferralEnvelope | undefined;
    const to = envelope && (await receiptOf(envelope.idempotency_key));
    const isRepeated = body['version'] === item.version - 1 && item.status === status && kept.answer === said && item.redirected_to === to;
    if (!isRepeated && body['version'] !== item.version) return json({ type: 'urn:accueil:referral:version-conflict' }, 409);
    if (!isRepeated) move(kept, status, said);
    if (envelope === undefined) return json(item);
    if (to !== undefined) item.redirected_to = to;
    return store(relay, envelope);
  }
  if (item.status === 'requested') move(kept, 'received', undefined);
  item.opened_at ??= new Date().toISOString();
  return json(item);
}

function move(kept: Kept, status: ReferralStatus, said: string | undefined): Response {
  const { item } = kept;
  item.status = status;
  item.version += 1;
  item.history.push({ status, at: new Date().toISOString() });
  if (said !== undefined) kept.answer = said;
  return json(item);
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

/** An armoured text of anything that is no identity: what a person may choose by mistake. */
export const notAnIdentity = (): string => armor.encode(new Uint8Array([1, 2, 3]));
