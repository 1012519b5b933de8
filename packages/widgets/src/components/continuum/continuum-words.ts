import type { Finding, HsdsService, RuleId, StageRoleName } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';
import type { ContinuumViewName, Tone } from './continuum.types.js';

/** A view's name. */
export function viewLabel(view: ContinuumViewName): string {
  switch (view) {
    case 'need':
      return msg('Par besoin');
    case 'organization':
      return msg('Par organisme');
    case 'place':
      return msg('Notre place dans la région');
    case 'gaps':
      return msg('Ce qui manque, ce qui se recoupe');
    case 'person':
      return msg('Vers qui diriger une personne');
    case 'picture':
      return msg('Le parcours en image');
  }
}

/** A tone in words: what its colour and its texture mean. */
export function toneLabel(tone: Tone): string {
  switch (tone) {
    case 'present':
      return msg('Présent');
    case 'weak':
      return msg('À renforcer');
    case 'missing':
      return msg('Manquant');
    case 'unknown':
      return msg('Non documenté');
  }
}

/** How what a rule finds is drawn. */
const TONE_OF_RULE: Record<RuleId, Tone> = {
  served: 'present',
  'general-only': 'present',
  'one-organization': 'present',
  'part-only': 'weak',
  'outside-only': 'weak',
  stale: 'weak',
  unconfirmed: 'weak',
  suspended: 'missing',
  excluded: 'missing',
  ended: 'missing',
  'coverage-unsaid': 'unknown',
  'audience-unsaid': 'unknown',
  'language-unsaid': 'unknown',
  'other-languages': 'unknown',
  'known-elsewhere': 'unknown',
  'no-record': 'unknown',
};

/** How what a rule finds is drawn. A rule of a later version: not known. */
export function toneOf(rule: RuleId): Tone {
  return (TONE_OF_RULE as Partial<typeof TONE_OF_RULE>)[rule] ?? 'unknown';
}

/** A role's name. */
export function roleLabel(role: StageRoleName): string {
  switch (role) {
    case 'lead':
      return msg('Responsable');
    case 'partner':
      return msg('Partenaire');
    case 'refers':
      return msg('Dirige vers');
    case 'funds':
      return msg('Finance');
  }
}

/** « 3 organismes ». */
export function organizationCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} organisme`, { id: 'continuum-organizations-one' }),
    two: msg('2 organismes', { id: 'continuum-organizations-two' }),
    few: msg(str`${n} organismes`, { id: 'continuum-organizations-few' }),
    many: msg(str`${n} organismes`, { id: 'continuum-organizations-many' }),
    other: msg(str`${n} organismes`, { id: 'continuum-organizations-other' }),
  });
}

/** « 3 services ». */
export function serviceCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} service`, { id: 'continuum-services-one' }),
    two: msg('2 services', { id: 'continuum-services-two' }),
    few: msg(str`${n} services`, { id: 'continuum-services-few' }),
    many: msg(str`${n} services`, { id: 'continuum-services-many' }),
    other: msg(str`${n} services`, { id: 'continuum-services-other' }),
  });
}

/** A rule, in words that are true of any need, stage and territory it holds for. */
export function ruleSentence(rule: RuleId): string {
  switch (rule) {
    case 'served':
      return msg('Au moins un service est offert ici.');
    case 'general-only':
      return msg('Des services sont offerts ici, pour tout le monde ou pour toute la région; ceux qui visent ce public sont ailleurs.');
    case 'one-organization':
      return msg('Un seul organisme offre tout ce qui est connu ici.');
    case 'part-only':
      return msg('Tout ce qui est connu ne dessert qu’une partie du territoire.');
    case 'outside-only':
      return msg('Ceux qui desservent le territoire ont tous leurs lieux connus ailleurs.');
    case 'stale':
      return msg('Tout ce qui est connu ici est à confirmer\u00A0: des renseignements ont plus de douze mois.');
    case 'unconfirmed':
      return msg('Tout ce qui est connu ici est incertain\u00A0: renseignements anciens, ou service seulement annoncé.');
    case 'suspended':
      return msg('Ce qui est connu ici est suspendu, et rien de connu ne le remplace.');
    case 'excluded':
      return msg('Les services connus ici n’admettent pas ce public, et aucun autre n’est connu.');
    case 'ended':
      return msg('Ce qui était offert ici est terminé, et rien de connu ne le remplace.');
    case 'coverage-unsaid':
      return msg('Des services répondent à ce besoin; personne n’a dit s’ils desservent ce territoire.');
    case 'audience-unsaid':
      return msg('Des services sont offerts ici; personne n’a dit s’ils s’adressent à ce public.');
    case 'language-unsaid':
      return msg('Des services sont offerts ici; personne n’a dit dans quelles langues.');
    case 'other-languages':
      return msg('Des services sont offerts ici dans d’autres langues; personne n’a dit qu’ils n’en parlent pas d’autres.');
    case 'known-elsewhere':
      return msg('Aucune fiche ne dessert ce territoire; celles qui sont connues en desservent d’autres.');
    case 'no-record':
      return msg('Aucune fiche n’en parle\u00A0: on ne sait pas.');
  }
}

/** What is the matter with a finding of one territory, in a few words; `undefined` where the count says it all. */
export function findingWords({ rule, services }: Finding, lang: string): string | undefined {
  switch (rule) {
    case 'served':
    case 'one-organization':
      return undefined;
    case 'general-only':
      return msg('Rien de réservé à ce public ici');
    case 'part-only':
      return msg('Une partie du territoire');
    case 'outside-only':
      return msg('Personne sur place');
    case 'stale':
    case 'unconfirmed':
      return msg('À confirmer');
    case 'suspended':
      return msg('Suspendu, sans remplaçant connu');
    case 'excluded':
      return msg('N’admet pas ce public');
    case 'ended':
      return msg('Terminé, sans remplaçant connu');
    case 'coverage-unsaid':
      return unsaidWhere(services, lang);
    case 'audience-unsaid':
      return msg(str`${serviceCount(services.length, lang)}\u00A0: public non précisé`);
    case 'language-unsaid':
      return msg(str`${serviceCount(services.length, lang)}\u00A0: langues non précisées`);
    case 'other-languages':
      return msg('Connu dans d’autres langues');
    case 'known-elsewhere':
      return msg('Connu ailleurs');
    case 'no-record':
      return undefined;
  }
}

function unsaidWhere(services: readonly HsdsService[], lang: string): string {
  return msg(str`${serviceCount(services.length, lang)}\u00A0: territoire non précisé`);
}

/** Several values of a filter at once. */
export function severalLabel(count: number, lang: string): string {
  return msg(str`Plusieurs (${formatCount(count, lang)})`);
}

/** How many organizations have a role in what is asked for. */
export function knownOrganizations(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg('Aucun organisme ne répond à ce choix.', { id: 'known-organizations-zero' }),
    one: msg(str`${n} organisme a un rôle connu.`, { id: 'known-organizations-one' }),
    two: msg('2 organismes ont un rôle connu.', { id: 'known-organizations-two' }),
    few: msg(str`${n} organismes ont un rôle connu.`, { id: 'known-organizations-few' }),
    many: msg(str`${n} organismes ont un rôle connu.`, { id: 'known-organizations-many' }),
    other: msg(str`${n} organismes ont un rôle connu.`, { id: 'known-organizations-other' }),
  });
}

/** How many of them show. */
export function shownOf(count: string): string {
  return msg(str`Affichés\u00A0: ${count}.`);
}

/** The filters that are folded away, and how many of them are chosen. */
export function otherFilters(count: string): string {
  return msg(str`Autres filtres (${count})`);
}
