import type { DiffWords } from '../diff/words.js';
import { partialDate } from '../report/dates.js';
import type { DigestChange, DigestRecord, GapChange, NamedRecord, NamedTerm, RegionDigest } from './types.js';
import type { DigestWords } from './words.js';

/** What every form of a digest is written with. */
export interface DigestContext {
  digest: RegionDigest;
  words: DigestWords;
  /** Where the names of a record's members are. */
  diffWords: DiffWords;
}

/** Services or audiences named beside a change; one less, and "so many more", where there are more. */
const NAMED = 6;

/** `Francisation (service, Centre de services scolaire)`. */
export function recordLine({ name, kind, organization }: DigestRecord, { words }: DigestContext): string {
  return `${name} (${organization === undefined ? words.kinds[kind] : `${words.kinds[kind]}, ${organization}`})`;
}

/** What is to be said of one change of a record, a line each. */
export function recordDetails(record: DigestRecord, change: DigestChange, { digest, words, diffWords }: DigestContext): string[] {
  const { from, until, reason, replaced_by: instead, former_keys: former, assured_date: assured, members, by_date: byDate } = record;
  const dated = (date: string): string => partialDate(date, digest.lang);
  switch (change) {
    case 'closed':
    case 'suspended':
    case 'replaced':
    case 'due':
      return [
        ...(reason === undefined ? [] : [reason]),
        ...(from === undefined ? [] : [words.from(dated(from))]),
        ...(until === undefined ? [] : [words.until(dated(until))]),
        ...(instead ? [words.insteadOf(instead)] : []),
        ...(byDate ? [words.byDate] : []),
      ];
    case 'reopened':
      return byDate ? [words.byDate] : [];
    case 'renamed':
      return former ? [words.formerly(former)] : [];
    case 'assured':
      return assured === undefined ? [] : [words.assuredOn(dated(assured))];
    case 'changed':
      return members?.length
        ? [words.changedMembers(members.map((member) => diffWords.members[member] ?? member.replaceAll('_', ' ')))]
        : [];
    default:
      return [];
  }
}

/** Which needs: `Logement et Hébergement`. */
export function gapNeeds({ needs }: GapChange, { digest, words }: DigestContext): string {
  return said(needs, digest.extent.needs, words.everyNeed, words);
}

/** Where, when and for whom: `Arrivée · Le Granit · pour : Demandeurs d’asile`. */
export function gapWhere({ stages, territories, audiences }: GapChange, { digest, words }: DigestContext): string {
  const names = audiences.map(({ name }) => name);
  return [
    said(stages, digest.extent.stages, words.everyStage, words),
    said(territories, digest.extent.territories, words.everyTerritory, words),
    ...(names.length > 0 ? [words.forWhom(short(names, words))] : []),
  ].join(' · ');
}

/** What was said, and what is: `suspendu → offert`. */
export function gapStates({ from, to }: GapChange, { words }: DigestContext): [string, string] {
  return [words.findings[from.kind], words.findings[to.kind]];
}

/** What proves it, a line each. */
export function gapDetails({ gained, gone, services, by_date: byDate }: GapChange, { words }: DigestContext): string[] {
  const isAlone = gained.length + gone.length === 0;
  return [
    ...(gone.length > 0 ? [words.gone(short(gone.map(serviceLine), words))] : []),
    ...(gained.length > 0 ? [words.gained(short(gained.map(serviceLine), words))] : []),
    ...(isAlone && services.length > 0 ? [words.proof(short(services.map(serviceLine), words))] : []),
    ...(byDate ? [words.byDate] : []),
  ];
}

/** `Aide au logement (Maison de la Vallée)`. */
export function serviceLine({ name, organization }: NamedRecord): string {
  return organization === undefined ? name : `${name} (${organization})`;
}

/** The first of some names, and how many more there are. */
function short(names: readonly string[], words: DigestWords): string[] {
  return names.length > NAMED ? [...names.slice(0, NAMED - 1), words.more(names.length - NAMED + 1)] : [...names];
}

function said(terms: readonly NamedTerm[], all: number, every: string, words: DigestWords): string {
  return terms.length === all && all > 1 ? every : words.list(terms.map(({ name }) => name));
}
