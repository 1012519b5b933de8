import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createApp } from '../app.js';
import { listen } from '../listen.js';
import type { AppOptions } from '../options.js';

/** One answer, as it came over the wire: nothing decoded, nothing normalized. */
export interface RawResponse {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** A listening server over a folder of its own. */
export interface LiveServer {
  /** Where the folders `cdn`, `data`, `pages` are. */
  root: string;
  get: (path: string, init?: { method?: string; headers?: Record<string, string>; body?: string }) => Promise<RawResponse>;
  /** Writes a file under `root`, folders included. */
  write: (path: string, content: string | Uint8Array) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts a server on a free port over a new folder holding `files` (path → content). */
export async function startLiveServer(files: Record<string, string | Uint8Array>, options: Partial<AppOptions> = {}): Promise<LiveServer> {
  const root = await mkdtemp(join(tmpdir(), 'accueil-server-'));
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  const app = createApp({ scripts: join(root, 'cdn'), data: join(root, 'data'), pages: join(root, 'pages'), ...options });
  const { port, close } = await listen(app, { port: 0, host: '127.0.0.1' });
  return {
    root,
    write,
    get: (path, init = {}) => rawRequest(port, path, init),
    close: async () => {
      await close();
      await rm(root, { recursive: true });
    },
  };
}

/** `node:http` rather than `fetch`: the path goes out as written, `..` included. */
function rawRequest(
  port: number,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { port, path, host: '127.0.0.1', method: init.method ?? 'GET', headers: init.headers ?? {}, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
          );
          resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(init.body);
  });
}
