import type { Site } from './site.js';

/** What these tests read of a service: the published file, as anyone reads it, not the SDK's own types. */
export interface Service {
  key: string;
  former_keys?: string[];
  organization_id: string;
  name: string;
  status: string;
  needs: string[];
  service_areas: { territory: string }[];
}

/** What these tests read of `catalog.json`. */
export interface Catalog {
  services: Service[];
  organizations: { id: string; name: string; sources: { url: string }[] }[];
}

/** The built catalog, as an element receives it. */
export async function readCatalog(site: Site, lang = 'fr'): Promise<Catalog> {
  const response = await fetch(`${site.origin}/accueil/1/data/${lang}/catalog.json`);
  if (!response.ok) throw new Error(`catalog ${lang}: ${response.status}`);
  return (await response.json()) as Catalog;
}

/** Whether a service may stand in the list of a territory: it names it, something wider, or nobody has said. */
export function mayServe(service: Service, territory: string, wider: readonly string[]): boolean {
  return (
    service.service_areas.length === 0 ||
    service.service_areas.some((area) => area.territory === territory || wider.includes(area.territory))
  );
}

/** Ids of the territories that hold this one: its region, its province. */
export async function readWider(site: Site, territory: string): Promise<string[]> {
  const response = await fetch(`${site.origin}/accueil/1/data/territories.json`);
  const { territories } = (await response.json()) as { territories: { id: string; parent?: string }[] };
  const wider: string[] = [];
  for (
    let at = territories.find(({ id }) => id === territory)?.parent;
    at !== undefined;
    at = territories.find(({ id }) => id === at)?.parent
  )
    wider.push(at);
  return wider;
}
