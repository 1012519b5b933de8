import { isDeepStrictEqual } from 'node:util';
import type { FieldChange } from './types.js';

/** Members that name an item of a list, first that fits: a source by its address, a phone by its number. */
const NAMES = ['key', 'url', 'number', 'code', 'territory', 'location_id', 'organization_id', 'startDate', 'label', 'document'] as const;

/**
 * Every member that differs between two published values, the deepest that does: `phones[0].extension`. Items of a list are matched by
 * what names them, else by position; a list of plain values is compared whole, whatever its order. Same input, same answer.
 */
export function compareValues(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isMembers(before) && isMembers(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => compareValues(before[name], after[name], path === '' ? name : `${path}.${name}`));
  }
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  if (![...before, ...after].every(isMembers)) {
    const isSameSet = isDeepStrictEqual([...before].map(asText).sort(), [...after].map(asText).sort());
    return isSameSet ? [] : [{ path, before, after }];
  }
  const [former, next] = [nameItems(before), nameItems(after)];
  const changes: FieldChange[] = [];
  for (const [name, { item, index }] of former) {
    const match = next.get(name);
    changes.push(...compareValues(item, match?.item, `${path}[${match?.index ?? index}]`));
  }
  for (const [name, { item, index }] of next) {
    if (!former.has(name)) changes.push({ path: `${path}[${index}]`, after: item });
  }
  return changes;
}

function nameItems(items: readonly unknown[]): Map<string, { item: unknown; index: number }> {
  const named = new Map<string, { item: unknown; index: number }>();
  for (const [index, item] of items.entries()) {
    const member = isMembers(item) ? NAMES.find((name) => typeof item[name] === 'string') : undefined;
    const base = member !== undefined && isMembers(item) ? `${member} ${asText(item[member])}` : `#${index}`;
    // The same name again: the second of them is another item.
    let name = base;
    for (let count = 2; named.has(name); count++) name = `${base} (${count})`;
    named.set(name, { item, index });
  }
  return named;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
