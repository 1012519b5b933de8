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
  /** base64url public keys that may sign `keys.json`, where the region has organizations' keys. */
  steward_keys?: string[];
  /** The result of `conformance.json`. */
  conformance?: { hsds_version: string; profile_version: string; conforms: boolean };
  counts: { organizations: number; services: number; locations: number; taxonomy_terms: number; trainings: number; municipalities: number };
  /** Files pages and programs read first. Those of `DETAIL_FOLDERS` are many: they are in `SHA256SUMS`, which is in this list. */
  files: ManifestFile[];
}

/** Folders of a file a record: named one by one in `SHA256SUMS` only. */
export const DETAIL_FOLDERS: readonly string[] = ['hsds/', 'pages/', 'exports/'];

/** What `sha256sum --check` reads, in the order of paths; in pieces, since a large region has hundreds of thousands of files. */
export function* sums(files: readonly ManifestFile[]): Iterable<string> {
  for (const { path, sha256 } of inOrder(files)) yield `${sha256}  ${path}\n`;
}

/** Changes exactly when a published byte does. */
export function versionOf(files: readonly ManifestFile[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of inOrder(files)) hash.update(`${path}\n${sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** The files a manifest names one by one. */
export function listed(files: readonly ManifestFile[]): ManifestFile[] {
  return inOrder(files.filter(({ path }) => !DETAIL_FOLDERS.some((folder) => path.startsWith(folder))));
}

/** Files by their paths. Takes long for hundreds of thousands of them, little for those that are in order already. */
export function inOrder(files: readonly ManifestFile[]): ManifestFile[] {
  return [...files].sort((a, b) => compareText(a.path, b.path));
}
