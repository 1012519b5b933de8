import * as z from 'zod/mini';
import type { Report } from '../../diagnostics/report.js';
import type { SourceFile } from '../../read/yaml-file.js';
import { reportIssues } from '../../validate/issues.js';
import { memberNames } from '../../validate/schema/members.js';
import { flag, key, languageCode, line } from '../../validate/schema/values.js';

/** What a row may tell of. */
export const ROW_KINDS = ['organization', 'location', 'service', 'training'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

const target = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.regex(/^(?:organization|location|service|training)\.[A-Za-z_]\w*(?:\.[A-Za-z_][\w-]*|\[\d{1,2}\]|\[\])*$/),
  );
const column = z.strictObject({
  to: target,
  /** Words of the file, and what they are here; without a table, values are taken as written. */
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  /** Parts a cell with several values; the member then ends in `[]`, or holds one in its path. */
  separator: z.optional(z.string().check(z.minLength(1), z.maxLength(5))),
});

/** A column map: which column is which member. */
export const columnMapSchema = z.strictObject({
  lang: z.optional(languageCode),
  /** Keys by kind, made of columns: `'{Organisme}--{Service}'`. A kind without one has no records. */
  keys: z.strictObject({
    organization: z.optional(line),
    location: z.optional(line),
    service: z.optional(line),
    training: z.optional(line),
  }),
  /** By heading. `false`: the column is not wanted, and not told of. */
  columns: z.record(z.string(), z.union([target, column, z.literal(false)])),
  /** Members that are the same in each record. */
  constants: z.optional(z.record(target, z.union([z.string(), z.number(), z.boolean()]))),
  key_prefix: z.optional(key),
  /** Records that are not in the file are told of as gone. Default: true. */
  complete: z.optional(flag),
});

/** A column map, as read. */
export type ColumnMap = z.infer<typeof columnMapSchema>;

/** Checks a column map; `undefined` where it has a fault, which is in `report`. */
export function readColumnMap(source: SourceFile, report: Report): ColumnMap | undefined {
  if (source.value === undefined) return undefined;
  const result = z.safeParse(columnMapSchema, source.value);
  if (result.success) return result.data;
  reportIssues(source, result.error.issues, report, (path) => memberNames(columnMapSchema, path));
  return undefined;
}

/** One step of a member's path; `[]` is a place for each value of a list. */
export type Step = string | number;

/** A target, taken apart: `service.phones[0].number`. */
export interface Target {
  kind: RowKind;
  path: Step[];
}

/** Takes a target apart. It must be one the schema took. */
export function parseTarget(text: string): Target {
  const [kind = '', ...rest] = text.split(/\.|(?=\[)/);
  const path = rest.map((step): Step => (step === '[]' ? '[]' : /^\[\d+\]$/.test(step) ? Number(step.slice(1, -1)) : step));
  return { kind: ROW_KINDS.find((one) => one === kind) ?? 'service', path };
}
