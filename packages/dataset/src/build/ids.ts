import { v5 } from 'uuid';
import { uuid5 } from './uuid.js';

/** The project's own namespace, drawn once at random: every region's ids hang from it. Changing it changes every address. */
const PROJECT_NAMESPACE = '29901b92-2b33-40f7-b2c4-7e6b2c213222';

/** Kinds of records that have an id. A service and a place may share a key, never an id. */
export type IdKind = 'organization' | 'service' | 'location' | 'taxonomy_term' | 'taxonomy' | 'training' | 'training-instance';

/** Gives the UUID version 5 of a record of one region: the same key, the same id, for ever. */
export type IdMaker = (kind: IdKind, key: string) => string;

/** The makers asked for, by region: every language asks for the ids of the same records. */
const makers = new Map<string, IdMaker>();

/** The id maker of a region. A term's key is `taxonomy/key`. Keeps what it has made for as long as the program runs. */
export function idMaker(regionKey: string): IdMaker {
  const known = makers.get(regionKey);
  if (known) return known;
  const namespace = v5(regionKey, PROJECT_NAMESPACE);
  const made = new Map<string, string>();
  const maker: IdMaker = (kind, key) => {
    const name = `${kind}:${key}`;
    let id = made.get(name);
    if (id === undefined) made.set(name, (id = uuid5(name, namespace)));
    return id;
  };
  makers.set(regionKey, maker);
  return maker;
}
