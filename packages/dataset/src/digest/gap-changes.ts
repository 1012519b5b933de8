import type { HsdsService } from '@accueil/sdk';
import { compareMoments, findGaps, type Comparison, type Continuum, type Finding, type FindingKind } from '@accueil/sdk/continuum';
import { groupBy } from '../report/group.js';
import { continuumOfSide, momentOf, type DigestSide } from './side.js';
import { GAP_CHANGES, type GapChange, type GapChangeKind, type NamedRecord, type NamedTerm } from './types.js';

/** Whom anybody may be: never asked for by name. */
const EVERYONE = 'everyone';
/** What the table calls a gap: it was met once, and is not. */
const GAPS: readonly FindingKind[] = ['gap', 'suspended-only'];

/** One cell that changed. */
interface CellChange {
  kind: GapChangeKind;
  need: string;
  stage: string;
  territory: string;
  /** Empty: whoever it is for. */
  audience: string;
  from: Finding;
  to: Finding;
  by_date: boolean;
  gained: readonly HsdsService[];
  gone: readonly HsdsService[];
}

type Dimension = 'need' | 'stage' | 'territory' | 'audience';
const DIMENSIONS: readonly Dimension[] = ['territory', 'stage', 'audience', 'need'];

/**
 * What the rules say otherwise on the second day than on the first: in every territory, for everybody, then for each audience where that is
 * not already said of everybody. Cells that changed alike for the same cause are told together. Absent where a side has no territories.
 */
export function compareGaps(before: DigestSide, after: DigestSide, lang: string): GapChange[] | undefined {
  const [was, is] = [continuumOfSide(before, lang), continuumOfSide(after, lang)];
  if (!was || !is) return undefined;
  const audiences = is.catalog.taxonomy_terms
    .filter(({ taxonomy, key }) => taxonomy === 'audiences' && key !== EVERYONE)
    .map(({ key }) => key);
  const cellsFor = (audience: readonly string[]): CellChange[] => {
    const query = audience.length > 0 ? { audience } : {};
    const [first, second] = [
      { continuum: was, moment: momentOf(before.day) },
      { continuum: is, moment: momentOf(after.day) },
    ];
    // What the same records, without any edit, say on the second day.
    const aged = new Map(findGaps(was, query, second.moment).map((finding) => [cellOf(finding), finding.kind]));
    return compareMoments(first, second, query)
      .map((comparison) => cellChange(comparison, aged))
      .filter(isHere);
  };
  const general = cellsFor([]);
  const told = new Set(general.map(placeOf));
  const special = audiences.length > 0 ? cellsFor(audiences).filter((cell) => !told.has(placeOf(cell))) : [];
  return sortChanges(merge([...general, ...special]).map((cells) => asChange(cells, is)));
}

const cellOf = ({ need, stage, territory, audience = '' }: Finding): string => [need, stage, territory, audience].join(' ');
const placeOf = ({ need, stage, territory }: CellChange): string => [need, stage, territory].join(' ');

function cellChange({ before, after, change }: Comparison, aged: ReadonlyMap<string, FindingKind>): CellChange {
  const [served, serves] = [keysOf(before.services), keysOf(after.services)];
  return {
    kind: kindOf(before.kind, after.kind, change),
    need: after.need,
    stage: after.stage,
    territory: after.territory,
    audience: after.audience ?? '',
    from: before,
    to: after,
    by_date: aged.get(cellOf(after)) === after.kind,
    gained: after.services.filter(({ key }) => !served.has(key)),
    gone: before.services.filter(({ key }) => !serves.has(key)),
  };
}

/** False where the same services serve it, and only what other territories have makes the rules say otherwise. */
function isHere({ from, to, gained, gone }: CellChange): boolean {
  return gained.length + gone.length > 0 || ![from, to].every(({ kind }) => kind === 'served' || kind === 'general-only');
}

function keysOf(services: readonly HsdsService[]): Set<string> {
  return new Set(services.map(({ key }) => key));
}

function kindOf(before: FindingKind, after: FindingKind, change: Comparison['change']): GapChangeKind {
  const [was, is] = [GAPS.includes(before), GAPS.includes(after)];
  if (is && !was) return 'opened';
  if (was && !is && after !== 'not-known') return 'closed';
  return change === 'better' ? 'stronger' : change === 'worse' ? 'weaker' : change;
}

/** Cells of one change and one cause, grouped so that each group is every one of its needs with every stage, territory and audience. */
function merge(cells: readonly CellChange[]): CellChange[][] {
  const causeOf = ({ gained, gone, to }: CellChange): string =>
    (gained.length + gone.length > 0 ? [gained, gone] : [to.services]).map((services) => [...keysOf(services)].sort().join()).join(' / ');
  const alike = groupBy(cells, (cell) => [cell.kind, cell.from.kind, cell.to.kind, cell.by_date, causeOf(cell)].join(' '));
  return [...alike.values()].flatMap((same) => {
    let groups = same.map((cell) => [cell]);
    for (const dimension of DIMENSIONS) {
      const others = DIMENSIONS.filter((one) => one !== dimension);
      const joined = groupBy(groups, (group) => others.map((one) => valuesOf(group, one).join()).join(' '));
      groups = [...joined.values()].map((together) => together.flat());
    }
    return groups;
  });
}

function valuesOf(cells: readonly CellChange[], dimension: Dimension): string[] {
  return [...new Set(cells.map((cell) => cell[dimension]))];
}

function asChange(cells: readonly CellChange[], { catalog, gazetteer }: Continuum): GapChange {
  const [{ kind, from, to, by_date }] = cells as [CellChange];
  const terms = (taxonomy: 'needs' | 'stages' | 'audiences', dimension: Dimension): NamedTerm[] => {
    const keys = valuesOf(cells, dimension);
    return catalog.taxonomy_terms
      .filter((term) => term.taxonomy === taxonomy && keys.includes(term.key))
      .map(({ key, name }) => ({ key, name }));
  };
  const ids = valuesOf(cells, 'territory');
  const named = (of: (cell: CellChange) => readonly HsdsService[]): NamedRecord[] => {
    const services = new Map(cells.flatMap(of).map((service) => [service.key, service]));
    return [...services.values()].map((service) => ({
      key: service.key,
      name: service.name,
      ...organizationOf(service, catalog.organizationsByKey),
    }));
  };
  return {
    kind,
    needs: terms('needs', 'need'),
    stages: terms('stages', 'stage'),
    territories: (gazetteer?.territories ?? []).filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ key: id, name })),
    audiences: terms('audiences', 'audience'),
    from: { kind: from.kind, rule: from.rule },
    to: { kind: to.kind, rule: to.rule },
    by_date,
    services: named((cell) => cell.to.services),
    gained: named(({ gained }) => gained),
    gone: named(({ gone }) => gone),
  };
}

function organizationOf(
  { organization_id }: HsdsService,
  organizations: ReadonlyMap<string, { readonly name: string }>,
): { organization?: string } {
  const name = organizations.get(organization_id)?.name;
  return name === undefined ? {} : { organization: name };
}

/** By kind; then what is said of everybody, and of most cells, first; the rest as the taxonomies have it. */
function sortChanges(changes: GapChange[]): GapChange[] {
  const sizeOf = ({ needs, stages, territories }: GapChange): number => needs.length * stages.length * territories.length;
  const special = ({ audiences }: GapChange): number => Math.min(audiences.length, 1);
  return changes.sort(
    (a, b) => GAP_CHANGES.indexOf(a.kind) - GAP_CHANGES.indexOf(b.kind) || special(a) - special(b) || sizeOf(b) - sizeOf(a),
  );
}
