import type { ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatLocale } from '../strings/languages.js';

/** Where a point is only its town's core, nothing nearer than this can be told apart, in metres. */
const TOWN_RADIUS_METRES = 2000;

/**
 * The distance of a hit as the crow flies, no more exact than the point it is measured to, and said to be the organization's
 * where the service's own place is not known; `undefined` where there is none.
 */
export function distanceLabel(hit: Pick<ServiceHit, 'distanceMetres' | 'locations' | 'locationsOf'>, lang: string): string | undefined {
  const { distanceMetres, locations, locationsOf } = hit;
  if (distanceMetres === undefined) return undefined;
  const office = locationsOf === 'organization';
  const exact =
    locations.some(({ latitude }) => latitude !== undefined) &&
    locations.every(({ latitude, coordinate_precision }) => latitude === undefined || coordinate_precision === 'address');
  if (distanceMetres < (exact ? 1000 : TOWN_RADIUS_METRES)) {
    if (exact) return office ? msg('bureau de l’organisme à moins de 1\u00A0km') : msg('à moins de 1\u00A0km');
    return office ? msg('bureau de l’organisme dans les environs') : msg('dans les environs');
  }
  const kilometres = distanceMetres / 1000;
  const rounded = kilometres >= 10 || !exact ? Math.round(kilometres) : Math.round(kilometres * 2) / 2;
  const distance = new Intl.NumberFormat(formatLocale(lang), { style: 'unit', unit: 'kilometer' }).format(rounded);
  return office ? msg(str`bureau de l’organisme à environ ${distance}`) : msg(str`à environ ${distance}`);
}
