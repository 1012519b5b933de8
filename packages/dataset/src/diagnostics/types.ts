/** What can be wrong in a region's folder, and where. Words live in `messages/`, so that a steward reads French or English. */

/** Where in a file: members by name, list items by position, from 0. */
export type Path = readonly (string | number)[];

/** The kinds of records a key can name. */
export type RecordKind = 'organization' | 'service' | 'location' | 'taxonomy_term' | 'territory' | 'municipality' | 'training';

/** What a scalar is expected to look like; each has its words in `messages/`. */
export const FORMATS = [
  'key', 'date', 'partial-date', 'date-time', 'duration', 'time', 'weekdays', 'web-address', 'source-address', 'email', 'phone',
  'extension', 'postal-code', 'postal-area', 'language', 'currency', 'country', 'municipality-code', 'licence', 'timezone',
] as const;
export type Format = (typeof FORMATS)[number];

/** Every code with what its message needs to say it. */
export interface DiagnosticParams {
  'folder-missing': { folder: string };
  'file-missing': { file: string };
  'file-unreadable': { detail: string };
  'file-too-large': { size: number; limit: number };
  'file-not-utf8': Record<never, never>;
  'file-unexpected': Record<never, never>;
  'too-many-files': { count: number; limit: number };
  'yaml-syntax': { detail: string };
  'yaml-alias': Record<never, never>;
  'yaml-tag': { tag: string };
  'yaml-depth': { limit: number };
  'duplicate-member': { member: string };
  'file-empty': Record<never, never>;
  'missing-member': { member: string };
  'empty-value': Record<never, never>;
  'wrong-type': { found: string; expected: string };
  'unknown-member': { member: string; suggestion?: string };
  'unknown-value': { found: string; allowed: readonly string[]; suggestion?: string };
  'bad-format': { found: string; format: Format };
  'out-of-range': { found: string; minimum?: number; maximum?: number };
  'text-required': { lang: string };
  'text-characters': Record<never, never>;
  'unknown-reference': { kind: RecordKind | string; key: string; suggestion?: string };
  'duplicate-key': { kind: RecordKind | string; key: string; file: string; line: number };
  'key-of-file': { key: string; expected: string };
  'repeated-value': { value: string };
  'status-mismatch': { state: string; status: string; expected: readonly string[] };
  'replaced-without-successor': Record<never, never>;
  'dates-order': { since: string; until: string };
  'replaced-by-itself': Record<never, never>;
  'hours-order': { opens: string; closes: string };
  'hours-incomplete': Record<never, never>;
  'ages-order': { minimum: number; maximum: number };
  'source-required': Record<never, never>;
  'withheld-address': { member: string };
  'point-incomplete': Record<never, never>;
  'point-not-allowed': { type: string };
  'point-too-precise': Record<never, never>;
  'point-outside': Record<never, never>;
  'territory-mismatch': { municipality: string; territory: string; expected: string };
  'area-contradiction': Record<never, never>;
  'parent-cycle': { key: string };
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
