import { eventOf, feedOf } from './sessions.js';

/** A feed in the manner of a real producer, and what of it must be shown between October 2026 and April 2027 in Toronto. */
export interface FeedCase {
  name: string;
  feed: string | Uint8Array;
  lines: string[];
  problems?: string[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Windows-1252, as old servers write. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const TORONTO = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Toronto',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'DTSTART:19700308T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'DTSTART:19701101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const own = (tzid: string): string[] => TORONTO.map((line) => line.replace('TZID:America/Toronto', `TZID:${tzid}`));

export const GOOGLE: FeedCase[] = [
  {
    name: 'Google: a weekly series with a moved time and one deleted, zone of the calendar, times in UTC',
    feed: feedOf(
      'X-WR-CALNAME:Ateliers',
      'X-WR-TIMEZONE:America/Toronto',
      ...TORONTO,
      eventOf(
        'DTSTART;TZID=America/Toronto:20261027T180000',
        'DTEND;TZID=America/Toronto:20261027T200000',
        'RRULE:FREQ=WEEKLY;UNTIL=20261125T045959Z;BYDAY=TU',
        'EXDATE;TZID=America/Toronto:20261110T180000',
        'DTSTAMP:20261001T000000Z',
        'ORGANIZER;CN=Marie:mailto:marie@example.com',
        'ATTENDEE;CUTYPE=INDIVIDUAL;CN=jean@example.com;X-NUM-GUESTS=0:mailto:jean@example.com',
        'UID:abc123@google.com',
        'SEQUENCE:1',
        'SUMMARY:Atelier',
      ),
      eventOf(
        'DTSTART;TZID=America/Toronto:20261118T190000',
        'DTEND;TZID=America/Toronto:20261118T210000',
        'UID:abc123@google.com',
        'RECURRENCE-ID;TZID=America/Toronto:20261117T180000',
        'SUMMARY:Atelier (mercredi)',
        'SEQUENCE:2',
      ),
      eventOf('DTSTART:20261201T143000Z', 'DTEND:20261201T160000Z', 'UID:def@google.com', 'SUMMARY:Café'),
    ),
    lines: [
      '2026-10-27T18:00:00-04:00 → 2026-10-27T20:00:00-04:00 Atelier',
      '2026-11-03T18:00:00-05:00 → 2026-11-03T20:00:00-05:00 Atelier',
      '2026-11-18T19:00:00-05:00 → 2026-11-18T21:00:00-05:00 Atelier (mercredi)',
      '2026-11-24T18:00:00-05:00 → 2026-11-24T20:00:00-05:00 Atelier',
      '2026-12-01T09:30:00-05:00 → 2026-12-01T11:00:00-05:00 Café',
    ],
  },
  {
    name: 'Google: whole days, several of them, with an HTML description',
    feed: feedOf(
      eventOf(
        'DTSTART;VALUE=DATE:20270312',
        'DTEND;VALUE=DATE:20270316',
        'UID:1@google.com',
        'SUMMARY:Semaine',
        'DESCRIPTION:<b>Venez</b>&nbsp;!<br>Le <a href="https://example.org/p">programme</a>',
      ),
    ),
    lines: ['2027-03-12 → 2027-03-15 Semaine'],
  },
  {
    name: 'Google: a series split by “this and following”, each part with its own UID',
    feed: feedOf(
      eventOf(
        'DTSTART;TZID=America/Toronto:20270302T100000',
        'DTEND;TZID=America/Toronto:20270302T110000',
        'RRULE:FREQ=WEEKLY;UNTIL=20270316T035959Z',
        'UID:x@google.com',
        'SUMMARY:A',
      ),
      eventOf(
        'DTSTART;TZID=America/Toronto:20270316T140000',
        'DTEND;TZID=America/Toronto:20270316T150000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'UID:x_R20270316T140000@google.com',
        'SUMMARY:A',
      ),
    ),
    lines: [
      '2027-03-02T10:00:00-05:00 → 2027-03-02T11:00:00-05:00 A',
      '2027-03-09T10:00:00-05:00 → 2027-03-09T11:00:00-05:00 A',
      '2027-03-16T14:00:00-04:00 → 2027-03-16T15:00:00-04:00 A',
      '2027-03-23T14:00:00-04:00 → 2027-03-23T15:00:00-04:00 A',
    ],
  },
  {
    name: 'Google: a cancelled time of a series, and a change whose series is not in the feed',
    feed: feedOf(
      eventOf('DTSTART;TZID=America/Toronto:20261103T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', 'UID:s', 'SUMMARY:S'),
      eventOf(
        'DTSTART;TZID=America/Toronto:20261104T090000',
        'RECURRENCE-ID;TZID=America/Toronto:20261104T090000',
        'UID:s',
        'SUMMARY:S',
        'STATUS:CANCELLED',
      ),
      eventOf(
        'DTSTART;TZID=America/Toronto:20261209T090000',
        'RECURRENCE-ID;TZID=America/Toronto:20261208T090000',
        'UID:lost',
        'SUMMARY:Orphelin',
      ),
    ),
    lines: [
      '2026-11-03T09:00:00-05:00 → 2026-11-03T10:00:00-05:00 S',
      '✗ 2026-11-04T09:00:00-05:00 S',
      '2026-11-05T09:00:00-05:00 → 2026-11-05T10:00:00-05:00 S',
      '2026-12-09T09:00:00-05:00 Orphelin',
    ],
  },
  {
    name: 'Google: private events of a feed published by mistake are not read',
    feed: feedOf(
      eventOf('DTSTART:20261103T090000Z', 'UID:p', 'SUMMARY:Docteur', 'CLASS:PRIVATE'),
      eventOf('DTSTART:20261103T150000Z', 'UID:q', 'SUMMARY:Public', 'CLASS:PUBLIC'),
    ),
    lines: ['2026-11-03T10:00:00-05:00 Public'],
  },
];

export const OUTLOOK: FeedCase[] = [
  {
    name: 'Outlook: Windows zone with its definition, weekly with WKST, alarm, Teams link',
    feed: feedOf(
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Calendrier',
      ...own('Eastern Standard Time'),
      eventOf(
        'DESCRIPTION:Rejoindre la réunion\\nhttps://teams.microsoft.com/l/meetup-join/abc',
        'RRULE:FREQ=WEEKLY;UNTIL=20261117T140000Z;INTERVAL=1;BYDAY=TU;WKST=SU',
        'UID:040000008200E00074C5B7101A82E008',
        'SUMMARY;LANGUAGE=fr-CA:Réunion',
        'DTSTART;TZID=Eastern Standard Time:20261027T090000',
        'DTEND;TZID=Eastern Standard Time:20261027T100000',
        'CLASS:PUBLIC',
        'PRIORITY:5',
        'TRANSP:OPAQUE',
        'STATUS:CONFIRMED',
        'SEQUENCE:0',
        'LOCATION;LANGUAGE=fr-CA:Réunion Microsoft Teams',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
        'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/abc',
        'BEGIN:VALARM',
        'DESCRIPTION:REMINDER',
        'TRIGGER;RELATED=START:-PT15M',
        'ACTION:DISPLAY',
        'END:VALARM',
      ),
    ),
    lines: [
      '2026-10-27T09:00:00-04:00 → 2026-10-27T10:00:00-04:00 Réunion',
      '2026-11-03T09:00:00-05:00 → 2026-11-03T10:00:00-05:00 Réunion',
      '2026-11-10T09:00:00-05:00 → 2026-11-10T10:00:00-05:00 Réunion',
      '2026-11-17T09:00:00-05:00 → 2026-11-17T10:00:00-05:00 Réunion',
    ],
  },
  {
    name: 'Outlook: a zone it calls “Customized Time Zone”, known by its definition alone',
    feed: feedOf(...own('Customized Time Zone'), eventOf('UID:c', 'SUMMARY:C', 'DTSTART;TZID=Customized Time Zone:20261102T090000')),
    lines: ['2026-11-02T09:00:00-05:00 C'],
  },
  {
    name: 'Outlook: a display name with a colon, not quoted; and quoted',
    feed: feedOf(
      eventOf(
        'UID:d',
        'SUMMARY:D',
        'DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20261102T090000',
        'DTEND;TZID=(UTC-05:00) Eastern Time (US & Canada):20261102T093000',
      ),
      eventOf('UID:e', 'SUMMARY:E', 'DTSTART;TZID="(UTC-08:00) Pacific Time (US & Canada)":20261102T090000'),
    ),
    lines: ['2026-11-02T09:00:00-05:00 → 2026-11-02T09:30:00-05:00 D', '2026-11-02T09:00:00-08:00 E'],
  },
  {
    name: 'Outlook.com: whole days by MICROSOFT members, words only in X-ALT-DESC',
    feed: feedOf(
      eventOf(
        'UID:f',
        'SUMMARY:F',
        'DTSTART;VALUE=DATE:20261224',
        'DTEND;VALUE=DATE:20261226',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        'X-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{}</style></head><body><p>Fermé\\, désolé</p></body></html>',
      ),
    ),
    lines: ['2026-12-24 → 2026-12-25 F'],
  },
  {
    name: 'Outlook: an exception of a series in UTC, a rule of the last Thursday',
    feed: feedOf(
      ...own('Eastern Standard Time'),
      eventOf(
        'UID:g',
        'SUMMARY:G',
        'DTSTART;TZID=Eastern Standard Time:20261029T130000',
        'DTEND;TZID=Eastern Standard Time:20261029T140000',
        'RRULE:FREQ=MONTHLY;COUNT=4;BYDAY=-1TH',
        'EXDATE;TZID=Eastern Standard Time:20261231T130000',
      ),
      eventOf(
        'UID:g',
        'SUMMARY:G',
        'RECURRENCE-ID:20261126T180000Z',
        'DTSTART;TZID=Eastern Standard Time:20261125T130000',
        'DTEND;TZID=Eastern Standard Time:20261125T140000',
      ),
    ),
    lines: [
      '2026-10-29T13:00:00-04:00 → 2026-10-29T14:00:00-04:00 G',
      '2026-11-25T13:00:00-05:00 → 2026-11-25T14:00:00-05:00 G',
      '2027-01-28T13:00:00-05:00 → 2027-01-28T14:00:00-05:00 G',
    ],
  },
  {
    name: 'Exchange: METHOD:CANCEL cancels what it holds',
    feed: feedOf('METHOD:CANCEL', eventOf('UID:h', 'SUMMARY:H', 'DTSTART:20261102T140000Z')),
    lines: ['✗ 2026-11-02T09:00:00-05:00 H'],
  },
];

export const OTHERS: FeedCase[] = [
  {
    name: 'Nextcloud: categories, LF only, RDATE, several EXDATE in one line',
    feed: feedOf(
      eventOf(
        'CREATED:20260901T120000Z',
        'UID:5d0ce6c5-6b35-4d3f-9d6a-5dc5f6ae2d0f',
        'DTSTART;TZID=America/Toronto:20261105T183000',
        'DTEND;TZID=America/Toronto:20261105T203000',
        'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4',
        'EXDATE;TZID=America/Toronto:20261112T183000,20261119T183000',
        'RDATE;TZID=America/Toronto:20261120T183000',
        'SUMMARY:Conversation',
        'CATEGORIES:Français,Bénévoles',
      ),
    ).replaceAll('\r\n', '\n'),
    lines: [
      '2026-11-05T18:30:00-05:00 → 2026-11-05T20:30:00-05:00 Conversation',
      '2026-11-20T18:30:00-05:00 → 2026-11-20T20:30:00-05:00 Conversation',
      '2026-11-26T18:30:00-05:00 → 2026-11-26T20:30:00-05:00 Conversation',
    ],
  },
  {
    name: 'WordPress (The Events Calendar): a byte order mark, no definition of the zone, an image attached',
    feed: bytes(
      `\uFEFF${feedOf('X-WR-CALNAME:Organisme', 'X-ORIGINAL-URL:https://example.org', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H', eventOf('DTSTART;TZID=America/Toronto:20261107T100000', 'DTEND;TZID=America/Toronto:20261107T120000', 'DTSTAMP:20261001T000000', 'UID:10-1@example.org', 'SUMMARY:F&ecirc;te &amp; accueil', 'URL:https://example.org/event/fete/', 'ATTACH;FMTTYPE=image/jpeg:https://example.org/a.jpg'))}`,
    ),
    lines: ['2026-11-07T10:00:00-05:00 → 2026-11-07T12:00:00-05:00 Fête & accueil'],
  },
  {
    name: 'WordPress (Modern Events Calendar): floating times, read in the zone of the calendar',
    feed: feedOf('X-WR-TIMEZONE:America/Halifax', eventOf('UID:m', 'SUMMARY:Flottant', 'DTSTART:20261107T100000', 'DTEND:20261107T120000')),
    lines: ['2026-11-07T10:00:00-04:00 → 2026-11-07T12:00:00-04:00 Flottant'],
  },
  {
    name: 'Apple: a change for all that follows, named zone without VTIMEZONE',
    feed: feedOf(
      eventOf(
        'UID:ap',
        'SUMMARY:Yoga',
        'DTSTART;TZID=America/Montreal:20261019T170000',
        'DTEND;TZID=America/Montreal:20261019T180000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
      ),
      eventOf(
        'UID:ap',
        'SUMMARY:Yoga doux',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Montreal:20261102T170000',
        'DTSTART;TZID=America/Montreal:20261103T173000',
        'DTEND;TZID=America/Montreal:20261103T190000',
      ),
    ),
    lines: [
      '2026-10-19T17:00:00-04:00 → 2026-10-19T18:00:00-04:00 Yoga',
      '2026-10-26T17:00:00-04:00 → 2026-10-26T18:00:00-04:00 Yoga',
      '2026-11-03T17:30:00-05:00 → 2026-11-03T19:00:00-05:00 Yoga doux',
      '2026-11-10T17:30:00-05:00 → 2026-11-10T19:00:00-05:00 Yoga doux',
    ],
  },
  {
    name: 'Mozilla: the address of a zone, a rule until a local time',
    feed: feedOf(
      eventOf(
        'UID:mo',
        'SUMMARY:M',
        'DTSTART;TZID=/mozilla.org/20070129_1/America/Toronto:20261109T080000',
        'RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261113T080000',
      ),
    ),
    lines: ['2026-11-09T08:00:00-05:00 M', '2026-11-11T08:00:00-05:00 M', '2026-11-13T08:00:00-05:00 M'],
  },
  {
    name: 'Lotus: RDATE as periods, each with its length',
    feed: feedOf(
      eventOf(
        'UID:l',
        'SUMMARY:L',
        'DTSTART;TZID=America/Toronto:20261109T080000',
        'DTEND;TZID=America/Toronto:20261109T090000',
        'RDATE;VALUE=PERIOD:20261110T130000Z/PT3H,20261111T130000Z/20261111T133000Z',
      ),
    ),
    lines: [
      '2026-11-09T08:00:00-05:00 → 2026-11-09T09:00:00-05:00 L',
      '2026-11-10T08:00:00-05:00 → 2026-11-10T11:00:00-05:00 L',
      '2026-11-11T08:00:00-05:00 → 2026-11-11T08:30:00-05:00 L',
    ],
  },
  {
    name: 'Zimbra: days of a series left out by date, COUNT that counts them',
    feed: feedOf(
      eventOf('UID:z', 'SUMMARY:Z', 'DTSTART;VALUE=DATE:20261102', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;VALUE=DATE:20261103,20261104'),
    ),
    lines: ['2026-11-02 Z', '2026-11-05 Z'],
  },
  {
    name: 'Two calendars in one file, the same event twice: the higher SEQUENCE stands',
    feed: `${feedOf(eventOf('UID:t', 'SEQUENCE:3', 'SUMMARY:Nouveau', 'DTSTART:20261102T150000Z'))}${feedOf(eventOf('UID:t', 'SEQUENCE:2', 'SUMMARY:Ancien', 'DTSTART:20261103T150000Z'))}`,
    lines: ['2026-11-02T10:00:00-05:00 Nouveau'],
  },
  {
    name: 'A series in UTC keeps its instant when clocks change',
    feed: feedOf(eventOf('UID:u', 'SUMMARY:U', 'DTSTART:20261030T230000Z', 'DTEND:20261031T000000Z', 'RRULE:FREQ=WEEKLY;COUNT=2')),
    lines: ['2026-10-30T19:00:00-04:00 → 2026-10-30T20:00:00-04:00 U', '2026-11-06T18:00:00-05:00 → 2026-11-06T19:00:00-05:00 U'],
  },
  {
    name: 'Letters folded in their middle',
    feed: (() => {
      const whole = bytes(feedOf(eventOf('UID:é', 'SUMMARY:Été ï 日本', 'DTSTART:20261102T150000Z')));
      // After each byte beyond ASCII, a fold.
      return Uint8Array.from([...whole].flatMap((byte) => (byte > 127 ? [byte, 13, 10, 32] : [byte])));
    })(),
    lines: ['2026-11-02T10:00:00-05:00 Été ï 日本'],
  },
  {
    name: 'Windows-1252, by an old server',
    feed: latin(feedOf(eventOf('UID:w', 'SUMMARY:Caf\xe9 \x96 rencontre', 'DTSTART:20261102T150000Z'))),
    lines: ['2026-11-02T10:00:00-05:00 Café – rencontre'],
  },
  {
    name: 'Tasks, journals and parts nobody knows around an event',
    feed: feedOf(
      'BEGIN:VTODO',
      'UID:x',
      'SUMMARY:À faire',
      'DTSTART:20261102T150000Z',
      'END:VTODO',
      'BEGIN:X-THING',
      'BEGIN:X-INNER',
      'SUMMARY:y',
      'END:X-INNER',
      'END:X-THING',
      eventOf('UID:v', 'BEGIN:X-PART', 'SUMMARY:faux', 'END:X-PART', 'SUMMARY:Vrai', 'DTSTART:20261102T150000Z'),
    ),
    lines: ['2026-11-02T10:00:00-05:00 Vrai'],
  },
];

export const MALFORMED: FeedCase[] = [
  {
    name: 'cut in the middle of an event',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z')).replace('END:VCALENDAR\r\n', 'BEGIN:VEVENT\r\nUID:b\r\nSUMM'),
    lines: ['2026-11-02T10:00:00-05:00 A'],
  },
  {
    name: 'an event that is not ended does not take the next with it',
    feed: feedOf(
      'BEGIN:VEVENT',
      'UID:a',
      'SUMMARY:Perdu',
      'DTSTART:20261102T150000Z',
      eventOf('UID:b', 'SUMMARY:B', 'DTSTART:20261103T150000Z'),
    ),
    lines: ['2026-11-03T10:00:00-05:00 B'],
  },
  {
    name: 'no start, and no name',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A'), eventOf('UID:b', 'DTSTART:20261103T150000Z')),
    lines: [],
    problems: ['event-without DTSTART', 'event-without SUMMARY'],
  },
  {
    name: 'a day that does not exist',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20260231T150000Z')),
    lines: [],
    problems: ['property-unread DTSTART 2026-02-31T15:00:00Z', 'event-without DTSTART'],
  },
  {
    name: 'an end before the start',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', 'DTEND:20261101T150000Z')),
    lines: ['2026-11-02T10:00:00-05:00 A'],
  },
  {
    name: 'a rule nobody can read is its first time',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', 'RRULE:FREQ=PARFOIS')),
    lines: ['2026-11-02T10:00:00-05:00 A'],
  },
  {
    name: 'a rule with parts nobody knows, spaces, small letters, INTERVAL=0',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', 'RRULE:freq=weekly; interval=0;byday=1MO ,WE;X-FOO=1;COUNT=3;')),
    lines: ['2026-11-02T10:00:00-05:00 A', '2026-11-04T10:00:00-05:00 A', '2026-11-09T10:00:00-05:00 A'],
  },
  {
    name: 'a zone nobody knows is read in that of the calendar, and told',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Nulle/Part:20261102T100000')),
    lines: ['2026-11-02T10:00:00-05:00 A'],
    problems: ['zone-unknown Nulle/Part'],
  },
  {
    name: 'a line that is none, parameters without a name',
    feed: feedOf(eventOf('UID:a', 'ceci nest rien', 'SUMMARY;=x:B', 'SUMMARY:A', 'DTSTART:20261102T150000Z')),
    lines: ['2026-11-02T10:00:00-05:00 A'],
    problems: ['property-unread SUMMARY;=x:B'],
  },
  {
    name: 'a date without VALUE=DATE',
    feed: feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102', 'DTEND:20261103')),
    lines: ['2026-11-02 → 2026-11-02 A'],
  },
  {
    name: 'no UID',
    feed: feedOf(eventOf('SUMMARY:A', 'DTSTART:20261102T150000Z'), eventOf('SUMMARY:B', 'DTSTART:20261102T160000Z')),
    lines: ['2026-11-02T10:00:00-05:00 A', '2026-11-02T11:00:00-05:00 B'],
  },
  {
    name: 'markup that would run',
    feed: feedOf(
      eventOf(
        'UID:a',
        'SUMMARY:<script>alert(1)</script><b>A</b>',
        'DTSTART:20261102T150000Z',
        'URL:javascript:alert(1)',
        'LOCATION:javascript:alert(1)',
      ),
    ),
    lines: ['2026-11-02T10:00:00-05:00 A'],
  },
  {
    name: 'a rule that never comes, and one of every second',
    feed: feedOf(
      eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
      eventOf('UID:b', 'SUMMARY:B', 'DTSTART:20261102T160000Z', 'RRULE:FREQ=SECONDLY'),
    ),
    lines: ['2026-11-02T10:00:00-05:00 A', '2026-11-02T11:00:00-05:00 B'],
  },
];
