import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../diagnostics/report.js';
import { applyPlan } from '../edit/apply-edits.js';
import { formatConflicts, formatEdits, formatRefused } from '../edit/format-edits.js';
import { formatDiagnostic } from '../messages/format.js';
import { readCsvTables } from '../sheet/csv-tables.js';
import { formatSheetFault, sheetMessage, cellName } from '../sheet/faults.js';
import { planImport, type ImportPlan } from '../sheet/import-tables.js';
import { problemMessage, SheetError } from '../sheet/problems.js';
import { readWorkbook, type RawTables } from '../sheet/read-workbook.js';
import { readSheetRegion } from '../sheet/region.js';
import { SHEET_LIMITS } from '../sheet/unzip.js';
import { SHEET_WORDS } from '../sheet/words.js';
import { UsageError, type ExitCode, type Given } from './command.js';
import { showDiagnostics, withMessage } from './validate-command.js';

/** `accueil import FILE.xlsx | FOLDER`: what a workbook or a folder of CSV changes; with `--write`, the changes made. */
export async function runImportSheet(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  const [file, folderGiven, ...rest] = command.positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('import FILE.xlsx [folder]');
  const folder = await command.region(folderGiven);
  const words = SHEET_WORDS[lang];
  const now = await readSheetRegion(folder);
  if (now.faults.length > 0) {
    if (json) environment.out(JSON.stringify({ ok: false, diagnostics: now.faults.map((fault) => withMessage(fault, command)) }, null, 1));
    else showDiagnostics(now.faults, command);
    return 1;
  }
  let raw: RawTables;
  try {
    raw = await readTablesAt(command.path(file), file);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const message = problemMessage(error.problem, lang);
    if (json) environment.out(JSON.stringify({ ok: false, problem: { ...error.problem, message } }, null, 1));
    else environment.err(message);
    return 1;
  }
  const isAgainstNow = command.values['against-now'] === true;
  if (!raw.base && !isAgainstNow) {
    if (json) environment.out(JSON.stringify({ ok: false, problem: { code: 'no-base', file, message: words.noBase } }, null, 1));
    else environment.err(words.noBase);
    return 1;
  }
  const base = { ...now.region, files: raw.base?.files ?? now.region.files };
  const options = { isDeleting: command.values['delete'] === true, lang: raw.base?.lang ?? lang };
  const plan = await planImport(folder, raw.tables, base, now.region, options);
  plan.faults.unshift(...raw.faults);
  return carryOut(command, plan);
}

async function readTablesAt(path: string, file: string): Promise<RawTables> {
  const status = await stat(path).catch(() => undefined);
  if (!status) throw new SheetError({ code: 'not-found', file });
  if (!status.isDirectory()) return readWorkbook(await readBounded(path, file), file);
  const tables = new Map<string, Uint8Array>();
  for (const name of (await readdir(path)).sort(compareText)) {
    if (/\.csv$/i.test(name) && tables.size < 20) tables.set(name, await readBounded(join(path, name), name));
  }
  return readCsvTables(tables, file);
}

async function readBounded(path: string, file: string): Promise<Uint8Array> {
  const status = await stat(path);
  if (!status.isFile()) throw new SheetError({ code: 'not-found', file });
  if (status.size > SHEET_LIMITS.fileBytes)
    throw new SheetError({ code: 'too-large', file, size: status.size, limit: SHEET_LIMITS.fileBytes });
  return readFile(path);
}

/** Shows what was found, and writes it where that is asked for and nothing stands against it. */
async function carryOut(command: Given, plan: ImportPlan): Promise<ExitCode> {
  const { environment, lang, json, values } = command;
  const errors = plan.faults.filter(({ severity }) => severity === 'error').length;
  const isSound = errors === 0 && plan.plan.introduced.length === 0 && plan.plan.refused.length === 0;
  const isWriting = values['write'] === true && plan.plan.files.length > 0;
  const isWritten = isSound && isWriting && (await applyPlan(plan.plan)).ok;
  const isWell = isSound && plan.conflicts.length === 0 && isWritten === isWriting;
  if (json) environment.out(JSON.stringify(asJson(command, plan, isWell, isWritten), null, 1));
  else show(command, plan, { errors, isSound, isWriting, isWritten });
  return isWell ? 0 : 1;

  function show(
    given: Given,
    found: ImportPlan,
    state: { errors: number; isSound: boolean; isWriting: boolean; isWritten: boolean },
  ): void {
    const words = SHEET_WORDS[lang];
    const { out, err } = given.environment;
    for (const fault of found.faults) err(`${fault.severity === 'warning' ? `(${words.warning}) ` : ''}${formatSheetFault(fault, lang)}`);
    if (state.errors > 0) err(`\n${words.sheetFaults(state.errors)}\n`);
    if (found.removed.length > 0) {
      err(words.removed(found.removed.length, values['delete'] === true));
      for (const { file, key, record } of found.removed) err(`  ${file} › ${key}${record === undefined ? '' : ` (${record})`}`);
      err('');
    }
    if (found.edits.length > 0) out(`${words.differences}\n\n${formatEdits(found.edits, lang)}\n`);
    else if (found.conflicts.length === 0 && state.errors === 0) out(words.nothing);
    if (found.conflicts.length > 0) err(`${words.conflicts(found.conflicts.length)}\n\n${formatConflicts(found.conflicts, lang)}\n`);
    if (found.plan.refused.length > 0) err(`${words.refused}\n${formatRefused(found.plan.refused, lang)}\n`);
    if (found.plan.introduced.length > 0) {
      err(words.introduced);
      for (const fault of found.plan.introduced) {
        const cell = found.cellOf(fault);
        err(`${cell === undefined ? '' : `${cell} → `}${formatDiagnostic(fault, lang)}`);
      }
      err('');
    }
    const [files, edits] = [found.plan.files.length, found.edits.length];
    if (state.isWritten) out(words.written(files, edits));
    else if (!state.isSound) err(words.notWritten);
    else if (state.isWriting) err(words.changedMeanwhile);
    else if (edits > 0) out(words.toWrite(files, edits));
  }
}

function asJson(command: Given, plan: ImportPlan, ok: boolean, isWritten: boolean): unknown {
  return {
    ok,
    written: isWritten,
    faults: plan.faults.map((fault) => ({ ...fault, cell: cellName(fault), message: sheetMessage(fault, command.lang) })),
    removed: plan.removed,
    edits: plan.edits,
    conflicts: plan.conflicts,
    refused: plan.plan.refused,
    introduced: plan.plan.introduced.map((fault) => ({ ...withMessage(fault, command), cell: plan.cellOf(fault) })),
  };
}
