/*
 * The parts of Leaflet 1.9.4 that the map uses, from its source modules: its one bundled module cannot be taken apart by
 * bundlers, and would be a third heavier.
 */
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { GeoJSON } from 'leaflet/src/layer/GeoJSON.js';
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { Icon } from 'leaflet/src/layer/marker/Icon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { SVG } from 'leaflet/src/layer/vector/SVG.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
