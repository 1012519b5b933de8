import type { Topology, TopologyObject } from '@accueil/sdk';
import type { Located, Report } from '../diagnostics/report.js';
import type { TopologyPart } from '../diagnostics/semantic.js';
import type { Path } from '../diagnostics/types.js';

/** Faults of one kind that are told of a file of outlines: one wrong export makes thousands. */
const TOLD = 3;

/** Objects whose outlines must say which place they are. */
const NAMED = new Set(['territories', 'municipalities']);

/** Checks that a JSON value is a TopoJSON file whose outlines can be drawn; says each fault in `report`. Never throws. */
export function isTopology(value: unknown, source: Located, report: Report): value is Topology {
  const checker = new Checker(source, report);
  checker.topology(value);
  return checker.isSound;
}

class Checker {
  isSound = true;
  readonly #source: Located;
  readonly #report: Report;
  readonly #told = new Map<string, number>();
  #arcs = 0;

  constructor(source: Located, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  topology(value: unknown): void {
    if (!isObject(value) || value['type'] !== 'Topology') {
      this.#shape([], 'topology');
      return;
    }
    this.#transform(value['transform']);
    this.#allArcs(value['arcs'], value['transform']);
    const objects = value['objects'];
    if (!isObject(objects)) {
      this.#shape(['objects'], 'objects');
      return;
    }
    if (!Object.hasOwn(objects, 'territories')) this.#shape(['objects'], 'territories');
    for (const [name, object] of Object.entries(objects)) this.#object(['objects', name], object, NAMED.has(name));
  }

  #transform(transform: unknown): void {
    if (transform === undefined) return;
    const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite);
    if (!isObject(transform) || !isPair(transform['scale']) || !isPair(transform['translate'])) this.#shape(['transform'], 'transform');
  }

  #allArcs(arcs: unknown, transform: unknown): void {
    if (!Array.isArray(arcs)) {
      this.#shape(['arcs'], 'arcs');
      return;
    }
    this.#arcs = arcs.length;
    if (!this.isSound) return;
    const { scale, translate } = (transform ?? { scale: [1, 1], translate: [0, 0] }) as NonNullable<Topology['transform']>;
    for (const [index, arc] of (arcs as unknown[]).entries()) {
      if (!Array.isArray(arc) || arc.length < 2) {
        this.#shape(['arcs', index], 'arcs');
        continue;
      }
      let [x, y] = [0, 0];
      for (const [position, point] of (arc as unknown[]).entries()) {
        const [dx, dy] = (Array.isArray(point) ? point : []) as unknown[];
        if (typeof dx !== 'number' || typeof dy !== 'number') {
          this.#shape(['arcs', index, position], 'arcs');
          break;
        }
        // Quantized arcs give each position from the one before it.
        [x, y] = transform === undefined ? [dx, dy] : [x + dx, y + dy];
        const [longitude, latitude] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
        if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) continue;
        const found = `${round(longitude)}, ${round(latitude)}`;
        this.#tell(['arcs', index, position], 'topology-position', { found });
        break;
      }
    }
  }

  #object(path: Path, object: unknown, isNamed: boolean): void {
    if (!isObject(object) || object['type'] !== 'GeometryCollection' || !Array.isArray(object['geometries'])) {
      this.#shape(path, 'collection');
      return;
    }
    for (const [index, geometry] of (object['geometries'] as unknown[]).entries()) {
      const at = [...path, 'geometries', index];
      const depth = isObject(geometry) ? { Polygon: 2, MultiPolygon: 3 }[String(geometry['type'])] : undefined;
      if (!isObject(geometry) || depth === undefined || !Array.isArray(geometry['arcs'])) {
        this.#shape(at, 'outline');
        continue;
      }
      const { id } = geometry as Partial<TopologyObject>;
      if (isNamed && (id === undefined || id === '')) this.#shape(at, 'id');
      this.#indexes([...at, 'arcs'], geometry['arcs'], depth);
    }
  }

  #indexes(path: Path, arcs: unknown, depth: number): void {
    if (!Array.isArray(arcs) || arcs.length === 0) {
      this.#shape(path, 'outline');
      return;
    }
    for (const [index, item] of (arcs as unknown[]).entries()) {
      if (depth > 1) this.#indexes([...path, index], item, depth - 1);
      else if (!Number.isInteger(item)) this.#shape([...path, index], 'outline');
      else {
        // A negative one is its complement, followed backwards.
        const found = Number(item) < 0 ? ~Number(item) : Number(item);
        if (found >= this.#arcs) this.#tell([...path, index], 'topology-index', { found, maximum: this.#arcs - 1 });
      }
    }
  }

  #shape(path: Path, expected: TopologyPart): void {
    this.#tell(path, 'topology-shape', { expected });
  }

  #tell(
    path: Path,
    ...[code, params]:
      | ['topology-shape', { expected: TopologyPart }]
      | ['topology-index', { found: number; maximum: number }]
      | ['topology-position', { found: string }]
  ): void {
    this.isSound = false;
    const told = this.#told.get(code) ?? 0;
    this.#told.set(code, told + 1);
    if (told < TOLD) this.#report.add(this.#source, path, code, params);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
