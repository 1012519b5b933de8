import type { SharedAlias, SharedGeo } from './shared-data.js';
import { TERRITORIES } from './decisions/places.js';
import { compact, filled } from './text.js';

/** `territories.yaml`: the gathered geography under the gazetteer's names. */
export function gazetteer(geo: SharedGeo): object {
  const { territories, municipalities } = geo.municipalities;
  const territoryOf = (mrc: string): string => {
    const found = TERRITORIES.find((item) => item.code === mrc);
    if (!found) throw new Error(`no territory has the code ${mrc}`);
    return found.id;
  };
  return {
    territories: [
      { id: 'quebec', name: 'Québec', kind: 'province' },
      {
        id: 'estrie',
        name: 'Estrie',
        kind: 'region',
        parent: 'quebec',
        code: '05',
        aliases: [
          { name: "Cantons-de-l'Est", kind: 'tourist-name', unverified: true },
          { name: 'Eastern Townships', kind: 'english', unverified: true },
        ],
      },
      ...TERRITORIES.map(({ id, code, full_name }) => {
        const found = territories.find((item) => item.code === code);
        if (!found) throw new Error(`no territory has the code ${code}`);
        const aliases = found.aliases.filter((name) => name !== full_name).map((name) => ({ name }));
        return compact({ id, name: found.name, full_name, kind: 'territory', parent: 'estrie', code, aliases: filled(aliases) });
      }),
    ],
    municipalities: municipalities.map((item) =>
      compact({
        code: item.code,
        name: item.name,
        full_name: item.fullName,
        designation: item.designation,
        territory: territoryOf(item.mrc),
        latitude: item.lat,
        longitude: item.lon,
        population: item.population,
        postal_code: item.townHallPostalCode,
        aliases: filled(item.aliases.map(alias)),
        homonym: item.homonym,
      }),
    ),
    localities: geo.localities.localities.map((item) =>
      compact({
        name: item.name,
        municipality: item.mun,
        latitude: item.lat,
        longitude: item.lon,
        exact: item.source === 'mrnf' ? true : undefined,
      }),
    ),
    postal_areas: [
      ...geo.fsa.fsa.map((item) => ({
        code: item.fsa,
        municipalities: item.municipalities,
        precision: item.precision === 'mrc' ? 'territory' : item.precision,
        latitude: item.lat,
        longitude: item.lon,
      })),
      ...geo.fsa.ruralPostalCodes.map((item) => ({
        code: item.code,
        municipalities: item.municipalities,
        precision: precisionOf(item.municipalities, municipalities),
      })),
    ],
  };
}

function alias(item: SharedAlias): object {
  return compact({ name: item.name, kind: item.kind, unverified: item.source === 'unverified' ? true : undefined });
}

/** What a full rural code resolves to: one town, the towns of one territory, or of several. */
function precisionOf(codes: readonly string[], municipalities: SharedGeo['municipalities']['municipalities']): string {
  if (codes.length === 1) return 'municipality';
  const mrcs = new Set(codes.map((code) => municipalities.find((item) => item.code === code)?.mrc));
  return mrcs.size === 1 ? 'territory' : 'region';
}
