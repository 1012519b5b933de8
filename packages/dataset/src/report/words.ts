import type { MessageLanguage } from '../messages/types.js';
import type { HoleWords } from './coverage.js';
import type { FindingKind, LinkState, RegionReport, ReportAction } from './types.js';
import { en } from './words-en.js';
import { fr } from './words-fr.js';

/** Everything a report says, in one language. */
export interface ReportWords extends HoleWords {
  title(region: string): string;
  asOf(date: string, months: number): string;
  steward(name: string): string;
  contents: string;
  nobody: string;
  headings: Record<
    | 'first'
    | 'coverage'
    | 'territories'
    | 'holes'
    | 'languages'
    | 'links'
    | 'organizations'
    | 'only'
    | 'trainings'
    | 'wide'
    | 'overlaps'
    | 'spoken'
    | 'method',
    string
  >;
  /** A headline number's label, beside the number. */
  figures: {
    organizations(count: number): string;
    services(count: number): string;
    assured(of: number): string;
    statuses(count: number): string;
    holes(count: number): string;
    trainings(count: number): string;
  };
  counts(counts: RegionReport['counts']): string;
  assured(report: RegionReport): string;
  actions: Record<ReportAction['kind'], (count: number, months: number) => string>;
  beginWith(names: readonly string[]): string;
  nothingToDo: string;
  kinds: Record<FindingKind, string>;
  linkStates: Record<LinkState, string>;
  /** After a record's name: what was found. */
  detail(kind: FindingKind, detail: string | undefined, answer: string | undefined): string;
  blanket(kind: FindingKind, count: number): string;
  services(count: number): string;
  line(line: number): string;
  more(count: number): string;
  list(names: readonly string[]): string;
  cell: { none: string; own(count: number): string; noneOwn: string; unknown(count: number): string; unstaged: string };
  captions: { coverage: string; territory(name: string): string; languages: string; spoken: string; links: string };
  columns: Record<
    'need' | 'total' | 'unstaged' | 'language' | 'texts' | 'human' | 'machine' | 'missing' | 'address' | 'answer' | 'records' | 'file',
    string
  >;
  legend: Record<'none' | 'wide' | 'few' | 'some' | 'many' | 'most', string>;
  coverageLede: string;
  overlapsLede(count: number): string;
  overlap(need: string, territory: string, stages: readonly string[], organizations: readonly string[]): string;
  spokenLede(said: number, of: number): string;
  unsaid: string;
  noHoles: string;
  language(summary: { lang: string; texts: number; human: number; machine: number; missing: number }): string;
  links(checked: number, ok: number): string;
  faults(errors: number): string;
  method: readonly string[];
  licence(id: string): string;
}

export const REPORT_WORDS: Record<MessageLanguage, ReportWords> = { fr, en };
