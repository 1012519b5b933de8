import type { HsdsService } from '../hsds/types.js';
import { findAlikes, type Alike } from './alike.js';
import { factsOf, sortServices, type CellFacts } from './facts.js';
import { lazy } from './lazy.js';
import { servicesOf, unitsOf, type Continuum } from './open.js';
import { NO_RECORD, RULINGS, type Ruling } from './rules.js';
import type { ContinuumMoment, Finding, GapsQuery, RuleId } from './types.js';
import { audienceLevels, languageLevels, standingsOf, type View } from './view.js';

/**
 * What the rules say in each territory, for each audience and in each language asked for, of each need at each stage, by the taxonomies.
 * Linear in the services. Never throws for a value that is not in the data: it has no finding.
 */
export function findGaps(continuum: Continuum, query: GapsQuery, moment: ContinuumMoment): Finding[] {
  const cells = cellsAsked(continuum, query);
  const units = unitsOf(continuum, query.territory);
  const standing = standingsOf(continuum, moment);
  const replacements: View['replacements'] = new Map();
  const audiences = each(query.audience).map((value) => ({ value, levels: audienceLevels(continuum, one(value)) }));
  const languages = each(query.language).map((value) => ({ value, levels: languageLevels(continuum, one(value)) }));
  const views = audiences.flatMap((audience) =>
    languages.map((language) => ({
      alikes: findAlikes(continuum, { standing, audience: audience.levels, language: language.levels, replacements }),
      asked: {
        ...(audience.value === undefined ? {} : { audience: audience.value }),
        ...(language.value === undefined ? {} : { language: language.value }),
      },
    })),
  );
  const findings: Finding[] = [];
  for (const unit of units) {
    for (const { alikes, asked } of views) {
      const sorted = sortServices(continuum, alikes, unit);
      for (const { need, stage, cell } of cells) {
        const finding = judge(continuum, factsOf(continuum, sorted, cell), { need, stage, territory: unit.id, ...asked });
        if (!query.kind?.length || query.kind.includes(finding.kind)) findings.push(finding);
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
const LOOK_ELSEWHERE: readonly RuleId[] = ['general-only', 'known-elsewhere'];

type Where = Pick<Finding, 'need' | 'stage' | 'territory' | 'audience' | 'language'>;

/** The first rule that holds, with its proof, and the others that hold beside it. */
function judge(continuum: Continuum, facts: CellFacts, where: Where): Finding {
  const held: { rule: Ruling; proof: readonly Alike[] }[] = [];
  for (const rule of RULINGS) {
    // `served` holds of whatever a rule before it holds of, and none after it does.
    if (rule.id === 'served' && held.length > 0) break;
    const proof = rule.proof(facts);
    if (proof) held.push({ rule, proof });
  }
  const [first = { rule: NO_RECORD, proof: [] }, ...rest] = held;
  // Long lists are seldom read of every cell: they are made when they first are.
  const later = (...lists: (readonly Alike[])[]): (() => HsdsService[]) => lazy(() => servicesOf(continuum, facts.numbersOf(...lists)));
  const services = later(first.proof);
  const lost = later(facts.suspended, facts.ended);
  const unsaid = later(facts.unsaidWhere, facts.unsaidAudience, facts.unsaidLanguage);
  const elsewhere = later(held.some(({ rule }) => LOOK_ELSEWHERE.includes(rule.id)) ? facts.elsewhere : []);
  return {
    ...where,
    kind: first.rule.kind,
    rule: first.rule.id,
    also: rest.map(({ rule }) => rule.id),
    get services() {
      return services();
    },
    get lost() {
      return lost();
    },
    get unsaid() {
      return unsaid();
    },
    get elsewhere() {
      return elsewhere();
    },
    get organizations() {
      return new Set(services().flatMap((service) => [service.organization_id, ...(service.partner_organization_ids ?? [])])).size;
    },
  };
}
