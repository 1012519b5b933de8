import type { Catalog, ContinuumRoles, HsdsService } from '@accueil/sdk';
import { fixtureCatalog, uuid } from './region.js';

const STAGES: Record<string, string[]> = {
  jumelage: ['integration'],
  'recherche-logement': ['arrival'],
  'ancien-atelier': ['settlement'],
  popote: ['settlement'],
  accueil: ['arrival'],
};

/** A service that ended, and that nothing replaces: the one gap of the region. */
function ended(catalog: Catalog): HsdsService {
  const [first] = catalog.services;
  if (first === undefined) throw new Error('The region has no service.');
  return {
    ...first,
    id: uuid(1900),
    key: 'aide-bail',
    organization_id: uuid(1),
    name: 'Aide au bail',
    status: 'inactive',
    status_detail: { state: 'closed', since: '2025-03' },
    service_areas: [{ territory: 'la-baie' }],
    needs: ['housing'],
    stages: ['settlement'],
    languages: [],
  };
}

/** The fictional region with stages, a suspended service that is replaced, one that ended, and one that does not say where. */
export function continuumCatalog(lang = 'fr'): Catalog {
  const catalog = fixtureCatalog(lang);
  const services = catalog.services.map((service) => ({ ...service, stages: STAGES[service.key] ?? service.stages }));
  return { ...catalog, services: [...services, ended(catalog)] };
}

const SOURCE = {
  url: 'https://table.example/compte-rendu',
  supports: 'rencontre de la table',
  date_seen: '2026-05',
  kind: 'partner' as const,
};

/** Two roles that the steward wrote. */
export const continuumRoles: ContinuumRoles = {
  format: 'accueil-continuum/1',
  stage_roles: [
    { organization_id: uuid(3), stage: 'arrival', need: 'health', territory: 'les-pins', role: 'refers', sources: [SOURCE] },
    { organization_id: uuid(2), stage: 'settlement', need: 'francisation', territory: 'vallee', role: 'funds', sources: [SOURCE] },
  ],
};
