import { inFile, type SeededFault } from './seeded-fault.js';

const COURSES = 'url: https://carrefour.example.org/cours.ics';

/** Faults of an organization's feeds. */
export const CALENDAR_FAULTS: SeededFault[] = [
  ...inFile('organizations/carrefour.yaml', [
    ['a feed that is a script', COURSES, "url: ¦'javascript:alert(1)'", 'bad-format', 'calendars[1].url', /webcal/],
    [
      'a feed anybody on the way can change',
      COURSES,
      'url: ¦http://carrefour.example.org/cours.ics',
      'bad-format',
      'calendars[1].url',
      /Vouliez-vous dire « https:\/\/carrefour\.example\.org\/cours\.ics »/,
    ],
    ['a feed on somebody’s own machine', COURSES, 'url: ¦webcal://localhost/cours.ics', 'bad-format', 'calendars[1].url', /webcal/],
    ['a feed with a password', COURSES, 'url: ¦https://a:b@carrefour.example.org/c.ics', 'bad-format', 'calendars[1].url', /webcal/],
    ['a feed without an address', COURSES, 'name: Cours', 'missing-member', 'calendars[1]', /« url »/, undefined, '¦{ name: Cours'],
    ['a feed of a colour', COURSES, `${COURSES}, ¦color: red`, 'unknown-member', 'calendars[1].color', /« color »/],
    ['a feed twice', COURSES, 'url: ¦https://carrefour.example.org/agenda.ics', 'repeated-value', 'calendars[1].url', /déjà dans la liste/],
    [
      'a secret address of a calendar',
      COURSES,
      'url: ¦https://calendar.google.com/calendar/ical/a%40group.calendar.google.com/private-0123456789abcdef/basic.ics',
      'calendar-secret',
      'calendars[1].url',
      /adresse publique/,
    ],
  ]),
  ...inFile('organizations/relais.yaml', [
    [
      'the feed of another',
      'confidence: confirmed',
      'calendars: [{ url: ¦https://carrefour.example.org/agenda.ics }]\nconfidence: confirmed',
      'duplicate-calendar',
      'calendars[0].url',
      /organizations\/carrefour\.yaml/,
      'warning',
    ],
  ]),
];
