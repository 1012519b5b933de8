import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { digestAtom } from '../digest/atom.js';
import { digestPage } from '../digest/html.js';
import { makeDigest } from '../digest/make-digest.js';
import type { DigestContext } from '../digest/sentences.js';
import { loadSince, type Since } from '../digest/since.js';
import { digestText } from '../digest/text.js';
import { DIGEST_WORDS } from '../digest/words.js';
import { isThere, loadFolder, type Loaded } from '../diff/load.js';
import { RevisionError } from '../diff/read-revision.js';
import type { Snapshot } from '../diff/snapshot.js';
import { DIFF_WORDS } from '../diff/words.js';
import { isDay } from '../report/dates.js';
import { UsageError, atMost, baseUrlOption, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { todayOption } from './report-command.js';
import { showDiagnostics } from './validate-command.js';

const FORMATS = ['text', 'html', 'atom', 'json'] as const;
type DigestFormat = (typeof FORMATS)[number];

/** `accueil digest`: what the table needs to know of what happened since its last meeting. */
export const digestCommand: CliCommand = {
  name: 'digest',
  help: {
    fr: `  accueil digest [dossier] --since X [--format text|html|atom|json] [--out F]
      dit à la table ce qui s’est passé depuis sa dernière rencontre : ajouté, fermé, suspendu, confirmé, lacunes ouvertes ou comblées
      --since X         un jour (2026-10-01 : la dernière révision git avant ce jour), un dossier, un dossier publié ou une révision git
      --day DATE        le jour de la dernière rencontre, si ce n’est pas celui de X
      --today DATE      le jour de celle-ci (aujourd’hui par défaut); le même jour et les mêmes données donnent le même bilan
      --format html     une page à imprimer et à apporter
      --format atom     un fil auquel s’abonner
      --base-url A      adresse où les pages sont servies, pour les liens du fil
      --out F           écrit le résultat dans ce fichier`,
    en: `  accueil digest [folder] --since X [--format text|html|atom|json] [--out F]
      tells the table what happened since its last meeting: added, closed, suspended, confirmed, gaps that opened or closed
      --since X         a day (2026-10-01: the last git revision before that day), a folder, a published folder or a git revision
      --day DATE        the day of the last meeting, where it is not that of X
      --today DATE      the day of this one (today by default); the same day and the same data give the same digest
      --format html     a page to print and bring
      --format atom     a feed to subscribe to
      --base-url A      address the pages are served at, for the feed's links
      --out F           writes the result to this file`,
  },
  options: {
    since: { type: 'string' },
    day: { type: 'string' },
    today: { type: 'string' },
    format: { type: 'string' },
    'base-url': { type: 'string' },
    out: { type: 'string' },
  },
  run: runDigest,
};

async function runDigest(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const words = DIGEST_WORDS[lang];
  atMost(command, 1);
  const named = textOption(command, 'format') ?? (json ? 'json' : 'text');
  const format = FORMATS.find((known) => known === named);
  if (!format) throw new UsageError(`--format ${named} (${FORMATS.join(', ')})`);
  const since = textOption(command, 'since');
  if (since === undefined || since === '') throw new UsageError(words.sinceMissing);
  const today = todayOption(command);
  const told = textOption(command, 'day');
  if (told !== undefined && !isDay(told)) throw new UsageError(`--day ${told}`);
  const [given] = command.positionals;
  const folder = await command.region(given);
  const label = given ?? command.show(folder);
  let after: Loaded = { snapshot: undefined, diagnostics: [] };
  let before: Since | undefined;
  try {
    if (await isThere(folder)) after = await loadFolder(folder, label);
    if (after.snapshot) before = await loadSince({ since, path: command.path(since), folder, current: after.snapshot });
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    environment.err(DIFF_WORDS[lang].faults[error.fault](error.message));
    return 2;
  }
  const faults = [...(before?.diagnostics ?? []), ...after.diagnostics].filter(({ severity }) => severity === 'error');
  showDiagnostics(faults, command);
  if (!before?.snapshot || !after.snapshot) {
    environment.err(DIFF_WORDS[lang].notReadable(after.snapshot ? since : label));
    return 2;
  }
  const met = told ?? before.day ?? today;
  if (met > today) {
    // What is newest in the data may be of after the day that is counted from; what somebody said may not.
    if (told !== undefined || isDay(since)) throw new UsageError(words.sinceAfter(met, today));
  }
  const day = met > today ? today : met;
  const digest = makeDigest({ snapshot: before.snapshot, day }, { snapshot: after.snapshot, day: today }, lang);
  const text = await write({ digest, words, diffWords: DIFF_WORDS[lang] }, format, command, after.snapshot);
  const out = textOption(command, 'out');
  if (out === undefined) environment.out(text);
  else {
    const file = command.path(out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${text.trimEnd()}\n`);
    if (!json) environment.out(words.written(command.show(file)));
  }
  return digest.unread.length > 0 ? 1 : 0;
}

async function write(context: DigestContext, format: DigestFormat, command: Given, { baseUrl, editions }: Snapshot): Promise<string> {
  const { digest } = context;
  const { steward, name, licence } = editions[0].catalog.region;
  if (format === 'json') return JSON.stringify(digest, null, 1);
  if (format === 'text') return digestText(context);
  if (format === 'html') return digestPage(context, licence);
  const base = baseUrlOption(command, baseUrl);
  return digestAtom(context, {
    updated: new Date(`${digest.today.day}T00:00:00Z`),
    author: steward ?? name,
    ...(base === undefined ? {} : { baseUrl: base }),
  });
}
