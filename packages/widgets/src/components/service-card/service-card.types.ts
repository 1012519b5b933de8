import type { HsdsService, ServiceHit } from '@accueil/sdk';
import type { Reference } from '../../controllers/reference.js';

/** All that a card shows, read together. */
export interface CardData {
  hit: ServiceHit;
  reference: Reference;
  /** Territory ids asked for; empty: none was. */
  territories: readonly string[];
  /** The services that replace this one. */
  replacements: readonly HsdsService[];
  /** The language of the records. BCP 47. */
  catalogLang: string;
  /** The key that was asked for, where it is a former one. */
  formerKey: string | undefined;
}
