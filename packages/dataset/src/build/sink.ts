import { createHash, type Hash } from 'node:crypto';
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

/** A file that is being written. */
interface OpenFile {
  write: (bytes: Uint8Array) => void;
  close: () => void;
  hash: Hash;
  size: number;
}

/** Writes into a folder. Synchronous: of many small files, waiting for each in turn takes several times as long. */
export function folderSink(folder: string): Sink {
  const made = new Set<string>();
  const target = (path: string): string => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return file;
  };
  return sinkOf(
    (path, bytes) => {
      writeFileSync(target(path), bytes);
    },
    (path) => {
      const handle = openSync(target(path), 'w');
      return {
        write: (bytes) => {
          writeAll(handle, bytes);
        },
        close: () => {
          closeSync(handle);
        },
      };
    },
  );
}

/** Keeps every file in memory, by path. */
export function memorySink(contents: Map<string, Uint8Array>): Sink {
  return sinkOf(
    (path, bytes) => contents.set(path, bytes),
    (path) => {
      const pieces: Uint8Array[] = [];
      return { write: (bytes) => pieces.push(bytes), close: () => contents.set(path, Buffer.concat(pieces)) };
    },
  );
}

function sinkOf(whole: (path: string, bytes: Uint8Array) => void, open: (path: string) => Pick<OpenFile, 'write' | 'close'>): Sink {
  const files: ManifestFile[] = [];
  const opened = new Map<string, OpenFile>();
  return {
    files,
    put: ({ path, content, more = false }) => {
      const before = opened.get(path);
      if (!before && !more && (typeof content === 'string' || content instanceof Uint8Array)) {
        const bytes = bytesOf(content);
        whole(path, bytes);
        files.push({ path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
        return;
      }
      const file = before ?? { ...open(path), hash: createHash('sha256'), size: 0 };
      opened.set(path, file);
      let isDone = false;
      try {
        for (const bytes of typeof content === 'string' || content instanceof Uint8Array ? [bytesOf(content)] : chunks(content)) {
          file.write(bytes);
          file.hash.update(bytes);
          file.size += bytes.byteLength;
        }
        isDone = true;
      } finally {
        if (!isDone || !more) {
          opened.delete(path);
          file.close();
        }
      }
      if (!more) files.push({ path, size: file.size, sha256: file.hash.digest('hex') });
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
