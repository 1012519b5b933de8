import type { AnswerReason, ReferralStatus } from '@accueil/sdk';
import { msg } from '@lit/localize';

/** The state of a referral, as people say it. */
export function referralStatusLabel(status: ReferralStatus): string {
  switch (status) {
    case 'requested':
      return msg('Envoyée');
    case 'received':
      return msg('Ouverte par l’organisme');
    case 'accepted':
      return msg('Acceptée');
    case 'rejected':
      return msg('Refusée');
    case 'in-progress':
      return msg('En cours');
    case 'completed':
      return msg('Terminée');
    case 'cancelled':
      return msg('Annulée');
  }
}

/** Why an organization refused, or how it ended. */
export function answerReasonLabel(reason: AnswerReason): string {
  switch (reason) {
    case 'no-place':
      return msg('Aucune place');
    case 'not-eligible':
      return msg('La personne n’y a pas droit');
    case 'outside-territory':
      return msg('Hors du territoire desservi');
    case 'not-our-service':
      return msg('Ce n’est pas notre service');
    case 'cannot-reach':
      return msg('La personne n’a pas pu être jointe');
    case 'declined-by-person':
      return msg('La personne ne souhaite pas continuer');
    case 'duplicate':
      return msg('Demande déjà reçue');
    case 'helped':
      return msg('La personne a été aidée');
    case 'partly-helped':
      return msg('La personne a été aidée en partie');
    case 'not-helped':
      return msg('La personne n’a pas pu être aidée');
    case 'other':
      return msg('Autre raison');
  }
}
