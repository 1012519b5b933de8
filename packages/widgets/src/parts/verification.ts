import type { Confidence, HsdsOrganization, HsdsService } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatDate, monthsSince } from './dates.js';

const STALE_MONTHS = 12;

/** When the organization itself last assured the record, in words. Nothing else counts as checked. */
export function verification(service: HsdsService, organization: HsdsOrganization, lang: string, now: Date): string {
  const assured = service.assured_date ?? organization.assured_date;
  const months = assured === undefined ? undefined : monthsSince(assured, now);
  if (assured === undefined || months === undefined) return msg('Pas encore vérifié par l’organisme');
  const date = formatDate(assured, lang);
  return months >= STALE_MONTHS
    ? msg(str`Vérifié par l’organisme il y a plus d’un an (${date})`)
    : msg(str`Vérifié par l’organisme (${date})`);
}

/** What the steward's confidence means, as a sentence. Neither degree means that the organization assured the record. */
export function confidenceLabel(confidence: Confidence): string {
  return confidence === 'confirmed'
    ? msg('Les coordonnées ont été vues sur une page de l’organisme ou dans un répertoire officiel.')
    : msg('Les renseignements viennent de pages publiques et peuvent être incomplets ou anciens.');
}
