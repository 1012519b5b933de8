import { TRAINING_FACETS, type TrainingFacetName, type TrainingFilters } from '../calendar/types.js';
import type { Training, TrainingInstance } from '../course/types.js';
import { coverageOf, territoriesOf } from '../coverage/coverage.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import type { LinkedTrainings } from './link.js';

/** What a record answers to each filter, and which of them it fails. */
export interface Verdict {
  values: Record<TrainingFacetName, readonly string[]>;
  /** Bit by bit, in the order of `TRAINING_FACETS`. */
  failed: number;
}

/** Judges a training, with one of its instances or with all of them. `undefined`: the words asked for are not in it. */
export type Judge = (training: Training, instance?: TrainingInstance) => Verdict | undefined;

export type FilterRecords = Pick<LinkedTrainings, 'region' | 'trainings' | 'organizationsByKey' | 'taxonomy_terms'>;

/** The values asked for of one member, as they are counted; none: whatever. */
export function askedOf(filters: TrainingFilters, facet: TrainingFacetName, { organizationsByKey }: FilterRecords): readonly string[] {
  const value = filters[facet];
  const list = value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value;
  return facet === 'organization' ? list.map((idOrKey) => organizationsByKey.get(idOrKey)?.key ?? idOrKey) : list;
}

/** Whether the words asked for are in a training. */
export type WordTest = (training: Training, instances: readonly TrainingInstance[]) => boolean;

/** Makes the judge of a set of filters; of its words only where a test of them is given. Pure; remembers its verdicts. */
export function judge(
  filters: TrainingFilters,
  records: FilterRecords,
  gazetteer: LinkedGazetteer | undefined,
  hasWords: WordTest | undefined,
): Judge {
  const asked = TRAINING_FACETS.map((facet) => new Set(askedOf(filters, facet, records)));
  const servedBy = territoryTest(records, gazetteer, asked[TRAINING_FACETS.indexOf('territory')] as Set<string>);
  const known = new Map<object, Verdict | undefined>();
  const verdict: Judge = (training, instance) => {
    const instances = instance ? [instance] : (training.hasCourseInstance ?? []);
    if (hasWords?.(training, instances) === false) return undefined;
    const own = <T>(of: (instance: TrainingInstance) => T | undefined, ofAll: T | undefined): T[] => {
      const said = (instances.length > 0 ? instances.map((one) => of(one) ?? ofAll) : [ofAll]).filter((one) => one !== undefined);
      return [...new Set(said as T[])];
    };
    const values = {
      kind: [training.kind],
      topic: training.about,
      audience: training.audience,
      mode: own((one) => one.courseMode, training.courseMode),
      language: [...new Set(own((one) => one.inLanguage, training.inLanguage).flat())],
      organization: training.provider.flatMap(({ organization_id: id }) => (id && records.organizationsByKey.get(id)?.key) ?? []),
      territory: servedBy(training.areaServed ?? []),
    };
    let failed = 0;
    for (const [n, facet] of TRAINING_FACETS.entries()) {
      const wanted = asked[n] as Set<string>;
      if (wanted.size > 0 && !values[facet].some((value) => wanted.has(value))) failed |= 1 << n;
    }
    return { values, failed };
  };
  return (training, instance) => {
    const subject = instance ?? training;
    if (!known.has(subject)) known.set(subject, verdict(training, instance));
    return known.get(subject);
  };
}

/** True where a record may count for a facet: it fails one filter at most. */
export function isNear({ failed }: Verdict): boolean {
  return (failed & (failed - 1)) === 0;
}

/** The territories a list of areas serves or may serve, of those that can be chosen or were asked for. */
function territoryTest(
  { region, trainings }: FilterRecords,
  gazetteer: LinkedGazetteer | undefined,
  asked: ReadonlySet<string>,
): (areas: readonly string[]) => readonly string[] {
  const named = trainings.flatMap(({ areaServed }) => areaServed ?? []).filter((id) => id !== region.territory);
  const territories = territoriesOf(gazetteer, region.territory, new Set(named));
  const choices = gazetteer ? gazetteer.territories.filter(({ kind }) => kind === 'territory').map(({ id }) => id) : named;
  const ids = [...new Set([...choices, ...asked])];
  const known = new Map<string, readonly string[]>();
  return (areas) => {
    const key = areas.join(' ');
    let served = known.get(key);
    if (!served) {
      const service_areas = areas.map((territory) => ({ territory }));
      served = ids.filter((territory) => coverageOf({ service_areas }, [{ territory }], territories) !== 'elsewhere');
      known.set(key, served);
    }
    return served;
  };
}
