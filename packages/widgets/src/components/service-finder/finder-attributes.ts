import { warnOnce } from '../../base/warn.js';
import { FINDER_VIEWS, type FinderViewName } from './service-finder.types.js';

export const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 1000;

/** The view the embedder asks for; `undefined` where it asks for none, or for one there is not. */
export function askedView(element: Element & { view: string }): FinderViewName | undefined {
  const { view } = element;
  const named = FINDER_VIEWS.find((name) => name === view);
  if (named === undefined && view) warnOnce(element, `view="${view}" is none of ${FINDER_VIEWS.join(', ')}; the default is used.`);
  return named;
}

/** How many services show at first, and how many more each time. */
export function askedPageSize(element: Element & { pageSize: number }): number {
  const { pageSize: size } = element;
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE_SIZE) return size;
  warnOnce(element, `page-size="${size}" is not 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} is used.`);
  return DEFAULT_PAGE_SIZE;
}
