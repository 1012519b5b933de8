import type { AccueilClient, HsdsOrganization, HsdsService, ServiceHit } from '@accueil/sdk';

/** Other records that a service's details name; those that can be read. */
export interface Related {
  /** The services to use instead of one that is suspended or replaced. */
  replacements: readonly HsdsService[];
  /** The services that usually follow. */
  next: readonly HsdsService[];
  /** The organizations that run the service too, those that lend its places, and those of `next`. */
  organizations: readonly HsdsOrganization[];
}

/** Reads the records that the details of a service name. Never rejects: what cannot be read is left out. */
export async function readRelated({ organizations, services }: AccueilClient, { service, locations }: ServiceHit): Promise<Related> {
  const [replacements, next] = await Promise.all(
    [service.status_detail?.replaced_by, service.next].map((keys) => readAll(keys, (key) => services.get(key))),
  );
  const ids = [
    ...(service.partner_organization_ids ?? []),
    ...locations.flatMap(({ host_organization_id: host }) => host ?? []),
    ...(next ?? []).map(({ organization_id: id }) => id),
  ];
  return {
    replacements: replacements ?? [],
    next: next ?? [],
    organizations: await readAll([...new Set(ids)], (id) => organizations.get(id)),
  };
}

async function readAll<T>(keys: readonly string[] = [], read: (key: string) => Promise<T>): Promise<T[]> {
  const found = await Promise.allSettled(keys.map(read));
  return found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
