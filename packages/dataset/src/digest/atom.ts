import { v5 } from 'uuid';
import { atomFeed, FEED_NAMESPACE, pageOf, type AtomOptions, type FeedEntry } from '../diff/feed.js';
import { longDate } from '../report/dates.js';
import { gapDetails, gapNeeds, gapStates, gapWhere, recordDetails, recordLine, type DigestContext } from './sentences.js';
import type { DigestRecord, GapChange, NamedTerm } from './types.js';

/**
 * The digest as an Atom feed (RFC 4287): an entry a change of what the rules say, then one a record. The same change since the same meeting
 * has the same id, so that a reader tells nobody twice. Pure; reads no clock.
 */
export function digestAtom(context: DigestContext, options: AtomOptions): Promise<string> {
  const { digest, words } = context;
  const { region, since, today, records, gaps = [], lang } = digest;
  const feed = {
    of: `${region.key} digest`,
    file: 'digest.atom',
    title: words.title(region.name),
    description: words.between(longDate(since.day, lang), longDate(today.day, lang)),
  };
  const entries = [
    ...gaps.map((change) => gapEntry(change, context)),
    ...records.map((record) => recordEntry(record, context, options.baseUrl)),
  ];
  return atomFeed(feed, entries, options);
}

function gapEntry(change: GapChange, context: DigestContext): FeedEntry {
  const { digest, words } = context;
  const { kind, needs, stages, territories, audiences, from, to } = change;
  const keys = (terms: readonly NamedTerm[]): string => terms.map(({ key }) => key).join();
  const seed = [digest.region.key, digest.since.day, ...[needs, stages, territories, audiences].map(keys), from.kind, to.kind].join(' ');
  const [was, is] = gapStates(change, context);
  return {
    id: v5(seed, FEED_NAMESPACE),
    title: `${words.gapLabels[kind]}${words.colon}${gapNeeds(change, context)} · ${gapWhere(change, context)}`,
    content: [{ heading: `${was} → ${is}`, lines: gapDetails(change, context) }],
    categories: [{ name: words.gapLabels[kind], term: `gap-${kind}` }],
  };
}

function recordEntry(record: DigestRecord, context: DigestContext, baseUrl: string | undefined): FeedEntry {
  const { digest, words } = context;
  const { id, kind, key, changes } = record;
  const link = changes.includes('removed') ? undefined : pageOf(kind, key, digest.lang, baseUrl);
  return {
    id: v5(`${digest.since.day} ${changes.join()} ${record.assured_date ?? ''}`, id),
    title: `${changes.map((change) => words.labels[change]).join(', ')}${words.colon}${recordLine(record, context)}`,
    ...(link === undefined ? {} : { link }),
    content: changes.map((change) => ({ heading: words.labels[change], lines: recordDetails(record, change, context) })),
    categories: changes.map((change) => ({ name: words.labels[change], term: change })),
  };
}
