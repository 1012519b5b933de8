import { compareText } from '../diagnostics/report.js';
import type { Path } from '../diagnostics/types.js';
import type { MessageLanguage } from '../messages/types.js';
import type { Conflict, Edit, RefusedEdit } from './types.js';
import { isMembers } from './values.js';

interface EditWords {
  newFile: string;
  removedFile: string;
  newRecord: string;
  removedRecord: string;
  nothing: string;
  base: string;
  mine: string;
  theirs: string;
  refused: Readonly<Record<RefusedEdit['reason'], string>>;
  colon: string;
}

const WORDS: Readonly<Record<MessageLanguage, EditWords>> = {
  fr: {
    newFile: 'nouveau fichier',
    removedFile: 'fichier enlevé',
    newRecord: 'nouveau',
    removedRecord: 'enlevé',
    nothing: '(rien)',
    base: 'au départ',
    mine: 'dans les fichiers, gardé',
    theirs: 'proposé, non repris',
    refused: {
      changed: 'le fichier a changé entre-temps à cet endroit',
      'no-place': 'cet endroit n’existe pas dans le fichier',
    },
    colon: ' : ',
  },
  en: {
    newFile: 'new file',
    removedFile: 'file removed',
    newRecord: 'new',
    removedRecord: 'removed',
    nothing: '(nothing)',
    base: 'at the start',
    mine: 'in the files, kept',
    theirs: 'proposed, not taken',
    refused: {
      changed: 'the file has changed there meanwhile',
      'no-place': 'there is no such place in the file',
    },
    colon: ': ',
  },
};

/** Edits as people read them: the file, then each record with its name and field, what stood there (–) and what will stand (+). */
export function formatEdits(edits: readonly Edit[], lang: MessageLanguage): string {
  return byFile(edits)
    .map(([file, own]) => [file, ...own.map((edit) => formatEdit(edit, WORDS[lang]))].join('\n'))
    .join('\n\n');
}

/** Conflicts as people read them: where, what stood there at the start, what each side has now. */
export function formatConflicts(conflicts: readonly Conflict[], lang: MessageLanguage): string {
  const words = WORDS[lang];
  const line = (label: string, value: unknown): string =>
    value === undefined
      ? `    ${label}${words.colon}${words.nothing}`
      : `    ${label}${words.colon}${indent(show(value), '      ').trimStart()}`;
  return byFile(conflicts)
    .map(([file, own]) =>
      [
        file,
        ...own.flatMap(({ path, record, base, mine, theirs }) => [
          `  ${heading(path, record)}`,
          line(words.base, base),
          line(words.mine, mine),
          line(words.theirs, theirs),
        ]),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Edits that were not made, and why. */
export function formatRefused(refused: readonly RefusedEdit[], lang: MessageLanguage): string {
  const words = WORDS[lang];
  return refused
    .map(({ edit, reason }) => `${edit.file} ${heading(edit.path, edit.record)}${words.colon}${words.refused[reason]}`)
    .join('\n');
}

function byFile<T extends { file: string }>(items: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.file, [...(groups.get(item.file) ?? []), item]);
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

function formatEdit({ path, record, before, after }: Edit, words: EditWords): string {
  const isRecord = isMembers(before ?? after) && (path.length === 0 || path.length === 2);
  const [added, removed] = path.length === 0 ? [words.newFile, words.removedFile] : [words.newRecord, words.removedRecord];
  const state = !isRecord ? '' : before === undefined ? ` (${added})` : after === undefined ? ` (${removed})` : '';
  const lines = [`  ${heading(path, record)}${state}`];
  if (before !== undefined) lines.push(`    – ${indent(show(before), '      ').trimStart()}`);
  if (after !== undefined) lines.push(`    + ${indent(show(after), '      ').trimStart()}`);
  return lines.join('\n');
}

/** `services › sanc-accueil (Accueil) › name.fr`: the record apart from the field. */
function heading(path: Path, record: string | undefined): string {
  const [list, key, ...field] = path;
  const isInList = path.length >= 2 && typeof key === 'string' && ['services', 'locations', 'hasCourseInstance'].includes(String(list));
  const name = record === undefined ? '' : ` (${record})`;
  const where = isInList ? `${String(list)} › ${key}${name}` : record === undefined ? '' : record;
  return [where, fieldOf(isInList ? field : path)].filter((part) => part !== '').join(' › ');
}

function fieldOf(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step + 1}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** A value in few lines: a text as it is, members one a line. */
function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => !isMembers(item))) return value.map(String).join('; ');
  if (Array.isArray(value)) return value.map((item) => `- ${indent(show(item), '  ').trimStart()}`).join('\n');
  if (!isMembers(value)) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => {
      const text = show(inner);
      return isMembers(inner) || (Array.isArray(inner) && inner.some(isMembers)) ? `${name}:\n${indent(text, '  ')}` : `${name}: ${text}`;
    })
    .join('\n');
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}
