import type { MessageLanguage } from '../messages/types.js';
import type { SheetName } from './sheets.js';

/** What the two commands of the spreadsheet say. */
export interface SheetWords {
  exported(path: string, counts: Readonly<Record<SheetName, number>>): string;
  notExported: string;
  differences: string;
  nothing: string;
  conflicts(count: number): string;
  removed(count: number, isDeleting: boolean): string;
  introduced: string;
  refused: string;
  sheetFaults(errors: number): string;
  notWritten: string;
  written(files: number, edits: number): string;
  toWrite(files: number, edits: number): string;
  changedMeanwhile: string;
  noBase: string;
  warning: string;
}

export const SHEET_WORDS: Readonly<Record<MessageLanguage, SheetWords>> = {
  fr: {
    exported: (path, counts) =>
      `Écrit dans ${path} : ${plural(counts.organizations, 'organisme')}, ${plural(counts.locations, 'lieu', 'x')}, ${plural(counts.services, 'service')}, ${plural(counts.trainings, 'formation')}, ${plural(counts.sessions, 'séance')}.`,
    notExported: 'Rien n’a été écrit : corrigez d’abord ces fichiers.',
    differences: 'Ce qui change (– avant, + après) :',
    nothing: 'Aucune différence : les fichiers disent déjà ce que dit le classeur.',
    conflicts: (count) =>
      `${count} ${count > 1 ? 'conflits : ces champs ont' : 'conflit : ce champ a'} changé dans les fichiers depuis l’export, et aussi dans le classeur. Ce qui est dans les fichiers reste. Décidez, puis corrigez l’un ou l’autre.`,
    removed: (count, isDeleting) =>
      `${count} ${count > 1 ? 'fiches n’ont' : 'fiche n’a'} plus de ligne dans le classeur${isDeleting ? ' et sont enlevées' : '; elles restent dans les fichiers (ajoutez --delete pour les enlever)'} :`,
    introduced: 'Ces changements apporteraient des erreurs :',
    refused: 'Ces changements n’ont pas trouvé leur place :',
    sheetFaults: (errors) => `${errors} ${errors > 1 ? 'cellules sont' : 'cellule est'} à corriger dans le classeur.`,
    notWritten: 'Rien n’a été écrit.',
    written: (files, edits) => `Écrit : ${plural(edits, 'changement')} dans ${plural(files, 'fichier')}.`,
    toWrite: (files, edits) =>
      `${plural(edits, 'changement')} dans ${plural(files, 'fichier')}. Rien n’est encore écrit : ajoutez --write pour l’écrire.`,
    changedMeanwhile: 'Un fichier a changé pendant l’import : rien n’a été écrit. Recommencez.',
    noBase:
      'Le classeur ne dit plus de quoi il a été tiré (sa feuille cachée « _base » manque ou a changé) : on ne peut pas voir ce qui a changé dans les fichiers depuis. Exportez de nouveau, ou ajoutez --against-now pour comparer aux fichiers d’aujourd’hui : ce qu’ils ont de plus récent que le classeur paraîtra alors comme un changement à défaire.',
    warning: 'avertissement',
  },
  en: {
    exported: (path, counts) =>
      `Written to ${path}: ${plural(counts.organizations, 'organization')}, ${plural(counts.locations, 'location')}, ${plural(counts.services, 'service')}, ${plural(counts.trainings, 'training')}, ${plural(counts.sessions, 'session')}.`,
    notExported: 'Nothing was written: correct these files first.',
    differences: 'What changes (– before, + after):',
    nothing: 'No difference: the files already say what the workbook says.',
    conflicts: (count) =>
      `${count} ${count > 1 ? 'conflicts: these fields have' : 'conflict: this field has'} changed in the files since the export, and in the workbook too. What is in the files stays. Decide, then correct one or the other.`,
    removed: (count, isDeleting) =>
      `${count} ${count > 1 ? 'records have' : 'record has'} no row in the workbook any more${isDeleting ? ' and are taken out' : '; they stay in the files (add --delete to take them out)'}:`,
    introduced: 'These changes would bring errors:',
    refused: 'These changes found no place:',
    sheetFaults: (errors) => `${errors} ${errors > 1 ? 'cells are' : 'cell is'} to be corrected in the workbook.`,
    notWritten: 'Nothing was written.',
    written: (files, edits) => `Written: ${plural(edits, 'change')} in ${plural(files, 'file')}.`,
    toWrite: (files, edits) => `${plural(edits, 'change')} in ${plural(files, 'file')}. Nothing is written yet: add --write to write it.`,
    changedMeanwhile: 'A file changed during the import: nothing was written. Start again.',
    noBase:
      'The workbook no longer says what it was written from (its hidden sheet "_base" is missing or was changed): what has changed in the files since cannot be seen. Export again, or add --against-now to compare with today\'s files: whatever they have that is newer than the workbook will then show as a change to undo.',
    warning: 'warning',
  },
};

function plural(count: number, noun: string, ending = 's'): string {
  return `${count} ${noun}${count > 1 ? ending : ''}`;
}
