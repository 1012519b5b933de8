import type { Diagnostic, DiagnosticCode, DiagnosticParams, Path } from './types.js';
import { formatPath } from './types.js';

/** A file that can say where each of its members stands. */
export interface Located {
  file: string;
  /** Line and column, from 1, of the value at `path`, or of the nearest part that exists. `'member'`: of its name. */
  locate(path: Path, part?: 'member' | 'value'): { line: number; column: number };
}

/** Beyond this many faults, a file is most likely another kind of file; saying where each stands would take long. */
const FAULTS_OF_FILE = 200;

/** A fault whose line is not looked for yet: a file is parsed again for it, and once for all of its faults. */
interface Unplaced {
  diagnostic: Diagnostic;
  source: Located;
  path: Path;
  part: 'member' | 'value' | undefined;
}

/** Gathers every fault of a run, so that all are shown at once. */
export class Report {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  #unplaced: Unplaced[] = [];

  /** Everything found so far, as it was found. */
  get diagnostics(): Diagnostic[] {
    const unplaced = this.#unplaced.sort((a, b) => compareText(a.source.file, b.source.file));
    this.#unplaced = [];
    for (const { diagnostic, source, path, part } of unplaced) Object.assign(diagnostic, source.locate(path, part));
    return this.#diagnostics;
  }

  /** Adds a fault at `path` of `source`. Default: an error, pointing at the value. */
  add<Code extends DiagnosticCode>(
    source: Located,
    path: Path,
    code: Code,
    params: DiagnosticParams[Code],
    options: { part?: 'member' | 'value'; severity?: 'error' | 'warning' } = {},
  ): void {
    const count = this.#counts.get(source.file) ?? 0;
    this.#counts.set(source.file, count + 1);
    if (count > FAULTS_OF_FILE) return;
    if (count === FAULTS_OF_FILE) {
      const params = { limit: FAULTS_OF_FILE };
      this.#diagnostics.push({ file: source.file, line: 1, column: 1, path: '', severity: 'error', code: 'too-many-faults', params });
      return;
    }
    // Only a file that was read keeps what it takes to look later; anything else would keep all of its parser's memory.
    const isLater = 'value' in source;
    const diagnostic = {
      file: source.file,
      ...(isLater ? { line: 1, column: 1 } : source.locate(path, options.part)),
      path: formatPath(path),
      severity: options.severity ?? 'error',
      code,
      params,
    } as Diagnostic;
    this.#diagnostics.push(diagnostic);
    if (isLater) this.#unplaced.push({ diagnostic, source, path, part: options.part });
  }

  /** True when something must be corrected before a build. */
  get hasErrors(): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  /** Everything found, in the order of the files, then of the lines. */
  sorted(): Diagnostic[] {
    return [...this.diagnostics].sort(
      (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
    );
  }
}

/** A place for faults of a whole file or folder, where no YAML could be read. */
export function wholeFile(file: string): Located {
  return { file, locate: () => ({ line: 1, column: 1 }) };
}

/** Orders by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
