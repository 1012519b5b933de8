import { groupBy } from './group.js';
import { FINDING_KINDS, type FindingKind, type RegionReport } from './types.js';
import { longDate } from './dates.js';
import type { ReportWords } from './words.js';

/** Lines of one kind in a terminal, before "and so many others". */
const SHOWN = 5;
/** Kinds most records share: told by organization on the page, counted here. */
const BLANKET: ReadonlySet<FindingKind> = new Set(['never-assured', 'roles-derived', 'unsourced', 'seen-old']);

/** The report for a terminal: what to do first, then the rest, short. Ends without a line break. Pure. */
export function reportText(report: RegionReport, words: ReportWords): string {
  const { headings } = words;
  const lines = [
    words.title(report.region.name),
    words.asOf(longDate(report.today, report.lang), report.months),
    words.counts(report.counts),
    words.assured(report),
  ];
  if (report.faults.errors > 0) lines.push(words.faults(report.faults.errors));
  lines.push('', headings.first);
  if (report.actions.length === 0) lines.push(`  ${words.nothingToDo}`);
  for (const [index, { sentence, first }] of report.actions.entries()) {
    lines.push(`${String(index + 1).padStart(3)}. ${sentence}${first.length > 0 ? ` ${words.beginWith(first)}` : ''}`);
  }
  lines.push('', headings.holes);
  const holes = report.coverage.holes.filter(({ kind }) => kind !== 'wide');
  for (const { sentence } of holes) lines.push(`  ${sentence}`);
  if (holes.length === 0) lines.push(`  ${words.noHoles}`);
  const { overlaps, needs, stages, territories } = report.coverage;
  const needOf = new Map(needs.map(({ key, name }) => [key, name]));
  const stageOf = new Map(stages.map(({ key, name }) => [key, name]));
  const placeOf = new Map(territories.map(({ id, name }) => [id, name]));
  if (overlaps.length > 0) lines.push('', headings.overlaps);
  for (const { need, territory, stages: at, organizations } of overlaps.slice(0, SHOWN)) {
    const stageNames = at.map((stage) => stageOf.get(stage) ?? stage);
    const names = organizations.map(({ name }) => name);
    lines.push(`  ${words.overlap(needOf.get(need) ?? need, placeOf.get(territory) ?? territory, stageNames, names)}`);
  }
  if (overlaps.length > SHOWN) lines.push(`  ${words.more(overlaps.length - SHOWN)}`);
  const byKind = groupBy(report.findings, ({ kind }) => kind);
  for (const kind of FINDING_KINDS) {
    const findings = byKind.get(kind);
    if (!findings || BLANKET.has(kind)) continue;
    lines.push('', `${words.kinds[kind]} (${findings.length})`);
    for (const { record, detail, answer } of findings.slice(0, SHOWN)) {
      const found = words.detail(kind, detail, answer);
      lines.push(`  ${record.file}:${record.line}  ${record.name}${found === '' ? '' : ` — ${found}`}`);
    }
    if (findings.length > SHOWN) lines.push(`  ${words.more(findings.length - SHOWN)}`);
  }
  if (report.languages.length > 0) lines.push('', headings.languages);
  for (const language of report.languages) lines.push(`  ${words.language(language)}`);
  if (report.links) lines.push('', headings.links, `  ${words.links(report.links.checked, report.links.states.ok)}`);
  return lines.join('\n');
}
