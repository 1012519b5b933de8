import { applyPlan } from '../edit/apply-edits.js';
import { formatConflicts, formatEdits, formatRefused } from '../edit/format-edits.js';
import type { EditPlan } from '../edit/plan-edits.js';
import type { Edit } from '../edit/types.js';
import { compareText } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { formatProblem, problemMessage } from '../imports/format-problem.js';
import type { ImportPlan } from '../imports/plan.js';
import { soundEdits } from '../imports/sound-edits.js';
import { ImportFailure, type ImportLog, type ImportProblem } from '../imports/problems.js';
import { saveSession, type Refused, type Session } from '../imports/session.js';
import type { ExitCode, Given } from './command.js';
import { IMPORT_WORDS } from './import-words.js';
import { showDiagnostics, withMessage } from './validate-command.js';

/** What an import found, beside its plan. */
export interface Found {
  log: ImportLog;
  /** Values of the source that our records do not take; their `file` is the record, as the source names it. */
  diagnostics: readonly Diagnostic[];
}

/** Values of the source shown one by one, at most; `--json` gives all. */
const SHOWN = 40;

/**
 * Shows what an import would change, and with `--write` makes the changes that leave no fault behind.
 *
 * Effects: prints; with `--write`, writes the region's files and `imports/`.
 */
export async function carryOut(command: Given, session: Session, plan: ImportPlan, found: Found): Promise<ExitCode> {
  const sound = await soundEdits(session.region.files, plan.edits, command.values['incomplete'] === true);
  const { checked, edits, reasons } = sound;
  const heldFiles = [...new Set([...plan.held, ...sound.held])].sort(compareText);
  const diagnostics = [...found.diagnostics, ...sound.leftOut];
  const isWriting = command.values['write'] === true;
  let isWritten = false;
  if (isWriting) {
    const applied = await applyPlan(checked);
    isWritten = applied.ok;
    // What was held would be taken for the steward's own change next time.
    if (applied.ok) await saveSession(session, withoutHeld(plan, session, heldFiles));
  }
  const hasErrors = found.log.problems.some(({ severity }) => severity === 'error') || diagnostics.length > 0;
  const isClean =
    plan.conflicts.length === 0 && heldFiles.length === 0 && !hasErrors && (isWritten || !isWriting) && checked.refused.length === 0;
  if (command.json)
    showJson(command, {
      edits,
      plan,
      held: heldFiles,
      introduced: reasons,
      refused: checked.refused,
      isWritten,
      isClean,
      found: { ...found, diagnostics },
    });
  else {
    showProblems(command, { ...found, diagnostics });
    if (edits.length > 0) command.environment.out(formatEdits(edits, command.lang));
    if (plan.conflicts.length > 0) command.environment.err(formatConflicts(plan.conflicts, command.lang));
    if (checked.refused.length > 0) command.environment.err(formatRefused(checked.refused, command.lang));
    if (reasons.length > 0) showDiagnostics(reasons, command);
    showSummary(command, {
      edits,
      conflicts: plan.conflicts.length,
      overruled: plan.overruled.length,
      held: heldFiles,
      isWritten,
      isWriting,
    });
  }
  return isClean ? 0 : 1;
}

/** Prints why an import cannot begin. */
export function showRefused({ diagnostics }: Refused, command: Given): ExitCode {
  if (command.json)
    command.environment.out(JSON.stringify({ ok: false, diagnostics: diagnostics.map((one) => withMessage(one, command)) }, null, 1));
  else {
    showDiagnostics(diagnostics, command);
    command.environment.err(IMPORT_WORDS[command.lang].regionFirst);
  }
  return 1;
}

/** Runs an import; a source that cannot be read at all is told in its own words, with code 2. */
export async function guarded(command: Given, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    if (command.json) command.environment.out(JSON.stringify({ ok: false, problems: [spoken(error.problem, command)] }, null, 1));
    else command.environment.err(formatProblem(error.problem, command.lang));
    return 2;
  }
}

function withoutHeld({ state }: ImportPlan, session: Session, held: readonly string[]): ImportPlan['state'] {
  if (held.length === 0) return state;
  const files = new Set(held);
  const isHeld = (id: string): boolean => {
    const record = state.records[id];
    const owner = record?.owner === undefined ? record : state.records[record.owner];
    return files.has(`organizations/${owner?.key}.yaml`) || files.has(`trainings/${record?.key}.yaml`);
  };
  const kept = Object.entries(state.records).flatMap(([id, record]) => {
    const before = session.state?.records[id];
    return !isHeld(id) ? [[id, record] as const] : before ? [[id, before] as const] : [];
  });
  // What is held must be read again: it is not asked for by date next time.
  const { format, settings } = state;
  return { format, settings, records: Object.fromEntries(kept) };
}

function spoken(problem: ImportProblem, { lang }: Given): ImportProblem & { message: string } {
  return { ...problem, message: problemMessage(problem, lang) };
}

function showProblems(command: Given, { log, diagnostics }: Found): void {
  const { environment, lang } = command;
  const words = IMPORT_WORDS[lang];
  for (const problem of log.problems) environment.err(`${words.severity[problem.severity]}${formatProblem(problem, lang)}`);
  for (const [code, count] of log.unshown) environment.err(words.unshown(code, count));
  const shown = diagnostics.slice(0, SHOWN);
  for (const diagnostic of shown) {
    // What a source has no lines for stands at its first.
    const { line, column, path } = diagnostic;
    const file = line > 1 ? `${diagnostic.file}:${line}:${column}` : diagnostic.file;
    environment.err(
      `${words.leftOut}${file}${path === '' ? '' : ` › ${path}`}${lang === 'fr' ? ' : ' : ': '}${withMessage(diagnostic, command).message}`,
    );
  }
  if (diagnostics.length > shown.length) environment.err(words.unshown('', diagnostics.length - shown.length));
}

interface Outcome {
  edits: readonly Edit[];
  plan: ImportPlan;
  held: readonly string[];
  introduced: readonly Diagnostic[];
  refused: EditPlan['refused'];
  isWritten: boolean;
  isClean: boolean;
  found: Found;
}

function showJson(command: Given, { edits, plan, held, introduced, refused, isWritten, isClean, found }: Outcome): void {
  const answer = {
    ok: isClean,
    written: isWritten,
    edits,
    conflicts: plan.conflicts,
    overruled: plan.overruled,
    held,
    introduced: introduced.map((one) => withMessage(one, command)),
    refused,
    problems: found.log.problems.map((problem) => spoken(problem, command)),
    diagnostics: found.diagnostics.map((one) => withMessage(one, command)),
  };
  command.environment.out(JSON.stringify(answer, null, 1));
}

function showSummary(
  { environment, lang }: Given,
  summary: {
    edits: readonly Edit[];
    conflicts: number;
    overruled: number;
    held: readonly string[];
    isWritten: boolean;
    isWriting: boolean;
  },
): void {
  const words = IMPORT_WORDS[lang];
  const files = new Set(summary.edits.map(({ file }) => file)).size;
  const created = summary.edits.filter(({ path, before }) => path.length === 0 && before === undefined).length;
  environment.out('');
  environment.out(words.changes(summary.edits.length, files, created));
  if (summary.conflicts > 0) environment.err(words.conflicts(summary.conflicts));
  if (summary.overruled > 0) environment.out(words.overruled(summary.overruled));
  if (summary.held.length > 0) environment.err(words.held(summary.held));
  if (summary.edits.length === 0) return;
  if (summary.isWritten) environment.out(words.written);
  else if (summary.isWriting) environment.err(words.notWritten);
  else environment.out(words.toWrite);
}
