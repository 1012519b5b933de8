import Supercluster from 'supercluster';
import { hitsOf, type MapPlace } from './map-places.js';

/** What stands at one spot of the screen: a place, or several too near each other to tell apart. */
export interface MapPoint {
  /** The place's key; for several, the first one's with a mark. */
  key: string;
  latitude: number;
  longitude: number;
  /** Those with most services first. */
  places: readonly MapPlace[];
  /** How many services are offered there, each counted once. */
  count: number;
  /** The zoom at which the places part; `undefined` where there is one, or where they never do. */
  partsAt: number | undefined;
}

/** Centres of points nearer than this, in CSS pixels, become one. Just over the size of a finger's target. */
const RADIUS_PIXELS = 46;
/** Above this zoom nothing is merged, as far as a map of towns ever needs. */
const MAX_ZOOM = 14;

/** The places of a search, merged as far as a zoom asks. */
export class MapClusters {
  readonly #index: Supercluster<{ place: MapPlace }>;

  constructor(places: readonly MapPlace[]) {
    this.#index = new Supercluster<{ place: MapPlace }>({ radius: RADIUS_PIXELS, extent: 256, maxZoom: MAX_ZOOM, minPoints: 2 });
    this.#index.load(
      places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      })),
    );
  }

  /** All points of a zoom, those with most services first. A fraction of a zoom counts as the zoom below it, which merges more. */
  at(zoom: number): MapPoint[] {
    const features = this.#index.getClusters([-180, -85, 180, 85], Math.floor(zoom));
    return features
      .map(({ properties, geometry }): MapPoint => {
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        if (!('cluster' in properties)) {
          const { place } = properties;
          return { key: place.key, latitude, longitude, places: [place], count: place.hits.length, partsAt: undefined };
        }
        const places = this.#index
          .getLeaves(properties.cluster_id, Infinity)
          .map((leaf) => leaf.properties.place)
          .sort((a, b) => b.hits.length - a.hits.length);
        const partsAt = this.#index.getClusterExpansionZoom(properties.cluster_id);
        return {
          key: `${places[0]?.key} +${places.length - 1}`,
          latitude,
          longitude,
          places,
          count: hitsOf(places).length,
          partsAt: partsAt > MAX_ZOOM ? undefined : partsAt,
        };
      })
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}
