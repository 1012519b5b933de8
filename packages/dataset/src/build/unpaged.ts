import type { Translations } from '@accueil/sdk';
import { catalogHead, catalogTerms, entriesOf } from './catalog.js';
import { checkFrames, checkTexts } from './checked.js';
import type { RegionContext } from './edition.js';
import type { Manifest } from './manifest.js';
import { recordContext, toLocation, toOrganization, toService, type RecordContext } from './records.js';
import type { Sink } from './sink.js';
import { languagesOf, type Completeness } from './texts.js';
import { providersOf, toTraining, trainingEntries, trainingHead, trainingTerms } from './training.js';

/** Records made at once. */
const BATCH = 64;

/** A list of one of a language's files, and how its records are made. */
interface RecordList<Entry> {
  file: 'catalog' | 'training';
  member: 'organizations' | 'services' | 'locations' | 'trainings';
  entries: readonly Entry[];
  /** The part of the entry that this record shows the texts of. */
  shown: (entry: Entry) => unknown;
  make: (entry: Entry, context: RecordContext) => { translations?: Translations };
}

/**
 * Writes the catalogs and the training of languages that have no pages, side by side, a few records at a time: no language is held whole.
 * Where none of a record's texts is written in a language, its record there says the same as in any other such language: it is made once,
 * and its bytes serve all of them.
 * @throws {PublishedShapeError}
 */
export function makeUnpaged(langs: readonly string[], context: RegionContext, sink: Sink): Manifest['locales'] {
  const { data, region } = context;
  const editions = langs.map((lang) => recordContext(lang, context));
  const { organizations, services, locations } = entriesOf(data);
  const named = providersOf(data);
  const providers = organizations.filter(({ key }) => named.has(key));
  const frames = editions.map((one) => {
    const { texts, id } = one;
    const catalog = { head: catalogHead(region, texts), tail: { taxonomy_terms: catalogTerms(data, one) } };
    // Their names are counted with the organizations.
    const names = texts.apart();
    const tail = {
      organizations: providers.map(({ key, name }) => ({ id: id('organization', key), key, name: names.record().required('name', name) })),
      taxonomy_terms: trainingTerms(data, texts, id),
    };
    return { catalog, training: { head: trainingHead(texts, catalog.head.region), tail } };
  });
  for (const { catalog, training } of frames) {
    checkFrames(
      { ...catalog.head, organizations: [], services: [], locations: [], ...catalog.tail },
      { ...training.head, trainings: [], ...training.tail },
    );
  }
  const write = (index: number, file: 'catalog' | 'training', content: string | Uint8Array, more = true): void => {
    sink.put({ path: `${langs[index] ?? ''}/${file}.json`, content, more });
  };
  const writeList = <Entry>(list: RecordList<Entry>, isFirst: boolean): void => {
    for (const [index, frame] of frames.entries()) {
      const before = isFirst ? `${JSON.stringify(frame[list.file].head).slice(0, -1)},` : '],';
      write(index, list.file, `${before}"${list.member}":[`);
    }
    for (const { index, content } of contents(list, editions)) write(index, list.file, content);
  };
  const close = (file: 'catalog' | 'training'): void => {
    for (const [index, frame] of frames.entries()) {
      write(index, file, `],${JSON.stringify(frame[file].tail).slice(1)}`, false);
    }
  };
  const whole = <T>(entry: T): T => entry;
  writeList(
    {
      file: 'catalog',
      member: 'organizations',
      entries: organizations,
      shown: (file) => ({ ...file, services: undefined, locations: undefined }),
      make: toOrganization,
    },
    true,
  );
  const make = ({ service, file }: (typeof services)[number], one: RecordContext): object => toService(service, file, one);
  writeList({ file: 'catalog', member: 'services', entries: services, shown: ({ service }) => service, make }, false);
  writeList({ file: 'catalog', member: 'locations', entries: locations, shown: whole, make: toLocation }, false);
  close('catalog');
  writeList(
    {
      file: 'training',
      member: 'trainings',
      entries: trainingEntries(data),
      shown: whole,
      make: (file, { texts, id }) => toTraining(file, texts, id),
    },
    true,
  );
  close('training');
  return editions.map(({ texts }) => ({ lang: texts.lang, ...texts.completeness }));
}

/** The JSON of a list's records, a batch at a time, for each language in turn. */
function* contents<Entry>(
  list: RecordList<Entry>,
  editions: readonly RecordContext[],
): Iterable<{ index: number; content: string | Uint8Array }> {
  for (let from = 0; from < list.entries.length; from += BATCH) {
    const batch = list.entries.slice(from, from + BATCH).map((entry, position) => recordOf(entry, from + position, list, editions));
    const lead = from === 0 ? '' : ',';
    let shared: Uint8Array | undefined;
    for (const index of editions.keys()) {
      const text = (): string => lead + batch.map(({ own, fallback }) => own.get(index) ?? fallback).join(',');
      const isShared = batch.every(({ own }) => own.size === 0);
      yield { index, content: isShared ? (shared ??= Buffer.from(text())) : text() };
    }
  }
}

/** The JSON of a record in each language that any of its texts is written in, and that of all the others. */
function recordOf<Entry>(
  entry: Entry,
  position: number,
  { file, member, shown, make }: RecordList<Entry>,
  editions: readonly RecordContext[],
): { own: ReadonlyMap<number, string>; fallback: string } {
  const jsonIn = (edition: RecordContext): string => {
    const record = make(entry, edition);
    checkTexts(`${edition.texts.lang}/${file}.json`, member, [record], position);
    return JSON.stringify(record);
  };
  const written = languagesOf(shown(entry));
  const own = new Map<number, string>();
  let fallback: { json: string; counted: Completeness } | undefined;
  for (const [index, edition] of editions.entries()) {
    const { texts } = edition;
    if (written.has(texts.lang)) own.set(index, jsonIn(edition));
    else if (fallback) texts.add(fallback.counted);
    else fallback = texts.counting(() => jsonIn(edition));
  }
  return { own, fallback: fallback?.json ?? '' };
}
