import type { MessageLanguage } from '../messages/types.js';

/** What an import says beside its problems. */
export interface ImportWords {
  severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  leftOut: string;
  regionFirst: string;
  unshown(code: string, count: number): string;
  changes(edits: number, files: number, created: number): string;
  conflicts(count: number): string;
  overruled(count: number): string;
  held(files: readonly string[]): string;
  written: string;
  notWritten: string;
  toWrite: string;
  read(what: string, count: number): string;
}

const fr: ImportWords = {
  severity: { error: '(laissé de côté) ', warning: '(à voir) ', note: '(note) ' },
  leftOut: '(laissé de côté) ',
  regionFirst: 'Rien n’est importé avant que ces fichiers puissent être lus.',
  unshown: (code, count) => `… et ${count} de plus${code === '' ? '' : ` (${code})`}; --json les donne tous.`,
  changes: (edits, files, created) =>
    edits === 0
      ? 'Rien à changer.'
      : `${plural(edits, 'changement')} dans ${plural(files, 'fichier')}${created === 0 ? '' : `, dont ${plural(created, 'nouveau', 'nouveaux')}`}.`,
  conflicts: (count) => `${plural(count, 'champ changé', 'champs changés')} des deux côtés : ce qui est dans les fichiers est gardé.`,
  overruled: (count) =>
    `${plural(count, 'champ changé', 'champs changés')} des deux côtés : la source a le dernier mot (réglage « authority »).`,
  held: (files) => `Laissés tels quels, car ils seraient en faute : ${list(files)}. « --incomplete » accepte les textes à traduire.`,
  written: 'Écrit.',
  notWritten: 'Rien n’a été écrit.',
  toWrite: 'Rien n’est encore écrit : ajoutez --write pour l’écrire.',
  read: (what, count) => `${what} : ${plural(count, 'fiche lue', 'fiches lues')}.`,
};

const en: ImportWords = {
  severity: { error: '(left out) ', warning: '(look) ', note: '(note) ' },
  leftOut: '(left out) ',
  regionFirst: 'Nothing is imported before these files can be read.',
  unshown: (code, count) => `… and ${count} more${code === '' ? '' : ` (${code})`}; --json gives them all.`,
  changes: (edits, files, created) =>
    edits === 0
      ? 'Nothing to change.'
      : `${plural(edits, 'change')} in ${plural(files, 'file')}${created === 0 ? '' : `, ${created} new`}.`,
  conflicts: (count) => `${plural(count, 'field')} changed on both sides: what is in the files is kept.`,
  overruled: (count) => `${plural(count, 'field')} changed on both sides: the source has the last word (setting "authority").`,
  held: (files) => `Left as they are, since they would be at fault: ${list(files)}. "--incomplete" accepts texts still to translate.`,
  written: 'Written.',
  notWritten: 'Nothing was written.',
  toWrite: 'Nothing is written yet: add --write to write it.',
  read: (what, count) => `${what}: ${plural(count, 'record')} read.`,
};

/** What an import says, by language. */
export const IMPORT_WORDS: Record<MessageLanguage, ImportWords> = { fr, en };

function list(files: readonly string[]): string {
  return files.length > 8 ? `${files.slice(0, 8).join(', ')}, … (${files.length})` : files.join(', ');
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count > 1 ? many : one}`;
}
