import type { TaxonomyKey } from '@accueil/sdk';
import type { SemanticParams } from './semantic.js';

/** What can be wrong in a region's folder, and where. Words live in `messages/`, so that a steward reads French or English. */

/** Where in a file: members by name, list items by position, from 0. */
export type Path = readonly (string | number)[];

/** The kinds of records a key can name; a term is named by its taxonomy. */
export type RecordKind = 'organization' | 'service' | 'location' | 'territory' | 'municipality' | 'training' | TaxonomyKey;

/** What a scalar is expected to look like; each has its words in `messages/`. */
export const FORMATS = [
  'key',
  'date',
  'partial-date',
  'date-time',
  'duration',
  'time',
  'weekdays',
  'month-days',
  'rrule',
  'web-address',
  'feed-address',
  'source-address',
  'email',
  'phone',
  'extension',
  'postal-code',
  'postal-area',
  'language',
  'currency',
  'country',
  'municipality-code',
  'licence',
  'timezone',
] as const;
export type Format = (typeof FORMATS)[number];

/** The sentence says everything. */
export type NoParams = Record<string, never>;

/** Every code with what its message needs to say it: those of files, shapes and references here, those of meaning beside. */
export interface DiagnosticParams extends SemanticParams {
  'folder-missing': { folder: string };
  'file-missing': { file: string };
  'file-unreadable': { detail: string };
  'file-too-large': { size: number; limit: number };
  'file-not-utf8': NoParams;
  'file-unexpected': NoParams;
  'folder-too-large': { limit: number };
  'too-many-files': { count: number; limit: number };
  'too-many-faults': { limit: number };
  'yaml-syntax': { detail: string };
  'yaml-alias': NoParams;
  'yaml-tag': { tag: string };
  'yaml-depth': { limit: number };
  'duplicate-member': { member: string };
  'file-empty': NoParams;
  'missing-member': { member: string };
  'empty-value': NoParams;
  'wrong-type': { found: string; expected: string };
  'unknown-member': { member: string; suggestion?: string };
  'unknown-value': { found: string; allowed: readonly string[]; suggestion?: string };
  'bad-format': { found: string; format: Format; suggestion?: string };
  'out-of-range': { found: string; minimum?: number; maximum?: number };
  'text-required': { lang: string };
  'text-characters': NoParams;
  'unknown-reference': { kind: RecordKind; key: string; suggestion?: string };
  'draft-reference': { kind: RecordKind; key: string };
  'duplicate-key': { kind: RecordKind; key: string; file: string; line: number };
  'key-of-file': { key: string; expected: string };
  'repeated-value': { value: string };
  'status-mismatch': { state: string; status: string; expected: readonly string[] };
  'replaced-without-successor': NoParams;
  'dates-order': { since: string; until: string };
  'replaced-by-itself': NoParams;
  'hours-order': { opens: string; closes: string };
  'hours-incomplete': NoParams;
  'ages-order': { minimum: number; maximum: number };
  'source-required': NoParams;
  'withheld-address': { member: string };
  'point-incomplete': NoParams;
  'point-not-allowed': { type: string };
  'point-too-precise': NoParams;
  'point-outside': NoParams;
  'territory-mismatch': { municipality: string; territory: string; expected: string };
  'area-contradiction': NoParams;
  'parent-cycle': { key: string; member: string };
  'default-locale-missing': { lang: string };
}
export type DiagnosticCode = keyof DiagnosticParams;

/** One fault, with everything a steward needs to find it. `line` and `column` count from 1. */
export type Diagnostic = {
  [Code in DiagnosticCode]: {
    /** Relative to the region's folder, with `/`. */
    file: string;
    line: number;
    column: number;
    /** `services[2].name`; empty for the whole file. */
    path: string;
    severity: 'error' | 'warning';
    code: Code;
    params: DiagnosticParams[Code];
  };
}[DiagnosticCode];

/** Writes a path as people read it: `services[2].name`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
