import { isObject, type JsonObject } from '../json.js';
import { ImportFailure, type ImportLog } from '../problems.js';

/** What a walk may cost. */
export interface WalkLimits {
  pages: number;
  items: number;
}
export const WALK_LIMITS: WalkLimits = { pages: 5000, items: 200_000 };

/** Pages in a row that may fail before the walk is given up. */
const FAILED_IN_A_ROW = 3;

/** A page's items and counters, whatever the variant calls them. */
interface Page {
  items: JsonObject[];
  total?: number;
  pages?: number;
  number?: number;
  isLast?: boolean;
}

/** Every item of a list, in the order of the source. */
export interface Walked {
  items: JsonObject[];
  /** False where a page is missing or the walk was stopped: what is not in `items` may still be at the source. */
  complete: boolean;
}

/**
 * Walks the pages of a list endpoint. HSDS 3.x counters, those of Open Referral UK 1.0 (`content`, `number`, `totalPages`…) and a bare list are
 * understood; counters that disagree are told, the items decide. Always ends: at the last page, at an empty one, at one that repeats, or at a limit.
 * @throws {ImportFailure} when the first page cannot be read
 *
 * Effects: asks `get` for each page; tells `log`.
 */
export async function walkPages(
  address: (page: number) => string,
  get: (url: string) => Promise<unknown>,
  log: ImportLog,
  limits: WalkLimits = WALK_LIMITS,
): Promise<Walked> {
  const found = new Map<string, JsonObject>();
  const url = address(1);
  let complete = true;
  let failed = 0;
  let total: number | undefined;
  let pages: number | undefined;
  const stop = (): Walked => ({ items: [...found.values()], complete: false });
  for (let number = 1; ; number += 1) {
    if (number > limits.pages || found.size > limits.items) {
      log.add('pages-endless', { url, limit: number > limits.pages ? limits.pages : limits.items });
      return stop();
    }
    let page: Page | undefined;
    try {
      page = asPage(await get(address(number)), address(number));
      failed = 0;
    } catch (error) {
      if (number === 1 || !(error instanceof ImportFailure)) throw error;
      failed += 1;
      complete = false;
      log.add('page-missing', { url, page: number, detail: error.problem.code });
      if (pages === undefined || number >= pages || failed >= FAILED_IN_A_ROW) return stop();
      continue;
    }
    total ??= page.total;
    pages ??= page.pages;
    const before = found.size;
    for (const item of page.items) add(found, item);
    if (page.items.length > 0 && found.size === before) {
      log.add('page-repeated', { url, page: number }, { severity: 'warning' });
      // A server without paging answers the whole list to each number.
      complete &&= total === found.size;
      break;
    }
    if (page.number !== undefined && page.number !== number && number > 1) {
      log.add(
        'page-counters',
        { url, member: 'page_number', found: String(page.number), expected: String(number) },
        { severity: 'warning' },
      );
    }
    if (page.items.length === 0) break;
    const isLast = page.pages === undefined ? page.isLast : number >= page.pages;
    if (page.isLast !== undefined && isLast !== page.isLast) {
      log.add('page-counters', { url, member: 'last_page', found: String(page.isLast), expected: String(isLast) }, { severity: 'warning' });
      // Where one counter says that there is more, more is asked for: an empty page ends it.
      if (page.isLast && isLast === false) continue;
      if (!page.isLast) continue;
    }
    if (isLast ?? (page.pages === undefined && page.total !== undefined && found.size >= page.total)) break;
  }
  if (total !== undefined && total !== found.size && complete) {
    log.add('page-counters', { url, member: 'total_items', found: String(total), expected: String(found.size) }, { severity: 'warning' });
    complete = found.size >= total;
  }
  return { items: [...found.values()], complete };
}

function add(found: Map<string, JsonObject>, item: JsonObject): void {
  // Without an id the text of the item stands for it, so that a page that repeats is seen.
  const key = typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : `no id ${JSON.stringify(item)}`;
  if (!found.has(key)) found.set(key, item);
}

/** @throws {ImportFailure} when it is no page */
function asPage(value: unknown, url: string): Page {
  if (Array.isArray(value)) return { items: value.filter(isObject), pages: 1 };
  const list = isObject(value) ? (value['contents'] ?? value['content'] ?? value['data'] ?? value['items']) : undefined;
  if (!isObject(value) || !Array.isArray(list)) {
    if (isObject(value) && value['empty'] === true) return { items: [], pages: 0 };
    throw new ImportFailure({ code: 'not-a-page', severity: 'error', where: '', params: { url } });
  }
  const count = (...names: string[]): number | undefined =>
    names.map((name) => value[name]).find((one): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0);
  const page: Page = { items: list.filter(isObject) };
  const total = count('total_items', 'totalElements', 'totalItems');
  const pages = count('total_pages', 'totalPages');
  const number = count('page_number', 'number', 'page');
  const last = value['last_page'] ?? value['last'];
  if (total !== undefined) page.total = total;
  if (pages !== undefined) page.pages = pages;
  if (number !== undefined) page.number = number;
  if (typeof last === 'boolean') page.isLast = last;
  return page;
}
