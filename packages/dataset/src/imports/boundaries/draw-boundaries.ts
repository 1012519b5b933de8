import { failure } from '../problems.js';
import { isObject, parseJson, type JsonObject } from '../json.js';
import { layerOf } from './features.js';
import type { Mapshaper } from './mapshaper.js';
import type { Matched } from './match-features.js';

/** Positions are whole numbers on a grid of so many steps. */
const QUANTIZATION = 10_000;

/** How outlines are drawn. */
export interface DrawOptions {
  /** Details finer than this are left out, metres. */
  metres: number;
  /** TopoJSON the lakes are taken from. */
  lakes?: JsonObject | undefined;
  /** Whose outlines they are, and under which licence: said in the file. */
  attribution?: string | undefined;
  licence?: string | undefined;
}

/**
 * Outlines as `boundaries.topojson` holds them: `territories` with the id of each, `municipalities` where the file had those, `lakes`. Same input,
 * same bytes.
 * @throws {ImportFailure} when mapshaper cannot draw them
 */
export async function drawBoundaries(
  { level, features, territories }: Matched,
  mapshaper: Mapshaper,
  options: DrawOptions,
): Promise<string> {
  const lakes =
    options.lakes && isObject(options.lakes['objects']) && isObject(options.lakes['objects']['lakes'])
      ? layerOf(options.lakes, 'lakes')
      : undefined;
  const isTowns = level === 'municipalities';
  const commands = [
    `-i ${level}.json`,
    // A place drawn in several parts is one; borders two neighbours share are one line.
    '-clean',
    '-dissolve2 id copy-fields=name,territory',
    `-simplify visvalingam weighted interval=${options.metres} keep-shapes`,
    '-clean',
    ...(isTowns ? ['-dissolve2 territory + name=territories', "-each 'id=territory' target=territories"] : []),
    ...(lakes ? ['-i lakes.json name=lakes'] : []),
    `-o target=${['territories', ...(isTowns ? ['municipalities'] : []), ...(lakes ? ['lakes'] : [])].join(',')} boundaries.json format=topojson quantization=${QUANTIZATION} id-field=id bbox`,
  ];
  let text: string;
  try {
    const input = { [`${level}.json`]: { type: 'FeatureCollection', features }, ...(lakes ? { 'lakes.json': lakes } : {}) };
    const output = await mapshaper.applyCommands(commands.join(' '), input);
    const drawn = output['boundaries.json'];
    text = typeof drawn === 'string' ? drawn : new TextDecoder().decode(drawn);
  } catch (error) {
    throw failure('geo-unread', { detail: error instanceof Error ? error.message : String(error) });
  }
  return `${JSON.stringify(finish(parseJson(text, 'mapshaper'), options, lakes !== undefined, territories))}\n`;
}

/** The members in a fixed order; of the properties, the names of places only. */
function finish(
  drawn: unknown,
  { attribution, licence, lakes }: DrawOptions,
  hasLakes: boolean,
  territories: Matched['territories'],
): JsonObject {
  if (!isObject(drawn) || !isObject(drawn['objects'])) throw failure('geo-unread', { detail: 'mapshaper' });
  const { bbox, transform, objects, arcs } = drawn;
  const said = (name: 'attribution' | 'licence', given: string | undefined): string | undefined => {
    const ofLakes = hasLakes ? lakes?.[name] : undefined;
    const parts = [given, typeof ofLakes === 'string' ? ofLakes : undefined].filter((part) => part !== undefined);
    // An SPDX expression says that both hold, each for its part.
    return parts.length === 0 ? undefined : [...new Set(parts)].join(name === 'licence' ? ' AND ' : '; ');
  };
  const texts = { attribution: said('attribution', attribution), licence: said('licence', licence) };
  return {
    type: 'Topology',
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    bbox,
    transform,
    objects: Object.fromEntries(Object.entries(objects).map(([name, layer]) => [name, withNames(layer, territories)])),
    arcs,
  };
}

function withNames(layer: unknown, territories: Matched['territories']): unknown {
  if (!isObject(layer) || !Array.isArray(layer['geometries'])) return layer;
  const geometries = layer['geometries'].filter(isObject).map((geometry) => {
    const { properties, ...rest } = geometry;
    const name = isObject(properties) && properties['name'] !== undefined ? properties['name'] : territories.get(String(geometry['id']));
    return { ...rest, ...(typeof name === 'string' ? { properties: { name } } : {}) };
  });
  return { ...layer, geometries };
}
