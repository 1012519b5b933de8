import { foldPlaceName } from '@accueil/sdk';
import type { GazetteerFile } from '../validate/schema/gazetteer.js';
import { suggest } from '../validate/suggest.js';
import type { Settings } from './settings.js';

/** A town of the region, as far as a record names it. */
export interface Town {
  code: string;
  territory: string;
}

/** Finds the region's places by the names a source gives them. */
export interface PlaceIndex {
  /** A town by code, name, alias or the steward's own table; `undefined` where none or several bear the name. */
  town(name: string): Town | undefined;
  /** A territory's id by id, code, name, alias or the steward's own table. */
  territory(name: string): string | undefined;
  /** The known name a slip most likely meant. */
  suggestion(name: string): { suggestion?: string };
}

/** Indexes a gazetteer. A name two places bear finds neither. */
export function placeIndex(gazetteer: GazetteerFile | undefined, settings: Pick<Settings, 'territories' | 'municipalities'>): PlaceIndex {
  const towns = new Map<string, Town | 'several'>();
  const territories = new Map<string, string>();
  const names: string[] = [];
  const put = <T>(map: Map<string, T | 'several'>, name: string | undefined, value: T): void => {
    const folded = name === undefined ? '' : foldPlaceName(name);
    if (folded === '') return;
    const before = map.get(folded);
    map.set(folded, before === undefined || JSON.stringify(before) === JSON.stringify(value) ? value : 'several');
  };
  for (const { code, name, full_name, designation, territory, aliases } of gazetteer?.municipalities ?? []) {
    const town = { code, territory };
    names.push(name);
    for (const one of [code, name, full_name, ...(aliases ?? []).map((alias) => alias.name)]) put(towns, one, town);
    if (designation !== undefined) put(towns, `${designation} ${name}`, town);
  }
  for (const { id, code, name, full_name, aliases } of gazetteer?.territories ?? []) {
    names.push(name);
    for (const one of [id, code, name, full_name, ...(aliases ?? []).map((alias) => alias.name)]) put(territories, one, id);
  }
  const byCode = new Map((gazetteer?.municipalities ?? []).map(({ code, territory }) => [code, { code, territory }]));
  for (const [name, code] of Object.entries(settings.municipalities ?? {})) {
    const town = byCode.get(code);
    if (town) towns.set(foldPlaceName(name), town);
  }
  for (const [name, id] of Object.entries(settings.territories ?? {})) territories.set(foldPlaceName(name), id);
  return {
    town: (name) => {
      const town = towns.get(foldPlaceName(name));
      return town === 'several' ? undefined : town;
    },
    territory: (name) => {
      const id = territories.get(foldPlaceName(name));
      return id === 'several' ? undefined : id;
    },
    suggestion: (name) => {
      const nearest = suggest(name.slice(0, 80), names);
      // A name two places bear is no slip.
      return nearest === undefined || foldPlaceName(nearest) === foldPlaceName(name) ? {} : { suggestion: nearest };
    },
  };
}
