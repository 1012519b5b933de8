import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLParseError, YAMLWarning } from 'yaml';
import type { Located, Report } from '../diagnostics/report.js';
import { wholeFile } from '../diagnostics/report.js';
import type { Path } from '../diagnostics/types.js';
import { plainYaml } from './plain-yaml.js';

/** What a steward's files may be at most; real ones are far below, a whole province fits. */
export interface ReadLimits {
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of every file of the region together: all of them are held in memory. */
  totalBytes: number;
  /** Files of one folder. */
  files: number;
  /** Lists and members inside one another. */
  depth: number;
}
export const READ_LIMITS: ReadLimits = { fileBytes: 1024 * 1024, totalBytes: 256 * 1024 * 1024, files: 50_000, depth: 24 };

/** One YAML file, read: plain values, and where each stands. */
export interface SourceFile extends Located {
  /** Plain objects, lists, strings, numbers, booleans and nulls. `undefined` where the file could not be read. */
  value: unknown;
  /** Its bytes, where they are plain YAML without fault: whoever has them can make this again (`plainFile`). */
  plain?: Uint8Array;
}

/** A document nested deeper than this is refused before it is parsed: the parser recurses. */
const FLOW_NESTING = /[[{]/g;

/**
 * Reads one YAML 1.2 text (core schema). Anchors, aliases and tags are refused: a steward's file says each thing once, and
 * no file can then be larger in memory than on disk. A number is kept as a number only where it is written as one would
 * write it back; `0123` stays the text `0123`.
 *
 * What is kept is the value and the bytes, not the parsed document, which weighs thirty times as much: `locate` parses again.
 *
 * Never throws: faults go to `report`, and `value` is then `undefined`.
 */
export function readYaml(file: string, written: string | Uint8Array, report: Report, limits: ReadLimits = READ_LIMITS): SourceFile {
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const unread: SourceFile = { ...wholeFile(file), value: undefined };
  const text = decode(bytes);
  if (text === undefined) {
    report.add(unread, [], 'file-not-utf8', {});
    return unread;
  }
  if ((text.match(FLOW_NESTING)?.length ?? 0) > limits.depth && nesting(text) > limits.depth * 4) {
    report.add(unread, [], 'yaml-depth', { limit: limits.depth });
    return unread;
  }
  const plain = plainYaml(text, limits.depth);
  if (plain === undefined) return readWhole(file, text, bytes, report, limits);
  latest = { bytes, value: plain };
  return plainFile(file, bytes, limits.depth);
}

/** By the parser of the whole language, which also says what is wrong and where. */
export function readWhole(file: string, text: string, bytes: Uint8Array, report: Report, limits: ReadLimits): SourceFile {
  const { root, errors, at } = parseText(text);
  const source = sourceFile(file, bytes, undefined);
  const errorsBefore = report.diagnostics.length;
  for (const fault of errors) {
    const here: Located = { file, locate: () => at(fault.pos[0]) };
    if (fault.code === 'TAG_RESOLVE_FAILED') report.add(here, [], 'yaml-tag', { tag: wordAt(text, fault.pos[0]) });
    else if (fault.code === 'RESOURCE_EXHAUSTION') report.add(here, [], 'yaml-depth', { limit: limits.depth });
    else report.add(here, [], 'yaml-syntax', { detail: fault.message });
    if (report.diagnostics.length - errorsBefore >= 5) break;
  }
  if (report.diagnostics.length > errorsBefore) return source;
  if (root === null || (isScalar(root) && root.value === null)) {
    report.add(source, [], 'file-empty', {});
    return source;
  }
  const here: Located = { file, locate: (path, part) => at(offsetOf(root, path, part ?? 'value')) };
  const value = toValue(root, [], limits.depth, { report, source: here, limits, at });
  return report.diagnostics.length === errorsBefore ? sourceFile(file, bytes, value) : source;
}

/** A file that was read: what it holds, and the bytes `locate` looks into. */
export function sourceFile(file: string, bytes: Uint8Array, value: unknown): SourceFile {
  return {
    file,
    value,
    locate: (path, part) => {
      const { root, at } = parsedAgain(bytes);
      return at(offsetOf(root, path, part ?? 'value'));
    },
  };
}

/**
 * A file that is plain: its value is read again whenever it is asked for, and not kept. That takes a tenth of a millisecond, and the values
 * of a province would weigh more than what is made of them.
 */
export function plainFile(file: string, bytes: Uint8Array, depth: number): SourceFile {
  const whole = sourceFile(file, bytes, undefined);
  return {
    file,
    plain: bytes,
    locate: (path, part) => whole.locate(path, part),
    get value() {
      // Whoever looks at a file looks several times before going on to the next.
      if (latest?.bytes !== bytes) latest = { bytes, value: plainYaml(decode(bytes) ?? '', depth) };
      return latest.value;
    },
  };
}

let latest: { bytes: Uint8Array; value: unknown } | undefined;

/** A text as the parser sees it. */
interface ParsedText {
  root: Node | null;
  errors: readonly (YAMLParseError | YAMLWarning)[];
  /** Line and column, from 1, of an offset. */
  at: (offset: number) => { line: number; column: number };
}

function parseText(text: string): ParsedText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    // Found below in one pass: the parser compares every pair, which a large file would make very slow.
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  return {
    root: document.contents,
    errors: [...document.errors, ...document.warnings],
    at: (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

/** Files most lately parsed again: faults come file by file, and a repeated key goes back and forth between two. */
const lately: { bytes: Uint8Array; parsed: ParsedText }[] = [];
const LATELY = 4;

function parsedAgain(bytes: Uint8Array): ParsedText {
  const known = lately.find((entry) => entry.bytes === bytes);
  if (known) return known.parsed;
  const parsed = parseText(decode(bytes) ?? '');
  lately.unshift({ bytes, parsed });
  lately.length = Math.min(lately.length, LATELY);
  return parsed;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Conversion {
  report: Report;
  source: Located;
  limits: ReadLimits;
  at: (offset: number) => { line: number; column: number };
}

function toValue(node: unknown, path: Path, depth: number, conversion: Conversion): unknown {
  const { report, source, limits, at } = conversion;
  if (depth < 0) {
    report.add(source, path, 'yaml-depth', { limit: limits.depth });
    return undefined;
  }
  if (isAlias(node) || ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)) {
    report.add(source, path, 'yaml-alias', {});
    return undefined;
  }
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.tag !== undefined && !isPlainTag(node.tag)) {
    report.add(source, path, 'yaml-tag', { tag: node.tag });
    return undefined;
  }
  if (isMap(node)) {
    const object: Record<string, unknown> = {};
    for (const pair of node.items) {
      const name = memberName(pair);
      const inner = [...path, name];
      // `__proto__` assigned to an object would not become a member of it.
      if (name === '__proto__') report.add(source, inner, 'unknown-member', { member: name }, { part: 'member' });
      else if (Object.hasOwn(object, name)) {
        const here: Located = { file: source.file, locate: () => at(startOf(pair.key) ?? 0) };
        report.add(here, inner, 'duplicate-member', { member: name });
      } else object[name] = toValue(pair.value, inner, depth - 1, conversion);
    }
    return object;
  }
  if (isSeq(node)) return node.items.map((item, index) => toValue(item, [...path, index], depth - 1, conversion));
  if (!isScalar(node)) return null;
  const { value, source: written } = node;
  if (typeof value === 'number') return written === undefined || String(value) === written ? value : written;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Explicit `!!str` and the like change nothing and are harmless; only `!` and `!!str` are accepted. */
function isPlainTag(tag: string): boolean {
  return tag === '!' || /^tag:yaml\.org,2002:(str|map|seq|int|float|bool|null)$/.test(tag);
}

function memberName(pair: Pair): string {
  // `stringKeys` refuses any other kind of name.
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : '';
}

/** Where the value or the name at `path` begins; of the nearest existing part where the path leads nowhere. */
function offsetOf(root: Node | null, path: Path, part: 'member' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => memberName(item) === step);
      if (!pair) return offset;
      const name = startOf(pair.key) ?? offset;
      const value = startOf(pair.value);
      const last = index === path.length - 1;
      offset = last && part === 'member' ? name : (value ?? name);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step];
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:,\]}]+/.exec(text.slice(offset, offset + 80))?.[0] ?? text.slice(offset, offset + 1);
}

/** How deep `[` and `{` are inside one another, at most, counting those inside text too. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}
