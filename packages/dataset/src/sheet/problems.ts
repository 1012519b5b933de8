import type { MessageLanguage } from '../messages/types.js';

/** Why a workbook or a folder of tables cannot be read at all. */
export type SheetProblem =
  | { code: 'not-found'; file: string }
  | { code: 'too-large'; file: string; size: number; limit: number }
  | { code: 'not-a-workbook'; file: string; detail: string }
  | { code: 'inflates'; file: string; limit: number }
  | { code: 'too-many-cells'; file: string; rows: number; columns: number }
  | { code: 'not-utf8'; file: string }
  | { code: 'not-csv'; file: string; detail: string }
  | { code: 'no-tables'; file: string };

/** Thrown by the readers, with what is wrong. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
  readonly problem: SheetProblem;

  constructor(problem: SheetProblem) {
    super(problemMessage(problem, 'en'));
    this.problem = problem;
  }
}

/** The sentence of a problem. */
export function problemMessage(problem: SheetProblem, lang: MessageLanguage): string {
  const { file } = problem;
  const isFrench = lang === 'fr';
  switch (problem.code) {
    case 'not-found':
      return isFrench ? `« ${file} » n’existe pas ou ne peut pas être lu.` : `"${file}" does not exist or cannot be read.`;
    case 'too-large':
      return isFrench
        ? `« ${file} » fait ${problem.size} octets; la limite est de ${problem.limit}.`
        : `"${file}" is ${problem.size} bytes; the limit is ${problem.limit}.`;
    case 'not-a-workbook':
      return isFrench
        ? `« ${file} » n’est pas un classeur .xlsx lisible (${problem.detail}). Enregistrez-le de nouveau en « Classeur Excel (.xlsx) ».`
        : `"${file}" is not a readable .xlsx workbook (${problem.detail}). Save it again as "Excel workbook (.xlsx)".`;
    case 'inflates':
      return isFrench
        ? `« ${file} » se déplie en plus de ${problem.limit} octets : il n’est pas lu.`
        : `"${file}" unfolds into more than ${problem.limit} bytes: it is not read.`;
    case 'too-many-cells':
      return isFrench
        ? `« ${file} » a trop de cellules (au plus ${problem.rows} lignes et ${problem.columns} colonnes par feuille). Supprimez les lignes et colonnes vides qui suivent les fiches.`
        : `"${file}" has too many cells (at most ${problem.rows} rows and ${problem.columns} columns a sheet). Delete the empty rows and columns behind the records.`;
    case 'not-utf8':
      return isFrench
        ? `« ${file} » n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 ».`
        : `"${file}" is not UTF-8. Save it as "CSV UTF-8".`;
    case 'not-csv':
      return isFrench ? `« ${file} » n’est pas du CSV lisible : ${problem.detail}` : `"${file}" is not readable CSV: ${problem.detail}`;
    case 'no-tables':
      return isFrench
        ? `« ${file} » ne contient aucune des feuilles attendues (Organismes, Lieux, Services, Formations, Séances).`
        : `"${file}" holds none of the expected sheets (Organizations, Locations, Services, Trainings, Sessions).`;
  }
}
