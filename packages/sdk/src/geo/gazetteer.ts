import type { DataProblem } from '../errors/problem.js';
import { expectFormat, expectList } from '../hsds/format.js';
import { deepFreeze } from '../hsds/freeze.js';
import { faultOf, type Shape } from '../hsds/shape.js';
import { TERRITORY_KINDS, type Gazetteer, type Locality, type Municipality, type PostalArea, type Territory } from './types.js';

const ALIASES: Record<string, Shape> = { aliases: { string: 'name! kind', boolean: 'unverified' } };
const SHAPES: Record<'territories' | 'municipalities' | 'localities' | 'postal_areas', Shape> = {
  territories: { string: 'id! name! kind! full_name parent code', number: 'latitude longitude', objects: ALIASES },
  municipalities: {
    string: 'code! name! territory! full_name designation postal_code',
    number: 'latitude! longitude! population',
    boolean: 'homonym',
    objects: ALIASES,
  },
  localities: { string: 'name! municipality!', number: 'latitude! longitude!', boolean: 'exact' },
  postal_areas: { string: 'code! precision!', strings: 'municipalities!', number: 'latitude longitude' },
};

/** The sound places of a gazetteer, frozen, with look-ups. Links to unknown places are told and left out. */
export interface LinkedGazetteer extends Gazetteer {
  readonly territoryById: ReadonlyMap<string, Territory>;
  readonly municipalityByCode: ReadonlyMap<string, Municipality>;
  /** A territory's own municipalities, and those of the territories inside it. */
  readonly municipalitiesOf: ReadonlyMap<string, readonly Municipality[]>;
  readonly problems: readonly DataProblem[];
}

/**
 * Checks, links and freezes a parsed gazetteer. A bad place is left out and told as a problem; the rest goes on.
 * @throws {DataError} when it is no gazetteer at all
 */
export function linkGazetteer(given: unknown, file: string): LinkedGazetteer {
  const value = expectFormat(given, 'gazetteer', file);
  const problems: DataProblem[] = [];
  const sound = <T>(list: keyof typeof SHAPES, fits: (item: T) => string | undefined): T[] => {
    return expectList(value, list, file).filter((item: unknown, n): item is T => {
      const fault = faultOf(item, SHAPES[list]);
      const message = fault?.message ?? fits(item as T);
      if (message === undefined) return true;
      problems.push({ file, path: `${list}[${n}]${fault?.path ? `.${fault.path}` : ''}`, message });
      return false;
    });
  };
  const territoryById = new Map<string, Territory>();
  const territories = sound<Territory>('territories', (item) => {
    if (territoryById.has(item.id)) return `left out: "${item.id}" is there twice`;
    if (!TERRITORY_KINDS.includes(item.kind)) return `left out: unknown kind "${item.kind}"`;
    territoryById.set(item.id, item);
    return undefined;
  });
  const municipalityByCode = new Map<string, Municipality>();
  const municipalities = sound<Municipality>('municipalities', (item) => {
    if (municipalityByCode.has(item.code)) return `left out: "${item.code}" is there twice`;
    if (!territoryById.has(item.territory)) return `left out: no territory "${item.territory}"`;
    municipalityByCode.set(item.code, item);
    return undefined;
  });
  const known = (code: string): boolean => municipalityByCode.has(code);
  const localities = sound<Locality>('localities', (item) =>
    known(item.municipality) ? undefined : `left out: no municipality "${item.municipality}"`,
  );
  const postal_areas = sound<PostalArea>('postal_areas', (item) =>
    item.municipalities.length > 0 && item.municipalities.every(known) ? undefined : 'left out: unknown municipalities',
  );
  const municipalitiesOf = new Map<string, Municipality[]>();
  for (const municipality of municipalities) {
    for (const id of lineageOf(territoryById, municipality.territory)) {
      const list = municipalitiesOf.get(id);
      if (list) list.push(municipality);
      else municipalitiesOf.set(id, [municipality]);
    }
  }
  return {
    ...deepFreeze({ format: 'accueil-gazetteer/1' as const, territories, municipalities, localities, postal_areas }),
    territoryById,
    municipalityByCode,
    municipalitiesOf,
    problems,
  };
}

/** A territory's id, then its parents', from narrow to wide; a cycle in the data ends it. */
export function lineageOf(territoryById: ReadonlyMap<string, Territory>, id: string): string[] {
  const ids: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !ids.includes(next);) {
    ids.push(next);
    next = territoryById.get(next)?.parent;
  }
  return ids;
}
