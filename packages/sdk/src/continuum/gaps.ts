import type { HsdsService } from '../hsds/types.js';
import { factsOf, type CellFacts } from './facts.js';
import { servicesOf, unitsOf, type Continuum } from './open.js';
import { NO_RECORD, RULES, type Rule } from './rules.js';
import type { ContinuumMoment, Finding, GapsQuery } from './types.js';
import { audienceLevels, languageLevels, standingsOf } from './view.js';

/**
 * What the rules say of each need, at each stage, in each territory, for each audience and in each language asked for: in that order, by
 * the taxonomies. Linear in the services. Never throws for a value that is not in the data: it has no finding.
 */
export function findGaps(continuum: Continuum, query: GapsQuery, moment: ContinuumMoment): Finding[] {
  const findings: Finding[] = [];
  const standing = standingsOf(continuum, moment);
  const units = unitsOf(continuum, query.territory);
  const audiences = each(query.audience).map((audience) => ({ audience, levels: audienceLevels(continuum, one(audience)) }));
  const languages = each(query.language).map((language) => ({ language, levels: languageLevels(continuum, one(language)) }));
  for (const { need, stage, cell } of cellsAsked(continuum, query)) {
    for (const unit of units) {
      for (const { audience, levels } of audiences) {
        for (const { language, levels: spoken } of languages) {
          const facts = factsOf(continuum, { standing, audience: levels, language: spoken }, unit, cell);
          const finding = judge(continuum, facts, {
            need,
            stage,
            territory: unit.id,
            ...(audience === undefined ? {} : { audience }),
            ...(language === undefined ? {} : { language }),
          });
          if (!query.kind?.length || query.kind.includes(finding.kind)) findings.push(finding);
        }
      }
    }
  }
  return findings;
}

/** The values asked for, each once; one `undefined` when none is. */
function each(values: readonly string[] | undefined): (string | undefined)[] {
  return values?.length ? [...new Set(values)] : [undefined];
}

function one(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

/** The cells of the needs and stages asked for, by the order of the taxonomies. */
export function cellsAsked(
  { needs, stages }: Continuum,
  { need, stage }: Pick<GapsQuery, 'need' | 'stage'>,
): { need: string; stage: string; cell: number }[] {
  return needs.flatMap(({ key: needKey }, n) =>
    need?.length && !need.includes(needKey)
      ? []
      : stages.flatMap(({ key }, s) =>
          stage?.length && !stage.includes(key) ? [] : { need: needKey, stage: key, cell: n * stages.length + s },
        ),
  );
}

/** Ids of the rules that speak of other territories. */
const LOOK_ELSEWHERE: readonly string[] = ['general-only', 'known-elsewhere'];

type Where = Pick<Finding, 'need' | 'stage' | 'territory' | 'audience' | 'language'>;

/** The first rule that holds, with its proof, and the others that hold beside it. */
export function judge(continuum: Continuum, facts: CellFacts, where: Where): Finding {
  const held: { rule: Rule; proof: readonly number[] }[] = [];
  for (const rule of RULES) {
    // `served` holds of whatever a rule before it holds of: it says nothing more.
    if (rule.kind === 'served' && held.length > 0) break;
    const proof = rule.proof(facts);
    if (proof) held.push({ rule, proof });
  }
  const [first = { rule: NO_RECORD, proof: [] }, ...rest] = held;
  const services = (numbers: readonly number[]): HsdsService[] => servicesOf(continuum, numbers);
  return {
    ...where,
    kind: first.rule.kind,
    rule: first.rule.id,
    also: rest.map(({ rule }) => rule.id),
    services: services(first.proof),
    lost: services([...facts.suspended, ...facts.ended]),
    unsaid: services([...facts.unsaidWhere, ...facts.unsaidAudience, ...facts.unsaidLanguage]),
    elsewhere: held.some(({ rule }) => LOOK_ELSEWHERE.includes(rule.id)) ? services(facts.elsewhere()) : [],
    organizations: facts.organizations(first.proof).size,
  };
}
