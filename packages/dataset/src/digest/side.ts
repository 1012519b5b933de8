import { continuumOf, type Continuum, type ContinuumMoment } from '@accueil/sdk/continuum';
import type { Catalog } from '@accueil/sdk';
import type { Snapshot } from '../diff/snapshot.js';

/** One of the two states a digest compares, and the day it is looked at. */
export interface DigestSide {
  snapshot: Snapshot;
  /** ISO 8601. */
  day: string;
}

/** The catalog in a language, else in the default one. */
export function catalogIn({ editions }: Snapshot, lang: string): Catalog {
  return (editions.find((edition) => edition.lang === lang) ?? editions[0]).catalog;
}

/** The continuum of a side; `undefined` where its territories are not known. Its records are copies: a continuum freezes them. */
export function continuumOfSide({ snapshot }: DigestSide, lang: string): Continuum | undefined {
  const { gazetteer, roles } = snapshot;
  if (!gazetteer) return undefined;
  const records = { catalog: catalogIn(snapshot, lang), gazetteer, ...(roles ? { continuum: roles } : {}) };
  return continuumOf(structuredClone(records));
}

/** The moment of a day. Noon: the same day in every zone people meet in. */
export function momentOf(day: string): ContinuumMoment {
  return { now: new Date(`${day}T12:00:00Z`) };
}
