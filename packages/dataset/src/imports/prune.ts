import * as z from 'zod/mini';
import { Report, wholeFile } from '../diagnostics/report.js';
import type { Diagnostic, Path } from '../diagnostics/types.js';
import { reportIssues, valueAt } from '../validate/issues.js';
import { memberNames } from '../validate/schema/members.js';

/** Rounds of checking: each takes out what the one before found. */
const ROUNDS = 12;

/** A record that holds what the schema allows. */
export interface Pruned {
  /** `undefined` where the record cannot stand without what was taken out. */
  value: Record<string, unknown> | undefined;
  /** What was taken out and why, in the words of `accueil validate`. */
  diagnostics: Diagnostic[];
}

/**
 * Takes out of a foreign record what the schema refuses, member by member: a part that cannot stand without the member goes with it.
 * `name`: what the record is called in the diagnostics, as their file. Does not change `record`.
 */
export function prune(schema: z.ZodMiniType, record: Record<string, unknown>, name: string): Pruned {
  const value = structuredClone(record);
  const diagnostics: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = z.safeParse(schema, value);
    if (result.success) return { value, diagnostics };
    const { issues } = result.error;
    const report = new Report();
    reportIssues({ ...wholeFile(name), value }, issues, report, (path) => memberNames(schema, path));
    diagnostics.push(...report.diagnostics);
    const paths = issues.flatMap((issue) => targets(value, issue));
    if (paths.some((path) => path.length === 0)) return { value: undefined, diagnostics };
    // From the end of each list to its start, so that taking one out moves none that is still to go.
    for (const path of paths.sort(later)) removeAt(value, path);
  }
  return { value: undefined, diagnostics };
}

/** What must go for an issue: the members it names; of a value that is missing, the part that lacks it. */
function targets(value: unknown, issue: z.core.$ZodIssue): Path[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => [...path, name]);
  return [valueAt(value, path) === undefined ? path.slice(0, -1) : path];
}

function later(a: Path, b: Path): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return right - left;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

/** Takes a member or an item out; a list or part of which nothing is left goes too. Effects: changes `root`. */
export function removeAt(root: unknown, path: Path): void {
  const parentPath = path.slice(0, -1);
  const parent = valueAt(root, parentPath);
  const step = path.at(-1);
  if (typeof parent !== 'object' || parent === null || step === undefined || !Object.hasOwn(parent, step)) return;
  if (Array.isArray(parent) && typeof step === 'number') parent.splice(step, 1);
  else Reflect.deleteProperty(parent, step);
  const isEmpty = Array.isArray(parent) ? parent.length === 0 : Object.keys(parent).length === 0;
  if (isEmpty && parentPath.length > 0) removeAt(root, parentPath);
}
