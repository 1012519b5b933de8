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
  files: ManifestFile[];
}

/** Digests of files to publish, in the order of their paths. */
export function listFiles(files: ReadonlyMap<string, Uint8Array>): ManifestFile[] {
  return [...files]
    .map(([path, bytes]) => ({ path, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }))
    .sort((a, b) => compareText(a.path, b.path));
}

/** The version that a list of files stands for. */
export function versionOf(files: readonly ManifestFile[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files) hash.update(`${path}\n${sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}
