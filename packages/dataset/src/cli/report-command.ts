import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDay } from '../report/dates.js';
import { reportPage } from '../report/html.js';
import { listLinks } from '../report/link-findings.js';
import { checkLinks } from '../report/links.js';
import { makeReport } from '../report/make-report.js';
import { listRecords } from '../report/records.js';
import { reportText } from '../report/text.js';
import type { LinkResult, RegionReport } from '../report/types.js';
import { REPORT_WORDS } from '../report/words.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { UsageError, atMost, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { showDiagnostics } from './validate-command.js';

const FORMATS = ['text', 'json', 'html'] as const;
type ReportFormat = (typeof FORMATS)[number];

const WORDS = {
  fr: { written: (file: string) => `Rapport écrit dans ${file}.`, checking: (done: number, of: number) => `${done} adresses sur ${of}…` },
  en: { written: (file: string) => `Report written to ${file}.`, checking: (done: number, of: number) => `${done} addresses of ${of}…` },
};

/** Addresses between two signs of life. */
const PROGRESS_STEP = 50;

/** `accueil report`: what is stale, missing or wrong, what to do first, and who is served where. */
export const reportCommand: CliCommand = {
  name: 'report',
  help: {
    fr: `  accueil report [dossier] [--format text|json|html] [--out F]
      dit ce qui a vieilli, ce qui manque, et par quoi commencer
      --format html     une page à imprimer et à apporter en réunion; --lang en pour l’avoir en anglais
      --out F           écrit le rapport dans ce fichier
      --online          essaie aussi chaque adresse web (une requête par page, prend quelques minutes)
      --since N         ce qui a plus de N mois est vieux (12 par défaut)
      --today DATE      compte à partir de ce jour (aujourd’hui par défaut)`,
    en: `  accueil report [folder] [--format text|json|html] [--out F]
      says what has aged, what is missing, and what to begin with
      --format html     a page to print and bring to a meeting; --lang fr to have it in French
      --out F           writes the report to this file
      --online          tries each web address too (one request a page, takes a few minutes)
      --since N         what is over N months old is stale (12 by default)
      --today DATE      counts from this day (today by default)`,
  },
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    online: { type: 'boolean' },
    since: { type: 'string' },
    today: { type: 'string' },
  },
  run: runReport,
};

/** A number of months as written: `12` or `12m`. Default: 12. */
export function monthsOption(command: Given): number {
  const given = textOption(command, 'since') ?? '12';
  const months = /^(\d{1,3})m?$/.exec(given)?.[1];
  if (months === undefined || Number(months) === 0) throw new UsageError(`--since ${given}`);
  return Number(months);
}

/** The day the command counts from: the one given, else the machine's own, in its time zone. */
export function todayOption(command: Given): string {
  const given = textOption(command, 'today');
  if (given === undefined) {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  }
  if (!isDay(given)) throw new UsageError(`--today ${given}`);
  return given;
}

async function runReport(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  atMost(command, 1);
  const named = textOption(command, 'format') ?? (json ? 'json' : 'text');
  const format = FORMATS.find((known) => known === named);
  if (!format) throw new UsageError(`--format ${named} (${FORMATS.join(', ')})`);
  const today = todayOption(command);
  const months = monthsOption(command);
  const validated = await validateRegion(await command.region(command.positionals[0]));
  // Without the region's own file nothing can be named or counted.
  if (!validated.data.region) {
    showDiagnostics(validated.diagnostics, command);
    return 1;
  }
  const links = command.values['online'] === true ? await tryLinks(validated, command) : undefined;
  const report = makeReport(validated, { lang, today, months, ...(links ? { links } : {}) });
  const text = await write(report, format, validated.data.region.value.licence);
  const out = textOption(command, 'out');
  if (out === undefined) environment.out(text);
  else {
    const file = command.path(out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${text.trimEnd()}\n`);
    if (!json) environment.out(WORDS[lang].written(command.show(file)));
  }
  return validated.ok ? 0 : 1;
}

async function write(report: RegionReport, format: ReportFormat, licence: string): Promise<string> {
  const words = REPORT_WORDS[report.lang === 'en' ? 'en' : 'fr'];
  if (format === 'json') return JSON.stringify(report, null, 1);
  return format === 'html' ? reportPage(report, words, licence) : reportText(report, words);
}

async function tryLinks({ data }: ValidatedRegion, { environment, lang, json }: Given): Promise<LinkResult[]> {
  const urls = listLinks(listRecords(data, lang)).map(({ url }) => url);
  return checkLinks(urls, {
    onResult: (done, of) => {
      if (!json && (done % PROGRESS_STEP === 0 || done === of)) environment.err(WORDS[lang].checking(done, of));
    },
  });
}
