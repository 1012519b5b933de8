import type { msg } from '@lit/localize';
import type { Language } from '../../strings/languages.js';

/** `msg`, or what stands for it: extracted as `msg` is, whatever the language it answers in. */
type Say = typeof msg;

/**
 * The words of the notice and of the consents. Each is a whole sentence without a value in it, so that it can be said in two languages at
 * once: French, and the person's.
 */
export const noticeWords = (msg: Say) => ({
  title: msg('Ce qu’il faut savoir avant d’écrire', { id: 'referral-notice-title' }),
  collector: msg('Qui recueille ces renseignements', { id: 'referral-notice-collector' }),
  recipient: msg('Qui les reçoit', { id: 'referral-notice-recipient' }),
  sealed: msg('Ils sont scellés dans votre navigateur\u00A0: seul l’organisme choisi peut les lire, avec la clé de secours de la région.', {
    id: 'referral-notice-sealed',
  }),
  purpose: msg('Pourquoi', { id: 'referral-notice-purpose' }),
  why: msg('Pour que l’organisme réponde à la demande. Rien n’est utilisé à une autre fin.', { id: 'referral-notice-why' }),
  means: msg('Comment', { id: 'referral-notice-means' }),
  how: msg('Par ce formulaire seulement. Chaque question dit si elle est facultative et pourquoi elle est posée.', {
    id: 'referral-notice-how',
  }),
  refusal: msg('Si vous refusez', { id: 'referral-notice-refusal' }),
  refused: msg('La demande ne peut pas être envoyée d’ici; vous pouvez joindre l’organisme vous-même, sans rien perdre de vos droits.', {
    id: 'referral-notice-refused',
  }),
  retention: msg('Combien de temps', { id: 'referral-notice-retention' }),
  outside: msg('Hors du Québec', { id: 'referral-notice-outside' }),
  inside: msg('Les renseignements restent au Québec.', { id: 'referral-notice-inside' }),
  rights: msg('Vos droits', { id: 'referral-notice-rights' }),
  access: msg('Vous pouvez demander à les voir, à les corriger, et retirer votre accord\u00A0: le contenu est alors effacé du relais.', {
    id: 'referral-notice-access',
  }),
  officer: msg('Responsable de la protection des renseignements personnels', { id: 'referral-notice-officer' }),
  policy: msg('Politique de confidentialité', { id: 'referral-notice-policy' }),
  limits: msg('Ce que le scellement ne protège pas', { id: 'referral-notice-limits' }),
  limit: msg('Les programmes de la page où se trouve ce formulaire et votre appareil peuvent voir ce que vous écrivez.', {
    id: 'referral-notice-limit',
  }),
  referral: msg('J’accepte que ces renseignements soient transmis à l’organisme nommé ici, pour qu’il réponde à la demande.', {
    id: 'referral-consent-referral',
  }),
  'follow-up': msg('J’accepte que l’organisme dise à la personne qui envoie la demande ce qu’elle devient.', {
    id: 'referral-consent-follow-up',
  }),
});

export type NoticeWords = ReturnType<typeof noticeWords>;

/** The words in French, whatever the page's language. */
export function frenchWords(): NoticeWords {
  return noticeWords(((text: unknown) => String(text)) as Say);
}

/** The words in a language; in French where its strings cannot be had. Effects: may load that language's strings. */
export async function wordsIn(language: Language, load: (language: Language) => Promise<Record<string, unknown>>): Promise<NoticeWords> {
  if (language === 'fr') return frenchWords();
  const templates: Record<string, unknown> = await load(language).catch(() => ({}));
  return noticeWords(((text: unknown, { id = '' }: { id?: string } = {}) => {
    const known = templates[id];
    return typeof known === 'string' ? known : String(text);
  }) as Say);
}
