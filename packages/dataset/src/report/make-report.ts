import { compareText } from '../diagnostics/report.js';
import type { MessageLanguage } from '../messages/types.js';
import { draftsOf } from '../validate/drafts.js';
import type { RegionData } from '../validate/parse-region.js';
import type { ValidatedRegion } from '../validate/validate-region.js';
import { coverRegion } from './coverage.js';
import { assuranceOf, derivedRoles, findInRecords, sortFindings, type Freshness } from './findings.js';
import { summarizeLanguages } from './languages.js';
import { findInLinks, summarizeLinks } from './link-findings.js';
import { groupBy } from './group.js';
import { listRecords, wordsOf, type ReportedRecords } from './records.js';
import { FINDING_KINDS, type Finding, type LinkResult, type OrganizationSummary, type RegionReport, type ReportAction } from './types.js';
import { REPORT_WORDS, type ReportWords } from './words.js';

/** What a report is made with. */
export interface ReportOptions extends Freshness {
  lang: MessageLanguage;
  /** What the web answered, where it was asked. */
  links?: readonly LinkResult[];
}

/**
 * The whole report on a region, from what could be read of it: records of a file with faults may be missing, and `faults` says so.
 * Pure. Never throws.
 */
export function makeReport({ data, diagnostics }: ValidatedRegion, options: ReportOptions): RegionReport {
  const { lang, today, months, links } = options;
  const words = REPORT_WORDS[lang];
  const region = data.region?.value;
  const records = listRecords(data, lang);
  const findings = sortFindings([...findInRecords(records, options), ...findInLinks(records, links ?? [])]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const report: RegionReport = {
    format: 'accueil-report/1',
    region: {
      key: region?.key ?? '',
      name: region ? wordsOf(region.name, lang, data.defaultLocale) : '',
      ...(region?.steward === undefined ? {} : { steward: region.steward }),
    },
    lang,
    today,
    months,
    faults: { errors, warnings: diagnostics.length - errors },
    counts: { ...countRecords(records, options), drafts: countDrafts(data) },
    actions: [],
    findings,
    organizations: summarizeOrganizations(records, findings),
    languages: summarizeLanguages(data, records),
    coverage: coverRegion(data, records, lang, words),
    ...(links ? { links: summarizeLinks(links) } : {}),
  };
  report.actions = listActions(report, words);
  return report;
}

function countDrafts(data: RegionData): number {
  const { organization, service } = draftsOf(data);
  return organization.size + service.size + data.trainings.filter(({ value }) => value.draft === true).length;
}

function countRecords(records: ReportedRecords, freshness: Freshness): Omit<RegionReport['counts'], 'drafts'> {
  const assurance = { fresh: 0, old: 0, never: 0 };
  for (const { value } of [...records.organizations, ...records.services]) assurance[assuranceOf(value.assured_date, freshness)] += 1;
  return {
    organizations: records.organizations.length,
    services: records.services.length,
    active: records.services.filter(({ value }) => value.status === 'active').length,
    locations: records.locations.length,
    trainings: records.trainings.length,
    roles: {
      written: records.organizations.filter(({ value }) => value.stage_roles?.length).length,
      derived: derivedRoles(records).size,
    },
    assurance,
  };
}

function summarizeOrganizations(records: ReportedRecords, findings: readonly Finding[]): OrganizationSummary[] {
  const byOrganization = groupBy(findings, ({ record }) => record.organization);
  return records.organizations
    .map(({ ref, value }): OrganizationSummary => {
      const own = byOrganization.get(value.key) ?? [];
      return {
        key: value.key,
        name: ref.name,
        file: ref.file,
        ...(value.email === undefined ? {} : { email: value.email }),
        services: (value.services ?? []).filter(({ status }) => status === 'active').length,
        findings: Object.fromEntries(
          FINDING_KINDS.map((kind) => [kind, own.filter((finding) => finding.kind === kind).length] as const).filter(
            ([, count]) => count > 0,
          ),
        ),
        total: own.length,
      };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.services - a.services || b.total - a.total || compareText(a.key, b.key));
}

/** What to do, in the order that helps most: `FINDING_KINDS`, with faults before all, holes after closed doors, languages last. */
const ACTION_ORDER: readonly ReportAction['kind'][] = [
  'faults',
  ...FINDING_KINDS.slice(0, FINDING_KINDS.indexOf('nothing-coming')),
  'holes',
  ...FINDING_KINDS.slice(FINDING_KINDS.indexOf('nothing-coming')),
  'untranslated',
];

function listActions(report: RegionReport, words: ReportWords): ReportAction[] {
  const byKind = groupBy(report.findings, ({ kind }) => kind);
  return ACTION_ORDER.flatMap((kind): ReportAction[] => {
    const { count, first } = measureAction(kind, report, byKind);
    return count === 0 ? [] : [{ kind, count, sentence: words.actions[kind](count, report.months), first }];
  });
}

function measureAction(
  kind: ReportAction['kind'],
  report: RegionReport,
  byKind: ReadonlyMap<string, Finding[]>,
): { count: number; first: string[] } {
  if (kind === 'faults') return { count: report.faults.errors, first: [] };
  if (kind === 'holes') {
    const holes = report.coverage.holes.filter((hole) => hole.kind === 'need').sort((a, b) => b.territories.length - a.territories.length);
    const names = new Map(report.coverage.needs.map(({ key, name }) => [key, name]));
    return { count: holes.length, first: holes.slice(0, 3).map(({ key }) => names.get(key) ?? key) };
  }
  if (kind === 'untranslated') {
    return { count: report.languages.reduce((sum, { missing, machine }) => sum + missing + machine, 0), first: [] };
  }
  const findings = byKind.get(kind) ?? [];
  // The organizations with most of it; what belongs to none goes by its own name.
  const names = new Map(report.organizations.map(({ key, name }) => [key, name]));
  const groups = [...groupBy(findings, ({ record }) => names.get(record.organization ?? '') ?? record.name)];
  const order = new Map(report.organizations.map(({ name }, index) => [name, index]));
  groups.sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (order.get(a) ?? 0) - (order.get(b) ?? 0) || compareText(a, b));
  return { count: findings.length, first: groups.slice(0, 3).map(([name]) => name) };
}
