/**
 * Cuts the ground of the outlines out of two worldwide files (OpenStreetMap data, ODbL) into `ground.json`: the country's
 * edge near the region, and its lakes. Run once, with both data packages installed (250 MB, so not a dependency of the build):
 * `npm install --no-save @geo-maps/countries-land-100m@0.6.0 @geo-maps/earth-waterbodies-100m@0.6.0`, then
 * `node --max-old-space-size=3000 --import tsx packages/dataset/scripts/outlines/extract.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import mapshaper from 'mapshaper';
import type { Ground, Position, Ring } from './shapes.js';

/** West, south, east, north of what is kept. */
const BOX = [-73.35, 44.9, -70.1, 46.2] as const;
const COUNTRY = 'CAN';
/** Where the land border turns into a lake's shore, it is drawn straight across instead. Names, then both shores. */
const STRAITS: { lake: string; east: Position; west: Position }[] = [
  { lake: 'Memphrémagog', east: [-72.2054, 45.0054], west: [-72.312, 45.0038] },
  { lake: 'Champlain (baie Missisquoi)', east: [-73.0922, 45.0153], west: [-73.3374, 45.0108] },
];
/** Smaller pieces of water are left out. */
const PIECE_KM2 = 0.15;

const require = createRequire(import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(require.resolve(`${name}/map.geo.json`), 'utf8'));
const inBox = ([x, y]: Position): boolean => x > BOX[0] && x < BOX[2] && y > BOX[1] && y < BOX[3];
const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** The longest run of the mainland's edge inside the box, closed by three corners on the country's side. */
function countrySide(mainland: Ring): Ring {
  const first = mainland.findIndex((point, index) => inBox(point) && !inBox(mainland.at(index - 1)!));
  let line = mainland.slice(first, first + mainland.slice(first).findIndex((point) => !inBox(point)));
  for (const { lake, east, west } of STRAITS) {
    const [from, to] = [line.findIndex((point) => same(point, east)), line.findIndex((point) => same(point, west))];
    if (from < 0 || (to >= 0 && to < from)) throw new Error(`the shores of ${lake} are not where they were`);
    line = [...line.slice(0, from + 1), ...(to < 0 ? [west] : line.slice(to))];
  }
  const [start, end] = [line[0]!, line.at(-1)!];
  return [...line, [end[0], BOX[3] + 0.5], [start[0], BOX[3] + 0.5], start];
}

async function lakes(): Promise<Ring[][]> {
  const { geometries } = read('@geo-maps/earth-waterbodies-100m') as { geometries: { coordinates: Ring[][] }[] };
  const near = geometries.flatMap(({ coordinates }) => coordinates.filter(([outer]) => outer!.some(inBox)));
  const collection = { type: 'GeometryCollection', geometries: near.map((coordinates) => ({ type: 'Polygon', coordinates })) };
  // The source is cut along tiles: joined again here.
  const commands = `-i water.json -dissolve2 gap-fill-area=0 -explode -filter "this.area > ${PIECE_KM2} * 1e6" -o lakes.json format=geojson precision=0.0001 rfc7946`;
  const output = await mapshaper.applyCommands(commands, { 'water.json': collection });
  const result = JSON.parse(String(output['lakes.json'])) as { geometries: { coordinates: Ring[] }[] };
  return result.geometries.map(({ coordinates }) => coordinates);
}

const { features } = read('@geo-maps/countries-land-100m') as {
  features: { properties: { A3: string }; geometry: { coordinates: Ring[][] } }[];
};
const mainland = features
  .find(({ properties }) => properties.A3 === COUNTRY)!
  .geometry.coordinates.map(([outer]) => outer!)
  .sort((a, b) => b.length - a.length)[0]!;
const ground: Ground = {
  attribution: '© OpenStreetMap contributors, ODbL 1.0 (geo-maps 0.6.0: countries-land-100m, earth-waterbodies-100m)',
  country: countrySide(mainland),
  lakes: await lakes(),
};
const file = new URL('ground.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(ground)}\n`);
process.stdout.write(`${ground.country.length} points of border, ${ground.lakes.length} lakes\n`);
