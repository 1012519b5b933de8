import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { baseRows } from '../sheet/base.js';
import { writeCsvTables } from '../sheet/csv-tables.js';
import { allowedValues, GUIDE } from '../sheet/guide.js';
import { readSheetRegion } from '../sheet/region.js';
import type { SheetName } from '../sheet/sheets.js';
import { tablesOf } from '../sheet/tables.js';
import { SHEET_WORDS } from '../sheet/words.js';
import { writeWorkbook } from '../sheet/write-workbook.js';
import { atMost, textOption, UsageError, type CliCommand, type ExitCode, type Given } from './command.js';
import { showDiagnostics, withMessage } from './validate-command.js';

/** `accueil export xlsx|csv`: the region's records as tables a person can fill in. */
export const exportCommand: CliCommand = {
  name: 'export',
  help: {
    fr: `  accueil export xlsx|csv [dossier] --out F
      écrit les organismes, lieux, services, formations et séances dans un classeur F.xlsx,
      ou dans un dossier F de fichiers CSV; « accueil import » les reprend`,
    en: `  accueil export xlsx|csv [folder] --out F
      writes the organizations, locations, services, trainings and sessions into a workbook F.xlsx,
      or into a folder F of CSV files; "accueil import" takes them back`,
  },
  options: { out: { type: 'string' } },
  run: runExport,
};

async function runExport(command: Given): Promise<ExitCode> {
  const { environment, lang, json, show } = command;
  atMost(command, 2);
  const [format, folderGiven] = command.positionals;
  if (format !== 'xlsx' && format !== 'csv') throw new UsageError(`export ${format ?? ''} (xlsx, csv)`);
  const out = textOption(command, 'out');
  if (out === undefined || out === '') throw new UsageError('--out ?');
  const { region, data, faults } = await readSheetRegion(await command.region(folderGiven));
  const words = SHEET_WORDS[lang];
  if (faults.length > 0) {
    if (json) environment.out(JSON.stringify({ ok: false, diagnostics: faults.map((fault) => withMessage(fault, command)) }, null, 1));
    else {
      showDiagnostics(faults, command);
      environment.err(words.notExported);
    }
    return 1;
  }
  const tables = tablesOf(region, lang);
  const base = baseRows({ lang, files: region.files });
  const path = command.path(out);
  if (format === 'xlsx') {
    const bytes = await writeWorkbook({ tables, base, guide: GUIDE[lang], values: allowedValues(data, lang) }, lang);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
  } else {
    await mkdir(path, { recursive: true });
    for (const [file, text] of Object.entries(writeCsvTables(tables, base, lang))) await writeWhole(join(path, file), text);
  }
  const counts = Object.fromEntries(tables.map(({ sheet, rows }) => [sheet, rows.length])) as Record<SheetName, number>;
  environment.out(json ? JSON.stringify({ ok: true, out: path, counts }, null, 1) : words.exported(show(path), counts));
  return 0;
}

/** A workbook that is open elsewhere is replaced whole, or not at all. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, content);
  await rename(beside, path);
}
