import { compareText } from '../diagnostics/report.js';
import { httpsOf } from '../validate/schema/values.js';
import { groupBy } from './group.js';
import type { ReportedRecords } from './records.js';
import { LINK_STATES, type Finding, type FindingKind, type LinkResult, type LinkState, type LinkSummary, type RecordRef } from './types.js';

/** A web address of a record. */
export interface RecordLink {
  url: string;
  record: RecordRef;
}

/** Every web address of the records, those people are sent to and those of the sources alike; the same one once a record. Pure. */
export function listLinks(records: ReportedRecords): RecordLink[] {
  const links: RecordLink[] = [];
  const add = (record: RecordRef, urls: readonly (string | undefined)[]): void => {
    for (const url of new Set(urls)) if (url !== undefined && /^https?:/i.test(url)) links.push({ url, record });
  };
  const sources = (list: readonly { url: string }[] | undefined): string[] => (list ?? []).map(({ url }) => url);
  const feeds = (list: readonly { url: string }[] | undefined): string[] => (list ?? []).map(({ url }) => httpsOf(url));
  for (const { ref, value } of records.organizations) {
    add(ref, [value.website, ...(value.additional_websites ?? []), ...feeds(value.calendars), ...sources(value.sources)]);
  }
  for (const { ref, value } of records.services) {
    const documents = (value.required_documents ?? []).map(({ uri }) => uri);
    add(ref, [value.url, ...(value.schedules ?? []).map(({ schedule_link }) => schedule_link), ...documents, ...sources(value.sources)]);
  }
  for (const { ref, value } of records.locations)
    add(
      ref,
      (value.accessibility ?? []).map(({ url }) => url),
    );
  for (const { ref, value } of records.trainings) {
    const ways = [value.registration, ...(value.hasCourseInstance ?? []).map(({ registration }) => registration)];
    add(ref, [value.url, ...ways.flatMap((list) => (list ?? []).map(({ url }) => url)), ...sources(value.sources)]);
  }
  return links;
}

const KIND_OF_STATE: Record<LinkState, FindingKind | undefined> = {
  ok: undefined,
  moved: 'link-moved',
  gone: 'link-gone',
  error: 'link-error',
  timeout: 'link-error',
  refused: 'link-error',
};

/** What the web's answers ask of the records. Pure. */
export function findInLinks(records: ReportedRecords, results: readonly LinkResult[]): Finding[] {
  if (results.length === 0) return [];
  const byUrl = groupBy(listLinks(records), ({ url }) => url);
  return results.flatMap((result): Finding[] => {
    const kind = KIND_OF_STATE[result.state];
    if (kind === undefined) return [];
    const answer = result.state === 'moved' ? result.to : (result.detail ?? result.status?.toString() ?? result.state);
    return (byUrl.get(result.url) ?? []).map(({ url, record }) => ({
      kind,
      record,
      detail: url,
      ...(answer === undefined ? {} : { answer }),
    }));
  });
}

/** The answers counted, and those that are not well. */
export function summarizeLinks(results: readonly LinkResult[]): LinkSummary {
  const states = Object.fromEntries(LINK_STATES.map((state) => [state, results.filter((result) => result.state === state).length]));
  return {
    checked: results.length,
    states: states as Record<LinkState, number>,
    results: results.filter(({ state }) => state !== 'ok').sort((a, b) => compareText(a.url, b.url)),
  };
}
