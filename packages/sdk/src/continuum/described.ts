import { RULINGS, type Ruling } from './rules.js';
import type { RuleId } from './types.js';

/** A rule: what it is called, what it says, and when. The words people read are the element's, by `id`. */
export interface Rule extends Ruling {
  /** English, for developers and for the documentation. */
  readonly means: string;
}

const MEANS: Record<RuleId, string> = {
  'no-record': 'No record at all: nothing is known here',
  'outside-only': 'Every service that runs here is given by those whose known places are all outside the territory',
  'part-only': 'Every service that runs here names only some municipalities of the territory',
  'one-organization': 'One organization alone gives all the services that run here',
  'general-only':
    'Services that run here are for everyone, or for the whole region; the ones that name the audience are for other territories',
  served: 'At least one service runs here',
  stale: 'All the services here are to be confirmed, and one at least has no date within the limit',
  unconfirmed: 'All the services here are uncertain: their last known fact is old, or was announced only',
  suspended: 'The services known here are suspended, and nothing known replaces them',
  'coverage-unsaid': 'Services meet the need at this stage, and nobody has said whether they serve this territory',
  'audience-unsaid': 'Services run here, and nobody has said whether they are for this audience',
  'language-unsaid': 'Services run here, and nobody has said in which languages',
  excluded: 'Services run here, and they turn this audience away; no other is known',
  ended: 'The services known here have ended, and nothing known replaces them',
  'other-languages': 'Services run here and give their languages, without this one; nobody has said that they have no other',
  'known-elsewhere': 'No record serves this territory; the ones that are known serve others',
};

/** The rules in their order, with what each means: the first that holds is the finding, the others that hold are told beside it. */
export const RULES: readonly Rule[] = RULINGS.map((ruling) => ({ ...ruling, means: MEANS[ruling.id] }));
