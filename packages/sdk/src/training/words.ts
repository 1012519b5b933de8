import type { Training, TrainingInstance } from '../course/types.js';
import { stem, withoutStopWords } from '../search/stem.js';
import { wordsOf } from '../search/words.js';
import type { FilterRecords } from './filter.js';

/** Letters of a word that is found where a longer one begins with it. */
const LEAST_PREFIX = 3;

/** Whether a training holds every word asked for, whatever the accents, the plural or the feminine; the beginning of a word is enough. */
export function wordTest(
  query: string | undefined,
  records: FilterRecords,
): (training: Training, instances: readonly TrainingInstance[]) => boolean {
  const asked = withoutStopWords(wordsOf(query ?? '')).map(({ word }) => word);
  if (asked.length === 0) return () => true;
  const names = new Map(records.taxonomy_terms.map(({ taxonomy, key, name }) => [`${taxonomy}/${key}`, name]));
  return (training, instances) => {
    const { name, description, provider, about, audience } = training;
    const texts = [
      name,
      description,
      ...provider.map((one) => one.name ?? records.organizationsByKey.get(one.organization_id ?? '')?.name),
      ...about.map((key) => names.get(`topics/${key}`)),
      ...audience.map((key) => names.get(`audiences/${key}`)),
      ...instances.flatMap((instance) => [instance.description, instance.location?.name]),
    ];
    const words = texts.flatMap((text) => (text === undefined ? [] : wordsOf(text))).map(({ word }) => word);
    const stems = new Set(words.map(stem));
    return asked.every((word) => stems.has(stem(word)) || (word.length >= LEAST_PREFIX && words.some((one) => one.startsWith(word))));
  };
}
