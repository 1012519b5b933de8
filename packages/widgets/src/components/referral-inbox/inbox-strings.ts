import type { ReferralStatus } from '@accueil/sdk';
import { msg } from '@lit/localize';

/** What a move is called on its button. */
export function moveLabel(status: ReferralStatus): string {
  switch (status) {
    case 'accepted':
      return msg('Accepter');
    case 'rejected':
      return msg('Refuser');
    case 'in-progress':
      return msg('Commencer le suivi');
    case 'completed':
      return msg('Terminer');
    default:
      return msg('Annuler');
  }
}

/** Why an inbox could not do what was asked, from the code of the SDK's error; never the key nor the content. */
export function inboxFault(error: unknown): string {
  const code = error instanceof Error ? String(Reflect.get(error, 'reason') ?? error.name) : '';
  switch (code) {
    case 'wrong-passphrase':
      return msg('Cette phrase secrète n’ouvre pas ce fichier.');
    case 'content-malformed':
      return msg('Ce fichier ne contient pas de clé.');
    case 'tampered':
      return msg('Ce qui a été reçu a été modifié ou coupé en chemin\u00A0: rien n’en est montré.');
    case 'wrong-key':
      return msg('Cette clé n’est pas celle de l’organisme.');
    case 'wrong-recipient':
      return msg('Cette demande avait été scellée pour un autre organisme\u00A0: rien n’en est montré.');
    case 'replayed':
      return msg('Cette demande porte le numéro d’une autre\u00A0: rien n’en est montré.');
    case 'content-deleted':
      return msg('Le contenu a été retiré par la personne, ou effacé au terme prévu.');
    case 'passkey-failed':
      return msg('La clé d’accès n’a pas répondu. Ouvrez le fichier avec sa phrase secrète.');
    case 'key-refused':
      return msg('Votre clé est bonne, mais ce navigateur refuse de s’en servir. Ouvrez la boîte avec Firefox, Chrome ou Edge.');
    case 'move-not-allowed':
      return msg('L’état de cette demande ne le permet plus.');
    case 'version-conflict':
      return msg('Quelqu’un d’autre vient de modifier cette demande\u00A0: elle a été relue.');
    case 'session-ended':
    case 'bad-challenge':
      return msg('Le relais n’a pas reconnu la clé de l’organisme.');
    case 'NetworkError':
      return msg('Le relais ne répond pas.');
    default:
      return msg('Le relais a refusé.');
  }
}
