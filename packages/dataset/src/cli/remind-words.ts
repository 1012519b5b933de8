import type { MessageLanguage } from '../messages/types.js';
import type { SendFault } from '../remind/send.js';

/** What `accueil remind` says in the terminal. */
interface RemindCliWords {
  written(count: number, folder: string): string;
  sent(sent: number, skipped: number, left: number): string;
  withoutEmail(count: number): string;
  notWritten: string;
  settings(variable: string): string;
  log(file: string, detail: string): string;
  faults: Record<SendFault, string>;
  colon: string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const fr: RemindCliWords = {
  written: (count, folder) => `${plural(count, 'courriel écrit', 'courriels écrits')} dans ${folder}.`,
  sent: (sent, skipped, left) =>
    [
      plural(sent, 'envoyé', 'envoyés'),
      ...(skipped > 0 ? [`${skipped} déjà ${skipped > 1 ? 'relancés' : 'relancé'} depuis moins de sept jours`] : []),
      ...(left > 0 ? [`${plural(left, 'remis', 'remis')} à la prochaine fois`] : []),
    ].join(', ') + '.',
  withoutEmail: (count) => `Sans courriel, à joindre autrement (${count}) :`,
  notWritten: 'Rien n’a été écrit : corrigez d’abord ces erreurs.',
  settings: (variable) => `Impossible d’envoyer : la variable ${variable} manque ou n’a pas la bonne forme.`,
  log: (file, detail) =>
    `Le journal des envois ${file} ne peut pas être lu (${detail}). Rien n’a été envoyé, pour ne relancer personne deux fois.`,
  faults: {
    refused: 'le serveur refuse cette adresse; vérifiez-la.',
    later: 'le serveur demande de réessayer plus tard.',
    auth: 'le serveur refuse le nom ou le mot de passe.',
    connection: 'la connexion au serveur a échoué.',
    other: 'l’envoi a échoué.',
  },
  colon: ' : ',
};

const en: RemindCliWords = {
  written: (count, folder) => `${plural(count, 'message', 'messages')} written to ${folder}.`,
  sent: (sent, skipped, left) =>
    [
      `${sent} sent`,
      ...(skipped > 0 ? [`${skipped} already asked within seven days`] : []),
      ...(left > 0 ? [`${left} left for the next time`] : []),
    ].join(', ') + '.',
  withoutEmail: (count) => `Without an e-mail address, to be reached otherwise (${count}):`,
  notWritten: 'Nothing was written: correct these errors first.',
  settings: (variable) => `Nothing can be sent: the variable ${variable} is missing or malformed.`,
  log: (file, detail) => `The log of what was sent, ${file}, cannot be read (${detail}). Nothing was sent, so that nobody is asked twice.`,
  faults: {
    refused: 'the server refuses this address; check it.',
    later: 'the server asks to try again later.',
    auth: 'the server refuses the name or the password.',
    connection: 'the connection to the server failed.',
    other: 'sending failed.',
  },
  colon: ': ',
};

export const REMIND_CLI_WORDS: Record<MessageLanguage, RemindCliWords> = { fr, en };
