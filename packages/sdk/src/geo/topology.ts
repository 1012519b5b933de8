/** TopoJSON 1 as is (https://github.com/topojson/topojson-specification), as far as a reader needs to hold it: give it to a TopoJSON library. */
export interface Topology {
  type: 'Topology';
  /** `territories` (feature id = territory id), `lakes`, and `municipalities` where known. */
  objects: Record<string, TopologyObject>;
  /** Lists of positions: longitude, latitude; delta-encoded integers when `transform` is there. */
  arcs: number[][][];
  transform?: { scale: [number, number]; translate: [number, number] };
  /** West, south, east, north. */
  bbox?: [number, number, number, number];
}

export interface TopologyObject {
  type: string;
  id?: string | number;
  properties?: Record<string, unknown>;
  geometries?: TopologyObject[];
  arcs?: unknown;
  coordinates?: unknown;
}
