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
 * this person, then what is nearest in coverage, standing, audience and language. Pure.
 */
export function personRows(journey: readonly JourneyStage[]): PersonRow[] {
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
  return [...rows.values()].map(({ need, choices, findings }) => ({ need, choices: [...choices.values()].sort(inOrder), findings }));
}

const AUDIENCES = ['named', 'everyone', 'unsaid'];
const LANGUAGES = ['spoken', 'interpreter', 'unsaid', 'other'];

function inOrder(a: PersonChoice, b: PersonChoice): number {
  const [x, y] = [orderOf(a.seen), orderOf(b.seen)];
  return x.map((value, n) => value - (y[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function orderOf({ coverage, standing, audience = 'named', language = 'spoken' }: JourneyService): number[] {
  const unplaced = Number(coverage === 'unknown');
  const unsure = unplaced + Number(audience === 'unsaid') + Number(LANGUAGES.indexOf(language) > 1);
  return [unsure, unplaced, STANDINGS.indexOf(standing), AUDIENCES.indexOf(audience), LANGUAGES.indexOf(language), COVERAGES.indexOf(coverage)];
}
