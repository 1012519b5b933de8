import type { CallOptions } from '../http/call-options.js';

/** A catalog as it came: checked when it is linked. */
export interface SourcedCatalog {
  catalog: unknown;
  /** BCP 47 language it is in; another than asked for when that one is not published. */
  lang: string;
  /** Its address or name, for messages. */
  file: string;
}

/** A gazetteer as it came: checked when it is linked. */
export interface SourcedGazetteer {
  gazetteer: unknown;
  file: string;
}

/** Synonyms as they came: checked before they are used. */
export interface SourcedSynonyms {
  synonyms: unknown;
  file: string;
}

/** The roles the steward wrote, as they came: checked before they are used. */
export interface SourcedContinuum {
  continuum: unknown;
  file: string;
}

/** The organizations' public keys as they came: checked, with their signature, before they are used. */
export interface SourcedKeys {
  keys: unknown;
  file: string;
}

/** A list of trainings as it came: checked when it is read. */
export interface SourcedTraining {
  training: unknown;
  /** BCP 47 language it is in. */
  lang: string;
  file: string;
}

/** Where records come from. Its methods reject with the package's errors, and with the signal's reason when aborted. */
export interface Source {
  /** Address of the dataset's folder, with a trailing slash, where it has one. */
  readonly src?: string;
  /** The catalog in a language (BCP 47), else in the nearest one there is. */
  catalog(lang: string, options?: CallOptions): Promise<SourcedCatalog>;
  gazetteer(options?: CallOptions): Promise<SourcedGazetteer>;
  /** What people type for each term, in every language (`Synonyms`). Left out by a source whose catalogs hold all the words it has. */
  synonyms?(options?: CallOptions): Promise<SourcedSynonyms>;
  /** The roles the steward wrote (`ContinuumRoles`). Left out by a source that has none: all roles are then derived from services. */
  continuum?(options?: CallOptions): Promise<SourcedContinuum>;
  /** `SignedKeys`. Left out by a source that has a folder, whose `keys.json` is then read, and by one that has none: no referral is sealed. */
  keys?(options?: CallOptions): Promise<SourcedKeys>;
  /** What is taught (`TrainingList`). Left out by a source that has none: `client.trainings` then rejects with `NotFoundError`. */
  training?(lang: string, options?: CallOptions): Promise<SourcedTraining>;
  /** TopoJSON, unchecked. Rejects with `NotFoundError` when the source has none. */
  boundaries(options?: CallOptions): Promise<unknown>;
}
