import type { PublishedFile } from '../build/edition.js';
import { PER_PAGE } from './openapi.js';
import type { ServedObject } from './parts.js';

/** A page of a list, as HSDS 3.1 counts it. */
export interface Page {
  total_items: number;
  total_pages: number;
  /** From 1. */
  page_number: number;
  /** Records of this page. */
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: readonly ServedObject[];
}

/** Where a page of a list stands: the first under the list's own name, the others in its folder. */
export function pagePath(list: string, page: number): string {
  return page === 1 ? `hsds/${list}.json` : `hsds/${list}/page-${page}.json`;
}

/** Parts a list whose length is known into pages, each given as soon as it is full. An empty list is one empty page. */
export class Pager {
  readonly #list: string;
  readonly #total: number;
  #contents: ServedObject[] = [];
  #page = 1;

  constructor(list: string, total: number) {
    this.#list = list;
    this.#total = total;
  }

  /** Adds a record; gives the page it completes. */
  *add(record: ServedObject): Iterable<PublishedFile> {
    this.#contents.push(record);
    if (this.#contents.length === PER_PAGE) yield this.#flush();
  }

  /** What is left, or the one page of an empty list. */
  *end(): Iterable<PublishedFile> {
    if (this.#contents.length > 0 || this.#total === 0) yield this.#flush();
  }

  #flush(): PublishedFile {
    const pages = Math.ceil(this.#total / PER_PAGE);
    const page: Page = {
      total_items: this.#total,
      total_pages: pages,
      page_number: this.#page,
      size: this.#contents.length,
      first_page: this.#page === 1,
      last_page: this.#page >= pages,
      empty: this.#contents.length === 0,
      contents: this.#contents,
    };
    const file = { path: pagePath(this.#list, this.#page), content: JSON.stringify(page) };
    this.#contents = [];
    this.#page += 1;
    return file;
  }
}
