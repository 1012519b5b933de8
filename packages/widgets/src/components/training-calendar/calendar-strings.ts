import type { TrainingFacetName, TrainingKind } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';
import type { CalendarViewName } from './training-calendar.types.js';

/** « 12 activités à venir ». */
export function comingCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg('Rien à venir pour le moment', { id: 'coming-zero' }),
    one: msg(str`${n} activité à venir`, { id: 'coming-one' }),
    two: msg('Deux activités à venir', { id: 'coming-dual' }),
    few: msg(str`${n} activités à venir`, { id: 'coming-few' }),
    many: msg(str`${n} activités à venir`, { id: 'coming-many' }),
    other: msg(str`${n} activités à venir`, { id: 'coming-other' }),
  });
}

/** « 3 activités », of a day, a week or a month. */
export function activityCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg('Aucune activité', { id: 'activities-zero' }),
    one: msg(str`${n} activité`, { id: 'activities-one' }),
    two: msg('Deux activités', { id: 'activities-dual' }),
    few: msg(str`${n} activités`, { id: 'activities-few' }),
    many: msg(str`${n} activités`, { id: 'activities-many' }),
    other: msg(str`${n} activités`, { id: 'activities-other' }),
  });
}

/** « 2 autres », of a day's box that has no room for them. */
export function moreCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} autre activité`, { id: 'more-activities-one' }),
    two: msg('Deux autres activités', { id: 'more-activities-dual' }),
    few: msg(str`${n} autres activités`, { id: 'more-activities-few' }),
    many: msg(str`${n} autres activités`, { id: 'more-activities-many' }),
    other: msg(str`${n} autres activités`, { id: 'more-activities-other' }),
  });
}

export function viewLabel(view: CalendarViewName): string {
  switch (view) {
    case 'list':
      return msg('Liste');
    case 'month':
      return msg('Mois');
    case 'week':
      return msg('Semaine');
  }
}

/** The heading of a group of filters. */
export function filterTitle(key: TrainingFacetName): string {
  switch (key) {
    case 'audience':
      return msg('Pour qui');
    case 'topic':
      return msg('Sujet');
    case 'kind':
      return msg('Sorte d’activité');
    case 'mode':
      return msg('En personne ou en ligne');
    case 'territory':
      return msg('Territoire');
    case 'language':
      return msg('Langue');
    case 'organization':
      return msg('Organisme');
  }
}

export function kindLabel(kind: TrainingKind): string {
  switch (kind) {
    case 'course':
      return msg('Formation');
    case 'event':
      return msg('Événement');
    case 'resource':
      return msg('Ressource');
    case 'programme':
      return msg('Programme');
    case 'network':
      return msg('Réseau');
  }
}
