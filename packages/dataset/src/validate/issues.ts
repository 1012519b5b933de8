import type * as z from 'zod/mini';
import type { Report } from '../diagnostics/report.js';
import { FORMATS, type Format, type Path } from '../diagnostics/types.js';
import type { SourceFile } from '../read/yaml-file.js';
import { FORMAT_MARK } from './schema/values.js';
import { repaired } from './repair.js';
import { suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;

/** What a shape knows that its issues do not say: which members it has. */
export type MemberNames = (path: Path) => readonly string[];

/** Turns what zod found into faults of a file, each at its line. */
export function reportIssues(source: SourceFile, issues: readonly Issue[], report: Report, members: MemberNames): void {
  for (const issue of issues) reportIssue(source, issue, [], report, members);
}

/** Codes of zod that say a value is absent, null or another than expected. */
const OF_VALUE = new Set<Issue['code']>(['invalid_union', 'invalid_type', 'invalid_value']);

function reportIssue(source: SourceFile, issue: Issue, base: Path, report: Report, members: MemberNames): void {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const found = valueAt(source.value, path);
  if (OF_VALUE.has(issue.code) && found === undefined && typeof path.at(-1) === 'string') reportMissing(source, path, report, members);
  else if (OF_VALUE.has(issue.code) && found === null) report.add(source, path, 'empty-value', {});
  else if (issue.code === 'unrecognized_keys') {
    for (const member of issue.keys) {
      report.add(source, [...path, member], 'unknown-member', { member, ...suggestion(member, members(path)) }, { part: 'member' });
    }
  } else if (issue.code === 'invalid_union') {
    // The branch that fits the kind of value found says what is wrong inside it.
    const branch = issue.errors.find((errors) => errors.length > 0 && !errors.some(isOfWholeValue));
    for (const inner of branch ?? []) reportIssue(source, inner, path, report, members);
    if (!branch) report.add(source, path, 'wrong-type', { found: kindOf(found), expected: 'text' });
  } else if (issue.code === 'invalid_type') {
    report.add(source, path, 'wrong-type', { found: kindOf(found), expected: expectedKind(issue.expected) });
  } else if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    report.add(source, path, 'unknown-value', { found: show(found), allowed, ...suggestion(show(found), allowed) });
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    reportSize(source, issue, path, report);
  } else {
    reportFormat(source, issue, path, report);
  }
}

function reportSize(source: SourceFile, issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: Path, report: Report): void {
  const found = valueAt(source.value, path);
  if (issue.message === '@@source') report.add(source, path, 'source-required', {});
  else if (issue.code === 'too_big') report.add(source, path, 'out-of-range', { found: show(found), maximum: Number(issue.maximum) });
  else if (typeof found === 'number') report.add(source, path, 'out-of-range', { found: show(found), minimum: Number(issue.minimum) });
  else report.add(source, path, 'empty-value', {});
}

function reportFormat(source: SourceFile, issue: Issue, path: Path, report: Report): void {
  const found = valueAt(source.value, path);
  const format = formatOf(issue.message);
  if (issue.code === 'invalid_key') report.add(source, path, 'unknown-member', { member: String(path.at(-1) ?? '') }, { part: 'member' });
  else if (issue.message === '@@characters') report.add(source, path, 'text-characters', {});
  else if (format) {
    const suggestion = typeof found === 'string' ? repaired(found, format) : undefined;
    report.add(source, path, 'bad-format', { found: show(found), format, ...(suggestion === undefined ? {} : { suggestion }) });
  } else report.add(source, path, 'wrong-type', { found: kindOf(found), expected: issue.code });
}

function suggestion(found: string, candidates: readonly string[]): { suggestion?: string } {
  const nearest = suggest(found, candidates);
  return nearest === undefined ? {} : { suggestion: nearest };
}

function reportMissing(source: SourceFile, path: Path, report: Report, members: MemberNames): void {
  const member = String(path.at(-1));
  const parent = path.slice(0, -1);
  // Languages and their states are the members of a text: `url` and `key` are as short.
  if (/^[a-z]{2,3}$/.test(member) && members(parent).includes('states')) report.add(source, parent, 'text-required', { lang: member });
  else if (member === 'sources') report.add(source, parent, 'source-required', {});
  else report.add(source, parent, 'missing-member', { member });
}

function isOfWholeValue(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_union');
}

function formatOf(message: string): Format | undefined {
  return FORMATS.find((format) => `${FORMAT_MARK}${format}` === message);
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'members' : typeof value === 'string' ? 'text' : typeof value;
}

function expectedKind(expected: string): string {
  const kinds: Record<string, string> = { string: 'text', array: 'list', object: 'members', record: 'members', int: 'whole number' };
  return kinds[expected] ?? expected;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
