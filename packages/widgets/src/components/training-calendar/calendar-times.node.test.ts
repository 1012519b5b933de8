import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrainingSession } from '@accueil/sdk';
import { addToAddress } from './add-to.js';
import { daysLabel, spanLabel, timeLabel, visitorTimes, zoneLabel } from './calendar-times.js';
import { dayByKey } from './grid-keys.js';

const plain = (text: string | undefined) => text?.replace(/[\u00A0\u202F]/g, ' ');
const session = (startDate: string, endDate?: string): TrainingSession =>
  ({
    startDate,
    ...(endDate !== undefined && { endDate }),
    start: Date.parse(startDate),
    end: Date.parse(endDate ?? startDate),
    isAllDay: startDate.length === 10,
    timezone: 'America/Toronto',
  }) as TrainingSession;

test('times are the venue’s', () => {
  assert.equal(plain(timeLabel(session('2026-11-03T18:00:00-05:00', '2026-11-03T20:30:00-05:00'), 'fr')), '18 h à 20 h 30');
  assert.equal(plain(timeLabel(session('2026-11-03T18:00:00-05:00'), 'fr')), '18 h');
  assert.equal(timeLabel(session('2026-11-03'), 'fr'), 'Toute la journée');
  assert.equal(plain(zoneLabel(session('2026-11-03T18:00:00-05:00'), 'fr')), 'heure de l’Est');
});

test('the visitor’s time is said where their clock differs then, and only then', () => {
  const evening = session('2026-11-03T18:00:00-05:00', '2026-11-03T20:00:00-05:00');
  assert.equal(visitorTimes(evening, 'America/Toronto', 'fr'), undefined);
  assert.equal(visitorTimes(evening, 'America/New_York', 'fr'), undefined);
  assert.equal(plain(visitorTimes(evening, 'America/Vancouver', 'fr')), 'À votre heure : 15 h à 17 h');
  assert.equal(plain(visitorTimes(evening, 'Asia/Kolkata', 'fr')), 'À votre heure : mercredi 4 novembre, 4 h 30 à 6 h 30');
  assert.equal(visitorTimes(session('2026-11-03'), 'Asia/Kolkata', 'fr'), undefined);
});

test('between the changes of clocks of two places, the visitor’s time is said for those days alone', () => {
  // Clocks change on 25 October in Paris, on 1 November in Toronto; the Bogotá clock never does.
  const october = session('2026-10-20T12:00:00-04:00', '2026-10-20T13:00:00-04:00');
  const between = session('2026-10-28T12:00:00-04:00', '2026-10-28T13:00:00-04:00');
  const november = session('2026-11-03T12:00:00-05:00', '2026-11-03T13:00:00-05:00');
  assert.equal(plain(visitorTimes(october, 'Europe/Paris', 'fr')), 'À votre heure : 18 h à 19 h');
  assert.equal(plain(visitorTimes(between, 'Europe/Paris', 'fr')), 'À votre heure : 17 h à 18 h');
  assert.equal(plain(visitorTimes(october, 'America/Bogota', 'fr')), 'À votre heure : 11 h à 12 h');
  assert.equal(visitorTimes(november, 'America/Bogota', 'fr'), undefined);
});

test('a span of days says its month and year once', () => {
  assert.equal(plain(daysLabel('2026-11-01', '2026-11-07', 'fr')), '1–7 novembre 2026');
  assert.equal(spanLabel(session('2026-11-03'), 'fr'), undefined);
});

test('the next day is on the left from right to left, and Home is the week’s own first day', () => {
  assert.equal(dayByKey('ArrowRight', '2026-11-03', { lang: 'fr' }), '2026-11-04');
  assert.equal(dayByKey('ArrowLeft', '2026-11-03', { lang: 'ar' }), '2026-11-04');
  assert.equal(dayByKey('Home', '2026-11-03', { lang: 'fr' }), '2026-11-01');
  assert.equal(dayByKey('End', '2026-11-03', { lang: 'uk' }), '2026-11-08');
  assert.equal(dayByKey('PageDown', '2026-10-31', { lang: 'fr' }), '2026-11-30');
  assert.equal(dayByKey('PageUp', '2026-11-03', { lang: 'fr', shiftKey: true }), '2025-11-03');
  assert.equal(dayByKey('a', '2026-11-03', { lang: 'fr' }), undefined);
});

test('an address for another calendar tells the moment, escaped, to https only', () => {
  const event = { title: 'A & B', details: 'x'.repeat(5000), location: 'Rue d’Érable #2' };
  const evening = session('2026-11-03T18:00:00-05:00', '2026-11-03T20:00:00-05:00');
  const google = new URL(addToAddress('google', evening, event));
  assert.equal(google.host, 'calendar.google.com');
  assert.equal(google.searchParams.get('dates'), '20261103T230000Z/20261104T010000Z');
  assert.equal(google.searchParams.get('text'), 'A & B');
  assert.equal(google.searchParams.get('location'), 'Rue d’Érable #2');
  assert.ok((google.searchParams.get('details') ?? '').length <= 1201);
  const outlook = new URL(addToAddress('outlook', evening, event));
  assert.equal(outlook.host, 'outlook.live.com');
  assert.equal(outlook.searchParams.get('startdt'), '2026-11-03T23:00:00.000Z');
  assert.equal(new URL(addToAddress('office365', evening, event)).host, 'outlook.office.com');
  assert.equal(new URL(addToAddress('yahoo', evening, event)).searchParams.get('st'), '20261103T230000Z');
});

test('whole days are told as days, with the end each calendar wants', () => {
  const event = { title: 'T', details: '', location: '' };
  const days = session('2026-10-31', '2026-11-02');
  assert.equal(new URL(addToAddress('google', days, event)).searchParams.get('dates'), '20261031/20261103');
  const outlook = new URL(addToAddress('outlook', days, event)).searchParams;
  assert.deepEqual([outlook.get('startdt'), outlook.get('enddt'), outlook.get('allday')], ['2026-10-31', '2026-11-03', 'true']);
  assert.equal(new URL(addToAddress('yahoo', days, event)).searchParams.get('dur'), 'allday');
});
