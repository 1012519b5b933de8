import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.js';
import { FETCH_LIMITS, fetchBounded } from '../imports/fetch-bounded.js';
import { importIcs } from '../imports/ics/import-ics.js';
import { ICS_LIMITS, readIcs } from '../imports/ics/read-ics.js';
import { planImport, type Imported } from '../imports/plan.js';
import { ImportLog } from '../imports/problems.js';
import { openSession, sourceAddress, type Session } from '../imports/session.js';
import { UsageError, textOption, type ExitCode, type Given } from './command.js';
import { readBytes } from './import-csv.js';
import { carryOut, guarded, showRefused } from './import-outcome.js';
import { sourceName, toolVersion, userAgent } from './import-source.js';
import { IMPORT_WORDS } from './import-words.js';

/** `accueil import ics URL|FILE|SOURCE [folder]`: the sessions of a calendar. */
export async function runImportIcs(command: Given): Promise<ExitCode> {
  const [given, folderGiven, ...rest] = command.positionals.slice(1);
  if (given === undefined || rest.length > 0) throw new UsageError('import ics URL');
  const folder = await command.region(folderGiven);
  const source = sourceName(textOption(command, 'source'), given);
  return guarded(command, async () => {
    const version = await toolVersion(command.environment);
    const address = asWeb(given) ?? (/\.ics$/i.test(given) ? undefined : await sourceAddress(folder, source, 'ics'));
    const [training, provider] = [textOption(command, 'training'), textOption(command, 'provider')];
    const defaults = {
      type: 'ics' as const,
      ...(address === undefined ? {} : { url: address }),
      ...(training === undefined ? {} : { training }),
      ...(provider === undefined ? {} : { provider }),
    };
    const session = await openSession(folder, source, defaults, version);
    if ('diagnostics' in session) return showRefused(session, command);
    const log = new ImportLog();
    const diagnostics: Diagnostic[] = [];
    const imported = await readCalendar(command, session, address, given, { version, log, diagnostics });
    if (!command.json) command.environment.out(IMPORT_WORDS[command.lang].read(source, imported.records.length));
    const { settings, digest, state, others, region } = session;
    const incomplete = command.values['incomplete'] === true;
    const plan = planImport({ source, imported, settings, digest, state, others, region, incomplete, log });
    return carryOut(command, session, plan, { log, diagnostics });
  });
}

/** `webcal:` is what calendars call the web. */
function asWeb(given: string): string | undefined {
  const address = given.replace(/^webcals?:/i, 'https:');
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol) ? address : undefined;
}

async function readCalendar(
  command: Given,
  { settings, state, digest, region, source }: Session,
  address: string | undefined,
  given: string,
  { version, log, diagnostics }: { version: string; log: ImportLog; diagnostics: Diagnostic[] },
): Promise<Imported> {
  let text: string;
  let etag: string | undefined;
  if (address === undefined) text = new TextDecoder().decode(await readBytes(command.path(given), given, ICS_LIMITS.bytes));
  else {
    const last = state?.settings === digest && command.values['full'] !== true ? state : undefined;
    const limits = { ...FETCH_LIMITS, bytes: ICS_LIMITS.bytes };
    const answer = await fetchBounded(address, {
      accept: 'text/calendar',
      userAgent: userAgent(version, region),
      etag: last?.etag,
      limits,
    });
    if (answer.notModified) return { records: [], unchanged: new Set(Object.keys(last?.records ?? {})), complete: true, etag: last?.etag };
    ({ text, etag } = answer);
  }
  const calendar = readIcs(text, settings.timezone ?? region.region?.value.timezone ?? 'Etc/UTC', log);
  const today = new Date().toISOString().slice(0, 10);
  const input = { source, address: address ?? `urn:accueil:import:${basename(given)}`, settings, region, state, today, log };
  return { ...importIcs(calendar, input, diagnostics), etag };
}
