import * as z from 'zod/mini';
import type { DataProblem } from '../errors/problem.js';

// zod/mini says only "Invalid input" unless it is given words.
const { localeError } = z.locales.en();

/**
 * Every fault of a value against a schema, with its path (`services[12].name`); none when it is sound. Never throws.
 * `file` is put on each problem as it is.
 */
export function problemsOf(schema: z.ZodMiniType, value: unknown, file: string): DataProblem[] {
  const result = schema.safeParse(value, { error: localeError });
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => {
    const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    return { file, message, ...(written ? { path: written.replace(/^\./, '') } : {}) };
  });
}
