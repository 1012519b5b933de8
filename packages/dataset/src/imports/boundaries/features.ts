import { feature } from 'topojson-client';
import { isObject, objects, type JsonObject } from '../json.js';
import { clip, failure, type ImportLog } from '../problems.js';

/** A GeoJSON feature whose geometry is an area. */
export interface AreaFeature {
  type: 'Feature';
  id?: string | number;
  properties: Readonly<Record<string, unknown>>;
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };
}

/** Shapes of one file, at most. */
const FEATURES = 50_000;

/**
 * The areas of a parsed GeoJSON or TopoJSON file (of which every object is read but `lakes`). What is no area is told and left out.
 * @throws {ImportFailure} when it is neither, has too many shapes, or its coordinates are not degrees
 */
export function areaFeatures(value: unknown, log: ImportLog): AreaFeature[] {
  const features = asFeatures(value);
  if (features.length > FEATURES) throw failure('geo-unread', { detail: `${features.length} > ${FEATURES}` });
  const areas = features.flatMap((one): AreaFeature[] => {
    const geometry = one['geometry'];
    const type = isObject(geometry) ? geometry['type'] : undefined;
    const properties = isObject(one['properties']) ? one['properties'] : {};
    const id = typeof one['id'] === 'string' || typeof one['id'] === 'number' ? { id: one['id'] } : {};
    if (isObject(geometry) && (type === 'Polygon' || type === 'MultiPolygon')) {
      checkPositions(geometry['coordinates']);
      return [{ type: 'Feature', ...id, properties, geometry: { type, coordinates: geometry['coordinates'] } }];
    }
    const name = Object.values(properties).find((property) => typeof property === 'string') ?? '?';
    log.add('feature-shape', { name: clip(name), type: typeof type === 'string' ? clip(type) : '∅' }, { severity: 'warning' });
    return [];
  });
  if (areas.length === 0) throw failure('geo-unread', { detail: '0 Polygon' });
  return areas;
}

function asFeatures(value: unknown): JsonObject[] {
  if (!isObject(value)) throw failure('geo-unread', { detail: 'GeoJSON, TopoJSON ?' });
  if (value['type'] === 'FeatureCollection') return objects(value['features']);
  if (value['type'] === 'Feature') return [value];
  if (value['type'] === 'GeometryCollection')
    return objects(value['geometries']).map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  if (value['type'] !== 'Topology' || !isObject(value['objects'])) throw failure('geo-unread', { detail: `type ${String(value['type'])}` });
  const layers = Object.entries(value['objects']).filter(([name, layer]) => name !== 'lakes' && isObject(layer));
  return layers.flatMap(([name]) => asFeatures(layerOf(value, name)));
}

/** One object of a TopoJSON file as GeoJSON. @throws {ImportFailure} when its arcs do not hold */
export function layerOf(topology: JsonObject, name: string): JsonObject {
  try {
    const layers = topology['objects'] as Record<string, never>;
    return feature(topology as never, layers[name] as never) as unknown as JsonObject;
  } catch (error) {
    throw failure('geo-unread', { detail: `${name}: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** Every position is two finite numbers, in degrees. @throws {ImportFailure} when one is not */
function checkPositions(coordinates: unknown): void {
  const stack: { value: unknown; depth: number }[] = [{ value: coordinates, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, depth } = next;
    if (!Array.isArray(value) || depth > 4) throw failure('geo-unread', { detail: `coordinates ${typeof value}` });
    const [x, y] = value as unknown[];
    if (typeof x === 'number' || typeof y === 'number') {
      if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
        throw failure('geo-unread', { detail: `coordinates ${String(x)}, ${String(y)}` });
      }
      if (Math.abs(x) > 180 || Math.abs(y) > 90) throw failure('geo-projected', { x: String(x), y: String(y) });
    } else for (const inner of value as unknown[]) stack.push({ value: inner, depth: depth + 1 });
  }
}
