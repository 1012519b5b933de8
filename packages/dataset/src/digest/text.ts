import { longDate } from '../report/dates.js';
import { gapDetails, gapNeeds, gapStates, gapWhere, recordDetails, recordLine, serviceLine, type DigestContext } from './sentences.js';
import { DIGEST_CHANGES, GAP_CHANGES } from './types.js';

/** Lines of what is only to be noted, before "and so many more". */
const SHOWN = 12;

/** The digest for a terminal: gaps first, then what happened to records. Ends without a line break. Pure. */
export function digestText(context: DigestContext): string {
  const { digest, words } = context;
  const { region, since, today, records, gaps, aged, unverified, unread, lang } = digest;
  const lines = [words.title(region.name), words.between(longDate(since.day, lang), longDate(today.day, lang))];
  if (records.length === 0 && (gaps ?? []).length === 0) lines.push('', words.nothing);
  if (!gaps) lines.push('', words.notCompared);
  for (const kind of GAP_CHANGES) {
    const changes = (gaps ?? []).filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    lines.push('', words.gaps[kind](changes.length));
    for (const change of changes) {
      const [was, is] = gapStates(change, context);
      lines.push(`  ${gapNeeds(change, context)} · ${gapWhere(change, context)}`, `      ${was} → ${is}`);
      for (const line of gapDetails(change, context)) lines.push(`      ${line}`);
    }
  }
  for (const change of DIGEST_CHANGES) {
    const changed = records.filter(({ changes }) => changes.includes(change));
    if (changed.length === 0) continue;
    lines.push('', words.records[change](changed.length));
    for (const record of changed) {
      lines.push(`  ${recordLine(record, context)}`);
      for (const line of recordDetails(record, change, context)) lines.push(`      ${line}`);
    }
  }
  if (aged.length > 0) {
    lines.push('', words.headings.aged, `  ${words.aged(aged.length)}`);
    for (const service of aged.slice(0, SHOWN)) lines.push(`  ${serviceLine(service)}`);
    if (aged.length > SHOWN) lines.push(`  … ${words.more(aged.length - SHOWN)}`);
  }
  if (unverified.organizations.length + unverified.services > 0) {
    lines.push('', words.unverified(unverified.organizations.length, unverified.services));
  }
  if (unread.length > 0) lines.push('', words.unread(unread));
  return lines.join('\n');
}
