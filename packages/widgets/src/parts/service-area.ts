import type { HsdsServiceArea } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { renderList } from './lists.js';
import { nameList } from './name-list.js';
import type { PlaceNames } from './place-names.js';

/** Names of what the areas point at; an unknown id or code should come back as it is. */
export interface AreaNames extends Pick<PlaceNames, 'territoryName' | 'municipalityName'> {
  lang: string;
}

/** What an area serves, in words: all of a territory, some municipalities only, all but some; and whether that is sure. */
export function areaLabel(area: HsdsServiceArea, { lang, territoryName, municipalityName }: AreaNames): string {
  const territory = territoryName(area.territory);
  const list = (codes: readonly string[]) => nameList(codes.map(municipalityName), lang);
  if (area.municipalities?.length) {
    const towns = list(area.municipalities);
    return area.unconfirmed === true
      ? msg(str`${territory}\u00A0: ${towns}; le reste du territoire est à confirmer`)
      : msg(str`${territory}\u00A0: ${towns} seulement`);
  }
  if (area.except?.length) {
    const towns = list(area.except);
    return area.unconfirmed === true ? msg(str`${territory}, sauf ${towns} (à confirmer)`) : msg(str`${territory}, sauf ${towns}`);
  }
  return area.unconfirmed === true ? msg(str`${territory} (à confirmer)`) : territory;
}

/** The areas a service serves, as a list; `nothing` where nobody has said. */
export function renderServiceAreas(areas: readonly HsdsServiceArea[], names: AreaNames): unknown {
  return renderList(areas.map((area) => areaLabel(area, names)));
}
