import { COVERAGES, STANDINGS, type Finding, type HsdsTaxonomyTerm, type JourneyService, type JourneyStage } from '@accueil/sdk';

/** One service to see for a need, and the stages it is for. */
export interface PersonChoice {
  readonly seen: JourneyService;
  readonly stages: readonly HsdsTaxonomyTerm[];
}

/** Whom to see for one need, whatever the stage: the first first. */
export interface PersonRow {
  readonly need: HsdsTaxonomyTerm;
  readonly choices: readonly PersonChoice[];
  /** What the rules say of it: why nobody is known, where nobody is. */
  readonly findings: readonly Finding[];
}

/** Services that show of a need: the one to see first, and whom to see otherwise. */
const SHOWN = 3;

export function choicesShown({ choices }: PersonRow): readonly PersonChoice[] {
  return choices.slice(0, SHOWN);
}

/** A row while it is gathered. */
interface Gathered {
  readonly need: HsdsTaxonomyTerm;
  /** By id of the service. */
  readonly choices: Map<string, { seen: JourneyService; stages: HsdsTaxonomyTerm[] }>;
  readonly findings: Finding[];
}

/**
 * A person's way, by need: each service once, with all its stages. In the order the journey has within a stage: those that surely serve
 * this person, then what is nearest in coverage, standing, audience and language; then those that can be called, and those of more stages.
 * `isTown`: the person's municipality is known; else a service of some municipalities only may not serve them. Pure.
 */
export function personRows(journey: readonly JourneyStage[], isTown: boolean): PersonRow[] {
  const rows = new Map<string, Gathered>();
  for (const { stage, steps } of journey) {
    for (const { need, services, findings } of steps) {
      const row: Gathered = rows.get(need.key) ?? { need, choices: new Map(), findings: [] };
      rows.set(need.key, row);
      row.findings.push(...findings);
      for (const seen of services) {
        const choice = row.choices.get(seen.service.id);
        if (choice) choice.stages.push(stage);
        else row.choices.set(seen.service.id, { seen, stages: [stage] });
      }
    }
  }
  return [...rows.values()].map(({ need, choices, findings }) => ({ need, choices: sorted([...choices.values()], isTown), findings }));
}

const AUDIENCES = ['named', 'everyone', 'unsaid'];
const LANGUAGES = ['spoken', 'interpreter', 'unsaid', 'other'];

function sorted(choices: PersonChoice[], isTown: boolean): PersonChoice[] {
  const orders = new Map(choices.map((choice) => [choice, orderOf(choice, isTown)]));
  const compare = (a: readonly number[] = [], b: readonly number[] = []): number =>
    a.map((value, n) => value - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return choices.sort((a, b) => compare(orders.get(a), orders.get(b)));
}

function orderOf({ seen, stages }: PersonChoice, isTown: boolean): number[] {
  const { service, organization, coverage, standing, audience = 'named', language = 'spoken' } = seen;
  const unplaced = Number(coverage === 'unknown' || isPart(seen, isTown));
  const unsure = unplaced + Number(audience === 'unsaid') + Number(LANGUAGES.indexOf(language) > 1);
  return [
    unsure,
    unplaced,
    STANDINGS.indexOf(standing),
    AUDIENCES.indexOf(audience),
    LANGUAGES.indexOf(language),
    COVERAGES.indexOf(coverage),
    Number(!service.phones?.length && !organization.phones?.length),
    -stages.length,
  ];
}

/** Whether a service serves a part of the territory only, and nobody said that the person lives there. */
export function isPart({ coverage }: JourneyService, isTown: boolean): boolean {
  return coverage === 'municipality' && !isTown;
}
