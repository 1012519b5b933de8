import type { RecipientKey } from '@accueil/sdk';
import { idMaker } from '../../build/ids.js';
import { wholeFile } from '../../diagnostics/report.js';
import { areUsable, KEYS_FILE } from '../../keys/signed-keys.js';
import type { CheckContext } from './context.js';

/** Whether a key may be sealed to on a day; `isInForce` of the SDK, whose module is not loaded where a region has no keys. */
const isUsed = ({ valid_from, valid_to, revoked }: RecipientKey, day: string): boolean =>
  valid_from <= day && (valid_to === undefined || day <= valid_to) && (revoked === undefined || day < revoked);

/** The organizations' keys: well signed, of organizations there are, with a recovery key, and not all ended. */
export function checkReferralKeys({ data, report, signedKeys, today }: CheckContext): void {
  if (!signedKeys) return;
  const file = wholeFile(KEYS_FILE);
  if (!areUsable(signedKeys)) {
    report.add(file, [], 'keys-refused', signedKeys);
    return;
  }
  const { keys, recovery } = signedKeys.list;
  const known = new Set(data.organizations.map(({ value }) => value.key));
  const id = idMaker(signedKeys.list.region);
  for (const { organization = '', organization_id = '' } of keys) {
    if (!known.has(organization) || id('organization', organization) !== organization_id) {
      report.add(file, [], 'keys-organization', { found: organization });
    }
  }
  const isThere = today === undefined ? recovery.length > 0 : recovery.some((key) => isUsed(key, today));
  if (keys.length > 0 && !isThere) report.add(file, [], 'keys-recovery-missing', {});
  if (today === undefined) return;
  for (const organization of new Set(keys.map((key) => key.organization ?? ''))) {
    const own = keys.filter((key) => key.organization === organization);
    const isComing = own.some(({ valid_from, revoked }) => valid_from > today && revoked === undefined);
    if (!isComing && !own.some((key) => isUsed(key, today)))
      report.add(file, [], 'keys-ended', { found: organization }, { severity: 'warning' });
  }
}
