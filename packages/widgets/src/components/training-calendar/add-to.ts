import type { TrainingSession } from '@accueil/sdk';
import { addDays } from './calendar-days.js';

/** What a calendar elsewhere is told of a session. Plain text. */
export interface AddedEvent {
  title: string;
  details: string;
  location: string;
}

export const CALENDAR_SITES = ['google', 'outlook', 'office365', 'yahoo'] as const;
/** A calendar on the web that takes an event by its address. */
export type CalendarSite = (typeof CALENDAR_SITES)[number];

/** Where descriptions are cut: longer addresses are refused. */
const MAX_DETAILS = 1200;

/** `20261103T230000Z` */
const basic = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
const basicDay = (day: string): string => day.replaceAll('-', '');

/**
 * The address that offers to add a session to a calendar of the web. Nothing is asked of it before a person follows it.
 * Moments are told in UTC, whole days as days; an end nobody said is left to that calendar.
 */
export function addToAddress(site: CalendarSite, session: TrainingSession, { details, location, title }: AddedEvent): string {
  const { end, endDate, isAllDay, start, startDate } = session;
  const first = startDate.slice(0, 10);
  // The day after the last: these addresses leave the end out.
  const after = addDays(endDate?.slice(0, 10) ?? first, 1);
  const text = details.length > MAX_DETAILS ? `${details.slice(0, MAX_DETAILS)}…` : details;
  const address = (base: string, params: Record<string, string>) => `${base}?${new URLSearchParams(params).toString()}`;
  switch (site) {
    case 'google':
      return address('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: isAllDay ? `${basicDay(first)}/${basicDay(after)}` : `${basic(start)}/${basic(end)}`,
        details: text,
        location,
      });
    case 'yahoo':
      return address('https://calendar.yahoo.com/', {
        v: '60',
        title,
        st: isAllDay ? basicDay(first) : basic(start),
        ...(isAllDay ? { dur: 'allday', et: basicDay(endDate?.slice(0, 10) ?? first) } : { et: basic(end) }),
        desc: text,
        in_loc: location,
      });
    default:
      return address(`https://outlook.${site === 'outlook' ? 'live' : 'office'}.com/calendar/0/deeplink/compose`, {
        path: '/calendar/action/compose',
        rru: 'addevent',
        subject: title,
        startdt: isAllDay ? first : new Date(start).toISOString(),
        enddt: isAllDay ? after : new Date(end).toISOString(),
        ...(isAllDay && { allday: 'true' }),
        body: text,
        location,
      });
  }
}
