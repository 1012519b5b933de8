import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { Report } from '../../diagnostics/report.js';
import type { Diagnostic } from '../../diagnostics/types.js';
import { reportIssues, valueAt } from '../../validate/issues.js';
import { memberNames, shapesAt } from '../../validate/schema/members.js';
import { organizationSchema } from '../../validate/schema/organization.js';
import { textSchema } from '../../validate/schema/text.js';
import { trainingSchema } from '../../validate/schema/training.js';
import type { RegionData } from '../../validate/parse-region.js';
import { suggest } from '../../validate/suggest.js';
import { assume } from '../assume.js';
import { dateSeen } from '../date-seen.js';
import { isObject } from '../json.js';
import type { Imported, ImportedRecord } from '../plan.js';
import { clip, failure, type ImportLog } from '../problems.js';
import { prune } from '../prune.js';
import { regionRecords } from '../region-records.js';
import { slug } from '../slug.js';
import type { SourceState } from '../state.js';
import { cellValue, positions, putAt, withoutHoles } from './cells.js';
import { ROW_KINDS, parseTarget, type ColumnMap, type RowKind, type Target } from './column-map.js';
import type { Table } from './read-csv.js';

type Plain = Record<string, unknown>;

/** What reading a table needs. */
export interface ImportCsvInput {
  /** The file's name, for messages. */
  file: string;
  source: string;
  map: ColumnMap;
  region: RegionData;
  state: SourceState | undefined;
  today: string;
  log: ImportLog;
}

interface Column {
  heading: string;
  index: number;
  target: Target;
  values?: Readonly<Record<string, string | number | boolean>> | undefined;
  separator?: string | undefined;
}

/** A table's rows as records of the region. A wrong value is told with its row and column and left out. Pure but for `log` and `diagnostics`. */
export function importCsv(table: Table, input: ImportCsvInput, diagnostics: Diagnostic[]): Imported {
  const { map, region, log, file } = input;
  const lang = map.lang ?? region.defaultLocale;
  if (map.keys.organization === undefined && (map.keys.service ?? map.keys.location) !== undefined) {
    throw failure('map-wrong', { detail: 'keys.organization' });
  }
  const columns = columnsOf(table, input);
  const shapes = schemas(region, lang);
  const records = new Map<string, ImportedRecord>();
  for (const { line, cells } of table.rows) {
    const where = `${file}:${line}`;
    const row = readRow(cells, columns, { ...input, lang, line, where, shapes }, diagnostics);
    const keys = new Map<RowKind, string>();
    for (const kind of ROW_KINDS) {
      const template = map.keys[kind];
      if (template === undefined) continue;
      const key = keyOf(template, table.headings, cells, map.key_prefix);
      if (key !== undefined) keys.set(kind, key);
      else if (Object.keys(row[kind]).length > 0 || kind === 'organization') log.add('row-without-key', { template }, { where });
    }
    const owner = keys.get('organization');
    for (const [kind, key] of keys) {
      if ((kind === 'service' || kind === 'location') && owner === undefined) continue;
      addRow(records, kind, key, row[kind], { owner, where, log });
    }
    link(records, keys);
  }
  finish(records, input, lang, diagnostics);
  return { records: [...records.values()], unchanged: new Set(), complete: map.complete !== false };
}

function columnsOf({ headings }: Table, { map, log, file }: ImportCsvInput): Column[] {
  const known = Object.keys(map.columns);
  for (const heading of headings) {
    if (heading === '' || Object.hasOwn(map.columns, heading) || isInTemplate(heading, map)) continue;
    const suggestion = suggest(heading, known);
    log.add(
      'column-unknown',
      { column: clip(heading), ...(suggestion === undefined ? {} : { suggestion }) },
      { where: file, severity: 'warning' },
    );
  }
  return Object.entries(map.columns).flatMap(([heading, column]): Column[] => {
    const index = headings.indexOf(heading);
    if (index === -1) log.add('column-missing', { column: heading }, { where: file, severity: 'warning' });
    if (index === -1 || column === false) return [];
    const { to, values, separator } = typeof column === 'string' ? { to: column, values: undefined, separator: undefined } : column;
    return [{ heading, index, target: parseTarget(to), values, separator }];
  });
}

function isInTemplate(heading: string, { keys }: ColumnMap): boolean {
  return Object.values(keys).some((template) => template?.includes(`{${heading}}`));
}

interface RowContext extends ImportCsvInput {
  lang: string;
  line: number;
  where: string;
  shapes: Readonly<Record<RowKind, { schema: z.ZodMiniType; at: readonly (string | number)[] }>>;
}

function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  context: RowContext,
  diagnostics: Diagnostic[],
): Record<RowKind, Plain> {
  const row: Record<RowKind, Plain> = { organization: {}, location: {}, service: {}, training: {} };
  for (const column of columns) {
    const text = (cells[column.index] ?? '').trim();
    if (text === '') continue;
    const parts = column.separator === undefined ? [text] : text.split(column.separator).map((part) => part.trim());
    const isList = column.separator !== undefined && !column.target.path.includes('[]');
    const values = parts.filter((part) => part !== '').flatMap((part, index) => oneValue(part, index, column, context, diagnostics));
    if (isList && values.length > 0) putAt(row[column.target.kind], positions(column.target.path, 0), values);
    else for (const [index, value] of values.entries()) putAt(row[column.target.kind], positions(column.target.path, index), value);
  }
  addConstants(row, context);
  for (const kind of ROW_KINDS) row[kind] = withoutHoles(row[kind]) as Plain;
  return row;
}

/** A constant of a part (a currency) is no part by itself: it is for those the columns gave. What a column gave stands. */
function addConstants(row: Record<RowKind, Plain>, { map, lang }: RowContext): void {
  for (const [to, value] of Object.entries(map.constants ?? {})) {
    const { kind, path } = parseTarget(to);
    if (Object.keys(row[kind]).length === 0) continue;
    const at = positions(path, 0);
    const isOfPart = at.some((step) => typeof step === 'number');
    if (isOfPart && valueAt(row[kind], at.slice(0, -1)) === undefined) continue;
    if (valueAt(row[kind], at) === undefined)
      putAt(row[kind], at, typeof value === 'string' ? cellValue(value, { kind, path }, lang) : value);
  }
}

/** A cell's value when its member takes it; else it is told and nothing. */
function oneValue(text: string, index: number, column: Column, context: RowContext, diagnostics: Diagnostic[]): unknown[] {
  const { target, heading, values } = column;
  const { log, where, lang, shapes, file, line } = context;
  let value = cellValue(text, target, lang);
  if (values) {
    const word = Object.keys(values).find((one) => one.toLowerCase() === text.toLowerCase());
    if (word === undefined) {
      const allowed = Object.keys(values);
      const suggestion = suggest(text, allowed);
      log.add(
        'value-unmapped',
        { column: heading, found: clip(text), allowed, ...(suggestion === undefined ? {} : { suggestion }) },
        { where },
      );
      return [];
    }
    const mapped = values[word] ?? '';
    value = typeof mapped === 'string' ? cellValue(mapped, target, lang) : mapped;
  }
  const { schema, at } = shapes[target.kind];
  const isList = column.separator !== undefined && !target.path.includes('[]');
  const found = shapesAt(schema, [...at, ...positions(target.path, index), ...(isList ? [index] : [])]);
  const [shape] = found;
  if (!shape) {
    log.add('map-wrong', { detail: `${heading} → ${target.kind}.${target.path.join('.')}` }, { where: file });
    return [];
  }
  if (found.some((one) => z.safeParse(one, value).success)) return [value];
  const result = z.safeParse(shape, value);
  const report = new Report();
  const place = { file, value, locate: () => ({ line, column: column.index + 1 }) };
  reportIssues(place, result.error?.issues ?? [], report, () => []);
  diagnostics.push(...report.diagnostics.map((diagnostic) => ({ ...diagnostic, path: heading })));
  return [];
}

function schemas(region: RegionData, lang: string): RowContext['shapes'] {
  const text = textSchema([lang, ...region.locales.filter((locale) => locale !== lang)], lang);
  const organization = organizationSchema(text);
  return {
    organization: { schema: organization, at: [] },
    location: { schema: organization, at: ['locations', 0] },
    service: { schema: organization, at: ['services', 0] },
    training: { schema: trainingSchema(text), at: [] },
  };
}

/** A template with its columns' values as words of a key; `undefined` where all of them are empty. */
function keyOf(template: string, headings: readonly string[], cells: readonly string[], prefix: string | undefined): string | undefined {
  const words: string[] = [];
  const key = template.replace(/\{([^{}]+)\}/g, (_, heading: string) => {
    const text = (cells[headings.indexOf(heading)] ?? '').trim();
    words.push(text);
    return text === '' ? '' : slug(text, text, 45);
  });
  if (words.every((word) => word === '')) return undefined;
  const clean = key
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
  return prefix === undefined ? clean : `${prefix}-${clean}`;
}

/** Rows that tell of the same record complete one another; where they differ, the first stands. */
function addRow(
  records: Map<string, ImportedRecord>,
  kind: RowKind,
  key: string,
  values: Plain,
  told: { owner: string | undefined; where: string; log: ImportLog },
): void {
  const id = `${kind}:${key}`;
  const before = records.get(id);
  if (!before) {
    const owner = kind === 'service' || kind === 'location' ? { owner: `organization:${told.owner ?? ''}` } : {};
    records.set(id, { id, kind, key, values, ...owner });
    return;
  }
  for (const [member, value] of Object.entries(values)) {
    const kept = before.values[member];
    if (kept === undefined) before.values[member] = value;
    else if (!isDeepStrictEqual(kept, value)) {
      const params = { column: `${kind}.${member}`, kept: clip(JSON.stringify(kept)), found: clip(JSON.stringify(value)) };
      told.log.add('rows-disagree', params, { where: told.where, severity: 'warning' });
    }
  }
}

/** The service of a row is given at the place of the row. */
function link(records: ReadonlyMap<string, ImportedRecord>, keys: ReadonlyMap<RowKind, string>): void {
  const service = records.get(`service:${keys.get('service') ?? ''}`);
  const location = keys.get('location');
  if (!service || location === undefined) return;
  const places = (service.values['locations'] as string[] | undefined) ?? [];
  if (!places.includes(location)) service.values['locations'] = [...places, location];
}

/** Gives each record its source, and takes out what cannot stand. */
function finish(records: Map<string, ImportedRecord>, input: ImportCsvInput, lang: string, diagnostics: Diagnostic[]): void {
  const { log, state } = input;
  const shapes = schemas(input.region, lang);
  const region = regionRecords(input.region.files);
  const assumed = new Map<string, { value: string; count: number }>();
  for (const record of [...records.values()]) {
    const { kind, key, values } = record;
    const before = state?.records[record.id]?.values;
    const defaults = defaultsOf(kind, values, lang);
    for (const member of assume(values, defaults, before, region.find(kind, key) !== undefined)) {
      const value = member === 'description' ? 'name' : String(defaults[member]);
      assumed.set(member, { value, count: (assumed.get(member)?.count ?? 0) + 1 });
    }
    if (kind === 'organization' || kind === 'training') {
      const name = input.file.replace(/^.*[/\\]/, '');
      values['sources'] ??= [
        { url: `urn:accueil:import:${input.source}`, supports: name, date_seen: dateSeen(before, values, input.today) },
      ];
    }
    const { schema, at } = shapes[kind];
    const [own] = shapesAt(schema, at);
    const isNew = region.find(kind, key) === undefined;
    const pruned = own && prune(own, { key, ...(isNew ? {} : standIn(kind)), ...values }, key);
    diagnostics.push(...(pruned?.diagnostics ?? []));
    if (!isObject(pruned?.value)) {
      records.delete(record.id);
      log.add('record-refused', { name: key, detail: pruned?.diagnostics.at(-1)?.path ?? '?' });
    } else {
      const sound = pruned.value;
      const order = memberNames(schema, at).filter((member) => values[member] !== undefined && Object.hasOwn(sound, member));
      records.set(record.id, { ...record, values: Object.fromEntries(order.map((member) => [member, sound[member]])) });
    }
  }
  for (const [member, { value, count }] of assumed) log.add('kind-assumed', { member, value, count }, { severity: 'note' });
}

function defaultsOf(kind: RowKind, values: Plain, lang: string): Plain {
  if (kind === 'service') return { status: 'active' };
  return kind === 'organization' ? { confidence: 'partial', organization_kind: 'community', description: { [lang]: values['name'] } } : {};
}

/** What a record that is in the region already has there, so that a table may tell of a few of its members only. */
function standIn(kind: RowKind): Plain {
  const name = 'name';
  if (kind === 'organization')
    return { name, description: name, organization_kind: 'community', confidence: 'partial', sources: [{ url: 'urn:x' }] };
  if (kind === 'service') return { name, status: 'active' };
  return kind === 'training' ? { name, kind: 'course', provider: [{ name }], sources: [{ url: 'urn:x' }] } : {};
}
