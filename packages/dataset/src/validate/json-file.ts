import type { Located } from '../diagnostics/report.js';
import type { Path } from '../diagnostics/types.js';

/** A JSON text that says where its members stand. Looks for each anew: only faults ask. */
export function jsonFile(file: string, text: string): Located {
  return { file, locate: (path) => lineAndColumn(text, offsetOf(text, path)) };
}

/** Line and column, from 1, of an offset of a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** Where the value at a path begins, in a text that is JSON; of the nearest part that exists. */
function offsetOf(text: string, path: Path): number {
  let at = afterBlank(text, 0);
  for (const step of path) {
    const inner = memberAt(text, at, step);
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

function memberAt(text: string, start: number, step: string | number): number | undefined {
  const isList = text[start] === '[';
  if (!isList && text[start] !== '{') return undefined;
  let at = afterBlank(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== ']' && text[at] !== '}'; index++) {
    let name: unknown = index;
    if (!isList) {
      const end = afterValue(text, at);
      name = JSON.parse(text.slice(at, end));
      at = afterBlank(text, afterBlank(text, end) + 1);
    }
    if (name === step) return at;
    at = afterBlank(text, afterValue(text, at));
    if (text[at] === ',') at = afterBlank(text, at + 1);
  }
  return undefined;
}

function afterBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = text[at];
    if (character === '"') at = afterString(text, at);
    else if (character === '[' || character === '{') {
      depth++;
      at++;
    } else if (character === ']' || character === '}') {
      depth--;
      at++;
    } else if (depth > 0) at++;
    else {
      while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
