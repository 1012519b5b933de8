import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MESSAGE_LANGUAGES } from '../messages/types.js';
import { parseAddress, type MailAddress } from '../remind/compose.js';
import { ReminderLogError, readLog, type ReminderLog } from '../remind/log.js';
import { prepareReminders, type PreparedReminders } from '../remind/prepare.js';
import { sendAll, type SentReminders } from '../remind/send-all.js';
import { SmtpSettingsError, smtpSender, smtpSettings, type SmtpSettings } from '../remind/send.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { UsageError, atMost, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { REMIND_CLI_WORDS } from './remind-words.js';
import { monthsOption, todayOption } from './report-command.js';
import { showDiagnostics } from './validate-command.js';

/** `accueil remind`: the messages that ask organizations to assure what we publish of them. */
export const remindCommand: CliCommand = {
  name: 'remind',
  help: {
    fr: `  accueil remind [dossier] [--out D] [--send]
      écrit, pour chaque organisme qui a quelque chose à confirmer, le courriel qui le lui demande (D/<clé>.eml)
      --out D           où écrire (par défaut : reminders); le journal des envois, reminders.json, est à côté
      --since N         ce qui est confirmé depuis plus de N mois est à reconfirmer (12 par défaut)
      --only CLÉ        cet organisme seulement; peut être répété
      --lang fr|en      en cette langue seulement (par défaut : français, puis anglais si la fiche en a)
      --form A          adresse d’un formulaire de correction, citée dans le courriel
      --base-url A      adresse où les pages sont servies, pour y renvoyer
      --send            envoie aussi, par le serveur de ACCUEIL_SMTP_URL (ou _HOST, _PORT, _USER, _PASS), de la part de
                        ACCUEIL_MAIL_FROM; personne n’est relancé deux fois en sept jours
      --today DATE      compte à partir de ce jour (aujourd’hui par défaut)`,
    en: `  accueil remind [folder] [--out D] [--send]
      writes, for each organization that has something to confirm, the message that asks for it (D/<key>.eml)
      --out D           where to write (default: reminders); the log of what was sent, reminders.json, is beside it
      --since N         what was confirmed over N months ago is to be confirmed again (12 by default)
      --only KEY        this organization only; may be repeated
      --lang fr|en      in this language only (default: French, then English where the record has some)
      --form A          address of a form for corrections, named in the message
      --base-url A      address the pages are served at, to lead there
      --send            sends them too, through the server of ACCUEIL_SMTP_URL (or _HOST, _PORT, _USER, _PASS), from
                        ACCUEIL_MAIL_FROM; nobody is asked twice within seven days
      --today DATE      counts from this day (today by default)`,
  },
  options: {
    out: { type: 'string' },
    since: { type: 'string' },
    only: { type: 'string', multiple: true },
    form: { type: 'string' },
    'base-url': { type: 'string' },
    send: { type: 'boolean' },
    today: { type: 'string' },
  },
  run: runRemind,
};

const PAUSE_MS = 1000;

async function runRemind(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const words = REMIND_CLI_WORDS[lang];
  atMost(command, 1);
  const today = todayOption(command);
  const months = monthsOption(command);
  const form = webOption(command, 'form');
  const base = webOption(command, 'base-url') ?? environment.env.ACCUEIL_BASE_URL;
  const validated = await validateRegion(await command.region(command.positionals[0]));
  const { data } = validated;
  // A record that does not hold together is not one to show its organization.
  if (!validated.ok || !data.region) {
    showDiagnostics(validated.diagnostics, command);
    environment.err(words.notWritten);
    return 1;
  }
  const only = onlyOption(command, validated);
  let mail: MailSetup | undefined;
  try {
    mail = mailSetup(command, data.region.value.email);
  } catch (error) {
    if (!(error instanceof SmtpSettingsError)) throw error;
    environment.err(words.settings(error.message));
    return 2;
  }
  const baseUrl = base ?? data.region.value.base_url;
  const now = clockOf(command, today);
  const prepared = await prepareReminders(data, {
    today,
    months,
    date: now(),
    ...(command.values['lang'] === undefined ? {} : { langs: MESSAGE_LANGUAGES.filter((known) => known === lang) }),
    ...(only ? { only } : {}),
    ...(mail.from ? { from: mail.from } : {}),
    ...(form === undefined ? {} : { form }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/` }),
  });
  const out = command.path(textOption(command, 'out') ?? 'reminders');
  await writeMessages(prepared, out);
  const outcome = await sendPrepared(prepared, mail, { command, out, now });
  if (outcome === 2) return 2;
  if (json) environment.out(JSON.stringify(answerOf(prepared, outcome), null, 1));
  else show(prepared, outcome, out, command);
  return codeOf(outcome);
}

interface MailSetup {
  from?: MailAddress;
  smtp?: SmtpSettings;
}

/** Who sends, and through which server, where `--send` asks for it. */
function mailSetup(command: Given, regionEmail: string | undefined): MailSetup {
  const { env } = command.environment;
  const written = env.ACCUEIL_MAIL_FROM ?? regionEmail;
  const from = written === undefined ? undefined : parseAddress(written);
  if (env.ACCUEIL_MAIL_FROM !== undefined && !from) throw new SmtpSettingsError('ACCUEIL_MAIL_FROM');
  if (command.values['send'] !== true) return from ? { from } : {};
  if (!from) throw new SmtpSettingsError('ACCUEIL_MAIL_FROM');
  const smtp = smtpSettings(env);
  if (!smtp) throw new SmtpSettingsError('ACCUEIL_SMTP_URL');
  return { from, smtp };
}

function onlyOption(command: Given, { data }: ValidatedRegion): string[] | undefined {
  const given = command.values['only'];
  if (!Array.isArray(given)) return undefined;
  const keys = given.flatMap((value) => (typeof value === 'string' ? value.split(',') : [])).filter((key) => key !== '');
  for (const key of keys) {
    if (!data.organizations.some(({ value }) => value.key === key)) throw new UsageError(`--only ${key}`);
  }
  return keys;
}

function webOption(command: Given, name: string): string | undefined {
  const given = textOption(command, name);
  if (given === undefined) return undefined;
  if (!URL.canParse(given) || !['https:', 'http:'].includes(new URL(given).protocol)) throw new UsageError(`--${name} ${given}`);
  return given;
}

/** The machine's clock; stopped at noon of `--today` where it is given, so that the same command gives the same bytes. */
function clockOf(command: Given, today: string): () => Date {
  const isGiven = textOption(command, 'today') !== undefined;
  return () => (isGiven ? new Date(`${today}T12:00:00Z`) : new Date());
}

async function writeMessages({ reminders }: PreparedReminders, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const { organization, message } of reminders) await writeFile(join(out, `${organization}.eml`), message.bytes);
}

/** What was sent; `undefined` where nothing was to be; 2 where the log cannot be read. */
async function sendPrepared(
  { reminders }: PreparedReminders,
  { smtp, from }: MailSetup,
  { command, out, now }: { command: Given; out: string; now: () => Date },
): Promise<SentReminders | undefined | 2> {
  if (!smtp || !from) return undefined;
  const { environment, lang } = command;
  const logFile = join(dirname(out), 'reminders.json');
  let log: ReminderLog;
  try {
    log = await readLog(logFile);
  } catch (error) {
    if (!(error instanceof ReminderLogError)) throw error;
    environment.err(REMIND_CLI_WORDS[lang].log(command.show(logFile), error.message));
    return 2;
  }
  const pauseMs = Number(environment.env.ACCUEIL_MAIL_PAUSE_MS ?? PAUSE_MS);
  return sendAll(reminders, { send: smtpSender(smtp), from, log, logFile, now, pauseMs: pauseMs >= 0 ? pauseMs : PAUSE_MS });
}

function codeOf(outcome: SentReminders | undefined): ExitCode {
  if (!outcome || outcome.failed.length === 0) return 0;
  // A refused address is a fault of the data; anything else is the machine's.
  return outcome.failed.every(({ fault }) => fault === 'refused') && outcome.left.length === 0 ? 1 : 2;
}

function answerOf({ reminders, withoutEmail }: PreparedReminders, outcome: SentReminders | undefined): object {
  return {
    format: 'accueil-remind/1',
    written: reminders.map(({ organization, to }) => ({ organization, file: `${organization}.eml`, to: to.address })),
    without_email: withoutEmail,
    ...(outcome ? { sent: outcome.sent, skipped: outcome.skipped, failed: outcome.failed, left: outcome.left } : {}),
  };
}

function show({ reminders, withoutEmail }: PreparedReminders, outcome: SentReminders | undefined, out: string, command: Given): void {
  const { environment, lang } = command;
  const words = REMIND_CLI_WORDS[lang];
  environment.out(words.written(reminders.length, command.show(out)));
  if (outcome) environment.out(words.sent(outcome.sent.length, outcome.skipped.length, outcome.left.length));
  for (const { organization, fault } of outcome?.failed ?? []) environment.err(`${organization}${words.colon}${words.faults[fault]}`);
  if (withoutEmail.length === 0) return;
  environment.out(`\n${words.withoutEmail(withoutEmail.length)}`);
  for (const { name, phones, website } of withoutEmail) {
    environment.out(`  ${[name, ...phones, ...(website === undefined ? [] : [website])].join(' — ')}`);
  }
}
