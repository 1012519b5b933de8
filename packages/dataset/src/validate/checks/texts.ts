import { TAXONOMIES } from '@accueil/sdk';
import type { Report } from '../../diagnostics/report.js';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import { judgeLanguage } from '../language.js';
import type { Text } from '../schema/text.js';
import { countSentences } from '../sentences.js';
import type { CheckContext } from './context.js';
import { wordsOf } from './entries.js';

/** What a summary may be at most: the rest has members of its own. */
const SENTENCES = 2;

/** Proper names: the same in every language, or in none. */
const NAMES = new Set(['name', 'alternate_name', 'source', 'legal_status', 'document']);

/** Strings that are plain text and finished, in a file as it was written. Warnings all: only a person can read. */
export function checkStrings(source: SourceFile, report: Report): void {
  eachString(source.value, [], (words, path) => checkString(report, source, path, words));
}

/** Words that are in their language, and summaries that are short. Warnings all: only a person can read. */
export function checkTexts(context: CheckContext): void {
  const { data } = context;
  const terms = TAXONOMIES.map((taxonomy) => data.taxonomies[taxonomy]).filter((checked) => checked !== undefined);
  for (const { source, value } of [...(data.region ? [data.region] : []), ...terms, ...data.organizations, ...data.trainings]) {
    eachText(value, [], (text, path) => checkText(context, source, path, text));
  }
  for (const { source, value } of data.organizations) {
    checkSummary(context, source, ['description'], value.description);
    for (const [index, service] of (value.services ?? []).entries()) {
      checkSummary(context, source, ['services', index, 'description'], service.description);
    }
  }
  for (const { source, value } of data.trainings) checkSummary(context, source, ['description'], value.description);
}

function checkText({ data, report }: CheckContext, source: SourceFile, path: Path, text: Text): void {
  if ('neutral' in text || NAMES.has(String(path.at(-1)))) return;
  const seen = new Map<string, string>();
  for (const [lang, words] of Object.entries(text.values)) {
    const at = [...path, lang];
    const other = seen.get(words);
    seen.set(words, lang);
    if (other !== undefined && isSentence(words)) {
      report.add(source, at, 'text-copied', { lang, other }, { severity: 'warning' });
      continue;
    }
    const verdict = judgeLanguage(words, lang, data.locales);
    if (verdict.is === 'script') report.add(source, at, 'text-script', { lang }, { severity: 'warning' });
    if (verdict.is === 'language') report.add(source, at, 'text-language', { lang, found: verdict.found }, { severity: 'warning' });
  }
}

/** Long enough not to be a name, a number or “24/7”. */
function isSentence(words: string): boolean {
  return words.length >= 30 && words.split(/\s+/).length >= 6;
}

const SPACES = /^\s|\s$|[^\S\n] |\t/;
const MARKUP = /<\/?[a-z][^<>]{0,80}>|&(?:[a-z]{2,8}|#x?\d{2,5});|\[[^\]]{1,80}\]\(https?:|\*\*\S/i;
/** UTF-8 read as Latin-1: `Ã©` for `é`, `â€™` for `’`. */
const GARBLED = /Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œ\u009D]?|Â[\u00A0«»°]/;
const PLACEHOLDER = /lorem ipsum|\b(?:TODO|TBD|FIXME|XXX)\b|à compléter|to be completed/;

/** What a text must hold for any of the three below to fit: most hold none. */
const SUSPECT = /[<&*\]ÃâÂ]|lorem|TODO|TBD|FIXME|XXX|compl/;

function checkString(report: Report, source: SourceFile, path: Path, words: string): void {
  const tell = (code: 'text-markup' | 'text-garbled' | 'text-placeholder', test: RegExp): void => {
    const found = test.exec(words)?.[0];
    if (found !== undefined) report.add(source, [...path], code, { found }, { severity: 'warning' });
  };
  if (SPACES.test(words)) report.add(source, [...path], 'text-spaces', {}, { severity: 'warning' });
  if (!SUSPECT.test(words)) return;
  tell('text-markup', MARKUP);
  tell('text-garbled', GARBLED);
  tell('text-placeholder', PLACEHOLDER);
}

function checkSummary({ report }: CheckContext, source: SourceFile, path: Path, text: Text | undefined): void {
  for (const [lang, words] of wordsOf(text)) {
    const found = countSentences(words);
    if (found <= SENTENCES) continue;
    report.add(source, lang === undefined ? path : [...path, lang], 'summary-too-long', { found }, { severity: 'warning' });
    // Said once: its translations are as long.
    return;
  }
}

/** A path that is walked along: whoever keeps it copies it. */
type Way = (string | number)[];

/** Every text of a record, with where it stands. Records are no deeper than their schemas. */
function eachText(value: unknown, way: Way, use: (text: Text, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('neutral' in value || ('values' in value && 'states' in value)) use(value as Text, way);
  else eachMember(value, way, (inner) => eachText(inner, way, use));
}

/** Every string of a file as read. The reader bounds its depth. */
function eachString(value: unknown, way: Way, use: (words: string, path: Path) => void): void {
  if (typeof value === 'string') use(value, way);
  else if (typeof value === 'object' && value !== null) eachMember(value, way, (inner) => eachString(inner, way, use));
}

function eachMember(value: object, way: Way, use: (inner: unknown) => void): void {
  for (const [member, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    way.push(member);
    use(inner);
    way.pop();
  }
}
