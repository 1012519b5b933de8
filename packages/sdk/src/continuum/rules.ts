import type { CellFacts } from './facts.js';
import type { FindingKind, RuleId } from './types.js';

/** Changes whenever a rule, its order or the way roles are derived does: an answer says which it was made by. */
export const RULES_VERSION = '1';

/** A rule: what it is called, what it says, and when. The words people read are the element's, by `id`. */
export interface Rule {
  readonly id: RuleId;
  readonly kind: FindingKind;
  /** English, for developers and for the documentation. */
  readonly means: string;
  /** The services that prove it, by number; `undefined` where the rule does not hold. */
  readonly proof: (facts: CellFacts) => readonly number[] | undefined;
}

const some = (list: readonly number[], holds = true): readonly number[] | undefined => (list.length > 0 && holds ? list : undefined);
const runs = (facts: CellFacts, holds: (services: readonly number[]) => boolean): readonly number[] | undefined =>
  facts.running.length > 0 && holds(facts.running) ? facts.running : undefined;
const nobodySure = ({ running, weak, suspended }: CellFacts): boolean => running.length + weak.length + suspended.length === 0;
const nobodyMaybe = (facts: CellFacts): boolean =>
  nobodySure(facts) && facts.unsaidWhere.length + facts.unsaidAudience.length + facts.unsaidLanguage.length === 0;

/** What is left when no record leads to anything. */
export const NO_RECORD: Rule = {
  id: 'no-record',
  kind: 'not-known',
  means: 'No record at all: nothing is known here',
  proof: (facts) => (isBlank(facts) && !facts.isElsewhere() ? [] : undefined),
};

/**
 * In their order: the first that holds is the finding; the others that hold are told beside it. A `gap` needs positive evidence, and is
 * never said where a record may serve: what is not said is `not-known`.
 */
export const RULES: readonly Rule[] = [
  {
    id: 'outside-only',
    kind: 'outside-only',
    means: 'Every service that runs here is given by those whose known places are all outside the territory',
    proof: (facts) => runs(facts, facts.isOutside),
  },
  {
    id: 'part-only',
    kind: 'part-only',
    means: 'Every service that runs here names only some municipalities of the territory',
    proof: (facts) => runs(facts, facts.isPart),
  },
  {
    id: 'one-organization',
    kind: 'one-organization',
    means: 'One organization alone gives all the services that run here',
    proof: (facts) => runs(facts, facts.isOfOne),
  },
  {
    id: 'general-only',
    kind: 'general-only',
    means: 'Services that run here are for everyone, or for the whole region; the ones that name the audience are for other territories',
    proof: (facts) => runs(facts, (services) => facts.isGeneral(services) && facts.isElsewhere()),
  },
  { id: 'served', kind: 'served', means: 'At least one service runs here', proof: ({ running }) => some(running) },
  {
    id: 'stale',
    kind: 'stale-only',
    means: 'All the services here are to be confirmed, and one at least has no date within the limit',
    proof: (facts) => some(facts.weak, facts.running.length === 0 && facts.isStale(facts.weak)),
  },
  {
    id: 'unconfirmed',
    kind: 'stale-only',
    means: 'All the services here are uncertain: their last known fact is old, or was announced only',
    proof: (facts) => some(facts.weak, facts.running.length === 0 && !facts.isStale(facts.weak)),
  },
  {
    id: 'suspended',
    kind: 'suspended-only',
    means: 'The services known here are suspended, and nothing known replaces them',
    proof: ({ running, weak, suspended }) => some(suspended, running.length + weak.length === 0),
  },
  {
    id: 'coverage-unsaid',
    kind: 'not-known',
    means: 'Services meet the need at this stage, and nobody has said whether they serve this territory',
    proof: (facts) => some(facts.unsaidWhere, nobodySure(facts)),
  },
  {
    id: 'audience-unsaid',
    kind: 'not-known',
    means: 'Services run here, and nobody has said whether they are for this audience',
    proof: (facts) => some(facts.unsaidAudience, nobodySure(facts)),
  },
  {
    id: 'language-unsaid',
    kind: 'not-known',
    means: 'Services run here, and nobody has said in which languages',
    proof: (facts) => some(facts.unsaidLanguage, nobodySure(facts)),
  },
  {
    id: 'excluded',
    kind: 'gap',
    means: 'Services run here, and they turn this audience away; no other is known',
    proof: (facts) => some(facts.excluding, nobodyMaybe(facts)),
  },
  {
    id: 'ended',
    kind: 'gap',
    means: 'The services known here have ended, and nothing known replaces them',
    proof: (facts) => some(facts.ended, nobodyMaybe(facts)),
  },
  {
    id: 'other-languages',
    kind: 'not-known',
    means: 'Services run here and give their languages, without this one; nobody has said that they have no other',
    proof: (facts) => some(facts.otherLanguage, nobodyMaybe(facts)),
  },
  {
    id: 'known-elsewhere',
    kind: 'not-known',
    means: 'No record serves this territory; the ones that are known serve others',
    proof: (facts) => (isBlank(facts) ? some(facts.elsewhere()) : undefined),
  },
  NO_RECORD,
];

function isBlank(facts: CellFacts): boolean {
  return nobodyMaybe(facts) && facts.ended.length + facts.excluding.length + facts.otherLanguage.length === 0;
}
