import { RULES_VERSION } from '@accueil/sdk/continuum';
import { compareSnapshots } from '../diff/compare-snapshots.js';
import { compareGaps } from './gap-changes.js';
import { tellRecords } from './record-changes.js';
import { catalogIn, type DigestSide } from './side.js';
import { DIGEST_CHANGES, GAP_CHANGES, type RegionDigest } from './types.js';

/** What the table needs to know of what happened between two states of a region's data, and two days. Pure; reads no clock. */
export function makeDigest(before: DigestSide, after: DigestSide, lang: string): RegionDigest {
  const diff = compareSnapshots(before.snapshot, after.snapshot, lang);
  const { records, aged } = tellRecords(diff, before, after, lang);
  const gaps = compareGaps(before, after, lang);
  const { region, taxonomy_terms: terms } = catalogIn(after.snapshot, lang);
  const { steward } = region;
  const { organizations, services } = diff.unassured;
  return {
    format: 'accueil-digest/1',
    region: { ...diff.region, ...(steward === undefined ? {} : { steward }) },
    lang,
    since: { day: before.day, version: before.snapshot.version },
    today: { day: after.day, version: after.snapshot.version },
    counts: {
      records: countBy(DIGEST_CHANGES, (kind) => records.filter(({ changes }) => changes.includes(kind))),
      gaps: countBy(GAP_CHANGES, (kind) => (gaps ?? []).filter((change) => change.kind === kind)),
    },
    records,
    rules: RULES_VERSION,
    ...(gaps ? { gaps } : {}),
    extent: {
      needs: terms.filter(({ taxonomy }) => taxonomy === 'needs').length,
      stages: terms.filter(({ taxonomy }) => taxonomy === 'stages').length,
      territories: (after.snapshot.gazetteer?.territories ?? []).filter(({ kind }) => kind === 'territory').length,
    },
    aged,
    unverified: { organizations, services },
    unread: diff.unread,
  };
}

function countBy<Kind extends string>(kinds: readonly Kind[], listOf: (kind: Kind) => readonly unknown[]): Record<Kind, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, listOf(kind).length])) as Record<Kind, number>;
}
