import * as z from 'zod/mini';
import { failure } from './problems.js';
import { parseJson } from './json.js';

const record = z.object({
  kind: z.enum(['organization', 'location', 'service', 'training']),
  key: z.string(),
  /** Id of the organization that lists a place or a service. */
  owner: z.optional(z.string()),
  etag: z.optional(z.string()),
  /** The record as it was imported, in the steward's shape; what its file has changed since then is the steward's. */
  values: z.record(z.string(), z.unknown()),
  /** What has no place in the steward's files, by path, as the source has it. */
  kept: z.optional(z.record(z.string(), z.unknown())),
});

const stateSchema = z.object({
  format: z.literal('accueil-import/1'),
  /** Digest of the settings: other settings read the same answer otherwise. */
  settings: z.string(),
  /** Asked for next time: records modified on this day or after. */
  modified_after: z.optional(z.string()),
  /** Tag of the answer, where the source is one file. */
  etag: z.optional(z.string()),
  records: z.record(z.string(), record),
});

/** `imports/state/<source>.json`: what the last import saw, by the source's ids. */
export type SourceState = z.infer<typeof stateSchema>;
export type StateRecord = z.infer<typeof record>;

/** @throws {ImportFailure} when it is no state: nobody edits it by hand, and without it the steward's changes could not be told from the source's */
export function readState(text: string, file: string): SourceState {
  const result = z.safeParse(stateSchema, parseJson(text, file));
  if (!result.success) throw failure('file-failed', { file, detail: result.error.issues[0]?.path.join('.') ?? 'format' });
  return result.data;
}

/** The state as a file: ids in order, so that a difference shows what changed. */
export function writeState(state: SourceState): string {
  const records = Object.fromEntries(Object.entries(state.records).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ ...state, records }, null, 1)}\n`;
}
