import type { EventStatus, Training, TrainingInstance, TrainingProvider } from '../course/types.js';
import { foldText } from '../geo/fold.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';
import type { SeriesOverride, TrainingSeries } from './expand.js';
import type { IcsCalendar } from './ics-calendar.js';
import { webAddress, type IcsEvent, type IcsTime } from './ics-event.js';
import { DAY_MS, dayOf, isoOf } from './moment.js';
import { openZone, type Zone } from './zone.js';

/** What the events of a feed are read with. */
export interface IcsOrigin {
  /** Address of the feed. */
  url: string;
  /** Id of the organization that publishes it, where it is known. */
  organization_id?: string;
  /** Terms its categories may name. */
  taxonomy_terms?: readonly HsdsTaxonomyTerm[];
}

/**
 * The events of a feed as series of trainings: each `UID` one training of one instance, with what replaces some of its times. Words of
 * categories that are names or synonyms of topics or audiences become them.
 */
export function icsSeries(calendar: IcsCalendar, origin: IcsOrigin): TrainingSeries[] {
  const work = eachIcsSeries(calendar, origin);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** As `icsSeries`, yielding between series so that a caller can share the thread. */
export function* eachIcsSeries(calendar: IcsCalendar, origin: IcsOrigin): Generator<undefined, TrainingSeries[]> {
  const terms = termsOf(origin.taxonomy_terms ?? []);
  const groups = new Map<string, { master?: IcsEvent; changed: IcsEvent[] }>();
  for (const event of calendar.events) {
    const group = groups.get(event.uid) ?? { changed: [] };
    if (event.recurrenceId) group.changed.push(event);
    else group.master = event;
    groups.set(event.uid, group);
  }
  const series: TrainingSeries[] = [];
  for (const { master, changed } of groups.values()) {
    series.push(seriesOf(master, changed, { calendar, origin, terms }));
    yield;
  }
  return series;
}

interface Reader {
  calendar: IcsCalendar;
  origin: IcsOrigin;
  terms: Record<'topics' | 'audiences', ReadonlyMap<string, string>>;
}

function termsOf(terms: readonly HsdsTaxonomyTerm[]): Reader['terms'] {
  const of = (taxonomy: string): Map<string, string> =>
    new Map(
      terms
        .filter((term) => term.taxonomy === taxonomy)
        .flatMap(({ key, name, synonyms = {} }) =>
          [key, name, ...Object.values(synonyms).flat()].map((word) => [foldText(word), key] as const),
        ),
    );
  return { topics: of('topics'), audiences: of('audiences') };
}

function seriesOf(master: IcsEvent | undefined, changed: readonly IcsEvent[], reader: Reader): TrainingSeries {
  const { calendar, origin } = reader;
  // A change whose series is not in the feed stands for itself.
  const [first] = changed as [IcsEvent];
  const event = master ?? { ...first, dtstart: first.recurrenceId as IcsTime };
  const isRecurring = event.rrule !== undefined || event.rdate.length > 0 || changed.length > 0;
  const { dtstart } = event;
  // A rule in UTC counts its days there, and does not follow anybody's clocks.
  const zone =
    dtstart.instant === undefined ? (dtstart.zone ?? calendar.zone) : isRecurring ? (openZone('Etc/UTC') as Zone) : calendar.zone;
  const training = trainingOf(event, reader);
  const instance = instanceOf(event, zone, training.courseMode);
  const at = ({ recurrenceId }: IcsEvent): number => wallOn(recurrenceId as IcsTime, zone, dtstart);
  const periods = event.rdate.filter(({ length }) => length !== undefined).map((time) => periodOf(time, zone, { training, instance }));
  const overrides = changed.map((one): SeriesOverride => {
    const part = overrideOf(one, training, zone, reader);
    return { at: at(one), ...(one.isFuture ? { isFuture: true } : {}), ...part };
  });
  const named = new Set(overrides.map((one) => one.at));
  const all = [...overrides, ...periods.filter((one) => !named.has(one.at))].sort((a, b) => a.at - b.at);
  const list = (times: readonly IcsTime[]): string[] => times.map((time) => text(wallIn(time, zone), time.isDay));
  return {
    uid: event.uid,
    training: { ...training, hasCourseInstance: [instance] },
    instance: {
      ...instance,
      ...(event.rrule === undefined ? {} : { rrule: event.rrule }),
      ...(event.exdate.length > 0 ? { exdate: list(event.exdate) } : {}),
      ...(event.rdate.length > 0 ? { rdate: list(event.rdate) } : {}),
    },
    timezone: calendar.zone.name,
    ...(zone === calendar.zone || dtstart.instant === undefined ? {} : { shownIn: calendar.zone.name }),
    ...(all.length > 0 ? { overrides: all } : {}),
    calendar: origin.url,
    sequence: event.sequence,
  };
}

/** A time in the wall time of a zone. */
function wallIn({ wall, instant, zone: own, isDay }: IcsTime, zone: Zone): number {
  if (isDay) return wall;
  if (instant !== undefined) return zone.wall(instant);
  return own && own !== zone ? zone.wall(own.instant(wall)) : wall;
}

/** The time of a series a change is for: a day alone is the time on that day, and of whole days a time is its day. */
function wallOn(time: IcsTime, zone: Zone, dtstart: IcsTime): number {
  const wall = wallIn(time, zone);
  const day = Math.floor(wall / DAY_MS) * DAY_MS;
  if (dtstart.isDay) return day;
  return time.isDay ? day + (wallIn(dtstart, zone) % DAY_MS) : wall;
}

const text = (wall: number, isDay: boolean): string => (isDay ? dayOf(wall) : isoOf(wall).replace(/:00$/, ''));

/** `RDATE;VALUE=PERIOD`: a time with a length of its own. */
function periodOf(time: IcsTime, zone: Zone, { training, instance }: Pick<SeriesOverride, 'training' | 'instance'>): SeriesOverride {
  const at = wallIn(time, zone);
  return { at, training, instance: { ...instance, startDate: text(at, false), endDate: text(at + (time.length ?? 0), false) } };
}

/** What a change says of a time, over what the series says. */
function overrideOf(event: IcsEvent, training: Training, zone: Zone, reader: Reader): Pick<SeriesOverride, 'training' | 'instance'> {
  const own = trainingOf(event, reader);
  const isNamed = event.summary !== undefined && event.summary !== training.name;
  const part = isNamed ? { ...training, name: own.name } : training;
  // Its times are in its own zone, which may be another than the series'.
  const instance = instanceOf(event, event.dtstart.instant === undefined ? (event.dtstart.zone ?? zone) : zone, own.courseMode);
  const first = event.recurrenceId as IcsTime;
  const isMoved = wallIn(event.dtstart, zone) !== wallIn(first, zone);
  const moved: Partial<TrainingInstance> =
    isMoved && instance.eventStatus === undefined && !event.isFuture
      ? { eventStatus: 'EventRescheduled', previousStartDate: text(wallIn(first, zone), first.isDay) }
      : {};
  const words = event.description !== undefined && event.description !== training.description ? { description: event.description } : {};
  return { training: part, instance: { ...instance, ...moved, ...words } };
}

function instanceOf(event: IcsEvent, zone: Zone, courseMode: string | undefined): TrainingInstance {
  const { dtstart, dtend, duration } = event;
  const start = wallIn(dtstart, zone);
  const end =
    dtend && dtend.isDay === dtstart.isDay
      ? wallIn(dtend, zone)
      : duration === undefined
        ? undefined
        : lastOf(start, duration, dtstart, zone);
  // iCalendar names the day after the last.
  const last = end === undefined ? undefined : dtstart.isDay ? end - DAY_MS : end;
  const location = placeOf(event);
  const eventStatus: EventStatus | undefined = event.status === 'CANCELLED' ? 'EventCancelled' : undefined;
  return {
    id: event.uid,
    startDate: text(start, dtstart.isDay),
    ...(last !== undefined && last >= start ? { endDate: text(last, dtstart.isDay) } : {}),
    timezone: zone.name,
    ...(eventStatus ? { eventStatus } : {}),
    ...(courseMode === undefined ? {} : { courseMode }),
    ...(location ? { location } : {}),
  };
}

/** A duration is exact (RFC 5545, 3.3.6), save for whole days. */
function lastOf(start: number, duration: number, dtstart: IcsTime, zone: Zone): number {
  if (dtstart.isDay || duration % DAY_MS === 0) return start + duration;
  return zone.wall(zone.instant(start) + duration);
}

const ADDRESS = /https?:\/\/[^\s<>"',;\\]+/i;

function placeOf({ location, room }: IcsEvent): TrainingInstance['location'] {
  const url = webAddress(location === undefined ? undefined : ADDRESS.exec(location)?.[0]) ?? room;
  const name = location?.replace(/\s*\n\s*/g, ', ') ?? (url === undefined ? undefined : new URL(url).host);
  return name === undefined ? undefined : { name: name.slice(0, 300), ...(url === undefined ? {} : { url }) };
}

function trainingOf(event: IcsEvent, { calendar, origin, terms }: Reader): Training {
  const of = (taxonomy: 'topics' | 'audiences'): string[] => [
    ...new Set(event.categories.flatMap((word) => terms[taxonomy].get(foldText(word)) ?? [])),
  ];
  const provider: TrainingProvider =
    origin.organization_id === undefined
      ? { name: calendar.name ?? new URL(origin.url).host }
      : { organization_id: origin.organization_id };
  const { location, room } = event;
  // Only a room in the air: a place and a link may be either or both.
  const isOnline = location === undefined ? room !== undefined : ADDRESS.exec(location)?.[0] === location;
  return {
    id: event.uid,
    key: event.uid,
    kind: 'event',
    name: event.summary ?? calendar.name ?? event.uid,
    ...(event.description === undefined ? {} : { description: event.description }),
    provider: [provider],
    about: of('topics'),
    audience: of('audiences'),
    ...(isOnline ? { courseMode: 'online' } : {}),
    ...(event.url === undefined ? {} : { url: event.url }),
    sources: [{ url: origin.url, ...(calendar.name === undefined ? {} : { supports: calendar.name }) }],
  };
}
