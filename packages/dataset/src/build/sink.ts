import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from './edition.js';
import type { ManifestFile } from './manifest.js';

/** Takes published files, one after the other, and keeps what a manifest says of each. */
export interface Sink {
  put(file: PublishedFile): void;
  /** Every file taken so far, in the order of coming. */
  readonly files: ManifestFile[];
}

/** Bytes written at once from a file that comes in pieces. */
const CHUNK_CHARACTERS = 512 * 1024;

/** Writes into a folder. Synchronous: of many small files, waiting for each in turn takes several times as long. */
export function folderSink(folder: string): Sink {
  const made = new Set<string>();
  const files: ManifestFile[] = [];
  return {
    files,
    put: ({ path, content }) => {
      const target = join(folder, path);
      const parent = dirname(target);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      if (typeof content === 'string' || content instanceof Uint8Array) {
        const bytes = bytesOf(content);
        writeFileSync(target, bytes);
        files.push({ path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
        return;
      }
      const handle = openSync(target, 'w');
      const hash = createHash('sha256');
      let size = 0;
      try {
        for (const bytes of chunks(content)) {
          writeAll(handle, bytes);
          hash.update(bytes);
          size += bytes.byteLength;
        }
      } finally {
        closeSync(handle);
      }
      files.push({ path, size, sha256: hash.digest('hex') });
    },
  };
}

/** Keeps every file in memory, by path. */
export function memorySink(contents: Map<string, Uint8Array>): Sink {
  const files: ManifestFile[] = [];
  return {
    files,
    put: ({ path, content }) => {
      const isWhole = typeof content === 'string' || content instanceof Uint8Array;
      const bytes = isWhole ? bytesOf(content) : Buffer.concat([...chunks(content)]);
      contents.set(path, bytes);
      files.push({ path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function* chunks(pieces: Iterable<string>): Iterable<Uint8Array> {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(pending);
    pending = '';
  }
  if (pending !== '') yield Buffer.from(pending);
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength;) written += writeSync(handle, bytes, written);
}
