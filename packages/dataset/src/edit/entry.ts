import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';

export type Collection = YAMLMap | YAMLSeq;

/** One place of a collection: its `index`th pair or item. */
export interface Entry {
  container: Collection;
  index: number;
  /** The member's name; of an item, the name of its list. */
  name: string;
}

/** Where an entry stands in the text: from its first character to behind its last, without the comment that ends its line. */
export interface Span {
  start: number;
  end: number;
}

export function isCollection(node: unknown): node is Collection {
  return isMap(node) || isSeq(node);
}

export function isFlowNode(node: Collection): boolean {
  return node.flow === true;
}

/** The value of an entry. */
export function nodeOf({ container, index }: Entry): Node | null {
  const item: unknown = container.items[index];
  const node: unknown = isMap(container) ? (item as Pair | undefined)?.value : item;
  return isCollection(node) || isScalar(node) ? node : null;
}

/** Puts another value in an entry. */
export function setNode({ container, index }: Entry, node: Node): void {
  if (!isMap(container)) container.items[index] = node;
  else {
    const pair: Pair | undefined = container.items[index];
    if (pair) pair.value = node;
  }
}

/** Where an entry of a block collection stands; `undefined` where the parser kept no place for it. */
export function spanOf(entry: Entry, text: string): Span | undefined {
  const start = startOf(entry);
  const end = start === undefined ? undefined : endOf(entry);
  if (start === undefined || end === undefined) return undefined;
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

function startOf({ container, index }: Entry): number | undefined {
  if (isMap(container)) return rangeOf(container.items[index]?.key)?.[0];
  const token = container.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function endOf(entry: Entry): number | undefined {
  const node = nodeOf(entry);
  if (isCollection(node) && !isFlowNode(node) && node.items.length > 0) {
    return endOf({ container: node, index: node.items.length - 1, name: '' });
  }
  const key: unknown = isMap(entry.container) ? entry.container.items[entry.index]?.key : undefined;
  return rangeOf(node)?.[1] ?? rangeOf(key)?.[1];
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isCollection(node) || isScalar(node) ? (node.range ?? undefined) : undefined;
}

/** How far from the start of its line something stands. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the line ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > 0 && text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}
