import type { HsdsOrganization, HsdsService, RuleId } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { coverageLabel } from '../../../parts/coverage.js';
import { languageName } from '../../../strings/languages.js';
import { nameList } from '../../../parts/name-list.js';
import { filterLabel } from '../render-filters.js';
import { ruleSentence } from '../continuum-words.js';
import type { ContinuumState } from '../continuum.types.js';
import { isPart, type PersonChoice, type PersonRow } from './person-rows.js';

/** What the columns are, after the need's. */
export function headings(): string[] {
  return [msg('Voir d’abord'), msg('Comment joindre'), msg('Pour cette personne'), msg('Sinon')];
}

/** Of whom, where and in which language: what was asked for, a label and its value each. */
export function askedWords({ choices, terms, names, lang }: ContinuumState): [label: string, value: string][] {
  const { audience, territory, language } = choices.filters;
  const asked: [string, string][] = [
    [filterLabel('audience'), nameList(audience.map((key) => terms.label('audiences', key)), lang)], // prettier-ignore
    [filterLabel('territory'), nameList(territory.map((id) => names.territoryName(id)), lang)], // prettier-ignore
    [filterLabel('language'), nameList(language.map((code) => languageName(code, lang)), lang)], // prettier-ignore
  ];
  return asked.filter(([, value]) => value !== '');
}

/** Why a service is for this person: what its record says. */
export function reasons({ seen }: PersonChoice, { choices, names, lang }: ContinuumState): string[] {
  const { audience, language, coverage } = seen;
  const { territory } = choices.filters;
  const asked = { ...names, lang, territories: territory, municipalities: territory.filter((id) => names.territoryOf(id) !== undefined) };
  const words = [
    coverage === 'unknown' || territory.length === 0 ? undefined : coverageLabel(seen, asked),
    audience === 'named' ? msg('S’adresse à ce public') : audience === 'everyone' ? msg('Ouvert à tout le monde') : undefined,
    language === 'spoken' ? msg('Dans la langue demandée') : language === 'interpreter' ? msg('Avec un interprète') : undefined,
  ];
  return words.filter((word) => word !== undefined);
}

/** What nobody has said, and has to be asked before sending somebody there. */
export function toVerify({ seen }: PersonChoice, state: ContinuumState): string | undefined {
  const { service, organization, audience, language, coverage, standing } = seen;
  const facts: [boolean, string][] = [
    [standing !== 'running', msg('que le service est encore offert')],
    [coverage === 'unknown', msg('le territoire desservi')],
    [isPart(seen, isTownAsked(state)), msg('la municipalité desservie')],
    [audience === 'unsaid', msg('le public admis')],
    [language === 'unsaid' || language === 'other', msg('la langue')],
    [phonesOf(service, organization).length === 0, msg('le téléphone')],
  ];
  const unknown = facts.filter(([isUnknown]) => isUnknown).map(([, words]) => words);
  return unknown.length === 0 ? undefined : msg(str`À vérifier\u00A0: ${nameList(unknown, state.lang)}`);
}

/** Whether the place asked for is a municipality. */
export function isTownAsked({ choices, names }: ContinuumState): boolean {
  return choices.filters.territory.some((id) => names.territoryOf(id) !== undefined);
}

/** The numbers to call: the service's own, else its organization's; without those that nobody answers. */
export function phonesOf(service: HsdsService, organization: HsdsOrganization): NonNullable<HsdsService['phones']> {
  const answered = (phones: HsdsService['phones'] = []): NonNullable<HsdsService['phones']> => phones.filter(({ type }) => type !== 'fax');
  const own = answered(service.phones);
  return own.length > 0 ? own : answered(organization.phones);
}

/** Why nobody is known for a need, each rule once. */
export function whyNobody({ findings }: PersonRow): string[] {
  return [...new Set<RuleId>(findings.map(({ rule }) => rule))].map(ruleSentence);
}
