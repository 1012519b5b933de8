import { coverageOf, linkGazetteer, territoriesOf, type Coverage, type HsdsServiceArea, type Territories } from '@accueil/sdk';
import { compact } from '../build/compact.js';
import { toGazetteer } from '../build/gazetteer.js';
import type { RegionData } from '../validate/parse-region.js';
import type { TermEntry } from '../validate/schema/taxonomy.js';
import { countLanguages, findOverlaps, type ServedService, type Serving } from './overlaps.js';
import { wordsOf, type ReportedRecords } from './records.js';
import type { CoverageCell, CoverageHole, CoverageReport } from './types.js';

/** Coverages that serve people of a territory, and whether the service is meant for that territory. */
const SERVES: Record<Coverage, Serving> = {
  municipality: 'own',
  territory: 'own',
  region: 'wide',
  province: 'wide',
  unknown: 'unknown',
  elsewhere: undefined,
};

/** Says in words what nobody does. */
export interface HoleWords {
  holeOfNeed: (need: string, territories: readonly string[], everywhere: boolean) => string;
  holeOfStage: (stage: string, territories: readonly string[], everywhere: boolean) => string;
  holeWide: (need: string, territories: readonly string[], everywhere: boolean) => string;
}

/**
 * Which needs active services meet in which of the region's territories, and at which stages, by the same rule as the public search
 * (`coverageOf` of the SDK). A term counts the services of the terms under it. Pure.
 */
export function coverRegion(data: RegionData, records: ReportedRecords, lang: string, words: HoleWords): CoverageReport {
  const region = data.region?.value.territory ?? '';
  const gazetteer = data.gazetteer ? linkGazetteer(toGazetteer(data.gazetteer.value), data.gazetteer.source.file) : undefined;
  const territories = territoriesOf(gazetteer, region, new Set());
  const own = (gazetteer?.territories ?? []).filter(({ id, kind }) => kind === 'territory' && territories.lineage(id).includes(region));
  const label = ({ label }: TermEntry): string => wordsOf(label, lang, data.defaultLocale);
  const needs = data.taxonomies.needs?.value ?? [];
  const stages = data.taxonomies.stages?.value ?? [];
  const served = serveTerritories(records, own, territories);
  const cells = needs.flatMap((need) => {
    const terms = withNarrower(need.key, needs);
    const ofNeed = served.filter(({ service }) => service.needs?.some((key) => terms.has(key)));
    return own.map(({ id }, index): CoverageCell => {
      const serving = ofNeed.filter(({ serves }) => serves[index] === 'own' || serves[index] === 'wide');
      return {
        need: need.key,
        territory: id,
        total: serving.length,
        own: serving.filter(({ serves }) => serves[index] === 'own').length,
        unknown: ofNeed.filter(({ serves }) => serves[index] === 'unknown').length,
        stages: Object.fromEntries(stages.map(({ key }) => [key, serving.filter(({ service }) => service.stages?.includes(key)).length])),
        unstaged: serving.filter(({ service }) => !service.stages?.length).length,
      };
    });
  });
  const report: CoverageReport = {
    needs: needs.map((need) => ({ key: need.key, name: label(need) })),
    stages: stages.map((stage) => ({ key: stage.key, name: label(stage) })),
    territories: own.map(({ id, name }) => ({ id, name })),
    cells,
    holes: [],
    overlaps: findOverlaps(served, {
      needs: needs.map(({ key }) => ({ key, terms: withNarrower(key, needs) })),
      stages,
      territories: own,
      names: new Map(records.organizations.map(({ ref }) => [ref.key, ref.name])),
    }),
    languages: countLanguages(served, own, lang),
    without_languages: served.filter(({ service }) => !service.languages?.length).length,
  };
  const servedAt = (stage: string, index: number): boolean =>
    served.some(({ service, serves }) => service.stages?.includes(stage) && (serves[index] === 'own' || serves[index] === 'wide'));
  report.holes = findHoles(report, servedAt, words);
  return report;
}

/** Asks each active service once a territory, whatever the number of its needs. */
function serveTerritories(records: ReportedRecords, own: readonly { id: string }[], territories: Territories): ServedService[] {
  return records.services
    .filter(({ value }) => value.status === 'active')
    .map(({ value, ref }) => {
      const areas = (value.service_areas ?? []).map((area): HsdsServiceArea => compact(area));
      return {
        service: value,
        organization: ref.organization ?? '',
        serves: own.map(({ id }) => SERVES[coverageOf({ service_areas: areas }, [{ territory: id }], territories)]),
      };
    });
}

function findHoles(report: CoverageReport, servedAt: (stage: string, territory: number) => boolean, words: HoleWords): CoverageHole[] {
  const holes: CoverageHole[] = [];
  const { needs, stages, territories, cells } = report;
  const add = (
    kind: CoverageHole['kind'],
    key: string,
    where: readonly { id: string; name: string }[],
    say: HoleWords['holeOfNeed'],
    name: string,
  ) => {
    if (where.length === 0) return;
    const names = where.map((territory) => territory.name);
    holes.push({ kind, key, territories: where.map(({ id }) => id), sentence: say(name, names, where.length === territories.length) });
  };
  const where = (need: string, matches: (cell: CoverageCell) => boolean): { id: string; name: string }[] =>
    territories.filter(({ id }) => cells.some((cell) => cell.need === need && cell.territory === id && matches(cell)));
  for (const { key, name } of needs)
    add(
      'need',
      key,
      where(key, ({ total }) => total === 0),
      words.holeOfNeed,
      name,
    );
  for (const { key, name } of stages)
    add(
      'stage',
      key,
      territories.filter((_, index) => !servedAt(key, index)),
      words.holeOfStage,
      name,
    );
  for (const { key, name } of needs)
    add(
      'wide',
      key,
      where(key, ({ total, own }) => total > 0 && own === 0),
      words.holeWide,
      name,
    );
  return holes;
}

/** A term's key and those of all under it. */
function withNarrower(key: string, terms: readonly TermEntry[]): Set<string> {
  const keys = new Set([key]);
  // Each pass reaches one level further down; a circle adds nothing.
  for (let before = 0; before < keys.size;) {
    before = keys.size;
    for (const term of terms) if (term.parent !== undefined && keys.has(term.parent)) keys.add(term.key);
  }
  return keys;
}
