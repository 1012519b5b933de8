import type { DataProblem } from '../errors/problem.js';
import { linkGazetteer, type LinkedGazetteer } from '../geo/gazetteer.js';
import { linkCatalog, type LinkedCatalog } from '../hsds/link.js';
import { checkSynonyms } from '../hsds/synonyms.js';
import { shared, sharedCode } from '../http/shared.js';
import { buildGeography } from '../search/geography.js';
import { buildSearchIndex, type SearchIndex } from '../search/index-build.js';
import type { SearchWords } from '../search/search-words.js';
import { inSlices } from '../search/slices.js';
import type { Source } from './types.js';

export interface RegionOptions {
  source: Source;
  /** BCP 47. */
  lang: string;
  onWarning: (problem: DataProblem) => void;
  /** Gets the code that reads words. Default: imports it, so that a bundler that splits keeps it out of the first load. */
  loadWords?: () => Promise<WordsModule>;
}

type WordsModule = Pick<typeof import('../search/search-words.js'), 'buildSearchWords'>;

/** A region's records, loaded when first asked for, once; each part that failed is tried again by the next call that needs it. */
export interface Region {
  readonly requestedLang: string;
  /** The linked catalog. */
  catalog(signal?: AbortSignal): Promise<LinkedCatalog>;
  /**
   * The index to list from; without the gazetteer when only that could not be had, which is then asked for again.
   * With `placed`, rejects with the gazetteer's error instead: what is asked for cannot be answered without it.
   */
  index(signal?: AbortSignal, placed?: boolean): Promise<SearchIndex>;
  /**
   * The index with its words; with those of the catalog alone when the synonyms could not be had.
   * Rejects with `NetworkError` when the code that reads words could not be loaded.
   */
  wordedIndex(signal?: AbortSignal, placed?: boolean): Promise<SearchIndex>;
  /** Builds the words a little later, once, so that the first query finds them ready. Never rejects; what fails is left to the query. */
  prepareWords(): void;
  gazetteer(signal?: AbortSignal): Promise<LinkedGazetteer>;
  /** Tells a problem, and keeps it. */
  tell(problem: DataProblem): void;
  /** Everything told so far. */
  problems(): readonly DataProblem[];
}

/** Milliseconds left to the first list to be drawn before the words are asked for. */
const PREPARE_AFTER_MS = 300;

/** Loads the records of a region from a source. Nothing is read before the first call. */
export function openRegion({ source, lang, onWarning, loadWords = () => import('../search/search-words.js') }: RegionOptions): Region {
  const problems: DataProblem[] = [];
  const tell = (problem: DataProblem): void => {
    problems.push(problem);
    onWarning(problem);
  };
  let hasGazetteer = false;
  let toldSynonyms = false;
  let isPreparing = false;

  const gazetteer = shared(async () => {
    const { gazetteer: value, file } = await source.gazetteer();
    const linked = linkGazetteer(value, file);
    linked.problems.forEach(tell);
    hasGazetteer = true;
    return linked;
  });
  const catalog = shared(async () => {
    const sourced = await source.catalog(lang);
    const linked = await inSlices(linkCatalog(sourced.catalog, sourced.file));
    linked.problems.forEach(tell);
    return linked;
  });
  const index = shared(async () => {
    const [linked, places] = await Promise.all([
      catalog(),
      gazetteer().catch((error: unknown) => tell(problemOf('territories.json', error, 'places cannot be resolved'))),
    ]);
    return inSlices(buildSearchIndex(linked, places ?? undefined));
  });
  const completed = shared(async () => {
    const [built, places] = [await index(), await gazetteer()];
    return { ...built, geography: await inSlices(buildGeography(built.catalog, places)) };
  });
  const listIndex = async (signal?: AbortSignal, placed?: boolean): Promise<SearchIndex> => {
    const built = await index(signal);
    if (built.geography.gazetteer) return built;
    const again = gazetteer(signal);
    if (placed) await again;
    again.catch(() => undefined);
    return hasGazetteer ? completed(signal) : built;
  };

  const synonyms = shared(async () => {
    const sourced = await source.synonyms?.();
    if (!sourced) return undefined;
    const checked = checkSynonyms(sourced.synonyms, sourced.file);
    checked.problems.forEach(tell);
    return checked.terms;
  });
  const code = sharedCode(loadWords, 'search-words.js');
  const wordsWith = async (synonymsOf?: typeof synonyms): Promise<SearchWords> => {
    const [built, given, { buildSearchWords }] = await Promise.all([index(), synonymsOf?.(), code()]);
    return inSlices(buildSearchWords(built, given));
  };
  const allWords = shared(() => wordsWith(synonyms));
  const ownWords = shared(() => wordsWith());

  return {
    requestedLang: lang,
    catalog,
    gazetteer,
    index: listIndex,
    async wordedIndex(signal, placed) {
      const words = allWords(signal);
      words.catch(() => undefined);
      const [built] = await Promise.all([listIndex(signal, placed), code(signal)]);
      try {
        return { ...built, words: await words };
      } catch (error) {
        signal?.throwIfAborted();
        const own = await ownWords(signal);
        if (!toldSynonyms) tell(problemOf('synonyms.json', error, 'words of other languages are not understood'));
        toldSynonyms = true;
        return { ...built, words: own };
      }
    },
    prepareWords() {
      if (isPreparing) return;
      isPreparing = true;
      const timer: unknown = setTimeout(() => void allWords().catch(() => undefined), PREPARE_AFTER_MS);
      // Node would wait for it before it ends.
      (timer as { unref?: () => void }).unref?.();
    },
    tell,
    problems: () => [...problems],
  };
}

function problemOf(file: string, error: unknown, consequence: string): DataProblem {
  return { file, message: `${String(error)}; ${consequence}` };
}
