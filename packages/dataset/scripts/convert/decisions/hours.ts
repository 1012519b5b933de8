/** One line of structured hours; the gathered words are always kept beside it. Times are local wall time. */
export interface HoursLine {
  byday: string;
  opens_at: string;
  closes_at: string;
  attending_type?: 'booking' | 'phone';
}

const ALL_DAYS = 'MO,TU,WE,TH,FR,SA,SU';
const WORK_WEEK = 'MO,TU,WE,TH,FR';
const DAY_AND_NIGHT: readonly HoursLine[] = [{ byday: ALL_DAYS, opens_at: '00:00', closes_at: '24:00' }];
const line = (byday: string, opens_at: string, closes_at: string): HoursLine => ({ byday, opens_at, closes_at });
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
 * absent here on purpose: they stay words. Public holidays have no structure in HSDS: they stay words too.
 */
export const HOURS: Readonly<Record<string, readonly HoursLine[]>> = {
  '24/7': DAY_AND_NIGHT,
  '24 h sur 24, tous les jours': DAY_AND_NIGHT,
  '24 heures sur 24, 7 jours sur 7': DAY_AND_NIGHT,
  'lun-ven 08:00-19:00; sam-dim et fériés 08:00-15:30': [line(WORK_WEEK, '08:00', '19:00'), line('SA,SU', '08:00', '15:30')],
  'lun-ven 08:00-20:00; sam-dim et fériés 08:00-16:00 (ligne téléphonique)': [
    phone(WORK_WEEK, '08:00', '20:00'),
    phone('SA,SU', '08:00', '16:00'),
  ],
  'lun-ven 08:00-16:00, heure locale, sauf jours fériés (messages enregistrés 24 h sur 24)': [line(WORK_WEEK, '08:00', '16:00')],
  'lun-ven 08:00-16:00 (bureau), réservations 08:00-12:00; fermé les jours fériés': [
    line(WORK_WEEK, '08:00', '16:00'),
    booking(WORK_WEEK, '08:00', '12:00'),
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

/** Services whose hours are clear words, but which the status note puts in doubt: words only. */
export const HOURS_IN_DOUBT: readonly string[] = [
  'tel-jeunes-ecoute',
  'ligneparents',
  'limocar-navette-demande',
  'ciusss-estrie-chus--urgence-coaticook',
];
