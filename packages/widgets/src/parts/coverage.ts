import type { Coverage } from '@accueil/sdk';
import { msg } from '@lit/localize';

/** Whether a service serves the place asked for, in words; `undefined` where no place was asked for. */
export function coverageLabel(coverage: Coverage | undefined): string | undefined {
  switch (coverage) {
    case 'municipality':
      return msg('Dessert votre municipalité');
    case 'territory':
      return msg('Dessert votre territoire');
    case 'region':
      return msg('Dessert toute la région');
    case 'province':
      return msg('Dessert toute la province');
    case 'unknown':
      return msg('Couverture à confirmer');
    case 'elsewhere':
      return msg('Dessert d’autres lieux seulement');
    default:
      return undefined;
  }
}
