import mapshaper from 'mapshaper';
import { ringsByLabel } from './borders.js';
import { drawLakes } from './lakes.js';
import { partition } from './partition.js';
import { projection, type Facts, type Ground, type Ring } from './shapes.js';

/** Side of a cell of the partition, kilometres. */
const CELL_KM = 0.2;
/** Details of borders and shores finer than this are left out, metres. */
const BORDER_METRES = 110;
const SHORE_METRES = 50;
const QUANTIZATION = 10000;
/** Slivers left by the cut at the country's edge. */
const ISLAND_KM2 = 3;

/** TopoJSON 1.0 with our own members: the file says of itself that it is schematic, and whose data it draws. */
export interface OutlinesTopology {
  type: 'Topology';
  schematic: true;
  attribution: string;
  licence: string;
  bbox: [number, number, number, number];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<'territories' | 'lakes', { type: 'GeometryCollection'; geometries: OutlineGeometry[] }>;
  arcs: [number, number][][];
}

export interface OutlineGeometry {
  type: 'Polygon' | 'MultiPolygon';
  id?: string;
  properties?: { name: string };
  arcs: number[][] | number[][][];
}

const feature = (coordinates: Ring[], id?: string, name?: string): object => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id, properties: { id, name } }),
  geometry: { type: 'Polygon', coordinates },
});

/**
 * Draws the schematic outlines of a region: territories from its places and areas, cut at the country's edge, and the lakes
 * inside them. Pure: the same facts give the same bytes. Throws where a territory gets no land.
 */
export async function drawOutlines(facts: Facts, ground: Ground): Promise<OutlinesTopology> {
  const latitude = facts.cores.reduce((sum, { position }) => sum + position[1], 0) / facts.cores.length;
  const { project, unproject } = projection(latitude);
  const rings = ringsByLabel(partition(facts, ground.country, project, CELL_KM));
  const territories = facts.territories.map(({ id, name }, index) => {
    const own = rings.get(index + 1);
    if (own === undefined) throw new Error(`no place of the gazetteer lies in ${id}`);
    return polygons(own).map((polygon) =>
      feature(
        polygon.map((ring) => ring.map(unproject)),
        id,
        name,
      ),
    );
  });
  const lakes = drawLakes(
    ground.lakes,
    facts.cores.map(({ position }) => position),
    project,
  ).map((ring) => [ring.map(unproject)]);
  const input = {
    'territories.json': { type: 'FeatureCollection', features: territories.flat() },
    'country.json': feature([ground.country]),
    'lakes.json': { type: 'FeatureCollection', features: lakes.map((lake) => feature(lake)) },
  };
  const commands = [
    '-i territories.json',
    '-clip country.json',
    '-dissolve2 id copy-fields=name',
    `-filter-islands min-area=${ISLAND_KM2}km2`,
    `-simplify visvalingam weighted interval=${BORDER_METRES} keep-shapes`,
    '-clean',
    '-i lakes.json name=lakes',
    `-simplify visvalingam weighted interval=${SHORE_METRES} keep-shapes`,
    '-clean',
    '-clip target=lakes territories',
    '-dissolve2 target=lakes',
    `-o target=territories,lakes outlines.json format=topojson quantization=${QUANTIZATION} id-field=id bbox`,
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), input);
  const drawn = JSON.parse(String(output['outlines.json'])) as Omit<OutlinesTopology, 'schematic' | 'attribution' | 'licence'>;
  const { type, bbox, transform, objects, arcs } = drawn;
  // mapshaper keeps the id among the properties too.
  for (const geometry of objects.territories.geometries) if (geometry.properties) geometry.properties = { name: geometry.properties.name };
  return { type, schematic: true, attribution: '© OpenStreetMap contributors', licence: 'ODbL-1.0', bbox, transform, objects, arcs };
}

/** Groups rings into polygons: an outer ring runs anticlockwise, a hole clockwise inside it. */
function polygons(rings: readonly Ring[]): Ring[][] {
  const area = (ring: Ring): number =>
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0);
  const outer = rings.filter((ring) => area(ring) > 0);
  if (outer.length === 1) return [[outer[0]!, ...rings.filter((ring) => area(ring) < 0)]];
  return outer.map((ring) => [ring]);
}
