/** What an import can find wrong, with what its sentence needs. Faults of a value are `Diagnostic`s: same words as in `accueil validate`. */
export interface ProblemParams {
  'address-refused': { url: string };
  'http-status': { url: string; status: number };
  'http-timeout': { url: string; seconds: number };
  'http-failed': { url: string; detail: string };
  'http-too-large': { url: string; limit: number };
  'http-redirects': { url: string; limit: number };
  'file-failed': { file: string; detail: string };
  'file-too-large': { file: string; limit: number };
  'not-json': { url: string; found: string };
  'json-depth': { url: string; limit: number };
  'not-a-page': { url: string };
  'page-counters': { url: string; member: string; found: string; expected: string };
  'page-repeated': { url: string; page: number };
  'page-missing': { url: string; page: number; detail: string };
  'pages-endless': { url: string; limit: number };
  'record-unread': { id: string; detail: string };
  'record-refused': { name: string; detail: string };
  'record-twice': { id: string };
  'id-missing': { name: string };
  'name-missing': { id: string };
  'organization-missing': { name: string };
  'point-impossible': { latitude: string; longitude: string };
  'capacity-above': { available: number; maximum: number };
  'phone-cleaned': { found: string; kept: string };
  'text-cut': { member: string; limit: number };
  'members-kept': { members: readonly string[] };
  'contacts-left': { count: number };
  'place-unknown': { name: string; suggestion?: string };
  'term-unknown': { name: string };
  'language-unknown': { name: string };
  'parent-cycle': { name: string };
  'text-missing': { lang: string; members: readonly string[] };
  'record-vanished': { key: string };
  'sources-disagree': { member: string; here: string; other: string; otherSource: string };
  'kind-assumed': { member: string; value: string; count: number };
  'calendar-unread': { detail: string };
  'event-without': { member: string };
  'event-bounded': { limit: number };
  'date-unread': { found: string };
  'zone-unknown': { found: string };
  'rule-refused': { found: string };
  'override-orphan': { id: string };
  'override-range': { id: string };
  'provider-missing': { option: string };
  'training-unknown': { key: string; suggestion?: string };
  'column-unknown': { column: string; suggestion?: string };
  'column-missing': { column: string };
  'columns-repeated': { column: string };
  'csv-syntax': { detail: string };
  'encoding-guessed': { encoding: string };
  'row-without-key': { template: string };
  'value-unmapped': { column: string; found: string; allowed: readonly string[]; suggestion?: string };
  'value-wrong': { column: string; found: string; expected: string };
  'rows-disagree': { column: string; kept: string; found: string };
  'rows-bounded': { limit: number };
  'map-wrong': { detail: string };
  'geo-unread': { detail: string };
  'feature-unmatched': { name: string; suggestion?: string };
  'territory-without': { id: string };
  'feature-shape': { name: string; type: string };
  'geo-projected': { x: string; y: string };
  'feature-ambiguous': { name: string };
  'id-field-unknown': { field: string; fields: readonly string[] };
  'mapshaper-missing': { command: string };
}
export type ProblemCode = keyof ProblemParams;

/** One thing told of an import. */
export type ImportProblem = {
  [Code in ProblemCode]: {
    code: Code;
    /** `error`: something was left out; `warning`: look at it; `note`: told so that nothing is lost in silence. */
    severity: 'error' | 'warning' | 'note';
    /** The record, page, row or feature it was found in, as the source names it; empty for the whole source. */
    where: string;
    params: ProblemParams[Code];
  };
}[ProblemCode];

/** Beyond this many problems of one code, the rest is counted only. */
const PROBLEMS_OF_CODE = 200;

/** Gathers what an import finds. */
export class ImportLog {
  readonly problems: ImportProblem[] = [];
  /** How many more there were of a code than are kept. */
  readonly unshown = new Map<ProblemCode, number>();
  readonly #counts = new Map<ProblemCode, number>();
  readonly #told = new Set<string>();

  /** Adds a problem. Default: an error of the whole source. */
  add<Code extends ProblemCode>(
    code: Code,
    params: ProblemParams[Code],
    { where = '', severity = 'error' }: { where?: string; severity?: ImportProblem['severity'] } = {},
  ): void {
    // The same thing of the same record is told once, however often its parts repeat it.
    const identity = JSON.stringify([code, where, params]);
    if (this.#told.has(identity)) return;
    this.#told.add(identity);
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > PROBLEMS_OF_CODE) this.unshown.set(code, count - PROBLEMS_OF_CODE);
    else this.problems.push({ code, severity, where: clip(where), params } as ImportProblem);
  }
}

/** The source cannot be imported at all. `problem` says why. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`);
    this.problem = problem;
  }
}

/** An `ImportFailure` with its code. */
export function failure<Code extends ProblemCode>(code: Code, params: ProblemParams[Code]): ImportFailure {
  return new ImportFailure({ code, severity: 'error', where: '', params } as ImportProblem);
}

/** The sentence of each problem. */
export type ProblemMessages = { [Code in ProblemCode]: (params: ProblemParams[Code]) => string };

/** A foreign text as it is shown in a report: at most 120 characters, without control characters. */
export function clip(text: string, limit = 120): string {
  const clean = text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ');
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
