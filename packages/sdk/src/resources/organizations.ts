import { NotFoundError } from '../errors/not-found-error.js';
import type { CallOptions } from '../http/call-options.js';
import { nameOrder } from '../hsds/name-order.js';
import type { HsdsOrganization } from '../hsds/types.js';
import type { Region } from '../source/region.js';

/** `client.organizations`. Its calls load the catalog first, once; they reject with the errors of the source. */
export class OrganizationsResource {
  readonly #region: Region;

  constructor(region: Region) {
    this.#region = region;
  }

  /**
   * One organization by key, id or former key.
   * @throws {NotFoundError} when none answers to it
   */
  async get(idOrKey: string, { signal }: CallOptions = {}): Promise<HsdsOrganization> {
    const organization = (await this.#region.catalog(signal)).organizationsByKey.get(idOrKey);
    if (!organization) throw new NotFoundError('organization', idOrKey);
    return organization;
  }

  /** Every organization, in the order of names by the catalog's language. */
  async *all({ signal }: CallOptions = {}): AsyncGenerator<HsdsOrganization, void, undefined> {
    const { organizations, lang } = await this.#region.catalog(signal);
    for (const organization of [...organizations].sort(nameOrder(lang))) {
      signal?.throwIfAborted();
      yield organization;
    }
  }
}
