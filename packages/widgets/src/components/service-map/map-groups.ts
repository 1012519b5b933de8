import type { HsdsOrganization, ServiceHit } from '@accueil/sdk';

/** The services of one organization at a place. */
export interface PanelGroup {
  organization: HsdsOrganization;
  /** True where the place is the organization's office, and nobody has said that the services are given there. */
  atOffice: boolean;
  hits: ServiceHit[];
}

/** Groups a place's services by organization, both in the order of the search. Pure. */
export function groupHits(hits: readonly ServiceHit[]): PanelGroup[] {
  const groups = new Map<string, PanelGroup>();
  for (const hit of hits) {
    const { organization } = hit;
    const atOffice = hit.locationsOf === 'organization';
    const key = `${organization.id} ${atOffice}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { organization, atOffice, hits: [hit] });
    else group.hits.push(hit);
  }
  return [...groups.values()];
}

/** The first `limit` services of groups, group by group. Pure. */
export function firstOf(groups: readonly PanelGroup[], limit: number): PanelGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const hits = group.hits.slice(0, Math.max(0, left));
    left -= hits.length;
    return hits.length === 0 ? [] : [{ ...group, hits }];
  });
}
