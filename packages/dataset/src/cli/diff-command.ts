import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diffAtom } from '../diff/atom.js';
import { compareSnapshots } from '../diff/compare-snapshots.js';
import { isThere, loadFolder, loadRevision, type Loaded } from '../diff/load.js';
import { RevisionError } from '../diff/read-revision.js';
import type { Snapshot } from '../diff/snapshot.js';
import { diffText } from '../diff/text.js';
import type { RegionDiff } from '../diff/types.js';
import { DIFF_WORDS } from '../diff/words.js';
import { lastDay } from '../report/dates.js';
import { UsageError, atMost, baseUrlOption, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { showDiagnostics } from './validate-command.js';

const FORMATS = ['text', 'json', 'atom'] as const;
type DiffFormat = (typeof FORMATS)[number];

/** `accueil diff`: what changed between two folders, or since a git revision. */
export const diffCommand: CliCommand = {
  name: 'diff',
  help: {
    fr: `  accueil diff A B [--format text|json|atom] [--out F]
      dit ce qui a changé de A à B : dossiers d’une région, dossiers publiés, ou A une révision git (accueil diff HEAD~10 .)
      --format atom     un fil auquel s’abonner
      --base-url A      adresse où les pages sont servies, pour les liens du fil
      --date DATE       date du fil (sinon celle de la construction, de la révision ou de la donnée la plus récente)
      --out F           écrit le résultat dans ce fichier`,
    en: `  accueil diff A B [--format text|json|atom] [--out F]
      says what changed from A to B: folders of a region, published folders, or A a git revision (accueil diff HEAD~10 .)
      --format atom     a feed to subscribe to
      --base-url A      address the pages are served at, for the feed's links
      --date DATE       date of the feed (else that of the build, the revision or the newest datum)
      --out F           writes the result to this file`,
  },
  options: { format: { type: 'string' }, out: { type: 'string' }, date: { type: 'string' }, 'base-url': { type: 'string' } },
  run: runDiff,
};

async function runDiff(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const words = DIFF_WORDS[lang];
  atMost(command, 2);
  const [a, b] = command.positionals;
  if (a === undefined) throw new UsageError('diff A B');
  const named = textOption(command, 'format') ?? (json ? 'json' : 'text');
  const format = FORMATS.find((known) => known === named);
  if (!format) throw new UsageError(`--format ${named} (${FORMATS.join(', ')})`);
  const given = instantOption(command);
  const folder = await command.region(b);
  let before: Loaded;
  let after: Loaded;
  try {
    after = (await isThere(folder)) ? await loadFolder(folder, b ?? command.show(folder)) : NOTHING;
    const other = command.path(a);
    before = (await isThere(other)) ? await loadFolder(other, a) : after.snapshot ? await loadRevision(folder, a) : NOTHING;
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    environment.err(words.faults[error.fault](error.message));
    return 2;
  }
  showDiagnostics(
    [...before.diagnostics, ...after.diagnostics].filter(({ severity }) => severity === 'error'),
    command,
  );
  if (!before.snapshot || !after.snapshot) {
    environment.err(words.notReadable(after.snapshot ? a : (b ?? command.show(folder))));
    return 2;
  }
  const diff = compareSnapshots(before.snapshot, after.snapshot, lang);
  const text = await write(diff, format, command, after.snapshot, given);
  if (text === undefined) {
    environment.err(words.noDate);
    return 2;
  }
  const out = textOption(command, 'out');
  if (out === undefined) environment.out(text);
  else {
    await mkdir(dirname(command.path(out)), { recursive: true });
    await writeFile(command.path(out), `${text.trimEnd()}\n`);
  }
  return diff.unread.length > 0 ? 1 : 0;
}

const NOTHING: Loaded = { snapshot: undefined, diagnostics: [] };

function instantOption(command: Given): Date | undefined {
  const given = textOption(command, 'date');
  if (given === undefined) return undefined;
  const instant = new Date(given);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--date ${given}`);
  return instant;
}

/** `undefined`: a feed without any date. */
async function write(
  diff: RegionDiff,
  format: DiffFormat,
  command: Given,
  { baseUrl, editions }: Snapshot,
  given: Date | undefined,
): Promise<string | undefined> {
  const words = DIFF_WORDS[command.lang];
  if (format === 'json') return JSON.stringify(diff, null, 1);
  if (format === 'text') return diffText(diff, words);
  const { date } = diff.to;
  const updated = given ?? (date === undefined ? undefined : new Date(date.includes('T') ? date : `${lastDay(date)}T00:00:00Z`));
  if (!updated) return undefined;
  const base = baseUrlOption(command, baseUrl);
  const { steward, name } = editions[0].catalog.region;
  return diffAtom(diff, words, {
    updated,
    author: steward ?? name,
    ...(base === undefined ? {} : { baseUrl: base }),
  });
}
