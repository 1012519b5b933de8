import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { Problem, type ProblemKind } from '../problem.js';
import { MAX_BYTES } from '../shapes.js';

/** Seconds a body may take: a reader that is never fed holds its memory. */
const BODY_TIMEOUT_MS = 20_000;

/**
 * The body of a request as `shape` says, read no further than it may be long.
 * @throws {Problem} `media-type`, `too-large`, `malformed` (400), or `invalid` (422) with the member that is wrong
 */
export async function readJson<T extends z.ZodMiniType>(request: Request, shape: T, invalid: ProblemKind): Promise<z.output<T>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type) || request.headers.has('content-encoding'))
    throw new Problem('media-type');
  return parse(await readBounded(request), shape, invalid);
}

function parse<T extends z.ZodMiniType>(bytes: Uint8Array, shape: T, invalid: ProblemKind): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // A parser's message quotes what it read.
    throw invalid === 'invalid-envelope' ? new Problem(invalid, { status: 400 }) : new Problem('malformed');
  }
  return check(value, shape, invalid);
}

/** A value as `shape` says, or the problem with the first member that is not. A name the shape does not have is not repeated. */
export function check<T extends z.ZodMiniType>(value: unknown, shape: T, invalid: ProblemKind): z.output<T> {
  const result = safeParse(shape, value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path ?? [];
  throw new Problem(invalid, { pointer: path.map((part) => `/${String(part)}`).join('') });
}

async function readBounded(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > MAX_BYTES) throw new Problem('too-large');
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  if (!reader) return new Uint8Array();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), BODY_TIMEOUT_MS);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > MAX_BYTES) {
        void reader.cancel().catch(() => undefined);
        throw new Problem('too-large');
      }
      chunks.push(read.value);
    }
  } catch (error) {
    // The sender went away in the middle: nobody reads the answer.
    throw error instanceof Problem ? error : new Problem('malformed');
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks, length);
}
