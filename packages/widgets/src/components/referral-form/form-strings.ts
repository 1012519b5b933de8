import type { ContactChannel } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { MOST_CHARACTERS, type FormFault, type FormValues } from './form-values.js';

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

/** Why a field is asked, under its label. */
export function fieldReason(field: keyof FormValues): string | undefined {
  switch (field) {
    case 'professionalTelephone':
    case 'professionalEmail':
      return msg('Pour que l’organisme puisse vous répondre. L’un des deux suffit.');
    case 'name':
      return msg('Pour que l’organisme sache à qui il parle. Le nom d’usage suffit.');
    case 'language':
      return msg('Pour qu’une personne ou un interprète qui la parle réponde.');
    case 'situation':
      return msg('Certains services dépendent du statut. Laissez vide si cela ne change rien.');
    case 'place':
      return msg('Certains services ne desservent que certaines municipalités.');
    case 'mayLeaveMessage':
      return msg('Une autre personne pourrait l’entendre ou le lire. Sans réponse, aucun message ne sera laissé.');
    case 'safeNotes':
      return msg('Par exemple: le soir seulement, numéro masqué, ne pas nommer l’organisme.');
    case 'needs':
      return msg('Pour diriger la demande vers la bonne personne.');
    case 'message':
      return msg('L’essentiel, en quelques phrases. N’écrivez ni numéro d’assurance, ni dossier médical, ni document.');
    default:
      return undefined;
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
      return msg('Ne pas la joindre: elle se présentera elle-même');
  }
}

/** What is wrong with a value and how to mend it. */
export function faultSentence({ field, kind }: FormFault): string {
  switch (kind) {
    case 'phone':
      return msg('Écrivez un numéro complet, avec l’indicatif régional.');
    case 'email':
      return msg('Écrivez une adresse complète, comme nom@exemple.ca.');
    case 'tooLong': {
      const most = MOST_CHARACTERS[field as keyof FormValues] ?? 0;
      return msg(str`Raccourcissez ce texte: ${most} caractères au plus.`);
    }
    case 'missing':
      return missingSentence(field);
  }
}

function missingSentence(field: string): string {
  switch (field) {
    case 'sender':
      return msg('Dites si vous écrivez pour vous ou pour une autre personne.');
    case 'language':
      return msg('Choisissez une langue.');
    case 'channel':
      return msg('Choisissez comment joindre la personne.');
    case 'mayLeaveMessage':
      return msg('Dites si un message peut être laissé.');
    case 'professionalTelephone':
      return msg('Donnez un téléphone ou une adresse courriel.');
    default:
      return field.startsWith('consent-') ? msg('Sans cet accord, la demande ne peut pas être envoyée.') : msg('Remplissez ce champ.');
  }
}
