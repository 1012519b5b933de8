import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topology } from '@accueil/sdk';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology as TopologyFile } from 'topojson-specification';
import { wholeFile, type Located, type Report } from '../diagnostics/report.js';
import type { RegionFiles } from '../read/read-region.js';
import { faultOf, jsonFile, lineAndColumn } from './json-file.js';
import { isTopology } from './topology.js';

/** What a file of outlines may be at most: a whole country's municipalities, simplified, are below. */
export const OUTLINES_BYTES = 16 * 1024 * 1024;

/** Positions in degrees, longitude first; the last one is the first. */
type Ring = readonly (readonly number[])[];

/** The outline of a place. */
export interface Outline {
  /** Key of the territory, or code of the municipality. */
  id: string;
  /** Position in its collection. */
  index: number;
  /** Of each polygon, the ring around it, then those of its holes. */
  polygons: readonly (readonly Ring[])[];
  /** West, south, east, north. */
  box: readonly [number, number, number, number];
}

/** The outlines of a region, as the map will show them. */
export interface Outlines {
  source: Located;
  /** Drawn without the official borders: near, not exact. */
  isSchematic: boolean;
  territories: readonly Outline[];
  /** None where the file has only territories. */
  municipalities: readonly Outline[];
}

/**
 * Reads the outlines of a region, where it has any. Never throws: what is wrong goes to `report`.
 *
 * Effects: reads the file.
 */
export async function readOutlines({ folder, boundaries }: RegionFiles, report: Report): Promise<Outlines | undefined> {
  if (boundaries === undefined) return undefined;
  const unread = wholeFile(boundaries);
  try {
    const path = join(folder, boundaries);
    const status = await lstat(path);
    if (!status.isFile()) {
      report.add(unread, [], 'file-unreadable', { detail: 'not a plain file' });
      return undefined;
    }
    if (status.size > OUTLINES_BYTES) {
      report.add(unread, [], 'file-too-large', { size: status.size, limit: OUTLINES_BYTES });
      return undefined;
    }
    return parseOutlines(boundaries, await readFile(path), report);
  } catch (error) {
    report.add(unread, [], 'file-unreadable', { detail: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

/** The same for a file that is already read. Never throws. */
export function parseOutlines(file: string, bytes: Uint8Array, report: Report): Outlines | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report.add(wholeFile(file), [], 'file-not-utf8', {});
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const here: Located = { file, locate: () => lineAndColumn(text, faultOf(text)) };
    report.add(here, [], 'json-syntax', { detail });
    return undefined;
  }
  const source = jsonFile(file, text);
  if (!isTopology(value, source, report)) return undefined;
  return {
    source,
    isSchematic: Reflect.get(value, 'schematic') === true,
    territories: outlinesOf(value, 'territories'),
    municipalities: outlinesOf(value, 'municipalities'),
  };
}

function outlinesOf(topology: Topology, name: string): Outline[] {
  const object = topology.objects[name];
  if (!object) return [];
  // Its shape was checked, down to each index.
  const { features } = feature(topology as unknown as TopologyFile, object as unknown as GeometryCollection);
  return features.map(({ id, geometry }, index) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return { id: String(id), index, polygons, box: boxOf(polygons) };
  });
}

function boxOf(polygons: Outline['polygons']): Outline['box'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of polygons.flat(2)) {
    [west, south] = [Math.min(west, longitude), Math.min(south, latitude)];
    [east, north] = [Math.max(east, longitude), Math.max(north, latitude)];
  }
  return [west, south, east, north];
}
