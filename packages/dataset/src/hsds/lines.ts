import type { PublishedFile } from '../build/edition.js';

/** Characters gathered before they are written. */
const PIECE = 256 * 1024;

/** An ndjson file made while other files are: each record is written out once, for its own file and for its line. */
export class Lines {
  readonly #path: string;
  #pending = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** Adds a record's JSON; gives a piece of the file once there is enough. */
  *add(json: string): Iterable<PublishedFile> {
    this.#pending += `${json}\n`;
    if (this.#pending.length < PIECE) return;
    yield { path: this.#path, content: this.#pending, more: true };
    this.#pending = '';
  }

  /** The last piece. */
  end(): PublishedFile {
    return { path: this.#path, content: this.#pending };
  }
}
