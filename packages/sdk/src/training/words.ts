import { wordsOf } from '../search/words.js';
import type { FilterRecords, WordTest } from './filter.js';

/** Words that say nothing, beside those of three letters or fewer. */
const EMPTY = /^(?:.{1,3}|pour|avec|dans|chez|sans|sont|from|with|para|como|donde|onde|with|what|where)$/u;
/** Letters by which two forms of a word may differ at the end: plurals, feminines. */
const ENDING = 3;

/**
 * Whether a training holds every word asked for, whatever the accents and the ending; the beginning of a word is enough. What people type
 * for a topic or an audience, in any language, stands for it.
 */
export function wordTest(query: string, records: FilterRecords): WordTest {
  const all = wordsOf(query).map(({ word }) => word);
  const telling = all.filter((word) => !EMPTY.test(word));
  const asked = telling.length > 0 ? telling : all;
  const terms = new Map(
    records.taxonomy_terms.map(({ taxonomy, key, name, synonyms = {} }) => [
      `${taxonomy}/${key}`,
      [name, ...Object.values(synonyms).flat()].join('\n'),
    ]),
  );
  return ({ name, description, provider, about, audience }, instances) => {
    const texts = [
      name,
      description,
      ...provider.map((one) => one.name ?? records.organizationsByKey.get(one.organization_id ?? '')?.name),
      ...about.map((key) => terms.get(`topics/${key}`)),
      ...audience.map((key) => terms.get(`audiences/${key}`)),
      ...instances.flatMap((instance) => [instance.description, instance.location?.name]),
    ];
    const words = new Set(wordsOf(texts.join('\n')).map(({ word }) => word));
    return asked.every((word) => words.has(word) || [...words].some((one) => isNear(word, one)));
  };
}

function isNear(asked: string, word: string): boolean {
  if (asked.length < 3) return false;
  let same = 0;
  while (same < asked.length && asked[same] === word[same]) same += 1;
  const rest = Math.max(asked.length, word.length) - same;
  return same === asked.length || (same > ENDING && rest <= ENDING && same > 2 * rest);
}
