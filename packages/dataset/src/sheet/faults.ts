import type { MessageLanguage } from '../messages/types.js';

/** What can be wrong in a cell, or with a table. */
export type SheetFaultCode =
  | 'sheet-unknown'
  | 'sheet-missing'
  | 'column-unknown'
  | 'column-missing'
  | 'column-twice'
  | 'key-missing'
  | 'key-form'
  | 'row-twice'
  | 'owner-unknown'
  | 'number'
  | 'yes-no'
  | 'value'
  | 'date-order'
  | 'date-number'
  | 'zeros'
  | 'cell-error'
  | 'item'
  | 'item-member'
  | 'text-twice';

/** One fault of a table, with everything needed to find and mend it. */
export interface SheetFault {
  /** As the workbook names it. */
  sheet: string;
  /** From 1, as the spreadsheet counts; 0: the whole table. */
  row: number;
  /** From 1; 0: the whole row. */
  column: number;
  code: SheetFaultCode;
  severity: 'error' | 'warning';
  found: string;
  expected?: string;
  suggestion?: string;
}

/** A fault of a cell's text, before it is known where the cell stands. */
export type CellFault = Pick<SheetFault, 'code' | 'found' | 'expected' | 'suggestion'>;

type Sentence = (fault: CellFault) => string;

const meantFr = ({ suggestion }: CellFault): string => (suggestion === undefined ? '' : ` Vouliez-vous dire « ${suggestion} » ?`);
const meantEn = ({ suggestion }: CellFault): string => (suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`);

const FR: Readonly<Record<SheetFaultCode, Sentence>> = {
  'sheet-unknown': ({ found }) => `La feuille « ${found} » n’est pas lue.`,
  'sheet-missing': ({ found }) => `Il manque la feuille « ${found} » : ses fiches restent telles quelles.`,
  'column-unknown': (fault) => `La colonne « ${fault.found} » n’est pas lue : aucun champ ne porte ce nom.${meantFr(fault)}`,
  'column-missing': ({ found }) => `Il manque la colonne « ${found} » : sans elle, on ne sait pas de quelle fiche il s’agit.`,
  'column-twice': ({ found }) => `Il y a deux colonnes « ${found} » : enlevez-en une.`,
  'key-missing': () => 'La ligne n’a pas de clé. Donnez-lui-en une : lettres minuscules sans accent, chiffres et traits d’union.',
  'key-form': ({ found }) =>
    `« ${found} » n’est pas une clé. On attend des lettres minuscules sans accent, des chiffres et des traits d’union.`,
  'row-twice': ({ found, expected }) => `La clé « ${found} » est déjà à la ligne ${expected ?? ''}.`,
  'owner-unknown': (fault) => `Aucune fiche ne porte la clé « ${fault.found} ».${meantFr(fault)}`,
  number: ({ found }) => `« ${found} » n’est pas un nombre.`,
  'yes-no': ({ found }) => `« ${found} » : on attend « oui » ou « non ».`,
  value: (fault) => `« ${fault.found} » n’est pas permis.${meantFr(fault)} Valeurs permises : ${fault.expected ?? ''}.`,
  'date-order': (fault) => `« ${fault.found} » peut se lire de deux façons. Écrivez AAAA-MM-JJ : ${fault.suggestion ?? ''}.`,
  'date-number': (fault) =>
    `Le tableur a fait un nombre (${fault.found}) de ce qui devait rester une date. Mettez la cellule en « Texte » et écrivez AAAA-MM-JJ.${meantFr(fault)}`,
  zeros: (fault) =>
    `Le tableur a fait un nombre (${fault.found}) de ce qui devait rester un texte; un zéro a pu se perdre. Mettez la cellule en « Texte » et écrivez-la de nouveau.`,
  'cell-error': ({ found }) => `La cellule contient une erreur du tableur (${found}).`,
  item: (fault) => `« ${fault.found} » n’a pas la forme attendue. On attend un élément par ligne : ${fault.expected ?? ''}.`,
  'item-member': (fault) => `« ${fault.found} » n’existe pas ici.${meantFr(fault)} On peut écrire : ${fault.expected ?? ''}.`,
  'text-twice': ({ found, expected }) =>
    `Le texte est donné deux fois : pour toutes les langues (« ${found} ») et par langue (${expected ?? ''}). Gardez l’un ou l’autre.`,
};

const EN: Readonly<Record<SheetFaultCode, Sentence>> = {
  'sheet-unknown': ({ found }) => `The sheet "${found}" is not read.`,
  'sheet-missing': ({ found }) => `The sheet "${found}" is missing: its records stay as they are.`,
  'column-unknown': (fault) => `The column "${fault.found}" is not read: no field has that name.${meantEn(fault)}`,
  'column-missing': ({ found }) => `The column "${found}" is missing: without it, nothing says which record a row is.`,
  'column-twice': ({ found }) => `There are two columns "${found}": take one out.`,
  'key-missing': () => 'The row has no key. Give it one: lower-case letters without accents, digits and hyphens.',
  'key-form': ({ found }) => `"${found}" is not a key. Expected: lower-case letters without accents, digits and hyphens.`,
  'row-twice': ({ found, expected }) => `The key "${found}" is already in row ${expected ?? ''}.`,
  'owner-unknown': (fault) => `No record has the key "${fault.found}".${meantEn(fault)}`,
  number: ({ found }) => `"${found}" is not a number.`,
  'yes-no': ({ found }) => `"${found}": expected "yes" or "no".`,
  value: (fault) => `"${fault.found}" is not allowed.${meantEn(fault)} Allowed: ${fault.expected ?? ''}.`,
  'date-order': (fault) => `"${fault.found}" can be read in two ways. Write YYYY-MM-DD: ${fault.suggestion ?? ''}.`,
  'date-number': (fault) =>
    `The spreadsheet made a number (${fault.found}) of what should stay a date. Set the cell to "Text" and write YYYY-MM-DD.${meantEn(fault)}`,
  zeros: (fault) =>
    `The spreadsheet made a number (${fault.found}) of what should stay a text; a zero may be lost. Set the cell to "Text" and write it again.`,
  'cell-error': ({ found }) => `The cell holds an error of the spreadsheet (${found}).`,
  item: (fault) => `"${fault.found}" does not have the expected form. Expected one item a line: ${fault.expected ?? ''}.`,
  'item-member': (fault) => `"${fault.found}" does not exist here.${meantEn(fault)} One can write: ${fault.expected ?? ''}.`,
  'text-twice': ({ found, expected }) =>
    `The text is given twice: for every language ("${found}") and by language (${expected ?? ''}). Keep one of them.`,
};

const SENTENCES: Readonly<Record<MessageLanguage, Readonly<Record<SheetFaultCode, Sentence>>>> = { fr: FR, en: EN };

/** The sentence of a fault, without where it stands. */
export function sheetMessage(fault: CellFault, lang: MessageLanguage): string {
  return SENTENCES[lang][fault.code]({ ...fault, found: shorten(fault.found) });
}

/** One fault on one line: `services!C12: …`. */
export function formatSheetFault(fault: SheetFault, lang: MessageLanguage): string {
  return `${cellName(fault)}${lang === 'fr' ? ' : ' : ': '}${sheetMessage(fault, lang)}`;
}

/** Where a cell is, as spreadsheets say it: `services!C12`; a row or a table where it is not one cell. */
export function cellName({ sheet, row, column }: Pick<SheetFault, 'sheet' | 'row' | 'column'>): string {
  if (row === 0 && column === 0) return sheet;
  return `${sheet}!${column === 0 ? '' : columnName(column)}${row === 0 ? '' : row}`;
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
