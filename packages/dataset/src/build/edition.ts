import type { Catalog, ContinuumRoles, Gazetteer, TrainingList } from '@accueil/sdk';
import type { RegionData } from '../validate/parse-region.js';
import type { RegionFile } from '../validate/schema/region.js';

/** One file to publish. */
export interface PublishedFile {
  /** Relative to the region's folder, with `/`. */
  path: string;
  /** Whole, or in pieces made while they are written: a file may be larger than a string can be. */
  content: string | Uint8Array | Iterable<string>;
  /** True where more of the same file follows; other files may come between. Default: the file is whole. */
  more?: boolean;
}

/** A region in one language: what everything published in it is made from. */
export interface Edition {
  lang: string;
  /** Every text there is in this language, another language's where there is none. */
  catalog: Catalog;
  training: TrainingList;
}

/** What all editions of a region share. */
export interface RegionContext {
  data: RegionData;
  region: RegionFile;
  gazetteer: Gazetteer;
  continuum: ContinuumRoles;
  /** The default language first. */
  locales: readonly string[];
  defaultLocale: string;
  /** Languages with pages of records, each with all of them: no page may be written or linked in another. */
  pageLanguages: readonly string[];
  /** Where the published folder will be served, ending with `/`; absent where nobody said. */
  baseUrl?: string;
}

/** Makes some of the files of a region in one language. Pure: the same edition gives the same files, in the same order. */
export type FileMaker = (edition: Edition, context: RegionContext) => Iterable<PublishedFile>;
