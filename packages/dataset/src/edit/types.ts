import type { Path } from '../diagnostics/types.js';

/**
 * One change of a steward's file. A record of a list is named by its `key` where every record of that list has one
 * (`['services', 'sanc-accueil', 'name', 'fr']`), so that a record added above it moves nothing; else by its position, from 0.
 * An empty path is the whole file.
 */
export interface Edit {
  /** Relative to the region's folder, with `/`. */
  file: string;
  path: Path;
  /** What stands there; `undefined` where nothing does. */
  before: unknown;
  /** What shall stand there; `undefined`: the member, the record or the file is taken out. */
  after: unknown;
  /** Of something new: the member or the key it stands after, `null` for the first place. Default: the schema's order; a record, last. */
  following?: string | null;
  /** Name of the record, for people. */
  record?: string;
}

/** A member that two sides changed, each in its own way since `base`. */
export interface Conflict {
  file: string;
  path: Path;
  base: unknown;
  /** What stands in the files now. It is kept. */
  mine: unknown;
  /** What the other side would have there. */
  theirs: unknown;
  record?: string;
}

/** An edit that was not made: the file no longer holds `before` there, or has no place for it. */
export interface RefusedEdit {
  edit: Edit;
  reason: 'changed' | 'no-place';
}
