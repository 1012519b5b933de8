import type { Finding, HsdsOrganization } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount } from '../../strings/plural.js';
import type { GridCell, Tone } from './continuum.types.js';
import { levelOf } from './grid-parts.js';
import { findingWords, organizationCount, toneLabel, toneOf } from './continuum-words.js';

type Words = Omit<GridCell, 'key'>;

/** How to say a cell that several findings make. */
export interface Many {
  lang: string;
  /** What the findings differ by: « Territoires », « Étapes ». */
  units: string;
  organizationOf: (id: string) => HsdsOrganization | undefined;
}

/** A cell of one finding: how many organizations, and what is the matter with it. */
export function oneCell(finding: Finding, { lang, organizationOf }: Omit<Many, 'units'>): Words {
  const { organizations, services, rule } = finding;
  const tone = toneOf(rule);
  const words = findingWords(finding, lang);
  const count = organizations === 0 ? undefined : organizationCount(organizations, lang);
  const details: string[] = [];
  const alone = organizations === 1 ? organizationOf(services[0]?.organization_id ?? '') : undefined;
  if (tone === 'present' && alone !== undefined) details.push(alone.name);
  if (tone !== 'present' && count !== undefined && tone !== 'unknown') details.push(count);
  if (words !== undefined && tone !== 'missing' && tone !== 'weak') details.push(words);
  const lost = rule === 'suspended' || rule === 'ended' ? 0 : finding.lost.length;
  if (lost > 0) details.push(lostWords(lost, lang));
  return {
    tone,
    level: tone === 'present' ? levelOf(organizations) : 0,
    title: tone === 'present' ? (count ?? toneLabel(tone)) : tone === 'unknown' ? toneLabel(tone) : (words ?? toneLabel(tone)),
    details,
    opens: services.length + finding.lost.length + finding.unsaid.length + finding.elsewhere.length > 0,
  };
}

/** A cell of several findings: in how many of them something is known, something is to strengthen, something is missing. */
export function manyCell(findings: readonly Finding[], many: Many): Words {
  const { lang, units } = many;
  const [only] = findings;
  if (only !== undefined && findings.length === 1) return oneCell(only, many);
  const tally: Record<Tone, number> = { present: 0, weak: 0, missing: 0, unknown: 0 };
  for (const { rule } of findings) tally[toneOf(rule)] += 1;
  const served = tally.present + tally.weak;
  const total = formatCount(findings.length, lang);
  const of = (count: number): string => msg(str`${units}\u00A0: ${formatCount(count, lang)} sur ${total}`);
  const tone: Tone = tally.present > 0 ? 'present' : tally.weak > 0 ? 'weak' : tally.missing > 0 ? 'missing' : 'unknown';
  const details = (['weak', 'missing', 'unknown'] as const)
    .filter((name) => tally[name] > 0 && tally[name] < findings.length)
    .map((name) => msg(str`${toneLabel(name)}\u00A0: ${formatCount(tally[name], lang)}`));
  const whole = tone !== 'present' && tally[tone] === findings.length;
  return {
    tone,
    level: tone === 'present' ? Math.max(1, Math.ceil((tally.present / findings.length) * 3)) : 0,
    title: whole ? toneLabel(tone) : of(served),
    details,
    opens: findings.some((one) => one.services.length + one.lost.length > 0),
  };
}

function lostWords(count: number, lang: string): string {
  return msg(str`Suspendus ou terminés\u00A0: ${formatCount(count, lang)}`);
}
