import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import addressparser from 'nodemailer/lib/addressparser';
import { v5 } from 'uuid';
import type { MessageBody } from './message.js';

/** An address of a message. */
export interface MailAddress {
  name: string;
  address: string;
}

/** Who and when. */
export interface Envelope {
  /** Absent: the file is a draft without a sender. */
  from?: MailAddress;
  to: MailAddress;
  replyTo?: string;
  date: Date;
}

/** A message ready to be kept or sent. */
export interface ComposedMessage {
  /** With `<` and `>`. */
  messageId: string;
  /** RFC 5322, lines ended by CR LF. */
  bytes: Buffer;
}

/** Names messages: drawn once at random. */
const MESSAGE_NAMESPACE = '0d5b8f6e-7a0e-4a39-9b57-2f5d0a2c7f0b';

/**
 * Makes the file of a message, plain text with its HTML alternative. The same message and envelope give the same bytes: its id and its
 * boundary come from what it says. Reads no clock, no file, no address.
 */
export async function composeMessage(
  { subject, text, html }: MessageBody,
  { from, to, replyTo, date }: Envelope,
): Promise<ComposedMessage> {
  const digest = createHash('sha256')
    .update(JSON.stringify([subject, text, html, from, to, replyTo, date]))
    .digest('hex');
  // RFC 2606: a name nobody has, for a draft without a sender.
  const domain = from?.address.split('@').at(-1) ?? 'accueil.invalid';
  const messageId = `<${v5(digest, MESSAGE_NAMESPACE)}@${domain}>`;
  const composer = new MailComposer({
    ...(from ? { from } : {}),
    to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    html,
    date,
    messageId,
    baseBoundary: digest.slice(0, 24),
    newline: 'windows',
    // Nothing of the data may be taken for a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return { messageId, bytes: await composer.compile().build() };
}

/** One address as people write it, `Name <a@b.example>` or `a@b.example`; `undefined` where it is none, or several, or holds a line break. */
export function parseAddress(text: string): MailAddress | undefined {
  // Anything that could begin another header is no address.
  if (/\p{Cc}/u.test(text)) return undefined;
  const [first, ...others] = addressparser(text, { flatten: true });
  if (!first || others.length > 0) return undefined;
  const { name, address } = first;
  // A name that looks like another address misleads whoever reads it.
  if (/[@<>]/.test(name)) return undefined;
  return /^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+\.[^\s@<>,;:"\\]+$/.test(address) ? { name, address } : undefined;
}
