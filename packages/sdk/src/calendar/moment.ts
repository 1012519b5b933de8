import type { Zone } from './zone.js';

/** A day or a time of a record. */
export interface Moment {
  isDay: boolean;
  /** Milliseconds as if the wall clock were UTC's; of a time with an offset, by its own. */
  wall: number;
  /** Epoch milliseconds, where the time carries its offset. */
  instant?: number;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/;

export const DAY_MS = 86_400_000;

/** A date or a date-time, ISO 8601; `undefined` for what is neither, a month or a year included. */
export function momentOf(text: string): Moment | undefined {
  const [, day, time, second = '00', offset] = MOMENT.exec(text) ?? [];
  if (day === undefined) return undefined;
  const wall = Date.parse(`${day}T${time ?? '00:00'}:${second}Z`);
  // The 31st of February is the 3rd of March to a parser.
  if (Number.isNaN(wall) || isoOf(wall).slice(0, 10) !== day) return undefined;
  if (time === undefined) return { isDay: true, wall };
  const instant = offset === undefined ? undefined : Date.parse(`${day}T${time}:${second}${offset}`);
  return { isDay: false, wall, ...(instant === undefined || Number.isNaN(instant) ? {} : { instant }) };
}

/** The instant of a moment in a zone; of a day, its midnight there. */
export function instantOf({ wall, instant }: Moment, zone: Zone): number {
  return instant ?? zone.instant(wall);
}

/** `2026-11-03T18:00:00`, of milliseconds. */
export function isoOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** `2026-11-03`. */
export function dayOf(wall: number): string {
  return isoOf(wall).slice(0, 10);
}

/** `20261103T180000`; of a day `20261103`. */
export function compactOf(wall: number, isDay: boolean): string {
  return isoOf(wall)
    .replace(/[-:]/g, '')
    .slice(0, isDay ? 8 : 15);
}

/** `2026-11-03T18:00:00-05:00`: an instant by the wall clock of a zone. */
export function zonedIso(instant: number, zone: Zone): string {
  const offset = zone.offset(instant);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${isoOf(instant + offset)}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
