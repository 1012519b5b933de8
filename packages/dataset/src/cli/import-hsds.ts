import type { Diagnostic } from '../diagnostics/types.js';
import { importHsds } from '../imports/hsds/import-hsds.js';
import { readApi } from '../imports/hsds/read-api.js';
import { planImport } from '../imports/plan.js';
import { ImportLog } from '../imports/problems.js';
import { openSession, sourceAddress } from '../imports/session.js';
import { UsageError, textOption, type ExitCode, type Given } from './command.js';
import { carryOut, guarded, showRefused } from './import-outcome.js';
import { IMPORT_WORDS } from './import-words.js';
import { sourceName, toolVersion, userAgent } from './import-source.js';

/** `accueil import hsds URL|SOURCE [folder]`: any HSDS 3.x API. */
export async function runImportHsds(command: Given): Promise<ExitCode> {
  const [given, folderGiven, ...rest] = command.positionals.slice(1);
  if (given === undefined || rest.length > 0) throw new UsageError('import hsds URL');
  const folder = await command.region(folderGiven);
  const source = sourceName(textOption(command, 'source'), given);
  return guarded(command, async () => {
    const url = URL.canParse(given) ? given : await sourceAddress(folder, source, 'hsds');
    if (url === undefined) throw new UsageError(`import hsds ${given}`);
    const version = await toolVersion(command.environment);
    const lang = textOption(command, 'source-lang');
    const session = await openSession(folder, source, { type: 'hsds', url, ...(lang === undefined ? {} : { lang }) }, version);
    if ('diagnostics' in session) return showRefused(session, command);
    const { settings, region } = session;
    // Two APIs of one host need two names: the records of one are not gone from the other.
    if (settings.url !== url) throw new UsageError(`--source ? (imports/${source}.yaml: ${settings.url ?? ''})`);
    const log = new ImportLog();
    // Other settings read the same answer otherwise: nothing then counts as unchanged.
    const state = command.values['full'] !== true && session.state?.settings === session.digest ? session.state : undefined;
    const contents = await readApi({
      url,
      userAgent: userAgent(version, region),
      perPage: settings.per_page ?? 100,
      state,
      log,
    });
    const diagnostics: Diagnostic[] = [];
    const today = new Date().toISOString().slice(0, 10);
    const input = { source, url, settings, lang: settings.lang ?? region.defaultLocale, state: session.state, region, today, log };
    const imported = importHsds(contents, input, diagnostics);
    if (!command.json) command.environment.out(IMPORT_WORDS[command.lang].read(source, imported.records.length));
    const plan = planImport({
      source,
      imported,
      settings,
      digest: session.digest,
      state: session.state,
      others: session.others,
      region,
      incomplete: command.values['incomplete'] === true,
      log,
    });
    return carryOut(command, session, plan, { log, diagnostics });
  });
}
