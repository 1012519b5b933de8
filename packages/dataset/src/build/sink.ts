import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.js';
import type { PublishedFile } from './edition.js';
import type { ManifestFile } from './manifest.js';

/** Takes published files, one after the other, and keeps what a manifest says of each. */
export interface Sink {
  put(file: PublishedFile): void;
  /** Every file taken so far, in the order of coming. */
  readonly files: ManifestFile[];
}

/** Bytes written at once from a file that comes in pieces. */
const CHUNK_CHARACTERS = 256 * 1024;

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
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    if (!made.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    made.add(parent);
    return `${folder}/${path}`;
  };
  return sinkOf(
    (path, bytes) => {
      const handle = openSync(target(path), 'w');
      try {
        writeAll(handle, bytes);
      } finally {
        closeSync(handle);
      }
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
    // Bytes of a sink are good for one call only.
    (path, bytes) => contents.set(path, new Uint8Array(bytes)),
    (path) => {
      const pieces: Uint8Array[] = [];
      return { write: (bytes) => pieces.push(new Uint8Array(bytes)), close: () => contents.set(path, Buffer.concat(pieces)) };
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
        files.push({ path, size: bytes.byteLength, sha256: digestOf('sha256', bytes) });
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

/** Where texts become bytes, one after the other: of many small files, making a buffer for each takes as long as filling it. */
const scratch = Buffer.allocUnsafeSlow(4 * CHUNK_CHARACTERS);

/** The bytes of a text are good until the next call. */
function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  // A letter takes three bytes at most.
  return content.length * 3 <= scratch.byteLength ? scratch.subarray(0, scratch.write(content)) : Buffer.from(content);
}

function* chunks(pieces: Iterable<string>): Iterable<Uint8Array> {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK_CHARACTERS) continue;
    yield bytesOf(pending);
    pending = '';
  }
  if (pending !== '') yield bytesOf(pending);
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength;) written += writeSync(handle, bytes, written);
}
