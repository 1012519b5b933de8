import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from '../http/accept-encoding.js';
import { contentHash } from '../http/etag.js';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Under this size a coding saves less than its own headers cost. */
const SMALLEST_ENCODED_BYTES = 512;
/** 65 ms for a region's catalog; the best quality saves 8 % more and takes a second, so it comes after the answer. */
const FIRST_QUALITY = 9;
const BEST_QUALITY = 11;
const LARGEST_BEST_BYTES = 2 * 1024 * 1024;
const SIBLING_EXTENSION = { br: '.br', gzip: '.gz' } as const;

/** One version of a file, in memory. */
export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
}

interface Entry {
  mtimeMs: number;
  size: number;
  file: Promise<StoredFile>;
  encoded: Map<Coding, Promise<Uint8Array<ArrayBuffer> | undefined>>;
  /** Bytes this entry is known to hold, encoded bodies included. */
  held: number;
}

/**
 * Files read once per version and kept with their hash and encoded bodies, within a bound; the least recently used go first.
 * A file that changes on disk is read again at its next request: a rebuild needs no restart.
 */
export class FileStore {
  readonly #entries = new Map<string, Entry>();
  readonly #maxBytes: number;
  #heldBytes = 0;
  #queue: Promise<void> = Promise.resolve();

  /** `maxBytes` defaults to 64 MiB. */
  constructor(maxBytes = 64 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
  }

  /** The file at `path`; `undefined` when there is none, or it is a folder. */
  async read(path: string): Promise<StoredFile | undefined> {
    const entry = await this.#entry(path);
    return entry?.file;
  }

  /**
   * The file's body in `coding`: the build's own sibling (`.br`, `.gz`) when it is not older than the file, else made here,
   * off the main thread, once. `undefined` where the coding would save nothing.
   */
  async encode(path: string, coding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const entry = await this.#entry(path);
    if (entry === undefined) return undefined;
    let body = entry.encoded.get(coding);
    if (body === undefined) {
      body = readSibling(path, entry, coding).then((sibling) => sibling ?? this.#compress(path, entry, coding));
      entry.encoded.set(coding, body);
      // A failure is this answer's alone.
      body.catch(() => entry.encoded.delete(coding));
      this.#hold(path, entry, (await body)?.byteLength ?? 0);
    }
    return body;
  }

  async #compress(path: string, entry: Entry, coding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { bytes } = await entry.file;
    if (bytes.byteLength < SMALLEST_ENCODED_BYTES) return undefined;
    const body = coding === 'br' ? await brotli(bytes, FIRST_QUALITY) : new Uint8Array(await gzipAsync(bytes, { level: 9 }));
    if (body.byteLength >= bytes.byteLength) return undefined;
    if (coding === 'br' && bytes.byteLength <= LARGEST_BEST_BYTES) this.#improveLater(path, entry, bytes);
    return body;
  }

  /** One at a time, so that visitors' answers keep a core. */
  #improveLater(path: string, entry: Entry, bytes: Uint8Array<ArrayBuffer>): void {
    this.#queue = this.#queue.then(async () => {
      if (this.#entries.get(path) !== entry) return;
      const best = await brotli(bytes, BEST_QUALITY).catch(() => undefined);
      if (best !== undefined) entry.encoded.set('br', Promise.resolve(best));
    });
  }

  async #entry(path: string): Promise<Entry | undefined> {
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined || !stats.isFile()) return undefined;
    const known = this.#entries.get(path);
    if (known !== undefined && known.mtimeMs === stats.mtimeMs && known.size === stats.size) {
      this.#entries.delete(path);
      this.#entries.set(path, known);
      return known;
    }
    if (known !== undefined) this.#forget(path, known);
    const file = readFile(path).then((bytes) => ({ bytes: new Uint8Array(bytes), hash: contentHash(bytes) }));
    const entry: Entry = { mtimeMs: stats.mtimeMs, size: stats.size, file, encoded: new Map(), held: 0 };
    this.#entries.set(path, entry);
    try {
      await file;
    } catch {
      this.#forget(path, entry);
      return undefined;
    }
    this.#hold(path, entry, stats.size);
    return entry;
  }

  #hold(path: string, entry: Entry, bytes: number): void {
    if (this.#entries.get(path) !== entry) return;
    entry.held += bytes;
    this.#heldBytes += bytes;
    for (const [oldPath, old] of this.#entries) {
      if (this.#heldBytes <= this.#maxBytes) break;
      this.#forget(oldPath, old);
    }
  }

  #forget(path: string, entry: Entry): void {
    if (this.#entries.get(path) !== entry) return;
    this.#entries.delete(path);
    this.#heldBytes -= entry.held;
  }
}

/** The build's own encoded file, when it is not older than its original. */
async function readSibling(path: string, entry: Entry, coding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const sibling = path + SIBLING_EXTENSION[coding];
  const stats = await stat(sibling).catch(() => undefined);
  if (stats?.isFile() !== true || stats.mtimeMs < entry.mtimeMs) return undefined;
  // It may be gone since: a build is replaced under a running server.
  return readFile(sibling).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}

async function brotli(bytes: Uint8Array<ArrayBuffer>, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return new Uint8Array(await brotliAsync(bytes, { params }));
}
