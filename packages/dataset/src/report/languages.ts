import type { RegionData } from '../validate/parse-region.js';
import type { Text } from '../validate/schema/text.js';
import type { ReportedRecords } from './records.js';
import type { LanguageSummary, RecordRef } from './types.js';

/** How much of the texts of its records each language of a region has, the region's own left out. Pure. */
export function summarizeLanguages(data: RegionData, records: ReportedRecords): LanguageSummary[] {
  const states = data.region?.value.translation_state ?? {};
  const texts = listTexts(records);
  return data.locales
    .filter((lang) => lang !== data.defaultLocale)
    .map((lang) => {
      const summary: LanguageSummary = { lang, texts: 0, human: 0, machine: 0, missing: 0, records: [] };
      for (const { ref, list } of texts) {
        let missing = 0;
        let machine = 0;
        for (const text of list) {
          if (text.values[lang] === undefined) missing += 1;
          else if ((text.states[lang] ?? states[lang] ?? 'machine') === 'machine') machine += 1;
        }
        summary.texts += list.length;
        summary.missing += missing;
        summary.machine += machine;
        if (missing > 0 || machine > 0) summary.records.push({ record: ref, missing, machine });
      }
      summary.human = summary.texts - summary.missing - summary.machine;
      return summary;
    });
}

type WrittenText = Extract<Text, { values: unknown }>;

function listTexts(records: ReportedRecords): { ref: RecordRef; list: WrittenText[] }[] {
  const own = (value: object, without: readonly string[] = []): WrittenText[] =>
    textsIn(Object.fromEntries(Object.entries(value).filter(([name]) => !without.includes(name))));
  return [
    ...records.organizations.map(({ ref, value }) => ({ ref, list: own(value, ['services', 'locations']) })),
    ...records.services.map(({ ref, value }) => ({ ref, list: own(value) })),
    ...records.locations.map(({ ref, value }) => ({ ref, list: own(value) })),
    ...records.trainings.map(({ ref, value }) => ({ ref, list: own(value) })),
  ];
}

/** Every text written per language anywhere in a record. */
export function textsIn(value: unknown): WrittenText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isWritten(value)) return [value];
  return Object.values(value).flatMap(textsIn);
}

function isWritten(value: object): value is WrittenText {
  return 'values' in value && 'states' in value && typeof value.values === 'object';
}
