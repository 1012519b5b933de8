import type { NoParams } from './types.js';

/** The parts of a TopoJSON file that can lack, or be of another shape. */
export type TopologyPart = 'topology' | 'objects' | 'territories' | 'collection' | 'outline' | 'id' | 'arcs' | 'transform';

/** What the checks of meaning find: each file has the right shape, yet what it says cannot be, or must be looked at. */
export interface SemanticParams {
  'unknown-language': { found: string; suggestion?: string };
  'base-url-parts': { found: string };
  'contact-missing': NoParams;
  'territory-kind': { found: string; kind: string; expected: string };
  'place-far': { found: string; municipality: string; kilometres: number };
  'homonym-unmarked': { found: string };
  'postal-precision': { found: number };
  'duplicate-label': { found: string; file: string; line: number };
  'point-elsewhere': { municipality: string; found: string; suggestion: string };
  'point-outside-territory': { territory: string; suggestion?: string };
  'point-outside-region': NoParams;
  'city-mismatch': { found: string; expected: string; suggestion?: string };
  'municipality-missing': { found: string; suggestion: string };
  'postal-code-province': { found: string; province: string };
  'postal-code-elsewhere': { found: string; municipality: string; expected: readonly string[] };
  'postal-code-region': { found: string; municipality: string };
  'hours-overlap': { day: string; first: string; second: string };
  'days-missing': { freq: string };
  'interval-without-start': { interval: number };
  'month-days-of-week': NoParams;
  'several-timezones': { found: string; expected: string };
  'appointment-contradiction': { found: string; expected: string };
  'phone-impossible': { found: string };
  'phone-unlikely': { found: string };
  'email-personal': { found: string };
  'website-social': { found: string };
  'source-not-own': { found: string; expected: string };
  'points-to-itself': { member: string; key: string };
  'successor-cycle': { member: string; keys: readonly string[] };
  'leads-to-closed': { member: string; found: string };
  contradiction: { found: string; other: string };
  'duplicate-service': { found: string; key: string; file: string };
  'duplicate-organization': { found: string; file: string; same: 'name' | 'website' | 'phone' };
  'text-language': { lang: string; found: string };
  'text-script': { lang: string };
  'text-copied': { lang: string; other: string };
  'text-spaces': NoParams;
  'text-markup': { found: string };
  'text-garbled': { found: string };
  'text-placeholder': { found: string };
  'summary-too-long': { found: number };
  'date-in-future': { found: string; today: string };
  'until-passed': { found: string; today: string };
  'registration-after-start': { found: string; start: string };
  'registration-empty': NoParams;
  'exdate-outside': { found: string };
  'rrule-needed': { member: string };
  'rule-ends-before-start': { found: string; start: string };
  'start-outside-rule': { found: string; rule: string };
  'start-not-a-day': { found: string };
  'same-instance': { found: string };
  'former-date-missing': NoParams;
  'places-over-capacity': { found: number; maximum: number };
  'audience-both': { key: string };
  'json-syntax': { detail: string };
  'topology-shape': { expected: TopologyPart };
  'topology-index': { found: number; maximum: number };
  'topology-position': { found: string };
  'outline-missing': { territory: string };
  'town-outside-outline': { municipality: string; territory: string; suggestion?: string };
}
