/* What only a map with an embedder's tiles needs: loaded when the visitor asks for them. */
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
