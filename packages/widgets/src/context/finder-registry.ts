import { pageShared } from '../base/page-shared.js';
import type { FinderStore } from './finder-store.js';

/** A finder on the page, as the elements that follow one find it. */
export interface FinderEntry {
  /** The finder's `id`, or an empty string. */
  id: string;
  /** Absolute address of its dataset. */
  src: string;
  store: FinderStore;
}

interface Registry {
  finders: Map<object, FinderEntry>;
  listeners: Set<() => void>;
}

function registry(): Registry {
  return pageShared('accueil.finders/1', () => ({ finders: new Map<object, FinderEntry>(), listeners: new Set<() => void>() }));
}

/** Makes a finder's search known to the page, or known anew. Effects: listeners are called. */
export function publishFinder(owner: object, entry: FinderEntry): void {
  const { finders, listeners } = registry();
  finders.set(owner, entry);
  for (const listener of listeners) listener();
}

/** Takes a finder back, when it leaves the page. */
export function withdrawFinder(owner: object): void {
  const { finders, listeners } = registry();
  if (!finders.delete(owner)) return;
  for (const listener of listeners) listener();
}

/**
 * The search to follow: the finder with that `id`, else the only finder of that dataset.
 * `undefined` where there is none yet, or several and no `id` says which.
 */
export function findFinder({ id, src }: { id?: string; src: string }): FinderStore | undefined {
  const finders = [...registry().finders.values()];
  if (id) return finders.find((finder) => finder.id === id)?.store;
  const same = finders.filter((finder) => finder.src === src);
  return same.length === 1 ? same[0]?.store : undefined;
}

/** Calls back whenever finders come or go. Returns what stops it. */
export function watchFinders(callback: () => void): () => void {
  const { listeners } = registry();
  listeners.add(callback);
  return () => listeners.delete(callback);
}
