import { faultOf, isObject, type Shape } from '../hsds/shape.js';

const SIGNED: Shape = {
  string: 'format! payload! public_key! signature!',
  objects: { also: { string: 'public_key! signature!' } },
};

const KEY: Shape = { string: 'recipient! valid_from! valid_to revoked notify', boolean: 'is_example' };
const LIST: Shape = {
  string: 'format! region! signed_at!',
  number: 'version!',
  strings: 'steward_keys',
  objects: { 'keys!': { ...KEY, string: `${KEY.string ?? ''} organization! organization_id!` }, 'recovery!': KEY },
};

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** X25519, or its hybrid with ML-KEM. */
const RECIPIENT = /^age1(?:[02-9ac-hj-np-z]{58}|pq1[02-9ac-hj-np-z]{1900,2000})$/;

const at = ({ path, message }: { path: string; message: string }): string => `${path || 'whole'}: ${message}`;

/** What is wrong with the form of a signed list, before its signature is looked at. */
export function faultOfSigned(value: unknown): string | undefined {
  const fault = faultOf(value, SIGNED);
  if (fault) return at(fault);
  return isObject(value) && value['format'] === 'accueil-keys/1' ? undefined : 'format: expected accueil-keys/1';
}

/** What is wrong with a list of keys. */
export function faultOfKeys(value: unknown): string | undefined {
  const fault = faultOf(value, LIST);
  if (fault) return at(fault);
  const list = value as { format: string; version: number; signed_at: string; keys: Entry[]; recovery: Entry[] };
  if (list.format !== 'accueil-key-list/1') return 'format: expected accueil-key-list/1';
  if (!Number.isSafeInteger(list.version) || list.version < 1) return 'version: expected a whole number from 1';
  if (Number.isNaN(Date.parse(list.signed_at))) return 'signed_at: expected an ISO 8601 instant';
  for (const name of ['keys', 'recovery'] as const) {
    for (const [n, key] of list[name].entries()) {
      const wrong = faultOfKey(key);
      if (wrong) return `${name}[${n}].${wrong}`;
    }
  }
  return undefined;
}

interface Entry {
  recipient: string;
  valid_from: string;
  valid_to?: string;
  revoked?: string;
}

/** What is wrong with one key. */
export function faultOfKey({ recipient, valid_from, valid_to, revoked }: Entry): string | undefined {
  if (!RECIPIENT.test(recipient)) return 'recipient: expected a key that begins with age1';
  for (const [name, day] of Object.entries({ valid_from, valid_to, revoked })) {
    if (day !== undefined && !isDay(day)) return `${name}: expected a date, 2026-11-27`;
  }
  return valid_to !== undefined && valid_to < valid_from ? 'valid_to: before valid_from' : undefined;
}

function isDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  // `2026-02-30` would roll over to March.
  return DAY.test(text) && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
