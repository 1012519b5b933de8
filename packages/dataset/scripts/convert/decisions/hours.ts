/** One line of structured hours; the gathered words are always kept beside it. Times are local wall time. */
export interface HoursLine {
  byday: string;
  opens_at: string;
  closes_at: string;
  attending_type?: 'booking' | 'phone';
  /** What the words say of these hours on a public holiday. */
  public_holidays?: 'open' | 'closed';
}

const ALL_DAYS = 'MO,TU,WE,TH,FR,SA,SU';
const WORK_WEEK = 'MO,TU,WE,TH,FR';
const DAY_AND_NIGHT: readonly HoursLine[] = [{ byday: ALL_DAYS, opens_at: '00:00', closes_at: '24:00' }];
const line = (byday: string, opens_at: string, closes_at: string): HoursLine => ({ byday, opens_at, closes_at });
const onHolidays = (state: 'open' | 'closed', hours: HoursLine): HoursLine => ({ ...hours, public_holidays: state });
const booking = (byday: string, opens_at: string, closes_at: string): HoursLine => ({
  ...line(byday, opens_at, closes_at),
  attending_type: 'booking',
});

const phone = (byday: string, opens_at: string, closes_at: string): HoursLine => ({
  ...line(byday, opens_at, closes_at),
  attending_type: 'phone',
});

/**
 * Hours whose words leave no doubt, by the words themselves. Words with a date, a doubt, no closing time or no clock are
 * absent here on purpose: they stay words, with what `WORDED_HOURS` knows of them. Hours of the week end that the words
 * give to public holidays too are open then; what those of weekdays become is told by the words alone.
 */
export const HOURS: Readonly<Record<string, readonly HoursLine[]>> = {
  '24/7': DAY_AND_NIGHT,
  '24 h sur 24, tous les jours': DAY_AND_NIGHT,
  '24 heures sur 24, 7 jours sur 7': DAY_AND_NIGHT,
  'lun-ven 08:00-19:00; sam-dim et fériés 08:00-15:30': [
    line(WORK_WEEK, '08:00', '19:00'),
    onHolidays('open', line('SA,SU', '08:00', '15:30')),
  ],
  'lun-ven 08:00-20:00; sam-dim et fériés 08:00-16:00 (ligne téléphonique)': [
    phone(WORK_WEEK, '08:00', '20:00'),
    onHolidays('open', phone('SA,SU', '08:00', '16:00')),
  ],
  'lun-ven 08:00-16:00, heure locale, sauf jours fériés (messages enregistrés 24 h sur 24)': [
    onHolidays('closed', line(WORK_WEEK, '08:00', '16:00')),
  ],
  'lun-ven 08:00-16:00 (bureau), réservations 08:00-12:00; fermé les jours fériés': [
    onHolidays('closed', line(WORK_WEEK, '08:00', '16:00')),
    onHolidays('closed', booking(WORK_WEEK, '08:00', '12:00')),
  ],
  'lun-jeu 10:00-12:00 et 13:00-16:00': [line('MO,TU,WE,TH', '10:00', '12:00'), line('MO,TU,WE,TH', '13:00', '16:00')],
  'tous les jours 08:00-03:00': [line(ALL_DAYS, '08:00', '03:00')],
  'transports lun-ven 07:00-17:30; réservations lun-ven 08:30-14:00': [
    line(WORK_WEEK, '07:00', '17:30'),
    booking(WORK_WEEK, '08:30', '14:00'),
  ],
  'lun-jeu 08:30-12:00 et 13:00-16:30; ven 08:30-12:00 et 13:00-14:00': [
    line('MO,TU,WE,TH', '08:30', '12:00'),
    line('MO,TU,WE,TH', '13:00', '16:30'),
    line('FR', '08:30', '12:00'),
    line('FR', '13:00', '14:00'),
  ],
  'tous les jours 07:00-22:00': [line(ALL_DAYS, '07:00', '22:00')],
};

/** What is known of hours that stay words: by the words themselves, or by the service where it has none gathered. */
export interface WordedHours {
  freq?: 'WEEKLY';
  byday?: string;
  attending_type?: 'booking' | 'phone';
  valid_from?: string;
  valid_to?: string;
  by_appointment?: true;
  date_seen?: string;
}

/** By the words of the hours. `date_seen`: the words themselves are of that day, month or year. */
export const WORDED_HOURS: Readonly<Record<string, readonly WordedHours[]>> = {
  "Éva-Senécal : tous les jours 10:00-17:00, mardi et jeudi jusqu'à 20:00 (2021)": [{ date_seen: '2021' }],
  // A season with its dates; its two spans a day stay words, since which days of the week they are of is not said.
  'inscriptions fin novembre (2016 : 21 nov.-2 déc., 09:00-12:00 et 13:00-15:30)': [
    { attending_type: 'booking', valid_from: '2016-11-21', valid_to: '2016-12-02' },
  ],
  'jeudi après-midi, sur rendez-vous (2021)': [{ freq: 'WEEKLY', byday: 'TH', by_appointment: true, date_seen: '2021' }],
  'jeudi 12:00-19:00 (octobre 2023)': [{ freq: 'WEEKLY', byday: 'TH', date_seen: '2023-10' }],
  'mer 09:00-12:00; jeu 09:00-20:00 (2018)': [{ date_seen: '2018' }],
  'tous les jours dès 22:00, 365 jours par année (ouverture décembre 2024)': [{ date_seen: '2024-12' }],
  'lun, mar, jeu, ven 08:30-12:00 et 13:00-16:30; mer 10:00-12:00 et 13:00-16:30 (horaire affiché entre décembre 2020 et février 2021)': [
    { date_seen: '2021-02' },
  ],
  // Its way to be reached says: by appointment.
  'une fois par semaine à Lambton, Notre-Dame-des-Bois et Saint-Ludger (2023)': [
    { freq: 'WEEKLY', by_appointment: true, date_seen: '2023' },
  ],
};

/** Hours that stand in other words of a service: `description` quotes them. */
export const TOLD_HOURS: Readonly<Record<string, WordedHours & { description: { fr: string; en: string } }>> = {
  'clinique-juridique-barreau--conseils': { by_appointment: true, description: { fr: 'Sur rendez-vous', en: 'By appointment' } },
  'trans-appel--sherbrooke': {
    description: { fr: 'trois départs par jour', en: 'three departures a day' },
    valid_from: '2023-07-10',
  },
};

/** Services that run on public holidays too: how to book for one is told. */
export const OPEN_ON_HOLIDAYS: readonly string[] = ['tapn-transport-adapte'];

/** Services whose hours are clear words, but which the status note puts in doubt: words only. */
export const HOURS_IN_DOUBT: readonly string[] = [
  'tel-jeunes-ecoute',
  'ligneparents',
  'limocar-navette-demande',
  'ciusss-estrie-chus--urgence-coaticook',
];
