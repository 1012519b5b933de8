import { pino, type Logger } from 'pino';

export type RelayLog = Logger;

/** Members that are never written, wherever somebody would put one by mistake. */
const SECRET_MEMBERS = ['sealed', 'answer', 'token', 'authorization', 'secret', 'password', 'email', 'to', 'ip', 'address', 'url', 'query'];

/**
 * JSON lines of what the relay does: kinds, counts and states. No receipt, address, token, or content; of an error its name, its code, and not
 * its message, which may quote what was sent.
 */
export function makeLog(write: (line: string) => void): RelayLog {
  return pino(
    {
      base: { part: 'relay' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_MEMBERS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
      serializers: { err: describeError },
    },
    { write: (text: string) => write(text.trimEnd()) },
  );
}

/** What may be said of an error. */
export function describeError(error: unknown): { name: string; code?: string } {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error, code: undefined };
  return { name, ...(typeof code === 'string' ? { code } : {}) };
}
