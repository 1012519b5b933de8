/** A position: degrees east, degrees north (WGS 84), or kilometres east and north once projected. */
export type Position = [number, number];
export type Ring = Position[];

/** What the outlines are drawn on: the land's edge and the lakes, cut out of OpenStreetMap data by `extract.ts`. */
export interface Ground {
  attribution: string;
  /** The side of the land border that belongs to the country, as one closed ring. */
  country: Ring;
  /** Each lake: its outer ring, then its islands. */
  lakes: Ring[][];
}

/** A point that draws the land around it to its municipality. */
export interface Site {
  position: Position;
  /** Municipality code; absent for a place outside the region. */
  municipality?: string;
  /** True for the core of a municipality and for its inner point: they count more than a hamlet. */
  principal: boolean;
}

export interface Facts {
  sites: Site[];
  /** Territory id and name, by id. */
  territories: { id: string; name: string }[];
  /** Territory id by municipality code. */
  territoryOf: ReadonlyMap<string, string>;
  /** Official area by municipality code, square kilometres. */
  areas: ReadonlyMap<string, number>;
  /** Cores of the municipalities, degrees. */
  cores: { municipality: string; position: Position }[];
}

/** Kilometres for a degree of latitude, near enough for a region of 200 km. */
const KM_PER_DEGREE = 111.2;

/** A flat projection around one latitude: kilometres, and back. Exact to 1 % over two degrees of latitude. */
export function projection(latitude: number): { project(p: Position): Position; unproject(p: Position): Position } {
  const east = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return {
    project: ([longitude, lat]) => [longitude * east, lat * KM_PER_DEGREE],
    unproject: ([x, y]) => [x / east, y / KM_PER_DEGREE],
  };
}
