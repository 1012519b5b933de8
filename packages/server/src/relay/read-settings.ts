import { readFileSync } from 'node:fs';
import type { DatabaseLocation } from './db/database.js';
import { TrustedProxies } from './http/client-network.js';
import { datasetDirectory } from './keys/dataset-directory.js';
import { DEFAULT_LIMITS, type Limit, type RelayLimits } from './limits.js';
import { makeLog } from './log.js';
import type { RelayOptions } from './options.js';
import { smtpMailer } from './queue/mail.js';
import { readWebhooks } from './queue/webhook.js';

/** A setting that cannot be understood, in words for the operator; nothing secret is in them. */
export class SettingError extends Error {
  override name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The relay an operator asks for by the environment (docs/self-hosting.md). `data`: folder of the built regions; `database`: folder of the
 * embedded database, where `DATABASE_URL` names no server.
 * @throws {SettingError}
 */
export function readRelaySettings(
  env: Environment,
  { data, database, write }: { data: string; database: string; write: (line: string) => void },
): RelayOptions {
  const log = makeLog(write);
  const proof = env['ACCUEIL_PROOF_OF_WORK'];
  const metricsToken = text(env, 'ACCUEIL_METRICS_TOKEN');
  if (metricsToken !== undefined && metricsToken.length < 16)
    throw new SettingError('ACCUEIL_METRICS_TOKEN doit avoir au moins 16 caractères.');
  return {
    database: readDatabase(env, database),
    recipients: datasetDirectory({
      data,
      stewards: list(env, 'ACCUEIL_STEWARD_KEYS'),
      onRefused: (region, reason) => log.error({ region, reason }, 'keys refused'),
    }),
    retentionDays: days(env, 'ACCUEIL_RETENTION_DAYS', 90, 1),
    tombstoneDays: days(env, 'ACCUEIL_TOMBSTONE_DAYS', 90, 0),
    reminderDays: days(env, 'ACCUEIL_REMINDER_DAYS', 3, 0),
    limits: readLimits(env),
    trustedProxies: readProxies(env),
    log,
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(proof === undefined || proof === '' || proof === '0' ? {} : { proofOfWork: { cost: whole('ACCUEIL_PROOF_OF_WORK', proof, 1) } }),
    ...readMail(env),
    ...readWebhookFile(env),
  };
}

function readDatabase(env: Environment, folder: string): DatabaseLocation {
  const url = text(env, 'DATABASE_URL');
  if (url === undefined) return { folder };
  if (!/^postgres(?:ql)?:\/\//.test(url)) throw new SettingError('DATABASE_URL doit commencer par postgres://');
  return { url };
}

function readMail(env: Environment): Pick<RelayOptions, 'mailer'> {
  const smtp = text(env, 'SMTP_URL');
  if (smtp === undefined) return {};
  const from = text(env, 'ACCUEIL_MAIL_FROM');
  if (!/^smtps?:\/\//.test(smtp) || !URL.canParse(smtp)) throw new SettingError('SMTP_URL doit être une adresse smtp:// ou smtps://');
  if (from === undefined) throw new SettingError('ACCUEIL_MAIL_FROM doit dire de qui viennent les avis (une adresse de courriel).');
  const inbox = text(env, 'ACCUEIL_INBOX_URL');
  return { mailer: smtpMailer({ smtp, from, ...(inbox === undefined ? {} : { inbox }) }) };
}

function readWebhookFile(env: Environment): Pick<RelayOptions, 'webhooks'> {
  const path = text(env, 'ACCUEIL_WEBHOOKS');
  if (path === undefined) return {};
  try {
    return { webhooks: readWebhooks(readFileSync(path, 'utf8')) };
  } catch (error) {
    // A parser's message would quote a secret.
    const why = error instanceof SyntaxError ? 'le fichier n’est pas du JSON' : (error as Error).message;
    throw new SettingError(`ACCUEIL_WEBHOOKS : ${why}`);
  }
}

function readProxies(env: Environment): string[] {
  const addresses = list(env, 'ACCUEIL_TRUSTED_PROXIES');
  try {
    new TrustedProxies(addresses);
    return addresses;
  } catch (error) {
    throw new SettingError(`ACCUEIL_TRUSTED_PROXIES : ${(error as Error).message}`);
  }
}

/** `ACCUEIL_LIMIT_ENVELOPES=120/3600`: so many in so many seconds. */
function readLimits(env: Environment): Partial<RelayLimits> {
  const limits: Partial<Record<keyof RelayLimits, Limit>> = {};
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof RelayLimits)[]) {
    const variable = `ACCUEIL_LIMIT_${name.toUpperCase()}`;
    const written = text(env, variable);
    if (written === undefined) continue;
    const [, points, seconds] = /^(\d{1,9})\/(\d{1,9})$/.exec(written) ?? [];
    if (!Number(points) || !Number(seconds)) throw new SettingError(`${variable} s’écrit NOMBRE/SECONDES, par exemple 120/3600.`);
    limits[name] = { points: Number(points), seconds: Number(seconds) };
  }
  return limits;
}

const text = (env: Environment, name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
const list = (env: Environment, name: string): string[] => (env[name] ?? '').split(/[\s,]+/).filter(Boolean);

function days(env: Environment, name: string, otherwise: number, least: number): number {
  const written = text(env, name);
  return written === undefined ? otherwise : whole(name, written, least);
}

function whole(name: string, written: string, least: number): number {
  const value = /^\d{1,7}$/.test(written) ? Number(written) : Number.NaN;
  if (!(value >= least)) throw new SettingError(`${name} doit être un nombre entier d’au moins ${least}.`);
  return value;
}
