import { createHash } from 'node:crypto';
import { compareText } from '../diagnostics/report.js';
import type { Completeness } from './texts.js';

/** One published file. */
export interface ManifestFile {
  /** Relative to the region's folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** `manifest.json`: what was published, so that anybody can check it whole. */
export interface Manifest {
  format: 'accueil-manifest/1';
  /** Key of the region. */
  region: string;
  /** Changes exactly when a published byte does: the first 16 hexadecimal digits of the SHA-256 of the files' digests. */
  version: string;
  /** ISO 8601 instant; only where the builder was given one, since the same input must give the same bytes. */
  built_at?: string;
  /** SPDX identifier. */
  licence: string;
  default_locale: string;
  /** The default language first. `texts`: those written per language; `own`: in this one; `fallback`: shown in the default one. */
  locales: ({ lang: string } & Completeness)[];
  counts: { organizations: number; services: number; locations: number; taxonomy_terms: number; trainings: number; municipalities: number };
  /** Files pages and programs read first. Those of `DETAIL_FOLDERS` are many: they are in `SHA256SUMS`, which is in this list. */
  files: ManifestFile[];
}

/** Folders of a file a record: named one by one in `SHA256SUMS` only. */
export const DETAIL_FOLDERS: readonly string[] = ['hsds/', 'pages/', 'exports/'];

/** Digests of what is published, gathered as it is written. */
export class Digests {
  readonly #files: ManifestFile[] = [];

  add(path: string, bytes: Uint8Array): void {
    this.#files.push({ path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
  }

  /** What `sha256sum --check` reads, in the order of paths. */
  sums(): string {
    return this.#sorted()
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .join('');
  }

  /** Changes exactly when a published byte does. */
  version(): string {
    const hash = createHash('sha256');
    for (const { path, sha256 } of this.#sorted()) hash.update(`${path}\n${sha256}\n`);
    return hash.digest('hex').slice(0, 16);
  }

  /** The files a manifest names one by one. */
  listed(): ManifestFile[] {
    return this.#sorted().filter(({ path }) => !DETAIL_FOLDERS.some((folder) => path.startsWith(folder)));
  }

  #sorted(): ManifestFile[] {
    return this.#files.sort((a, b) => compareText(a.path, b.path));
  }
}
