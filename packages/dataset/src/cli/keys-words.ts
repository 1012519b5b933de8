import type { MessageLanguage } from '../messages/types.js';

/** What `accueil keys` says. */
export interface KeysWords {
  passphrase(file: string): string;
  again: string;
  different: string;
  tooShort(least: number): string;
  wrongPassphrase(file: string): string;
  noTerminal: string;
  stewardMade(file: string): string;
  inRegion: string;
  identityMade(file: string): string;
  sendToSteward: string;
  keepSafe: string;
  fingerprint: string;
  signed(file: string, version: number): string;
  none(folder: string): string;
  refused(detail: string): string;
  unknownOrganization(key: string): string;
  alreadyThere(key: string): string;
  notThere(key: string): string;
  nothingToReplace(key: string): string;
  recovery: string;
  state: { used: string; coming: string; ended: string; revoked: string };
  until(day: string): string;
  well(organizations: number): string;
  noRecovery: string;
  example: string;
}

const fr: KeysWords = {
  passphrase: (file) => `Phrase de passe pour ${file} : `,
  again: 'La même, encore une fois : ',
  different: 'Les deux phrases de passe diffèrent : rien n’a été écrit.',
  tooShort: (least) => `La phrase de passe doit avoir au moins ${least} caractères : quatre ou cinq mots pris au hasard.`,
  wrongPassphrase: (file) => `Cette phrase de passe n’ouvre pas ${file}.`,
  noTerminal: 'La phrase de passe ne peut pas être demandée ici.',
  stewardMade: (file) => `Clé de signature écrite dans ${file}. Elle signe les clés des organismes : gardez-la hors ligne, avec une copie.`,
  inRegion: 'À mettre dans region.yaml :',
  identityMade: (file) => `Identité écrite dans ${file}, protégée par votre phrase de passe.`,
  sendToSteward: 'À envoyer à la personne qui tient les données (ce n’est pas un secret) :',
  keepSafe: 'Sans ce fichier et sa phrase de passe, plus personne de l’organisme ne peut lire ce qui lui est envoyé. Gardez-en une copie.',
  fingerprint: 'Empreinte, à comparer de vive voix :',
  signed: (file, version) => `${file} signé, version ${version}.`,
  none: (folder) => `${folder} n’a pas de clé d’organisme.`,
  refused: (detail) => `Ces clés ne peuvent pas servir : ${detail}`,
  unknownOrganization: (key) => `Aucun organisme « ${key} » dans ces données.`,
  alreadyThere: (key) => `Cette clé y est déjà : ${key}`,
  notThere: (key) => `Cette clé n’y est pas : ${key}`,
  nothingToReplace: (key) => `« ${key} » n’a pas de clé valable à remplacer : ajoutez-la avec « accueil keys add ».`,
  recovery: 'secours (région)',
  state: { used: 'valable', coming: 'à venir', ended: 'terminée', revoked: 'révoquée' },
  until: (day) => `jusqu’au ${day}`,
  well: (organizations) => `Tout est en ordre : ${organizations} organisme${organizations > 1 ? 's' : ''} avec une clé valable.`,
  noRecovery: 'La région n’a pas de clé de secours valable : rien ne peut être scellé.',
  example: 'exemple',
};

const en: KeysWords = {
  passphrase: (file) => `Passphrase for ${file}: `,
  again: 'The same, once more: ',
  different: 'The two passphrases differ: nothing was written.',
  tooShort: (least) => `The passphrase must have at least ${least} characters: four or five words taken at random.`,
  wrongPassphrase: (file) => `This passphrase does not open ${file}.`,
  noTerminal: 'The passphrase cannot be asked for here.',
  stewardMade: (file) => `Signing key written to ${file}. It signs the organizations' keys: keep it offline, with a copy.`,
  inRegion: 'To put into region.yaml:',
  identityMade: (file) => `Identity written to ${file}, protected by your passphrase.`,
  sendToSteward: 'To send to the person who keeps the data (it is no secret):',
  keepSafe: 'Without this file and its passphrase, nobody of the organization can read what is sent to it any more. Keep a copy.',
  fingerprint: 'Fingerprint, to compare aloud:',
  signed: (file, version) => `${file} signed, version ${version}.`,
  none: (folder) => `${folder} has no key of an organization.`,
  refused: (detail) => `These keys cannot be used: ${detail}`,
  unknownOrganization: (key) => `There is no organization "${key}" in these data.`,
  alreadyThere: (key) => `This key is there already: ${key}`,
  notThere: (key) => `This key is not there: ${key}`,
  nothingToReplace: (key) => `"${key}" has no key in force to replace: add one with "accueil keys add".`,
  recovery: 'recovery (region)',
  state: { used: 'in force', coming: 'to come', ended: 'ended', revoked: 'revoked' },
  until: (day) => `until ${day}`,
  well: (organizations) => `All is well: ${organizations} organization${organizations > 1 ? 's' : ''} with a key in force.`,
  noRecovery: 'The region has no recovery key in force: nothing can be sealed.',
  example: 'example',
};

/** The command's words by language. */
export const KEYS_WORDS: Record<MessageLanguage, KeysWords> = { fr, en };
