import { failure } from './problems.js';

/** A JSON object, unchecked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of lists and objects inside one another; HSDS needs nine. */
const DEPTH = 64;

/**
 * Parses foreign JSON. Depth is counted before parsing, since the parser recurses.
 * @throws {ImportFailure} naming the address: a web page instead, garbage, cut short, too deep
 */
export function parseJson(text: string, url: string): unknown {
  if (nesting(text) > DEPTH) throw failure('json-depth', { url, limit: DEPTH });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (name, value: unknown) => (name === '__proto__' ? undefined : value)) as unknown;
  } catch {
    throw failure('not-json', { url, found: beginning(text) });
  }
}

/** Like `Array.isArray`, for what has named members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing where it is no list. */
export function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** How deep brackets stand inside one another, outside of texts. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isText) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}

function beginning(text: string): string {
  const start = text.trimStart().slice(0, 60).replace(/\s+/g, ' ');
  return start === '' ? '∅' : start;
}
