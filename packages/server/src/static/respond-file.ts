import { negotiateCoding } from '../http/accept-encoding.js';
import { contentType, isCompressible } from '../http/content-type.js';
import { matchesEtag } from '../http/etag.js';
import type { HeaderFields } from '../http/security-headers.js';
import type { FileStore } from './file-store.js';

/**
 * The answer for one file: 200 in the negotiated coding, or 304 when the visitor's copy is this one;
 * `undefined` when there is no such file. `headers` are added to both.
 */
export async function respondFile(store: FileStore, path: string, request: Request, headers: HeaderFields): Promise<Response | undefined> {
  const file = await store.read(path);
  if (file === undefined) return undefined;
  const type = contentType(path);
  const fields: Record<string, string> = { ...headers };
  let body = file.bytes;
  let tag = `"${file.hash}"`;
  if (isCompressible(type)) {
    fields['vary'] = 'Accept-Encoding';
    const coding = negotiateCoding(request.headers.get('accept-encoding') ?? undefined);
    const encoded = coding === 'identity' ? undefined : await store.encode(path, coding);
    if (encoded !== undefined) {
      body = encoded;
      fields['content-encoding'] = coding;
      // Weak: the same content, not the same bytes (RFC 9110 section 8.8.1).
      tag = `W/${tag}`;
    }
  }
  fields['etag'] = tag;
  if (matchesEtag(request.headers.get('if-none-match') ?? undefined, file.hash)) {
    delete fields['content-encoding'];
    return new Response(null, { status: 304, headers: fields });
  }
  fields['content-type'] = type;
  fields['content-length'] = String(body.byteLength);
  return new Response(body, { headers: fields });
}
