import { draftsOf } from '../validate/drafts.js';
import type { RegionData } from '../validate/parse-region.js';
import type { LocationEntry, OrganizationFile, ServiceEntry } from '../validate/schema/organization.js';
import type { Text } from '../validate/schema/text.js';
import type { TrainingFile } from '../validate/schema/training.js';
import { compareText } from '../diagnostics/report.js';
import type { RecordRef } from './types.js';

/** Every record of a region with where it stands, in the order of keys. */
export interface ReportedRecords {
  organizations: { ref: RecordRef; value: OrganizationFile }[];
  services: { ref: RecordRef; value: ServiceEntry; organization: OrganizationFile }[];
  locations: { ref: RecordRef; value: LocationEntry; organization: OrganizationFile }[];
  trainings: { ref: RecordRef; value: TrainingFile }[];
}

/** A text in a language, else in the region's own. */
export function wordsOf(text: Text, lang: string, fallback: string): string {
  return 'neutral' in text ? text.neutral : (text.values[lang] ?? text.values[fallback] ?? '');
}

/** Lists every record that is to be published: a draft asks nothing of anybody yet. Pure. */
export function listRecords(data: RegionData, lang: string): ReportedRecords {
  const drafts = draftsOf(data);
  const name = (text: Text): string => wordsOf(text, lang, data.defaultLocale);
  const records: ReportedRecords = { organizations: [], services: [], locations: [], trainings: [] };
  for (const { source, value } of data.organizations) {
    if (drafts.organization.has(value.key)) continue;
    const place = { file: source.file, organization: value.key };
    const lineOf = (...path: (string | number)[]): number => source.locate(path).line;
    records.organizations.push({
      ref: { kind: 'organization', key: value.key, name: name(value.name), line: lineOf('key'), ...place },
      value,
    });
    for (const [index, service] of (value.services ?? []).entries()) {
      if (drafts.service.has(service.key)) continue;
      const line = lineOf('services', index);
      records.services.push({
        ref: { kind: 'service', key: service.key, name: name(service.name), line, ...place },
        value: service,
        organization: value,
      });
    }
    for (const [index, location] of (value.locations ?? []).entries()) {
      const line = lineOf('locations', index);
      const shown = location.name ? name(location.name) : `${name(value.name)} (${location.addresses?.[0]?.city ?? location.key})`;
      records.locations.push({
        ref: { kind: 'location', key: location.key, name: shown, line, ...place },
        value: location,
        organization: value,
      });
    }
  }
  for (const { source, value } of data.trainings) {
    if (value.draft === true) continue;
    const line = source.locate(['key']).line;
    records.trainings.push({ ref: { kind: 'training', key: value.key, name: name(value.name), file: source.file, line }, value });
  }
  for (const list of Object.values(records) as { ref: RecordRef }[][]) list.sort((a, b) => compareText(a.ref.key, b.ref.key));
  return records;
}
