import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Facts, Ground, Position } from './shapes.js';

interface Point {
  latitude: number;
  longitude: number;
}
interface GazetteerFile {
  territories: { id: string; name: string; kind: string }[];
  municipalities: ({ code: string; territory: string } & Point)[];
  localities: ({ municipality: string } & Point)[];
}
interface ExtentsFile {
  municipalities: ({ code: string; area_km2: number } & Point)[];
}

/** Degrees, as a position. */
const at = ({ longitude, latitude }: Point): Position => [longitude, latitude];

/** Reads the places of a region's folder: gazetteer, neighbours and extents. Throws where a file is missing. */
export function readFacts(folder: string): Facts {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const gazetteer = read('territories.yaml') as GazetteerFile;
  const extents = read('extents.yaml') as ExtentsFile;
  const neighbours = read('neighbours.yaml') as { places: Point[] };
  return {
    territories: gazetteer.territories
      .filter(({ kind }) => kind === 'territory')
      .map(({ id, name }) => ({ id, name }))
      // The order of the file must not matter to what is drawn.
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    territoryOf: new Map(gazetteer.municipalities.map(({ code, territory }) => [code, territory])),
    areas: new Map(extents.municipalities.map(({ code, area_km2 }) => [code, area_km2])),
    cores: gazetteer.municipalities.map((place) => ({ municipality: place.code, position: at(place) })),
    sites: [
      ...gazetteer.municipalities.map((place) => ({ position: at(place), municipality: place.code, principal: true })),
      ...extents.municipalities.map((place) => ({ position: at(place), municipality: place.code, principal: true })),
      ...gazetteer.localities.map((place) => ({ position: at(place), municipality: place.municipality, principal: false })),
      ...neighbours.places.map((place) => ({ position: at(place), principal: false })),
    ],
  };
}

/** Reads the ground that `extract.ts` wrote. */
export function readGround(): Ground {
  return JSON.parse(readFileSync(new URL('ground.json', import.meta.url), 'utf8')) as Ground;
}
