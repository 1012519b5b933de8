import type { Context } from '@lit/context';

/** What `<accueil-source>` sets for every element inside it; an element's own attribute goes first. */
export interface SourceSettings {
  /** Address of a region's dataset folder. */
  src?: string;
  /** Address of an Accueil server. */
  server?: string;
  /** BCP 47. */
  lang?: string;
  /** Territory ids, space separated. */
  territory?: string;
}

/** The key is global and carries a major version, so that elements bundled apart still find each other. */
export const sourceContext = Symbol.for('accueil.source/1') as unknown as Context<symbol, SourceSettings>;
