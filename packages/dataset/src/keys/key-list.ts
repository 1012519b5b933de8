import type { KeyList, RecipientKey } from '@accueil/sdk';

/** Whose key: an organization's, by its key, or the region's own. */
export type Owner = { organization: string; organization_id: string } | 'recovery';

/** A change that cannot be made. `code` is what the command puts into words. */
export class KeyListError extends Error {
  override readonly name = 'KeyListError';
  readonly code: 'already-there' | 'not-there' | 'nothing-to-replace';

  constructor(code: KeyListError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** A list nobody has signed yet. */
export const emptyList = (region: string): KeyList => ({
  format: 'accueil-key-list/1',
  region,
  version: 0,
  signed_at: '',
  keys: [],
  recovery: [],
});

const all = ({ keys, recovery }: KeyList): RecipientKey[] => [...keys, ...recovery];
const isOf = (owner: Owner, key: RecipientKey): boolean => owner !== 'recovery' && key.organization === owner.organization;

/** The list with one more key. @throws {KeyListError} */
export function added(list: KeyList, owner: Owner, key: RecipientKey): KeyList {
  if (all(list).some(({ recipient }) => recipient === key.recipient)) throw new KeyListError('already-there', key.recipient);
  if (owner === 'recovery') return { ...list, recovery: [...list.recovery, key] };
  return { ...list, keys: [...list.keys, { ...owner, ...key }] };
}

/**
 * The list with a new key, and an end to those it replaces: so many days after the new one begins, unless they end before.
 * @throws {KeyListError}
 */
export function rotated(list: KeyList, owner: Owner, key: RecipientKey, overlapDays: number): KeyList {
  const last = addDays(key.valid_from, overlapDays);
  const found = new Set<string>();
  const ended = (one: RecipientKey, isOwn: boolean): RecipientKey => {
    if (!isOwn || one.revoked !== undefined || (one.valid_to !== undefined && one.valid_to < key.valid_from)) return one;
    found.add(one.recipient);
    return { ...one, valid_to: one.valid_to !== undefined && one.valid_to < last ? one.valid_to : last };
  };
  const next: KeyList = {
    ...list,
    keys: list.keys.map((one) => ended(one, isOf(owner, one))),
    recovery: list.recovery.map((one) => ended(one, owner === 'recovery')),
  };
  if (found.size === 0) throw new KeyListError('nothing-to-replace', owner === 'recovery' ? 'recovery' : owner.organization);
  return added(next, owner, key);
}

/** The list without the use of a key from a day on. @throws {KeyListError} */
export function revoked(list: KeyList, recipient: string, day: string): KeyList {
  if (!all(list).some((key) => key.recipient === recipient)) throw new KeyListError('not-there', recipient);
  const end = (key: RecipientKey): RecipientKey => (key.recipient === recipient ? { ...key, revoked: day } : key);
  return { ...list, keys: list.keys.map(end), recovery: list.recovery.map(end) };
}

/** An ISO date some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
