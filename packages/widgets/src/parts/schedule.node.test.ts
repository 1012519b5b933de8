import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HsdsSchedule } from '@accueil/sdk';
import { scheduleGroups } from './schedule.js';
import { formatTime } from './times.js';

const weekly = (byday: string, opens_at: string, closes_at: string, attending_type?: string): HsdsSchedule => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...(attending_type !== undefined && { attending_type }),
});
const rowsOf = (schedules: HsdsSchedule[]) => scheduleGroups(schedules, 'fr').map(({ rows }) => rows);
/** Intl puts no-break spaces in times. */
const plain = (text: string) => text.replace(/\s/g, ' ');

test('times are written the language’s own way', () => {
  assert.equal(plain(formatTime('08:30', 'fr')), '8 h 30');
  assert.equal(plain(formatTime('12:00', 'fr')), '12 h');
  assert.equal(plain(formatTime('08:00', 'fr')), '8 h');
  assert.equal(plain(formatTime('00:00', 'fr')), '0 h');
  assert.equal(plain(formatTime('13:05', 'en')), '1:05 PM');
  assert.equal(formatTime('midi', 'fr'), 'midi');
});

test('the spans of the same days share a line, days in a row are a range', () => {
  const [rows = []] = rowsOf([
    weekly('SA', '10:00', '15:00'),
    weekly('MO,TU,WE,TH,FR', '13:00', '16:30'),
    weekly('MO,TU,WE,TH,FR', '08:30', '12:00'),
    weekly('TU,TH', '18:00', '02:00'),
  ]);
  assert.deepEqual(
    rows.map(({ days, times }) => [days, times.map(plain)]),
    [
      ['lundi à vendredi', ['8 h 30 à 12 h', '13 h à 16 h 30']],
      ['mardi et jeudi', ['18 h à 2 h']],
      ['samedi', ['10 h à 15 h']],
    ],
  );
});

test('round the clock and every day are said so', () => {
  assert.deepEqual(rowsOf([weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00')]), [[{ days: 'tous les jours', times: ['toute la journée'] }]]);
});

test('hours of another use are apart', () => {
  const schedules = [weekly('MO', '08:00', '12:00', 'booking'), weekly('MO', '08:00', '16:00')];
  const groups = scheduleGroups(schedules, 'fr');
  assert.deepEqual(
    groups.map(({ type, rows }) => [type, rows.length]),
    [
      [undefined, 1],
      ['booking', 1],
    ],
  );
});

test('what has no plain weekly structure makes no line', () => {
  const schedules: HsdsSchedule[] = [
    { description: 'sur rendez-vous' },
    { freq: 'MONTHLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' },
    weekly('1MO', '09:00', '10:00'),
    { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00' },
  ];
  assert.deepEqual(rowsOf(schedules), [[]]);
});

describe('what holds for hours', () => {
  const said = (extra: Partial<HsdsSchedule>) => {
    const [group] = scheduleGroups([{ ...weekly('MO', '09:00', '12:00'), ...extra }], 'fr');
    return [group?.period, ...(group?.conditions ?? [])].filter(Boolean).map((words) => plain(words ?? ''));
  };
  test('is said in words: season, appointment, rhythm, public holidays', () => {
    assert.deepEqual(said({ valid_from: '2016-11-21', valid_to: '2016-12-02' }), ['Du 21 novembre 2016 au 2 décembre 2016']);
    assert.deepEqual(said({ valid_from: '2023-07-10' }), ['À partir du 10 juillet 2023']);
    assert.deepEqual(said({ by_appointment: true, public_holidays: 'closed' }), ['Sur rendez-vous seulement', 'Fermé les jours fériés']);
    assert.deepEqual(said({ public_holidays: 'open' }), ['Ouvert aussi les jours fériés']);
    assert.deepEqual(said({ interval: 2, dtstart: '2026-09-04' }), ['une semaine sur 2', 'À partir du 4 septembre 2026']);
  });
  test('sets hours apart', () => {
    const groups = scheduleGroups([{ ...weekly('MO', '09:00', '12:00'), by_appointment: true }, weekly('TU', '09:00', '12:00')], 'fr');
    assert.equal(groups.length, 2);
  });
  test('days of the month are named, the last one in words', () => {
    const [rows] = rowsOf([{ freq: 'MONTHLY', bymonthday: '1,-1', opens_at: '09:00', closes_at: '10:00' }]);
    assert.deepEqual(
      rows?.map(({ days }) => plain(days)),
      ['jours du mois : 1 et dernier jour'],
    );
  });
});
