import type { Diagnostic } from '../diagnostics/types.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { FaultMessages, MessageLanguage } from './types.js';

const MESSAGES: Record<MessageLanguage, FaultMessages> = { fr, en };

/** The sentence of a fault, without where it stands. Default: French. */
export function formatMessage(diagnostic: Diagnostic, lang: MessageLanguage = 'fr'): string {
  // The table is typed by code; a union of pairs cannot be told to TypeScript more closely.
  const write = MESSAGES[lang][diagnostic.code] as (params: Diagnostic['params']) => string;
  return write(diagnostic.params);
}

/** One fault on one line: `organizations/sanc.yaml:12:7 services[0].needs[1]: …`. */
export function formatDiagnostic(diagnostic: Diagnostic, lang: MessageLanguage = 'fr'): string {
  const { file, line, column, path } = diagnostic;
  return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}${lang === 'fr' ? ' : ' : ': '}${formatMessage(diagnostic, lang)}`;
}
