import { lstat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Report } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { readColumnMap } from '../imports/csv/column-map.js';
import { importCsv } from '../imports/csv/import-csv.js';
import { CSV_LIMITS, readCsv } from '../imports/csv/read-csv.js';
import { suggestMap } from '../imports/csv/suggest-map.js';
import { formatProblem } from '../imports/format-problem.js';
import { planImport } from '../imports/plan.js';
import { ImportLog, failure } from '../imports/problems.js';
import { openSession } from '../imports/session.js';
import { readYaml } from '../read/yaml-file.js';
import { UsageError, textOption, type ExitCode, type Given } from './command.js';
import { carryOut, guarded, showRefused } from './import-outcome.js';
import { sourceName, toolVersion } from './import-source.js';
import { IMPORT_WORDS } from './import-words.js';

/** Bytes of a column map. */
const MAP_BYTES = 1024 * 1024;

/** `accueil import csv FILE --map MAP [folder]`; `--suggest-map` prints a map to start from. */
export async function runImportCsv(command: Given): Promise<ExitCode> {
  const [file, folderGiven, ...rest] = command.positionals.slice(1);
  const mapFile = textOption(command, 'map');
  const isSuggesting = command.values['suggest-map'] === true;
  if (file === undefined || rest.length > 0) throw new UsageError('import csv FILE --map MAP');
  if (mapFile === undefined && !isSuggesting) throw new UsageError(`import csv ${file} --map ?`);
  return guarded(command, async () => {
    const log = new ImportLog();
    const table = readCsv(await readBytes(command.path(file), file, CSV_LIMITS.bytes), basename(file), log);
    if (isSuggesting || mapFile === undefined) {
      for (const problem of log.problems) command.environment.err(formatProblem(problem, command.lang));
      command.environment.out(suggestMap(table.headings, command.lang).trimEnd());
      return 0;
    }
    const folder = await command.region(folderGiven);
    const report = new Report();
    const map = readColumnMap(readYaml(basename(mapFile), await readBytes(command.path(mapFile), mapFile, MAP_BYTES), report), report);
    if (!map) return showRefused({ diagnostics: report.sorted() }, command);
    const source = sourceName(textOption(command, 'source'), file);
    const session = await openSession(folder, source, { type: 'csv' }, await toolVersion(command.environment));
    if ('diagnostics' in session) return showRefused(session, command);
    const { region, settings, state, others, digest } = session;
    const diagnostics: Diagnostic[] = [];
    const today = new Date().toISOString().slice(0, 10);
    const given = { ...map, ...(settings.lang === undefined ? {} : { lang: settings.lang }) };
    const imported = importCsv(table, { file: basename(file), source, map: given, region, state, today, log }, diagnostics);
    if (!command.json) command.environment.out(IMPORT_WORDS[command.lang].read(source, imported.records.length));
    const incomplete = command.values['incomplete'] === true;
    const plan = planImport({ source, imported, settings, digest, state, others, region, incomplete, log });
    return carryOut(command, session, plan, { log, diagnostics });
  });
}

/**
 * A file's bytes.
 * @throws {ImportFailure} when it cannot be read, is no plain file, or is too large
 */
export async function readBytes(path: string, file: string, limit: number): Promise<Uint8Array> {
  try {
    const status = await lstat(path);
    if (!status.isFile()) throw failure('file-failed', { file, detail: 'not a plain file' });
    if (status.size > limit) throw failure('file-too-large', { file, limit });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw failure('file-failed', { file, detail: error.message });
    throw error;
  }
}
