import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HsdsSchedule } from '@accueil/sdk';
import { attendingTypes, formatTime, scheduleRows } from './schedule.js';

const weekly = (byday: string, opens_at: string, closes_at: string, attending_type?: string): HsdsSchedule => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...(attending_type !== undefined && { attending_type }),
});
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
  const rows = scheduleRows(
    [
      weekly('SA', '10:00', '15:00'),
      weekly('MO,TU,WE,TH,FR', '13:00', '16:30'),
      weekly('MO,TU,WE,TH,FR', '08:30', '12:00'),
      weekly('TU,TH', '18:00', '02:00'),
    ],
    undefined,
    'fr',
  );
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
  assert.deepEqual(scheduleRows([weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00')], undefined, 'fr'), [
    { days: 'tous les jours', times: ['toute la journée'] },
  ]);
});

test('hours of another use are apart', () => {
  const schedules = [weekly('MO', '08:00', '12:00', 'booking'), weekly('MO', '08:00', '16:00')];
  assert.deepEqual(attendingTypes(schedules), [undefined, 'booking']);
  assert.equal(scheduleRows(schedules, 'booking', 'fr').length, 1);
});

test('what has no plain weekly structure makes no line', () => {
  const schedules: HsdsSchedule[] = [
    { description: 'sur rendez-vous' },
    { freq: 'MONTHLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' },
    weekly('1MO', '09:00', '10:00'),
    { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00' },
  ];
  assert.deepEqual(scheduleRows(schedules, undefined, 'fr'), []);
});
