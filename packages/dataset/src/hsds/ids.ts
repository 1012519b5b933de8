import { uuid5 } from '../build/uuid.js';

/**
 * The id of a part of a record: UUID version 5 of where it stands, in the namespace of the record's own id. A rebuild never changes it,
 * and a part that is moved in its list is another part.
 */
export function partId(recordId: string, member: string, index = 0): string {
  return uuid5(`${member}[${index}]`, recordId);
}
