import { connect, createServer, type AddressInfo } from 'node:net';

/** A wire that writes down all that passes, both ways. */
export interface RecordingProxy {
  port: number;
  trace: () => Buffer;
  close: () => Promise<void>;
}

export async function startRecordingProxy(target: number): Promise<RecordingProxy> {
  const chunks: Buffer[] = [];
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
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    trace: () => Buffer.concat(chunks),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
