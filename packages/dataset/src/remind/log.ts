import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { SEND_FAULTS } from './send.js';

const entrySchema = z.strictObject({
  /** Key of the organization. */
  organization: z.string(),
  /** ISO 8601 instant. */
  at: z.iso.datetime(),
  state: z.enum(['sent', 'failed']),
  message_id: z.string(),
  /** Why it failed; never what a server or a machine said in its own words. */
  fault: z.optional(z.enum(SEND_FAULTS)),
});
const logSchema = z.strictObject({ format: z.literal('accueil-reminders/1'), entries: z.array(entrySchema) });

/** `reminders.json`: what was sent to whom and when, so that nobody is asked twice. It holds keys of organizations, no address. */
export type ReminderLog = z.infer<typeof logSchema>;

/** The log cannot be read: sending blind would ask people twice. */
export class ReminderLogError extends Error {
  override readonly name = 'ReminderLogError';
}

/** Days before an organization may be asked again. */
export const QUIET_DAYS = 7;

/**
 * Reads a log from its text.
 * @throws {ReminderLogError}
 */
export function parseLog(text: string): ReminderLog {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReminderLogError('JSON');
  }
  const result = z.safeParse(logSchema, value);
  if (result.success) return result.data;
  throw new ReminderLogError(z.core.toDotPath(result.error.issues[0]?.path ?? []) || 'format');
}

/**
 * Reads the log of a folder, empty where there is none yet.
 * @throws {ReminderLogError}
 */
export async function readLog(file: string): Promise<ReminderLog> {
  try {
    return parseLog(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { format: 'accueil-reminders/1', entries: [] };
    throw error;
  }
}

/** Writes the log whole or not at all. */
export async function writeLog(file: string, log: ReminderLog): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${randomUUID()}.new`;
  await writeFile(fresh, `${JSON.stringify(log, null, 1)}\n`);
  await rename(fresh, file);
}

/** Whether an organization was asked within the last `QUIET_DAYS`. */
export function wasAskedLately({ entries }: ReminderLog, organization: string, now: Date): boolean {
  const limit = now.getTime() - QUIET_DAYS * 86_400_000;
  return entries.some((entry) => entry.organization === organization && entry.state === 'sent' && Date.parse(entry.at) > limit);
}
