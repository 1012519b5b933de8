import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { columnOf, isCollection, isFlowNode, lineEnd, nodeOf, spanOf, type Entry } from './entry.js';
import { DOCUMENT_OPTIONS, LINE_WIDTH, WRITE_OPTIONS } from './house-style.js';

/** Gives the text with its change, once the document has been changed. */
type Splice = () => string | undefined;

/** Writes an entry of a block collection anew, in its place. */
export function rewriteEntry(text: string, entry: Entry): Splice | undefined {
  const span = spanOf(entry, text);
  if (!span) return undefined;
  const old = text.slice(span.start, span.end);
  const column = columnOf(text, span.start);
  // A line that was long by choice stays one.
  const longest = old.includes('\n') ? 0 : column + old.length;
  return () => {
    const written = writeEntry(entry, text, column, Math.max(LINE_WIDTH, longest + 8));
    return text.slice(0, span.start) + written + text.slice(span.end);
  };
}

/** Takes the lines of an entry out. */
export function removeEntry(text: string, entry: Entry): Splice | undefined {
  if (isFlowNode(entry.container)) return undefined;
  const span = spanOf(entry, text);
  if (!span) return undefined;
  const lineStart = span.start - columnOf(text, span.start);
  if (text.slice(lineStart, span.start).trim() === '') {
    const end = lineEnd(text, span.end);
    const afterBreak = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
    return () => text.slice(0, lineStart) + text.slice(afterBreak);
  }
  // The first member of a list's item stands behind its dash: the next one moves up.
  const next = spanOf({ ...entry, index: entry.index + 1 }, text);
  return next && (() => text.slice(0, span.start) + text.slice(next.start));
}

/** Puts lines for a new entry in, at `entry.index`. */
export function insertEntry(text: string, entry: Entry): Splice | undefined {
  const { container, index } = entry;
  if (isFlowNode(container) || container.items.length === 0) return undefined;
  const near = spanOf({ ...entry, index: Math.max(index - 1, 0) }, text);
  if (!near) return undefined;
  const column = columnOf(text, near.start);
  const indent = `${lineBreak(text)}${' '.repeat(column)}`;
  return () => {
    const written = writeEntry(entry, text, column, LINE_WIDTH);
    if (index === 0) return text.slice(0, near.start) + written + indent + text.slice(near.start);
    const end = lineEnd(text, near.end);
    return text.slice(0, end) + indent + written + text.slice(end);
  };
}

/**
 * One entry alone, as text: without the comments before and behind it, which stand where they stood. Written as deep as it will
 * stand, because the width of a folded line depends on it.
 */
function writeEntry(entry: Entry, text: string, column: number, width: number): string {
  const { container, index } = entry;
  const depth = Math.floor(column / 2);
  let alone: YAMLMap | YAMLSeq = isMap(container) ? new YAMLMap() : new YAMLSeq();
  alone.items = [container.items[index]] as typeof alone.items;
  for (let level = 0; level < depth; level++) {
    const outer: YAMLMap = new YAMLMap();
    outer.items.push(new Pair(new Scalar('x'), alone));
    alone = outer;
  }
  const first: unknown = isMap(container) ? (container.items[index] as Pair).key : container.items[index];
  const document = new Document(undefined, DOCUMENT_OPTIONS);
  document.contents = alone;
  const restore = [withoutComment(first, 'commentBefore'), ...lastNodes(nodeOf(entry)).map((node) => withoutComment(node, 'comment'))];
  const written = document.toString({ ...WRITE_OPTIONS, lineWidth: width }).trimEnd();
  for (const undo of restore) undo();
  const lines = likeTheFile(written, text).split('\n').slice(depth);
  const shift = ' '.repeat(column - 2 * depth);
  return lines.map((line, at) => (at === 0 ? line.trimStart() : line === '' ? '' : shift + line)).join(lineBreak(text));
}

/** The value, and the last of the last inside it: whatever comment ends its line is not part of it. */
function lastNodes(node: unknown): Node[] {
  if (!isCollection(node)) return isScalar(node) ? [node] : [];
  if (isFlowNode(node)) return [node];
  const last: unknown = node.items.at(-1);
  return [node, ...lastNodes(isMap(node) ? (last as Pair | undefined)?.value : last)];
}

function withoutComment(node: unknown, member: 'comment' | 'commentBefore'): () => void {
  if (!isCollection(node) && !isScalar(node)) return () => undefined;
  const { [member]: comment, spaceBefore } = node;
  node[member] = null;
  if (member === 'commentBefore') node.spaceBefore = false;
  return () => {
    node[member] = comment ?? null;
    if (spaceBefore !== undefined) node.spaceBefore = spaceBefore;
  };
}

/** Blanks inside brackets and braces, where the file has none. */
function likeTheFile(written: string, text: string): string {
  const [isSeqTight, isMapTight] = [isTight(text, '\\['), isTight(text, '\\{')];
  if (!isSeqTight && !isMapTight) return written;
  const cuts: number[] = [];
  visit(parseDocument(written, { logLevel: 'error' }), {
    Collection(_, node) {
      const { range } = node;
      if (!range || !isFlowNode(node) || node.items.length === 0 || !(isSeq(node) ? isSeqTight : isMapTight)) return;
      if (written.charAt(range[0] + 1) === ' ') cuts.push(range[0] + 1);
      if (written.charAt(range[1] - 2) === ' ') cuts.push(range[1] - 2);
    },
  });
  return written
    .split('')
    .filter((_, at) => !cuts.includes(at))
    .join('');
}

/** Most of the file's brackets of a kind stand close to what they hold. */
function isTight(text: string, bracket: string): boolean {
  const close = text.match(new RegExp(`${bracket}(?=[^\\s\\]}])`, 'g'))?.length ?? 0;
  const apart = text.match(new RegExp(`${bracket} `, 'g'))?.length ?? 0;
  return close > apart;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
