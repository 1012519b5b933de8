import type { Diagnostic } from '../diagnostics/types.js';
import { factsOf, type FaultFacts } from '../messages/facts.js';
import { formatDiagnostic, formatMessage } from '../messages/format.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { validateRegion } from '../validate/validate-region.js';
import { UsageError, atMost, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { WORDS } from './words.js';

/** More faults than this are counted by kind after the list. */
const LISTED = 20;
/** Kinds that are counted, at most. */
const KINDS = 10;

/** `accueil validate`: every fault, then how many. */
export const validateCommand: CliCommand = {
  name: 'validate',
  help: {
    fr: `  accueil validate [dossier]
      vérifie tous les fichiers et montre chaque erreur avec sa ligne
      --strict          les avertissements comptent comme des erreurs (code de sortie 1)
      --today DATE      le jour auquel comparer les dates, AAAA-MM-JJ (par défaut : aujourd’hui)`,
    en: `  accueil validate [folder]
      checks every file and shows each fault with its line
      --strict          warnings count as errors (exit code 1)
      --today DATE      the day to compare dates with, YYYY-MM-DD (default: today)`,
  },
  options: { strict: { type: 'boolean' }, today: { type: 'string' } },
  run: runValidate,
};

async function runValidate(command: Given): Promise<ExitCode> {
  const { environment, lang, json, show, values } = command;
  atMost(command, 1);
  const folder = await command.region(command.positionals[0]);
  const today = dayOf(command);
  const { ok, diagnostics } = await validateRegion(folder, READ_LIMITS, today === undefined ? {} : { today });
  const isStrict = values['strict'] === true;
  const isWell = isStrict ? diagnostics.length === 0 : ok;
  if (json) {
    const found = diagnostics.map((diagnostic) => withMessage(diagnostic, command));
    environment.out(JSON.stringify({ ok: isWell, summary: summaryOf(diagnostics), diagnostics: found }, null, 1));
  } else {
    showDiagnostics(diagnostics, command);
    if (isWell) environment.out(WORDS[lang].valid(show(folder), diagnostics.length));
    else if (ok) environment.err(`\n${WORDS[lang].strict(diagnostics.length)}`);
  }
  return isWell ? 0 : 1;
}

function dayOf(command: Given): string | undefined {
  const given = textOption(command, 'today');
  if (given === undefined) return localDay(command.environment.now?.());
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
  if (!isDay) throw new UsageError(`--today ${given}`);
  return given;
}

/** The steward's day, not the day at Greenwich. */
function localDay(now: Date | undefined): string | undefined {
  if (!now) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Prints each fault on its line, then their number where there is an error, and their kinds where there are many. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], { environment, lang }: Given): void {
  const words = WORDS[lang];
  for (const diagnostic of diagnostics) {
    const mark = diagnostic.severity === 'warning' ? `(${words.warning}) ` : '';
    environment.err(`${mark}${formatDiagnostic(diagnostic, lang)}`);
  }
  const { errors, warnings, files, codes } = summaryOf(diagnostics);
  if (diagnostics.length > LISTED) {
    environment.err(`\n${words.mostOften()}`);
    for (const { code, count } of codes.slice(0, KINDS)) {
      const first = diagnostics.find((diagnostic) => diagnostic.code === code);
      if (first) environment.err(words.often(count, code, `${first.file}:${first.line}`));
    }
  }
  if (errors > 0) environment.err(`\n${words.faults(errors, warnings, files)}`);
}

/** How many faults there are, in how many files, and of which kinds, the most frequent first. */
function summaryOf(diagnostics: readonly Diagnostic[]): {
  errors: number;
  warnings: number;
  files: number;
  codes: { code: string; severity: string; count: number }[];
} {
  const kinds = new Map<string, { code: string; severity: string; count: number }>();
  for (const { code, severity } of diagnostics) {
    const kind = kinds.get(`${severity} ${code}`) ?? { code, severity, count: 0 };
    kinds.set(`${severity} ${code}`, kind);
    kind.count++;
  }
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return {
    errors,
    warnings: diagnostics.length - errors,
    files: new Set(diagnostics.map((diagnostic) => diagnostic.file)).size,
    codes: [...kinds.values()].sort((a, b) => b.count - a.count),
  };
}

/** A fault as JSON: its parts, and its sentence. */
export function withMessage(diagnostic: Diagnostic, { lang }: Given): Diagnostic & FaultFacts & { message: string } {
  return { ...diagnostic, ...factsOf(diagnostic, lang), message: formatMessage(diagnostic, lang) };
}
