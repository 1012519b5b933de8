import { AccueilError } from '../errors/accueil-error.js';
import type { DataProblem } from '../errors/problem.js';
import { linkGazetteer, type LinkedGazetteer } from '../geo/gazetteer.js';
import { linkCatalog, type LinkedCatalog } from '../hsds/link.js';
import { shared } from '../http/shared.js';
import { buildGeography } from '../search/geography.js';
import { buildSearchIndex, type SearchIndex } from '../search/index-build.js';
import { inSlices } from '../search/slices.js';
import type { Source } from './types.js';

export interface RegionOptions {
  source: Source;
  /** BCP 47. */
  lang: string;
  onWarning: (problem: DataProblem) => void;
}

/** A region's records, loaded when first asked for, once; each part that failed is tried again by the next call that needs it. */
export interface Region {
  readonly requestedLang: string;
  /** The linked catalog. */
  catalog(signal?: AbortSignal): Promise<LinkedCatalog>;
  /** The index to search; without the gazetteer when only that could not be had. */
  index(signal?: AbortSignal): Promise<SearchIndex>;
  gazetteer(signal?: AbortSignal): Promise<LinkedGazetteer>;
  /** Everything told so far. */
  problems(): readonly DataProblem[];
}

/** Loads the records of a region from a source. Nothing is read before the first call. */
export function openRegion({ source, lang, onWarning }: RegionOptions): Region {
  const problems: DataProblem[] = [];
  const tell = (problem: DataProblem): void => {
    problems.push(problem);
    onWarning(problem);
  };
  let hasGazetteer = false;

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
    const [linked, places] = await Promise.all([catalog(), gazetteer().catch((error: unknown) => tell(gazetteerProblem(error)))]);
    return inSlices(buildSearchIndex(linked, places ?? undefined));
  });
  const completed = shared(async () => {
    const [built, places] = [await index(), await gazetteer()];
    return { ...built, geography: await inSlices(buildGeography(built.catalog, places)) };
  });

  return {
    requestedLang: lang,
    catalog,
    gazetteer,
    async index(signal) {
      const built = await index(signal);
      // The gazetteer may have come after all, with a later call.
      return built.geography.gazetteer || !hasGazetteer ? built : completed(signal);
    },
    problems: () => [...problems],
  };
}

function gazetteerProblem(error: unknown): DataProblem {
  return {
    file: 'territories.json',
    message: `${error instanceof AccueilError ? error.message : String(error)}; places cannot be resolved`,
  };
}
