import type { DiagnosticCode } from '../diagnostics/types.js';

/** One thing wrong in the fixture region (`WHOLE`), and how the tool must speak of it. */
export interface SeededFault {
  what: string;
  /** File that holds the fault, and that the tool must name. */
  file: string;
  /** What stands in the fixture. Empty: the files of `put` are the fault. */
  from: string;
  /** What is written instead; `¦` marks where the fault must be pointed at. */
  to: string;
  code: DiagnosticCode;
  path: string;
  /** A part of the French sentence. */
  says: RegExp;
  severity?: 'warning';
  /** Where the fault must be pointed at, when that is no part of `to`: a passage of the spoilt file, with `¦`. */
  at?: string;
  /** Files to write, or to leave out (`null`), besides. */
  put?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A row of a table of faults, without its file: what, from, to, code, path, says, `warning` where it is one, and where it is pointed at. */
export type FaultRow = readonly [
  what: string,
  from: string,
  to: string,
  code: DiagnosticCode,
  path: string,
  says: RegExp,
  severity?: 'warning' | undefined,
  at?: string,
];

/** The faults of one file. */
export function inFile(file: string, rows: readonly FaultRow[], put?: SeededFault['put']): SeededFault[] {
  return rows.map(([what, from, to, code, path, says, severity, at]) => ({
    what,
    file,
    from,
    to,
    code,
    path,
    says,
    ...(severity ? { severity } : {}),
    ...(at === undefined ? {} : { at }),
    ...(put ? { put } : {}),
  }));
}
