import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, Lexer, parseDocument, visit, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { Report } from '../diagnostics/report.js';
import type { Path } from '../diagnostics/types.js';
import { READ_LIMITS, readYaml } from '../read/yaml-file.js';
import { isCollection, isFlowNode, nodeOf, setNode, type Collection, type Entry } from './entry.js';
import { createNode, DOCUMENT_OPTIONS, isFlow, isFlowList, styleNode, usualType, WRITE_OPTIONS } from './house-style.js';
import { expandList } from './list-edits.js';
import { insertEntry, removeEntry, rewriteEntry } from './splice.js';
import type { Edit, RefusedEdit } from './types.js';
import { isSame, keyOf, toPositions, withValue } from './values.js';
import { valueAt } from '../validate/issues.js';

/** The members a shape has at a path of positions, in their usual order. */
export type MemberOrder = (path: Path) => readonly string[];

/**
 * Makes edits in the text of one YAML file. Everything else keeps its bytes: comments, order, quotes, line breaks. Each edit is read
 * back; where a place cannot be changed alone, the file is written anew from its document, which keeps comments and order.
 *
 * Edits that do not fit are left out and given back. Never throws. `text` must be one that `readYaml` reads.
 */
export function editYaml(text: string, edits: readonly Edit[], order: MemberOrder): { text: string; refused: RefusedEdit[] } {
  const refused: RefusedEdit[] = [];
  let current = text;
  for (const edit of edits) {
    const value = read(current);
    const positions = toPositions(value, edit.path);
    if (!positions || positions.length === 0) refused.push({ edit, reason: 'no-place' });
    else if (!isSame(valueAt(value, positions), edit.before)) refused.push({ edit, reason: 'changed' });
    else {
      const changed = changeText(current, value, { ...edit, path: positions }, order);
      if (changed === undefined) refused.push({ edit, reason: 'no-place' });
      else current = changed;
    }
  }
  return { text: current, refused };
}

/** One edit whose path is positions; `undefined` where no text holds what it asks for. */
function changeText(text: string, value: unknown, edit: Edit, order: MemberOrder): string | undefined {
  if (isDeepStrictEqual(edit.before, edit.after)) return text;
  const steps = expandList(edit);
  if (steps) {
    let current: string | undefined = text;
    for (const step of steps) current = current === undefined ? undefined : changeText(current, read(current), step, order);
    if (current !== undefined) return current;
  }
  const change = place(text, edit, order);
  const path = change?.index === undefined ? edit.path : [...edit.path.slice(0, -1), change.index];
  const wanted = withValue(value, path, edit.after, edit.before === undefined);
  const comments = commentsOf(text);
  const near = change?.splice();
  const kept = (written: string): boolean => edit.after === undefined || commentsOf(written) === comments;
  if (near !== undefined && isSame(read(near), wanted) && kept(near)) return near;
  const whole = change?.document.toString(WRITE_OPTIONS);
  return whole !== undefined && isSame(read(whole), wanted) ? whole : undefined;
}

function read(text: string): unknown {
  return readYaml('', text, new Report(), { ...READ_LIMITS, fileBytes: Infinity, totalBytes: Infinity, depth: 64 }).value;
}

/** The comments of a file, one after the other. The character before a scalar is a mark of the lexer. */
function commentsOf(text: string): string {
  const tokens = [...new Lexer().lex(text)];
  return tokens.filter((token, index) => token.startsWith('#') && tokens[index - 1] !== '\u001f').join('\n');
}

interface Change {
  document: Document;
  /** Of a new item: its position. */
  index?: number;
  splice: () => string | undefined;
}

/** Makes the change in the parsed document, and says how the text around it follows. */
function place(text: string, edit: Edit, order: MemberOrder): Change | undefined {
  const document: Document = parseDocument(text, { ...DOCUMENT_OPTIONS, keepSourceTokens: true, stringKeys: true, logLevel: 'error' });
  const trail = trailTo(document, edit.path);
  if (!trail) return undefined;
  const { entries, target } = trail;
  const isNew = edit.before === undefined;
  const isLast = edit.after === undefined && target.container.items.length === 1;
  const flowAt = entries.findIndex((entry) => isFlowNode(entry.container));
  // Where things stand must be known before the document changes.
  const styles = entries.map(styleOf);
  const rewrites = entries.map((entry) => rewriteEntry(text, entry));
  const wasEmpty = isNew && target.container.items.length === 0;
  if (isNew) target.index = indexOfNew(edit, target, order);
  const lines = isNew ? insertEntry(text, target) : edit.after === undefined ? removeEntry(text, target) : rewrites.at(-1);
  apply(target, edit);
  const holder = entries.at(-2);
  if (wasEmpty && holder) fillInHouseStyle(holder, target.container);
  const restyled = entries.findIndex((entry, index) => restyle(entry, styles[index]));
  // A collection on one line is written as a whole, with the entry that holds it.
  const whole = flowAt === -1 ? (wasEmpty || isLast ? entries.length - 2 : undefined) : flowAt - 1;
  const isWider = restyled !== -1 && (whole === undefined || restyled < whole);
  const splice = isWider ? rewrites[restyled] : whole === undefined ? lines : rewrites[whole];
  const change: Change = { document, splice: () => splice?.() };
  return isNew && isSeq(target.container) ? { ...change, index: target.index } : change;
}

/** The entries on the way to a place, the place itself last: it may be one that is not there yet. */
function trailTo(document: Document, path: Path): { entries: Entry[]; target: Entry } | undefined {
  const entries: Entry[] = [];
  let node: unknown = document.contents;
  let list = '';
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) return undefined;
    const isLast = depth === path.length - 1;
    const found = isMap(node) ? node.items.findIndex((pair: Pair) => isScalar(pair.key) && pair.key.value === step) : Number(step);
    const exists = found >= 0 && found < node.items.length;
    if (!exists && !isLast) return undefined;
    const name = typeof step === 'string' ? step : list;
    entries.push({ container: node, index: exists ? found : node.items.length, name });
    list = name;
    node = exists ? nodeOf({ container: node, index: found, name }) : undefined;
  }
  const target = entries.at(-1);
  return target && { entries, target };
}

/** Where a new member or item goes: after the one named, else where the schema has it, an item last. */
function indexOfNew({ path, following }: Edit, { container, name }: Entry, order: MemberOrder): number {
  const names = container.items.map((item) => (isMap(container) ? String(((item as Pair).key as Scalar).value) : keyOf(toPlain(item))));
  if (following === null) return 0;
  if (following !== undefined && names.includes(following)) return names.indexOf(following) + 1;
  if (isSeq(container)) {
    const step = path.at(-1);
    return typeof step === 'number' ? Math.min(step, names.length) : names.length;
  }
  const usual = order(path.slice(0, -1));
  const before = usual.slice(0, Math.max(usual.indexOf(name), 0)).reverse();
  const nearest = before.find((member) => names.includes(member));
  return nearest === undefined ? (usual.includes(name) ? 0 : names.length) : names.indexOf(nearest) + 1;
}

function toPlain(node: unknown): unknown {
  return isCollection(node) ? (node.toJSON() as unknown) : undefined;
}

function apply(target: Entry, edit: Edit): void {
  const { container, index, name } = target;
  if (edit.after === undefined) {
    container.items.splice(index, 1);
    if (container.items.length === 0) container.flow = true;
    return;
  }
  const isItem = isSeq(container);
  const node = createNode(name, edit.after, isItem);
  if (edit.before !== undefined) {
    keepStyle(target, node);
    setNode(target, node);
  } else if (isItem) container.items.splice(index, 0, node);
  else container.items.splice(index, 0, pairOf(name, node));
}

/** A collection that held nothing was written `[]`; with its first item or member it is written as the house does. */
function fillInHouseStyle({ name, container }: Entry, filled: Collection): void {
  filled.flow = isFlowNode(container) || (isSeq(filled) ? isFlowList(name, filled) : isFlow(name, filled, isSeq(container)));
}

function pairOf(name: string, node: Node): Pair {
  const outer = createNode('x', { [name]: null }, false);
  const pair = isMap(outer) ? (outer.items[0] as Pair) : undefined;
  if (!pair) throw new Error(name);
  pair.value = node;
  return pair;
}

/** The quotes of a text are kept where they were the writer's own choice, and so is the line or the block of a list. */
function keepStyle({ container, name, ...rest }: Entry, node: Node): void {
  const old = nodeOf({ container, name, ...rest });
  if (isScalar(old) && isScalar(node)) {
    if (typeof old.value === 'string' && typeof node.value === 'string' && old.type !== undefined) {
      if (old.type !== usualType(name, old.value, isFlowNode(container))) node.type = old.type;
    }
    if (old.comment != null) node.comment = old.comment;
  }
  if (isSeq(old) && isSeq(node) && old.items.length > 0 && node.items.length > 0) node.flow = isFlowNode(old);
}

function styleOf(entry: Entry): boolean | undefined {
  const node = nodeOf(entry);
  return isMap(node) && node.items.length > 0 && !hasComment(node) && isFlow(entry.name, node, isSeq(entry.container)) === isFlowNode(node)
    ? isFlowNode(node)
    : undefined;
}

/** A small map that grew, or a large one that shrank, changes from one line to several or back, where it followed the house. */
function restyle(entry: Entry, before: boolean | undefined): boolean {
  const node = nodeOf(entry);
  if (before === undefined || !isMap(node) || node.items.length === 0) return false;
  const after = isFlow(entry.name, node, isSeq(entry.container));
  if (after === before) return false;
  visit(node, {
    Pair(_, { key, value }) {
      // Quotes a line needed and a block does not, or the other way round.
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (value.type === usualType(String((key as Scalar).value), value.value, before)) delete value.type;
    },
  });
  node.flow = after;
  styleNode('', node);
  return true;
}

function hasComment(node: Node): boolean {
  if (node.comment != null || node.commentBefore != null) return true;
  if (!isCollection(node)) return false;
  return node.items.some((item: unknown) => {
    const pair = isMap(node) ? (item as Pair) : undefined;
    return [pair?.key, pair ? pair.value : item].some((inner) => (isCollection(inner) || isScalar(inner)) && hasComment(inner));
  });
}
