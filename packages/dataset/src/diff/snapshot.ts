import { createHash } from 'node:crypto';
import type {
  Catalog,
  ContinuumRoles,
  Gazetteer,
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  SourcePage,
  Training,
  TrainingList,
  Translations,
} from '@accueil/sdk';
import { toCatalog } from '../build/catalog.js';
import { toContinuum } from '../build/continuum.js';
import { toGazetteer } from '../build/gazetteer.js';
import { idMaker } from '../build/ids.js';
import { TextResolver } from '../build/texts.js';
import { toTrainingList } from '../build/training.js';
import { withoutDrafts } from '../validate/drafts.js';
import type { RegionData } from '../validate/parse-region.js';
import { newest } from '../report/dates.js';
import type { SnapshotRef } from './types.js';

/** A region's records in one language. */
export interface SnapshotEdition {
  lang: string;
  catalog: Catalog;
  training: TrainingList;
}

/** One state of a region's data, wherever it came from. */
export interface Snapshot extends SnapshotRef {
  /** The default language first; never empty. */
  editions: [SnapshotEdition, ...SnapshotEdition[]];
  /** Its territories and towns. Absent where they could not be read. */
  gazetteer?: Gazetteer;
  /** The roles the steward wrote. Absent where a build published none. */
  roles?: ContinuumRoles;
  /** Where it is served, ending with `/`. */
  baseUrl?: string;
  /** Keys of organizations and trainings, as `organizations/<key>`, whose file could not be read. */
  unread: string[];
}

/** Any record that is compared. */
export type AnyRecord = HsdsOrganization | HsdsService | HsdsLocation | Training;

/** Members every compared record may have. */
export interface CommonMembers {
  id: string;
  key: string;
  former_keys?: string[];
  name?: string;
  assured_date?: string;
  sources?: SourcePage[];
  translations?: Translations;
}

/** The steward's files as they would be published, without drafts. `undefined` where the region itself could not be read. Pure. */
export function snapshotOfData(files: RegionData, label: string, date?: string): Snapshot | undefined {
  const data = withoutDrafts(files);
  const region = data.region?.value;
  if (!region) return undefined;
  const id = idMaker(region.key);
  const municipalities = new Map((data.gazetteer?.value.municipalities ?? []).map((town) => [town.code, town]));
  const editionIn = (lang: string): SnapshotEdition => {
    const texts = new TextResolver({ lang, defaultLocale: data.defaultLocale, states: region.translation_state ?? {} });
    const catalog = toCatalog(data, region, {
      id,
      texts,
      municipalities,
      country: region.country ?? 'CA',
      stateProvince: region.state_province,
      timezone: region.timezone,
    });
    return { lang, catalog, training: toTrainingList(data, texts, id, catalog) };
  };
  const others = data.locales.filter((lang) => lang !== data.defaultLocale).map(editionIn);
  const editions: Snapshot['editions'] = [editionIn(data.defaultLocale), ...others];
  const read = new Set([...files.organizations, ...files.trainings].map(({ source }) => source.file));
  const unread = [...files.files.organizations, ...files.files.trainings].map(({ file }) => file).filter((file) => !read.has(file));
  const gazetteer = data.gazetteer && toGazetteer(data.gazetteer.value);
  const roles = toContinuum(data, id);
  const version = createHash('sha256')
    .update(JSON.stringify([editions, gazetteer, roles]))
    .digest('hex')
    .slice(0, 16);
  const dated = date ?? newestDate(editions[0]);
  return {
    label,
    version,
    ...(dated === undefined ? {} : { date: dated }),
    editions,
    ...(gazetteer ? { gazetteer } : {}),
    roles,
    ...(region.base_url === undefined ? {} : { baseUrl: region.base_url.endsWith('/') ? region.base_url : `${region.base_url}/` }),
    unread: unread.map((file) => file.replace(/\.yaml$/, '')),
  };
}

/** The newest date a record was assured or a source seen on. */
export function newestDate({ catalog, training }: SnapshotEdition): string | undefined {
  const records: CommonMembers[] = [...catalog.organizations, ...catalog.services, ...training.trainings];
  return newest(records.flatMap(({ assured_date, sources }) => [assured_date, ...(sources ?? []).map(({ date_seen }) => date_seen)]));
}
