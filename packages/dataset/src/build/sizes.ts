import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text as they travel: as it is, and by brotli at its best. */
export interface TravelSize {
  raw: number;
  brotli: number;
}

/** Largest brotli size of the default language's catalog: what an old phone waits for. */
export const CATALOG_BUDGET_BYTES = 90 * 1024;

/** Measures a file's size. Takes about a second a megabyte. */
export function travelSize(bytes: Uint8Array): TravelSize {
  const compressed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  return { raw: bytes.byteLength, brotli: compressed.byteLength };
}
