/** Degrees WGS 84. */
export interface Center {
  latitude: number;
  longitude: number;
}

/** The detailed tiles an embedder offers. */
export interface TileSource {
  template: string;
  /** The host the visitor's browser would ask, as people write it. */
  host: string;
}

/** What an attribute was understood to be: its value, or why it cannot be used. Both absent: it was not set. */
export interface Reading<T> {
  value?: T;
  problem?: string;
}

const MIN_ZOOM = 1;
const MAX_ZOOM = 18;

/** Reads `center="45.27,-72.15"`: latitude, then longitude. Never throws. */
export function readCenter(text: string): Reading<Center> {
  if (text.trim() === '') return {};
  const [latitude = NaN, longitude = NaN, ...more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (more.length > 0 || !(Math.abs(latitude) <= 85) || !(Math.abs(longitude) <= 180)) {
    return { problem: `center="${text}" is not "latitude,longitude"; the map shows the territory.` };
  }
  return { value: { latitude, longitude } };
}

/** Reads `zoom="9"`, 1 to 18. `null` and `undefined`: not set. Never throws. */
export function readZoom(zoom: number | null | undefined): Reading<number> {
  if (zoom === null || zoom === undefined) return {};
  if (!(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM))
    return { problem: `zoom="${zoom}" is not ${MIN_ZOOM} to ${MAX_ZOOM}; the map shows the territory.` };
  return { value: zoom };
}

/** Reads a tile template: an `https:` (or local) address with `{z}`, `{x}` and `{y}` or `{-y}`. Never throws. */
export function readTiles(template: string, base: string): Reading<TileSource> {
  if (template.trim() === '') return {};
  const whole = ['{z}', '{x}'].every((part) => template.includes(part)) && /\{-?y\}/.test(template);
  if (!whole) return { problem: `tiles="${template}" has no {z}, {x} and {y}; no detailed map is offered.` };
  try {
    const url = new URL(template.replaceAll(/\{[^}]*\}/g, '0'), base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError(url.protocol);
    // {s} is a subdomain: the visitor is told the name behind it.
    return { value: { template, host: url.hostname.replace(/^0\./, '') } };
  } catch {
    return { problem: `tiles="${template}" is not an address; no detailed map is offered.` };
  }
}
