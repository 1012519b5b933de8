import type { MessagePage } from './message-page.js';

export const NOT_FOUND: MessagePage = {
  status: 404,
  title: 'Page introuvable',
  paragraphs: ['Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée, ou l’adresse contient une faute.'],
};

export const BAD_REQUEST: MessagePage = {
  status: 400,
  title: 'Adresse illisible',
  paragraphs: ['L’adresse demandée est mal formée : elle contient un caractère mal codé.'],
};

export const METHOD_NOT_ALLOWED: MessagePage = {
  status: 405,
  title: 'Méthode refusée',
  paragraphs: ['Ce serveur ne répond qu’aux lectures (GET, HEAD).'],
};

export const FAILURE: MessagePage = {
  status: 500,
  title: 'Erreur du serveur',
  paragraphs: ['Une erreur imprévue empêche de répondre. Réessayez dans un moment.'],
};

export const PAGES_ABSENT: MessagePage = {
  status: 404,
  title: 'Accueil',
  paragraphs: ['Le serveur fonctionne. Aucun dossier de pages ne lui a été donné.'],
};

export const DOCS_ABSENT: MessagePage = {
  status: 404,
  title: 'La documentation n’est pas construite',
  paragraphs: ['La référence de la trousse (TypeDoc) se construit à la demande. Depuis la racine du projet :'],
  command: 'npm run docs',
};

export const STORYBOOK_ABSENT: MessagePage = {
  status: 404,
  title: 'Storybook n’est pas construit',
  paragraphs: ['Le catalogue des éléments (Storybook) se construit à la demande. Depuis la racine du projet :'],
  command: 'node scripts/storybook.mjs build',
};

/** Bodies for programs: scripts and data are read by code, so the reason is one plain line. */
export const SCRIPTS_ABSENT = 'The scripts are not built. Run: npm run build\n';
export const DATA_ABSENT = 'The dataset is not built. Run: npm run build\n';
export const FILE_ABSENT = 'No such file.\n';
