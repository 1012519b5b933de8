import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { DocumentOptions, Node, Pair, Scalar, ToStringOptions, YAMLMap, YAMLSeq } from 'yaml';

/** How the files of a region are written: short lists and small maps on one line, texts in block style, codes in quotes. */

const FLOW_LISTS = new Set([
  'former_keys',
  'partner_organizations',
  'needs',
  'stages',
  'audiences',
  'excluded_audiences',
  'next',
  'territories',
  'locations',
  'municipalities',
  'except',
  'replaced_by',
  'locales',
  'about',
  'audience',
  'areaServed',
  'inLanguage',
  'exdate',
  'rdate',
]);
/** Lists whose items are one line each, unless an item holds a long text. */
const FLOW_ITEMS = new Set([
  'languages',
  'cost_options',
  'addresses',
  'service_areas',
  'offers',
  'aliases',
  'schedules',
  'phones',
  'calendars',
  'required_documents',
  'funding',
  'attributes',
  'accessibility',
  'localities',
  'postal_areas',
]);
const FLOW_MAPS = new Set(['translation_state', 'states', 'reviewed']);
/** A map shorter than this, as JSON, fits on one line beside its name. */
const FLOW_LENGTH = 88;
/** Long tables: a row on one line wherever it fits. */
const ROW_LISTS = new Set(['localities', 'postal_areas', 'aliases']);
const ROW_LENGTH = 104;
/** Codes, times and dates: quoted, so that no reader takes them for a number or a day. */
const QUOTED = new Set([
  'extension',
  'municipality',
  'municipalities',
  'except',
  'code',
  'opens_at',
  'closes_at',
  'since',
  'until',
  'startDate',
  'endDate',
  'number',
  'assured_date',
  'valid_from',
  'valid_to',
  'date_seen',
]);

/** Columns of a line, where a text can be folded. */
export const LINE_WIDTH = 110;
/** `compat`: what an older reader of YAML takes for a day or a time is quoted too. */
export const DOCUMENT_OPTIONS: DocumentOptions & { compat: 'yaml-1.1'; aliasDuplicateObjects: false } = {
  version: '1.2',
  compat: 'yaml-1.1',
  aliasDuplicateObjects: false,
};
export const WRITE_OPTIONS: ToStringOptions = { lineWidth: LINE_WIDTH, singleQuote: true, indentSeq: true, flowCollectionPadding: true };

/** A new file: members in the order given, a comment first, its name most often. The same value gives the same text. */
export function writeFileText(value: unknown, comment: string): string {
  const document = new Document(value, DOCUMENT_OPTIONS);
  styleNode('', document.contents);
  const lines = comment.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const said = lines.filter((line) => line !== '').map((line) => ` ${line}`);
  if (said.length > 0) document.commentBefore = said.join('\n');
  return document.toString(WRITE_OPTIONS);
}

/** A new node for `value`, the member `name` or an item of the list `name`, in house style. */
export function createNode(name: string, value: unknown, isItem: boolean): Node {
  const document = new Document({ [name]: isItem ? [value] : value }, DOCUMENT_OPTIONS);
  const root = document.contents;
  styleNode('', root);
  const list: unknown = isMap(root) ? root.items[0]?.value : undefined;
  const node: unknown = isItem && isSeq(list) ? list.items[0] : list;
  return isMap(node) || isSeq(node) || isScalar(node) ? node : document.createNode(null);
}

/** Puts a node, and all it holds, in house style. */
export function styleNode(name: string, node: Node | null): void {
  if (isScalar(node)) quote(name, node);
  visit(node, {
    Pair(_, pair) {
      style(pair);
    },
  });
}

/** How house style writes a text that is the member `name`: plain, in quotes or as a block. */
export function usualType(name: string, value: string, inFlow: boolean): Scalar.Type {
  const document = new Document({ [name]: value }, DOCUMENT_OPTIONS);
  styleNode('', document.contents);
  if (isMap(document.contents)) document.contents.flow = inFlow;
  const written = document.toString({ ...WRITE_OPTIONS, lineWidth: 0 });
  const first = written.slice(written.indexOf(': ') + 2).charAt(0);
  const types: Record<string, Scalar.Type> = { "'": 'QUOTE_SINGLE', '"': 'QUOTE_DOUBLE', '|': 'BLOCK_LITERAL', '>': 'BLOCK_FOLDED' };
  return types[first] ?? 'PLAIN';
}

/** Whether house style writes this map on one line: the member `name`, or an item of the list `name`. */
export function isFlow(name: string, map: YAMLMap, isItem: boolean): boolean {
  if (isItem) return FLOW_ITEMS.has(name) && length(map) < (ROW_LISTS.has(name) ? ROW_LENGTH : FLOW_LENGTH);
  return FLOW_MAPS.has(name) || (isText(map) && length(map) < FLOW_LENGTH);
}

/** Whether house style writes the list `name` on one line. */
export function isFlowList(name: string, list: YAMLSeq): boolean {
  if (list.items.length === 0) return true;
  // A gazetteer's `municipalities`, an organization's `locations` are records, one under the other; so are many codes.
  const isPlain = list.items.every((item) => isScalar(item));
  return FLOW_LISTS.has(name) && isPlain && (name !== 'municipalities' || length(list) < FLOW_LENGTH);
}

function style(pair: Pair): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const value: unknown = pair.value;
  if (isSeq(value)) {
    value.flow = isFlowList(name, value);
    for (const item of value.items) {
      if (isMap(item)) item.flow = isFlow(name, item, true);
      if (isScalar(item)) quote(name, item);
    }
  } else if (isMap(value)) {
    value.flow = isFlow(name, value, false) || value.items.length === 0;
  } else if (isScalar(value)) quote(name, value);
}

/** A text per language: members are two letters each. */
function isText(map: YAMLMap): boolean {
  return map.items.every(({ key }) => isScalar(key) && /^(?:[a-z]{2}(?:-[A-Za-z]+)?|states)$/.test(String(key.value)));
}

function quote(name: string, scalar: Scalar): void {
  if (QUOTED.has(name) && typeof scalar.value === 'string' && /\d/.test(scalar.value)) scalar.type = 'QUOTE_SINGLE';
}

function length(node: YAMLMap | YAMLSeq): number {
  return JSON.stringify(node).length;
}
