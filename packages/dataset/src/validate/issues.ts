import type * as z from 'zod/mini';
import type { Report } from '../diagnostics/report.js';
import { FORMATS, type Format, type Path } from '../diagnostics/types.js';
import type { SourceFile } from '../read/yaml-file.js';
import { FORMAT_MARK } from './schema/values.js';
import { suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;

/** What a shape knows that its issues do not say: which members it has. */
export type MemberNames = (path: Path) => readonly string[];

/** Turns what zod found into faults of a file, each at its line. */
export function reportIssues(source: SourceFile, issues: readonly Issue[], report: Report, members: MemberNames): void {
  for (const issue of issues) reportIssue(source, issue, [], report, members);
}

function reportIssue(source: SourceFile, issue: Issue, base: Path, report: Report, members: MemberNames): void {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const found = valueAt(source.value, path);
  const last = path.at(-1);
  const isMissing = found === undefined && typeof last === 'string';
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const member of issue.keys) {
        const suggestion = suggest(member, members(path));
        report.add(source, [...path, member], 'unknown-member', suggestion === undefined ? { member } : { member, suggestion }, { part: 'member' });
      }
      return;
    case 'invalid_union': {
      if (isMissing) return reportMissing(source, path, report);
      if (found === null) return report.add(source, path, 'empty-value', {});
      const branch = issue.errors.find((errors) => errors.length > 0 && !errors.some(isOfWholeValue));
      if (branch) {
        for (const inner of branch) reportIssue(source, inner, path, report, members);
        return;
      }
      const first = issue.errors[0]?.[0];
      if (first && first.code !== 'invalid_type') return reportIssue(source, first, path, report, members);
      return report.add(source, path, 'wrong-type', { found: kindOf(found), expected: 'text' });
    }
    case 'invalid_type':
      if (isMissing) return reportMissing(source, path, report);
      if (found === null) return report.add(source, path, 'empty-value', {});
      return report.add(source, path, 'wrong-type', { found: kindOf(found), expected: expectedKind(issue.expected) });
    case 'invalid_value': {
      if (isMissing) return reportMissing(source, path, report);
      if (found === null) return report.add(source, path, 'empty-value', {});
      const allowed = issue.values.map(String);
      const suggestion = suggest(String(found), allowed);
      const params = { found: show(found), allowed };
      return report.add(source, path, 'unknown-value', suggestion === undefined ? params : { ...params, suggestion });
    }
    case 'too_small':
    case 'too_big':
      if (issue.message === '@@source') return report.add(source, path, 'source-required', {});
      if (issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int') return report.add(source, path, 'empty-value', {});
      return report.add(source, path, 'out-of-range', {
        found: show(found),
        ...(issue.code === 'too_small' ? { minimum: Number(issue.minimum) } : { maximum: Number(issue.maximum) }),
      });
    case 'invalid_key':
      return report.add(source, path, 'unknown-member', { member: String(last ?? '') }, { part: 'member' });
    default: {
      if (issue.message === '@@characters') return report.add(source, path, 'text-characters', {});
      const format = formatOf(issue.message);
      if (format) return report.add(source, path, 'bad-format', { found: show(found), format });
      return report.add(source, path, 'wrong-type', { found: kindOf(found), expected: issue.code });
    }
  }
}

function reportMissing(source: SourceFile, path: Path, report: Report): void {
  const member = String(path.at(-1));
  const parent = path.slice(0, -1);
  if (/^[a-z]{2,3}$/.test(member)) report.add(source, parent, 'text-required', { lang: member });
  else if (member === 'sources') report.add(source, parent, 'source-required', {});
  else report.add(source, parent, 'missing-member', { member });
}

function isOfWholeValue(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
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
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
