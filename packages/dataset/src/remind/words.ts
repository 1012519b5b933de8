import type { StatusState } from '@accueil/sdk';
import type { MessageLanguage } from '../messages/types.js';

/** What may be missing of what we publish. */
export const GAPS = ['contact', 'website', 'assured', 'status', 'hours', 'territory', 'languages', 'cost', 'replacement'] as const;
export type Gap = (typeof GAPS)[number];

/** A message's words in one language. */
export interface RemindWords {
  subject(organization: string): string;
  hello: string;
  intro(region: string, organization: string): string;
  why: string;
  todo: string;
  allTrue: string;
  changed: string;
  form(address: string): string;
  page(address: string): string;
  missing: string;
  published: string;
  thanks: string;
  signature(steward: string | undefined, region: string): string;
  otherLanguage: string;
  labels: Record<
    | 'description'
    | 'website'
    | 'email'
    | 'phone'
    | 'address'
    | 'status'
    | 'hours'
    | 'cost'
    | 'languages'
    | 'territory'
    | 'assured'
    | 'sources',
    string
  >;
  services(count: number): string;
  extension(extension: string): string;
  open: string;
  closed: string;
  suspended: string;
  states: Record<StatusState, string>;
  since(date: string): string;
  until(date: string): string;
  never: string;
  seen(date: string): string;
  free: string;
  withheld: string;
  interpreter: string;
  except(places: readonly string[]): string;
  gaps: Record<Gap, string>;
  colon: string;
}

const fr: RemindWords = {
  subject: (organization) => `Ce que nous publions sur ${organization} : est-ce encore vrai ?`,
  hello: 'Bonjour,',
  intro: (region, organization) =>
    `Le répertoire « ${region} » aide les personnes immigrantes et ceux qui les accueillent à trouver le bon service. Voici ce qu’il publie sur ${organization}.`,
  why: 'Des gens s’y fient pour vous appeler ou se rendre chez vous : merci de nous dire si c’est encore vrai.',
  todo: 'Ce qu’il faut faire',
  allTrue: 'Tout est juste ? Répondez simplement « oui » à ce message.',
  changed: 'Quelque chose a changé, ou manque ? Répondez en le disant, dans vos mots.',
  form: (address) => `Vous préférez un formulaire ? ${address}`,
  page: (address) => `La page, telle que tout le monde la voit : ${address}`,
  missing: 'À compléter ou à confirmer',
  published: 'Ce que nous publions',
  thanks: 'Merci de votre aide.',
  signature: (steward, region) => steward ?? `Le répertoire « ${region} »`,
  otherLanguage: 'English follows.',
  labels: {
    description: 'Description',
    website: 'Page web',
    email: 'Courriel',
    phone: 'Téléphone',
    address: 'Adresse',
    status: 'État',
    hours: 'Horaire',
    cost: 'Coût',
    languages: 'Langues',
    territory: 'Territoire desservi',
    assured: 'Confirmé par vous',
    sources: 'D’où nous le tenons',
  },
  services: (count) => (count === 1 ? 'Votre service' : `Vos ${count} services`),
  extension: (extension) => `poste ${extension}`,
  open: 'offert en ce moment',
  closed: 'n’est plus offert',
  suspended: 'suspendu',
  states: {
    suspended: 'suspendu',
    closed: 'fermé',
    replaced: 'remplacé',
    pilot: 'projet pilote',
    past: 'terminé',
    uncertain: 'nous ne savons pas s’il est encore offert',
  },
  since: (date) => `depuis ${date}`,
  until: (date) => `jusqu’à ${date}`,
  never: 'jamais encore',
  seen: (date) => `vu ${date}`,
  free: 'gratuit',
  withheld: 'adresse non publiée',
  interpreter: 'avec interprète',
  except: (places) => `sauf ${places.join(', ')}`,
  gaps: {
    contact: 'Comment vous joindre ? Nous n’avons ni téléphone, ni courriel, ni page.',
    website: 'Nous n’avons pas l’adresse de votre site web.',
    assured: 'Ces renseignements ont-ils toujours cours ? Vous ne les avez pas confirmés depuis longtemps, ou jamais.',
    status: 'Est-il encore offert ?',
    hours: 'Quand est-il offert ? Nous n’avons pas d’horaire.',
    territory: 'Qui peut s’en servir, de quelles municipalités ?',
    languages: 'En quelles langues est-il offert ?',
    cost: 'Est-il gratuit ? Sinon, combien coûte-t-il ?',
    replacement: 'Où aller à la place ?',
  },
  colon: ' : ',
};

const en: RemindWords = {
  subject: (organization) => `What we publish about ${organization}: is it still true?`,
  hello: 'Hello,',
  intro: (region, organization) =>
    `The directory "${region}" helps immigrants, and those who welcome them, find the right service. Here is what it publishes about ${organization}.`,
  why: 'People rely on it to call you or come to you: please tell us whether it is still true.',
  todo: 'What to do',
  allTrue: 'Is everything right? Simply answer "yes" to this message.',
  changed: 'Has something changed, or is it missing? Answer and say so, in your own words.',
  form: (address) => `Would you rather use a form? ${address}`,
  page: (address) => `The page, as everyone sees it: ${address}`,
  missing: 'To complete or confirm',
  published: 'What we publish',
  thanks: 'Thank you for your help.',
  signature: (steward, region) => steward ?? `The directory "${region}"`,
  otherLanguage: 'Le français précède.',
  labels: {
    description: 'Description',
    website: 'Web page',
    email: 'E-mail',
    phone: 'Phone',
    address: 'Address',
    status: 'State',
    hours: 'Hours',
    cost: 'Cost',
    languages: 'Languages',
    territory: 'Territory served',
    assured: 'Confirmed by you',
    sources: 'Where we have it from',
  },
  services: (count) => (count === 1 ? 'Your service' : `Your ${count} services`),
  extension: (extension) => `extension ${extension}`,
  open: 'offered now',
  closed: 'no longer offered',
  suspended: 'suspended',
  states: {
    suspended: 'suspended',
    closed: 'closed',
    replaced: 'replaced',
    pilot: 'pilot project',
    past: 'over',
    uncertain: 'we do not know whether it is still offered',
  },
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  never: 'never yet',
  seen: (date) => `seen ${date}`,
  free: 'free',
  withheld: 'address not published',
  interpreter: 'through an interpreter',
  except: (places) => `except ${places.join(', ')}`,
  gaps: {
    contact: 'How can you be reached? We have no phone, no e-mail and no page.',
    website: 'We do not have the address of your website.',
    assured: 'Does this information still hold? You have not confirmed it for long, or never.',
    status: 'Is it still offered?',
    hours: 'When is it offered? We have no hours.',
    territory: 'Who may use it, from which municipalities?',
    languages: 'In which languages is it offered?',
    cost: 'Is it free? If not, what does it cost?',
    replacement: 'Where to go instead?',
  },
  colon: ': ',
};

export const REMIND_WORDS: Record<MessageLanguage, RemindWords> = { fr, en };
