import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { ReferralError } from '../errors/referral-error.js';
import { fromBase64Url, sha256, subtle, toBase64Url, utf8, type Bytes } from './bytes.js';
import { readReceipt } from './receipt.js';

/** What the holder of a status link uses: it never leaves the device before the link is used. */
export interface LinkSecrets {
  /** base64url: the bearer token the relay asks for. */
  token: string;
  /** age identity that opens the answer. */
  answer_identity: string;
}

/** The same with what the sealed referral and its envelope say of it. */
export interface LinkKeys extends LinkSecrets {
  /** base64url of the token's SHA-256: all the relay is given of it. */
  token_hash: string;
  /** The identity's recipient. */
  answer_to: string;
}

/** Bytes of a secret. */
export const SECRET_BYTES = 32;

async function derive(secret: Bytes, info: string): Promise<Bytes> {
  const key = await subtle().importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) };
  return new Uint8Array(await subtle().deriveBits(params, key, 256));
}

/** The age identity (X25519) that 32 bytes are. */
const identityOf = (bytes: Bytes): string => bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes).toUpperCase();

/**
 * Derives what the holder of a link uses (HKDF-SHA-256), as docs/referral-protocol.md says. Works in an engine that refuses this X25519 key
 * (`isRefusedKey`): whoever cannot open the answer there must still be able to withdraw.
 */
export async function linkSecrets(secret: Bytes): Promise<LinkSecrets> {
  const [token, scalar] = await Promise.all([derive(secret, 'accueil status token/1'), derive(secret, 'accueil answer identity/1')]);
  return { token: toBase64Url(token), answer_identity: identityOf(scalar) };
}

/** Derives all of a link's keys. */
export async function linkKeys(secret: Bytes): Promise<LinkKeys> {
  const secrets = await linkSecrets(secret);
  const [hash, answer_to] = await Promise.all([sha256(fromBase64Url(secrets.token)), identityToRecipient(secrets.answer_identity)]);
  return { ...secrets, token_hash: toBase64Url(hash), answer_to };
}

/** The link a sender keeps. Its secret is in the fragment, which no browser sends. `server`: with its trailing slash. */
export function statusLink(server: string, receipt: string, secret: Bytes): string {
  return `${server}suivi/#r=${receipt}&k=${toBase64Url(secret)}`;
}

/** A status link, read. */
export interface StatusLink {
  /** With its trailing slash. */
  server: string;
  receipt: string;
  secret: Bytes;
}

/**
 * Reads a status link, or its fragment alone, which is then of `server`.
 * @throws {ReferralError} `bad-link` for what is not one; the message holds nothing of it
 */
export function readStatusLink(link: string, server?: string): StatusLink {
  const bad = (why: string): ReferralError => new ReferralError('bad-link', `Not a status link: ${why}`);
  const text = link.trim();
  const [address = '', fragment] = text.split('#', 2);
  if (fragment === undefined) throw bad('no fragment');
  const members = new URLSearchParams(fragment);
  const receipt = readReceipt(members.get('r') ?? '');
  if (receipt === undefined) throw bad('no receipt number, or one with a slip');
  let secret: Bytes;
  try {
    secret = fromBase64Url(members.get('k') ?? '');
  } catch {
    throw bad('no secret');
  }
  if (secret.length !== SECRET_BYTES) throw bad('the secret is cut short');
  if (address === '') {
    if (server === undefined) throw new ReferralError('no-server', 'A fragment alone needs the address of a server');
    return { server, receipt, secret };
  }
  return { server: serverOf(address, bad), receipt, secret };
}

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Where a link's server is: a token is never sent in clear but to this machine. */
function serverOf(address: string, bad: (why: string) => ReferralError): string {
  if (!URL.canParse(address)) throw bad('no address');
  const { protocol, hostname, origin, pathname } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOCAL.test(hostname))) throw bad('not an https address');
  const root = /^(.*\/)suivi\/?$/.exec(pathname)?.[1];
  if (root === undefined) throw bad('not the address of a status page');
  return origin + root;
}
