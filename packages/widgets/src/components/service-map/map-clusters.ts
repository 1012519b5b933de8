import Supercluster from 'supercluster';
import type { MapPlace } from './map-places.js';

/** What stands at one spot of the screen: a place, or several too near each other to tell apart. */
export interface MapPoint {
  /** The place's key; for several, the first one's with a mark. */
  key: string;
  /** Where the place with most services is. */
  latitude: number;
  longitude: number;
  /** Those with most services first. */
  places: readonly MapPlace[];
  /** How many services are offered there, each counted once. */
  count: number;
  /** A zoom at which the places have parted; `undefined` where there is one, or where they never do. */
  partsAt: number | undefined;
}

/** How near each other points may stand, in CSS pixels. */
export interface Spacing {
  /** How far their targets may reach over each other. */
  overlap: number;
  /** The least distance between their middles. */
  least: number;
}

/** For a mouse: of every target at least 32 by 32 pixels stay free, whatever stands around it. */
export const FINE: Spacing = { overlap: 4, least: 0 };
/** For a finger: targets never meet. */
export const COARSE: Spacing = { overlap: 0, least: 44 };

/** Sides of a point's target, CSS pixels: never under what a finger needs. */
export const SIZES = [40, 44, 48] as const;
const BIG = 40;
const MIDDLING = 12;
/** Above this zoom places that still meet are as good as one. */
const MAX_ZOOM = 14;
/** A point that opens into several goes at least so far. */
const LEAST_STEP = 0.5;
const ZOOM_GRAIN = 0.25;
const WORLD_PIXELS = 256;
/** Places nearer than this are one for sure. Clusters of clusters reach four times as far across: still less than two points' distance. */
const SURE_PIXELS = 10;
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

/** Side of the target of a point with so many services, CSS pixels. */
export function targetSize(count: number): number {
  return count >= BIG ? SIZES[2] : count >= MIDDLING ? SIZES[1] : SIZES[0];
}

/** Side of the disc inside the target, as the styles draw it, CSS pixels. */
export function visibleSize(count: number): number {
  return count === 1 ? 18 : targetSize(count) - 10;
}

interface Spot {
  place: MapPlace;
  /** Web Mercator, in pixels of zoom 0. */
  x: number;
  y: number;
}

interface Group {
  anchor: Spot;
  spots: Spot[];
  services: Set<string>;
}

/**
 * The places of a search, merged as far as a zoom asks. supercluster joins what is one for sure; then what would still stand too
 * near a point with more services joins it, since targets must keep their distance on the screen, at any fraction of a zoom.
 * A point stays where its busiest place is.
 */
export class MapClusters {
  readonly #index: Supercluster<{ spot: Spot }>;
  /** The group each spot is in, by zoom and spacing: what `#partsAt` has looked up. */
  readonly #homes = new Map<string, ReadonlyMap<Spot, Group>>();

  constructor(places: readonly MapPlace[]) {
    this.#index = new Supercluster<{ spot: Spot }>({ radius: SURE_PIXELS, extent: WORLD_PIXELS, maxZoom: MAX_ZOOM, minPoints: 2 });
    this.#index.load(
      places.map((place) => ({
        type: 'Feature',
        properties: { spot: { place, ...project(place) } },
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      })),
    );
  }

  /** All points of a zoom, whole or not, those with most services first. */
  at(zoom: number, spacing: Spacing = FINE): MapPoint[] {
    return this.#groups(zoom, spacing).map((group) => pointOf(group, this.#partsAt(group.spots, zoom, spacing)));
  }

  #groups(zoom: number, spacing: Spacing): Group[] {
    const scale = 2 ** zoom;
    // Rounded up: what is near at the next zoom is nearer at this one.
    let groups = this.#index
      .getClusters(WORLD, Math.ceil(zoom))
      .map(({ properties }) => groupOf('cluster' in properties ? this.#spotsOf(properties.cluster_id) : [properties.spot]))
      .sort(byCount);
    // A point that takes others in may grow, and then be too near to the next.
    for (let before = Infinity; groups.length < before;) {
      before = groups.length;
      groups = merge(groups, scale, spacing).sort(byCount);
    }
    return groups;
  }

  /** From where the distances say that they part, up to where they do: which spot others join changes with the zoom. */
  #partsAt(spots: readonly Spot[], zoom: number, spacing: Spacing): number | undefined {
    const [anchor] = spots;
    if (anchor === undefined || spots.length === 1) return undefined;
    const reach = spots.reduce((most, spot) => Math.max(most, distanceOf(anchor, spot)), 0);
    const apart = Math.log2(between(BIG, BIG, spacing) / reach);
    for (let at = Math.ceil(Math.max(zoom + LEAST_STEP, apart) / ZOOM_GRAIN) * ZOOM_GRAIN; at <= MAX_ZOOM; at += ZOOM_GRAIN) {
      const homes = this.#homesAt(at, spacing);
      if (spots.some((spot) => homes.get(spot) !== homes.get(anchor))) return at;
    }
    return undefined;
  }

  #homesAt(zoom: number, spacing: Spacing): ReadonlyMap<Spot, Group> {
    const key = `${zoom} ${spacing.least} ${spacing.overlap}`;
    let homes = this.#homes.get(key);
    if (homes === undefined) {
      homes = new Map(this.#groups(zoom, spacing).flatMap((group) => group.spots.map((spot) => [spot, group] as const)));
      this.#homes.set(key, homes);
    }
    return homes;
  }

  #spotsOf(cluster: number): Spot[] {
    return this.#index.getLeaves(cluster, Infinity).map(({ properties }) => properties.spot);
  }
}

function groupOf(spots: Spot[]): Group {
  spots.sort((a, b) => b.place.hits.length - a.place.hits.length || (a.place.key < b.place.key ? -1 : 1));
  const [anchor] = spots;
  if (anchor === undefined) throw new RangeError('a cluster without a place');
  return { anchor, spots, services: new Set(spots.flatMap(({ place }) => place.hits.map(({ service }) => service.id))) };
}

function merge(groups: readonly Group[], scale: number, spacing: Spacing): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    let [nearest, least]: [Group | undefined, number] = [undefined, Infinity];
    for (const other of kept) {
      const distance = distanceOf(other.anchor, group.anchor) * scale;
      if (distance < least && distance < between(other.services.size, group.services.size, spacing)) [nearest, least] = [other, distance];
    }
    if (nearest === undefined) kept.push(group);
    else {
      nearest.spots.push(...group.spots);
      for (const id of group.services) nearest.services.add(id);
    }
  }
  return kept;
}

/** How far apart two points must stand, along one of the axes: targets are square to a browser. */
function between(one: number, other: number, spacing: Spacing): number {
  return Math.max(spacing.least, (targetSize(one) + targetSize(other)) / 2 - spacing.overlap);
}

function pointOf({ anchor: { place }, spots, services }: Group, partsAt: number | undefined): MapPoint {
  const places = spots.map((spot) => spot.place).sort((a, b) => b.hits.length - a.hits.length);
  return {
    key: places.length === 1 ? place.key : `${place.key} +${places.length - 1}`,
    latitude: place.latitude,
    longitude: place.longitude,
    places: [place, ...places.filter((one) => one !== place)],
    count: services.size,
    partsAt,
  };
}

function byCount(a: Group, b: Group): number {
  return b.services.size - a.services.size || (a.anchor.place.key < b.anchor.place.key ? -1 : 1);
}

function distanceOf(a: Spot, b: Spot): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}

function project({ latitude, longitude }: MapPlace): { x: number; y: number } {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: (longitude / 360 + 0.5) * WORLD_PIXELS,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD_PIXELS,
  };
}
