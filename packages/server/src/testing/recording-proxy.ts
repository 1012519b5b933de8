import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire that writes down all that passes, both ways. */
export interface RecordingProxy {
  port: number;
  trace: () => Buffer;
  close: () => Promise<void>;
}

export async function startRecordingProxy(target: number): Promise<RecordingProxy> {
  const chunks: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        to.write(chunk);
      });
      open.add(from);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    trace: () => Buffer.concat(chunks),
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection kept alive for a next request would be waited for.
      for (const socket of open) socket.destroy();
      return closed;
    },
  };
}
