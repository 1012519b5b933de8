import type { Alike } from './alike.js';
import type { CellFacts } from './facts.js';
import type { FindingKind, RuleId } from './types.js';

/** Changes whenever a rule, its order or the way roles are derived does: an answer says which it was made by. */
export const RULES_VERSION = '1';

/** When a rule holds, and what it then says. What it means in words stands apart: a page has its own, by `id`. */
export interface Ruling {
  readonly id: RuleId;
  readonly kind: FindingKind;
  /** The services that prove it; `undefined` where the rule does not hold. */
  readonly proof: (facts: CellFacts) => readonly Alike[] | undefined;
}

const some = (list: readonly Alike[], holds = true): readonly Alike[] | undefined => (list.length > 0 && holds ? list : undefined);
const runs = (facts: CellFacts, holds: (services: readonly Alike[]) => boolean): readonly Alike[] | undefined =>
  facts.running.length > 0 && holds(facts.running) ? facts.running : undefined;
const nobodySure = ({ running, weak, suspended }: CellFacts): boolean => running.length + weak.length + suspended.length === 0;
const nobodyMaybe = (facts: CellFacts): boolean =>
  nobodySure(facts) && facts.unsaidWhere.length + facts.unsaidAudience.length + facts.unsaidLanguage.length === 0;

/** What is left when no record leads to anything. */
export const NO_RECORD: Ruling = {
  id: 'no-record',
  kind: 'not-known',
  proof: (facts) => (isBlank(facts) && facts.elsewhere.length === 0 ? [] : undefined),
};

/**
 * In their order: the first that holds is the finding; the others that hold are told beside it. A `gap` needs positive evidence, and is
 * never said where a record may serve: what is not said is `not-known`.
 */
export const RULINGS: readonly Ruling[] = [
  {
    id: 'outside-only',
    kind: 'outside-only',
    proof: (facts) => runs(facts, facts.isOutside),
  },
  {
    id: 'part-only',
    kind: 'part-only',
    proof: (facts) => runs(facts, facts.isPart),
  },
  {
    id: 'one-organization',
    kind: 'one-organization',
    proof: (facts) => runs(facts, facts.isOfOne),
  },
  {
    id: 'general-only',
    kind: 'general-only',
    proof: (facts) => runs(facts, (services) => facts.isGeneral(services) && facts.elsewhere.length > 0),
  },
  { id: 'served', kind: 'served', proof: ({ running }) => some(running) },
  {
    id: 'stale',
    kind: 'stale-only',
    proof: (facts) => some(facts.weak, facts.running.length === 0 && facts.isStale(facts.weak)),
  },
  {
    id: 'unconfirmed',
    kind: 'stale-only',
    proof: (facts) => some(facts.weak, facts.running.length === 0 && !facts.isStale(facts.weak)),
  },
  {
    id: 'suspended',
    kind: 'suspended-only',
    proof: ({ running, weak, suspended }) => some(suspended, running.length + weak.length === 0),
  },
  {
    id: 'coverage-unsaid',
    kind: 'not-known',
    proof: (facts) => some(facts.unsaidWhere, nobodySure(facts)),
  },
  {
    id: 'audience-unsaid',
    kind: 'not-known',
    proof: (facts) => some(facts.unsaidAudience, nobodySure(facts)),
  },
  {
    id: 'language-unsaid',
    kind: 'not-known',
    proof: (facts) => some(facts.unsaidLanguage, nobodySure(facts)),
  },
  {
    id: 'excluded',
    kind: 'gap',
    proof: (facts) => some(facts.excluding, nobodyMaybe(facts)),
  },
  {
    id: 'ended',
    kind: 'gap',
    proof: (facts) => some(facts.ended, nobodyMaybe(facts)),
  },
  {
    id: 'other-languages',
    kind: 'not-known',
    proof: (facts) => some(facts.otherLanguage, nobodyMaybe(facts)),
  },
  {
    id: 'known-elsewhere',
    kind: 'not-known',
    proof: (facts) => (isBlank(facts) ? some(facts.elsewhere) : undefined),
  },
  NO_RECORD,
];

function isBlank(facts: CellFacts): boolean {
  return nobodyMaybe(facts) && facts.ended.length + facts.excluding.length + facts.otherLanguage.length === 0;
}
