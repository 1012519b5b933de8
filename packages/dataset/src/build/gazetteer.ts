import type { Gazetteer, PlaceAlias } from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import type { GazetteerFile } from '../validate/schema/gazetteer.js';
import { compact } from './compact.js';

/** `territories.json`: territories as the steward ordered them, towns and postal areas by code, localities by name. */
export function toGazetteer(file: GazetteerFile): Gazetteer {
  return {
    format: 'accueil-gazetteer/1',
    territories: file.territories.map((territory) => compact({ ...territory, aliases: toAliases(territory.aliases) })),
    municipalities: file.municipalities
      .map((town) => compact({ ...town, aliases: toAliases(town.aliases) }))
      .sort((a, b) => compareText(a.code, b.code)),
    localities: (file.localities ?? [])
      .map((place) => compact(place))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.municipality, b.municipality)),
    postal_areas: (file.postal_areas ?? []).map((area) => compact(area)).sort((a, b) => compareText(a.code, b.code)),
  };
}

type AliasEntries = GazetteerFile['territories'][number]['aliases'];

function toAliases(aliases: AliasEntries): PlaceAlias[] | undefined {
  return aliases?.map((alias) => compact(alias));
}
