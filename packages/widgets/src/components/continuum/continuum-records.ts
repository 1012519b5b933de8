import type { AccueilClient, HsdsOrganization, HsdsService } from '@accueil/sdk';

/** Every organization and service of a dataset, to name what a proof or a link points at. */
export interface ContinuumRecords {
  /** By name. */
  readonly organizations: readonly HsdsOrganization[];
  readonly organizationOf: (id: string) => HsdsOrganization | undefined;
  readonly serviceOf: (key: string) => HsdsService | undefined;
  /** BCP 47 codes of the languages in which something is given. */
  readonly languages: readonly string[];
}

const known = new WeakMap<AccueilClient, Promise<ContinuumRecords>>();

async function load(client: AccueilClient): Promise<ContinuumRecords> {
  const organizations: HsdsOrganization[] = [];
  const organizationsById = new Map<string, HsdsOrganization>();
  for await (const organization of client.organizations.all()) {
    organizations.push(organization);
    for (const name of [organization.id, organization.key, ...(organization.former_keys ?? [])]) organizationsById.set(name, organization);
  }
  const servicesByKey = new Map<string, HsdsService>();
  const languages = new Set<string>();
  for await (const service of client.services.all()) {
    for (const name of [service.key, ...(service.former_keys ?? [])]) servicesByKey.set(name, service);
    for (const { code } of service.languages ?? []) languages.add(code);
  }
  return {
    organizations,
    organizationOf: (id) => organizationsById.get(id),
    serviceOf: (key) => servicesByKey.get(key),
    languages: [...languages],
  };
}

/** The records of a client's dataset, read once. Rejects with the SDK's errors, and asks again next time. */
export function readRecords(client: AccueilClient): Promise<ContinuumRecords> {
  let records = known.get(client);
  if (records === undefined) {
    records = load(client);
    known.set(client, records);
    records.catch(() => known.delete(client));
  }
  return records;
}
