import { createTransport } from 'nodemailer';
import { DeliveryError, type Notice } from './notice.js';

/** Sends notices. */
export interface Mailer {
  /** @throws {DeliveryError} */
  send(to: readonly string[], notice: Notice): Promise<void>;
  close(): void;
}

export interface MailOptions {
  /** `smtp://USER:PASSWORD@HOST:PORT` or `smtps://…`. */
  smtp: string;
  /** Sender's address. */
  from: string;
  /** Address of the page where an organization reads its referrals. */
  inbox?: string;
}

const TIMEOUT_MS = 15_000;

/** A mailer over SMTP. TLS is asked for wherever the server offers it, and must be right then. */
export function smtpMailer({ smtp, from, inbox }: MailOptions): Mailer {
  const transport = createTransport(
    {
      url: smtp,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async (to, notice) => {
      try {
        // Each on its own: an organization's people need not see each other's addresses.
        for (const address of to) await transport.sendMail({ to: address, ...wordsOf(notice, inbox) });
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        throw new DeliveryError(String(responseCode ?? code ?? 'SMTP'));
      }
    },
    close: () => transport.close(),
  };
}

/** French, then English: a notice goes to an organization, whose language is not known. Nothing of the referral is in it. */
export function wordsOf({ kind, receipt, received_at }: Notice, inbox?: string): { subject: string; text: string } {
  const [day, time] = [received_at.slice(0, 10), received_at.slice(11, 16)];
  const again = kind === 'reminder';
  const lines = [
    again ? 'Une référence n’a pas encore été ouverte.' : 'Une référence attend dans votre boîte.',
    `Numéro : ${receipt}`,
    `Reçue le ${day} à ${time} (UTC)`,
    ...(inbox === undefined ? [] : [`Pour l’ouvrir : ${inbox}`]),
    'Ce message ne contient rien de ce qui est écrit dans la référence. Ne demandez pas de renseignements en y répondant.',
    '',
    '--',
    again ? 'A referral has not been opened yet.' : 'A referral is waiting in your inbox.',
    `Number: ${receipt}`,
    `Received on ${day} at ${time} (UTC)`,
    ...(inbox === undefined ? [] : [`To open it: ${inbox}`]),
    'This message holds nothing of what the referral says. Do not ask for information by answering it.',
    '',
  ];
  return { subject: again ? `Rappel : référence ${receipt}` : `Nouvelle référence ${receipt}`, text: lines.join('\n') };
}
