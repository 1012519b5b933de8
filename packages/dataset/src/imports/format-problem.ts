import type { MessageLanguage } from '../messages/types.js';
import { en } from './messages-en.js';
import { fr } from './messages-fr.js';
import type { ImportProblem, ProblemMessages } from './problems.js';

const MESSAGES: Record<MessageLanguage, ProblemMessages> = { fr, en };

/** The sentence of a problem, without where it was found. */
export function problemMessage(problem: ImportProblem, lang: MessageLanguage): string {
  // The table is typed by code; a union of pairs cannot be told to TypeScript more closely.
  const write = MESSAGES[lang][problem.code] as (params: ImportProblem['params']) => string;
  return write(problem.params);
}

/** One problem on one line. */
export function formatProblem(problem: ImportProblem, lang: MessageLanguage): string {
  const colon = lang === 'fr' ? ' : ' : ': ';
  return `${problem.where === '' ? '' : `${problem.where}${colon}`}${problemMessage(problem, lang)}`;
}
