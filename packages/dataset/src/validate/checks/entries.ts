import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { RegionData } from '../parse-region.js';
import type { LocationEntry, OrganizationFile, PhoneEntry, ScheduleEntry, ServiceEntry } from '../schema/organization.js';
import type { Text } from '../schema/text.js';

/** A part of a file, with where it stands. */
export interface Entry<T> {
  source: SourceFile;
  path: Path;
  value: T;
  organization: OrganizationFile;
}

/** Every service of a region, in the order of files. */
export function* servicesOf(data: RegionData): Generator<Entry<ServiceEntry>> {
  for (const { source, value: organization } of data.organizations) {
    for (const [index, value] of (organization.services ?? []).entries()) yield { source, path: ['services', index], value, organization };
  }
}

/** Every location of a region, in the order of files. */
export function* locationsOf(data: RegionData): Generator<Entry<LocationEntry>> {
  for (const { source, value: organization } of data.organizations) {
    for (const [index, value] of (organization.locations ?? []).entries())
      yield { source, path: ['locations', index], value, organization };
  }
}

/** What has hours: services and locations. */
export function* hoursOf(data: RegionData): Generator<Entry<readonly ScheduleEntry[]>> {
  for (const entries of [servicesOf(data), locationsOf(data)]) {
    for (const { value, path, ...rest } of entries) {
      if (value.schedules) yield { ...rest, path: [...path, 'schedules'], value: value.schedules };
    }
  }
}

/** Every telephone line of the organizations. */
export function* phonesOf(data: RegionData): Generator<Entry<PhoneEntry>> {
  for (const { source, value: organization } of data.organizations) {
    const all: [Path, readonly PhoneEntry[] | undefined][] = [[['phones'], organization.phones]];
    for (const [index, { phones }] of (organization.locations ?? []).entries()) all.push([['locations', index, 'phones'], phones]);
    for (const [index, { phones }] of (organization.services ?? []).entries()) all.push([['services', index, 'phones'], phones]);
    for (const [path, phones] of all) {
      for (const [index, value] of (phones ?? []).entries()) yield { source, path: [...path, index], value, organization };
    }
  }
}

/** The words of a text in each language it has; `undefined` where it is one text for all. */
export function wordsOf(text: Text | undefined): [lang: string | undefined, words: string][] {
  if (!text) return [];
  return 'neutral' in text ? [[undefined, text.neutral]] : Object.entries(text.values);
}

/** The words of a text in a language, or the one text for all. */
export function wordsIn(text: Text, lang: string): string {
  return 'neutral' in text ? text.neutral : (text.values[lang] ?? '');
}
