import type { ServiceHit } from '@accueil/sdk';
import type { FinderState } from '../../context/finder-store.js';
import type { Language } from '../../strings/languages.js';
import type { TileSource } from './map-attributes.js';
import type { MapPlace, MappedHits } from './map-places.js';

/** Where the drawing stands: being fetched, there, or it could not be had. */
export type DrawingStatus = 'loading' | 'ready' | 'failed';

/** What the boundaries said of themselves; `missing`: the region has none that can be drawn. */
export type GroundFacts = { schematic: boolean; attribution: string | undefined } | 'missing' | undefined;

/** All a render part needs to know. */
export interface MapView {
  readonly state: FinderState;
  readonly mapped: MappedHits;
  readonly lang: Language;
  readonly headingLevel: number;
  readonly drawing: DrawingStatus;
  readonly ground: GroundFacts;
  /** The places whose list is open; empty: none. */
  readonly opened: readonly MapPlace[];
  /** How many of their services are listed so far. */
  readonly listed: number;
  /** The service that shows in full inside the map, where no finder shows it. */
  readonly detail: unknown;
  readonly tiles: TileSource | undefined;
  readonly tilesShown: boolean;
  /** A tile that was asked for did not come. */
  readonly tilesFailed: boolean;
  readonly tilesAttribution: string;
  readonly placeName: (place: MapPlace) => string;
}

/** What a visitor can do; the map answers. */
export interface MapActions {
  zoom(levels: number): void;
  pan(right: number, down: number): void;
  reset(): void;
  select(hit: ServiceHit): void;
  /** Lists more of the open place. */
  more(): void;
  closePlaces(): void;
  closeDetail(): void;
  retry(): void;
  toggleTiles(): void;
}
