import type { SharedMunicipality } from './shared-data.js';
import { CITIES, TERRITORIES } from './decisions/places.js';

/** Codes of municipalities by the names the gathered facts use. */
export interface MunicipalityNames {
  /** @throws where the name is nobody's, or several municipalities', in the territory. */
  code(territory: string, name: string): string;
}

/** Names within each territory: short ("Magog") where one municipality alone has it, and full ("Ville de Stanstead"). */
export function municipalityNames(municipalities: readonly SharedMunicipality[]): MunicipalityNames {
  return {
    code(territory, name) {
      const decided = CITIES[`${territory}/${name}`];
      if (decided) return decided.code;
      const mrc = TERRITORIES.find((item) => item.id === territory)?.code;
      const found = municipalities.filter((item) => item.mrc === mrc && (item.name === name || item.fullName === name));
      if (found.length !== 1) throw new Error(`"${name}" in ${territory}: ${found.length} municipalities have this name`);
      return (found[0] as SharedMunicipality).code;
    },
  };
}
