import type { KeyList, RecipientKey } from '@accueil/sdk';
import {
  faultOfKey,
  fingerprintOf,
  identityFile,
  isInForce,
  isReferralError,
  makeIdentity,
  makeStewardKey,
  recipientsAt,
  recoveryAt,
} from '@accueil/sdk/referral';
import { idMaker } from '../build/ids.js';
import { added, KeyListError, revoked, rotated, type Owner } from '../keys/key-list.js';
import { loadRegionKey } from '../keys/region-key.js';
import { UsageError, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { encryptFile, KeysFault, listOf, newPassphrase, sign, stewardText, writeSecret } from './keys-files.js';
import { KEYS_WORDS } from './keys-words.js';

/** `accueil keys`: the public keys referrals are sealed to, and who signs them. */
export const keysCommand: CliCommand = {
  name: 'keys',
  help: {
    fr: `  accueil keys ACTION [dossier]
      tient les clés publiques auxquelles les références sont scellées (keys.signed.json); chaque changement est signé aussitôt
      steward --out F                        fait la clé de signature de la personne qui tient les données
      create --organization K --out F        fait l’identité d’un organisme (ou, avec --recovery, celle de secours de la région)
      add --organization K --recipient age1… ajoute une clé (--recovery : celle de secours); --from, --to, --notify, --example
      rotate --organization K --recipient …  la remplace; l’ancienne sert encore --overlap jours (30 par défaut)
      revoke --recipient age1…               ne s’en sert plus, dès --date (aujourd’hui par défaut)
      sign                                   signe de nouveau; --former F : avec l’ancienne clé aussi, quand celle de signature change
      list, fingerprint [clé…], check        montre les clés, leurs empreintes, ce qui n’est pas en ordre
      --steward-key F   la clé de signature, pour add, rotate, revoke et sign; les phrases de passe sont demandées, jamais montrées`,
    en: `  accueil keys ACTION [folder]
      keeps the public keys referrals are sealed to (keys.signed.json); each change is signed at once
      steward --out F                        makes the signing key of the person who keeps the data
      create --organization K --out F        makes an organization's identity (or, with --recovery, the region's recovery one)
      add --organization K --recipient age1… adds a key (--recovery: the recovery one); --from, --to, --notify, --example
      rotate --organization K --recipient …  replaces it; the former one still serves --overlap days (30 by default)
      revoke --recipient age1…               uses it no more, from --date on (today by default)
      sign                                   signs again; --former F: with the former key too, while the signing key changes
      list, fingerprint [key…], check        shows the keys, their fingerprints, what is not in order
      --steward-key F   the signing key, for add, rotate, revoke and sign; passphrases are asked for, never shown`,
  },
  options: {
    organization: { type: 'string' },
    recovery: { type: 'boolean' },
    recipient: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    date: { type: 'string' },
    overlap: { type: 'string' },
    notify: { type: 'string' },
    example: { type: 'boolean' },
    out: { type: 'string' },
    'steward-key': { type: 'string' },
    former: { type: 'string' },
  },
  run: runKeys,
};

type Action = (command: Given, rest: readonly string[]) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = {
  steward: makeSteward,
  create: makeOwn,
  add: (command, rest) => change(command, rest, async (list, folder) => added(list, await owner(command, list, folder), newKey(command))),
  rotate: (command, rest) =>
    change(command, rest, async (list, folder) => rotated(list, await owner(command, list, folder), newKey(command), overlap(command))),
  revoke: (command, rest) =>
    change(command, rest, (list) =>
      Promise.resolve(revoked(list, needed(command, 'recipient'), dayOption(command, 'date') ?? today(command))),
    ),
  sign: (command, rest) => change(command, rest, (list) => Promise.resolve(list)),
  list: showList,
  fingerprint: showFingerprints,
  check: checkList,
};

async function runKeys(command: Given): Promise<ExitCode> {
  const [name = '', ...rest] = command.positionals;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError(`keys ${name} (${Object.keys(ACTIONS).join(', ')})`);
  try {
    return await action(command, rest);
  } catch (error) {
    const said = sentenceOf(error, command);
    if (said === undefined) throw error;
    command.environment.err(said);
    return 1;
  }
}

function sentenceOf(error: unknown, { lang }: Given): string | undefined {
  const words = KEYS_WORDS[lang];
  if (error instanceof KeysFault) return error.message;
  if (isReferralError(error)) return words.refused(error.message);
  if (!(error instanceof KeyListError)) return undefined;
  if (error.code === 'already-there') return words.alreadyThere(error.message);
  return error.code === 'not-there' ? words.notThere(error.message) : words.nothingToReplace(error.message);
}

async function makeSteward(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const words = KEYS_WORDS[lang];
  const out = needed(command, 'out');
  const passphrase = await newPassphrase(command, out);
  const { secret, public_key } = makeStewardKey();
  await writeSecret(command.path(out), await encryptFile(stewardText(secret, public_key), passphrase, environment.workFactor));
  const fingerprint = await fingerprintOf(public_key);
  if (json) environment.out(JSON.stringify({ public_key, fingerprint }));
  else
    environment.out(`${words.stewardMade(out)}\n${words.inRegion}\nsteward_keys: [ ${public_key} ]\n${words.fingerprint} ${fingerprint}`);
  return 0;
}

async function makeOwn(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const words = KEYS_WORDS[lang];
  const out = needed(command, 'out');
  const organization = command.values['recovery'] === true ? 'recovery' : needed(command, 'organization');
  const passphrase = await newPassphrase(command, out);
  const identity = await makeIdentity();
  await writeSecret(
    command.path(out),
    await identityFile(identity, { organization, created: today(command) }, passphrase, { workFactor: environment.workFactor }),
  );
  const { recipient } = identity;
  const fingerprint = await fingerprintOf(recipient);
  if (json) environment.out(JSON.stringify({ organization, recipient, fingerprint }));
  else {
    environment.out(`${words.identityMade(out)}\n${words.keepSafe}\n`);
    environment.out(`${words.sendToSteward}\n${organization} ${recipient}\n${words.fingerprint} ${fingerprint}`);
  }
  return 0;
}

async function change(
  command: Given,
  rest: readonly string[],
  edit: (list: KeyList, folder: string) => Promise<KeyList>,
): Promise<ExitCode> {
  const folder = await folderOf(command, rest);
  const { list } = await listOf(command, folder);
  await sign(command, folder, await edit(list, folder));
  return 0;
}

async function owner(command: Given, list: KeyList, folder: string): Promise<Owner> {
  if (command.values['recovery'] === true) return 'recovery';
  const organization = needed(command, 'organization');
  const { organizations } = await loadRegionKey(folder);
  if (!organizations.has(organization)) throw new KeysFault(KEYS_WORDS[command.lang].unknownOrganization(organization));
  return { organization, organization_id: idMaker(list.region)('organization', organization) };
}

function newKey(command: Given): RecipientKey {
  const [valid_to, notify] = [dayOption(command, 'to'), textOption(command, 'notify')];
  const key: RecipientKey = {
    recipient: needed(command, 'recipient'),
    valid_from: dayOption(command, 'from') ?? today(command),
    ...(valid_to === undefined ? {} : { valid_to }),
    ...(notify === undefined ? {} : { notify }),
    ...(command.values['example'] === true ? { is_example: true } : {}),
  };
  const fault = faultOfKey(key);
  if (fault !== undefined) throw new UsageError(fault);
  return key;
}

function overlap(command: Given): number {
  const given = textOption(command, 'overlap') ?? '30';
  if (!/^\d{1,3}$/.test(given)) throw new UsageError(`--overlap ${given}`);
  return Number(given);
}

async function showList(command: Given, rest: readonly string[]): Promise<ExitCode> {
  const { environment, lang, json, show } = command;
  const words = KEYS_WORDS[lang];
  const folder = await folderOf(command, rest);
  const { list, stewards } = await listOf(command, folder);
  const rows = await Promise.all(
    [...list.keys, ...list.recovery].map(async (key) => ({
      ...key,
      state: stateOf(key, command),
      fingerprint: await fingerprintOf(key.recipient),
    })),
  );
  if (json) environment.out(JSON.stringify({ version: list.version, signed_at: list.signed_at, stewards, keys: rows }, null, 1));
  else if (rows.length === 0) environment.out(words.none(show(folder)));
  for (const { organization, recipient, state, valid_to, fingerprint, is_example } of json ? [] : rows) {
    const end = valid_to === undefined ? '' : ` ${words.until(valid_to)}`;
    environment.out(
      `${organization ?? words.recovery}: ${words.state[state]}${end}${is_example ? ` (${words.example})` : ''}\n  ${recipient}\n  ${fingerprint}`,
    );
  }
  return 0;
}

function stateOf(key: RecipientKey, command: Given): 'used' | 'coming' | 'ended' | 'revoked' {
  const now = instant(command);
  if (isInForce(key, now)) return 'used';
  if (key.revoked !== undefined && key.revoked <= today(command)) return 'revoked';
  return key.valid_from > today(command) ? 'coming' : 'ended';
}

async function showFingerprints(command: Given, rest: readonly string[]): Promise<ExitCode> {
  const isKey = (word: string): boolean => /^(?:age1|[A-Za-z0-9_-]{43}$)/.test(word);
  if (rest.length > 0 && rest.every(isKey)) {
    for (const key of rest) command.environment.out(`${await fingerprintOf(key)}  ${key}`);
    return 0;
  }
  const { list, stewards } = await listOf(command, await folderOf(command, rest));
  for (const key of [...stewards, ...[...list.keys, ...list.recovery].map((one) => one.recipient)]) {
    command.environment.out(`${await fingerprintOf(key)}  ${key}`);
  }
  return 0;
}

async function checkList(command: Given, rest: readonly string[]): Promise<ExitCode> {
  const { environment, lang, show } = command;
  const words = KEYS_WORDS[lang];
  const folder = await folderOf(command, rest);
  const { list } = await listOf(command, folder);
  if (list.version === 0) {
    environment.out(words.none(show(folder)));
    return 0;
  }
  if (recoveryAt(list, instant(command)).length === 0) throw new KeysFault(words.noRecovery);
  const { organizations } = await loadRegionKey(folder);
  for (const { organization = '' } of list.keys) {
    if (!organizations.has(organization)) throw new KeysFault(words.unknownOrganization(organization));
  }
  environment.out(words.well((await recipientsAt(list, instant(command))).length));
  return 0;
}

function folderOf(command: Given, rest: readonly string[]): Promise<string> {
  if (rest.length > 1) throw new UsageError(rest.slice(1).join(' '));
  return command.region(rest[0]);
}

function needed(command: Given, name: string): string {
  const value = textOption(command, name);
  if (value === undefined || value === '') throw new UsageError(`--${name} ?`);
  return value;
}

function dayOption(command: Given, name: string): string | undefined {
  const given = textOption(command, name);
  if (given !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))))
    throw new UsageError(`--${name} ${given}`);
  return given;
}

const instant = ({ environment }: Given): Date => environment.now?.() ?? new Date();
/** Keys count their days in UTC. */
const today = (command: Given): string => instant(command).toISOString().slice(0, 10);
