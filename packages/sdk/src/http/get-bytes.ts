import { DataError } from '../errors/data-error.js';
import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import { abortable } from './shared.js';

export interface BytesOptions {
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for the whole answer. */
  timeoutMs: number;
  /** Most bytes read. */
  most: number;
  /** `Accept` header. */
  accept: string;
}

/**
 * The bytes at an address: one GET, without cookies, that ends at its limits of time and of bytes whatever the server does.
 * @throws {NetworkError} when no answer came, or not in time
 * @throws {HttpError} when the status is not a success
 * @throws {DataError} when there are too many bytes
 */
export async function getBytes(url: string, { fetch = globalThis.fetch, timeoutMs, most, accept }: BytesOptions): Promise<Uint8Array> {
  const limit = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    limit.abort();
  }, timeoutMs);
  const { signal } = limit;
  try {
    const asked = fetch(url, { signal, credentials: 'omit', referrerPolicy: 'strict-origin', headers: { accept } });
    const response = await abortable(asked, signal);
    if (!response.ok) throw new HttpError(url, response.status);
    return await read(url, response, most, signal);
  } catch (cause) {
    if (cause instanceof HttpError || cause instanceof DataError) throw cause;
    throw new NetworkError(url, { timedOut, cause });
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

async function read(url: string, response: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const tooMuch = (): DataError => new DataError(url, `More than ${most} bytes`);
  if (Number(response.headers.get('content-length')) > most) throw tooMuch();
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const step = reader && (await abortable(reader.read(), signal));
    if (!step?.value) break;
    length += step.value.length;
    if (length > most) throw tooMuch();
    parts.push(step.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
