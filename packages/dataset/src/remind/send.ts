import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import type { ComposedMessage, MailAddress } from './compose.js';

/** Why a message did not leave. `refused`: the address; `later`: the server asks to come back; the others: the way to it. */
export const SEND_FAULTS = ['refused', 'later', 'auth', 'connection', 'other'] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

/** A mail server, as the environment names it. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  user?: string;
  pass?: string;
}

/** What in the environment is not as it should be; the value itself is never told, since it may hold a password. */
export class SmtpSettingsError extends Error {
  override readonly name = 'SmtpSettingsError';
}

/**
 * The mail server of `ACCUEIL_SMTP_URL` (`smtp://user:pass@host:587`, `smtps:`), else of `ACCUEIL_SMTP_HOST`, `…_PORT`, `…_USER` and
 * `…_PASS`; `undefined` where there is none.
 * @throws {SmtpSettingsError} naming the variable
 */
export function smtpSettings(env: Readonly<Record<string, string | undefined>>): SmtpSettings | undefined {
  const { ACCUEIL_SMTP_URL: address, ACCUEIL_SMTP_HOST: host } = env;
  if (address) return settingsOfUrl(address);
  if (!host) return undefined;
  const port = Number(env.ACCUEIL_SMTP_PORT ?? 587);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new SmtpSettingsError('ACCUEIL_SMTP_PORT');
  return withLogin({ host, port, secure: port === 465 }, env.ACCUEIL_SMTP_USER, env.ACCUEIL_SMTP_PASS);
}

function settingsOfUrl(address: string): SmtpSettings {
  if (!URL.canParse(address)) throw new SmtpSettingsError('ACCUEIL_SMTP_URL');
  const { protocol, hostname, port, username, password } = new URL(address);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') throw new SmtpSettingsError('ACCUEIL_SMTP_URL');
  const secure = protocol === 'smtps:';
  try {
    const login = [username, password].map((part) => (part === '' ? undefined : decodeURIComponent(part)));
    return withLogin({ host: hostname, port: port === '' ? (secure ? 465 : 587) : Number(port), secure }, login[0], login[1]);
  } catch {
    throw new SmtpSettingsError('ACCUEIL_SMTP_URL');
  }
}

function withLogin(settings: SmtpSettings, user: string | undefined, pass: string | undefined): SmtpSettings {
  return user ? { ...settings, user, pass: pass ?? '' } : settings;
}

/** Sends one message that is made already. */
export type Send = (message: ComposedMessage, from: MailAddress, to: MailAddress) => Promise<SendFault | undefined>;

const TIMEOUT_MS = 20_000;

/**
 * How to send through a mail server, one message a connection. A password never travels in the clear, except to this very machine.
 *
 * Errors: none; what fails is the answer, without the server's words. Effects: network, to that server.
 */
export function smtpSender(settings: SmtpSettings): Send {
  const { host, port, secure, user, pass } = settings;
  const isHere = host === 'localhost' || host === '127.0.0.1' || host === '::1';
  const options: SMTPTransportOptions = {
    host,
    port,
    secure,
    requireTLS: user !== undefined && !secure && !isHere,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    logger: false,
    debug: false,
    ...(user === undefined ? {} : { auth: { user, pass: pass ?? '' } }),
  };
  const transport = createTransport(options);
  return async ({ bytes }, from, to) => {
    try {
      await transport.sendMail({ raw: bytes, envelope: { from: from.address, to: [to.address] } });
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  };
}

const CONNECTION_CODES = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'ECONNREFUSED', 'ECONNRESET', 'EPROTOCOL']);

function faultOf(error: unknown): SendFault {
  if (typeof error !== 'object' || error === null) return 'other';
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'auth';
  if (typeof responseCode === 'number' && responseCode >= 400) return responseCode >= 500 ? 'refused' : 'later';
  return typeof code === 'string' && CONNECTION_CODES.has(code) ? 'connection' : 'other';
}
