import { lineageOf, type LinkedGazetteer } from '../geo/gazetteer.js';
import type { PlaceCandidate, TerritoryKind } from '../geo/types.js';
import type { HsdsService, HsdsServiceArea } from '../hsds/types.js';
import { COVERAGES, type Coverage } from '../search/types.js';

/** What is asked: a whole territory, or one municipality of it. */
export interface CoverageAsk {
  /** Territory id. */
  territory: string;
  /** Municipality code. */
  municipality?: string;
}

/** How territories lie in each other. */
export interface Territories {
  /** Its id, then its parents', from narrow to wide. */
  lineage(id: string): readonly string[];
  /** `undefined` when nothing is known of it. */
  kind(id: string): TerritoryKind | undefined;
  /** Codes of all its municipalities. */
  municipalities(id: string): readonly string[];
}

/**
 * How territories lie in each other, from the gazetteer; without one, from what a catalog alone tells: its region's id,
 * and that the territories places stand in are side by side inside it.
 */
export function territoriesOf(gazetteer: LinkedGazetteer | undefined, region: string, leaves: ReadonlySet<string>): Territories {
  if (gazetteer) {
    const { territoryById, municipalitiesOf } = gazetteer;
    return {
      lineage: (id) => lineageOf(territoryById, id),
      kind: (id) => territoryById.get(id)?.kind,
      municipalities: (id) => (municipalitiesOf.get(id) ?? []).map(({ code }) => code),
    };
  }
  return {
    lineage: (id) => (leaves.has(id) ? [id, region] : [id]),
    kind: (id) => (id === region ? 'region' : leaves.has(id) ? 'territory' : undefined),
    municipalities: () => [],
  };
}

/**
 * How a service serves what is asked: the best over its areas and over the asked list; see `coverageOfArea` for the table.
 * Without areas, and without anything asked: `unknown`. Never by distance.
 */
export function coverageOf(service: Pick<HsdsService, 'service_areas'>, asks: readonly CoverageAsk[], territories: Territories): Coverage {
  if (service.service_areas.length === 0 || asks.length === 0) return 'unknown';
  let best = COVERAGES.length - 1;
  for (const area of service.service_areas) {
    for (const ask of asks) best = Math.min(best, COVERAGES.indexOf(coverageOfArea(area, ask, territories)));
  }
  return COVERAGES[best] ?? 'elsewhere';
}

/**
 * One area against one ask. `T` is a territory, `m` a municipality of it, `P` a territory around `T` (the region, the province):
 *
 * | the area names            | asked `m`                              | asked the whole of `T`                               |
 * |---------------------------|----------------------------------------|------------------------------------------------------|
 * | `T`                       | territory                              | territory                                            |
 * | `P`                       | region or province, as `P` is          | region or province, as `P` is                        |
 * | `T`/`P`, only some towns  | municipality if `m` is one of them     | municipality if one lies in `T` (all of it: territory) |
 * | … and `m` is not          | elsewhere; unknown if `unconfirmed`    | elsewhere; unknown if `unconfirmed`                  |
 * | `T`/`P`, all but some     | elsewhere if `m` is one, else as above | elsewhere if all of `T` is, else as above            |
 * | `T`/`P`, `unconfirmed`    | unknown                                | unknown                                              |
 * | a territory inside `T`    | elsewhere                              | territory; municipality if only some towns           |
 * | another territory         | elsewhere                              | elsewhere                                            |
 * | one nothing is known of   | unknown                                | unknown                                              |
 */
export function coverageOfArea(area: HsdsServiceArea, ask: CoverageAsk, territories: Territories): Coverage {
  if (territories.lineage(ask.territory).includes(area.territory)) return inside(area, ask, territories);
  if (territories.lineage(area.territory).includes(ask.territory)) {
    if (ask.municipality !== undefined) return 'elsewhere';
    return inside(area, { territory: area.territory }, territories);
  }
  return territories.kind(area.territory) === undefined ? 'unknown' : 'elsewhere';
}

function inside({ territory, municipalities, except, unconfirmed }: HsdsServiceArea, ask: CoverageAsk, territories: Territories): Coverage {
  const kind = territories.kind(territory) ?? 'territory';
  const asked = ask.municipality === undefined ? territories.municipalities(ask.territory) : [ask.municipality];
  const rest: Coverage = unconfirmed ? 'unknown' : 'elsewhere';
  if (municipalities?.length) {
    const whole = ask.municipality === undefined;
    // Without a gazetteer a list of towns says nothing certain of a territory around or beside them.
    if (whole && asked.length === 0) return ask.territory === territory ? 'municipality' : 'unknown';
    const served = asked.filter((code) => municipalities.includes(code)).length;
    if (served === 0) return rest;
    return whole && served === asked.length ? 'territory' : 'municipality';
  }
  if (except && asked.length > 0 && asked.every((code) => except.includes(code))) return 'elsewhere';
  return unconfirmed ? 'unknown' : kind;
}

/** What a resolved place asks for: its municipalities, or the whole territory when it is one. */
export function asksOf(place: PlaceCandidate, gazetteer: LinkedGazetteer): CoverageAsk[] {
  if (place.kind === 'territory') return place.territories.map((territory) => ({ territory }));
  return place.municipalities.flatMap((municipality) => {
    const territory = gazetteer.municipalityByCode.get(municipality)?.territory;
    return territory === undefined ? [] : [{ territory, municipality }];
  });
}
