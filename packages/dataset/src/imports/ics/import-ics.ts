import { foldText } from '@accueil/sdk';
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/types.js';
import type { RegionData } from '../../validate/parse-region.js';
import { textSchema } from '../../validate/schema/text.js';
import { trainingSchema } from '../../validate/schema/training.js';
import { suggest } from '../../validate/suggest.js';
import { dateSeen } from '../date-seen.js';
import { objects } from '../json.js';
import { placeIndex, type PlaceIndex } from '../places.js';
import { cutText, plainText } from '../plain-text.js';
import type { Imported, ImportedRecord } from '../plan.js';
import { failure, type ImportLog } from '../problems.js';
import { prune } from '../prune.js';
import { regionRecords } from '../region-records.js';
import type { Settings } from '../settings.js';
import { slug } from '../slug.js';
import type { SourceState } from '../state.js';
import type { Calendar, CalendarEvent } from './read-ics.js';

type Plain = Record<string, unknown>;

/** What a line of the dataset holds. */
const LONGEST_UID = 300;

/** What reading a calendar needs. */
export interface ImportIcsInput {
  source: string;
  /** Address of the calendar; `urn:` for a file. */
  address: string;
  settings: Settings;
  region: RegionData;
  state: SourceState | undefined;
  today: string;
  log: ImportLog;
}

/**
 * A calendar's events as sessions: of the training the settings name, else of one training for each name of an event. A session that is no longer in
 * the calendar is told and kept. Pure but for `log` and `diagnostics`.
 * @throws {ImportFailure} when the training is not there, or nothing says who gives new ones
 */
export function importIcs(calendar: Calendar, input: ImportIcsInput, diagnostics: Diagnostic[]): Imported {
  const { settings, region, state, log } = input;
  const lang = settings.lang ?? region.defaultLocale;
  const places = placeIndex(region.gazetteer?.value, settings);
  const known = regionRecords(region.files);
  const records: ImportedRecord[] = [];
  for (const [id, { name, key, events }] of groups(calendar, input)) {
    // The page of a new training is its own; a session's other page goes with its words.
    const page = settings.training === undefined ? events[0]?.url : undefined;
    const instances = sessions(events, lang, places, page, log);
    const former = objects(state?.records[id]?.values['hasCourseInstance']);
    const gone = former.filter((instance) => !instances.some((one) => one['key'] === instance['key']));
    for (const { startDate } of gone)
      log.add('record-vanished', { key: `${key} ${String(startDate)}` }, { where: id, severity: 'warning' });
    const values: Plain = {
      ...(settings.training === undefined ? ownMembers(name, events, calendar, input, lang) : {}),
      hasCourseInstance: [...instances, ...gone],
    };
    if (settings.training === undefined) {
      const seen = dateSeen(state?.records[id]?.values, values, input.today);
      values['sources'] = [{ url: input.address, supports: calendar.name?.slice(0, 300) ?? input.source, date_seen: seen }];
    }
    const record: ImportedRecord = { id, kind: 'training', key, values };
    const sound = pruned(record, input, lang, diagnostics);
    if (sound) records.push(sound);
    else log.add('record-refused', { name, detail: diagnostics.at(-1)?.path ?? '?' });
    if (settings.training !== undefined && !known.find('training', key)) {
      const suggestion = suggest(
        key,
        region.trainings.map(({ value }) => value.key),
      );
      throw failure('training-unknown', { key, ...(suggestion === undefined ? {} : { suggestion }) });
    }
  }
  return { records, unchanged: new Set(), complete: true };
}

interface Group {
  name: string;
  key: string;
  events: CalendarEvent[];
}

function groups({ events }: Calendar, { settings, log, region, state }: ImportIcsInput): Map<string, Group> {
  if (settings.training !== undefined) {
    const key = settings.training;
    return new Map([[`training:${key}`, { name: key, key, events }]]);
  }
  const found = new Map<string, Group>();
  const known = regionRecords(region.files);
  // A date that was moved may be called otherwise; it goes with its series.
  const names = new Map(events.filter(({ recurrenceId }) => recurrenceId === undefined).map(({ uid, summary }) => [uid, summary]));
  for (const event of events) {
    const summary = names.get(event.uid) ?? event.summary;
    const name = summary === undefined ? '' : plainText(summary).replace(/\s+/g, ' ');
    if (name === '') {
      log.add('event-without', { member: 'SUMMARY' }, { where: event.uid });
      continue;
    }
    const id = `summary:${foldText(name) || name}`;
    const made = slug(name, name);
    const key =
      settings.match?.[id] ?? state?.records[id]?.key ?? (settings.key_prefix === undefined ? made : `${settings.key_prefix}-${made}`);
    const group = found.get(id) ?? { name: cutText(name, 300), key: known.find('training', key)?.key ?? key, events: [] };
    group.events.push(event);
    found.set(id, group);
  }
  return found;
}

/** What a new training says of itself. */
function ownMembers(
  name: string,
  events: readonly CalendarEvent[],
  { name: calendarName }: Calendar,
  { settings, region }: ImportIcsInput,
  lang: string,
): Plain {
  const { provider = calendarName } = settings;
  if (provider === undefined) throw failure('provider-missing', { option: '--provider' });
  const isOrganization = region.organizations.some(({ value }) => value.key === provider);
  const [first] = events;
  return {
    kind: settings.kind ?? 'event',
    name: { [lang]: name },
    provider: [isOrganization ? provider : { name: plainText(provider).slice(0, 300) }],
    ...(first?.url === undefined ? {} : { url: first.url }),
  };
}

/** Each event is one session or one series; a date that was changed is a session of its own, and no longer one of its series. */
function sessions(events: readonly CalendarEvent[], lang: string, places: PlaceIndex, page: string | undefined, log: ImportLog): Plain[] {
  const series = new Map(
    events.filter(({ recurrenceId }) => recurrenceId === undefined).map((event) => [event.uid, { ...event, exdates: [...event.exdates] }]),
  );
  const overrides = events.filter(({ recurrenceId }) => recurrenceId !== undefined);
  for (const { uid, recurrenceId = '' } of overrides) {
    const master = series.get(uid);
    if (master?.rrule === undefined && !master?.rdates.includes(recurrenceId)) {
      log.add('override-orphan', { id: recurrenceId }, { where: uid, severity: 'note' });
    } else if (!master.exdates.includes(recurrenceId)) master.exdates.push(recurrenceId);
  }
  return [...series.values(), ...overrides]
    .map((event) => session(event, lang, places, page))
    .sort((a, b) => (`${String(a['startDate'])} ${String(a['key'])}` < `${String(b['startDate'])} ${String(b['key'])}` ? -1 : 1));
}

function session(event: CalendarEvent, lang: string, places: PlaceIndex, page: string | undefined): Plain {
  const { uid, recurrenceId, start, end, timezone, rrule, location } = event;
  const words = [event.description, event.url === page ? undefined : event.url].filter((text) => text !== undefined);
  const description = cutText(plainText(words.join('\n')));
  // Cut, it would be the name of something else.
  const isKept = event.isUnnamed !== true && uid.length <= LONGEST_UID;
  const isMoved = recurrenceId !== undefined && recurrenceId !== start;
  const status = event.status === 'CANCELLED' ? 'EventCancelled' : isMoved ? 'EventRescheduled' : undefined;
  const members: Plain = {
    key: `e${createHash('sha256')
      .update(`${uid} ${recurrenceId ?? ''}`)
      .digest('hex')
      .slice(0, 12)}`,
    ...(isKept ? { uid, recurrenceId } : {}),
    startDate: start,
    endDate: end,
    timezone,
    rrule,
    exdate: rrule === undefined && event.rdates.length === 0 ? undefined : dates(event.exdates),
    rdate: dates(event.rdates),
    eventStatus: status,
    previousStartDate: isMoved ? recurrenceId : undefined,
    location: location === undefined ? undefined : placeOf(location, lang, places),
    description: description === '' ? undefined : { [lang]: description },
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function dates(list: readonly string[]): string[] | undefined {
  return list.length === 0 ? undefined : [...new Set(list)].sort();
}

/** A place in words; the address of an online room where it is one; its town where a part of it is one. */
function placeOf(given: string, lang: string, places: PlaceIndex): Plain | undefined {
  const name = cutText(plainText(given).replace(/\s*\n\s*/g, ', '), 300);
  if (name === '') return undefined;
  const url = /https?:\/\/[^\s<>"',;]+/.exec(given)?.[0];
  const towns = new Set(name.split(/[,(;]/).flatMap((part) => places.town(part)?.code ?? []));
  const [town] = towns;
  return {
    name: { [lang]: name },
    ...(url === undefined ? {} : { url }),
    ...(town !== undefined && towns.size === 1 ? { municipality: town } : {}),
  };
}

function pruned(record: ImportedRecord, { region }: ImportIcsInput, lang: string, diagnostics: Diagnostic[]): ImportedRecord | undefined {
  const schema = trainingSchema(textSchema([lang, ...region.locales.filter((locale) => locale !== lang)], lang));
  const own = record.values;
  // A training that is here already has what the schema wants of it: only its sessions come.
  const standIn = own['provider'] === undefined ? { kind: 'event', name: 'x', provider: [{ name: 'x' }], sources: [{ url: 'urn:x' }] } : {};
  const { value, diagnostics: found } = prune(schema, { key: record.key, ...standIn, ...own }, record.key);
  diagnostics.push(...found);
  return value && { ...record, values: Object.fromEntries(Object.entries(value).filter(([member]) => own[member] !== undefined)) };
}
