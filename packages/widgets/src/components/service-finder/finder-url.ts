import type { ServiceSearch } from '@accueil/sdk';

/** What a finder keeps in the page's address. The visitor's position is never part of it. */
export interface FinderAddress {
  params: ServiceSearch;
  /** Key of the open service. */
  service?: string | undefined;
}

const LISTS = ['need', 'stage', 'audience', 'language', 'territory'] as const;
const SORT_NAMES = ['relevance', 'distance', 'name', 'assured'] as const;

/** The prefix of a finder's parameters: `accueil-`, or with the finder's `id` where it has one. */
export function addressPrefix(id: string): string {
  return id === '' ? 'accueil-' : `accueil-${id}-`;
}

/** What an address says, by its prefix. A value that means nothing is left out. Never throws. */
export function readAddress(query: string, prefix: string): FinderAddress {
  const all = new URLSearchParams(query);
  const read = (name: string) => all.get(prefix + name)?.trim() || undefined;
  const params: ServiceSearch = {};
  const q = read('q');
  if (q !== undefined) params.query = q;
  for (const name of LISTS) {
    const values = read(name)
      ?.split(/[\s,]+/)
      .filter(Boolean);
    if (values !== undefined && values.length > 0) params[name] = values;
  }
  const place = read('place');
  if (place !== undefined) params.near = { place };
  if (read('free') === '1') params.free = true;
  const sort = SORT_NAMES.find((name) => name === read('sort'));
  if (sort !== undefined) params.sort = sort;
  const shown = Number(read('shown'));
  if (Number.isInteger(shown) && shown > 0 && shown <= 1000) params.perPage = shown;
  return { params, service: read('service') };
}

/**
 * The query part of the address with a finder's parameters written into it, `?` included; empty where nothing is left.
 * Other parameters keep their place and their spelling as far as `URLSearchParams` does. `pageSize` is not written: it is the default.
 */
export function writeAddress(query: string, prefix: string, { params, service }: FinderAddress, pageSize: number): string {
  const all = new URLSearchParams(query);
  const write = (name: string, value: string | undefined) => {
    if (value) all.set(prefix + name, value);
    else all.delete(prefix + name);
  };
  write('q', params.query);
  for (const name of LISTS) {
    const value = params[name];
    write(name, typeof value === 'string' ? value : value?.join(' '));
  }
  write('place', params.near && 'place' in params.near ? params.near.place : undefined);
  write('free', params.free ? '1' : undefined);
  write('sort', params.sort === 'relevance' ? undefined : params.sort);
  write('shown', params.perPage !== undefined && params.perPage !== pageSize ? String(params.perPage) : undefined);
  write('service', service);
  const text = all.toString();
  return text === '' ? '' : `?${text}`;
}
