import type { Diagnostic } from '../diagnostics/types.js';
import { formatDiagnostic, formatMessage } from '../messages/format.js';
import { validateRegion } from '../validate/validate-region.js';
import { atMost, type CliCommand, type ExitCode, type Given } from './command.js';
import { WORDS } from './words.js';

/** `accueil validate`: every fault, then how many. */
export const validateCommand: CliCommand = {
  name: 'validate',
  help: {
    fr: `  accueil validate [dossier]
      vérifie tous les fichiers et montre chaque erreur avec sa ligne`,
    en: `  accueil validate [folder]
      checks every file and shows each fault with its line`,
  },
  run: runValidate,
};

async function runValidate(command: Given): Promise<ExitCode> {
  const { environment, lang, json, show } = command;
  atMost(command, 1);
  const folder = await command.region(command.positionals[0]);
  const { ok, diagnostics } = await validateRegion(folder);
  if (json) {
    environment.out(JSON.stringify({ ok, diagnostics: diagnostics.map((diagnostic) => withMessage(diagnostic, command)) }, null, 1));
  } else {
    showDiagnostics(diagnostics, command);
    if (ok) environment.out(WORDS[lang].valid(show(folder), diagnostics.length));
  }
  return ok ? 0 : 1;
}

/** Prints each fault on its line, then their number where there is an error. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], { environment, lang }: Given): void {
  const words = WORDS[lang];
  for (const diagnostic of diagnostics) {
    const mark = diagnostic.severity === 'warning' ? `(${words.warning}) ` : '';
    environment.err(`${mark}${formatDiagnostic(diagnostic, lang)}`);
  }
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  if (errors > 0) {
    const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
    environment.err(`\n${words.faults(errors, diagnostics.length - errors, files)}`);
  }
}

/** A fault as JSON, with its sentence. */
export function withMessage(diagnostic: Diagnostic, { lang }: Given): Diagnostic & { message: string } {
  return { ...diagnostic, message: formatMessage(diagnostic, lang) };
}
