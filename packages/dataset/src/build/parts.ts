import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { continuumSchema, gazetteerSchema, synonymsSchema } from '@accueil/sdk/schema';
import { csvFile } from '../exports/csv.js';
import { geojsonFile } from '../exports/geojson.js';
import { icsFile } from '../exports/ics.js';
import { hsdsFiles } from '../hsds/api.js';
import { jsonLdCatalog } from '../json-ld/catalog.js';
import { leafPages } from '../pages/leaf-pages.js';
import { pageStyle } from '../pages/style.js';
import { wholeFile } from '../diagnostics/report.js';
import type { Checked, RegionData } from '../validate/parse-region.js';
import { toCatalog } from './catalog.js';
import { checkEdition, checked } from './checked.js';
import { toContinuum } from './continuum.js';
import type { Edition, FileMaker, RegionContext } from './edition.js';
import { toGazetteer } from './gazetteer.js';
import { idMaker } from './ids.js';
import { jsonPieces } from './json-pieces.js';
import { letGo } from './let-go.js';
import type { Manifest } from './manifest.js';
import { pageLanguages, type PageRule } from './page-languages.js';
import { recordContext } from './records.js';
import type { Sink } from './sink.js';
import { toSynonyms } from './synonyms.js';
import type { Completeness } from './texts.js';
import { toTrainingList } from './training.js';
import { makeUnpaged } from './unpaged.js';
import { withoutDrafts } from '../validate/drafts.js';
import { conformanceIn } from '../hsds/conformance.js';

/** Made once, from the edition in the default language, beside the API. */
const EXPORTS: readonly FileMaker[] = [geojsonFile, csvFile, icsFile, jsonLdCatalog, pageStyle];

/** What the build of a region may be told, beside where to write. */
export interface PartOptions {
  /** Where the published folder will be served. Default: `base_url` of `region.yaml`, else nowhere in particular. */
  baseUrl?: string;
  /** In which languages pages of records are written. Default: all of them, unless the region is very large. */
  pages?: PageRule;
}

/** What every part of a region is made from. `undefined` where the region has faults. */
export function contextOf(written: RegionData, { baseUrl, pages }: PartOptions): RegionContext | undefined {
  if (!written.region || !written.gazetteer) return undefined;
  const data = { ...withoutDrafts(written), region: written.region, gazetteer: written.gazetteer };
  const region = data.region.value;
  const base = baseUrl ?? region.base_url;
  return {
    data,
    region,
    gazetteer: toGazetteer(data.gazetteer.value),
    continuum: toContinuum(data, idMaker(region.key)),
    locales: data.locales,
    defaultLocale: data.defaultLocale,
    pageLanguages: pageLanguages(data, pages),
    ...(base === undefined ? {} : { baseUrl: base.endsWith('/') ? base : `${base}/` }),
  };
}

/** The same region without what only its checks need: the bytes of its files, and their values as they were written. */
export function valuesOnly(data: RegionData): RegionData {
  const bare = <T>({ source, value }: Checked<T>): Checked<T> => ({ source: { ...wholeFile(source.file), value: undefined }, value });
  const { folder, boundaries } = data.files;
  const files: RegionData['files'] = { folder, taxonomies: {}, organizations: [], trainings: [], ...(boundaries ? { boundaries } : {}) };
  return { ...data, files, organizations: data.organizations.map(bare), trainings: data.trainings.map(bare) };
}

/**
 * A share of a build: the API; the other exports; the catalog, the training and the pages of a language; the catalogs and the training of all
 * languages without pages.
 */
export type Part = 'hsds' | 'exports' | `edition ${string}` | 'unpaged';

/** The parts of a region, the longest first, so that threads which claim them one by one end together. */
export function partsOf({ locales, defaultLocale, pageLanguages }: RegionContext): Part[] {
  const whole = locales.filter((lang) => lang === defaultLocale || pageLanguages.includes(lang));
  return [
    'hsds',
    'exports',
    ...whole.map((lang): Part => `edition ${lang}`),
    ...(whole.length < locales.length ? ['unpaged' as const] : []),
  ];
}

/** What a part adds to the manifest, beside its files. */
export interface PartSummary {
  part: Part;
  locales: Manifest['locales'];
  counts?: Manifest['counts'];
  conformance?: NonNullable<Manifest['conformance']>;
}

/** Makes parts of a region one after the other. Keeps the language it made last: several parts are made from the default one. */
export class PartMaker {
  readonly #context: RegionContext;
  readonly #sink: Sink;
  #latest: { edition: Edition; completeness: Completeness } | undefined;

  constructor(context: RegionContext, sink: Sink) {
    this.#context = context;
    this.#sink = sink;
  }

  /**
   * Makes every file of one part.
   * @throws {PublishedShapeError}
   */
  make(part: Part): PartSummary {
    // Of the former one.
    letGo();
    const { defaultLocale, locales, pageLanguages } = this.#context;
    if (part === 'unpaged') {
      this.#latest = undefined;
      const langs = locales.filter((lang) => lang !== defaultLocale && !pageLanguages.includes(lang));
      return { part, locales: makeUnpaged(langs, this.#context, this.#sink) };
    }
    if (part === 'hsds') return { part, locales: [], ...this.#files([hsdsFiles], defaultLocale) };
    if (part === 'exports') return { part, locales: [], ...this.#files(EXPORTS, defaultLocale) };
    return { part, ...this.#editionFiles(part.slice('edition '.length)) };
  }

  #editionFiles(lang: string): Omit<PartSummary, 'part'> {
    const { edition, completeness } = this.#edition(lang);
    const { catalog, training } = edition;
    const isDefault = lang === this.#context.defaultLocale;
    checkEdition({ catalog, training, isDefault });
    this.#sink.put({ path: `${lang}/catalog.json`, content: jsonPieces(catalog) });
    this.#sink.put({ path: `${lang}/training.json`, content: jsonPieces(training) });
    this.#files([leafPages], lang);
    const counts = isDefault ? countsOf(edition, this.#context) : undefined;
    return { locales: [{ lang, ...completeness }], ...(counts ? { counts } : {}) };
  }

  #files(makers: readonly FileMaker[], lang: string): Pick<PartSummary, 'conformance'> {
    const { edition } = this.#edition(lang);
    let conformance: PartSummary['conformance'];
    for (const make of makers) {
      for (const file of make(edition, this.#context)) {
        this.#sink.put(file);
        conformance ??= conformanceIn(file);
      }
    }
    return conformance ? { conformance } : {};
  }

  #edition(lang: string): { edition: Edition; completeness: Completeness } {
    if (this.#latest?.edition.lang !== lang) {
      // The former one may leave the memory before the next one is made.
      this.#latest = undefined;
      this.#latest = editionIn(lang, this.#context);
    }
    return this.#latest;
  }
}

function editionIn(lang: string, context: RegionContext): { edition: Edition; completeness: Completeness } {
  const { data, region } = context;
  const made = recordContext(lang, context);
  const catalog = toCatalog(data, region, made);
  const training = toTrainingList(data, made.texts, made.id, catalog);
  return { edition: { lang, catalog, training }, completeness: made.texts.completeness };
}

function countsOf({ catalog, training }: Edition, { gazetteer }: RegionContext): Manifest['counts'] {
  return {
    organizations: catalog.organizations.length,
    services: catalog.services.length,
    locations: catalog.locations.length,
    taxonomy_terms: new Set([...catalog.taxonomy_terms, ...training.taxonomy_terms].map((term) => term.id)).size,
    trainings: training.trainings.length,
    municipalities: gazetteer.municipalities.length,
  };
}

/**
 * Makes what all languages share.
 * @throws {PublishedShapeError}
 */
export function makeShared({ data, gazetteer, continuum }: RegionContext, sink: Sink): void {
  const put = (path: string, value: object): void => {
    sink.put({ path, content: jsonPieces(value) });
  };
  put('territories.json', checked('territories.json', gazetteerSchema, gazetteer));
  put('continuum.json', checked('continuum.json', continuumSchema, continuum));
  put('synonyms.json', checked('synonyms.json', synonymsSchema, toSynonyms(data)));
  if (data.signedKeys) sink.put({ path: 'keys.json', content: `${JSON.stringify(data.signedKeys.signed, null, 1)}\n` });
  const { folder, boundaries } = data.files;
  if (boundaries) sink.put({ path: 'boundaries.topojson', content: readFileSync(join(folder, boundaries)) });
}
