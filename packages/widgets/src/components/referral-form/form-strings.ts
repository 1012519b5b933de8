import { msg, str } from '@lit/localize';
import { MOST_CHARACTERS, type FormFault, type FormValues } from './form-values.js';

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
      return msg('Par exemple\u00A0: le soir seulement, numéro masqué, ne pas nommer l’organisme.');
    case 'needs':
      return msg('Pour diriger la demande vers la bonne personne.');
    case 'message':
      return msg('L’essentiel, en quelques phrases. N’écrivez ni numéro d’assurance, ni dossier médical, ni document.');
    default:
      return undefined;
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
      return msg(str`Raccourcissez ce texte\u00A0: ${most} caractères au plus.`);
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
