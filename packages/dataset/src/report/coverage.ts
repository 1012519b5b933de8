import { coverageOf, linkGazetteer, territoriesOf, type Coverage, type HsdsServiceArea } from '@accueil/sdk';
import { compact } from '../build/compact.js';
import { toGazetteer } from '../build/gazetteer.js';
import type { RegionData } from '../validate/parse-region.js';
import type { TermEntry } from '../validate/schema/taxonomy.js';
import { wordsOf, type ReportedRecords } from './records.js';
import type { CoverageCell, CoverageHole, CoverageReport } from './types.js';

/** Coverages that serve people of a territory, and whether the service is meant for that territory. */
const SERVES: Partial<Record<Coverage, 'own' | 'wide'>> = { municipality: 'own', territory: 'own', region: 'wide', province: 'wide' };

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
  const active = records.services.filter(({ value }) => value.status === 'active').map(({ value }) => value);
  // Each service is asked once a territory, whatever the number of its needs.
  const coverages = new Map(
    active.map((service) => {
      const areas = (service.service_areas ?? []).map((area): HsdsServiceArea => compact(area));
      return [service, own.map(({ id }) => coverageOf({ service_areas: areas }, [{ territory: id }], territories))];
    }),
  );
  const cells = needs.flatMap((need) => {
    const terms = withNarrower(need.key, needs);
    const ofNeed = active.filter((service) => service.needs?.some((key) => terms.has(key)));
    return own.map(({ id }, index): CoverageCell => {
      const serving = ofNeed.filter((service) => SERVES[coverages.get(service)?.[index] ?? 'elsewhere'] !== undefined);
      return {
        need: need.key,
        territory: id,
        total: serving.length,
        own: serving.filter((service) => SERVES[coverages.get(service)?.[index] ?? 'elsewhere'] === 'own').length,
        unknown: ofNeed.filter((service) => coverages.get(service)?.[index] === 'unknown').length,
        stages: Object.fromEntries(stages.map(({ key }) => [key, serving.filter((service) => service.stages?.includes(key)).length])),
        unstaged: serving.filter((service) => !service.stages?.length).length,
      };
    });
  });
  const report: CoverageReport = {
    needs: needs.map((need) => ({ key: need.key, name: label(need) })),
    stages: stages.map((stage) => ({ key: stage.key, name: label(stage) })),
    territories: own.map(({ id, name }) => ({ id, name })),
    cells,
    holes: [],
  };
  const servedAt = (stage: string, index: number): boolean =>
    active.some((service) => service.stages?.includes(stage) && SERVES[coverages.get(service)?.[index] ?? 'elsewhere'] !== undefined);
  report.holes = findHoles(report, servedAt, words);
  return report;
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
