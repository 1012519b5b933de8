import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';

/** Short lists and small maps read better on one line. */
const FLOW_LISTS = new Set([
  'former_keys',
  'partner_organizations',
  'needs',
  'stages',
  'audiences',
  'municipalities',
  'except',
  'replaced_by',
  'excluded_audiences',
  'next',
  'locales',
  'about',
  'audience',
  'areaServed',
  'inLanguage',
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
  'required_documents',
  'funding',
  'attributes',
  'accessibility',
  'phones',
  'localities',
  'postal_areas',
]);
const FLOW_MAPS = new Set(['translation_state']);
const TEXT_MEMBERS = new Set(['fr', 'en']);
/** A map shorter than this fits on one line beside its name. */
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
  'valid_from',
  'valid_to',
  'date_seen',
  'startDate',
  'endDate',
  'number',
  'assured_date',
]);
const LINE_WIDTH = 110;

/**
 * One record as a steward's YAML file: members in the order given, a comment first, texts in block style, codes quoted.
 * The same value gives the same text.
 */
export function toYaml(value: unknown, comment: string): string {
  const document = new Document(value, { version: '1.2', compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      style(pair);
    },
  });
  document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: LINE_WIDTH, singleQuote: true, indentSeq: true, flowCollectionPadding: true });
}

function style(pair: Pair): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const value: unknown = pair.value;
  if (isSeq(value)) {
    const plain = value.items.every((item) => isScalar(item));
    if (
      (FLOW_LISTS.has(name) && (name !== 'municipalities' || (plain && length(value) < FLOW_LENGTH))) ||
      ((name === 'locations' || name === 'territories') && plain)
    )
      value.flow = true;
    for (const item of value.items) {
      if (FLOW_ITEMS.has(name) && isMap(item) && length(item) < (ROW_LISTS.has(name) ? ROW_LENGTH : FLOW_LENGTH)) item.flow = true;
      if (QUOTED.has(name) && isScalar(item)) quote(item);
    }
  } else if (isMap(value)) {
    if (FLOW_MAPS.has(name) || (isText(value) && length(value) < FLOW_LENGTH)) value.flow = true;
  } else if (isScalar(value) && QUOTED.has(name)) {
    quote(value);
  }
}

function isText(map: YAMLMap): boolean {
  return map.items.every(({ key }) => isScalar(key) && TEXT_MEMBERS.has(String(key.value)));
}

function quote(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && /\d/.test(scalar.value)) scalar.type = 'QUOTE_SINGLE';
}

function length(map: unknown): number {
  return JSON.stringify(map).length;
}
