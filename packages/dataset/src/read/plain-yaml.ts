/**
 * The YAML stewards write nearly always: block maps and lists, short flow ones, plain and quoted text, folded or not. Twenty times as
 * fast as the whole language, and only for what leaves no doubt: at anything else it gives up, and the whole parser decides. It must
 * never answer otherwise than that one does: `plain-yaml.test.ts` holds the two against each other.
 */

/** Thrown inside only: the text needs the whole parser. */
const GIVE_UP = Symbol('give up');

/** Tabs, other controls, marks of byte order and other line ends: rare, and each with rules of its own. */
const UNUSUAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/;
const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/;
/** What a plain scalar may begin with without meaning something else. */
const PLAIN_START = /^(?:[^\s&*!%@`?|>#"'\-:,[\]{}]|-[^\s,[\]{}])/;
/** Lines a flow list or map may run over. */
const FLOW_LINES = 60;

interface Reader {
  lines: string[];
  /** The line to read next. */
  at: number;
  depth: number;
}

/** The value of a text, or `undefined` where the whole parser must look at it. `depth`: lists and maps inside one another, at most. */
export function plainYaml(text: string, depth: number): unknown {
  if (UNUSUAL.test(text)) return undefined;
  const reader: Reader = { lines: text.split('\n'), at: 0, depth };
  try {
    if (next(reader) !== 0) return undefined;
    const value = block(reader, 0);
    return next(reader) === -1 ? value : undefined;
  } catch (error) {
    if (error === GIVE_UP) return undefined;
    throw error;
  }
}

function giveUp(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a signal to the function above, not a fault
  throw GIVE_UP;
}

/** Goes to the next line that holds something; its indentation, or -1 at the end. */
function next(reader: Reader): number {
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    const indent = indentOf(line);
    if (indent === line.length || line[indent] === '#') continue;
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(line)) giveUp();
    return indent;
  }
  return -1;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') indent++;
  return indent;
}

/** A list or a map whose lines begin at `indent`. */
function block(reader: Reader, indent: number): unknown {
  if (reader.depth-- <= 0) giveUp();
  const line = reader.lines[reader.at] ?? '';
  const value = isItem(line, indent) ? list(reader, indent) : map(reader, indent);
  reader.depth++;
  return value;
}

function isItem(line: string, indent: number): boolean {
  return line[indent] === '-' && (line[indent + 1] === ' ' || line.length === indent + 1);
}

function list(reader: Reader, indent: number): unknown[] {
  const items: unknown[] = [];
  while (next(reader) === indent) {
    const line = reader.lines[reader.at] ?? '';
    if (!isItem(line, indent)) return items;
    const rest = trimStart(line.slice(indent + 1));
    const column = line.length - rest.length;
    if (rest === '') {
      items.push(below(reader, indent, false));
    } else if (KEY.test(rest)) {
      // The first member stands beside the dash: as if it stood alone below it.
      reader.lines[reader.at] = ' '.repeat(column) + rest;
      items.push(block(reader, column));
    } else {
      items.push(scalar(reader, rest, indent));
    }
    ended(reader, indent);
  }
  return items;
}

function map(reader: Reader, indent: number): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  while (next(reader) === indent) {
    const line = (reader.lines[reader.at] ?? '').slice(indent);
    const found = KEY.exec(line);
    const name = found?.[1];
    if (!found || name === undefined || Object.hasOwn(members, name)) return giveUp();
    const rest = line.slice(found[0].length);
    members[name] = rest === '' ? below(reader, indent, true) : scalar(reader, rest, indent);
    ended(reader, indent);
  }
  return members;
}

/** After a value, a line further to the right belongs to nothing known here. */
function ended(reader: Reader, indent: number): void {
  if (next(reader) > indent) giveUp();
}

/** What stands below a name or a dash alone on its line; a list may stand right under its name. */
function below(reader: Reader, indent: number, isMember: boolean): unknown {
  reader.at++;
  const inner = next(reader);
  const line = reader.lines[reader.at] ?? '';
  if (inner > indent || (isMember && inner === indent && isItem(line, indent))) return block(reader, inner);
  return null;
}

/** A text, a number or a flow value that begins on this line, and may go on below, further to the right than `indent`. */
function scalar(reader: Reader, start: string, indent: number): unknown {
  const first = start[0];
  if (first === '[' || first === '{') return flowValue(reader, start, indent);
  if (first === '"' || first === "'") return quoted(reader, start, indent);
  if (!PLAIN_START.test(start)) giveUp();
  const parts = [plainPart(start)];
  reader.at++;
  for (; continues(reader, indent); reader.at++) {
    const part = trimStart(reader.lines[reader.at] ?? '');
    if (part[0] === '#' || part.startsWith('- ') || part === '-') giveUp();
    parts.push(plainPart(part));
  }
  return parts.length === 1 ? resolved(parts[0] ?? '') : parts.join(' ');
}

/** True when the next line goes on with the scalar; gives up where a blank line or a comment stands between. */
function continues(reader: Reader, indent: number): boolean {
  const line = reader.lines[reader.at];
  if (line === undefined) return false;
  const own = indentOf(line);
  if (own < line.length && line[own] !== '#') return own > indent;
  const from = reader.at;
  if (next(reader) > indent) giveUp();
  reader.at = from;
  return false;
}

function plainPart(written: string): string {
  const part = trimEnd(written);
  if (part.includes(': ') || part.includes(' #') || part.endsWith(':')) giveUp();
  return part;
}

function resolved(text: string): unknown {
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      // A number only where writing it back gives the same characters: `0123` stays a text.
      return NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text;
  }
}

function quoted(reader: Reader, start: string, indent: number): string {
  let text = trimEnd(start);
  let end = closing(text, 0);
  for (reader.at++; end < 0; reader.at++) {
    const line = reader.lines[reader.at];
    if (line === undefined || line.endsWith('\\')) return giveUp();
    const own = indentOf(line);
    if (own <= indent || own === line.length) giveUp();
    const from = text.length;
    text += ` ${trimEnd(line.slice(own))}`;
    end = closing(text, from, text[0]);
  }
  if (end !== text.length - 1) giveUp();
  return unquoted(text);
}

/** Where the quote that closes stands, -1 where it does not. `from`: what was searched already. */
function closing(text: string, from: number, quote = text[0] ?? ''): number {
  for (let at = Math.max(from, 1); at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  // A mark of two characters cut by the end of the line.
  if (text.endsWith('\\') && quote === '"') giveUp();
  return -1;
}

function unquoted(text: string): string {
  const inner = text.slice(1, -1);
  if (text[0] === "'") return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  return inner.replace(/\\(.)/g, (_, mark: string) => (mark === '"' || mark === '\\' ? mark : giveUp()));
}

function flowValue(reader: Reader, start: string, indent: number): unknown {
  let text = trimEnd(start);
  reader.at++;
  for (let lines = 1; ; lines++) {
    if (text.includes(' #')) giveUp();
    const flow: Flow = { text, at: 0, depth: reader.depth };
    const value = flowNode(flow);
    if (value !== UNCLOSED) {
      if (flow.at !== text.length) giveUp();
      return value;
    }
    const line = reader.lines[reader.at] ?? '';
    const own = indentOf(line);
    if (lines === FLOW_LINES || own <= indent || own === line.length || line[own] === '#') giveUp();
    text += ` ${trimEnd(line.slice(own))}`;
    reader.at++;
  }
}

/** The text ends inside the value: the next line belongs to it. */
const UNCLOSED = Symbol('unclosed');

interface Flow {
  text: string;
  at: number;
  depth: number;
}

function flowNode(flow: Flow): unknown {
  const first = flow.text[flow.at];
  if (first === '[') return flowList(flow);
  if (first === '{') return flowMap(flow);
  return flowScalar(flow);
}

function flowList(flow: Flow): unknown {
  if (flow.depth-- <= 0) giveUp();
  const items: unknown[] = [];
  flow.at++;
  skip(flow);
  while (flow.text[flow.at] !== ']') {
    const item = flow.at < flow.text.length ? flowNode(flow) : UNCLOSED;
    if (item === UNCLOSED || !separated(flow, ']')) return UNCLOSED;
    items.push(item);
  }
  flow.at++;
  flow.depth++;
  return items;
}

function flowMap(flow: Flow): unknown {
  if (flow.depth-- <= 0) giveUp();
  const members: Record<string, unknown> = {};
  flow.at++;
  skip(flow);
  while (flow.text[flow.at] !== '}') {
    if (flow.at >= flow.text.length) return UNCLOSED;
    const found = /^([A-Za-z][A-Za-z0-9_-]*): +(?=[^ ])/.exec(flow.text.slice(flow.at, flow.at + 120));
    const name = found?.[1];
    if (!found || name === undefined || Object.hasOwn(members, name))
      return /^[\w-]*:?$/.test(flow.text.slice(flow.at)) ? UNCLOSED : giveUp();
    flow.at += found[0].length;
    const value = flowNode(flow);
    if (value === UNCLOSED || !separated(flow, '}')) return UNCLOSED;
    members[name] = value;
  }
  flow.at++;
  flow.depth++;
  return members;
}

/** After an item: a comma and another item, or the end of the list. False where the text ends first. */
function separated(flow: Flow, end: string): boolean {
  skip(flow);
  const mark = flow.text[flow.at];
  if (mark === undefined) return false;
  if (mark === end) return true;
  if (mark !== ',') giveUp();
  flow.at++;
  skip(flow);
  if (flow.text[flow.at] === end || flow.text[flow.at] === ',') giveUp();
  return flow.at < flow.text.length;
}

function skip(flow: Flow): void {
  while (flow.text[flow.at] === ' ') flow.at++;
}

function flowScalar(flow: Flow): unknown {
  const rest = flow.text.slice(flow.at);
  if (rest[0] === '"' || rest[0] === "'") {
    const end = closing(rest, 0);
    if (end < 0) return UNCLOSED;
    flow.at += end + 1;
    return unquoted(rest.slice(0, end + 1));
  }
  if (!PLAIN_START.test(rest)) giveUp();
  const [written = ''] = /^[^,[\]{}]*/.exec(rest) ?? [];
  // A plain scalar at the end of the text may go on below.
  if (written.length === rest.length) return UNCLOSED;
  flow.at += written.length;
  return resolved(plainPart(written));
}

function trimStart(text: string): string {
  return text.slice(indentOf(text));
}

/** Spaces only: others are part of the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end--;
  return end === text.length ? text : text.slice(0, end);
}
