import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Bytes of a text as they travel: as it is, and by brotli at its best. */
export interface TravelSize {
  raw: number;
  brotli: number;
}

/** Largest brotli size of the default language's catalog: what an old phone waits for. */
export const CATALOG_BUDGET_BYTES = 90 * 1024;

/** Measures a file's size. Takes about two seconds a megabyte, in a thread of its own. */
export async function travelSize(bytes: Uint8Array): Promise<TravelSize> {
  const compressed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  return { raw: bytes.byteLength, brotli: compressed.byteLength };
}
