import type { AccueilError } from '@accueil/sdk';
import { msg, str } from '@lit/localize';

/** What happened, for a visitor: never a code without words, never a guess at the cause. */
export function errorSentence(error: AccueilError | undefined): string {
  // By name, not by class: another copy of the SDK on the page has classes of its own.
  switch (error?.name) {
    case 'NetworkError':
      return 'timedOut' in error && error.timedOut === true
        ? msg('Les données mettent trop de temps à arriver.')
        : msg('Le serveur des données ne répond pas.');
    case 'HttpError': {
      const status = 'status' in error ? Number(error.status) : 0;
      return status === 404
        ? msg('Les données ne se trouvent pas à l’adresse prévue.')
        : msg(str`Le serveur des données a répondu par une erreur (${status}).`);
    }
    case 'DataError':
      return msg('Les données reçues sont incomplètes ou illisibles.');
    case 'NotFoundError':
      return msg('Ce service ne se trouve plus dans le répertoire.');
    default:
      return msg('La recherche n’a pas pu se faire.');
  }
}
