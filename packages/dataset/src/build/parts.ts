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
import type { Manifest } from './manifest.js';
import { pageLanguages, type PageRule } from './page-languages.js';
import type { Sink } from './sink.js';
import { toSynonyms } from './synonyms.js';
import { TextResolver } from './texts.js';
import { toTrainingList } from './training.js';
import { withoutDrafts } from '../validate/drafts.js';
import { conformanceIn } from '../hsds/conformance.js';

/** Made for each language, in this order. */
const OF_EDITION: readonly FileMaker[] = [leafPages];
/** Made once, from the edition in the default language. */
const OF_DEFAULT: readonly FileMaker[] = [hsdsFiles, geojsonFile, csvFile, icsFile, jsonLdCatalog, pageStyle];

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

/** What a manifest says of one language; the default one also counts the records. */
export interface EditionSummary {
  locale: Manifest['locales'][number];
  counts?: Manifest['counts'];
  conformance?: NonNullable<Manifest['conformance']>;
}

/**
 * Makes every file of one language, and with the default one those made once.
 * @throws {PublishedShapeError}
 */
export function makeEdition(lang: string, context: RegionContext, sink: Sink): EditionSummary {
  const { data, region, gazetteer, defaultLocale } = context;
  const id = idMaker(region.key);
  const texts = new TextResolver({ lang, defaultLocale, states: region.translation_state ?? {} });
  const catalog = toCatalog(data, region, {
    id,
    texts,
    municipalities: new Map(gazetteer.municipalities.map((town) => [town.code, town])),
    country: region.country ?? 'CA',
    stateProvince: region.state_province,
    timezone: region.timezone,
  });
  const training = toTrainingList(data, texts, id, catalog);
  const isDefault = lang === defaultLocale;
  checkEdition({ catalog, training, isDefault });
  sink.put({ path: `${lang}/catalog.json`, content: jsonPieces(catalog) });
  sink.put({ path: `${lang}/training.json`, content: jsonPieces(training) });
  const edition: Edition = { lang, catalog, training };
  let conformance: EditionSummary['conformance'];
  for (const make of isDefault ? [...OF_EDITION, ...OF_DEFAULT] : OF_EDITION) {
    for (const file of make(edition, context)) {
      sink.put(file);
      conformance ??= conformanceIn(file);
    }
  }
  const locale = { lang, ...texts.completeness };
  if (!isDefault) return { locale };
  const counts = {
    organizations: catalog.organizations.length,
    services: catalog.services.length,
    locations: catalog.locations.length,
    taxonomy_terms: new Set([...catalog.taxonomy_terms, ...training.taxonomy_terms].map((term) => term.id)).size,
    trainings: training.trainings.length,
    municipalities: gazetteer.municipalities.length,
  };
  return { locale, counts, ...(conformance ? { conformance } : {}) };
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
  const { folder, boundaries } = data.files;
  if (boundaries) sink.put({ path: 'boundaries.topojson', content: readFileSync(join(folder, boundaries)) });
}
