import { isStatus } from './compare-snapshots.js';
import type { DiffWords } from './words.js';
import { CHANGE_KINDS, type ChangeKind, type FieldChange, type RecordChange, type RegionDiff } from './types.js';

/** Longer values are cut in a terminal and a feed; JSON has them whole. */
const VALUE_LENGTH = 240;

/** The comparison for people: what happened, by kind, what they most need to know first. Ends without a line break. Pure. */
export function diffText(diff: RegionDiff, words: DiffWords): string {
  const lines = [words.title(diff.region.name), words.between(diff.from, diff.to)];
  if (diff.records.length === 0) lines.push('', words.nothing);
  for (const kind of CHANGE_KINDS) {
    const records = diff.records.filter(({ changes }) => changes.includes(kind));
    if (records.length === 0) continue;
    lines.push('', words.headings[kind](records.length));
    for (const record of records) {
      lines.push(`  ${recordLine(record, words)}`);
      for (const line of detailLines(record, kind, words)) lines.push(`      ${line}`);
    }
  }
  const { organizations, services } = diff.unassured;
  if (organizations.length + services > 0) lines.push('', words.unassured(organizations.length, services));
  if (diff.unread.length > 0) lines.push('', words.unread(diff.unread));
  return lines.join('\n');
}

/** `Francisation (service, Centre de services scolaire)`. */
export function recordLine({ name, kind, organization }: RecordChange, words: DiffWords): string {
  return `${name} (${organization === undefined ? words.kinds[kind] : `${words.kinds[kind]}, ${organization}`})`;
}

/** What is to be said of one kind of change of a record, a line each. */
export function detailLines(record: RecordChange, kind: ChangeKind, words: DiffWords): string[] {
  const { fields, former_keys: former, sources_added: sources, assured_date: assured, reason, replaced_by: instead } = record;
  switch (kind) {
    case 'closed':
    case 'suspended':
    case 'replaced':
      return [...(reason === undefined ? [] : [reason]), ...(instead ? [words.insteadOf(instead)] : [])];
    case 'renamed':
      return former ? [words.formerly(former)] : [];
    case 'changed':
      return fields
        .filter(({ lang, path }) => lang === undefined && !(hasStanding(record) && isStatus(path)))
        .map((field) => fieldLine(field, words));
    case 'translated':
      return fields.filter(({ lang }) => lang !== undefined).map((field) => fieldLine(field, words));
    case 'assured':
      return assured === undefined ? [] : [words.assuredOn(assured)];
    case 'sourced':
      return [...(sources ?? [])];
    default:
      return [];
  }
}

/** A closing or reopening is told by its own heading, not field by field again. */
function hasStanding({ changes }: RecordChange): boolean {
  return changes.some((change) => ['closed', 'suspended', 'replaced', 'reopened'].includes(change));
}

/** `téléphones[0].number : 819 555-0100 → 819 555-0101`. */
function fieldLine({ path, lang, before, after }: FieldChange, words: DiffWords): string {
  const [member = '', rest = ''] = /^([^.[]*)(.*)$/s.exec(path)?.slice(1) ?? [];
  const label = `${words.members[member] ?? member.replaceAll('_', ' ')}${rest}${lang === undefined ? '' : ` (${words.inLanguage(lang)})`}`;
  return `${label}${words.colon}${valueText(before, words)} → ${valueText(after, words)}`;
}

/** A value on one line: its words, without the names of its members. */
export function valueText(value: unknown, words: DiffWords): string {
  const text = flat(value, words).join(', ').replace(/\s+/g, ' ');
  return text === '' ? words.none : text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1).trimEnd()}…` : text;
}

function flat(value: unknown, words: DiffWords): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (typeof value === 'object') return Object.values(value).flatMap((member) => flat(member, words));
  return typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)] : [];
}
