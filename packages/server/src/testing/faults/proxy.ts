import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What a network does to a request. */
export const NETWORK_FAULTS = ['none', 'dropped', 'answer-lost', 'duplicated', 'delayed', 'cut', 'server-error'] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** How many requests of ten meet the fault. */
const SHARE = 0.4;

/** A network between a sender and a relay, as bad as it is told to be. */
export interface FaultProxy {
  port: number;
  close: () => Promise<void>;
}

export async function startFaultProxy(target: number, fault: NetworkFault, random: () => number = Math.random): Promise<FaultProxy> {
  const server = createServer((incoming, response) => {
    void relayOn(incoming, response, target, random() < SHARE ? fault : 'none', random).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function relayOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  target: number,
  fault: NetworkFault,
  random: () => number,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const send = () => forward(incoming, body, target);
  if (fault === 'dropped') {
    response.destroy();
    return;
  }
  if (fault === 'cut') {
    await cut(incoming, body, target, random);
    response.destroy();
    return;
  }
  if (fault === 'delayed') await wait(random() * 1500);
  if (fault === 'server-error' && random() < 0.5) {
    respond(response, { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' });
    return;
  }
  const [answer] = await Promise.all(fault === 'duplicated' ? [send(), send()] : [send()]);
  if (fault === 'answer-lost') {
    response.destroy();
    return;
  }
  if (fault === 'delayed') await wait(random() * 1500);
  if (fault === 'server-error') respond(response, { status: 500, type: 'text/plain', body: 'error' });
  else respond(response, answer);
}

interface Passed {
  status: number;
  type: string;
  body: string;
}

function respond(response: ServerResponse, { status, type, body }: Passed): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function forward(incoming: IncomingMessage, body: Buffer, target: number): Promise<Passed> {
  return new Promise((resolve, reject) => {
    const headers = { ...incoming.headers, 'content-length': String(body.length) };
    const outgoing = request(
      { port: target, host: '127.0.0.1', path: incoming.url, method: incoming.method, headers, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: text }));
        answer.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends a part of the body, then hangs up. */
function cut(incoming: IncomingMessage, body: Buffer, target: number, random: () => number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(target, '127.0.0.1', () => {
      socket.write(
        `${incoming.method} ${incoming.url} HTTP/1.1\r\nHost: relay\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
      );
      socket.write(body.subarray(0, Math.floor(random() * body.length)), () => socket.destroy());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}
