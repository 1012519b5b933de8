import type { AnswerReason, ContactChannel, ReferralStatus } from '@accueil/sdk';
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

/** The name of a field, as its label says it. */
export function fieldLabel(field: string): string {
  switch (field) {
    case 'sender':
      return msg('Pour qui écrivez-vous?');
    case 'professionalName':
      return msg('Votre nom');
    case 'professionalOrganization':
      return msg('Votre organisation');
    case 'professionalTelephone':
      return msg('Votre téléphone');
    case 'professionalEmail':
      return msg('Votre adresse courriel');
    case 'name':
      return msg('Nom de la personne');
    case 'language':
      return msg('Langue dans laquelle lui parler');
    case 'situation':
      return msg('Situation');
    case 'place':
      return msg('Municipalité');
    case 'channel':
      return msg('Comment joindre la personne?');
    case 'telephone':
      return msg('Téléphone');
    case 'email':
      return msg('Adresse courriel');
    case 'mayLeaveMessage':
      return msg('Peut-on y laisser un message?');
    case 'safeNotes':
      return msg('Moments à privilégier, précautions');
    case 'needs':
      return msg('Besoins');
    case 'message':
      return msg('Ce qui est demandé');
    default:
      return msg('Accord');
  }
}

/** How a person may be reached. */
export function channelLabel(channel: ContactChannel): string {
  switch (channel) {
    case 'phone':
      return msg('Par téléphone');
    case 'text':
      return msg('Par message texte');
    case 'email':
      return msg('Par courriel');
    case 'through-sender':
      return msg('Par mon intermédiaire seulement');
    case 'none':
      return msg('Ne pas la joindre\u00A0: elle se présentera elle-même');
  }
}
