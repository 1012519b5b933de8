import { foldPlaceName, withoutArticle, withoutDesignation } from './fold.js';
import type { LinkedGazetteer } from './gazetteer.js';
import type { Municipality, PlaceAlias, PlaceCandidate, PostalArea, Territory } from './types.js';

/** Names of places, folded, to look up. Built once per gazetteer. */
export interface PlaceNames {
  /** The most words a name has. */
  readonly longest: number;
  /** The places that bear exactly this folded name; `Canton de Hatley` means the one, `Hatley` both. */
  exact(folded: string): PlaceCandidate[];
  /** The place of a postal code, or `undefined` when the text is none that is known. */
  postal(text: string): PlaceCandidate | undefined;
}

const compact = (text: string): string => text.replaceAll(' ', '');
const KIND_ORDER = ['municipality', 'territory', 'locality', 'postal'];

/** The names of a gazetteer's places, ready for `resolvePlace`; yields often so that a caller can share the thread. */
export function* placeNames(gazetteer: LinkedGazetteer): Generator<undefined, PlaceNames> {
  // By folded name without its spaces, so that `Val des Sources`, `Val-des-Sources` and `ValdesSources` are one.
  const byName = new Map<string, PlaceCandidate[]>();
  let longest = 1;
  const add = (name: string, candidate: PlaceCandidate, alias?: PlaceAlias): void => {
    const words = foldPlaceName(name);
    const key = compact(words);
    if (!key) return;
    longest = Math.max(longest, words.split(' ').length);
    const list = byName.get(key) ?? [];
    if (!list.some((known) => rankOf(known) === rankOf(candidate))) {
      list.push(alias && !alias.unverified ? { ...candidate, matched: name } : candidate);
    }
    byName.set(key, list);
  };
  const addAll = (place: Territory | Municipality, candidate: PlaceCandidate): void => {
    for (const name of [place.name, place.full_name]) if (name) add(name, candidate);
    for (const alias of place.aliases ?? []) add(alias.name, candidate, alias);
  };
  const towns = new Set(gazetteer.municipalities.map(({ name }) => name));
  for (const municipality of gazetteer.municipalities) {
    addAll(municipality, municipalityCandidate(municipality));
    yield;
  }
  for (const territory of gazetteer.territories) {
    const candidate = territoryCandidate(territory, gazetteer, towns);
    addAll(territory, candidate);
    // `MRC des Sources` is Les Sources, `MRC du Granit` Le Granit.
    add(`mrc ${withoutArticle(foldPlaceName(territory.name))}`, candidate);
  }
  for (const { name, municipality, latitude, longitude } of gazetteer.localities) {
    const town = gazetteer.municipalityByCode.get(municipality);
    if (town) add(name, { ...municipalityCandidate(town), kind: 'locality', name, latitude, longitude });
    yield;
  }
  const byPostalCode = new Map<string, PlaceCandidate>();
  for (const area of gazetteer.postal_areas) byPostalCode.set(postalKey(area.code), postalCandidate(area, gazetteer));
  return {
    longest,
    exact: (folded) => exactPlaces(folded, byName),
    postal: (text) => resolvePostal(text, byPostalCode),
  };
}

/**
 * The places a text can mean, best first: all that bear the name. Never a guess: an unknown name gives none, a shared one gives each.
 * Postal codes with or without space; one that is not known in full answers for its area.
 */
export function resolvePlace(text: string, names: PlaceNames): PlaceCandidate[] {
  const postal = names.postal(text);
  return postal ? [postal] : names.exact(foldPlaceName(text));
}

function exactPlaces(folded: string, byName: ReadonlyMap<string, readonly PlaceCandidate[]>): PlaceCandidate[] {
  const bare = withoutDesignation(folded);
  for (const form of [folded, bare, bare === folded ? '' : `mrc ${bare}`]) {
    const found = byName.get(compact(form));
    if (found) return ordered(found);
  }
  return [];
}

function resolvePostal(text: string, byPostalCode: ReadonlyMap<string, PlaceCandidate>): PlaceCandidate | undefined {
  const key = postalKey(text);
  const known = byPostalCode.get(key);
  if (known || !/\d/.test(key) || key.length > 10) return known;
  for (let length = key.length - 1; length >= 3; length -= 1) {
    const area = byPostalCode.get(key.slice(0, length));
    // The rest of a full code starts with a digit, as in `J1X 2A1`; anything else is another word.
    if (area && /^\d/.test(key.slice(length))) return area;
  }
  return undefined;
}

const postalKey = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

/** Names one place among others, and orders them. */
function rankOf({ kind, name, municipalities }: PlaceCandidate): string {
  return `${KIND_ORDER.indexOf(kind)} ${name} ${municipalities.join()}`;
}

function ordered(found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const candidates = [...new Map(found.map((candidate) => [rankOf(candidate), candidate])).values()];
  const towns = new Set(candidates.filter(({ kind }) => kind === 'municipality').map(({ municipalities }) => municipalities[0]));
  return (
    candidates
      // A territory of one municipality of the same name, and a village that is its town's core, are the same place twice.
      .filter(({ kind, municipalities }) => kind === 'municipality' || municipalities.length > 1 || !towns.has(municipalities[0]))
      .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
  );
}

function municipalityCandidate(municipality: Municipality): PlaceCandidate {
  const { code, name, full_name, homonym, territory, latitude, longitude } = municipality;
  return {
    kind: 'municipality',
    name: (homonym && full_name) || name,
    municipalities: [code],
    territories: [territory],
    latitude,
    longitude,
    precision: 'municipality',
  };
}

function territoryCandidate(territory: Territory, gazetteer: LinkedGazetteer, towns: ReadonlySet<string>): PlaceCandidate {
  const { id, name, full_name, kind, latitude, longitude } = territory;
  return {
    kind: 'territory',
    // Where a town bears the same name, only the full one tells them apart.
    name: (towns.has(name) && full_name) || name,
    municipalities: (gazetteer.municipalitiesOf.get(id) ?? []).map(({ code }) => code),
    territories: [id],
    ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
    precision: kind === 'territory' ? 'territory' : 'region',
  };
}

function postalCandidate(area: PostalArea, gazetteer: LinkedGazetteer): PlaceCandidate {
  const { code, municipalities, precision } = area;
  const towns = municipalities.flatMap((town) => gazetteer.municipalityByCode.get(town) ?? []);
  const point = area.latitude !== undefined ? area : municipalities.length === 1 ? towns[0] : undefined;
  return {
    kind: 'postal',
    name: code,
    municipalities: [...municipalities],
    territories: [...new Set(towns.map(({ territory }) => territory))].sort(),
    ...(point && precision !== 'region' ? { latitude: point.latitude as number, longitude: point.longitude as number } : {}),
    precision,
  };
}
