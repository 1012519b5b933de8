import { foldPlaceName } from '@accueil/sdk';
import { compareText } from '../../diagnostics/report.js';
import type { GazetteerFile } from '../../validate/schema/gazetteer.js';
import { suggest } from '../../validate/suggest.js';
import { clip, failure, type ImportLog } from '../problems.js';
import type { AreaFeature } from './features.js';

/** What outlines are of. */
export type Level = 'territories' | 'municipalities';

/** An outline with the place of the region it is of. */
export interface LabelledFeature {
  type: 'Feature';
  /** Id of the territory, or code of the municipality. */
  id: string;
  /** `territory`: the one a municipality is of; of a territory, itself. */
  properties: { id: string; name: string; territory: string };
  geometry: AreaFeature['geometry'];
}

/** The outlines of a file that are of the region. */
export interface Matched {
  level: Level;
  /** The property that names the place; `undefined`: the feature's own id. */
  field: string | undefined;
  features: LabelledFeature[];
  /** Names of territories by id. */
  territories: ReadonlyMap<string, string>;
}

interface Place {
  id: string;
  name: string;
  territory: string;
}

/** Places by folded name or code; `several` where two bear it. */
type Names = ReadonlyMap<string, Place | 'several'>;

/** Properties looked at when nothing says which one names the place. */
const FIELDS = 60;

/**
 * Says which place of the region each outline is of: by code, id, name or alias in one property. Without `idField`, the property and the level
 * that most outlines answer to. Outlines of no place, and territories without one, are told. Pure but for `log`.
 * @throws {ImportFailure} when no outline has `idField`, or none is of the region
 */
export function matchFeatures(features: readonly AreaFeature[], gazetteer: GazetteerFile, log: ImportLog, idField?: string): Matched {
  const fields = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].slice(0, FIELDS);
  if (idField !== undefined && !fields.includes(idField)) throw failure('id-field-unknown', { field: idField, fields });
  const names: Record<Level, Names> = { territories: territoryNames(gazetteer), municipalities: municipalityNames(gazetteer) };
  const candidates = (idField === undefined ? [...fields, undefined] : [idField]).flatMap((field) =>
    (['territories', 'municipalities'] as const).map((level) => ({ field, level, count: countOf(features, field, names[level]) })),
  );
  // Of equal ones the first: properties in the file's order, territories before their towns.
  const best = candidates.reduce((one, other) => (other.count > one.count ? other : one));
  if (best.count === 0) {
    const name = features.flatMap(({ properties }) => Object.values(properties)).find((value) => typeof value === 'string');
    throw failure('feature-unmatched', { name: clip(name ?? '?') });
  }
  const other = names[best.level === 'territories' ? 'municipalities' : 'territories'];
  // A file may hold both levels: outlines of the other one are no mistake.
  const isOther = ({ properties }: AreaFeature): boolean =>
    Object.values(properties).some((value) => isName(value) && other.has(fold(String(value))));
  const matched = label(features, best.field, names[best.level], isOther, log);
  const covered = new Set(matched.map(({ properties }) => properties.territory));
  for (const { id } of mapped(gazetteer)) if (!covered.has(id)) log.add('territory-without', { id }, { severity: 'warning' });
  const territories = new Map(gazetteer.territories.map(({ id, name }) => [id, name]));
  return { level: best.level, field: best.field, features: matched, territories };
}

/** Territories that are drawn: those of the narrowest kind, which the municipalities are of. */
function mapped({ territories, municipalities }: GazetteerFile): GazetteerFile['territories'] {
  const narrow = new Set(municipalities.map(({ territory }) => territory));
  return territories.filter(({ id }) => narrow.has(id));
}

function countOf(features: readonly AreaFeature[], field: string | undefined, names: Names): number {
  // Distinct places: a property that says the region's own name on each outline names none of them.
  const found = new Set<string>();
  for (const feature of features) {
    const place = names.get(fold(valueOf(feature, field)));
    if (place !== undefined && place !== 'several') found.add(place.id);
  }
  return found.size;
}

function label(
  features: readonly AreaFeature[],
  field: string | undefined,
  names: Names,
  isOther: (feature: AreaFeature) => boolean,
  log: ImportLog,
): LabelledFeature[] {
  const known = [...new Set([...names.values()].flatMap((place) => (place === 'several' ? [] : [place.name])))];
  const labelled = features.flatMap((feature): LabelledFeature[] => {
    const value = valueOf(feature, field);
    const place = names.get(fold(value));
    const name = clip(value || '?');
    if (place === 'several') log.add('feature-ambiguous', { name });
    else if (!place) {
      if (isOther(feature)) return [];
      const suggestion = suggest(value.slice(0, 80), known);
      log.add('feature-unmatched', { name, ...(suggestion === undefined ? {} : { suggestion }) }, { severity: 'warning' });
    } else return [{ type: 'Feature', id: place.id, properties: { ...place }, geometry: feature.geometry }];
    return [];
  });
  return labelled.sort((a, b) => compareText(a.id, b.id));
}

function valueOf({ id, properties }: AreaFeature, field: string | undefined): string {
  const value = field === undefined ? id : properties[field];
  return isName(value) ? String(value) : '';
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function fold(text: string): string {
  return foldPlaceName(text.slice(0, 300));
}

function namesOf(places: readonly { place: Place; names: readonly (string | undefined)[] }[]): Names {
  const found = new Map<string, Place | 'several'>();
  for (const { place, names } of places) {
    for (const name of new Set(names.map((one) => fold(one ?? '')))) {
      if (name === '') continue;
      const before = found.get(name);
      found.set(name, before === undefined || (before !== 'several' && before.id === place.id) ? place : 'several');
    }
  }
  return found;
}

function territoryNames(gazetteer: GazetteerFile): Names {
  return namesOf(
    mapped(gazetteer).map(({ id, name, full_name, code, aliases }) => ({
      place: { id, name, territory: id },
      names: [id, name, full_name, code, `mrc ${withoutArticle(name)}`, ...(aliases ?? []).map((alias) => alias.name)],
    })),
  );
}

/** `MRC des Sources` is Les Sources. */
function withoutArticle(name: string): string {
  return name.replace(/^(?:les?|la|l[’'])\s*/i, '');
}

function municipalityNames({ municipalities }: GazetteerFile): Names {
  return namesOf(
    municipalities.map(({ code, name, full_name, designation, territory, aliases }) => ({
      place: { id: code, name, territory },
      names: [
        code,
        name,
        full_name,
        designation === undefined ? undefined : `${designation} ${name}`,
        ...(aliases ?? []).map((alias) => alias.name),
      ],
    })),
  );
}
