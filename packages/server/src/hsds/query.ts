import { HSDS_FILTERS, MOST_PER_PAGE, PER_PAGE } from '@accueil/dataset/hsds';
import * as z from 'zod/mini';

/** Lists of the API. */
export type ListName = keyof typeof HSDS_FILTERS;

const isTrue = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false', ''])]),
  // `?full` alone means yes.
  z.transform((value) => value === true || value === 'true' || value === ''),
);
const whole = (least: number, most: number): z.ZodMiniType<number> =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
    z.pipe(z.transform(Number), z.int().check(z.gte(least), z.lte(most))),
  );

const querySchema = z.object({
  page: z._default(whole(1, 1_000_000), 1),
  per_page: z._default(whole(1, MOST_PER_PAGE), PER_PAGE),
  search: z.optional(z.string().check(z.maxLength(200))),
  format: z._default(z.enum(['json', 'ndjson']), 'json'),
  full: z._default(isTrue, false),
  minimal: z._default(isTrue, false),
  taxonomy_term_id: z.optional(z.guid()),
  taxonomy_id: z.optional(z.guid()),
  organization_id: z.optional(z.guid()),
  modified_after: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/))),
  postcode: z.optional(z.string().check(z.maxLength(20))),
  proximity: z.optional(whole(0, 1_000_000)),
  top_only: z._default(isTrue, false),
  parent_id: z.optional(z.guid()),
});

/** What a list is asked for, checked. */
export type HsdsQuery = z.infer<typeof querySchema>;

/** What is asked for, or why it cannot be understood. */
export type ReadQuery = { query: HsdsQuery } | { problem: string };

/**
 * Reads the parameters of a list. One that the list does not know is told, not ignored: an answer to another question than the one that was
 * asked would pass for the right one.
 */
export function readQuery(list: ListName, parameters: Readonly<Record<string, unknown>>): ReadQuery {
  const known: readonly string[] = ['page', ...HSDS_FILTERS[list]];
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) return { problem: `unknown parameter "${unknown.slice(0, 40)}"; known: ${known.join(', ')}` };
  const result = z.safeParse(querySchema, parameters);
  if (result.success) return { query: result.data };
  const [issue] = result.error.issues;
  return { problem: `parameter "${String(issue?.path[0] ?? '')}" has a value that cannot be understood` };
}
