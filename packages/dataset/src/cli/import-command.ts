import type { ParseArgsConfig } from 'node:util';
import type { MessageLanguage } from '../messages/types.js';
import type { CliCommand } from './command.js';
import { IMPORTERS } from './importers.js';
import { runImportSheet } from './import-sheet.js';

const SHEET_HELP: Readonly<Record<MessageLanguage, string>> = {
  fr: `  accueil import FICHIER.xlsx|DOSSIER [dossier]
      reprend un classeur, ou un dossier de fichiers CSV, écrit par « accueil export » : montre ce qui change, champ par champ;
      ce qui a changé des deux côtés est un conflit, et reste tel quel dans les fichiers
      --write           écrit les changements, sauf les conflits
      --delete          enlève aussi les fiches qui n’ont plus de ligne
      --against-now     compare aux fichiers d’aujourd’hui, si le classeur ne dit plus de quoi il a été tiré`,
  en: `  accueil import FILE.xlsx|FOLDER [folder]
      takes back a workbook, or a folder of CSV files, written by "accueil export": shows what changes, field by field;
      what changed on both sides is a conflict, and stays as it is in the files
      --write           writes the changes, but for the conflicts
      --delete          takes out the records that have no row any more, too
      --against-now     compares with today's files, where the workbook no longer says what it was written from`,
};

const helpIn = (lang: MessageLanguage): string =>
  [SHEET_HELP[lang], ...Object.values(IMPORTERS).map(({ help }) => help[lang])].join('\n\n');

/** `accueil import`: takes facts from elsewhere, and shows what they would change before it writes. */
export const importCommand: CliCommand = {
  name: 'import',
  help: { fr: helpIn('fr'), en: helpIn('en') },
  options: Object.assign(
    { write: { type: 'boolean' }, delete: { type: 'boolean' }, 'against-now': { type: 'boolean' } } as const,
    ...Object.values(IMPORTERS).map(({ options }) => options ?? {}),
  ) as NonNullable<ParseArgsConfig['options']>,
  run: async (given) => {
    const kind = given.positionals[0] ?? '';
    const importer = Object.hasOwn(IMPORTERS, kind) ? IMPORTERS[kind] : undefined;
    return importer ? importer.run(given) : runImportSheet(given);
  },
};
