import type { ApiContents } from '../imports/hsds/read-api.js';
import type { ImportProblem } from '../imports/problems.js';
import { checkHsds, type HsdsFault, type HsdsKind } from './rules.js';

/** What one rule found in somebody's API. */
export interface FeedFinding {
  rule: 'version' | 'profile' | 'not-empty' | 'pages' | 'records' | 'services' | 'organizations';
  /** `warning`: allowed by the standard, and yet worth a look. */
  severity: 'error' | 'warning';
  /** How many objects, or answers, were held to the rule. */
  checked: number;
  /** What breaks it, at most the first ten. */
  broken: { where: string; path?: string; fault?: HsdsFault['fault'] }[];
  /** How many more there are. */
  more: number;
}

/** Everything found in an API; it conforms where no error is broken. */
export interface FeedCheck {
  conforms: boolean;
  /** What the API says of itself. */
  version?: string;
  profile?: string;
  findings: FeedFinding[];
}

/** As many of what breaks a rule are named. */
const NAMED = 10;

/** Holds what an HSDS API gave to what HSDS 3.1 asks: its root, its pages, its records and every part of them. */
export function checkFeed(contents: ApiContents, problems: readonly ImportProblem[]): FeedCheck {
  const { services, organizations, version, profile } = contents;
  const told = (codes: readonly string[]): { where: string }[] =>
    problems.filter(({ code }) => codes.includes(code)).map((problem) => ({ where: `${problem.code} ${JSON.stringify(problem.params)}` }));
  const findings = [
    finding('version', 'error', 1, version === undefined ? [{ where: '/' }] : []),
    finding('profile', 'warning', 1, profile === undefined || !URL.canParse(profile) ? [{ where: profile ?? '/' }] : []),
    finding('not-empty', 'warning', 1, services.size === 0 ? [{ where: '/services' }] : []),
    finding('pages', 'error', 1, told(['page-counters', 'page-missing', 'page-repeated', 'pages-endless'])),
    finding('records', 'error', services.size, told(['id-missing', 'record-unread', 'record-twice'])),
    recordsFinding('services', services, 'service'),
    recordsFinding('organizations', organizations, 'organization'),
  ];
  return {
    conforms: findings.every(({ severity, broken }) => severity === 'warning' || broken.length === 0),
    ...(version === undefined ? {} : { version }),
    ...(profile === undefined ? {} : { profile }),
    findings,
  };
}

function recordsFinding(rule: 'services' | 'organizations', records: ReadonlyMap<string, unknown>, kind: HsdsKind): FeedFinding {
  let checked = 0;
  const broken: FeedFinding['broken'] = [];
  for (const [id, record] of records) {
    const { objects, faults } = checkHsds(record, kind);
    checked += objects;
    broken.push(...faults.map(({ path, fault }) => ({ where: id, path, fault })));
  }
  return finding(rule, 'error', checked, broken);
}

function finding(
  rule: FeedFinding['rule'],
  severity: FeedFinding['severity'],
  checked: number,
  broken: FeedFinding['broken'],
): FeedFinding {
  return { rule, severity, checked, broken: broken.slice(0, NAMED), more: Math.max(0, broken.length - NAMED) };
}
