import { distanceMetres, type Municipality } from '@accueil/sdk';
import { metresFrom, outlineAt, type Point } from '../geometry.js';
import type { Outline } from '../outlines.js';
import type { GazetteerFile } from '../schema/gazetteer.js';
import type { LocationEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';
import { locationsOf, type Entry } from './entries.js';
import { marginOf } from './outlines.js';

type Town = Pick<Municipality, 'code' | 'name' | 'territory' | 'latitude' | 'longitude'>;
type Placed = Entry<LocationEntry> & { point: Point };

/** Further from the core of its town than this, a point is most likely another town's. */
const FAR_METRES = 40_000;
/** Nearer than this to a place of its own town, a point is taken to be in it. */
const NEAR_METRES = 5000;
/** How many times nearer another town's place must be to be told, where no outline decides. */
const MUCH_NEARER = 3;

/** Points that lie where the record says: in the town, in the territory, in the region. */
export function checkPoints(context: CheckContext): void {
  const { data, outlines } = context;
  if (!data.gazetteer) return;
  const towns = new Map<string, Town>(data.gazetteer.value.municipalities.map((town) => [town.code, town]));
  const places = placesOf(data.gazetteer.value);
  const ofTerritory = byId(outlines?.territories ?? []);
  const ofTown = byId(outlines?.municipalities ?? []);
  for (const entry of locationsOf(data)) {
    const { latitude, longitude, municipality = '', territory = '' } = entry.value;
    if (latitude === undefined || longitude === undefined) continue;
    const placed = { ...entry, point: { latitude, longitude } };
    const town = towns.get(municipality);
    const outline = ofTown.get(municipality);
    if (town && outline && isElsewhere(context, placed, town, outline, towns)) continue;
    // Without its outline, the nearest places say which town it is, and so more than the outline of a territory.
    if (town && !outline && isNearerAnother(context, placed, town, places, towns)) continue;
    const area = ofTerritory.get(town?.territory ?? territory);
    if (area && isOutside(context, placed, area)) continue;
    if (town && distanceMetres(placed.point, town) > FAR_METRES) {
      context.report.add(entry.source, [...entry.path, 'latitude'], 'point-outside', {}, { severity: 'warning' });
    }
  }
}

function byId(outlines: readonly Outline[]): ReadonlyMap<string, Outline> {
  return new Map(outlines.map((outline) => [outline.id, outline]));
}

/** Certain where the borders are official. */
function severityOf({ outlines }: CheckContext): 'error' | 'warning' {
  return outlines?.isSchematic === false ? 'error' : 'warning';
}

function isElsewhere(context: CheckContext, placed: Placed, town: Town, outline: Outline, towns: ReadonlyMap<string, Town>): boolean {
  const { outlines, report } = context;
  if (!outlines || metresFrom(outline, placed.point) <= marginOf(outlines)) return false;
  const other = towns.get(outlineAt(outlines.municipalities, placed.point)?.id ?? '');
  if (!other || other.code === town.code) return false;
  const params = { municipality: town.name, found: other.name, suggestion: other.code };
  report.add(placed.source, [...placed.path, 'latitude'], 'point-elsewhere', params, { severity: severityOf(context) });
  return true;
}

function isOutside(context: CheckContext, { source, path, point }: Placed, area: Outline): boolean {
  const { outlines, report } = context;
  if (!outlines || metresFrom(area, point) <= marginOf(outlines)) return false;
  const other = outlineAt(outlines.territories, point);
  const severity = severityOf(context);
  if (other)
    report.add(source, [...path, 'latitude'], 'point-outside-territory', { territory: area.id, suggestion: other.id }, { severity });
  else if (outlines.territories.every((outline) => metresFrom(outline, point) > marginOf(outlines))) {
    report.add(source, [...path, 'latitude'], 'point-outside-region', {}, { severity });
  } else report.add(source, [...path, 'latitude'], 'point-outside-territory', { territory: area.id }, { severity });
  return true;
}

/** The cores and localities of the gazetteer, by municipality. */
function placesOf({ municipalities, localities = [] }: GazetteerFile): Map<string, Point[]> {
  const places = new Map<string, Point[]>(municipalities.map((town) => [town.code, [town]]));
  for (const place of localities) places.get(place.municipality)?.push(place);
  return places;
}

function isNearerAnother(
  { report }: CheckContext,
  { source, path, point }: Placed,
  town: Town,
  places: ReadonlyMap<string, readonly Point[]>,
  towns: ReadonlyMap<string, Town>,
): boolean {
  const nearest = (code: string): number => Math.min(...(places.get(code) ?? []).map((place) => distanceMetres(point, place)));
  const own = nearest(town.code);
  if (own <= NEAR_METRES) return false;
  let other: Town | undefined;
  let least = own / MUCH_NEARER;
  for (const candidate of towns.values()) {
    const metres = nearest(candidate.code);
    if (metres < least) [other, least] = [candidate, metres];
  }
  if (!other) return false;
  const params = { municipality: town.name, found: other.name, suggestion: other.code };
  report.add(source, [...path, 'latitude'], 'point-elsewhere', params, { severity: 'warning' });
  return true;
}
