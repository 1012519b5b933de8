import { foldPlaceName } from '@accueil/sdk';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { GazetteerFile } from '../schema/gazetteer.js';
import type { CheckContext } from './context.js';
import { locationsOf } from './entries.js';

/** First letters of the postal codes of each province and territory (Canada Post). */
const LETTERS: Readonly<Record<string, string>> = {
  NL: 'A',
  NS: 'B',
  PE: 'C',
  NB: 'E',
  QC: 'GHJ',
  ON: 'KLMNP',
  MB: 'R',
  SK: 'S',
  AB: 'T',
  BC: 'V',
  NT: 'X',
  NU: 'X',
  YT: 'Y',
};
/** Federal offices on both sides of a provincial border. */
const FEDERAL = 'K1A';

const CANADIAN_POSTAL_CODE = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/;
const IN_LINE = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d\b/;

/** What the gazetteer says of names and postal codes. */
interface Places {
  nameOf: ReadonlyMap<string, string>;
  /** Codes of the municipalities a folded name may mean. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
  postal: ReadonlyMap<string, readonly string[]>;
  /** Sorting areas the gazetteer knows something of. */
  areas: ReadonlySet<string>;
}

/** Town, postal code and province of one address agree. */
export function checkAddresses(context: CheckContext): void {
  const { data, report } = context;
  const places = data.gazetteer && placesOf(data.gazetteer.value);
  const region = data.region?.value;
  for (const { source, path, value: location } of locationsOf(data)) {
    for (const [index, address] of (location.addresses ?? []).entries()) {
      const at: Path = [...path, 'addresses', index];
      const { postal_code: code, city } = address;
      const province = address.state_province ?? region?.state_province;
      if ((address.country ?? region?.country ?? 'CA') !== 'CA') continue;
      if (code !== undefined && !CANADIAN_POSTAL_CODE.test(code)) {
        report.add(source, [...at, 'postal_code'], 'bad-format', { found: code, format: 'postal-code' });
      } else if (code !== undefined && isOfAnother(code, province)) {
        report.add(source, [...at, 'postal_code'], 'postal-code-province', { found: code, province: province ?? '' });
      } else if (code !== undefined && places && location.municipality !== undefined) {
        checkPostal(context, source, [...at, 'postal_code'], code, location.municipality, places);
      }
      if (places && province === region?.state_province)
        checkCity(context, source, { path, at, city, town: location.municipality }, places);
    }
  }
  if (!places) return;
  for (const { source, value } of data.trainings) {
    for (const [index, { location }] of (value.hasCourseInstance ?? []).entries()) {
      const code = IN_LINE.exec(location?.address ?? '')?.[0];
      if (code === undefined || location?.municipality === undefined) continue;
      checkPostal(context, source, ['hasCourseInstance', index, 'location', 'address'], code, location.municipality, places);
    }
  }
}

function isOfAnother(code: string, province: string | undefined): boolean {
  const letters = LETTERS[province ?? ''];
  return letters !== undefined && !letters.includes(code[0] ?? '') && !code.startsWith(FEDERAL);
}

function placesOf({ municipalities, localities = [], postal_areas: postalAreas = [] }: GazetteerFile): Places {
  const named = new Map<string, Set<string>>();
  const add = (name: string | undefined, code: string): void => {
    if (name === undefined) return;
    const folded = foldPlaceName(name);
    const codes = named.get(folded) ?? new Set();
    named.set(folded, codes.add(code));
  };
  for (const town of municipalities) {
    for (const name of [town.name, town.full_name, ...(town.aliases ?? []).map((alias) => alias.name)]) add(name, town.code);
  }
  for (const place of localities) add(place.name, place.municipality);
  return {
    nameOf: new Map(municipalities.map((town) => [town.code, town.name])),
    named,
    postal: new Map(postalAreas.map((area) => [area.code, area.municipalities])),
    areas: new Set(postalAreas.map((area) => area.code.slice(0, 3))),
  };
}

function checkPostal({ report }: CheckContext, source: SourceFile, path: Path, found: string, town: string, places: Places): void {
  const municipality = places.nameOf.get(town);
  if (municipality === undefined) return;
  const known = places.postal.get(found) ?? places.postal.get(found.slice(0, 3));
  if (!known) {
    // A rural area is known code by code, hardly ever whole: an unknown one of it says nothing.
    if (places.areas.size > 0 && !places.areas.has(found.slice(0, 3))) {
      report.add(source, path, 'postal-code-region', { found, municipality }, { severity: 'warning' });
    }
  } else if (!known.includes(town)) {
    const expected = known.map((code) => places.nameOf.get(code) ?? code);
    report.add(source, path, 'postal-code-elsewhere', { found, municipality, expected }, { severity: 'warning' });
  }
}

interface City {
  path: Path;
  at: Path;
  city: string;
  town: string | undefined;
}

function checkCity({ report }: CheckContext, source: SourceFile, { path, at, city, town }: City, places: Places): void {
  const codes = places.named.get(foldPlaceName(city));
  const only = codes?.size === 1 ? [...codes][0] : undefined;
  if (town === undefined) {
    if (only !== undefined) report.add(source, path, 'municipality-missing', { found: city, suggestion: only }, { severity: 'warning' });
    return;
  }
  const expected = places.nameOf.get(town);
  if (expected === undefined || codes?.has(town)) return;
  const params = { found: city, expected, ...(only === undefined ? {} : { suggestion: only }) };
  // The name of another town cannot be right; a name the gazetteer does not know may be a hamlet's.
  report.add(source, [...at, 'city'], 'city-mismatch', params, { severity: codes ? 'error' : 'warning' });
}
