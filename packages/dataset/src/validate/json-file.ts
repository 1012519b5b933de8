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

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** Where a text that is not JSON stops being JSON: what the parser's own message does not always say. */
export function faultOf(text: string): number {
  const open: ('{' | '[')[] = [];
  let awaits: 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma' = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return afterBlank(text, at);
    const [whole, mark, string] = match;
    const isValue = awaits === 'value' || awaits === 'value or end';
    const isEnd = awaits === 'comma' || awaits === 'value or end' || awaits === 'name or end';
    if (mark === undefined && isValue) awaits = 'comma';
    else if (string !== undefined && (awaits === 'name' || awaits === 'name or end')) awaits = 'colon';
    else if ((mark === '{' || mark === '[') && isValue) {
      open.push(mark);
      awaits = mark === '{' ? 'name or end' : 'value or end';
    } else if (mark === ':' && awaits === 'colon') awaits = 'value';
    else if (mark === ',' && awaits === 'comma' && open.length > 0) awaits = open.at(-1) === '{' ? 'name' : 'value';
    else if (isEnd && mark !== undefined && mark === CLOSES[open.at(-1) ?? '']) {
      open.pop();
      awaits = 'comma';
    } else return at + whole.length - whole.trimStart().length;
    at = TOKEN.lastIndex;
  }
}
