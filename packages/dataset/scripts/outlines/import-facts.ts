/**
 * Copies the facts the outlines need, and the gazetteer has no place for, out of the researchers' files into the dataset:
 * places outside the region, and for each municipality its official area and a point well inside it.
 * Run once: `node --import tsx packages/dataset/scripts/outlines/import-facts.ts ../shared/data/geo packages/dataset/estrie`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

interface SourceMunicipality {
  code: string;
  areaKm2: number;
  /** Latitude, longitude. */
  label: [number, number];
}
interface SourcePlace {
  name: string;
  lat: number;
  lon: number;
}

const [from = '../shared/data/geo', to = 'packages/dataset/estrie'] = process.argv.slice(2);
const read = (name: string): unknown => JSON.parse(readFileSync(join(from, name), 'utf8'));
const flow = { collectionStyle: 'flow', lineWidth: 0 } as const;
const list = (rows: readonly object[]): string => rows.map((row) => `  - ${stringify(row, flow).trim()}\n`).join('');

const places = read('neighbours.json') as SourcePlace[];
writeFileSync(
  join(to, 'neighbours.yaml'),
  `# Places around the region: what its schematic outlines end against. Degrees WGS 84.
attribution: Lieux habités, ministère des Ressources naturelles et des Forêts (Données Québec, CC BY 4.0); Who’s On First / GeoNames (CC BY)
places:
${list(places.map(({ name, lat, lon }) => ({ name, latitude: lat, longitude: lon })))}`,
);

const { municipalities } = read('municipalities.json') as { municipalities: SourceMunicipality[] };
writeFileSync(
  join(to, 'extents.yaml'),
  `# The official area of each municipality, and a point well inside it: what its schematic outline is drawn to. Degrees WGS 84.
attribution: Répertoire des municipalités du Québec, MAMH (Données Québec, CC BY 4.0) for the areas; Who’s On First (CC BY) for the points
municipalities:
${list(municipalities.map(({ code, areaKm2, label: [latitude, longitude] }) => ({ code, area_km2: areaKm2, latitude, longitude })))}`,
);
