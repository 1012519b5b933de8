import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The shapes of the gathered facts, as their README says. Texts are `{ fr, en }`. */
export interface SharedText {
  fr: string;
  en?: string;
}
export interface SharedSource {
  url: string;
  supports: string;
}
export interface SharedPhone {
  number: string;
  ext?: string;
  note?: string;
}
export interface SharedLocation {
  id: string;
  city: string;
  mrc?: string;
  name?: string;
  street?: string;
  postal_code?: string;
}
export interface SharedService {
  id: string;
  name: SharedText;
  summary: SharedText;
  domains: string[];
  stages: string[];
  audience: string[];
  territories: string[];
  former_keys?: string[];
  eligibility?: SharedText;
  fees?: SharedText;
  how_to_access?: SharedText;
  status_note?: SharedText;
  hours?: string;
  languages?: string[];
  locations?: string[];
  url?: string;
}
export interface SharedOrganization {
  id: string;
  name: SharedText;
  type: string;
  role: SharedText;
  confidence: string;
  sources: SharedSource[];
  services: SharedService[];
  acronym?: string;
  url?: string;
  email?: string;
  phones?: SharedPhone[];
  locations?: SharedLocation[];
}
export interface SharedTraining {
  id: string;
  kind: 'training' | 'program' | 'event' | 'resource' | 'network';
  provider: string;
  title: SharedText;
  summary: SharedText;
  topics: string[];
  audience: string[];
  url: string;
  sources: SharedSource[];
  territories?: string[];
  format?: string;
  languages?: string[];
  duration?: string;
  fees?: SharedText;
  credential?: SharedText;
  sessions?: { start: string; end?: string; place?: string; past: boolean }[];
}
export interface SharedAlias {
  name: string;
  kind?: string;
  source?: string;
}
export interface SharedMunicipality {
  code: string;
  name: string;
  designation: string;
  fullName: string;
  mrc: string;
  lat: number;
  lon: number;
  population: number;
  townHallPostalCode: string;
  homonym?: boolean;
  aliases: SharedAlias[];
}
export interface SharedGeo {
  municipalities: {
    territories: { code: string; name: string; aliases: string[] }[];
    municipalities: SharedMunicipality[];
  };
  localities: { localities: { name: string; mun: string; lat: number; lon: number; source: string }[] };
  fsa: {
    fsa: { fsa: string; municipalities: string[]; precision: string; lat: number; lon: number }[];
    ruralPostalCodes: { code: string; municipalities: string[] }[];
  };
}
export interface SharedData {
  organizations: SharedOrganization[];
  trainings: SharedTraining[];
  geo: SharedGeo;
}

/** Where the gathered facts stand, beside the repository. They are not part of it: a clone may lack them. */
export const SHARED_DATA = new URL('../../../../../shared/data/', import.meta.url);

/** Whether the gathered facts are there. */
export function hasSharedData(folder: URL = SHARED_DATA): boolean {
  return existsSync(new URL('organizations.json', folder));
}

/**
 * Reads the gathered facts as they are.
 * @throws an error of `node:fs` or a `SyntaxError` where a file is missing or is not JSON.
 */
export function readSharedData(folder: URL = SHARED_DATA): SharedData {
  const json = (name: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'));
  return {
    organizations: json('organizations.json') as SharedOrganization[],
    trainings: json('trainings.json') as SharedTraining[],
    geo: {
      municipalities: json('geo/municipalities.json') as SharedGeo['municipalities'],
      localities: json('geo/localities.json') as SharedGeo['localities'],
      fsa: json('geo/fsa.json') as SharedGeo['fsa'],
    },
  };
}
