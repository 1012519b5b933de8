import { Decrypter } from 'age-encryption';
import type { Challenge } from 'altcha-lib';
import { createApp } from '../app.js';
import { listen } from '../listen.js';
import { makeLog } from '../relay/log.js';
import type { RelayOptions } from '../relay/options.js';
import { createRelay, type Relay } from '../relay/relay.js';
import { directoryOf, makeOrganization, type TestOrganization } from './envelopes.js';

/** Members of the relay's answers: each answer has some. */
export interface AnswerBody {
  receipt: string;
  status: string;
  version: number;
  sealed?: string;
  answer?: string;
  history: { status: string; at: string }[];
  withdrawn?: boolean;
  deleted?: boolean;
  redirected_to?: string;
  contents: { receipt: string }[];
  next?: string;
  challenge_id: string;
  token: string;
  type: string;
  pointer?: string;
  proof_of_work?: Challenge;
}

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  /** What JSON said; an empty object where there was none. */
  body: AnswerBody;
  text: string;
}

/** How a test asks. */
export interface Asking {
  method?: string;
  token?: string;
  headers?: Record<string, string>;
  /** Sent as JSON, unless it is text or bytes already. */
  body?: unknown;
}

/** A relay that listens, two organizations that receive, and what it wrote to its log. */
export interface RelayServer {
  relay: Relay;
  root: string;
  /** Asks the database itself. */
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  organizations: [TestOrganization, TestOrganization];
  log: string[];
  ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** A session of an organization, by its key. */
  signIn: (organization: TestOrganization) => Promise<string>;
  close: () => Promise<void>;
}

const NO_LIMITS = { points: 1_000_000, seconds: 3600 };
/** For tests of something else. */
export const UNLIMITED = { envelopes: NO_LIMITS, recipient: NO_LIMITS, challenges: NO_LIMITS, refusals: NO_LIMITS };

/** Starts a relay on a free port; resolves once it stores. */
export async function startRelayServer(options: Partial<RelayOptions> & Pick<RelayOptions, 'database'>): Promise<RelayServer> {
  const organizations: [TestOrganization, TestOrganization] = [await makeOrganization(), await makeOrganization()];
  const log: string[] = [];
  const relay = createRelay({
    recipients: directoryOf(organizations),
    limits: UNLIMITED,
    pollingSeconds: 0.5,
    log: makeLog((line) => log.push(line)),
    ...options,
  });
  const app = createApp({ scripts: 'absent', data: 'absent', relay, onError: (error) => log.push(String(error)) });
  const listening = await listen(app, { port: 0, host: '127.0.0.1' });
  await relay.opened;
  const root = `http://127.0.0.1:${listening.port}`;
  const ask = (path: string, asking: Asking = {}): Promise<Answer> => askAt(root, path, asking);
  return {
    relay,
    root,
    sql: async (text, values) => (await relay.open().db.executeSql(text, values)).rows,
    organizations,
    log,
    ask,
    signIn: async ({ id, identity }) => {
      const { body: challenge } = await ask('/referrals/1/inbox/challenges', { body: { organization_id: id } });
      const answer = await openChallenge(challenge.sealed ?? '', identity);
      const session = await ask('/referrals/1/inbox/sessions', { body: { challenge_id: challenge.challenge_id, answer } });
      return session.body.token;
    },
    close: async () => {
      await listening.close();
      await relay.close();
    },
  };
}

/** What a challenge holds, in base64url, opened with an identity. Rejects when it was sealed to others. */
export async function openChallenge(sealed: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(Buffer.from(sealed, 'base64'))).toString('base64url');
}

export async function askAt(root: string, path: string, { method, token, headers = {}, body }: Asking = {}): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(root + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json$/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson && text !== '' ? JSON.parse(text) : {}) as AnswerBody, text };
}
