import type { Confidence, HsdsOrganization, HsdsService } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatDate, monthsSince } from './dates.js';

const STALE_MONTHS = 12;

/** What is known of how a record was checked. */
export interface Verification {
  /** A short line for a result. */
  label: string;
  /** True where the organization has never assured the record, or did more than 12 months ago. */
  stale: boolean;
}

/** When the organization itself last assured the record. Nothing else counts as checked. */
export function verification(service: HsdsService, organization: HsdsOrganization, lang: string, now: Date): Verification {
  const assured = service.assured_date ?? organization.assured_date;
  const months = assured === undefined ? undefined : monthsSince(assured, now);
  if (assured === undefined || months === undefined) return { label: msg('Pas encore vérifié par l’organisme'), stale: true };
  const date = formatDate(assured, lang);
  return months >= STALE_MONTHS
    ? { label: msg(str`Vérifié par l’organisme il y a plus d’un an (${date})`), stale: true }
    : { label: msg(str`Vérifié par l’organisme (${date})`), stale: false };
}

/** The steward's confidence in a few words, for a result. */
export function confidenceWords(confidence: Confidence): string {
  return confidence === 'confirmed' ? msg('Coordonnées de source officielle') : msg('Renseignements partiels');
}

/** What the steward's confidence means, as a sentence. Neither degree means that the organization assured the record. */
export function confidenceLabel(confidence: Confidence): string {
  return confidence === 'confirmed'
    ? msg('Les coordonnées ont été vues sur une page de l’organisme ou dans un répertoire officiel.')
    : msg('Les renseignements viennent de pages publiques et peuvent être incomplets ou anciens.');
}
