import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Gazetteer, PlaceAlias } from '../geo/types.js';
import type { Catalog, HsdsOrganization, HsdsService, HsdsTaxonomyTerm, TaxonomyKey } from '../hsds/types.js';

/** Builds a catalog in memory from the facts gathered beside this repository, for tests of relevance. Not the dataset: only enough of it to search. */

const SHARED = new URL('../../../../../shared/data/', import.meta.url);
const TAXONOMIES = new URL('../../../dataset/estrie/taxonomies/', import.meta.url);

interface Text {
  fr: string;
}
interface RawService {
  id: string;
  name: Text;
  summary: Text;
  domains: string[];
  stages: string[];
  audience: string[];
  territories: string[];
  eligibility?: Text;
  how_to_access?: Text;
  former_keys?: string[];
  languages?: string[];
}
interface RawOrganization {
  id: string;
  name: Text;
  acronym?: string;
  role: Text;
  services: RawService[];
  sources: { url: string }[];
}
interface RawTerm {
  key: string;
  label: Record<string, string>;
  parent?: string;
  synonyms?: Record<string, string[]>;
}
interface RawMunicipality {
  code: string;
  name: string;
  fullName: string;
  mrc: string;
  lat: number;
  lon: number;
  homonym?: boolean;
  aliases?: { name: string; kind: string; source: string }[];
}

/** `undefined` where the shared data or the taxonomies are not there. */
export function realData(): { catalog: Catalog; gazetteer: Gazetteer } | undefined {
  if (!existsSync(SHARED) || !existsSync(new URL('needs.yaml', TAXONOMIES))) return undefined;
  return { catalog: realCatalog(), gazetteer: realGazetteer() };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, SHARED), 'utf8'));
}

function id(key: string): string {
  return createHash('sha1').update(key).digest('hex');
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

function realCatalog(): Catalog {
  const raw = read('organizations.json') as RawOrganization[];
  const organizations = raw.map((one): HsdsOrganization => ({
    id: id(one.id),
    key: one.id,
    name: one.name.fr,
    ...(one.acronym ? { alternate_name: one.acronym } : {}),
    description: one.role.fr,
    organization_kind: 'community',
    confidence: 'partial',
    sources: one.sources,
  }));
  const services = raw.flatMap((one) =>
    one.services.map((service): HsdsService => ({
      id: id(`${one.id}/${service.id}`),
      key: service.id,
      organization_id: id(one.id),
      name: service.name.fr,
      description: service.summary.fr,
      status: 'active',
      service_areas: service.territories.map((territory) => ({ territory })),
      needs: service.domains,
      stages: service.stages,
      audiences: service.audience,
      ...(service.eligibility ? { eligibility_description: service.eligibility.fr } : {}),
      ...(service.how_to_access ? { application_process: service.how_to_access.fr } : {}),
      ...(service.languages ? { languages: service.languages.map((code) => ({ code })) } : {}),
    })),
  );
  return {
    format: 'accueil-catalog/1',
    region: { key: 'estrie', territory: 'estrie', name: 'Estrie', licence: 'CC-BY-4.0', timezone: 'America/Toronto' },
    lang: 'fr',
    organizations,
    services,
    locations: [],
    taxonomy_terms: (['needs', 'stages', 'audiences'] as const).flatMap(terms),
  };
}

function terms(taxonomy: TaxonomyKey): HsdsTaxonomyTerm[] {
  const raw = parse(readFileSync(new URL(`${taxonomy}.yaml`, TAXONOMIES), 'utf8')) as RawTerm[];
  return raw.map(({ key, label, parent, synonyms = {} }) => {
    const words = Object.fromEntries(
      [...new Set([...Object.keys(label), ...Object.keys(synonyms)])].map((lang) => [
        lang,
        [label[lang] ?? [], synonyms[lang] ?? []].flat(),
      ]),
    );
    return { id: id(`${taxonomy}/${key}`), key, taxonomy, name: label['fr'] ?? key, synonyms: words, ...(parent ? { parent } : {}) };
  });
}

function realGazetteer(): Gazetteer {
  const { territories, municipalities } = read('geo/municipalities.json') as {
    territories: { code: string; name: string; aliases: string[] }[];
    municipalities: RawMunicipality[];
  };
  const { localities } = read('geo/localities.json') as { localities: { name: string; mun: string; lat: number; lon: number }[] };
  const { fsa, ruralPostalCodes } = read('geo/fsa.json') as {
    fsa: { fsa: string; municipalities: string[]; precision: string }[];
    ruralPostalCodes: { code: string; municipalities: string[] }[];
  };
  const territoryOf = new Map(territories.map(({ code, name }) => [code, slug(name)]));
  const precisionOf = (precision: string): 'municipality' | 'territory' | 'region' =>
    precision === 'municipality' ? 'municipality' : precision === 'mrc' ? 'territory' : 'region';
  return {
    format: 'accueil-gazetteer/1',
    territories: [
      { id: 'quebec', name: 'Québec', kind: 'province' },
      { id: 'estrie', name: 'Estrie', kind: 'region', parent: 'quebec' },
      ...territories.map(({ code, name, aliases }) => ({
        id: territoryOf.get(code) ?? code,
        name,
        kind: 'territory' as const,
        parent: 'estrie',
        code,
        aliases: aliases.map((alias) => ({ name: alias })),
      })),
    ],
    municipalities: municipalities.map(({ code, name, fullName, mrc, lat, lon, homonym, aliases = [] }) => ({
      code,
      name,
      full_name: fullName,
      territory: territoryOf.get(mrc) ?? mrc,
      latitude: lat,
      longitude: lon,
      ...(homonym ? { homonym } : {}),
      aliases: aliases.map(({ name: alias, kind, source }): PlaceAlias => ({
        name: alias,
        kind,
        ...(source === 'unverified' ? { unverified: true } : {}),
      })),
    })),
    localities: localities.map(({ name, mun, lat, lon }) => ({ name, municipality: mun, latitude: lat, longitude: lon })),
    postal_areas: [
      ...fsa.map((one) => ({ code: one.fsa, municipalities: one.municipalities, precision: precisionOf(one.precision) })),
      ...ruralPostalCodes.map(({ code, municipalities: towns }) => ({ code, municipalities: towns, precision: 'municipality' as const })),
    ],
  };
}
