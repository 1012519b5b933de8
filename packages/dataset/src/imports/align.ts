import { formatPath, type Path } from '../diagnostics/types.js';
import { isObject, objects, type JsonObject } from './json.js';

/**
 * What a source would write, in the form the steward has written the same in: a text without its language where the file has it so, a
 * number where the file has one. Only the form changes.
 */
export function alignTexts<T>(mine: unknown, theirs: T): T {
  return align(mine, theirs) as T;
}

function align(mine: unknown, theirs: unknown): unknown {
  if (mine === undefined || theirs === undefined) return theirs;
  if ((typeof mine === 'string' || typeof mine === 'number') && isObject(theirs)) {
    const values = Object.entries(theirs);
    const [only] = values;
    return values.length === 1 && only && /^[a-z]{2,3}(?:-|$)/.test(only[0]) && typeof only[1] === 'string' ? only[1] : theirs;
  }
  if (typeof mine === 'number' && typeof theirs === 'string' && String(mine) === theirs) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const byKey = new Map(mine.filter(isObject).map((item) => [item['key'], item]));
    return theirs.map((item: unknown, index) =>
      align(isObject(item) && item['key'] !== undefined ? byKey.get(item['key']) : mine[index], item),
    );
  }
  if (isObject(mine) && isObject(theirs)) {
    return Object.fromEntries(Object.entries(theirs).map(([name, value]) => [name, align(mine[name], value)]));
  }
  return theirs;
}

/**
 * `sources` of both sides of an import: what the file has and the import does not is the steward's own and stays; the page of the import comes
 * after it, or with a new date in its place. A page of the import that the steward took out stays out.
 */
export function alignSources<T>(mine: unknown, base: T, theirs: T): { base: T; theirs: T } {
  if (!isObject(mine) || !isObject(theirs)) return { base, theirs };
  const [newBase, newTheirs]: [Record<string, unknown>, Record<string, unknown>] = [{ ...(base as object) }, { ...theirs }];
  if (Array.isArray(mine['sources']) && Array.isArray(theirs['sources'])) {
    const own = objects(mine['sources']);
    const former = new Set(objects(isObject(base) ? base['sources'] : undefined).map(({ url }) => url));
    const next = objects(theirs['sources']);
    const added = next.filter(({ url }) => !former.has(url) && !own.some((source) => source['url'] === url));
    newBase['sources'] = mine['sources'];
    newTheirs['sources'] = [...own.map((source) => next.find(({ url }) => url === source['url']) ?? source), ...added];
  }
  for (const list of ['services', 'locations']) {
    // A service's own `locations` are keys, not records.
    if (objects(theirs[list]).length === 0) continue;
    const [here, there] = [byKey(mine[list]), byKey(isObject(base) ? base[list] : undefined)];
    const bases = new Map(there);
    newTheirs[list] = objects(theirs[list]).map((item) => {
      const key = item['key'];
      const own = here.get(key);
      const pair = alignSources(own, there.get(key) ?? (own && { key }), item);
      if (pair.base !== undefined) bases.set(key, pair.base);
      return pair.theirs;
    });
    if (bases.size > 0) newBase[list] = [...bases.values()];
  }
  return { base: (base === undefined && Object.keys(newBase).length === 0 ? base : newBase) as T, theirs: newTheirs as T };
}

function byKey(list: unknown): Map<unknown, JsonObject> {
  return new Map(objects(list).map((item) => [item['key'], item]));
}

/** Paths of texts that are written in some language of the region, but not in its first, which every text must have. */
export function missingTexts(value: unknown, locales: readonly string[], defaultLocale: string): string[] {
  const known = new Set([...locales, 'states']);
  const found: string[] = [];
  const visit = (here: unknown, path: Path): void => {
    if (Array.isArray(here)) for (const [index, item] of here.entries()) visit(item, [...path, index]);
    else if (isObject(here)) {
      const names = Object.keys(here);
      const isText = names.length > 0 && names.every((name) => known.has(name)) && names.some((name) => name !== 'states');
      if (isText && here[defaultLocale] === undefined) found.push(formatPath(path));
      else if (!isText) for (const name of names) visit(here[name], [...path, name]);
    }
  };
  visit(value, []);
  return found;
}
