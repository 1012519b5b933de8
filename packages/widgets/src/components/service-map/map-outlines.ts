import type { Topology, TopologyObject } from '@accueil/sdk';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology as TopoJson } from 'topojson-specification';

type Position = readonly [longitude: number, latitude: number];

/** One territory, drawn. */
export interface Outline {
  id: string;
  name: string;
  /** GeoJSON, degrees. */
  shape: GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
  rings: readonly (readonly Position[])[];
  /** West, south, east, north. */
  bbox: [number, number, number, number];
  /** The widest free spot inside, where its name stands best. */
  middle: { latitude: number; longitude: number };
}

/** The ground of the map, out of a region's boundaries. */
export interface Outlines {
  territories: Outline[];
  /** Borders between territories. */
  seams: GeoJSON.MultiLineString;
  lakes: GeoJSON.Feature[];
  /** True where the file says that its limits are not the official ones. */
  schematic: boolean;
  attribution: string | undefined;
}

/** Reads a region's boundaries. Throws a TypeError where the topology holds no territories. */
export function readOutlines(boundaries: Topology): Outlines {
  const topology = boundaries as unknown as TopoJson;
  const collection = (name: string): GeometryCollection<{ name?: string }> | undefined => {
    const object: TopologyObject | undefined = boundaries.objects[name];
    return object?.geometries === undefined ? undefined : (object as unknown as GeometryCollection<{ name?: string }>);
  };
  const territories = collection('territories');
  if (territories === undefined) throw new TypeError('boundaries hold no territories');
  const lakes = collection('lakes');
  const own = boundaries as Topology & { schematic?: unknown; attribution?: unknown };
  return {
    territories: feature(topology, territories).features.flatMap((shape) =>
      shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon' ? [outline(shape as Outline['shape'])] : [],
    ),
    seams: mesh(topology, territories, (a, b) => a !== b),
    lakes: lakes === undefined ? [] : feature(topology, lakes).features,
    schematic: own.schematic === true,
    attribution: typeof own.attribution === 'string' ? own.attribution : undefined,
  };
}

function outline(shape: Outline['shape']): Outline {
  const { geometry, id, properties } = shape;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Position[][][];
  const points = polygons.flat(2);
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const bbox: Outline['bbox'] = [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
  const name: unknown = properties?.['name'];
  const rings = polygons.flat();
  return { id: String(id), name: typeof name === 'string' ? name : String(id), shape, rings, bbox, middle: middleOf(rings, bbox) };
}

/** Whether a spot lies on a territory. */
export function holds({ rings, bbox: [west, south, east, north] }: Outline, { latitude, longitude }: Outline['middle']): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return isInside([longitude, latitude], rings);
}

const STEPS = 18;
const ENOUGH_CORNERS = 200;

/** The point of a grid over the shape that is farthest from its edges. */
export function middleOf(
  rings: readonly (readonly Position[])[],
  [west, south, east, north]: Outline['bbox'],
): { latitude: number; longitude: number } {
  // A degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A few hundred corners tell as well as thousands how far the edge is.
  const corners = rings.flat();
  const stride = Math.ceil(corners.length / ENOUGH_CORNERS);
  const edge = corners.filter((_, index) => index % stride === 0);
  let best = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  let room = -Infinity;
  for (let row = 1; row < STEPS; row++) {
    for (let column = 1; column < STEPS; column++) {
      const point: Position = [west + ((east - west) * column) / STEPS, south + ((north - south) * row) / STEPS];
      if (!isInside(point, rings)) continue;
      let free = Infinity;
      for (const [x, y] of edge) free = Math.min(free, ((x - point[0]) * squeeze) ** 2 + (y - point[1]) ** 2);
      if (free > room) {
        room = free;
        best = { longitude: point[0], latitude: point[1] };
      }
    }
  }
  return best;
}

function isInside([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (before !== undefined) {
        const [ax, ay] = before;
        const [bx, by] = corner;
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
      before = corner;
    }
  }
  return inside;
}
