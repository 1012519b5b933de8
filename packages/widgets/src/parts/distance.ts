import type { HsdsLocation } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatLocale } from './dates.js';

/** Where a point is only its town's core, nothing nearer than this can be told apart, in metres. */
const TOWN_RADIUS_METRES = 2000;

/**
 * A distance as the crow flies, no more exact than the point it is measured to. `metres` as in `ServiceHit.distanceMetres`.
 */
export function distanceLabel(metres: number, locations: readonly HsdsLocation[], lang: string): string {
  const exact =
    locations.some(({ latitude }) => latitude !== undefined) &&
    locations.every(({ latitude, coordinate_precision }) => latitude === undefined || coordinate_precision === 'address');
  if (metres < (exact ? 1000 : TOWN_RADIUS_METRES)) {
    return exact ? msg('à moins de 1 km') : msg('dans les environs');
  }
  const kilometres = metres / 1000;
  const rounded = kilometres >= 10 || !exact ? Math.round(kilometres) : Math.round(kilometres * 2) / 2;
  const distance = new Intl.NumberFormat(formatLocale(lang), { style: 'unit', unit: 'kilometer' }).format(rounded);
  return msg(str`à environ ${distance}`);
}
